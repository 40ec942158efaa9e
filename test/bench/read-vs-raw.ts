import { fold, type HouseholdId, isHouseholdId, readLine, type Recorded, type RecordedHousehold, type Store } from '@hearthfold/core'
import type { Benchmark } from './benchmark.ts'
import { median, race, ratioOf } from './measure.ts'
import { onPostgres, onSqlite, type Raw, type Sides } from './sides.ts'
import { townshipLines } from './township.ts'

/** How many households are read one by one. */
const READ = 2000

/** The events of the township, as they are imported. */
export async function townshipEvents(): Promise<Recorded[]> {
  return (await townshipLines()).map((line): Recorded => {
    const read = readLine(line)
    if (!read.ok) throw new Error(read.problem.code)
    return read.value
  })
}

/** How many events the other side is given at a time. */
const PORTION = 5000

/** Both sides keep the whole township. */
async function withTownship(on: Sides, work: (store: Store, raw: Raw, streams: readonly HouseholdId[]) => ReturnType<Benchmark['run']>) {
  const events = await townshipEvents()
  return on(async (store, raw) => {
    const done = await store.import({ name: 'township', source: 'bench', events })
    if (!done.ok) throw new Error(done.problem.code)
    for (let at = 0; at < events.length; at += PORTION) await raw.append(events.slice(at, at + PORTION))
    const streams = [...new Set(events.map(({ stream }) => stream))].filter((stream) => isHouseholdId(stream))
    return work(store, raw, streams)
  })
}

/** Households read and folded one by one, against a raw select and `JSON.parse` of the same. */
const readFold = (name: string, on: Sides): Benchmark => ({
  name,
  must: 0.6,
  goal: 0.8,
  run: () =>
    withTownship(on, async (store, raw, streams) => {
      const some = streams.slice(0, READ)
      const rounds = await race({
        baseline: {
          make: () => some,
          async run() {
            let events = 0
            for (const stream of some) events += (await raw.read(stream)).length
            return events
          },
        },
        ours: {
          make: () => some,
          async run() {
            let versions = 0
            for (const stream of some) versions += fold(stream, (await store.read(stream)).events).version
            return versions
          },
        },
      })
      return {
        ratio: ratioOf(rounds),
        detail: `${READ} households: store ${median(rounds.ours).toFixed(0)} ms, raw ${median(rounds.baseline).toFixed(0)} ms`,
      }
    }),
})

/** Every stream scanned and every household folded, against a raw scan and `JSON.parse` of the same. */
const scanFold = (name: string, on: Sides): Benchmark => ({
  name,
  must: 0.6,
  goal: 0.8,
  run: () =>
    withTownship(on, async (store, raw) => {
      const rounds = await race({
        baseline: { make: () => raw, run: () => raw.scan() },
        ours: {
          make: () => store,
          async run() {
            let versions = 0
            for await (const { stream, events } of store.scan()) {
              versions += isHouseholdId(stream) ? fold(stream, events as RecordedHousehold[]).version : events.length
            }
            return versions
          },
        },
      })
      return {
        ratio: ratioOf(rounds),
        detail: `township: store ${median(rounds.ours).toFixed(0)} ms, raw ${median(rounds.baseline).toFixed(0)} ms`,
      }
    }),
})

export const readFoldVsRaw = readFold('read-fold-vs-raw', onSqlite)
export const scanFoldVsRaw = scanFold('scan-fold-vs-raw', onSqlite)
export const readFoldVsRawPostgres = readFold('read-fold-vs-raw-postgres', onPostgres)
export const scanFoldVsRawPostgres = scanFold('scan-fold-vs-raw-postgres', onPostgres)

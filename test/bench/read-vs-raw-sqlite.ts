import { join } from 'node:path'
import { fold, type HouseholdId, isHouseholdId, readLine, type Recorded, type RecordedHousehold, type Store } from '@hearthfold/core'
import { rawSqlite } from './baselines/raw-sqlite.ts'
import type { Benchmark } from './benchmark.ts'
import { inFolder, sqliteAt } from './ledgers.ts'
import { median, race, ratioOf } from './measure.ts'
import { townshipLines } from './township.ts'

/** How many households are read one by one. */
const READ = 2000

/** Both sides keep the whole township. */
async function withTownship(work: (store: Store, raw: ReturnType<typeof rawSqlite>, streams: readonly HouseholdId[]) => ReturnType<Benchmark['run']>) {
  const events = (await townshipLines()).map((line): Recorded => {
    const read = readLine(line)
    if ('problem' in read) throw new Error(read.problem.code)
    return read.recorded
  })
  return inFolder(async (folder) => {
    const store = sqliteAt(join(folder, 'ledger.db'))
    const raw = rawSqlite(join(folder, 'raw.db'))
    const done = await store.import({ name: 'township', source: 'bench', events })
    if ('refused' in done) throw new Error(done.refused.code)
    raw.append(events)
    const streams = [...new Set(events.map(({ stream }) => stream))].filter((stream) => isHouseholdId(stream))
    const measured = await work(store, raw, streams)
    await store.close()
    raw.close()
    return measured
  })
}

/** Households read and folded one by one, against a raw select and `JSON.parse` of the same. */
export const readFoldVsRaw: Benchmark = {
  name: 'read-fold-vs-raw',
  must: 0.6,
  goal: 0.8,
  run: () =>
    withTownship(async (store, raw, streams) => {
      const some = streams.slice(0, READ)
      const rounds = await race({
        baseline: { make: () => some, run: () => some.reduce((sum, stream) => sum + raw.read(stream).length, 0) },
        ours: {
          make: () => some,
          async run() {
            let versions = 0
            for (const stream of some) versions += fold(stream, (await store.read(stream)).events as RecordedHousehold[]).version
            return versions
          },
        },
      })
      return { ratio: ratioOf(rounds), detail: `${READ} households: store ${median(rounds.ours).toFixed(0)} ms, raw ${median(rounds.baseline).toFixed(0)} ms` }
    }),
}

/** Every stream scanned and every household folded, against a raw scan and `JSON.parse` of the same. */
export const scanFoldVsRaw: Benchmark = {
  name: 'scan-fold-vs-raw',
  must: 0.6,
  goal: 0.8,
  run: () =>
    withTownship(async (store, raw) => {
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
      return { ratio: ratioOf(rounds), detail: `township: store ${median(rounds.ours).toFixed(0)} ms, raw ${median(rounds.baseline).toFixed(0)} ms` }
    }),
}

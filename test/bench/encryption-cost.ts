import { join } from 'node:path'
import { type HouseholdId, isHouseholdId, type Recorded, type Store } from '@hearthfold/core'
import { type KeyRing, privateStore } from '@hearthfold/store'
import { fileKeyRing } from '@hearthfold/store/keys'
import type { Benchmark } from './benchmark.ts'
import { inFolder, sqliteAt } from './ledgers.ts'
import { median, race, ratioOf } from './measure.ts'
import { townshipLines } from './township.ts'

const COMMITS = 30
const SIZE = 100

/** How many households are read one by one. */
const READ = 2000

function ringAt(path: string): KeyRing {
  const opened = fileKeyRing(path, { make: true })
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value
}

function privateAt(path: string): Store {
  return privateStore(sqliteAt(path), { keys: ringAt(`${path}.keys`) })
}

/** What a township records, in commits of a hundred: new people among it, whose keys are on the disk before they are used. */
async function appended(store: Store, events: readonly Recorded[]): Promise<number> {
  let kept = 0
  for (let at = 0; at < COMMITS; at++) {
    const accepted = events.slice(at * SIZE, (at + 1) * SIZE) as never
    const done = await store.commit({ id: `c-${at}`, actor: 'township-office', accepted, expected: 'any', claims: 'none' })
    if (done.ok) kept += done.value.recorded.length
  }
  if (kept !== COMMITS * SIZE) throw new Error(`${kept} of ${COMMITS * SIZE} events were kept`)
  await store.close()
  return kept
}

async function filled(store: Store, events: readonly Recorded[]): Promise<Store> {
  const done = await store.import({ name: 'township', source: 'bench', events })
  if (!done.ok) throw new Error(done.problem.code)
  return store
}

async function read(store: Store, streams: readonly HouseholdId[]): Promise<number> {
  let events = 0
  for (const stream of streams) events += (await store.read(stream)).events.length
  return events
}

/**
 * A private ledger against a plain one, recording a township and reading its households: the lower of the two ratios. New people are
 * in every commit, so each goes to the disk twice, first their keys: where that is what takes the time, half is the most there is.
 */
export const encryptionCost: Benchmark = {
  name: 'encryption-cost',
  must: 0.4,
  goal: 0.7,
  run: () =>
    inFolder(async (folder) => {
      const events = (await townshipLines()).map((line) => JSON.parse(line) as Recorded)
      const streams = [...new Set(events.map(({ stream }) => stream))].filter((stream) => isHouseholdId(stream)).slice(0, READ)
      let round = 0
      const fresh = () => join(folder, `${++round}.db`)
      const appends = await race({
        baseline: { make: () => sqliteAt(fresh()), run: (store) => appended(store as Store, events) },
        ours: { make: () => privateAt(fresh()), run: (store) => appended(store as Store, events) },
      })
      const plain = await filled(sqliteAt(fresh()), events)
      const enciphered = await filled(privateAt(fresh()), events)
      const reads = await race({
        baseline: { make: () => plain, run: (store) => read(store as Store, streams) },
        ours: { make: () => enciphered, run: (store) => read(store as Store, streams) },
      })
      await plain.close()
      await enciphered.close()
      const [append, again] = [ratioOf(appends), ratioOf(reads)]
      const perSecond = (taken: readonly number[]) => Math.round((COMMITS * SIZE * 1000) / median(taken)).toLocaleString('en')
      const detail = `append ${append.toFixed(2)} (private ${perSecond(appends.ours)}, plain ${perSecond(appends.baseline)} events/s), read ${again.toFixed(2)} (${median(reads.ours).toFixed(0)}, ${median(reads.baseline).toFixed(0)} ms for ${READ} households)`
      return { ratio: Math.min(append, again), detail }
    }),
}

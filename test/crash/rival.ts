// A process that commits to a ledger in rivalry with others: each time with the version that it found, and after a conflict again.
// Says of every attempt, on a line of JSON, what became of it. Run with the path of the ledger, how many commits each writer makes, how
// many streams there are, and the names of the writers: each has a connection of its own.
import { writeSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import type { HouseholdId, Store, Stream } from '@hearthfold/core'
import { storeAt } from './children.ts'
import { commitOf } from './writer.ts'

const [path = '', count = '1', streams = '1', ...names] = process.argv.slice(2)

/** One attempt at a commit, and how it ended. */
export interface Attempt {
  readonly id: string
  readonly stream: Stream
  readonly expected: number
  /** The versions that its events got; or the version that the stream had instead; or what went wrong. */
  readonly kept?: readonly number[]
  readonly actual?: number
  readonly failed?: string
}

async function rival(store: Store, name: string): Promise<void> {
  const say = (attempt: Attempt) => writeSync(1, `${JSON.stringify(attempt)}\n`)
  const known = new Map<Stream, number>()
  for (let at = 0; at < Number(count); at++) {
    const stream: HouseholdId = `household/${at % Number(streams)}`
    const id = `${name}-${at}`
    for (;;) {
      await turn()
      const expected = known.get(stream) ?? 0
      const done = await store.commit({ ...commitOf(id, stream), expected: { [stream]: expected } })
      if (done.ok) {
        const kept = done.value.recorded.map(({ version }) => version)
        known.set(stream, kept.at(-1)!)
        say({ id, stream, expected, kept })
        break
      }
      if (done.problem.code !== 'conflict') return void say({ id, stream, expected, failed: JSON.stringify(done.problem) })
      known.set(stream, done.problem.actual)
      say({ id, stream, expected, actual: done.problem.actual })
    }
  }
}

if (process.argv[1] === import.meta.filename) {
  const stores = names.map(() => storeAt(path))
  await Promise.all(stores.map((store, at) => rival(store, names[at]!)))
  await Promise.all(stores.map((store) => store.close()))
}

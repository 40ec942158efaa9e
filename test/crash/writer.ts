// A process that commits to a ledger until it is killed, or a number of times, and says on its output what became of each
// commit: only what was acknowledged. Run with the path of the ledger or the address of its database, the first number, how
// many, how many streams, and for how long to pause after it, in milliseconds.
import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Commit, HouseholdCommand, HouseholdId, Store } from '@hearthfold/core'
import { openPostgres } from '@hearthfold/store/postgres'
import { openSqlite } from '@hearthfold/store/sqlite'

const [target = '', name = '', first = '0', count = '1', streams = '1', pause = '0'] = process.argv.slice(2)

/** How many events a commit has that could be kept by half. */
export const EVENTS = 3

/** How many the commit of an id has: every other one is of one event, as most are, which some drivers keep in a way of its own. */
export function sizeOf(id: string): number {
  return Number(id.at(-1)) % 2 === 0 ? 1 : EVENTS
}

export function commitOf(id: string, stream: HouseholdId, events = EVENTS): Commit {
  const visit = (by: string): HouseholdCommand => ({ stream, on: '2019-12-01', event: { type: 'visited', by, purpose: 'regular' } })
  return { id, actor: 'writer', accepted: Array.from({ length: events }, (_, at) => visit(`cadre-${at}`)), expected: 'any', claims: 'none' }
}

async function write(store: Store): Promise<void> {
  for (let at = Number(first); at < Number(first) + Number(count); at++) {
    const stream: HouseholdId = `household/${at % Number(streams)}`
    const id = `${name}-${at}`
    const commit = commitOf(id, stream, sizeOf(id))
    for (;;) {
      const kept = await store.commit(commit)
      const result = kept.ok
        ? `kept ${commit.id} ${kept.value.again ? 'again' : 'now'} ${kept.value.position}`
        : `${kept.problem.code} ${commit.id}`
      writeSync(1, `${result}\n`)
      if (kept.ok) {
        if (pause !== '0') await sleep(Number(pause))
        break
      }
      // While a server that was killed comes back, the same is asked for again.
      if (target.startsWith('postgres') && /^(storage-failed|unknown-outcome)$/.test(kept.problem.code)) await sleep(50)
      else throw new Error(kept.problem.code)
    }
  }
}

if (process.argv[1] === import.meta.filename) {
  const digestKey = Buffer.alloc(32, 7)
  const opened = target.startsWith('postgres')
    ? await openPostgres({ connectionString: target, digestKey })
    : openSqlite(target, { digestKey })
  if (!opened.ok) {
    writeSync(1, `problem ${opened.problem.code}\n`)
    process.exit(2)
  }
  await write(opened.value.store)
  await opened.value.store.close()
}

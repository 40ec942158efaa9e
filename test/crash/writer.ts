// A process that commits to a ledger until it is killed, or a number of times, and says on its output what became of each
// commit: only what was acknowledged. Run with the path of the ledger, the first number, how many, and how many streams.
import { writeSync } from 'node:fs'
import type { HouseholdCommand, HouseholdId, Store } from '@hearthfold/core'
import { openSqlite } from '@hearthfold/store/sqlite'

const [path = '', name = '', first = '0', count = '1', streams = '1'] = process.argv.slice(2)

/** How many events each commit has: were one kept by half, it would show. */
export const EVENTS = 3

export function commitOf(id: string, stream: HouseholdId): { id: string; actor: string; accepted: HouseholdCommand[] } {
  const visit = (by: string): HouseholdCommand => ({ stream, on: '2019-12-01', event: { type: 'visited', by, purpose: 'regular' } })
  return { id, actor: 'writer', accepted: Array.from({ length: EVENTS }, (_, at) => visit(`cadre-${at}`)) }
}

async function write(store: Store): Promise<void> {
  for (let at = Number(first); at < Number(first) + Number(count); at++) {
    const stream: HouseholdId = `household/${at % Number(streams)}`
    const commit = commitOf(`${name}-${at}`, stream)
    const kept = await store.commit(commit)
    if ('refused' in kept) throw new Error(kept.refused.code)
    writeSync(1, `kept ${commit.id} ${kept.again ? 'again' : 'now'} ${kept.position}\n`)
  }
}

if (process.argv[1] === import.meta.filename) {
  const opened = openSqlite(path, { digestKey: Buffer.alloc(32, 7) })
  if ('problem' in opened) {
    writeSync(1, `problem ${opened.problem.code}\n`)
    process.exit(2)
  }
  await write(opened.store)
  await opened.store.close()
}

import type { Accepted, Commit } from '@hearthfold/core'
import type { Committed } from '@hearthfold/core/store'
import { latestOf } from '../../clock.ts'
import { NO_DIVISION, outOfScope } from '../../division.ts'
import { nextStored } from '../../stored-event.ts'
import { claimsOf, envelop, expectedOf } from '../../commit-input.ts'
import { assumedHead } from './stream-heads.ts'
import { positionOf } from './positions.ts'
import type { Recording } from './recording.ts'
import type { Database } from './sessions.ts'

/** What is answered where a commit was kept. */
export type Done = Extract<Committed, { readonly ok: true }>

/** Of which index it is said that the id of a commit is there already. */
const BY_COMMIT = 'events_by_commit'

/** Whether it is a commit of one event and nothing else, as most are. */
function isAlone(asked: Commit): boolean {
  const { accepted, packs = [] } = asked
  const { take, release } = claimsOf(asked)
  // Whose an item is follows from another stream.
  return accepted.length === 1 && take.length + release.length === 0 && packs.length === 0 && accepted[0]!.event.type !== 'item-opened'
}

/**
 * Keeps a commit of one event and nothing else in one statement: while the disk is waited for all grows cold, so that each step takes longer than one
 * thinks. `otherwise`: nothing was kept, since something is other than was guessed. `not-alone`: it is no such commit, or more must be
 * found out or done before.
 */
export async function keptAlone(database: Database, recording: Recording, asked: Commit): Promise<Done | 'otherwise' | 'not-alone'> {
  if (recording.inline.length > 0 || !isAlone(asked)) return 'not-alone'
  const [{ stream }] = asked.accepted as [Accepted]
  const end = assumedHead(recording.ends, stream, expectedOf(asked, stream))
  if (!end || end.isImported) return 'not-alone'
  const at = latestOf(recording.clock(), end.recordedAt)
  const { statements, divisionOf, ends } = recording
  const recorded = envelop(asked, new Map([[stream, end.version]]), at)
  const kept = nextStored(recorded[0]!, end, divisionOf, (other) => ends.get(other)?.present ?? NO_DIVISION)
  if (outOfScope(database.scope, [kept])) return 'otherwise'
  const { division, present, hash, line } = kept
  const values = [asked.id, at, stream, division, present, hash, line]
  try {
    const [row] = await (end.version === 0
      ? database.ask(statements.first, values)
      : database.ask(statements.next, [...values, end.version, end.hash, end.present]))
    if (!row) return 'otherwise'
    ends.set(stream, { version: end.version + 1, recordedAt: at, hash, present, isImported: false })
    return { ok: true, value: { recorded, position: positionOf(row[0], 1), again: false } }
  } catch (error) {
    if ((error as { constraint?: string }).constraint === BY_COMMIT) return 'otherwise'
    throw error
  }
}

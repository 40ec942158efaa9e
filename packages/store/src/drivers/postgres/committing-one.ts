import type { Accepted, Commit, Instant } from '@hearthfold/core'
import type { Committed, Scope } from '@hearthfold/core/store'
import { NOWHERE, outOfScope } from '../../division.ts'
import { keptNext } from '../../kept.ts'
import { claimsOf, envelop, expectedOf } from '../../recording.ts'
import { guessedEnd, type HeardEnd } from './ends.ts'
import { positionOf } from './positions.ts'
import type { Recording } from './recording.ts'
import type { Session } from './connection.ts'

/** What is answered where a commit was kept. */
export type Done = Extract<Committed, { readonly ok: true }>

/** Of which index it is said that the id of a commit is there already. */
const BY_COMMIT = 'events_by_commit'

/** Whether it is a commit of one event and nothing else, as most are. */
export function isOne(asked: Commit): boolean {
  const { accepted, packs = [] } = asked
  const { take, release } = claimsOf(asked)
  // Whose an item is follows from another stream.
  return accepted.length === 1 && take.length + release.length === 0 && packs.length === 0 && accepted[0]!.event.type !== 'item-opened'
}

/** The end after which such a commit is tried at once; undefined where more must be found out or done before. */
export function triedAfter({ inline, ends }: Recording, asked: Commit): HeardEnd | undefined {
  const { stream } = asked.accepted[0]!
  const end = inline.length === 0 ? guessedEnd(ends, stream, expectedOf(asked, stream)) : undefined
  return end?.isImported ? undefined : end
}

/**
 * Keeps such a commit in as few steps as it takes: while the disk is waited for all grows cold, so that each takes longer than one thinks.
 *
 * @param end of its stream, as it is guessed
 * @returns undefined where nothing was kept, since something is other than was guessed
 */
export async function keepOne(
  { ask }: Pick<Session, 'ask'>,
  scope: Scope | undefined,
  recording: Recording,
  asked: Commit,
  end: HeardEnd,
  at: Instant,
): Promise<Done | undefined> {
  const { statements, divisionOf, ends } = recording
  const [{ stream }] = asked.accepted as [Accepted]
  const recorded = envelop(asked, new Map([[stream, end.version]]), at)
  const kept = keptNext(recorded[0]!, end, divisionOf, (other) => ends.get(other)?.present ?? NOWHERE)
  if (outOfScope(scope, [kept])) return undefined
  const { division, present, hash, line } = kept
  const values = [asked.id, at, stream, division, present, hash, line]
  try {
    const [row] = await (end.version === 0
      ? ask(statements.first, values)
      : ask(statements.next, [...values, end.version, end.hash, end.present]))
    if (!row) return undefined
    ends.set(stream, { version: end.version + 1, recordedAt: at, hash, present, isImported: false })
    return { ok: true, value: { recorded, position: positionOf(row[0], 1), again: false } }
  } catch (error) {
    if ((error as { constraint?: string }).constraint === BY_COMMIT) return undefined
    throw error
  }
}

import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Broken, Stream } from '@hearthfold/core'
import { chained, UNBEGUN } from '../../digest.ts'
import { type DivisionOf, NOWHERE } from '../../division.ts'
import { type KeptBeside, mislaid } from '../../kept-beside.ts'
import { openView } from './database.ts'
import { positionOf } from './ledger.ts'

type Row = Readonly<Record<string, SQLOutputValue>>

/**
 * Goes through every stream of a ledger, its hashes, and what is kept beside its lines: the first place at which they do not hold. An end that was cut off a
 * stream leaves a gap in the global order, whose places follow each other one by one; commits that were cut off its very end
 * leave none, and only a seal tells.
 */
export function verify(path: string, divisionOf: DivisionOf): Broken | undefined {
  const view = openView(path)
  try {
    return brokenChain(view, divisionOf) ?? brokenOrder(view)
  } finally {
    view.close()
  }
}

function brokenChain(view: DatabaseSync, divisionOf: DivisionOf): Broken | undefined {
  let stream: unknown
  let hash: Uint8Array = UNBEGUN
  let version = 0
  let present = NOWHERE
  const then = view.prepare('SELECT coalesce(moved_to, division) AS present FROM events WHERE stream = ? AND position < ? ORDER BY version DESC LIMIT 1')
  for (const row of view.prepare('SELECT position, stream, version, recorded_at, division, moved_to, commit_id, events, line, hash FROM events ORDER BY stream, version').iterate()) {
    if (row['stream'] !== stream) {
      stream = row['stream']
      hash = UNBEGUN
      version = 0
      present = NOWHERE
    }
    version++
    if (row['version'] !== version) return { stream: stream as Stream, version, because: 'missing' }
    const next = chained(hash, row['line'] as string)
    if (!next.equals(row['hash'] as Uint8Array)) return { stream: stream as Stream, version, because: 'changed' }
    const kept = besideOf(row)
    const presentOf = (other: Stream) => String(then.get(other, row['position'] as number)?.['present'] ?? NOWHERE)
    if (isHalf(row) || mislaid(row['line'] as string, kept, present, divisionOf, presentOf)) return { stream: stream as Stream, version, because: 'mislaid' }
    hash = next
    present = kept.present
  }
  return undefined
}

function besideOf(row: Row): KeptBeside {
  const division = row['division'] as string
  const [version, recordedAt] = [Number(row['version']), row['recorded_at'] as string]
  const present = (row['moved_to'] as string | null) ?? division
  return { stream: row['stream'] as string, version, recordedAt, commitId: (row['commit_id'] as string | null) ?? undefined, division, present }
}

/** Whether an event says a part of what the first of a commit says of it. */
function isHalf(row: Row): boolean {
  return (row['commit_id'] === null) !== (row['events'] === null)
}

function brokenOrder(view: DatabaseSync): Broken | undefined {
  let position = 0
  for (const row of view.prepare('SELECT position FROM events ORDER BY position').iterate()) {
    position++
    if (row['position'] !== position) return { position: positionOf(position), because: 'missing' }
  }
  // The last commit says how many events it has, and batches say it together.
  const { expected } = view.prepare('SELECT (SELECT coalesce(sum(events), 0) FROM events) + (SELECT coalesce(sum(events), 0) FROM batches) AS expected').get()!
  return expected === position ? undefined : { position: positionOf(position + 1), because: 'cut-off' }
}

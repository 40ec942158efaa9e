import type { DatabaseSync } from 'node:sqlite'
import type { Broken, Stream } from '@hearthfold/core'
import { chained, UNBEGUN } from '../../digest.ts'
import { openView } from './database.ts'
import { positionOf } from './ledger.ts'

/**
 * Goes through every stream of a ledger and its hashes: the first place at which they do not hold. An end that was cut off a
 * stream leaves a gap in the global order, whose places follow each other one by one; commits that were cut off its very end
 * leave none, and only a seal tells.
 */
export function verify(path: string): Broken | undefined {
  const view = openView(path)
  try {
    return brokenChain(view) ?? brokenOrder(view)
  } finally {
    view.close()
  }
}

function brokenChain(view: DatabaseSync): Broken | undefined {
  let stream: unknown
  let hash: Uint8Array = UNBEGUN
  let version = 0
  for (const row of view.prepare('SELECT stream, version, line, hash FROM events ORDER BY stream, version').iterate()) {
    if (row['stream'] !== stream) {
      stream = row['stream']
      hash = UNBEGUN
      version = 0
    }
    version++
    if (row['version'] !== version) return { stream: stream as Stream, version, because: 'missing' }
    const next = chained(hash, row['line'] as string)
    if (!next.equals(row['hash'] as Uint8Array)) return { stream: stream as Stream, version, because: 'changed' }
    hash = next
  }
  return undefined
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

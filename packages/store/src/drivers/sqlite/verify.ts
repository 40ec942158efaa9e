import type { Broken, Stream } from '@hearthfold/core'
import { chained, UNBEGUN } from '../../digest.ts'
import { openView } from './database.ts'

/** Goes through every stream of a ledger and its hashes: the first place at which they do not hold. */
export function verify(path: string): Broken | undefined {
  const view = openView(path)
  try {
    const ends = view.prepare('SELECT stream, version, hash FROM streams ORDER BY stream').iterate()
    const events = view.prepare('SELECT version, line, hash FROM events WHERE stream = ? ORDER BY version')
    for (const { stream: name, version: last, hash: end } of ends) {
      const stream = name as Stream
      let hash: Uint8Array = UNBEGUN
      let version = 0
      for (const row of events.iterate(stream)) {
        version++
        if (row['version'] !== version) return { stream, version, because: 'missing' }
        const next = chained(hash, row['line'] as string)
        if (!next.equals(row['hash'] as Uint8Array)) return { stream, version, because: 'changed' }
        hash = next
      }
      if (version !== last || !Buffer.from(hash).equals(end as Uint8Array)) return { stream, version: version + 1, because: 'cut-off' }
    }
    return undefined
  } finally {
    view.close()
  }
}

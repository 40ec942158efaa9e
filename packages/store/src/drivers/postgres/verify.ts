import type { Broken, Stream } from '@hearthfold/core'
import { chained, UNBEGUN } from '../../digest.ts'
import type { Database } from './sessions.ts'

/**
 * Goes through every stream of a ledger and its hashes: the first place at which they do not hold.
 *
 * @param role the role to look as that sees all rows, for a connection that does not
 * @throws where rows are hidden from whoever looks: of those nothing can be said, and what is missing may only be hidden
 */
export async function verify(database: Database, role: string | undefined): Promise<Broken | undefined> {
  const s = database.schema
  let stream: Stream | undefined
  let version = 0
  let hash: Uint8Array = UNBEGUN
  let end: { version: number; hash: Buffer } | undefined
  const cutOff = (): Broken | undefined =>
    stream !== undefined && (version !== end?.version || !end.hash.equals(hash)) ? { stream, version: version + 1, because: 'cut-off' } : undefined
  const joined = `SELECT stream, e.version, e.line, e.hash, s.version, s.hash FROM ${s}.events e FULL JOIN ${s}.streams s USING (stream) ORDER BY stream, e.version`
  const hidden = `SELECT row_security_active('${s}.events') AND NOT ${s}.whole()`
  for await (const [row] of database.pages(hidden, [], role)) {
    if (row![0] === 't') throw new Error('rows of this ledger are hidden from the role that connects: it is verified by its owner, or as a role with BYPASSRLS')
  }
  for await (const rows of database.pages(joined, [], role)) {
    for (const [name, found, line, kept, last, lastHash] of rows) {
      if (name !== stream) {
        const broken = cutOff()
        if (broken) return broken
        stream = name as Stream
        version = 0
        hash = UNBEGUN
        end = last === null ? undefined : { version: Number(last), hash: lastHash as Buffer }
      }
      // All its events are gone.
      if (found === null) continue
      version++
      if (Number(found) !== version) return { stream: stream!, version, because: 'missing' }
      const next = chained(hash, line as string)
      if (!next.equals(kept as Buffer)) return { stream: stream!, version, because: 'changed' }
      hash = next
    }
  }
  return cutOff()
}

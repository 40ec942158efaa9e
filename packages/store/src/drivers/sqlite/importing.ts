import type { Batch, BatchView, ImportRefusal, Recorded, Scope, Stream } from '@hearthfold/core'
import { outOfScope } from '../../division.ts'
import { batchMisfits, readingOf } from '../../importing.ts'
import type { End } from '../../kept.ts'
import { divisions, keepPacks, taken } from './committing.ts'
import { atomically, failure, kept, type Ledger, movedTo } from './ledger.ts'
import { follow } from './projecting.ts'

/** How many events are put down at a time. */
const PAGE = 500

/** Batches that are being read through one connection have tables of different names. */
let batches = 0

/**
 * Imports a batch. While it is read its events are put down in a table that only this connection sees: nobody waits for a slow
 * source, a bad one leaves no trace, and of a large one only the ends of its streams and the ids are in memory. Then all of it
 * is moved over in one transaction.
 */
export async function importBatch(ledger: Ledger, scope: Scope | undefined, batch: Batch): Promise<{ imported: BatchView } | { refused: ImportRefusal }> {
  const misfits = batchMisfits(batch)
  if (misfits.length > 0) return { refused: { code: 'ill-formed-batch', misfits } }
  const staging = `staged_${batches++}`
  try {
    ledger.database.exec(`CREATE TEMP TABLE ${staging} (place INTEGER PRIMARY KEY, stream, version, recorded_at, division, moved_to, hash, line)`)
  } catch (error) {
    return { refused: failure(error) }
  }
  try {
    return await stage(ledger, scope, batch, staging)
  } finally {
    if (ledger.database.isOpen) ledger.database.exec(`DROP TABLE ${staging}`)
  }
}

async function stage(ledger: Ledger, scope: Scope | undefined, { name, source, events, packs, persons = [] }: Batch, staging: string): Promise<{ imported: BatchView } | { refused: ImportRefusal }> {
  const { database, sql, clock } = ledger
  const importedAt = clock()
  const reading = readingOf(importedAt)
  const ends = new Map<Stream, End>()
  const put = database.prepare(`INSERT INTO ${staging} (stream, version, recorded_at, division, moved_to, hash, line) VALUES (?, ?, ?, ?, ?, ?, ?)`)
  let page: Recorded[] = []
  const putDown = (): { refused: ImportRefusal } | undefined => {
    // Begun without a lock on the ledger, which is not written to.
    database.exec('BEGIN')
    try {
      for (const one of kept(ledger, page, ends)) {
        const { stream, version, recordedAt, division, hash, line } = one
        put.run(stream, version, recordedAt, division, movedTo(one), hash, line)
      }
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      return { refused: failure(error) }
    }
    page = []
    return undefined
  }
  for await (const recorded of events) {
    const refused = reading.next(recorded)
    if (refused) return { refused }
    const failed = page.push(recorded) === PAGE ? putDown() : undefined
    if (failed) return failed
  }
  const failed = putDown()
  if (failed) return failed
  try {
    return atomically(ledger, (): { imported: BatchView } | { refused: ImportRefusal } => {
      if (sql.batch.get(name)) return { refused: { code: 'batch-exists', name } }
      const streams = [...reading.streams]
      const begun = streams.find((stream) => sql.end.get(stream))
      if (begun !== undefined) return { refused: { code: 'stream-not-empty', stream: begun } }
      const first = Number(sql.last.get()!['last'] ?? 0)
      const refused = outOfScope(scope, 'import', divisions(new Map(), ends)) ?? taken(ledger, persons.map(({ person, stream }) => ({ person, streams: JSON.stringify([stream]) })))
      if (refused) return { refused }
      database.exec(`
        INSERT INTO events (stream, version, recorded_at, division, moved_to, hash, line)
        SELECT stream, version, recorded_at, division, moved_to, hash, line FROM ${staging} ORDER BY place`)
      keepPacks(ledger, packs)
      follow(ledger, streams, first, first + reading.events)
      sql.addBatch.run(name, source, importedAt, streams.length, reading.events)
      return { imported: { name, source, importedAt, streams: streams.length, events: reading.events } }
    })
  } catch (error) {
    return { refused: failure(error) }
  }
}

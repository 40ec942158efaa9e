import { setImmediate as turn } from 'node:timers/promises'
import type { Batch, BatchView, ImportRefusal, Recorded, Scope, Stream, Result } from '@hearthfold/core'
import { NOWHERE, roleMissing, scopeCheck } from '../../division.ts'
import { batchMisfits, readingOf, readMisfits, settledProblem } from '../../importing.ts'
import { type End, keptAfter } from '../../kept.ts'
import { parsed } from '../../recording.ts'
import { keepPacks, taken } from './committing.ts'
import { failure } from './failure.ts'
import { demandIndexes } from './indexes.ts'
import { atomically, endOf, type Ledger, movedTo } from './ledger.ts'
import { follow } from './projecting.ts'
import { horizonOf } from './settling.ts'

/** How many events are put down at a time. */
const PAGE = 500

/** Batches that are being read through one connection have tables of different names. */
let batches = 0

/**
 * Imports a batch. While it is read its events are put down in a table that only this connection sees: nobody waits for a slow
 * source, a bad one leaves no trace, and of a large one only the ends of its streams and the ids are in memory. Then all of it
 * is moved over in one transaction.
 */
export async function importBatch(ledger: Ledger, scope: Scope | undefined, batch: Batch): Promise<Result<BatchView, ImportRefusal>> {
  const misfits = batchMisfits(batch)
  if (misfits.length > 0) return { ok: false, problem: { code: 'ill-formed-batch', misfits } }
  const barred = roleMissing(scope, 'import')
  if (barred) return { ok: false, problem: barred }
  const staging = `staged_${batches++}`
  try {
    ledger.database.exec(
      `CREATE TEMP TABLE ${staging} (place INTEGER PRIMARY KEY, stream, version, recorded_at, division, moved_to, hash, line)`,
    )
  } catch (error) {
    return { ok: false, problem: failure(error) }
  }
  try {
    return await stage(ledger, scope, batch, staging)
  } finally {
    if (ledger.database.isOpen) ledger.database.exec(`DROP TABLE ${staging}`)
  }
}

async function stage(ledger: Ledger, scope: Scope | undefined, batch: Batch, staging: string): Promise<Result<BatchView, ImportRefusal>> {
  const { name, source, events, packs, persons = [] } = batch
  const { database, sql, clock } = ledger
  const importedAt = clock()
  const reading = readingOf(importedAt)
  const ends = new Map<Stream, End>()
  const elsewhere = lookedUp(ledger)
  const put = database.prepare(
    `INSERT INTO ${staging} (stream, version, recorded_at, division, moved_to, hash, line) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  let page: Recorded[] = []
  const putDown = (): { readonly ok: false; readonly problem: ImportRefusal } | undefined => {
    // Begun without a lock on the ledger, which is not written to.
    database.exec('BEGIN')
    try {
      for (const one of keptAfter(page, ends, ledger.divisionOf, elsewhere.endOf)) {
        const { stream, version, recordedAt, division, hash, line } = one
        put.run(stream, version, recordedAt, division, movedTo(one), hash, line)
      }
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      return { ok: false, problem: failure(error) } as const
    }
    page = []
    return undefined
  }
  for await (const given of events) {
    const next = reading.next(given)
    if (!next.ok) return next
    if (page.push(next.value) < PAGE) continue
    const failed = putDown()
    if (failed) return failed
    await turn()
  }
  const failed = putDown()
  if (failed) return failed
  const amiss = readMisfits(scope, batch, reading)
  if (amiss) return { ok: false, problem: amiss }
  try {
    return await atomically(ledger, (): Result<BatchView, ImportRefusal> => {
      if (elsewhere.hasMoved()) placeAnew(ledger, staging)
      const beyond = stagedBeyond(ledger, scope, staging)
      if (beyond) return { ok: false, problem: beyond }
      if (sql.batch.get(name)) return { ok: false, problem: { code: 'batch-exists', name } }
      demandIndexes(ledger, true)
      const streams = [...reading.streams]
      const begun = streams.find((stream) => sql.end.get(stream))
      if (begun !== undefined) return { ok: false, problem: { code: 'stream-not-empty', stream: begun } }
      const settled = settledProblem(reading, horizonOf(sql))
      if (settled) return { ok: false, problem: settled }
      const first = Number(sql.last.get()!['last'] ?? 0)
      const refused = taken(
        ledger,
        persons.map(({ person, stream }) => ({ person, streams: JSON.stringify([stream]) })),
      )
      if (refused) return { ok: false, problem: refused }
      database.exec(`
        INSERT INTO events (stream, version, recorded_at, division, moved_to, hash, line)
        SELECT stream, version, recorded_at, division, moved_to, hash, line FROM ${staging} ORDER BY place`)
      keepPacks(ledger, packs)
      follow(ledger, streams, first, first + reading.events)
      sql.addBatch.run(name, source, importedAt, streams.length, reading.events)
      return { ok: true, value: { name, source, importedAt, streams: streams.length, events: reading.events } }
    })
  } catch (error) {
    return { ok: false, problem: failure(error) }
  }
}

/** The streams of the ledger that items of a batch are about: where each was when it was looked up. */
function lookedUp(ledger: Ledger) {
  const known = new Map<Stream, string>()
  return {
    endOf(stream: Stream): End {
      const end = endOf(ledger, stream)
      known.set(stream, end.present)
      return end
    },
    hasMoved: () => [...known].some(([stream, present]) => endOf(ledger, stream).present !== present),
  }
}

/** Says of all that was put down anew whose it is, since what it is about has moved meanwhile. */
function placeAnew(ledger: Ledger, staging: string): void {
  const { database, divisionOf } = ledger
  const rows = database.prepare(`SELECT place, line, division, moved_to FROM ${staging} ORDER BY place`).all()
  const update = database.prepare(`UPDATE ${staging} SET division = ?, moved_to = ? WHERE place = ?`)
  let at = 0
  for (const one of keptAfter(
    rows.map(({ line }) => parsed(line)),
    new Map(),
    divisionOf,
    (stream) => endOf(ledger, stream),
  )) {
    const row = rows[at++]!
    if (row['division'] !== one.division || row['moved_to'] !== movedTo(one)) update.run(one.division, movedTo(one), row['place']!)
  }
}

/** Why somebody may not import what was put down. */
function stagedBeyond({ database }: Ledger, scope: Scope | undefined, staging: string) {
  if (!scope) return undefined
  const check = scopeCheck(scope)
  const present = new Map<Stream, string>()
  for (const row of database
    .prepare(`SELECT stream, version, division, coalesce(moved_to, division) AS present FROM ${staging} ORDER BY place`)
    .iterate()) {
    const stream = row['stream'] as Stream
    const after = String(row['present'])
    check.add({
      stream,
      version: Number(row['version']),
      before: present.get(stream) ?? NOWHERE,
      division: String(row['division']),
      present: after,
    })
    present.set(stream, after)
  }
  return check.beyond()
}

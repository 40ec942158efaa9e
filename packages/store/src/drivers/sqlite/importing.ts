import type { Result } from '@hearthfold/core'
import { setImmediate as turn } from 'node:timers/promises'
import type { Recorded, Stream } from '@hearthfold/core'
import type { Batch, BatchView, ImportRefusal, Scope } from '@hearthfold/core/store'
import { NO_DIVISION, roleMissing, scopeCheck } from '../../division.ts'
import { batchMisfits, readingOf, readMisfits, settledProblem } from '../../batch-input.ts'
import { type End, keptAfter } from '../../stored-event.ts'
import { parsed } from '../../commit-input.ts'
import { keepPacks, taken } from './committing.ts'
import { connectAgain } from './database.ts'
import { failure } from './failure.ts'
import { demandIndexes } from './indexes.ts'
import { endOf, type Ledger, movedTo, steadily } from './ledger.ts'
import type { Row } from './pages.ts'
import { following } from './projecting.ts'
import { horizonOf } from './settling.ts'
import { statementsOf } from './statements.ts'

/** How many events are put down, or moved, at a time: then whatever else the process does has its turn. */
const PAGE = 500

/** How many streams or persons are looked at at a time. */
const LOOKED = 2000

/**
 * Imports a batch. While it is read its events are put down in a table that only its connection sees: nobody waits for a slow
 * source, a bad one leaves no trace, and of a large one only the ends of its streams and the ids are in memory. Then all of it
 * is moved over in one transaction. The connection is its own, so that the process goes on with what else it does meanwhile and sees
 * nothing of the batch before it is whole; who records waits until then.
 */
export async function importBatch(ledger: Ledger, scope: Scope | undefined, batch: Batch): Promise<Result<BatchView, ImportRefusal>> {
  const misfits = batchMisfits(batch)
  if (misfits.length > 0) return { ok: false, problem: { code: 'ill-formed-batch', misfits } }
  const barred = roleMissing(scope, 'import')
  if (barred) return { ok: false, problem: barred }
  let own: Ledger | undefined
  try {
    own = onItsOwn(ledger)
    own.database.exec('CREATE TEMP TABLE staged (place INTEGER PRIMARY KEY, stream, version, recorded_at, division, moved_to, hash, line)')
  } catch (error) {
    own?.database.close()
    return { ok: false, problem: failure(error) }
  }
  try {
    return await stage(own, scope, batch, async () => {
      await turn()
      if (!ledger.database.isOpen) throw new Error('database is not open')
    })
  } finally {
    own.database.close()
  }
}

/** The same ledger on a connection that nobody else uses. */
function onItsOwn(ledger: Ledger): Ledger {
  const database = connectAgain(ledger.file, ledger.file.use)
  return { ...ledger, database, sql: statementsOf(database), prepared: new Map() }
}

async function stage(
  ledger: Ledger,
  scope: Scope | undefined,
  batch: Batch,
  pause: () => Promise<void>,
): Promise<Result<BatchView, ImportRefusal>> {
  const { name, source, events, packs, persons = [] } = batch
  const { database, sql, clock } = ledger
  const importedAt = clock()
  const reading = readingOf(importedAt)
  const ends = new Map<Stream, End>()
  const elsewhere = lookedUp(ledger)
  const put = database.prepare(
    'INSERT INTO staged (stream, version, recorded_at, division, moved_to, hash, line) VALUES (?, ?, ?, ?, ?, ?, ?)',
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
      return { ok: false, problem: failure(error) }
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
    await pause()
  }
  const failed = putDown()
  if (failed) return failed
  const amiss = readMisfits(scope, batch, reading)
  if (amiss) return { ok: false, problem: amiss }
  try {
    return await steadily(ledger, async (): Promise<Result<BatchView, ImportRefusal>> => {
      if (elsewhere.hasMoved()) await placeAnew(ledger, pause)
      const beyond = await stagedBeyond(ledger, scope, pause)
      if (beyond) return { ok: false, problem: beyond }
      if (sql.batch.get(name)) return { ok: false, problem: { code: 'batch-exists', name } }
      demandIndexes(ledger, true)
      const streams = [...reading.streams]
      for (const some of pagesOf(streams, LOOKED)) {
        const begun = some.find((stream) => sql.end.get(stream))
        if (begun !== undefined) return { ok: false, problem: { code: 'stream-not-empty', stream: begun } }
        await pause()
      }
      const settled = settledProblem(reading, horizonOf(sql))
      if (settled) return { ok: false, problem: settled }
      const first = Number(sql.last.get()!['last'] ?? 0)
      let at = 0
      for (const some of pagesOf(persons, LOOKED)) {
        const refused = taken(
          ledger,
          some.map(({ person, stream }) => ({ person, streams: JSON.stringify([stream]) })),
        )
        if (refused) return { ok: false, problem: { ...refused, at: refused.at + at } }
        at += some.length
        await pause()
      }
      const move = database.prepare(`
        INSERT INTO events (stream, version, recorded_at, division, moved_to, hash, line)
        SELECT stream, version, recorded_at, division, moved_to, hash, line FROM staged WHERE place > ? AND place <= ? ORDER BY place`)
      for (let place = 0; place < reading.events; place += PAGE) {
        move.run(place, place + PAGE)
        await pause()
      }
      keepPacks(ledger, packs)
      for (const _ of following(ledger, streams, first, first + reading.events)) await pause()
      sql.addBatch.run(name, source, importedAt, streams.length, reading.events)
      return { ok: true, value: { name, source, importedAt, streams: streams.length, events: reading.events } }
    })
  } catch (error) {
    return { ok: false, problem: failure(error) }
  }
}

function* pagesOf<One>(all: readonly One[], size: number): Generator<readonly One[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
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

/** What was put down, in its order, a page at a time. */
async function* staged({ database }: Ledger, columns: string, pause: () => Promise<void>): AsyncGenerator<readonly Row[]> {
  const page = database.prepare(`SELECT place, ${columns} FROM staged WHERE place > ? ORDER BY place LIMIT ${LOOKED}`)
  for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)!['place']!)) {
    yield rows
    await pause()
  }
}

/** Says of all that was put down anew whose it is, since what it is about has moved meanwhile. */
async function placeAnew(ledger: Ledger, pause: () => Promise<void>): Promise<void> {
  const { database, divisionOf } = ledger
  const update = database.prepare('UPDATE staged SET division = ?, moved_to = ? WHERE place = ?')
  const ends = new Map<Stream, End>()
  for await (const rows of staged(ledger, 'line, division, moved_to', pause)) {
    let at = 0
    const events = rows.map(({ line }) => parsed(line))
    for (const one of keptAfter(events, ends, divisionOf, (stream) => endOf(ledger, stream))) {
      const row = rows[at++]!
      if (row['division'] !== one.division || row['moved_to'] !== movedTo(one)) update.run(one.division, movedTo(one), row['place']!)
    }
  }
}

/** Why somebody may not import what was put down. */
async function stagedBeyond(ledger: Ledger, scope: Scope | undefined, pause: () => Promise<void>) {
  if (!scope) return undefined
  const check = scopeCheck(scope)
  const present = new Map<Stream, string>()
  for await (const rows of staged(ledger, 'stream, version, division, coalesce(moved_to, division) AS present', pause)) {
    for (const row of rows) {
      const stream = row['stream'] as Stream
      const after = String(row['present'])
      check.add({
        stream,
        version: Number(row['version']),
        before: present.get(stream) ?? NO_DIVISION,
        division: String(row['division']),
        present: after,
      })
      present.set(stream, after)
    }
  }
  return check.beyond()
}

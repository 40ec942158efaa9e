import { type Instant, isHouseholdId, type Recorded, type Stream, type Result } from '@hearthfold/core'
import type { Batch, BatchView, ImportRefusal, PersonClaimed } from '@hearthfold/core/store'
import { claimOf } from '../../digest.ts'
import { roleMissing, scopeCheck } from '../../division.ts'
import { batchMisfits, readingOf, readMisfits, settledProblem } from '../../batch-input.ts'
import { type End, keptAfter } from '../../stored-event.ts'
import { ProjectionError, projectionRefusal } from '../../projections/tables.ts'
import { type Standing, standingOf } from './committing.ts'
import { copied, copyInto } from './copy.ts'
import { heardEnd } from './stream-heads.ts'
import type { Recording } from './recording.ts'
import type { Connection, Session } from './connection.ts'
import { ConnectionLost, reasonOf } from './lost.ts'
import { asRole, type Database } from './sessions.ts'
import { once, prepared } from './statement.ts'

/** How many events are looked at together. */
const PAGE = 500

type Imported = Result<BatchView, ImportRefusal>

export interface Importer {
  /** The role with BYPASSRLS that the rows are copied as; without it, they are copied beside the tables first where rows are secured. */
  readonly role: string | undefined
}

/** Imports a batch: everything is read before anything is written, so that nobody waits for a slow source. */
export async function importBatch(database: Database, recording: Recording, importer: Importer, batch: Batch): Promise<Imported> {
  const misfits = batchMisfits(batch)
  if (misfits.length > 0) return { ok: false, problem: { code: 'ill-formed-batch', misfits } }
  const barred = roleMissing(database.scope, 'import')
  if (barred) return { ok: false, problem: barred }
  const check = scopeCheck(database.scope)
  const importedAt = recording.clock()
  const reading = readingOf(importedAt)
  const streams = new Map<Stream, End>()
  const rows: string[] = []
  const households = new Map<string, Recorded[]>()
  const elsewhere = new Map<Stream, End>()
  let page: Recorded[] = []
  const putDown = async (): Promise<ImportRefusal | undefined> => {
    try {
      await lookUp(database, recording, page, streams, elsewhere)
      for (const kept of keptAfter(page, streams, recording.divisionOf, (other) => elsewhere.get(other))) {
        const { id, stream, version, recordedAt, division, line, hash } = kept
        check.add(kept)
        rows.push([stream, version, recordedAt, division, line, hash, id].map(copied).join('\t'))
      }
      page = []
      return undefined
    } catch (error) {
      return { code: 'storage-failed', reason: reasonOf(error) }
    }
  }
  for await (const given of batch.events) {
    const next = reading.next(given)
    if (!next.ok) return next
    const { value: recorded } = next
    const refused = page.push(recorded) === PAGE ? await putDown() : undefined
    if (refused) return { ok: false, problem: refused }
    if (recording.inline.length === 0) continue
    const events = households.get(recorded.stream)
    if (events) events.push(recorded)
    else households.set(recorded.stream, [recorded])
  }
  const failed = await putDown()
  const amiss = failed ?? readMisfits(database.scope, batch, reading) ?? check.beyond()
  if (amiss) return { ok: false, problem: amiss }
  const imported = { name: batch.name, source: batch.source, importedAt, streams: streams.size, events: rows.length }
  try {
    const early = await refusalOf(database, recording, batch, streams)
    if (early) return { ok: false, problem: early }
    await recording.prepare()
    await database.copying(async (connection) => {
      const settled = settledProblem(reading, await lockedHorizon(connection, database))
      if (settled) throw new NotKept(settled)
      await copyAll(connection, database, importer.role, { batch, imported, streams, rows })
      const claimed = await takenBy(connection, database, recording, batch.persons)
      if (claimed) throw new NotKept(claimed)
      await recording.followImport(connection, households)
    })
    recording.told()
    return { ok: true, value: imported }
  } catch (error) {
    if (error instanceof ProjectionError) return { ok: false, problem: projectionRefusal(error) }
    if (error instanceof NotKept) return { ok: false, problem: error.refusal }
    // Somebody was faster.
    const later =
      (error as { code?: string }).code === '23505'
        ? await refusalOf(database, recording, batch, streams).catch(() => undefined)
        : undefined
    const isUnknown = error instanceof ConnectionLost && error.mayBeKept
    return { ok: false, problem: later ?? { code: isUnknown ? 'unknown-outcome' : 'storage-failed', reason: reasonOf(error) } }
  }
}

/** Ends the transaction of an import, of which nothing is kept. */
class NotKept extends Error {
  readonly refusal: ImportRefusal
  constructor(refusal: ImportRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** The instant up to which nothing is recorded any more; it is not moved past this transaction: see horizon.ts. */
async function lockedHorizon(session: Session, { schema: s }: Database): Promise<Instant> {
  await session.run(`LOCK TABLE ${s}.events IN ROW EXCLUSIVE MODE`)
  const [row] = await session.ask(once(`SELECT proposal FROM ${s}.settled`))
  return row![0] as Instant
}

/** Takes persons, unless one of them is taken. */
async function takenBy(
  session: Session,
  { schema: s }: Database,
  { digestKey }: Recording,
  persons: NonNullable<Batch['persons']> = [],
): Promise<PersonClaimed | undefined> {
  if (persons.length === 0) return undefined
  const digests = persons.map(({ person }) => claimOf(person, digestKey))
  const text = `
    SELECT min(at) - 1 FROM (
      SELECT at, ${s}.claim(ARRAY[stream], ARRAY[digest], '{}') AS refused
      FROM (SELECT * FROM unnest($1::bytea[], $2::text[]) WITH ORDINALITY p(digest, stream, at) ORDER BY digest, at) p
    ) p WHERE refused IS NOT NULL`
  const [[at]] = (await session.ask(once(text), [digests, persons.map(({ stream }) => stream)])) as [[string | null]]
  return at === null ? undefined : { code: 'person-claimed', at: Number(at) }
}

/** Asks for the divisions of the households that items are about and that are in the ledger, not in the batch. */
async function lookUp(
  database: Database,
  recording: Recording,
  page: readonly Recorded[],
  streams: ReadonlyMap<Stream, End>,
  elsewhere: Map<Stream, End>,
): Promise<void> {
  const subjects = page.flatMap(({ event }) => (event.type === 'item-opened' && isHouseholdId(event.subject) ? [event.subject] : []))
  const unknown = [...new Set(subjects)].filter((subject) => !streams.has(subject) && !elsewhere.has(subject))
  if (unknown.length === 0) return
  for (const end of await endsIn(database, recording, unknown)) elsewhere.set(end[0], heardEnd(end))
}

async function endsIn(database: Database, recording: Recording, streams: readonly Stream[]): Promise<Standing['ends']> {
  return (await standingOf(database, recording, streams, '')).ends
}

/** Why a batch cannot be imported, as things are. */
async function refusalOf(
  database: Database,
  recording: Recording,
  { name }: Batch,
  streams: ReadonlyMap<Stream, End>,
): Promise<ImportRefusal | undefined> {
  const s = database.schema
  const [exists] = await database.look(prepared(`SELECT 1 FROM ${s}.batches WHERE name = $1`), [name])
  if (exists) return { code: 'batch-exists', name }
  const begun = new Set((await endsIn(database, recording, [...streams.keys()])).map(([stream]) => stream))
  for (const stream of streams.keys()) if (begun.has(stream)) return { code: 'stream-not-empty', stream }
  return undefined
}

interface Copied {
  readonly batch: Batch
  readonly imported: BatchView
  readonly streams: ReadonlyMap<Stream, End>
  readonly rows: readonly string[]
}

async function copyAll(
  connection: Connection,
  { schema: s }: Database,
  role: string | undefined,
  { batch, imported, streams, rows }: Copied,
): Promise<void> {
  // Its transaction was begun within the scope.
  if (role !== undefined) await connection.run(asRole(role))
  const { name, source, importedAt } = imported
  await connection.ask(once(`INSERT INTO ${s}.batches VALUES ($1, $2, $3, $4, $5)`), [
    name,
    source,
    importedAt,
    imported.streams,
    imported.events,
  ])
  const looked = `SELECT lift + pg_current_xact_id()::text::bigint AS tx, row_security_active('${s}.events') AS secured FROM ${s}.settled`
  const [[tx, secured]] = (await connection.ask(once(looked))) as [[string, string]]
  // In the order in which commits lock streams, so that nobody waits in a circle.
  const ends = [...streams].toSorted(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
  const endRows = ends.map(([stream, { version, recordedAt, hash, present }]) =>
    [stream, version, recordedAt!, hash, present].map(copied).join('\t'),
  )
  const copy = async (table: string, columns: string, lines: Iterable<string>) => {
    if (secured !== 't') return copyInto(connection, `${s}.${table} (${columns})`, lines)
    await connection.run(`CREATE TEMPORARY TABLE coming_${table} (LIKE ${s}.${table}) ON COMMIT DROP`)
    await copyInto(connection, `coming_${table} (${columns})`, lines)
    await connection.run(`INSERT INTO ${s}.${table} SELECT * FROM coming_${table}`)
  }
  await copy('streams', 'stream, version, recorded_at, hash, division', endRows)
  await copy('events', 'tx, seq, stream, version, recorded_at, division, line, hash, imported_id', placedRows(tx, rows))
  const packs = batch.packs ?? []
  if (packs.length > 0) {
    const text = `INSERT INTO ${s}.packs SELECT * FROM unnest($1::text[], $2::text[]) p (hash, bytes) ORDER BY p.hash ON CONFLICT DO NOTHING`
    await connection.ask(once(text), [packs.map(({ hash }) => hash), packs.map(({ bytes }) => bytes)])
  }
}

function* placedRows(tx: string, rows: readonly string[]): Generator<string> {
  let seq = 0
  for (const row of rows) yield `${tx}\t${++seq}\t${row}`
}

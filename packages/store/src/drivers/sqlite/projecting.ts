import { fold, type HouseholdId, isHouseholdId, type Moved, type Projection, type Recorded, type RecordedHousehold, type Row, type Stream } from '@hearthfold/core'
import { definitionOf, demandOwnTables, ProjectionError, rowOf, type Values, valuesFor, valuesOf } from '../../projections/tables.ts'
import { parsed } from '../../recording.ts'
import { type Ledger, placeOf } from './ledger.ts'

/** Names have been held to be small letters, but may be words of SQL. */
const quoted = (name: string) => `"${name}"`

/** Sees to the tables of a projection; whether they were made just now. */
function tablesMade(ledger: Ledger, projection: Projection): boolean {
  const definition = definitionOf(projection)
  const found = ledger.sql.definition.get(projection.name)?.['definition']
  if (found === definition) return false
  if (found !== undefined) throw new ProjectionError(projection.name, 'its tables are defined otherwise: rebuild it')
  makeTables(ledger, projection, definition)
  return true
}

function makeTables({ database, sql }: Ledger, projection: Projection, definition: string): void {
  const { name, tables } = projection
  demandOwnTables(projection, sql.definitions.all().map((row) => [String(row['name']), String(row['definition'])]))
  for (const [table, { columns }] of Object.entries(tables)) {
    const defined = ['stream TEXT NOT NULL', ...Object.entries(columns).map(([column, kind]) => `${quoted(column)} ${kind.toUpperCase()}`)]
    database.exec(`CREATE TABLE ${quoted(table)} (${defined.join(', ')}); CREATE INDEX ${quoted(`${table}_by_stream`)} ON ${quoted(table)} (stream)`)
  }
  sql.keepDefinition.run(name, definition)
}

function replace(ledger: Ledger, stream: HouseholdId, values: Values): void {
  for (const [table, rows] of values) {
    statement(ledger, `DELETE FROM ${quoted(table)} WHERE stream = ?`).run(stream)
    for (const row of rows) statement(ledger, `INSERT INTO ${quoted(table)} VALUES (?${', ?'.repeat(row.length)})`).run(stream, ...row)
  }
}

function statement({ database, prepared }: Ledger, text: string) {
  let found = prepared.get(text)
  if (!found) prepared.set(text, (found = database.prepare(text)))
  return found
}

function reached({ sql }: Ledger, { name }: Projection, place: number): void {
  sql.keepCheckpoint.run(name, place, null, null)
}

/**
 * Brings inline projections up to a place, within the transaction that recorded something. What another process recorded
 * that does not know the projection is caught up with.
 *
 * @param streams those that got events after `from`
 */
export function follow(ledger: Ledger, streams: Iterable<Stream>, from: number, to: number): void {
  const { inline, sql } = ledger
  if (inline.length === 0) return
  const touched = [...streams]
  for (const projection of inline) {
    if (tablesMade(ledger, projection)) {
      fill(ledger, projection)
      continue
    }
    const reachedSoFar = placeOf(sql.checkpoint.get(projection.name)?.['position'] as string | undefined)
    const behind = reachedSoFar < from ? sql.streamsAfter.all(reachedSoFar).map((row) => row['stream'] as Stream) : touched
    for (const stream of behind) {
      if (!isHouseholdId(stream)) continue
      const household = fold(stream, statement(ledger, 'SELECT line FROM events WHERE stream = ? ORDER BY version').all(stream).map((row) => parsed(row['line']) as RecordedHousehold))
      replace(ledger, stream, valuesFor(projection, household))
    }
    reached(ledger, projection, to)
  }
}

/** Fills empty tables from all events; how many households there are. */
function fill(ledger: Ledger, projection: Projection): number {
  let households = 0
  let stream: HouseholdId | undefined
  let events: Recorded[] = []
  const turn = () => {
    if (stream === undefined) return
    households++
    replace(ledger, stream, valuesFor(projection, fold(stream, events as RecordedHousehold[])))
  }
  // A statement of its own: one that is being read from cannot be asked again.
  for (const row of ledger.database.prepare('SELECT stream, line FROM events ORDER BY stream, version').iterate()) {
    if (row['stream'] !== stream) {
      turn()
      events = []
      stream = isHouseholdId(row['stream'] as string) ? (row['stream'] as HouseholdId) : undefined
    }
    if (stream !== undefined) events.push(parsed(row['line']))
  }
  turn()
  reached(ledger, projection, placeOf(ledger.sql.last.get()!['last'] as string | undefined))
  return households
}

/** Makes the tables of a projection anew. */
export function rebuilt(ledger: Ledger, projection: Projection): number {
  const { database, sql } = ledger
  const definition = definitionOf(projection)
  const found = sql.definition.get(projection.name)?.['definition']
  if (found !== undefined) for (const [table] of JSON.parse(String(found)) as [string][]) database.exec(`DROP TABLE ${quoted(table)}`)
  makeTables(ledger, projection, definition)
  return fill(ledger, projection)
}

export function projected(ledger: Ledger, projection: Projection, { from, to, rows }: Moved): boolean {
  tablesMade(ledger, projection)
  if (placeOf(ledger.sql.checkpoint.get(projection.name)?.['position'] as string | undefined) !== placeOf(from)) return false
  for (const [stream, one] of rows) replace(ledger, stream, valuesOf(projection, one))
  reached(ledger, projection, placeOf(to))
  return true
}

/** The rows of a table. */
export function rowsIn(ledger: Ledger, projection: Projection, table: string): (Row & { stream: HouseholdId })[] {
  const columns = Object.keys(projection.tables[table]!.columns)
  const found = ledger.sql.definition.get(projection.name)?.['definition']
  if (found === undefined) return []
  if (found !== definitionOf(projection)) throw new ProjectionError(projection.name, 'its tables are defined otherwise: rebuild it')
  const named = ['stream', ...columns].map(quoted).join(', ')
  const kept = ledger.database.prepare(`SELECT ${named} FROM ${quoted(table)} ORDER BY stream, rowid`).all()
  return kept.map((row) => rowOf(row['stream'] as HouseholdId, columns, columns.map((column) => row[column] as string | number | null)))
}

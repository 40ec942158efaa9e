import { setImmediate as turn } from 'node:timers/promises'
import { fold, type HouseholdId, isHouseholdId, type RecordedHousehold, type Stream } from '@hearthfold/core'
import type { Moved, Projection, Row } from '@hearthfold/core/store'
import { definitionOf, demandOwnTables, outdated, rowOf, type Values, valuesFor, valuesOf } from '../../projections/tables.ts'
import { parsed } from '../../commit-input.ts'
import { connectAgain } from './database.ts'
import { atomically, checkpointOf, type Ledger, patiently, placeOf } from './ledger.ts'
import { streamsIn } from './pages.ts'
import { questionsOf } from './statements.ts'

/** How many households are folded, or put down, at a time. */
const PAGE = 100

/** Names have been held to be small letters, but may be words of SQL. */
const quoted = (name: string) => `"${name}"`

/** Sees to the tables of a projection; whether they were made just now. */
function tablesMade(ledger: Ledger, projection: Projection): boolean {
  const definition = definitionOf(projection)
  const found = ledger.sql.definition.get(projection.name)?.['definition']
  if (found === definition) return false
  if (found !== undefined) throw outdated(projection)
  makeTables(ledger, projection, definition)
  return true
}

function makeTables({ database, sql }: Ledger, projection: Projection, definition: string): void {
  demandOwnTables(projection, definitionsIn(sql))
  for (const statement of definedTables(JSON.parse(definition))) database.exec(statement)
  sql.keepDefinition.run(projection.name, definition)
}

function definitionsIn(sql: Ledger['sql']): (readonly [name: string, definition: string])[] {
  return sql.definitions.all().map((row) => [String(row['name']), String(row['definition'])])
}

/** The statements that make the tables of a definition. */
export function* definedTables(
  tables: readonly (readonly [table: string, columns: readonly (readonly [column: string, kind: string])[]])[],
): Generator<string> {
  for (const [table, columns] of tables) {
    const defined = ['stream TEXT NOT NULL', ...columns.map(([column, kind]) => `${quoted(column)} ${kind.toUpperCase()}`)]
    yield `CREATE TABLE ${quoted(table)} (${defined.join(', ')})`
    yield `CREATE INDEX ${quoted(`${table}_by_stream`)} ON ${quoted(table)} (stream)`
  }
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
  for (const _ of following(ledger, streams, from, to));
}

/** The same with pauses: whoever follows many streams lets the process do other things in them. */
export function* following(ledger: Ledger, streams: Iterable<Stream>, from: number, to: number): Generator<void> {
  const { inline, sql } = ledger
  if (inline.length === 0) return
  const touched = [...streams]
  for (const projection of inline) {
    const reachedSoFar = tablesMade(ledger, projection)
      ? 0
      : placeOf(sql.checkpoint.get(projection.name)?.['position'] as string | undefined)
    const behind = reachedSoFar < from ? streamsAfter(ledger, reachedSoFar) : touched
    for (let at = 0; at < behind.length; at += PAGE) {
      foldAgain(ledger, projection, behind.slice(at, at + PAGE))
      yield
    }
    reached(ledger, projection, to)
  }
}

function streamsAfter({ sql }: Ledger, place: number): Stream[] {
  return sql.streamsAfter.all(place).map((row) => row['stream'] as Stream)
}

function foldAgain(ledger: Ledger, projection: Projection, streams: readonly Stream[]): void {
  for (const stream of streams) {
    if (!isHouseholdId(stream)) continue
    const events = statement(ledger, 'SELECT line FROM events WHERE stream = ? ORDER BY version').all(stream)
    replace(
      ledger,
      stream,
      valuesFor(
        projection,
        fold(
          stream,
          events.map((row) => parsed(row['line']) as RecordedHousehold),
        ),
      ),
    )
  }
}

/** How many rows are read at a time. */
const ROWS = 5000

let rebuilds = 0

/**
 * Makes the tables of a projection anew. Until all rows are worked out they are put down where only this connection sees them, so nobody
 * waits; then they are moved over in one transaction, with what was recorded meanwhile.
 */
export async function rebuild(ledger: Ledger, projection: Projection): Promise<number> {
  const { database, sql } = ledger
  const definition = definitionOf(projection)
  demandOwnTables(projection, definitionsIn(sql))
  const staging = new Map(Object.keys(projection.tables).map((table, at) => [table, `rebuilt_${rebuilds}_${at}`]))
  rebuilds++
  const until = placeOf(sql.last.get()!['last'] as string | undefined)
  try {
    for (const [table, staged] of staging) {
      const columns = ['stream', ...Object.keys(projection.tables[table]!.columns)].map(quoted)
      database.exec(`CREATE TEMP TABLE ${staged} (place INTEGER PRIMARY KEY, ${columns.join(', ')})`)
    }
    const households = await workedOut(ledger, projection, staging, until)
    return await atomically(ledger, () => {
      const found = sql.definition.get(projection.name)?.['definition']
      if (found !== undefined) for (const [table] of JSON.parse(String(found)) as [string][]) database.exec(`DROP TABLE ${quoted(table)}`)
      makeTables(ledger, projection, definition)
      for (const [table, staged] of staging) {
        const columns = ['stream', ...Object.keys(projection.tables[table]!.columns)].map(quoted).join(', ')
        database.exec(`INSERT INTO ${quoted(table)} (${columns}) SELECT ${columns} FROM ${staged} ORDER BY place`)
      }
      const later = streamsAfter(ledger, until)
      foldAgain(ledger, projection, later)
      reached(ledger, projection, placeOf(sql.last.get()!['last'] as string | undefined))
      const began = statement(ledger, 'SELECT 1 FROM events WHERE stream = ? AND version = 1 AND position > ?')
      return households + later.filter((stream) => isHouseholdId(stream) && began.get(stream, until)).length
    })
  } finally {
    if (database.isOpen) for (const staged of staging.values()) database.exec(`DROP TABLE IF EXISTS ${staged}`)
  }
}

/** Puts down the rows of all households up to a place; how many households there are. */
async function workedOut(ledger: Ledger, projection: Projection, staging: ReadonlyMap<string, string>, until: number): Promise<number> {
  const { database } = ledger
  const { scan, divisions, latest } = questionsOf(undefined)
  const put = new Map(
    [...staging].map(([table, staged]) => [
      table,
      database.prepare(`INSERT INTO ${staged} VALUES (NULL, ?${', ?'.repeat(Object.keys(projection.tables[table]!.columns).length)})`),
    ]),
  )
  let page: { readonly stream: HouseholdId; readonly values: Values }[] = []
  const putDown = () => {
    // Begun without a lock on the ledger, which is not written to.
    database.exec('BEGIN')
    try {
      for (const { stream, values } of page) for (const [table, rows] of values) for (const row of rows) put.get(table)!.run(stream, ...row)
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
    page = []
  }
  let households = 0
  for await (const { stream, events } of streamsIn(ledger, database.prepare(scan), divisions, until, latest)) {
    if (!isHouseholdId(stream)) continue
    households++
    page.push({ stream, values: valuesFor(projection, fold(stream, events as RecordedHousehold[])) })
    if (page.length < PAGE) continue
    putDown()
    await turn()
  }
  putDown()
  return households
}

export function projected(ledger: Ledger, projection: Projection, { from, to, rows }: Moved): boolean {
  tablesMade(ledger, projection)
  const { position, parked } = checkpointOf(ledger, projection.name)
  if (parked || placeOf(position) !== placeOf(from)) return false
  for (const [stream, one] of rows) replace(ledger, stream, valuesOf(projection, one))
  reached(ledger, projection, placeOf(to))
  return true
}

type TableRow = Row & { readonly stream: HouseholdId }

/** The rows of a table, in one view that later commits do not change. */
export async function rowsIn(ledger: Ledger, projection: Projection, table: string): Promise<TableRow[]> {
  const columns = Object.keys(projection.tables[table]!.columns)
  const found = await patiently(ledger, () => ledger.sql.definition.get(projection.name)?.['definition'])
  if (found === undefined) return []
  if (found !== definitionOf(projection)) throw outdated(projection)
  const named = ['stream', ...columns].map(quoted).join(', ')
  const view = connectAgain(ledger.file)
  try {
    const kept = await patiently(ledger, () => view.prepare(`SELECT ${named} FROM ${quoted(table)} ORDER BY stream, rowid`).iterate())
    const rows: TableRow[] = []
    for (const row of kept) {
      rows.push(
        rowOf(
          row['stream'] as HouseholdId,
          columns,
          columns.map((column) => row[column] as string | number | null),
        ),
      )
      if (rows.length % ROWS === 0) await turn()
    }
    return rows
  } finally {
    view.close()
  }
}

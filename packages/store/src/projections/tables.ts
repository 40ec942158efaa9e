import type { Household, HouseholdId } from '@hearthfold/core'
import type { Projection, ProjectionFailed, ProjectionOutdated, Row, Rows } from '@hearthfold/core/store'
import { isStorable } from '../storable-text.ts'

// What drivers share of projections: the definition of their tables, and rows as they are kept.

const NAME = /^[a-z][a-z_]{0,40}$/

/** The tables that drivers have for themselves. */
const RESERVED = new Set([
  'batches',
  'checkpoints',
  'claims',
  'commits',
  'events',
  'packs',
  'projected',
  'projections',
  'proposals',
  'seals',
  'seal_nodes',
  'settled',
  'snapshots',
  'streams',
])

/** What a database has for itself: tables of its own, and those that are named after a table, as its indexes are. */
const TAKEN = /^sqlite_|^pg_|_by_stream$|_by_commit$/

/** The columns that every table of some database has without being asked. */
const RESERVED_COLUMNS = new Set(['cmax', 'cmin', 'ctid', 'oid', 'rowid', 'stream', 'tableoid', 'xmax', 'xmin'])

/**
 * The definition of the tables of a projection as a text: two that are equal have equal tables, filled by the same version.
 *
 * @throws where a name cannot be that of a table or column: a programming error
 */
export function definitionOf({ name, version, tables }: Projection): string {
  const refuse = (what: string, found: string) =>
    new Error(`the projection ${name}: ${what} is a name such as by_village, found ${JSON.stringify(found)}`)
  if (!NAME.test(name)) throw refuse('its name', name)
  if (!Number.isSafeInteger(version) || version < 1)
    throw new Error(`the projection ${name}: its version is a whole number from 1, found ${String(version)}`)
  for (const [table, { columns }] of Object.entries(tables)) {
    if (!NAME.test(table) || RESERVED.has(table) || TAKEN.test(table)) throw refuse('that of a table', table)
    for (const column of Object.keys(columns))
      if (!NAME.test(column) || RESERVED_COLUMNS.has(column)) throw refuse('that of a column', column)
  }
  // The first says no version: tables that were made before there were any are of it.
  return JSON.stringify(
    Object.entries(tables).map(([table, { columns }]) => [table, Object.entries(columns), ...(version === 1 ? [] : [version])]),
  )
}

/**
 * Sees to it that no two projections have a table of one name.
 *
 * @param others the names and definitions of the projections that have tables already
 * @throws where they do
 */
export function demandOwnTables({ name, tables }: Projection, others: Iterable<readonly [name: string, definition: string]>): void {
  for (const [other, definition] of others) {
    const both = other === name ? undefined : (JSON.parse(definition) as [string][]).find(([table]) => Object.hasOwn(tables, table))
    if (both) throw new ProjectionError(name, `the table ${both[0]} is one of the projection ${other}`)
  }
}

/** The values of rows, in the order of the columns, by table. */
export type Values = ReadonlyMap<string, readonly (readonly (string | number | null)[])[]>

/**
 * Rows as they are kept.
 *
 * @throws where a row does not fit its table
 */
export function valuesOf({ tables }: Projection, rows: Rows): Values {
  for (const table of Object.keys(rows)) if (!Object.hasOwn(tables, table)) throw new Error(`there is no table ${table}`)
  return new Map(
    Object.entries(tables).map(([table, { columns }]) => [table, (rows[table] ?? []).map((row) => valuesIn(table, columns, row))]),
  )
}

function valuesIn(table: string, columns: Projection['tables'][string]['columns'], row: Row): (string | number | null)[] {
  for (const column of Object.keys(row)) if (!Object.hasOwn(columns, column)) throw new Error(`the table ${table} has no column ${column}`)
  return Object.entries(columns).map(([column, kind]) => {
    const value = row[column] ?? null
    if (value === null || (kind === 'integer' ? Number.isSafeInteger(value) : isStorable(value))) return value
    throw new Error(`${table}.${column} is of ${kind}, found ${JSON.stringify(value)}`)
  })
}

/** A kept row as it is read. */
export function rowOf(
  stream: HouseholdId,
  columns: readonly string[],
  values: readonly (string | number | null)[],
): Row & { readonly stream: HouseholdId } {
  return { stream, ...Object.fromEntries(columns.map((column, at) => [column, values[at]!])) }
}

/**
 * Applies a projection to a household.
 *
 * @throws what it throws, with whom it was about
 */
export function valuesFor(projection: Projection, household: Household): Values {
  try {
    return valuesOf(projection, projection.apply(household))
  } catch (error) {
    throw new ProjectionError(projection.name, `${household.stream}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** A projection that could not take something in. */
export class ProjectionError extends Error {
  readonly projection: string
  /** Whether its tables are there and defined otherwise, or filled by another version: then it is rebuilt. */
  readonly isOutdated: boolean
  constructor(projection: string, reason: string, isOutdated = false) {
    super(reason)
    this.projection = projection
    this.isOutdated = isOutdated
  }
}

/** That the tables of a projection are not those that it would make. */
export function outdated({ name }: Pick<Projection, 'name'>): ProjectionError {
  return new ProjectionError(name, 'its tables are defined otherwise or of another version: rebuild it', true)
}

/** Why nothing is kept where a projection cannot follow. */
export function projectionRefusal({ projection, message, isOutdated }: ProjectionError): ProjectionFailed | ProjectionOutdated {
  return isOutdated ? { code: 'projection-outdated', projection } : { code: 'projection-failed', projection, reason: message }
}

/** Whether an error is one of a projection: also where a driver was built apart, with a class of its own. */
export function isProjectionError(error: unknown): error is ProjectionError {
  return error instanceof Error && typeof (error as Partial<ProjectionError>).projection === 'string'
}

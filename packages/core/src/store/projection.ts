import type { Household } from '../household/household.ts'

// What is derived from households and kept in tables, so that it can be asked for without folding anything.

/** The columns of a table, in their order. Before them stands `stream`, the household that a row is of. Any may be null. */
export interface Table {
  readonly columns: Readonly<Record<string, 'text' | 'integer'>>
}

/** One row of a table: a value for each column; a column that is left out is null. */
export type Row = Readonly<Record<string, string | number | null>>

/** The rows that a household has in each table. A table that is left out has none. */
export type Rows = Readonly<Record<string, readonly Row[]>>

/**
 * Rows of a household as it stands: a pure function of it, so that a rebuild and what was kept bit by bit come to the same.
 * The names of projections, tables and columns are small letters and underscores, at most 41 of them; a table has the same name in
 * the database.
 */
export interface Projection {
  readonly name: string
  /**
   * Which rows these are: 1, and one more whenever `apply`, or what it reads of a household, comes to other rows. Tables that were filled by
   * another version are not gone on with, but rebuilt.
   */
  readonly version: number
  readonly tables: Readonly<Record<string, Table>>
  readonly apply: (household: Household) => Rows
}

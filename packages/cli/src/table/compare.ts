import type { Misfit, Statistics, Result } from '@hearthfold/core'
import { evaluate } from './arithmetic.ts'
import { measure } from './measure.ts'
import { impliedOf, type PublishedTable, type Row, type Step } from './published-table.ts'
import { isSame } from './unit.ts'

/** How a published figure and the replayed one stand to each other. */
export type FigureStatus = 'equal' | 'differs' | 'source-contradicts' | 'implies'

/** One row of a published table beside the replay. Numbers in the unit of the row; in percent, 0.4 is 0.4 %. */
export interface ComparedRow {
  readonly row: Row
  /** Null where the ledger has no such figure. */
  readonly replayed: number | null
  readonly status: FigureStatus
  /** What the source comes to, where it implies a figure. */
  readonly implied: number | undefined
  /** What the figure is in the declared reading of a source that contradicts itself. */
  readonly reading: number | undefined
}

/** The value that a row has in arithmetic: as published, else as implied. In percent, a share of 1. */
export type ValueOf = (key: string) => { readonly value: number; readonly row: Row }

/** Everything that a table says, beside what a replay measured; or the paths of the table that lead nowhere. */
export function compare(table: PublishedTable, statistics: Statistics): Result<ComparedRow[], Misfit[]> {
  const valueOf = valuesOf(table)
  const problems: Misfit[] = []
  const compared = table.groups.flatMap(({ rows }, group) =>
    rows.map((row, at) => {
      const found = row.measured === null ? undefined : measure(statistics, row.measured)
      if (typeof found !== 'object') return comparedRow(row, found, valueOf)
      const path = `groups.${group}.rows.${at}.measured`
      problems.push({ path, expected: 'path-of-number', found: JSON.stringify(found.path) })
      return comparedRow(row, undefined, valueOf)
    }),
  )
  return problems.length > 0 ? { ok: false, problem: problems } : { ok: true, value: compared }
}

/** The values of the rows of a table, by key. */
export function valuesOf({ groups }: PublishedTable): ValueOf {
  const rows = new Map(groups.flatMap((group) => group.rows.map((row) => [row.key, row] as const)))
  const valueOf: ValueOf = (key) => {
    const row = rows.get(key)!
    const implied = impliedOf(row)
    if (row.published !== null) return { value: row.published / scaleOf(row.unit), row }
    return { value: (implied && resultOf(implied, valueOf)! / scaleOf(implied.unit)) ?? Number.NaN, row }
  }
  return valueOf
}

/** What a step of arithmetic comes to, in its unit; undefined where it divides by nothing. */
export function resultOf({ terms, unit, round }: Step, valueOf: ValueOf): number | undefined {
  const value = evaluate<string>(terms, (key) => valueOf(key).value)
  if (value === undefined) return undefined
  return round === 'up' ? Math.ceil(value * scaleOf(unit)) : value * scaleOf(unit)
}

/** Shares are counted of 1 and shown of 100. */
export function scaleOf(unit: Row['unit']): number {
  return unit === 'percent' ? 100 : 1
}

function comparedRow(row: Row, found: number | undefined, valueOf: ValueOf): ComparedRow {
  const { check } = row
  const replayed = found === undefined ? null : found * scaleOf(row.unit)
  const step = impliedOf(row)
  const implied = step && resultOf(step, valueOf)
  const reading = check?.status === 'source-contradicts' && check.reading ? resultOf(check.reading, valueOf) : undefined
  return { row, replayed, status: statusOf(row, replayed, implied), implied, reading }
}

function statusOf({ check, published, measured }: Row, replayed: number | null, implied: number | undefined): FigureStatus {
  if (!check) return isEqual(replayed, published) ? 'equal' : 'differs'
  if (check.status === 'source-contradicts') return check.status
  const holds = check.replayed === undefined || stands(replayed, check.replayed, implied ?? published)
  // What the ledger can measure and did not find is no agreement.
  return holds && (measured === null || replayed !== null) ? 'implies' : 'differs'
}

function stands(replayed: number | null, relation: '=' | '>=' | '<=', value: number | null): boolean {
  if (replayed === null || value === null) return false
  if (isSame(replayed, value)) return true
  return relation === '>=' ? replayed > value : relation === '<=' && replayed < value
}

function isEqual(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && isSame(a, b)
}

import { fold, type Household, type HouseholdId, isHouseholdId, type RecordedHousehold } from '@hearthfold/core'
import type { Projection, Row } from '@hearthfold/core/store'
import { inOrder } from '../../storable-text.ts'
import { definitionOf, demandOwnTables, outdated, rowOf, type Values, valuesFor } from '../../projections/tables.ts'
import { type Kept, type Ledger, recordedOf } from './ledger.ts'

/** The tables of a projection; made where they are not there. */
export function tablesOf({ tables }: Ledger, projection: Projection): Map<HouseholdId, Values> {
  const definition = definitionOf(projection)
  const found = tables.get(projection.name)
  if (found && found.definition !== definition) throw outdated(projection)
  if (found) return found.rows
  demandOwnTables(projection, definitionsIn(tables))
  const rows = new Map<HouseholdId, Values>()
  tables.set(projection.name, { projection, definition, rows })
  return rows
}

function* definitionsIn(tables: Ledger['tables']): Generator<readonly [string, string]> {
  for (const [name, { definition }] of tables) yield [name, definition]
}

/** What inline projections come to once some events are kept. Changes nothing until it is called. */
export function following(ledger: Ledger, inline: readonly Projection[], all: readonly Kept[]): () => void {
  if (inline.length === 0) return () => undefined
  const streams = [...new Set(all.map(({ stream }) => stream))].filter((stream) => isHouseholdId(stream))
  const households = streams.map((stream) =>
    householdOf(stream, [...(ledger.streams.get(stream) ?? []), ...all.filter((kept) => kept.stream === stream)]),
  )
  const moves = inline.map((projection) => ({
    projection,
    rows: tablesOf(ledger, projection),
    values: households.map((household) => [household.stream, valuesFor(projection, household)] as const),
  }))
  return () => {
    for (const { projection, rows, values } of moves) {
      for (const [stream, one] of values) rows.set(stream, one)
      reached(ledger, projection, all.at(-1)?.position)
    }
  }
}

/** Makes the tables of a projection anew from all events. */
export function rebuilt(ledger: Ledger, projection: Projection): number {
  const definition = definitionOf(projection)
  demandOwnTables(projection, definitionsIn(ledger.tables))
  const rows = new Map<HouseholdId, Values>()
  for (const [stream, kept] of ledger.streams) {
    if (isHouseholdId(stream)) rows.set(stream, valuesFor(projection, householdOf(stream, kept)))
  }
  ledger.tables.set(projection.name, { projection, definition, rows })
  reached(ledger, projection, ledger.order.at(-1)?.position)
  return rows.size
}

export function reached({ checkpoints }: Ledger, { name }: Projection, position: number | string | undefined): void {
  if (position !== undefined) checkpoints.set(name, { position: String(position), parked: undefined })
}

/** The rows of a table, of the households that `seen` lets pass. */
export function rowsIn(
  ledger: Ledger,
  projection: Projection,
  table: string,
  seen: (stream: HouseholdId) => boolean,
): (Row & { stream: HouseholdId })[] {
  const columns = Object.keys(projection.tables[table]!.columns)
  // Whoever asks for rows makes no tables, whose names others would then be refused.
  if (!ledger.tables.has(projection.name)) return []
  const kept = [...tablesOf(ledger, projection)].filter(([stream]) => seen(stream)).toSorted(([one], [other]) => inOrder(one, other))
  return kept.flatMap(([stream, values]) => (values.get(table) ?? []).map((row) => rowOf(stream, columns, row)))
}

function householdOf(stream: HouseholdId, kept: readonly Kept[]): Household {
  return fold(
    stream,
    kept.map((one) => recordedOf(one) as RecordedHousehold),
  )
}

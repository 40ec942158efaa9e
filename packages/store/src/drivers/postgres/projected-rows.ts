import type { HouseholdId } from '@hearthfold/core'
import type { Projection } from '@hearthfold/core/store'
import type { Values } from '../../projections/tables.ts'
import type { Session } from './connection.ts'
import { prepared } from './statement.ts'

/** The column with the place of a row among those of its household; no column of a projection can have this name. */
export const PLACE = '"#"'

export const TYPES = { text: 'text', integer: 'bigint' }

/** Rows of a household, and the version of it that they are of; undefined where whoever made them does not say. */
export interface Applied {
  readonly values: Values
  readonly version?: number
}

/**
 * Replaces the rows of some households.
 *
 * @param s the schema of the ledger
 * @param anew where the tables are known to have no rows of them
 */
export async function replace(
  session: Session,
  s: string,
  { name, tables }: Projection,
  rows: ReadonlyMap<HouseholdId, Applied>,
  anew = false,
): Promise<void> {
  const streams = [...rows.keys()]
  if (streams.length === 0) return
  for (const [table, { columns }] of Object.entries(tables)) {
    if (!anew) await session.ask(prepared(`DELETE FROM ${s}."${table}" WHERE stream = ANY ($1)`), [streams])
    const all = streams.flatMap((stream) =>
      rows
        .get(stream)!
        .values.get(table)!
        .map((values, place) => [stream, place, ...values]),
    )
    if (all.length === 0) continue
    const kinds = Object.entries(columns)
    const picked = kinds.map(([, kind], at) => `(r ->> ${at + 2})::${TYPES[kind]}`)
    const columnNames = ['stream', PLACE, ...kinds.map(([column]) => `"${column}"`)]
    const text = `INSERT INTO ${s}."${table}" (${columnNames.join(', ')}) SELECT ${['r ->> 0', '(r ->> 1)::integer', ...picked].join(', ')} FROM json_array_elements($1::json) r`
    await session.ask(prepared(text), [JSON.stringify(all)])
  }
  // In the order in which whoever makes the tables anew locks them, so that nobody waits in a circle: the tables, and then this.
  const versions = streams.map((stream) => rows.get(stream)!.version)
  if (versions.includes(undefined)) {
    await session.ask(prepared(`DELETE FROM ${s}.projected WHERE projection = $1 AND stream = ANY ($2)`), [name, streams])
  } else {
    const text = `INSERT INTO ${s}.projected SELECT $1, * FROM unnest($2::text[], $3::integer[]) ON CONFLICT (projection, stream) DO UPDATE SET version = excluded.version`
    await session.ask(prepared(text), [name, streams, versions])
  }
}

import { createHash } from 'node:crypto'

/** A statement that is prepared once on each connection. Where its name is empty it is not kept there. */
export interface Statement {
  readonly name: string
  readonly text: string
}

/** Bytes where a column is bytea, otherwise what the server wrote, a text. */
export type Value = string | Buffer | null
export type Rows = readonly (readonly Value[])[]

const known = new Map<string, Statement>()

/**
 * A statement by its text. It is named after the whole of it, the schema included: whoever shares a connection of the server behind a
 * pooler never runs that of another ledger.
 *
 * @param definition of the tables that it reads, where they may come to be defined otherwise
 */
export function prepared(text: string, definition = ''): Statement {
  const key = definition === '' ? text : `${definition}\n${text}`
  let statement = known.get(key)
  if (!statement) {
    statement = { name: createHash('sha256').update(key).digest('hex').slice(0, 32), text }
    known.set(key, statement)
  }
  return statement
}

/** A statement that is asked once. */
export function once(text: string): Statement {
  return { name: '', text }
}

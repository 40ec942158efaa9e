/**
 * What JSON in a line writes and no text of PostgreSQL can hold: NUL, and half of a character. Older ledgers have such lines: nothing is
 * refused for their sake that has another id.
 */
const UNSTORABLE = String.raw`\\u(0000|d[89a-f][0-9a-f]{2})`

/** The id of the event that a line is of. */
export function idOfLine(line: string): string {
  return `regexp_replace(${line}, '${UNSTORABLE}', '\\u0020', 'gi')::json ->> 'id'`
}

/** The id of an event as `idOfLine` gives it. */
export function storableId(id: string): string {
  return id.replaceAll(/[\0\p{Surrogate}]/gu, ' ')
}

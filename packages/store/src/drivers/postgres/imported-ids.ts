import { appendFunction } from './append-function.ts'
import { idOfLine } from './id-of-line.ts'

/**
 * The ids of imported events stand beside them, so that whether one is taken is looked up, however many events a stream has.
 *
 * @param s the schema of the ledger
 */
export function importedIds(s: string): string {
  return `
  ALTER TABLE ${s}.events ADD COLUMN imported_id text COLLATE "C";
  WITH begun AS (
    SELECT stream, bool_or(version = 1 AND commit_id IS NULL) AS is_imported, min(version) FILTER (WHERE commit_id IS NOT NULL) AS next
    FROM ${s}.events GROUP BY stream
  )
  UPDATE ${s}.events e SET imported_id = ${idOfLine('e.line')} FROM begun b
  WHERE b.is_imported AND e.stream = b.stream AND e.version < coalesce(b.next, e.version + 1);
  -- No table of a projection has a name with a digit.
  CREATE INDEX events_by_imported_id_1 ON ${s}.events (stream, imported_id) WHERE imported_id IS NOT NULL;
  ${appendFunction(s)}
  `
}

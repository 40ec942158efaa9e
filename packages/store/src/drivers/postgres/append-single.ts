/**
 * What keeps a commit of one event and nothing else, which most are: one statement, planned once, with nothing to undo where it is
 * refused. It answers with the place in the order, or with no row where something is other than was guessed.
 *
 * $1 the id of the commit, $2 the instant, $3 the stream, $4 the division that the event belongs to, $5 that of the stream after
 * it, $6 the hash, $7 the line; and of a stream that has events, as they are guessed: $8 its version, $9 its hash, $10 its division.
 *
 * @param s the schema of the ledger
 */
export function appendOne(s: string) {
  // It is asked on connections of ours alone, whose transactions are read committed and on the disk before they are told of (connection.ts): to
  // look here whether they are takes a fifth of the statement. In such a transaction it looks at the horizon as it is once the table is locked: see horizon.ts.
  const here = `here AS MATERIALIZED (SELECT pg_current_xact_id()::text::bigint + lift AS tx FROM ${s}.settled WHERE proposal < $2)`
  const kept = (version: string) =>
    `INSERT INTO ${s}.events SELECT here.tx, 1, $3, ${version}, $2, $4, $7, $6, $1, 1 FROM here, ended RETURNING tx`
  return {
    first: `WITH ${here}, ended AS (
      INSERT INTO ${s}.streams SELECT $3, 1, $2, $6, $5 FROM here ON CONFLICT DO NOTHING RETURNING 1
    ) ${kept('1')}`,
    next: `WITH ${here}, ended AS (
      UPDATE ${s}.streams t
      SET version = t.version + 1, recorded_at = $2, hash = $6, division = $5, was = CASE WHEN t.division = $5 THEN t.was ELSE t.division END
      FROM here WHERE t.stream = $3 AND t.version = $8 AND t.recorded_at <= $2 AND t.hash = $9 AND t.division = $10
      RETURNING t.version
    ) ${kept('ended.version')}`,
  }
}

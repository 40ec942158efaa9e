import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { CHECKED } from './migrations.ts'

export type Statements = Readonly<Record<keyof typeof TEXTS, StatementSync>>

/** Everything that is asked of the tables when something is recorded, or by whoever sees the whole ledger. */
const TEXTS = {
  begin: 'BEGIN IMMEDIATE',
  done: 'COMMIT',
  undone: 'ROLLBACK',
  // How things are before a commit: what is settled, and where it was kept before, if it was.
  standing: 'SELECT horizon, position, events FROM settled LEFT JOIN events ON commit_id = ?',
  end: 'SELECT version, recorded_at, hash, coalesce(moved_to, division) AS present FROM events WHERE stream = ? ORDER BY version DESC LIMIT 1',
  add: 'INSERT INTO events (stream, version, recorded_at, division, moved_to, commit_id, events, hash, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  between: 'SELECT position, line FROM events WHERE position BETWEEN ? AND ? ORDER BY position',
  // Whether a stream that began by import has events of these ids, up to a version. Of any other the ids are its own.
  hasImported: `
    SELECT 1 FROM events WHERE stream = ?1 AND version <= ?2 AND EXISTS (SELECT 1 FROM batches)
      AND (SELECT commit_id FROM events WHERE stream = ?1 AND version = 1) IS NULL
      AND json_extract(line, '$.id') IN (SELECT value FROM json_each(?3)) LIMIT 1`,
  // Whether any stream has events of these ids, up to a version.
  has: `SELECT 1 FROM events WHERE stream = ?1 AND version <= ?2 AND json_extract(line, '$.id') IN (SELECT value FROM json_each(?3)) LIMIT 1`,
  streamsAfter: 'SELECT DISTINCT stream FROM events WHERE position > ?',
  last: 'SELECT max(position) AS last FROM events',
  take: checked('INSERT OR IGNORE', 'claims', ['digest', 'streams']),
  release: `
    DELETE FROM claims WHERE digest = ?1 AND EXISTS (
      SELECT 1 FROM json_each(claims.streams) AS taker JOIN json_each(?2) AS own ON own.value = taker.value
    )`,
  forget: 'DELETE FROM claims WHERE digest = ?',
  horizon: 'SELECT horizon FROM settled',
  settle: 'UPDATE settled SET horizon = max(horizon, ?)',
  checkSettled: 'UPDATE settled SET row_check = check_of(one, horizon, key_check)',
  // How many events there are, how many of them the one index finds, and how many the other says that there are.
  counts: `
    SELECT (SELECT coalesce(max(position), 0) FROM events) AS events, (SELECT count(*) FROM events INDEXED BY events_by_stream) AS indexed,
      (SELECT coalesce(sum(events), 0) FROM events INDEXED BY events_by_commit WHERE commit_id IS NOT NULL) + (SELECT coalesce(sum(events), 0) FROM batches) AS told,
      (SELECT coalesce(sum(events), 0) FROM batches) AS batched, (SELECT coalesce(sum(streams), 0) FROM batches) AS begun`,
  allClaims: 'SELECT digest, streams FROM claims ORDER BY digest',
  noClaims: 'DELETE FROM claims',
  pack: 'SELECT bytes FROM packs WHERE hash = ?',
  keepPack: checked('INSERT OR IGNORE', 'packs', ['hash', 'bytes']),
  batch: 'SELECT name FROM batches WHERE name = ?',
  batches: 'SELECT name, source, imported_at AS importedAt, streams, events FROM batches ORDER BY imported_at, name',
  addBatch: checked('INSERT', 'batches', ['name', 'source', 'imported_at', 'streams', 'events']),
  checkpoint: 'SELECT position, parked, reason FROM checkpoints WHERE reader = ?',
  keepCheckpoint: checked('INSERT OR REPLACE', 'checkpoints', ['reader', 'position', 'parked', 'reason']),
  snapshot: 'SELECT version, shape, bytes, hash FROM snapshots JOIN events USING (stream, version) WHERE stream = ?',
  hash: 'SELECT hash FROM events WHERE stream = ? AND version = ?',
  keepSnapshot: checked('INSERT OR REPLACE', 'snapshots', ['stream', 'version', 'shape', 'bytes']),
  dropSnapshots: 'DELETE FROM snapshots',
  seals: 'SELECT size, position, root, sealed_at AS sealedAt FROM seals ORDER BY size',
  sealedAsMuch: 'SELECT 1 FROM seals WHERE size >= ?',
  keepSeal: checked('INSERT', 'seals', ['size', 'position', 'root', 'sealed_at']),
  sealNodes: 'SELECT level, place, hash, position FROM seal_nodes WHERE level = ? AND place >= ? AND place < ? ORDER BY place',
  keepSealNode: checked('INSERT OR REPLACE', 'seal_nodes', ['level', 'place', 'hash', 'position']),
  definition: 'SELECT definition FROM projections WHERE name = ?',
  definitions: 'SELECT name, definition FROM projections',
  keepDefinition: checked('INSERT OR REPLACE', 'projections', ['name', 'definition']),
}

/** Writes a row with what its columns come to. */
function checked(verb: string, table: keyof typeof CHECKED, columns: readonly string[]): string {
  const given = columns.map((column) => `? AS ${column}`).join(', ')
  return `${verb} INTO ${table} (${columns.join(', ')}, row_check) SELECT ${columns.join(', ')}, check_of(${columns.join(', ')}) FROM (SELECT ${given})`
}

/** The statements of a connection, each prepared when it is first needed: what only writes is never prepared where nothing is written. */
export function statementsOf(database: DatabaseSync): Statements {
  const statements = {} as Record<keyof typeof TEXTS, StatementSync>
  for (const [name, text] of Object.entries(TEXTS)) {
    let prepared: StatementSync | undefined
    Object.defineProperty(statements, name, { get: () => (prepared ??= database.prepare(text)) })
  }
  return statements
}

/** The latest instant that there is. */
const LAST = '9999-12-31T23:59:59.999Z'

const COVERED = `EXISTS (SELECT 1 FROM json_each(?1) AS code WHERE substr(events.division, 1, length(code.value)) = code.value)`
const PRESENT = `EXISTS (
  SELECT 1 FROM json_each(?1) AS code
  WHERE substr((SELECT coalesce(now.moved_to, now.division) FROM events AS now WHERE now.stream = STREAM ORDER BY now.version DESC LIMIT 1), 1, length(code.value)) = code.value
)`

/**
 * The questions whose answers depend on who asks. ?1 are the divisions that they see, as a JSON list; of whoever sees the
 * whole ledger it is null, and nothing of each event is looked at.
 */
export function questionsOf(divisions: readonly string[] | undefined) {
  const present = PRESENT.replace('STREAM', 'events.stream')
  const isSeen = divisions ? `(${COVERED} OR ${present})` : '?1 IS NULL'
  const wasSeen = divisions ? `(${COVERED} OR ${present.replace('ORDER BY', 'AND now.position <= ?4 ORDER BY')})` : '?1 IS NULL'
  return {
    divisions: divisions ? JSON.stringify(divisions) : null,
    latest: LAST,
    read: `SELECT line FROM events WHERE stream = ?2 AND version >= ?3 AND recorded_at <= ?4 AND ${isSeen} ORDER BY version LIMIT ?5`,
    between: `SELECT position, line FROM events WHERE position BETWEEN ?2 AND ?3 AND ${isSeen} ORDER BY position`,
    after: `SELECT position, line FROM events WHERE position > ?2 AND ${isSeen} ORDER BY position LIMIT ?3`,
    links: `SELECT position, stream, version, hash FROM events WHERE position > ?2 AND ${isSeen} ORDER BY position LIMIT ?3`,
    // A page of what was there when somebody began to go through all streams: events are only ever added, so no view has to be held.
    scan: `SELECT stream, version, line FROM events WHERE (stream, version) > (?2, ?3) AND position <= ?4 AND recorded_at <= ?5 AND ${wasSeen} ORDER BY stream, version LIMIT ?6`,
    /** Whether a stream is theirs now. */
    holds: `SELECT ${PRESENT.replace('STREAM', '?2')} AS yes`,
  }
}

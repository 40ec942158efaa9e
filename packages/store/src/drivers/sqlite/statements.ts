import type { DatabaseSync } from 'node:sqlite'

export type Statements = ReturnType<typeof statementsOf>

/** Everything that is asked of the tables when something is recorded, or by whoever sees the whole ledger; prepared once. */
export function statementsOf(database: DatabaseSync) {
  return {
    begin: database.prepare('BEGIN IMMEDIATE'),
    done: database.prepare('COMMIT'),
    undone: database.prepare('ROLLBACK'),
    // How things are before a commit: what is settled, and where it was kept before, if it was.
    standing: database.prepare('SELECT horizon, position, events FROM settled LEFT JOIN events ON commit_id = ?'),
    end: database.prepare('SELECT version, recorded_at, hash, coalesce(moved_to, division) AS present FROM events WHERE stream = ? ORDER BY version DESC LIMIT 1'),
    add: database.prepare(
      'INSERT INTO events (stream, version, recorded_at, division, moved_to, commit_id, events, hash, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    between: database.prepare('SELECT position, line FROM events WHERE position BETWEEN ? AND ? ORDER BY position'),
    // Whether a stream that began by import has events of these ids, up to a version. Of any other the ids are its own.
    hasImported: database.prepare(`
      SELECT 1 FROM events WHERE stream = ?1 AND version <= ?2 AND EXISTS (SELECT 1 FROM batches)
        AND (SELECT commit_id FROM events WHERE stream = ?1 AND version = 1) IS NULL
        AND json_extract(line, '$.id') IN (SELECT value FROM json_each(?3)) LIMIT 1`),
    // Whether any stream has events of these ids, up to a version.
    has: database.prepare(`SELECT 1 FROM events WHERE stream = ?1 AND version <= ?2 AND json_extract(line, '$.id') IN (SELECT value FROM json_each(?3)) LIMIT 1`),
    streamsAfter: database.prepare('SELECT DISTINCT stream FROM events WHERE position > ?'),
    last: database.prepare('SELECT max(position) AS last FROM events'),
    take: database.prepare('INSERT OR IGNORE INTO claims VALUES (?, ?)'),
    release: database.prepare(`
      DELETE FROM claims WHERE digest = ?1 AND EXISTS (
        SELECT 1 FROM json_each(claims.streams) AS taker JOIN json_each(?2) AS own ON own.value = taker.value
      )`),
    forget: database.prepare('DELETE FROM claims WHERE digest = ?'),
    horizon: database.prepare('SELECT horizon FROM settled'),
    settle: database.prepare('UPDATE settled SET horizon = max(horizon, ?)'),
    pack: database.prepare('SELECT bytes FROM packs WHERE hash = ?'),
    keepPack: database.prepare('INSERT OR IGNORE INTO packs VALUES (?, ?)'),
    batch: database.prepare('SELECT name FROM batches WHERE name = ?'),
    batches: database.prepare('SELECT name, source, imported_at AS importedAt, streams, events FROM batches ORDER BY imported_at, name'),
    addBatch: database.prepare('INSERT INTO batches VALUES (?, ?, ?, ?, ?)'),
    checkpoint: database.prepare('SELECT position, parked, reason FROM checkpoints WHERE reader = ?'),
    keepCheckpoint: database.prepare('INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?, ?)'),
    snapshot: database.prepare('SELECT version, shape, bytes FROM snapshots WHERE stream = ?'),
    keepSnapshot: database.prepare('INSERT OR REPLACE INTO snapshots VALUES (?, ?, ?, ?)'),
    dropSnapshots: database.prepare('DELETE FROM snapshots'),
    seals: database.prepare('SELECT size, position, root, sealed_at AS sealedAt FROM seals ORDER BY size'),
    sealedAsMuch: database.prepare('SELECT 1 FROM seals WHERE size >= ?'),
    keepSeal: database.prepare('INSERT INTO seals VALUES (?, ?, ?, ?)'),
    sealNodes: database.prepare('SELECT level, place, hash, position FROM seal_nodes WHERE level = ? AND place >= ? AND place < ? ORDER BY place'),
    keepSealNode: database.prepare('INSERT OR REPLACE INTO seal_nodes VALUES (?, ?, ?, ?)'),
    definition: database.prepare('SELECT definition FROM projections WHERE name = ?'),
    definitions: database.prepare('SELECT name, definition FROM projections'),
    keepDefinition: database.prepare('INSERT OR REPLACE INTO projections VALUES (?, ?)'),
  }
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
  const isSeen = divisions ? `(${COVERED} OR ${PRESENT.replace('STREAM', 'events.stream')})` : '?1 IS NULL'
  return {
    divisions: divisions ? JSON.stringify(divisions) : null,
    latest: LAST,
    read: `SELECT line FROM events WHERE stream = ?2 AND version >= ?3 AND recorded_at <= ?4 AND ${isSeen} ORDER BY version LIMIT ?5`,
    between: `SELECT position, line FROM events WHERE position BETWEEN ?2 AND ?3 AND ${isSeen} ORDER BY position`,
    after: `SELECT position, line FROM events WHERE position > ?2 AND ${isSeen} ORDER BY position LIMIT ?3`,
    links: `SELECT position, stream, version, hash FROM events WHERE position > ?2 AND ${isSeen} ORDER BY position LIMIT ?3`,
    scan: `SELECT stream, line FROM events WHERE recorded_at <= ?2 AND ${isSeen} ORDER BY stream, version`,
    /** Whether a stream is theirs now. */
    holds: `SELECT ${PRESENT.replace('STREAM', '?2')} AS yes`,
  }
}

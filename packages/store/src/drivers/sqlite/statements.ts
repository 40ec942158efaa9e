import type { DatabaseSync } from 'node:sqlite'

export type Statements = ReturnType<typeof statementsOf>

/** Everything that is asked of the tables, prepared once. */
export function statementsOf(database: DatabaseSync) {
  return {
    commit: database.prepare('SELECT digest, first, last FROM commits WHERE id = ?'),
    keepCommit: database.prepare('INSERT INTO commits VALUES (?, ?, ?, ?)'),
    stream: database.prepare('SELECT version, recorded_at, hash FROM streams WHERE stream = ?'),
    setStream: database.prepare('INSERT OR REPLACE INTO streams VALUES (?, ?, ?, ?)'),
    addEvent: database.prepare('INSERT INTO events (stream, version, recorded_at, line, hash) VALUES (?, ?, ?, ?, ?)'),
    between: database.prepare('SELECT line FROM events WHERE position BETWEEN ? AND ? ORDER BY position'),
    read: database.prepare('SELECT line FROM events WHERE stream = ? AND version >= ? AND recorded_at <= ? ORDER BY version LIMIT ?'),
    after: database.prepare('SELECT position, line FROM events WHERE position > ? ORDER BY position LIMIT ?'),
    last: database.prepare('SELECT max(position) AS last FROM events'),
    take: database.prepare('INSERT OR IGNORE INTO claims VALUES (?, ?)'),
    release: database.prepare('DELETE FROM claims WHERE digest = ?'),
    horizon: database.prepare('SELECT horizon FROM settled'),
    settle: database.prepare('UPDATE settled SET horizon = max(horizon, ?)'),
    pack: database.prepare('SELECT bytes FROM packs WHERE hash = ?'),
    keepPack: database.prepare('INSERT OR IGNORE INTO packs VALUES (?, ?)'),
    batch: database.prepare('SELECT name FROM batches WHERE name = ?'),
    batches: database.prepare('SELECT name, source, imported_at AS importedAt, streams, events FROM batches ORDER BY imported_at, name'),
    addBatch: database.prepare('INSERT INTO batches VALUES (?, ?, ?, ?, ?)'),
    checkpoint: database.prepare('SELECT position, parked, reason FROM checkpoints WHERE reader = ?'),
    keepCheckpoint: database.prepare('INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?, ?)'),
  }
}

import { crc32 } from 'node:zlib'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'

/**
 * What brings a ledger from one version of its tables to the next; the version is how many were carried out. A migration
 * that was released is never changed.
 */
export const MIGRATIONS = [
  `
  -- key_check: by which the key of the ledger is told from any other.
  CREATE TABLE settled (one INTEGER PRIMARY KEY CHECK (one = 1), horizon TEXT NOT NULL, key_check BLOB);
  INSERT INTO settled VALUES (1, '0001-01-01T00:00:00.000Z', NULL);
  -- Of each commit the first event holds its id and how many events it has: one page less to write than a table of commits.
  -- division: whose the event is; moved_to: whose its stream is from then on, where that is another.
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    division TEXT NOT NULL,
    moved_to TEXT,
    commit_id TEXT,
    events INTEGER,
    hash BLOB NOT NULL,
    line TEXT NOT NULL
  );
  CREATE UNIQUE INDEX events_by_stream ON events (stream, version);
  CREATE UNIQUE INDEX events_by_commit ON events (commit_id) WHERE commit_id IS NOT NULL;
  -- Who is taken, and by whom: the streams of the commit that took them, as a list.
  CREATE TABLE claims (digest BLOB PRIMARY KEY, streams TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE packs (hash TEXT PRIMARY KEY, bytes TEXT NOT NULL);
  CREATE TABLE batches (
    name TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    streams INTEGER NOT NULL,
    events INTEGER NOT NULL
  );
  CREATE TABLE checkpoints (reader TEXT PRIMARY KEY, position INTEGER, parked INTEGER, reason TEXT);
  CREATE TABLE snapshots (stream TEXT PRIMARY KEY, version INTEGER NOT NULL, shape TEXT NOT NULL, bytes BLOB NOT NULL);
  CREATE TABLE seals (size INTEGER PRIMARY KEY, position INTEGER NOT NULL, root TEXT NOT NULL, sealed_at TEXT NOT NULL);
  CREATE TABLE seal_nodes (
    level INTEGER NOT NULL,
    place INTEGER NOT NULL,
    hash BLOB NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (level, place)
  ) WITHOUT ROWID;
  CREATE TABLE projections (name TEXT PRIMARY KEY, definition TEXT NOT NULL);
  `,
  `
  -- People who do not see each other may use one id for commits of theirs. Of two that begin in one stream both are seen by whoever records there.
  DROP INDEX events_by_commit;
  CREATE UNIQUE INDEX events_by_commit ON events (commit_id, stream) WHERE commit_id IS NOT NULL;
  `,
  `
  -- With how many events each commit has, the index tells by itself whether an entry of it is missing.
  DROP INDEX events_by_commit;
  CREATE UNIQUE INDEX events_by_commit ON events (commit_id, stream, events) WHERE commit_id IS NOT NULL;
  -- What stands beside the events is in no chain of hashes: each row says what its other columns came to when it was written.
  ALTER TABLE settled ADD COLUMN row_check INTEGER;
  ALTER TABLE claims ADD COLUMN row_check INTEGER;
  ALTER TABLE packs ADD COLUMN row_check INTEGER;
  ALTER TABLE batches ADD COLUMN row_check INTEGER;
  ALTER TABLE checkpoints ADD COLUMN row_check INTEGER;
  ALTER TABLE snapshots ADD COLUMN row_check INTEGER;
  ALTER TABLE seals ADD COLUMN row_check INTEGER;
  ALTER TABLE seal_nodes ADD COLUMN row_check INTEGER;
  ALTER TABLE projections ADD COLUMN row_check INTEGER;
  UPDATE settled SET row_check = check_of(one, horizon, key_check);
  UPDATE claims SET row_check = check_of(digest, streams);
  UPDATE packs SET row_check = check_of(hash, bytes);
  UPDATE batches SET row_check = check_of(name, source, imported_at, streams, events);
  UPDATE checkpoints SET row_check = check_of(reader, position, parked, reason);
  UPDATE snapshots SET row_check = check_of(stream, version, shape, bytes);
  UPDATE seals SET row_check = check_of(size, position, root, sealed_at);
  UPDATE seal_nodes SET row_check = check_of(level, place, hash, position);
  UPDATE projections SET row_check = check_of(name, definition);
  `,
]

/** The version from which on rows hold checks. */
export const CHECKED_SINCE = 3

/** The tables whose rows hold a check, which is their last column, and by what their rows are put in order. */
export const CHECKED = {
  settled: ['one'],
  claims: ['digest'],
  packs: ['hash'],
  batches: ['name'],
  checkpoints: ['reader'],
  snapshots: ['stream'],
  seals: ['size'],
  seal_nodes: ['level', 'place'],
  projections: ['name'],
} as const

/**
 * What the columns of a row come to. It finds what a disk did to them, and not who meant to change them: whoever can write to the
 * file can work it out again.
 */
export function checkOf(...values: readonly SQLOutputValue[]): number {
  return crc32(
    values
      .map((value) => (value instanceof Uint8Array ? `blob ${Buffer.from(value).toString('hex')}` : `${typeof value} ${String(value)}`))
      .join('\0'),
  )
}

/** The version that the tables of a ledger have now: others may bring it up to date while it is being read. */
export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()!['user_version'])
}

/** Lets statements of a connection work out checks. */
export function withChecks(database: DatabaseSync): void {
  database.function('check_of', { varargs: true, deterministic: true }, checkOf)
}

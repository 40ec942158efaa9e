import { DatabaseSync } from 'node:sqlite'
import type { Text } from '@hearthfold/core'

/** Tells a ledger from any other SQLite file: “HFLD”. */
const APPLICATION = 0x48464c44

/** How long a process waits for another one to finish its commit, in milliseconds. */
const PATIENCE = 10_000

/**
 * What brings a ledger from one version of its tables to the next; the version is how many were carried out. A migration
 * that was released is never changed.
 */
const MIGRATIONS = [
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
]

/** Why a file is not opened as a ledger. */
export type OpenProblem =
  | { readonly code: 'unreadable'; readonly path: string; readonly reason: string }
  | { readonly code: 'other-application'; readonly path: string }
  | { readonly code: 'other-key'; readonly path: string }
  | { readonly code: 'newer-schema'; readonly path: string; readonly expected: number; readonly found: number }

/**
 * Opens the file of a ledger and brings its tables up to date.
 *
 * @param check the check value of its key; only with one a ledger is made where there is none
 */
export function openDatabase(path: string, check: Uint8Array | undefined, mostPages?: number): { readonly database: DatabaseSync } | { readonly problem: OpenProblem } {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: PATIENCE })
    if (mostPages !== undefined) database.exec(`PRAGMA max_page_count = ${Math.trunc(mostPages)}`)
    const problem = migrate(database, path, check)
    if (!problem) return { database }
    database.close()
    return { problem }
  } catch (error) {
    if (database?.isOpen) database.close()
    return { problem: { code: 'unreadable', path, reason: (error as Error).message } }
  }
}

function migrate(database: DatabaseSync, path: string, check: Uint8Array | undefined): OpenProblem | undefined {
  const number = (pragma: string) => Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get()!)[0])
  const tables = Number(database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()!['n'])
  if (number('application_id') !== APPLICATION && tables > 0) return { code: 'other-application', path }
  if (tables === 0 && !check) return { code: 'unreadable', path, reason: 'there is no ledger in it' }
  // The log is folded into the file once it has 8 MB: seldom enough that no commit has to wait for much of it, and soon enough that
  // it is written over from then on, since bringing a file that grows to the disk takes half as long again.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 2000')
  // Of who is let go or forgotten nothing stays in the file. Tables that only this connection sees need it not.
  database.exec('PRAGMA main.secure_delete = ON')
  // Whoever comes second waits here and finds everything done.
  database.exec('BEGIN IMMEDIATE')
  const found = number('user_version')
  if (found > MIGRATIONS.length) {
    database.exec('ROLLBACK')
    return { code: 'newer-schema', path, expected: MIGRATIONS.length, found }
  }
  for (const migration of MIGRATIONS.slice(found)) database.exec(migration)
  if (check) {
    if (found === 0) database.prepare('UPDATE settled SET key_check = ?').run(check)
    const kept = database.prepare('SELECT key_check FROM settled').get()!['key_check'] as Uint8Array
    if (!Buffer.from(check).equals(kept)) {
      database.exec('ROLLBACK')
      return { code: 'other-key', path }
    }
  }
  database.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${MIGRATIONS.length}; COMMIT`)
  return undefined
}

/**
 * Empties the log, in which pages are as they were before something was deleted. Where somebody is reading it stays until the
 * next time, or until the last one who has the ledger open closes it: whoever reads in this very process cannot be waited for.
 */
export function emptyLog(database: DatabaseSync): void {
  database.exec(`PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout = ${PATIENCE}`)
}

/** The same file for reading only, in one view that later commits do not change. */
export function openView(path: string): DatabaseSync {
  const view = new DatabaseSync(path, { readOnly: true, timeout: PATIENCE })
  view.exec('BEGIN')
  return view
}

/** Why a file is not opened, in words. */
export function openProblemText(problem: OpenProblem): Text {
  switch (problem.code) {
    case 'unreadable':
      return {
        zh: `${problem.path}：应为台账文件，无法打开（${problem.reason}）：请检查路径和权限`,
        en: `${problem.path}: expected the file of a ledger, but it cannot be opened (${problem.reason}): see to its path and permissions`,
      }
    case 'other-application':
      return {
        zh: `${problem.path}：应为台账文件，实为其他应用的数据库：请给出另一个路径`,
        en: `${problem.path}: expected the file of a ledger, found a database of another application: give another path`,
      }
    case 'other-key':
      return {
        zh: `${problem.path}：应以建立台账时的密钥打开，所给的是另一密钥：请给出该台账的密钥环`,
        en: `${problem.path}: expected the key that the ledger was made with, found another: give the key-ring of this ledger`,
      }
    case 'newer-schema':
      return {
        zh: `${problem.path}：台账为第 ${problem.found} 版，本软件只认识到第 ${problem.expected} 版：请升级软件`,
        en: `${problem.path}: the ledger is of version ${problem.found}, this software knows versions up to ${problem.expected}: upgrade the software`,
      }
  }
}

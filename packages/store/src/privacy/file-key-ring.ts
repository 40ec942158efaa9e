import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Result, Text } from '@hearthfold/core'
import { systemReason } from '@hearthfold/core/store'
import { unfitKey } from '../digest-key.ts'
import { hasLog, isWritable, openStill } from '../file-access.ts'
import type { Found, KeyRing, NamedKey } from './key-ring.ts'
import { newKey, newRingName } from './memory-key-ring.ts'

/** Tells a key-ring from any other SQLite file: “HFKR”. */
const APPLICATION = 0x48464b52
const VERSION = 2

/** How long a process waits for another one, in milliseconds. */
const PATIENCE = 10_000

/** No file system tells the times of two changes apart worse than this, in milliseconds. */
const COARSE = 3_000

/** More keys than a page of a ledger needs; all of a large one would take room for nothing. */
const MOST_KNOWN = 100_000

/** `uncleaned`: keys were erased, and the file was not written anew since. `ledger`: whose keys they are. */
const TABLES = `
  CREATE TABLE ring (one INTEGER PRIMARY KEY CHECK (one = 1), name TEXT NOT NULL, digest_key BLOB NOT NULL, uncleaned INTEGER NOT NULL DEFAULT 0, ledger TEXT);
  CREATE TABLE keys (id TEXT PRIMARY KEY, key BLOB) WITHOUT ROWID;
  CREATE TABLE names (name TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID;
`

/** Why a file is not opened as a key-ring. */
export type KeyFileProblem =
  | { readonly code: 'no-ring'; readonly path: string }
  | { readonly code: 'unreadable-ring'; readonly path: string; readonly reason: string }
  | { readonly code: 'not-a-ring'; readonly path: string }
  | { readonly code: 'damaged-ring'; readonly path: string }
  | { readonly code: 'newer-ring'; readonly path: string; readonly expected: number; readonly found: number }

/** Why a file is not opened as a key-ring, in words. */
export function keyFileProblemText(problem: KeyFileProblem): Text {
  const { path } = problem
  switch (problem.code) {
    case 'no-ring':
      return {
        zh: `${path}：没有密钥文件：请从备份恢复或给出其路径，没有它就无法读取姓名和证件号码`,
        en: `${path}: there is no key-ring: restore it from its backup or give its path; without it no name and no ID can be read`,
      }
    case 'unreadable-ring':
      return {
        zh: `${path}：应为密钥文件，无法打开（${systemReason(problem.reason)}）：请检查路径和权限`,
        en: `${path}: expected the file of a key-ring, but it cannot be opened (${problem.reason}): see to its path and permissions`,
      }
    case 'not-a-ring':
      return {
        zh: `${path}：应为密钥文件，实为其他文件：请给出另一个路径`,
        en: `${path}: expected the file of a key-ring, found something else: give another path`,
      }
    case 'damaged-ring':
      return { zh: `${path}：密钥文件已损坏：请从备份恢复`, en: `${path}: the key-ring is damaged: restore it from its backup` }
    case 'newer-ring':
      return {
        zh: `${path}：密钥文件为第 ${problem.found} 版，本软件只认识到第 ${problem.expected} 版：请升级软件`,
        en: `${path}: the key-ring is of version ${problem.found}, this software knows versions up to ${problem.expected}: upgrade the software`,
      }
  }
}

/**
 * The key-ring in a file of its own, which nobody but its owner can read. Several processes share it; what one of them
 * erases none of them uses again. A key is on the disk before it is used.
 *
 * @param make whether a ring is made where there is none. Only who begins a ledger wants that: anybody else lost the ring.
 */
export function fileKeyRing(path: string, { make = false }: { readonly make?: boolean } = {}): Result<KeyRing, KeyFileProblem> {
  let database: DatabaseSync | undefined
  try {
    if (!existsSync(path) && !make) return { ok: false, problem: { code: 'no-ring', path } }
    // Before there is anything to read in it. Where another process makes it at the same moment, it has done that.
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600))
    const writable = isWritable(path)
    if (writable && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600)
    // On a medium that nobody can write to it is read as it is.
    database = writable || hasLog(path) ? new DatabaseSync(path, { timeout: PATIENCE, readOnly: !writable }) : openStill(path)
    const problem = prepare(database, path, make, writable)
    if (!problem) return { ok: true, value: ringOf(database, path, writable) }
    database.close()
    return { ok: false, problem }
  } catch (error) {
    if (database?.isOpen) database.close()
    return { ok: false, problem: { code: 'unreadable-ring', path, reason: (error as Error).message } }
  }
}

function prepare(database: DatabaseSync, path: string, make: boolean, writable: boolean): KeyFileProblem | undefined {
  const number = (asked: string) => Number(Object.values(database.prepare(asked).get()!)[0])
  if (writable) database.exec('PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY')
  database.exec(writable ? 'BEGIN IMMEDIATE' : 'BEGIN')
  const isEmpty = number('SELECT count(*) FROM sqlite_schema') === 0
  const found = number('PRAGMA user_version')
  const problem: KeyFileProblem | undefined =
    isEmpty && !make
      ? { code: 'no-ring', path }
      : !isEmpty && number('PRAGMA application_id') !== APPLICATION
        ? { code: 'not-a-ring', path }
        : found > VERSION
          ? { code: 'newer-ring', path, expected: VERSION, found }
          : undefined
  if (!problem && isEmpty) {
    database.exec(`${TABLES} PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${VERSION}`)
    database.prepare('INSERT INTO ring (one, name, digest_key) VALUES (1, ?, ?)').run(newRingName(), randomBytes(32))
  }
  if (!problem && !isEmpty && found < VERSION && writable)
    database.exec(`ALTER TABLE ring ADD COLUMN ledger TEXT; PRAGMA user_version = ${VERSION}`)
  const unfit =
    problem ?? (unfitKey(database.prepare('SELECT digest_key AS key FROM ring').get()?.['key']) && { code: 'damaged-ring' as const, path })
  database.exec(unfit ? 'ROLLBACK' : 'COMMIT')
  // One write to the disk for each transaction.
  if (!unfit && writable) database.exec('PRAGMA journal_mode = WAL')
  return unfit
}

function ringOf(database: DatabaseSync, path: string, writable: boolean): KeyRing {
  // One of an earlier version, where it cannot be brought up to date, says of no ledger that it is its own.
  const isOld = Number(database.prepare('PRAGMA user_version').get()!['user_version']) < 2
  const sql = {
    ring: database.prepare(`SELECT name, digest_key AS digestKey, uncleaned, ${isOld ? 'NULL AS ledger' : 'ledger'} FROM ring`),
    version: database.prepare('PRAGMA data_version'),
    key: database.prepare('SELECT key FROM keys WHERE id = ?'),
    named: database.prepare('SELECT keys.id, keys.key FROM names JOIN keys ON keys.id = names.id WHERE names.name = ?'),
    addKey: database.prepare('INSERT INTO keys VALUES (?, ?)'),
    addName: database.prepare('INSERT OR IGNORE INTO names VALUES (?, ?)'),
    erase: database.prepare('UPDATE keys SET key = NULL WHERE id = ? AND key IS NOT NULL'),
    forget: database.prepare('DELETE FROM names WHERE id = ?'),
    uncleaned: database.prepare('UPDATE ring SET uncleaned = ?'),
  }
  const { name, digestKey } = sql.ring.get() as { name: string; digestKey: Uint8Array }
  /** What was read of the file, for as long as nobody else writes to it. */
  const byName = new Map<string, NamedKey>()
  const byId = new Map<string, Uint8Array>()
  let version: unknown
  /** When the file had been changed last, and when that was seen. */
  let seen = { changed: NaN, at: NaN }

  function forgetWhereChanged(): void {
    // Whatever is changed is written to the log first. Seen long after its last change: had there been another since, it
    // would have another time. To ask the database takes three times as long.
    const changed = statSync(`${path}-wal`, { throwIfNoEntry: false })?.mtimeMs ?? NaN
    if (changed === seen.changed && seen.at - changed > COARSE && byId.size + byName.size < MOST_KNOWN) return
    seen = { changed, at: Date.now() }
    const now = sql.version.get()!['data_version']
    if (now === version && byId.size + byName.size < MOST_KNOWN) return
    byName.clear()
    byId.clear()
    version = now
  }

  function atomically<Result>(work: () => Result): Result {
    database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      database.exec('COMMIT')
      return result
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      byName.clear()
      byId.clear()
      throw error
    }
  }

  function known(one: string): NamedKey | undefined {
    const read = byName.get(one)
    if (read) return read
    const row = sql.named.get(one) as { id: string; key: Uint8Array } | undefined
    if (!row) return undefined
    // One array of bytes for each key, whoever asks: what is derived of it is derived once.
    const named = { id: row.id, key: byId.get(row.id) ?? row.key }
    byName.set(one, named)
    byId.set(named.id, named.key)
    return named
  }

  function keyFor(names: readonly string[]): NamedKey {
    const found = names.map(known)
    const first = found.find((one) => one !== undefined)
    const named = first ?? newKey(name)
    if (!first) sql.addKey.run(named.id, named.key)
    byId.set(named.id, named.key)
    for (const [at, one] of names.entries()) {
      if (found[at]) continue
      sql.addName.run(one, named.id)
      byName.set(one, named)
    }
    return named
  }

  function uncleaned(): unknown {
    return sql.ring.get()!['uncleaned']
  }

  /** The file without a trace of what was erased from it: also where pages were moved around, and in its log. */
  function clean(): void {
    database.exec('VACUUM')
    if (database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()!['busy'] !== 0)
      throw new Error('what was erased cannot be overwritten while somebody reads: erase again')
    sql.uncleaned.run(0)
  }

  if (uncleaned() !== 0) {
    try {
      clean()
    } catch {
      // Somebody is reading: whoever opens it next, or erases next, cleans up.
    }
  }

  return {
    name,
    digestKey,
    async keysFor(subjects) {
      forgetWhereChanged()
      if (subjects.every((names) => names.every(known))) return subjects.map((names) => known(names[0]!)!)
      return atomically(() => {
        forgetWhereChanged()
        return subjects.map(keyFor)
      })
    },
    async find(ids) {
      forgetWhereChanged()
      const find = (id: string): Found => {
        const read = byId.get(id)
        if (read) return read
        const row = sql.key.get(id)
        if (!row) return 'unknown'
        const key = row['key'] as Uint8Array | null
        if (key === null) return 'erased'
        byId.set(id, key)
        return key
      }
      return new Map(ids.map((id) => [id, find(id)]))
    },
    async belongsTo(ledger) {
      if (ledger !== undefined && writable && sql.ring.get()!['ledger'] === null)
        database.prepare('UPDATE ring SET ledger = ? WHERE ledger IS NULL').run(ledger)
      return (sql.ring.get()!['ledger'] as string | null) ?? undefined
    },
    async erase(ids) {
      const erased = atomically(() => {
        let count = 0
        for (const id of ids) {
          count += Number(sql.erase.run(id).changes)
          sql.forget.run(id)
        }
        if (count > 0) sql.uncleaned.run(1)
        return count
      })
      byName.clear()
      byId.clear()
      if (uncleaned() !== 0) clean()
      return erased
    },
    async close() {
      database.close()
    },
  }
}

export type { KeyRing }

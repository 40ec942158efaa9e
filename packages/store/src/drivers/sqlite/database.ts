import type { Result } from '@hearthfold/core'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { hasLog, isWritable, openStill } from '../../file-access.ts'
import { floorProblem } from '../../floor.ts'
import { copyBefore, type Upgraded } from './before-upgrade.ts'
import { codeOf, isBusy, isCorrupt, isReadOnly } from './failure.ts'
import { MIGRATIONS, versionOf, withChecks } from './migrations.ts'
import type { OpenProblem } from './open-problem.ts'

/** Tells a ledger from any other SQLite file: “HFLD”. */
const APPLICATION = 0x48464c44

/** How long a process waits for others that are writing, in milliseconds. */
export const PATIENCE = 10_000

/**
 * How the file of a ledger is used: `writing` where it may be written to; `reading` where not, but somebody who may has it open;
 * `still` where nobody has: then it is read without the files that SQLite would make beside it.
 */
export type Use = 'writing' | 'reading' | 'still'

/** The file of a ledger, open. */
export interface LedgerFile {
  /** From the root of the file system: it names the same file wherever the process goes. */
  readonly path: string
  readonly database: DatabaseSync
  readonly use: Use
  /** The most pages that it may have. */
  readonly mostPages: number | undefined
}

/**
 * Opens the file of a ledger and brings its tables up to date where it may be written to. Nobody is waited for where there is nothing to do.
 *
 * @param check the check value of its key; only with one a ledger is made where there is none
 */
export function openDatabase(
  given: string,
  check: Uint8Array | undefined,
  mostPages?: number,
): Result<{ readonly file: LedgerFile; readonly upgraded: Upgraded | undefined }, OpenProblem> {
  const floor = floorProblem()
  if (floor) return { ok: false, problem: floor }
  const path = resolve(given)
  let database: DatabaseSync | undefined
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found && !check) return { ok: false, problem: { code: 'no-ledger', path } }
    if (found && found.nlink > 1) return { ok: false, problem: { code: 'several-names', path, names: found.nlink } }
    let use: Use = !found || isWritable(path) ? 'writing' : 'reading'
    try {
      database = connect(path, use)
      database.prepare('SELECT 1 FROM sqlite_schema').get()
    } catch (error) {
      // Without the right to make files beside it SQLite reads it only where it is told that nobody writes to it.
      if (use !== 'reading' || !isReadOnly(error) || hasLog(path)) throw error
      if (database?.isOpen) database.close()
      database = connect(path, (use = 'still'))
    }
    limit(database, mostPages)
    const up = broughtUp(database, path, use, check)
    if (up.ok) return { ok: true, value: { file: { path, database, use, mostPages }, upgraded: up.value } }
    database.close()
    return up
  } catch (error) {
    if (database?.isOpen) database.close()
    return { ok: false, problem: problemOf(error, path) }
  }
}

/**
 * The log is folded into the file once it has 8 MB: seldom enough that no commit has to wait for much of it, and soon enough that
 * it is written over from then on, since bringing a file that grows to the disk takes half as long again.
 */
const LOG = 'PRAGMA wal_autocheckpoint = 2000'

function problemOf(error: unknown, path: string): OpenProblem {
  if (isBusy(error)) return { code: 'busy', path, seconds: PATIENCE / 1000 }
  const reason = (error as Error).message
  return { code: isCorrupt(error) ? 'damaged' : 'unreadable', path, reason }
}

/** A connection. It waits for nobody: whoever asks it waits, and meanwhile lets the process go on. */
function connect(path: string, use: Use): DatabaseSync {
  const database = use === 'still' ? openStill(path) : new DatabaseSync(path, { readOnly: use !== 'writing', timeout: 0 })
  try {
    // A page that holds less than it says is an error, and not rows that are not there.
    database.exec('PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF')
    if (use === 'writing') {
      // Of who is let go or forgotten nothing stays in the file. Tables that only this connection sees need it not.
      database.exec('PRAGMA synchronous = FULL; PRAGMA main.secure_delete = ON')
      withChecks(database)
    }
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function limit(database: DatabaseSync, mostPages: number | undefined): void {
  if (mostPages !== undefined) database.exec(`PRAGMA max_page_count = ${Math.trunc(mostPages)}`)
}

/** Another connection to an open ledger, for reading only where nothing else is said. */
export function connectAgain({ path, use, mostPages }: LedgerFile, as: Use = 'reading'): DatabaseSync {
  const database = connect(path, use === 'still' ? 'still' : as)
  if (as === 'writing') {
    limit(database, mostPages)
    database.exec(LOG)
  }
  return database
}

type BroughtUp = Result<Upgraded | undefined, OpenProblem>

/** Brings the tables up to date where that is possible; why they are not those of a ledger that this software knows. */
function broughtUp(database: DatabaseSync, path: string, use: Use, check: Uint8Array | undefined): BroughtUp {
  const number = (pragma: string) => Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get()!)[0])
  const tables = Number(database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()!['n'])
  if (number('application_id') !== APPLICATION && tables > 0) return { ok: false, problem: { code: 'other-application', path } }
  if (tables === 0 && (!check || use !== 'writing')) return { ok: false, problem: { code: 'no-ledger', path } }
  const newer = (found: number): OpenProblem | undefined =>
    found > MIGRATIONS.length ? { code: 'newer-schema', path, expected: MIGRATIONS.length, found } : undefined
  const isOther = () =>
    check !== undefined && !Buffer.from(check).equals(database.prepare('SELECT key_check FROM settled').get()!['key_check'] as Uint8Array)
  const version = versionOf(database)
  const problem = newer(version)
  if (problem) return { ok: false, problem }
  let upgraded: Upgraded | undefined
  if (use !== 'writing' && version < MIGRATIONS.length)
    return { ok: false, problem: { code: 'older-schema', path, expected: MIGRATIONS.length, found: version } }
  if (use === 'writing') {
    database.exec(`PRAGMA busy_timeout = ${PATIENCE}`)
    if (version > 0 && version < MIGRATIONS.length && !isOther()) {
      try {
        upgraded = { from: version, to: MIGRATIONS.length, copy: copyBefore(database, path, version) }
      } catch (error) {
        return {
          ok: false,
          problem: isCorrupt(error) ? problemOf(error, path) : { code: 'not-copied', path, reason: (error as Error).message },
        }
      }
    }
    database.exec(`PRAGMA journal_mode = WAL; ${LOG}`)
    if (version < MIGRATIONS.length) {
      // Whoever comes second waits here and finds everything done.
      database.exec('BEGIN IMMEDIATE')
      const found = versionOf(database)
      const met = newer(found) ?? (found > 0 && isOther() ? ({ code: 'other-key', path } as const) : undefined)
      if (met) {
        database.exec('ROLLBACK')
        return { ok: false, problem: met }
      }
      // Somebody else was faster: then they say it.
      if (found === MIGRATIONS.length) upgraded = undefined
      for (const migration of MIGRATIONS.slice(found)) database.exec(migration)
      if (found === 0) database.prepare('UPDATE settled SET key_check = ?').run(check!)
      database.exec('UPDATE settled SET row_check = check_of(one, horizon, key_check)')
      database.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${MIGRATIONS.length}; COMMIT`)
    }
    database.exec('PRAGMA busy_timeout = 0')
  }
  return isOther() ? { ok: false, problem: { code: 'other-key', path } } : { ok: true, value: upgraded }
}

/** Whether the log could be emptied, in which pages are as they were before something was deleted: not while somebody is reading. */
export function isLogEmptied(database: DatabaseSync): boolean {
  try {
    return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()!['busy'] === 0
  } catch (error) {
    // What was to be done is done and kept; a disk may be too full to fold it into the file.
    if (codeOf(error) === undefined) throw error
    return false
  }
}

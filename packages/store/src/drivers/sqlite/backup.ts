import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openDatabase } from './database.ts'
import type { OpenProblem } from './open-problem.ts'
import { syncFile, syncFolder } from './sync.ts'

/** How large a copy is, in bytes; or why there is none: the ledger cannot be opened, or the copy not written. */
export type BackedUp = { readonly bytes: number } | { readonly problem: OpenProblem } | { readonly failed: string }

/**
 * Copies a ledger that is there into a new file, as it is at one moment, while others may write: they wait for nothing. The copy is a
 * ledger that can be opened, and on the disk before this resolves; until it is whole it does not go by its name. A file that is
 * there is never written over. Keys are in no ledger.
 */
export async function backupSqlite(path: string, to: string): Promise<BackedUp> {
  const opened = openDatabase(path, undefined)
  if (!opened.ok) return opened
  const unfinished = `${to}.${randomBytes(4).toString('hex')}.unfinished`
  try {
    opened.value.file.database.prepare('VACUUM INTO ?').run(unfinished)
    const { size } = await stat(unfinished)
    syncFile(unfinished)
    await named(unfinished, to)
    syncFolder(dirname(to))
    return { bytes: size }
  } catch (error) {
    return { failed: (error as Error).message }
  } finally {
    opened.value.file.database.close()
    await rm(unfinished, { force: true })
  }
}

/** What file systems answer that know no second name of a file. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES'])

/** Gives a finished file its name, unless there is a file of that name. */
export async function named(unfinished: string, to: string, linked: typeof link = link): Promise<void> {
  try {
    // Unlike renaming, this fails where there is a file of the name.
    await linked(unfinished, to)
    return
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  try {
    await copyFile(unfinished, to, constants.COPYFILE_EXCL)
    syncFile(to)
  } catch (error) {
    // A copy that is not whole does not stay under the name; what was there before does.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(to, { force: true })
    throw error
  }
}

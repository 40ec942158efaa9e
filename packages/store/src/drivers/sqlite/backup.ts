import { randomBytes } from 'node:crypto'
import { link, open, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openDatabase, type OpenProblem } from './database.ts'

/** How large a copy is, in bytes; or why there is none: the ledger cannot be opened, or the copy not written. */
export type BackedUp = { readonly bytes: number } | { readonly problem: OpenProblem } | { readonly failed: string }

/**
 * Copies a ledger that is there into a new file, as it is at one moment, while others may write: they wait for nothing. The copy is a
 * ledger that can be opened, and on the disk before this resolves; until it is whole it does not go by its name. A file that is
 * there is never written over. Keys are in no ledger.
 */
export async function backupSqlite(path: string, to: string): Promise<BackedUp> {
  const opened = openDatabase(path, undefined)
  if ('problem' in opened) return opened
  const unfinished = `${to}.${randomBytes(4).toString('hex')}.unfinished`
  try {
    opened.database.prepare('VACUUM INTO ?').run(unfinished)
    const { size } = await stat(unfinished)
    await synced(unfinished)
    // Unlike renaming, this fails where there is a file of the name.
    await link(unfinished, to)
    await synced(dirname(to))
    return { bytes: size }
  } catch (error) {
    return { failed: (error as Error).message }
  } finally {
    opened.database.close()
    await rm(unfinished, { force: true })
  }
}

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

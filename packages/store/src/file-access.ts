import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'

// How a database in a file is opened where it may not be written to.

/** Whether a file, and the folder in which SQLite makes others beside it, may be written to. */
export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A file that nobody has open and nobody can write to here, read without any files beside it. */
export function openStill(path: string): DatabaseSync {
  return new DatabaseSync(new URL(`${pathToFileURL(path)}?immutable=1`), { readOnly: true })
}

/** Whether others may have a file open and have written what is not in it yet. */
export function hasLog(path: string): boolean {
  return existsSync(`${path}-wal`)
}

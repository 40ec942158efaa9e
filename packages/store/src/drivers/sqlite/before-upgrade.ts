import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { syncFile, syncFolder } from './sync.ts'

/** What opening an older ledger did to it: from which version of its tables to which, and where the copy is that was made before. */
export interface Upgraded {
  readonly from: number
  readonly to: number
  readonly copy: string
}

/**
 * Copies a ledger of an earlier version beside itself before it is brought up to date: whoever must go back has it as it was. A file that is
 * there is left as it is.
 *
 * @returns where the copy is
 */
export function copyBefore(database: DatabaseSync, path: string, version: number): string {
  const named = `${path}.version-${version}`
  let copy = named
  for (let count = 2; existsSync(copy); count++) copy = `${named}.${count}`
  const unfinished = `${copy}.${process.pid}.unfinished`
  try {
    database.prepare('VACUUM INTO ?').run(unfinished)
    syncFile(unfinished)
    renameSync(unfinished, copy)
    syncFolder(dirname(copy))
    return copy
  } finally {
    rmSync(unfinished, { force: true })
  }
}

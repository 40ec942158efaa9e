import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Brings what was written to a file to the disk. Windows does that only for one that is open for writing. */
export function syncFile(path: string): void {
  sync(path, 'r+')
}

/** What systems answer that bring no folder to the disk: Windows keeps names by itself. */
const NO_FOLDERS = new Set(['EPERM', 'EISDIR', 'EINVAL'])

/** Brings the names of the files in a folder to the disk, on systems that keep them apart from what is in the files. */
export function syncFolder(path: string, syncOne: (path: string, flags: string) => void = sync): void {
  try {
    syncOne(path, 'r')
  } catch (error) {
    if (!NO_FOLDERS.has((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

function sync(path: string, flags: string): void {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

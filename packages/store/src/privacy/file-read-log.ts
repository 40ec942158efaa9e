import { open } from 'node:fs/promises'
import type { ReadLog } from './read-log.ts'

/** A log of reads in a file, a line of JSON each, on the disk before anything is handed out. Only its owner can read it. */
export function fileReadLog(path: string): ReadLog {
  return {
    async read(entries) {
      const file = await open(path, 'a', 0o600)
      try {
        await file.appendFile(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
        await file.datasync()
      } finally {
        await file.close()
      }
    },
  }
}

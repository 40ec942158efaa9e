import { statSync } from 'node:fs'
import { hasLog } from '../../file-access.ts'
import { LedgerError } from '../../trouble.ts'
import type { LedgerFile } from './database.ts'

/** Which file a ledger is, whatever stands under its path later. */
export interface Identity {
  /** @throws LedgerError where the file under the path is no longer the one that was opened */
  demandThere(): void
}

/** The identity of a file that was opened just now. */
export function identityOf({ path, use }: Pick<LedgerFile, 'path' | 'use'>): Identity {
  const opened = statSync(path)
  const gone = () => new LedgerError({ code: 'ledger-gone', path })
  return {
    demandThere() {
      const found = statSync(path, { throwIfNoEntry: false })
      if (!found || found.ino !== opened.ino || found.dev !== opened.dev) throw gone()
      // One that nobody was to write to was read without looking for what others write.
      if (use === 'still' && (found.mtimeMs !== opened.mtimeMs || found.size !== opened.size || hasLog(path))) throw gone()
    },
  }
}

import { open } from 'node:fs/promises'
import { isAddress, type KeptLedger } from '@hearthfold/store/open'

/** Where the events of a ledger come from: a file of lines, or a ledger that is kept. */
export type Source = { readonly kind: 'file'; readonly path: string } | KeptLedger

/** Where no ledger is named, and no file. */
export const DEFAULT_LEDGER = './hearthfold.db'

/** What every SQLite file begins with. */
const MAGIC = 'SQLite format 3\u0000'

/** What somebody means who names a source: a server by its address, a ledger of one file by what is in it, else by its ending. */
export async function sourceOf(named: string): Promise<Source> {
  if (isAddress(named)) return { kind: 'postgres', address: named }
  const begins = await beginningOf(named)
  const isLedger = begins === undefined || begins === '' ? named.endsWith('.db') : begins === MAGIC
  return { kind: isLedger ? 'embedded' : 'file', path: named }
}

/** The first characters of a file; undefined where it cannot be read. */
async function beginningOf(path: string): Promise<string | undefined> {
  try {
    const file = await open(path)
    try {
      // What is no plain file, such as a pipe, can be read only once.
      if (!(await file.stat()).isFile()) return undefined
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length)
      return buffer.toString('latin1', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}

import { open } from 'node:fs/promises'

/** Where the events of a ledger come from: a file of lines, or a ledger that is kept. */
export type Source = { readonly kind: 'file'; readonly path: string } | KeptLedger

/** A ledger that is kept: in one file of its own, or on a server. */
export type KeptLedger = { readonly kind: 'embedded'; readonly path: string } | { readonly kind: 'postgres'; readonly address: string }

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

/** The ledger that an option names: whatever is no address is a file of its own. */
export function ledgerOf(named: string): KeptLedger {
  return isAddress(named) ? { kind: 'postgres', address: named } : { kind: 'embedded', path: named }
}

/** A ledger as messages name it: the address of a server without the password in it. */
export function nameOf(ledger: KeptLedger): string {
  return ledger.kind === 'embedded' ? ledger.path : ledger.address.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1***')
}

function isAddress(named: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(named)
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

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

/** A ledger as messages name it: of the address of a server who, where and which database, nothing that lets anybody in. */
export function nameOf(ledger: KeptLedger): string {
  if (ledger.kind === 'embedded') return ledger.path
  const url = urlOf(ledger.address)
  // A password may have broken the address: nothing of it is shown then.
  if (!url) return 'postgres://…'
  const socket = url.searchParams.get('host')
  return `postgres://${url.username && `${url.username}@`}${url.host}${url.pathname}${socket === null ? '' : `?host=${socket}`}`
}

/** What the files beside a ledger are named after: that of the ledger, or the server and the database on it. */
export function stemOf(ledger: KeptLedger): string {
  if (ledger.kind === 'embedded') return ledger.path
  const url = urlOf(ledger.address)
  const parts = url ? [url.searchParams.get('host') ?? url.host, url.pathname] : []
  return `./${['hearthfold', ...parts.flatMap((part) => part.split(/[^\w.-]+/))].filter(Boolean).join('-')}`
}

function urlOf(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined
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

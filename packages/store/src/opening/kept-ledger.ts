/** A ledger that is kept: in one file of its own, or on a server. */
export type KeptLedger = { readonly kind: 'embedded'; readonly path: string } | { readonly kind: 'postgres'; readonly address: string }

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

/** Whether a name is the address of a server. */
export function isAddress(named: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(named)
}

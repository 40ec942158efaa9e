import { LedgerError } from '../../trouble.ts'
import { ProjectionError, projectionRefusal } from '../../projections/tables.ts'

// What SQLite says went wrong, by its numbers: their low byte is the kind, the rest the circumstance.

const [BUSY, LOCKED, READONLY, CORRUPT, CANTOPEN, NOTADB] = [5, 6, 8, 11, 14, 26]

/** The kind of failure that SQLite says; undefined of whatever else was thrown. */
export function codeOf(error: unknown): number | undefined {
  const { errcode } = error as { readonly errcode?: number }
  return typeof errcode === 'number' ? errcode & 0xff : undefined
}

const isOneOf =
  (...codes: readonly number[]) =>
  (error: unknown) =>
    codes.includes(codeOf(error) ?? -1)

/** Others hold what was asked for, and will let go of it. */
export const isBusy = isOneOf(BUSY, LOCKED)
export const isCorrupt = isOneOf(CORRUPT)
export const isReadOnly = isOneOf(READONLY, CANTOPEN)

/** What is told in the place of an error of SQLite: that which somebody can do something about has words of its own. */
export function told(error: unknown, path: string, patience: number): unknown {
  if (isBusy(error)) return new LedgerError({ code: 'ledger-busy', seconds: patience / 1000 })
  if (codeOf(error) === READONLY) return new LedgerError({ code: 'ledger-read-only', path })
  if (isCorrupt(error) || codeOf(error) === NOTADB) return new LedgerError({ code: 'ledger-damaged', path })
  return error
}

/** What stood in the way of a transaction, as a refusal. */
export function failure(error: unknown) {
  if (error instanceof LedgerError) return error.trouble
  const { message } = error as Error
  if (error instanceof ProjectionError) return projectionRefusal(error)
  return { code: 'storage-failed' as const, reason: message }
}

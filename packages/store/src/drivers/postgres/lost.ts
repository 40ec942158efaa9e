import pg from 'pg'

/** The connection on which something was asked is gone, or says nothing any more. */
export class ConnectionLost extends Error {
  /** Whether what was asked may have been done all the same: not of a transaction that was never told to commit. */
  readonly mayBeKept: boolean
  constructor(message: string, { cause, mayBeKept = true }: { readonly cause?: unknown; readonly mayBeKept?: boolean } = {}) {
    super(message, { cause })
    this.mayBeKept = mayBeKept
  }
}

/** There was no connection to ask on: nothing was asked. */
export class Unreachable extends ConnectionLost {
  constructor(message: string, cause?: unknown) {
    super(message, { cause, mayBeKept: false })
  }
}

/** What a database or a connection said of a failure. */
export function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string }
  return message || code || String(error)
}

/**
 * The codes of those who say that there is no connection any more: the server (57P), and poolers, of the link behind them (08, or 58000).
 */
const GONE = /^(?:08|57P|58000)/

/** Whether somebody answered, and the connection goes on after it. */
export function isAnswer(error: unknown): error is pg.DatabaseError {
  if (!(error instanceof pg.DatabaseError)) return false
  return !GONE.test(error.code ?? '') && error.severity !== 'FATAL' && error.severity !== 'PANIC'
}

/** PostgreSQL ended a transaction in which nothing was asked for longer than it was set to wait. */
export function isIdledOut(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: unknown }
  return code === '25P03' || code === '25P04' || (cause !== undefined && isIdledOut(cause))
}

/** Somebody answered who takes in nobody more for now: then there is a server. */
export function isFull({ cause }: { readonly cause?: unknown }): boolean {
  return cause instanceof pg.DatabaseError && !cause.code?.startsWith('57P')
}

/** Others stood in the way: a deadlock, a transaction that could not be ordered, a lock or a statement that was waited for too long. */
export function isBusy(error: unknown): boolean {
  return /^(?:40001|40P01|55P03|57014)$/.test((error as { code?: string }).code ?? '')
}

/** PostgreSQL undid it since others stood in the way: done again, it may well be done. */
export function isUndone(error: unknown): boolean {
  return /^(?:40001|40P01)$/.test((error as { code?: string }).code ?? '')
}

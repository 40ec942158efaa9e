import { LedgerError } from '../../trouble.ts'
import type { Ledger } from './ledger.ts'

/** How long it is relied on that the indexes were whole, in milliseconds. */
const RELIED_ON = 10_000

/** When each ledger was last found to have whole indexes. */
const found = new WeakMap<Ledger, number>()

/**
 * Holds the indexes of events to the number of events before something is kept: one from which entries are lost says of a stream that it has no
 * events, and of a commit that it was not kept. It is counted when a ledger is first written to, and now and then when a stream begins. An entry
 * that says something else than it should is found by `verify` alone.
 *
 * @throws LedgerError where they do not hold
 */
export function demandIndexes(ledger: Ledger, isBeginning: boolean): void {
  const last = found.get(ledger)
  const now = performance.now()
  if (last !== undefined && !(isBeginning && now - last > RELIED_ON)) return
  const { events, indexed, told } = ledger.sql.counts.get()!
  if (Number(events) !== indexed || Number(events) !== told) throw new LedgerError({ code: 'ledger-damaged', path: ledger.file.path })
  found.set(ledger, now)
}

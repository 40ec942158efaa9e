import type { Day } from '../values/day.ts'
import type { Statement } from '../events/household.ts'
import type { Refusal } from '../refusal/refusal.ts'
import type { Entry } from '../household/timeline.ts'

/** Whether a statement is one half of what happened to two households of the ledger at once: `decideLife` says both. */
export function isPaired(statement: { readonly type: string }): boolean {
  const { type, by, household, passed } = statement as { type: string; by?: string; household?: string; passed?: object }
  if (type === 'split-from' || type === 'merged-into' || type === 'merged-from') return true
  if (type === 'points-awarded' && household !== undefined) return true
  if ((type === 'aided' || type === 'clue-raised' || type === 'need-stated') && passed !== undefined) return true
  return (type === 'member-joined' || type === 'member-left') && (household !== undefined || by === 'split' || by === 'merge')
}

/** A half stays what it is, of its day; only who somebody is who came with it can be put right. `by` is undefined where it is revoked. */
export function halvesProblem(
  { from, event }: Entry<Statement>,
  by: { readonly on: Day; readonly statement: Statement } | undefined,
): Refusal | undefined {
  if (!isPaired(event) && !(by && isPaired(by.statement))) return undefined
  return by && by.on === from && isSameHalf(event, by.statement) ? undefined : { code: 'concerns-two', event: event.type }
}

function isSameHalf(was: Statement, is: Statement): boolean {
  if (was.type !== 'member-joined' || is.type !== 'member-joined') return false
  return was.member === is.member && was.by === is.by && was.household === is.household
}

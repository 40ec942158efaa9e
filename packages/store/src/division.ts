import { type CommitRefusal, isHouseholdId, isItemId, isVillageId, type Recorded, type Scope, type Stream, type VillageId } from '@hearthfold/core'

// Whose a stream is. The division of an event is that of its stream before it, or where it had none, after it; so
// whoever a household moves away from keeps its history up to and with the move.

/** The code of the administrative division of a village. */
export type DivisionOf = (village: VillageId) => string

/** The name of the village, where villages are named by their codes. */
export const codeOf: DivisionOf = (village) => village.slice('village/'.length)

/** The division of a stream that was never said to be anywhere: only a scope of the whole ledger covers it. */
export const NOWHERE = ''

/** The division of an event, and the one that its stream has after it. */
export interface Placed {
  readonly division: string
  readonly present: string
}

/**
 * Places an event.
 *
 * @param before the division of its stream so far
 * @param presentOf the division that another stream has by then
 */
export function placed({ stream, event }: Recorded, before: string, divisionOf: DivisionOf, presentOf: (stream: Stream) => string): Placed {
  const present = presentAfter(stream, event, divisionOf, presentOf) ?? before
  return { division: before === NOWHERE ? present : before, present }
}

/** The division that an event says its stream to be in from then on; undefined where it says none. */
export function presentAfter(stream: Stream, event: Recorded['event'], divisionOf: DivisionOf, presentOf: (stream: Stream) => string): string | undefined {
  if (isVillageId(stream)) return divisionOf(stream)
  if (isItemId(stream)) {
    if (event.type !== 'item-opened') return undefined
    return isHouseholdId(event.subject) ? presentOf(event.subject) : divisionOf(event.subject)
  }
  const said = event.type === 'corrected' ? event.statement : event
  return said.type === 'settled' ? divisionOf(said.village) : undefined
}

/** Whether a division lies within those of a scope. */
export function covers(divisions: readonly string[], division: string): boolean {
  return divisions.some((code) => division.startsWith(code))
}

/**
 * The first stream that somebody may not record in.
 *
 * @param streams each with its present division, or where it had none, with the one that it comes to have
 */
export function outOfScope(scope: Scope | undefined, role: 'record' | 'import', streams: Iterable<readonly [Stream, string]>): OutOfScope | undefined {
  if (!scope) return undefined
  for (const [stream, division] of streams) {
    if (!scope.roles.includes(role) || !covers(scope.divisions, division)) return { code: 'out-of-scope', stream, division }
  }
  return undefined
}

type OutOfScope = Extract<CommitRefusal, { code: 'out-of-scope' }>

/** What is within both scopes, as the second one's actor sees it: nobody comes to see more by asking again. */
export function narrowed(outer: Scope | undefined, inner: Scope): Scope {
  if (!outer) return inner
  const both = [...inner.divisions.filter((code) => covers(outer.divisions, code)), ...outer.divisions.filter((code) => covers(inner.divisions, code))]
  return { actor: inner.actor, divisions: [...new Set(both)], roles: inner.roles.filter((role) => outer.roles.includes(role)) }
}

/** What concerns the whole ledger is not done by somebody who sees a part of it. */
export function demandWhole(scope: Scope | undefined, what: string, role?: Scope['roles'][number]): void {
  if (!scope || (role !== undefined && scope.roles.includes(role))) return
  throw new Error(`${what} concerns the whole ledger, and is not done within a scope${role === undefined ? '' : ` without the role ${role}`}`)
}

import { type Commit, isHouseholdId, isItemId, isVillageId, type Recorded, type Stream, type VillageId } from '@hearthfold/core'
import { type Checkpoint, type CommitRefusal, type Scope, REDACTED } from '@hearthfold/core/store'

// Whose a stream is. The division of an event is that of its stream before it, or where it had none, after it; so
// whoever a household moves away from keeps its history up to and with the move.

/** The code of the administrative division of a village. */
export type DivisionOf = (village: VillageId) => string

/** The name of the village, where villages are named by their codes. */
export const codeOf: DivisionOf = (village) => village.slice('village/'.length)

/** The division of a stream that was never said to be anywhere: only a scope of the whole ledger covers it. */
export const NO_DIVISION = ''

/** The division of an event, and the one that its stream has after it. */
export interface Placed {
  /** Of its stream before it. */
  readonly before: string
  readonly division: string
  readonly present: string
}

/**
 * Places an event.
 *
 * @param before the division of its stream so far
 * @param presentOf the division that another stream has by then
 */
export function placed(
  { stream, event }: Pick<Recorded, 'stream' | 'event'>,
  before: string,
  divisionOf: DivisionOf,
  presentOf: (stream: Stream) => string,
): Placed {
  const present = presentAfter(stream, event, divisionOf, presentOf) ?? before
  return { before, division: before === NO_DIVISION ? present : before, present }
}

/** The division that an event says its stream to be in from then on; undefined where it says none. */
export function presentAfter(
  stream: Stream,
  event: Recorded['event'],
  divisionOf: DivisionOf,
  presentOf: (stream: Stream) => string,
): string | undefined {
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

export type Refused<Code extends CommitRefusal['code']> = Extract<CommitRefusal, { code: Code }>
export type Role = Scope['roles'][number]

/** Whether somebody has a role at all. Asked before anything is looked up, so that nobody else learns anything from the answer. */
export function roleMissing(scope: Scope | undefined, role: 'record' | 'import'): Refused<'role-missing'> | undefined {
  return !scope || scope.roles.includes(role) ? undefined : { code: 'role-missing', role }
}

/** Whether somebody may record at all, and in the name in which they do. */
export function notEntitled(
  scope: Scope | undefined,
  { actor }: Pick<Commit, 'actor'>,
): Refused<'role-missing' | 'other-actor'> | undefined {
  const missing = roleMissing(scope, 'record')
  if (missing || !scope || actor === scope.actor) return missing
  return { code: 'other-actor', expected: scope.actor, found: actor }
}

/**
 * Holds events to a scope, one after the other: each belongs to one of its divisions. So a household may be let go, since that is still
 * an event of the division that it leaves, and nothing after that; nor is one fetched from elsewhere. A new one ends where it
 * began, and what comes before it is said to be anywhere belongs with that. One that was there and is nowhere yet is nobody's.
 */
export function scopeCheck(scope: Scope | undefined): { add(event: Owned): void; beyond(): Refused<'out-of-scope'> | undefined } {
  if (!scope || isWhole(scope)) return { add: () => undefined, beyond: () => undefined }
  let beyond: Refused<'out-of-scope'> | undefined
  /** Where each new stream is by now. */
  const begun = new Map<Stream, string>()
  const demand = (stream: Stream, division: string) => {
    if (!covers(scope.divisions, division)) beyond ??= { code: 'out-of-scope', stream, division }
  }
  return {
    add({ stream, version, before, division, present }) {
      const isNew = version === 1 || begun.has(stream)
      if (isNew) begun.set(stream, present)
      if (!isNew || division !== NO_DIVISION) demand(stream, isNew ? division : before)
    },
    beyond() {
      for (const [stream, present] of begun) demand(stream, present)
      return beyond
    },
  }
}

/** An event of a stream, and whose it is. */
export interface Owned extends Placed {
  readonly stream: Stream
  readonly version: number
}

/** The first stream in which somebody may not record an event of it. */
export function outOfScope(scope: Scope | undefined, events: Iterable<Owned>): Refused<'out-of-scope'> | undefined {
  const check = scopeCheck(scope)
  for (const event of events) check.add(event)
  return check.beyond()
}

/** What is within both scopes: nobody comes to see more by asking again, nor becomes somebody else. */
export function narrowed(outer: Scope | undefined, inner: Scope): Scope {
  if (!outer) return inner
  const both = [
    ...inner.divisions.filter((code) => covers(outer.divisions, code)),
    ...outer.divisions.filter((code) => covers(inner.divisions, code)),
  ]
  return { actor: outer.actor, divisions: [...new Set(both)], roles: inner.roles.filter((role) => outer.roles.includes(role)) }
}

/** Whether somebody sees the whole ledger, within a scope that covers all divisions or without any. */
export function isWhole(scope: Scope | undefined): boolean {
  return !scope || covers(scope.divisions, NO_DIVISION)
}

/** How far a reader is, as somebody is told who may not see the event at which it stopped: the reason may speak of that. */
export function shownTo(scope: Scope | undefined, { position, parked }: Checkpoint): Checkpoint {
  return { position, parked: parked && (isWhole(scope) ? parked : { position: parked.position, reason: REDACTED }) }
}

/** What concerns the whole ledger is not done by somebody who sees a part of it. */
export function assertWholeLedger(scope: Scope | undefined, what: string, role?: Role): void {
  if (!scope || (role !== undefined && scope.roles.includes(role))) return
  throw new Error(
    `${what} concerns the whole ledger, and is not done within a scope${role === undefined ? '' : ` without the role ${role}`}`,
  )
}

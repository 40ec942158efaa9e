import { type Day, headcount, type Household, type StatementOf } from '@hearthfold/core'
import { assertDay, assertSpan } from '@hearthfold/core/days'
import { type Basis, type Entry, isInheriting } from '@hearthfold/core/facts'
import type { Pack } from '../pack/pack.ts'

/**
 * The law by which acts of a day are judged; undefined where there is none. `hash` is that of the pack on which the act
 * itself relied, for those who keep every pack that was relied on.
 */
export type Law = (on: Day, hash?: string) => Pack | undefined

/** An exit, with the persons of the household on that day. */
export interface Exit {
  readonly stream: Household['stream']
  readonly id: string
  readonly on: Day
  readonly persons: number
  readonly basis: Basis['kind']
}

/** Days from one to another, both included; open where one is left out. */
export interface Within {
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

/** @throws NotADay where a bound is no day, or the last day comes before the first */
export function assertWithin({ from, to }: Within): void {
  if (from !== undefined && to !== undefined) assertSpan(from, to)
  else if (from !== undefined) assertDay('from', from)
  else if (to !== undefined) assertDay('to', to)
}

/** Every exit of the households within some days. */
export function exitsOf(households: Iterable<Household>, within: Within): Exit[] {
  assertWithin(within)
  return exitsWithin(households, within)
}

/** The same of days of which the last may come before the first: then there is none. */
export function exitsWithin(households: Iterable<Household>, within: Within): Exit[] {
  return [...households].flatMap((household) => exitActs(household, within).map((act) => exitOf(household, act)))
}

export type ExitAct = Entry<StatementOf<'exited'>>

export function exitActs({ acts }: Household, { from, to }: Within): ExitAct[] {
  const isWithin = (day: Day) => (from === undefined || from <= day) && (to === undefined || day <= to)
  return acts.filter((act): act is ExitAct => act.event.type === 'exited' && isWithin(act.from))
}

export function exitOf(household: Household, { id, from, event }: ExitAct): Exit {
  return { stream: household.stream, id, on: from, persons: headcount(household, from), basis: event.basis.kind }
}

/** The pack on which an exit relied, by its hash. */
export function hashOf({ event: { basis } }: ExitAct): string | undefined {
  return basis.kind === 'determination' ? basis.pack.hash : undefined
}

/** The exit that a standing goes back to: where the household took it on of another, the exit of that one. */
export function exitBehind(since: Household['acts'][number] | undefined, households: ReadonlyMap<string, Household>): ExitAct | undefined {
  let act = since
  const seen = new Set<string>()
  while (act && isInheriting(act.event)) {
    const { household, standingSince } = act.event
    // What others may have written can go round in a circle.
    if (seen.has(act.id)) return undefined
    seen.add(act.id)
    act = households
      .get(household)
      ?.acts.findLast(
        ({ from, event }) =>
          (isInheriting(event) ? event.standingSince : from) === standingSince && (isInheriting(event) || event.type === 'exited'),
      )
  }
  return act?.event.type === 'exited' ? (act as ExitAct) : undefined
}

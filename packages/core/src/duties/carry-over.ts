import type { Day } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import type { Carried } from '../events/split-and-merge.ts'
import type { StatusAct } from '../household/household.ts'
import { isInheriting } from '../household/status.ts'
import type { Entry } from '../household/timeline.ts'

/** How what is owed stood in the household that an act took over; undefined where it took over none, or that was not said. */
export function carryOverIn({ event }: Entry<StatusAct>): Carried | undefined {
  return isInheriting(event) ? event.carried : undefined
}

/** The day of the last visit of some purposes, or of any, in the household that was taken over. */
export function visitedBefore({ visits = {} }: Carried, purposes?: readonly StatementOf<'visited'>['purpose'][]): Day | undefined {
  const days = purposes ? purposes.map((purpose) => visits[purpose]) : Object.values(visits)
  return days.reduce(newer, undefined)
}

/** The later of two days, where there are two. */
export function newer(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a !== undefined && (b === undefined || a > b) ? a : b
}

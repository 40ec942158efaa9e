import { proceedingsOpen } from './open-proceedings.ts'
import type { HouseholdCommand } from '../command/command.ts'
import type { Day } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import type { Household } from '../household/household.ts'

type Assignment = StatementOf<'helper-assigned'>

/** Who helps a household or is responsible for it on a day, by their newest assignment. */
export function assignedOn({ helpers }: Household, on: Day): Assignment[] {
  const assigned = new Map<string, Assignment>()
  for (const { from, event } of helpers) {
    if (from > on) break
    const key = `${event.role} ${event.person}`
    if (event.type === 'helper-assigned') assigned.set(key, event)
    else assigned.delete(key)
  }
  return [...assigned.values()]
}

/** What ends with a household: the assignments of its helpers, and the procedure that runs. */
export function endedWith(household: Household, on: Day): HouseholdCommand[] {
  const { stream } = household
  const released = assignedOn(household, on).map(({ person, role }): HouseholdCommand => ({
    stream,
    on,
    event: { type: 'helper-ended', person, role },
  }))
  const stopped = proceedingsOpen(household, on).map((procedure): HouseholdCommand => ({
    stream,
    on,
    event: { type: 'procedure-ended', procedure, because: 'merged' },
  }))
  return [...released, ...stopped]
}

/** Those who helped a household go on in the one that it became one with, if nobody does their work there. */
export function helpersFor(household: Household, into: Household, on: Day): HouseholdCommand[] {
  const held = new Set(assignedOn(into, on).map(({ role }) => role))
  return assignedOn(household, on).flatMap((event): HouseholdCommand[] =>
    held.has(event.role) ? [] : [{ stream: into.stream, on, event }],
  )
}

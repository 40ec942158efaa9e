import type { HouseholdCommand } from '../command/command.ts'
import type { Day } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import type { Household } from '../household/household.ts'
import { isRunning } from '../household/grant.ts'
import type { Entry } from '../household/timeline.ts'

/**
 * The grants that run in a household on a day and go on in another: of persons who go over, and if the household ends also those of
 * the household itself.
 *
 * @param idThere the ids that those who go over have there, by their ids here
 */
export function grantsOf(
  household: Household,
  into: Household,
  on: Day,
  idThere: ReadonlyMap<string, string>,
  which: 'all' | 'of-those-who-go',
): HouseholdCommand[] {
  return household.aid.flatMap((grant): HouseholdCommand[] => {
    const { member, amount: _paid, ...rest } = grant.event
    if (rest.until === undefined || grant.from > on || !isRunning(household, grant, on)) return []
    const there = member === undefined ? undefined : idThere.get(member)
    if (member === undefined ? which !== 'all' : there === undefined) return []
    const passed = grant.event.passed ?? passedFrom(household, grant)
    return [{ stream: into.stream, on, event: { ...rest, ...(there === undefined ? {} : { member: there }), passed } }]
  })
}

function passedFrom({ stream }: Household, { id, from }: Entry<StatementOf<'aided'>>): NonNullable<StatementOf<'aided'>['passed']> {
  return { household: stream, grant: id, on: from }
}

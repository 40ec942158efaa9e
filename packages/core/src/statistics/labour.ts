import type { Day } from '../values/day.ts'
import type { Household } from '../household/household.ts'
import { membersOn } from '../household/member.ts'

/**
 * Whether on no day from one day to another any member could work. False where the labour of one who was present is not
 * known.
 */
export function couldNeverWork(household: Household, from: Day, until: Day): boolean {
  const changes = household.members.flatMap(({ timeline }) => timeline.map((entry) => entry.from))
  const days = new Set([from, ...changes.filter((day) => day > from && day <= until)])
  return [...days].every((day) => membersOn(household, day).every(({ labour }) => labour === 'lost' || labour === 'none'))
}

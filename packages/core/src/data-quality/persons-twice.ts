import type { Day } from '../values/day.ts'
import type { HouseholdId } from '../events/fields.ts'
import type { Household } from '../household/household.ts'
import { membersOn } from '../household/member.ts'
import { assertDay } from '../calendar/not-a-day.ts'
import { isEnded, statusOn } from '../household/status.ts'

/** One place in which a person is recorded. */
export interface Held {
  readonly stream: HouseholdId
  readonly member: string
}

/**
 * The places of every person who is recorded in several on a day, by the citizen ID: in two households of any villages, or twice in one.
 * Who belongs to a household that has ended belongs to it no more.
 */
export function personsTwice(households: Iterable<Household>, on: Day): readonly (readonly Held[])[] {
  assertDay('on', on)
  const held = new Map<string, Held[]>()
  for (const household of households) {
    if (isEnded(statusOn(household.acts, on).standing)) continue
    for (const { id, citizenId } of membersOn(household, on)) {
      if (citizenId === undefined) continue
      const place = { stream: household.stream, member: id }
      const places = held.get(citizenId)
      if (places) places.push(place)
      else held.set(citizenId, [place])
    }
  }
  return [...held.values()].filter((places) => places.length > 1)
}

import type { Day } from '../values/day.ts'
import { assertDay } from '../calendar/not-a-day.ts'
import type { Statement } from '../events/household.ts'
import { type Household, timelinesOf } from '../household/household.ts'
import type { Entry } from '../household/timeline.ts'

/** A correction that stands on another day than what it corrects. */
export interface Redated {
  readonly id: string
  readonly type: Statement['type']
  /** The day that the first of the chain was of, and the one that it is of now. */
  readonly was: Day
  readonly is: Day
}

/**
 * The corrections that moved something from a day, or before it, to after it: what was known of that day is known of it no more.
 * Often only what was said was wrong, and the correction should have borne the day of what it replaces.
 */
export function redatedPast(household: Household, day: Day): Redated[] {
  assertDay('day', day)
  if (Object.keys(household.redated).length === 0) return []
  return timelinesOf(household).flatMap((timeline) =>
    (timeline as readonly Entry<Statement>[]).flatMap(({ id, from, event }) => {
      const was = Object.hasOwn(household.redated, id) ? household.redated[id] : undefined
      return was !== undefined && was <= day && day < from ? [{ id, type: event.type, was, is: from }] : []
    }),
  )
}

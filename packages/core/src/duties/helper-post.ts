import { assertDay } from '../calendar/not-a-day.ts'
import { carryOverIn, newer } from './carry-over.ts'
import type { Day } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import type { Household } from '../household/household.ts'
import type { Done, ExitDuties } from './exit-duties.ts'

/** Whether a post is held on a day, or since when it is vacant. */
export interface HelperPost {
  /** The newest assignment of those who hold it, or of the one who held it last. */
  readonly held: Done | undefined
  /** The first of the days on end on which nobody held it; undefined where somebody does. */
  readonly vacantSince: Day | undefined
  /** The event with which the last one left; undefined where none has. */
  readonly left: string | undefined
}

/** How a post for a household stands on a day. It must be held from what began on. */
export function helperPostOn(
  { helpers }: Household,
  role: StatementOf<'helper-assigned'>['role'],
  { act, since }: ExitDuties,
  on: Day,
): HelperPost {
  assertDay('on', on)
  const holders = new Map<string, Done>()
  let held: Done | undefined
  let emptied: Day | undefined
  let emptiedBefore: Day | undefined
  let heldSince: Day | undefined
  let left: string | undefined
  for (const { from: day, id, event } of helpers) {
    if (day > on) break
    if (event.role !== role) continue
    if (event.type === 'helper-assigned') {
      if (holders.size === 0) [heldSince, emptiedBefore] = [day, emptied]
      held = { on: day, event: id }
      holders.set(event.person, held)
      left = undefined
    } else if (holders.delete(event.person)) {
      // Who holds it still is named, not who left.
      held = [...holders.values()].at(-1) ?? held
      if (holders.size > 0) continue
      // One who came and left on the same day held it on none.
      emptied = heldSince === day ? emptiedBefore : day
      left = id
    }
  }
  if (holders.size > 0) return { held, vacantSince: undefined, left: undefined }
  if (emptied !== undefined && emptied > act.from) return { held, vacantSince: emptied, left }
  // Nobody has held it since: it is as long vacant as it was in the household that was taken over.
  const vacant = carryOverIn(act)?.vacant?.[role]
  return { held, vacantSince: vacant === undefined ? act.from : newer(vacant, since), left }
}

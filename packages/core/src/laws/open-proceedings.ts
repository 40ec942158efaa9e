import type { Day } from '../values/day.ts'
import type { Household } from '../household/household.ts'
import { isGrounded } from './basis.ts'
import { comesBefore } from '../household/timeline.ts'

/** The ids of the procedures that were begun by a day, and neither ended nor led to an act. At most one runs at a time. */
export function proceedingsOpen({ proceedings, acts }: Household, on: Day): string[] {
  const begun = proceedings.findLast(({ from, event }) => from <= on && event.type === 'procedure-begun')
  if (!begun) return []
  const after = [...proceedings.filter(({ event }) => event.type === 'procedure-ended'), ...acts.filter(({ event }) => isGrounded(event))]
  return after.some((entry) => entry.from <= on && comesBefore(begun, entry)) ? [] : [begun.id]
}

import type { Day, Household } from '@hearthfold/core'
import { type Done, visitedBefore } from '@hearthfold/core/facts'
import type { Discharge } from '../pack/obligation.ts'
import type { Beginning } from './beginning.ts'

/**
 * The newest event by a day that does what is owed since a beginning, in this household or in the one that it took that over of;
 * undefined where there is none.
 *
 * @param countsBefore one from before the beginning counts, too
 */
export function lastDischarge(household: Household, by: Discharge, begun: Beginning, on: Day, countsBefore = false): Done | undefined {
  const own = lastOwn(household, by, countsBefore ? undefined : begun.act.from, on)
  const before = lastBefore(by, begun)
  if (before === undefined || (own && own.on >= before) || (before < begun.since && !countsBefore)) return own
  return { on: before, event: begun.act.id }
}

function lastOwn(household: Household, by: Discharge, least: Day | undefined, on: Day): Done | undefined {
  const timeline = timelineOf(household, by)
  for (let at = timeline.length - 1; at >= 0; at--) {
    const { from, id, event } = timeline[at]!
    if (from > on) continue
    if (least !== undefined && from < least) return undefined
    // What was given to another household, from which it was passed on, is told by what was taken over of that.
    if (event.type === 'aided' && event.passed) continue
    const purposes = by.event === 'visited' ? by.purposes : undefined
    if (event.type !== 'visited' || !purposes || purposes.includes(event.purpose)) return { on: from, event: id }
  }
  return undefined
}

function lastBefore(by: Discharge, { carried }: Beginning): Day | undefined {
  if (!carried) return undefined
  switch (by.event) {
    case 'visited':
      return visitedBefore(carried, by.purposes)
    case 'income-stated':
      return carried.income
    case 'aided':
      return carried.aided
  }
}

function timelineOf(household: Household, by: Discharge): Household['visits'] | Household['income'] | Household['aid'] {
  switch (by.event) {
    case 'visited':
      return household.visits
    case 'income-stated':
      return household.income
    case 'aided':
      return household.aid
  }
}

import type { Day, Household } from '@hearthfold/core'
import type { Discharge } from '../pack/obligation.ts'
import type { Done } from './obligation.ts'

/** The newest event by a day, and not before `least`, that does what is owed; undefined where there is none. */
export function lastDischarge(household: Household, by: Discharge, least: Day | undefined, on: Day): Done | undefined {
  const timeline = timelineOf(household, by)
  for (let at = timeline.length - 1; at >= 0; at--) {
    const { from, id, event } = timeline[at]!
    if (from > on) continue
    if (least !== undefined && from < least) return undefined
    const purposes = by.event === 'visited' ? by.purposes : undefined
    if (event.type !== 'visited' || !purposes || purposes.includes(event.purpose)) return { on: from, event: id }
  }
  return undefined
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

import { type Day, type Household, lazyViewOn, plusDays, type VillageId } from '@hearthfold/core'
import { assertCount, assertDay } from '@hearthfold/core/days'
import type { Asked } from '../determine/determine.ts'
import type { Obligation } from './obligation.ts'
import { obligations } from './obligations.ts'

/** An obligation that wants doing, and the village in which the household lives on the day; undefined where none is recorded. */
export interface DueItem {
  readonly village: VillageId | undefined
  readonly obligation: Obligation
  /** The last day in time; undefined where it is unknown. */
  readonly day: Day | undefined
}

/** What is owed to households on a day, by how it stands; each list by day, then in the order of the households. */
export interface DueList {
  readonly overdue: readonly DueItem[]
  /** This day is the last in time. */
  readonly today: readonly DueItem[]
  /** In time, but not longer than so many days. */
  readonly coming: readonly DueItem[]
  /** The law of the day does not say when it is due. */
  readonly unknown: readonly DueItem[]
}

/**
 * What is to be done for households on a day: what is overdue, what must be done today, and what follows within some days.
 *
 * @param within how many days ahead `coming` looks
 */
export function dueOn(households: Iterable<Household>, { on, pack, within }: Asked & { readonly within: number }): DueList {
  assertDay('on', on)
  assertCount('within', within)
  const found = { overdue: [] as DueItem[], today: [] as DueItem[], coming: [] as DueItem[], unknown: [] as DueItem[] }
  const last = plusDays(on, within)
  for (const household of households) {
    for (const obligation of obligations(household, { on, pack })) {
      const day = dayOf(obligation)
      const group = groupOf(obligation, day, on, last)
      if (group) found[group].push({ village: lazyViewOn(household, on).residence?.event.village, obligation, day })
    }
  }
  for (const list of Object.values(found)) list.sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : a.day === b.day ? 0 : 1))
  return found
}

/** The last day on which an obligation is in time; undefined where nothing is to be done, or where it is unknown. */
export function dayOf(obligation: Obligation): Day | undefined {
  switch (obligation.status) {
    case 'done':
      return obligation.next
    case 'unknown':
      return undefined
    case 'due':
    case 'overdue':
      return obligation.due
  }
}

function groupOf({ status }: Obligation, day: Day | undefined, on: Day, last: Day): keyof DueList | undefined {
  if (status === 'overdue' || status === 'unknown') return status
  if (day === undefined || day > last) return undefined
  return day === on ? 'today' : 'coming'
}

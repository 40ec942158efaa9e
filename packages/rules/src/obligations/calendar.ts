import { type Day, type Household, type HouseholdId, lazyViewOn, type VillageId } from '@hearthfold/core'
import { assertSpan } from '@hearthfold/core/days'
import type { Done } from '@hearthfold/core/facts'
import { parameterOn } from '../evaluate/parameters.ts'
import type { Pillar } from '../pack/obligation.ts'
import { courseOf, erasOf, type Over, type Stretch } from './course.ts'
import { dayOf } from './due.ts'
import type { Obligation, OwedBy } from './obligation.ts'
import { later, termEnd } from './term.ts'

/** Something that is to be done for a household by a day. */
export interface CalendarItem {
  /** The last day in time. It lies before the days looked at where it was overdue by then. */
  readonly due: Day
  readonly household: HouseholdId
  /** Where the household lives on that day; undefined where it is not recorded. */
  readonly village: VillageId | undefined
  readonly name: string
  readonly pillar: Pillar
  readonly label: Obligation['label']
  /** Who owes it on that day, as far as it is known. */
  readonly owedBy: OwedBy
  /** When it was done, by the last of the days looked at. */
  readonly done: Done | undefined
  /** Counted on from what is due before it, as though that were done on its last day; where it is overdue, on the first day. */
  readonly isProjected: boolean
}

/** Of whom the calendar is to be; left out, of all. */
export interface Whose {
  /** What this person owes. */
  readonly officer?: string | undefined
  /** What is owed to the households that live in this village on the day. */
  readonly village?: VillageId | undefined
}

/**
 * What falls due for households over some days: what is known to be due, and what follows if it is done in time. Which law
 * applies is asked day by day. In the order of the days, then of the households.
 *
 * @param whose only what one officer owes, or one village is owed
 */
export function calendar(households: Iterable<Household>, over: Over, { officer, village }: Whose = {}): CalendarItem[] {
  assertSpan(over.from, over.to)
  const eras = erasOf(over)
  const items: CalendarItem[] = []
  for (const household of households) {
    for (const item of itemsOf(household, courseOf(household, eras))) {
      if (officer !== undefined && !item.owedBy.persons.includes(officer)) continue
      if (village === undefined || item.village === village) items.push(item)
    }
  }
  return items.toSorted((a, b) => (a.due < b.due ? -1 : a.due === b.due ? 0 : 1))
}

/** One time that something is to be done: until when, and the first day looked at on which it is. */
interface Time {
  readonly due: Day
  readonly one: Obligation
}

function itemsOf(household: Household, course: readonly Stretch[]): CalendarItem[] {
  if (course.length === 0) return []
  const names = new Set(course.flatMap(({ obligations }) => obligations.map(({ name }) => name)))
  return [...names].flatMap((name) => itemsNamed(household, name, course))
}

function itemsNamed(household: Household, name: string, course: readonly Stretch[]): CalendarItem[] {
  const items: CalendarItem[] = []
  const last = course.at(-1)!.to
  let open: Time | undefined
  for (const [at, { from, obligations }] of course.entries()) {
    const one = obligations.find((each) => each.name === name)
    const due = one && dayOf(one)
    // What was undone on the day on which it was done, and is due as before, was not done.
    if (open && isOver(open.one, one) && due !== open.due) {
      // What is not owed any more, or was done before it was looked at, is nothing to do; what was done, or late by then, is.
      const done = one?.done && one.done.event !== open.one.done?.event ? one.done : undefined
      if (done ? open.due <= last : open.due < from) items.push(item(open, { done }))
      open = undefined
    }
    if (one && due !== undefined) open = { due, one }
    if (open && at === course.length - 1 && open.due <= last) items.push(item(open, {}), ...projected(open))
  }
  return items

  function item({ due, one }: Time, { done, isProjected = false }: { done?: Done | undefined; isProjected?: boolean }): CalendarItem {
    const { pillar, label } = one
    const day = later(due, course[0]!.from)
    const then = course.findLast(({ from }) => from <= day)?.obligations.find((each) => each.name === name)
    return {
      due,
      household: household.stream,
      village: lazyViewOn(household, day).residence?.event.village,
      name,
      pillar,
      label,
      owedBy: (then ?? one).owedBy,
      done,
      isProjected,
    }
  }

  /** What follows the last time that is known. */
  function projected({ due, one }: Time): CalendarItem[] {
    const following: CalendarItem[] = []
    for (let next = dueAfter(later(due, course[0]!.from)); next !== undefined; next = dueAfter(next)) {
      following.push(item({ due: next, one }, { isProjected: true }))
    }
    return following
  }

  /** The last day in time of what recurs, where it was done last on a day; undefined where that is none of the days looked at. */
  function dueAfter(base: Day): Day | undefined {
    for (const { from, to, pack } of course) {
      const declared = pack?.obligations[name]
      if (to <= base || declared?.kind !== 'recurring') continue
      const term = parameterOn(pack!, declared.term, from)
      if ('parameter' in term || term.value === 0) return undefined
      const due = later(termEnd(pack!, declared.term, base, term.value), from)
      if (due <= to) return due
    }
    return undefined
  }
}

/** Whether a time is over: it was done, or begun anew, or is not owed any more. */
function isOver(before: Obligation, now: Obligation | undefined): boolean {
  return !now || now.done?.event !== before.done?.event || now.from !== before.from || dayOf(now) === undefined
}

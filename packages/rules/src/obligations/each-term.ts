import { type Day, type Household, isDay, lazyViewOn, plusDays } from '@hearthfold/core'
import { yearOf } from '@hearthfold/core/days'
import { type Done, newestOf } from '@hearthfold/core/facts'
import type { EachTerm } from '../pack/obligation.ts'
import type { Beginning } from './beginning.ts'

/** One school term: the name that aid of it bears, such as 2019-autumn, and its days. */
export interface SchoolTerm {
  readonly name: string
  readonly from: Day
  readonly to: Day
}

/** How what every pupil is owed in every term stands on a day. */
export interface TermsOwed {
  /** The first term that is over and in which a pupil got nothing; undefined where there is none. */
  readonly missed: SchoolTerm | undefined
  /** The term that runs, where a pupil has got nothing in it yet. */
  readonly open: SchoolTerm | undefined
  /** The last day of the next term, where a pupil is owed something then. */
  readonly next: Day | undefined
  /** What was given last. */
  readonly done: Done | undefined
}

/** The terms of a pack that end on a day or after and begin by another, in their order. One that ends earlier in the year than it begins ends in the next. */
export function termsBetween({ terms, since }: EachTerm, first: Day, last: Day): SchoolTerm[] {
  const found: SchoolTerm[] = []
  for (let year = yearOf(first) - 1; year <= yearOf(last); year++) {
    for (const { name, from, to } of terms) {
      const digits = (year: number) => String(year).padStart(4, '0')
      const term = { name: `${digits(year)}-${name}`, from: `${digits(year)}-${from}`, to: `${digits(to < from ? year + 1 : year)}-${to}` }
      if (since !== undefined && term.from < since) continue
      if (isDay(term.from) && isDay(term.to) && term.to >= first && term.from <= last)
        found.push({ name: term.name, from: term.from, to: term.to })
    }
  }
  return found.toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

/** A pupil is owed it in a term who was one in this household on the first day of the term, and is one still on its last, or today. */
export function termsOwed(household: Household, owed: EachTerm, { act, since }: Beginning, on: Day): TermsOwed {
  // What was owed in the terms before, another household owed, where this one took it over.
  const least = act.from > since ? act.from : since
  let done: Done | undefined
  const lacking = termsBetween(owed, least, on).filter((term) => {
    const given = pupilsIn(household, owed, term, term.to < on ? term.to : on).map((pupil) => aidIn(household, owed, term, pupil, on))
    for (const one of given) if (one && (!done || one.on >= done.on)) done = one
    return given.includes(undefined)
  })
  const missed = lacking.find(({ to }) => to < on)
  const open = lacking.find(({ to }) => to >= on)
  const pupils = [...pupilsOn(household, owed, on)]
  const year = plusDays(on, 366)
  const following = pupils.length === 0 ? undefined : termsBetween(owed, on, year).find(({ from }) => from > on)
  return { missed, open, next: following?.to, done }
}

function pupilsIn(household: Household, owed: EachTerm, { from }: SchoolTerm, last: Day): string[] {
  const still = pupilsOn(household, owed, last)
  return [...pupilsOn(household, owed, from)].filter((pupil) => still.has(pupil))
}

function pupilsOn(household: Household, { grades }: EachTerm, on: Day): Set<string> {
  const { members } = lazyViewOn(household, on)
  return new Set(
    members.flatMap(({ id, learning }) =>
      learning && 'grade' in learning && (grades as readonly string[]).includes(learning.grade) ? id : [],
    ),
  )
}

/** The aid of a term for a pupil that was recorded by a day: that bears its name, or was given or ran in it. */
function aidIn(household: Household, { measures }: EachTerm, term: SchoolTerm, pupil: string, on: Day): Done | undefined {
  const given = household.aid.find(({ id, from, event }) => {
    if (from > on || !measures.includes(event.measure) || (event.member !== undefined && event.member !== pupil)) return false
    if (event.term !== undefined) return event.term === term.name
    const ended = household.aidEnded.find((one) => newestOf(household, one.event.grant) === id)?.from
    const last = [event.until ?? from, ...(ended === undefined ? [] : [plusDays(ended, -1)])].reduce((a, b) => (a < b ? a : b))
    return from <= term.to && (last >= term.from || from >= term.from)
  })
  return given && { on: given.from, event: given.id }
}

import { type Day, type Household, plusDays } from '@hearthfold/core'
import { carryOverIn } from '@hearthfold/core/facts'
import { turnsOf } from '../evaluate/parameters.ts'
import type { Pack } from '../pack/pack.ts'
import { packOn } from '../pack/pack-on.ts'
import type { Law } from '../look-back/exits.ts'
import type { Obligation } from './obligation.ts'
import { termsBetween } from './each-term.ts'
import { obligations } from './obligations.ts'

/** Days to look at, both among them, and the law of each. */
export interface Over {
  readonly from: Day
  readonly to: Day
  readonly law: Law
}

/** Days in a row with one law. */
export interface Era {
  readonly from: Day
  readonly to: Day
  readonly pack: Pack | undefined
}

/** Days in a row on which nothing happens to a household but that time passes: what is owed on the first, is owed on all. */
export interface Stretch extends Era {
  /** As they stand on the first of these days. */
  readonly obligations: readonly Obligation[]
}

/** The laws that follow one another over days: other packs, or other layers of one that are in force. */
export function erasOf({ from, to, law }: Over): Era[] {
  const eras: Era[] = []
  if (from > to) return eras
  // Left within: after the last day of the calendar there is no next one to compare.
  for (let day = from; ; day = plusDays(day, 1)) {
    const whole = law(day)
    const pack = whole && packOn(whole, day)
    const last = eras.at(-1)
    if (last && last.pack === pack) eras[eras.length - 1] = { ...last, to: day }
    else eras.push({ from: day, to: day, pack })
    if (day === to) return eras
  }
}

/** What is owed to a household over days, cut wherever the law changes, or anything is recorded that what is owed rests on. */
export function courseOf(household: Household, eras: readonly Era[]): Stretch[] {
  if (household.acts.length === 0) return []
  const { acts, visits, income, aid, aidEnded, helpers } = household
  const timelines: readonly (readonly { readonly from: Day }[])[] = [acts, visits, income, aid, aidEnded, helpers]
  const happened = [
    ...timelines.flatMap((timeline) => timeline.map(({ from }) => from)),
    ...lastDaysOf(household).map((day) => plusDays(day, 1)),
  ]
  return eras.flatMap(({ from, to, pack }): Stretch[] => {
    if (!pack) return [{ from, to, pack, obligations: [] }]
    const inner = [...happened, ...turningDaysOf(pack), ...termDaysOf(household, pack, from, to)].filter((day) => day > from && day <= to)
    const starts = [from, ...[...new Set(inner)].toSorted()]
    return starts.map((start, at) => ({
      from: start,
      to: at + 1 < starts.length ? plusDays(starts[at + 1]!, -1) : to,
      pack,
      obligations: obligations(household, { on: start, pack }),
    }))
  })
}

/** The last days of whatever may stop too early: after each, nothing of it is missing. None where nothing ever stopped. */
function lastDaysOf({ acts, aid, aidEnded, members }: Household): Day[] {
  const carried = acts.flatMap((act) => carryOverIn(act)?.stopped ?? [])
  if (aidEnded.length === 0 && carried.length === 0) return []
  const left = members.flatMap(({ timeline }) =>
    timeline.flatMap(({ from, event }) => (event.type === 'member-left' ? plusDays(from, -1) : [])),
  )
  return [...carried.map(({ until }) => until), ...aid.flatMap(({ event }) => event.until ?? []), ...left]
}

/** The days from which on a pack counts a term otherwise, is the law or no more, or does not ask for anything any more. */
function turningDaysOf({ obligations, parameters, transition, inForce }: Pack): Day[] {
  const terms = Object.values(obligations).flatMap((one) => ('term' in one ? turnsOf(parameters[one.term]!.values) : []))
  const ends = [transition?.until, inForce.to].flatMap((day) => (day === undefined ? [] : [plusDays(day, 1)]))
  return [...terms, ...ends, inForce.from]
}

/** Where something is owed in every school term: the days on which terms begin or are over, and on which anything is said of people. */
function termDaysOf({ members }: Household, { obligations }: Pack, from: Day, to: Day): Day[] {
  const termly = Object.values(obligations).filter((one) => one.kind === 'each-term')
  if (termly.length === 0) return []
  const said = members.flatMap(({ timeline }) => timeline.map((entry) => entry.from))
  return [...said, ...termly.flatMap((one) => termsBetween(one, from, to).flatMap((term) => [term.from, plusDays(term.to, 1)]))]
}

import { assertDay } from '../calendar/not-a-day.ts'
import { type Day, monthOf, plusDays, plusMonths, yearOf, yearSpan } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import type { Household, StatusAct } from '../household/household.ts'
import { isGrounded } from '../laws/basis.ts'
import { headcount } from '../household/member.ts'
import { type Standing, statusOn } from '../household/status.ts'
import { makesRegistered } from '../view/view.ts'
import type { Village } from '../village/village.ts'
import { type AidByMeasure, countAid } from './aid.ts'
import { type AidCombination, combine } from './combinations.ts'
import { couldNeverWork } from './labour.ts'
import { type ActCounts, add, type Count, firsts, type NaturalChangeCount, noActs, noChange, none, note } from './count.ts'
import { actsUntil, type CountedAct, naturalChanges, registrationsOf } from './registration.ts'
import { type VillageFigures, villageFigures } from './villages.ts'

/** One month: what happened in it, and the registered stock on its last day. */
export interface Month extends ActCounts {
  /** `YYYY-MM` */
  readonly month: string
  readonly naturalChange: NaturalChangeCount
  readonly remaining: Count
  /** Households that bear a flag on its last day. */
  readonly flagged: Count
  /** Grants of each measure in the month. */
  readonly aid: Record<string, number>
}

/** The figures of a place on a day, and of the year in which that day lies. */
export interface Statistics {
  readonly year: number
  readonly on: Day
  /** Of the year up to the day. */
  readonly ofYear: ActCounts & { readonly naturalChange: NaturalChangeCount }
  /** Since the ledger began, up to the day. */
  readonly toDate: ActCounts & { readonly naturalChange: NaturalChangeCount }
  /** The same, each household once, with the persons of its first such act in the span: what reports publish. */
  readonly distinct: { readonly ofYear: ActCounts; readonly toDate: ActCounts }
  /**
   * Households that were registered as poor, persons on the day of the first registration; not those that split off one, whose
   * persons were counted with it.
   */
  readonly registered: Count
  /** Registered on the day, and on the eve of the year. */
  readonly remaining: Count
  readonly startOfYear: Count
  /** Households that bear a flag on the day, and on the eve of the year. */
  readonly flagged: Count
  readonly flaggedAtStart: Count
  /** All persons, and all households with at least one. */
  readonly population: Count
  /** remaining.persons ÷ population.persons; undefined for a place without people. */
  readonly incidence: number | undefined
  /** Ever-registered households in which nobody could work on any day since; not those in which somebody's labour is unknown. */
  readonly withoutLabour: number
  readonly aid: AidByMeasure
  readonly combinations: AidCombination[]
  /** Visits of the year up to the day, by purpose. */
  readonly visits: Record<StatementOf<'visited'>['purpose'], number>
  /** Acts by the kind of their basis. */
  readonly bases: { determination: number; legacy: number; ruling: number }
  /** Distinct village and township cadres who help on the day; distinct city task groups that gave a measure. */
  readonly responsibility: { readonly cadres: number; readonly taskGroups: number }
  readonly villages: VillageFigures
  readonly monthly: Month[]
}

/** Under which name an act is counted. */
function nameOf(event: StatusAct): keyof ActCounts {
  return event.type === 're-identified' && event.as === 'mis-exit' ? 'readmitted' : NAMES[event.type]
}

const NAMES: Readonly<Record<StatusAct['type'], keyof ActCounts>> = {
  identified: 'identified',
  're-identified': 'returned',
  exited: 'exited',
  removed: 'removed',
  decreased: 'decreased',
  'flagged-edge': 'edge',
  'flagged-monitored': 'monitored',
  'flag-cleared': 'cleared',
  'split-from': 'inherited',
  'merged-from': 'inherited',
  'merged-into': 'merged',
  'elimination-rolled-back': 'rolledBack',
}

/**
 * The figures of folded households and villages on a day. Counts what the acts say; determines nothing. As known when:
 * that was chosen when they were folded.
 */
export function statistics(households: Iterable<Household>, villages: Iterable<Village>, on: Day): Statistics {
  assertDay('on', on)
  const year = yearOf(on)
  const eve = plusDays(yearSpan(year).first, -1)
  const monthly = monthsUntil(on)
  const ends = monthly.map(({ month }, at) => (at === monthly.length - 1 ? on : lastOfMonth(month)))
  const ofYear = { ...noActs(), naturalChange: noChange() }
  const toDate = { ...noActs(), naturalChange: noChange() }
  const distinct = { ofYear: noActs(), toDate: noActs() }
  const registered = none()
  const remaining = none()
  const startOfYear = none()
  const flagged = none()
  const flaggedAtStart = none()
  const population = none()
  const aid: AidByMeasure = {}
  const combinations = new Map<string, AidCombination>()
  const bases = { determination: 0, legacy: 0, ruling: 0 }
  const cadres = new Set<string>()
  const taskGroups = new Set<string>()
  const visits: Statistics['visits'] = { regular: 0, 'look-back': 0, 'school-aid': 0, check: 0 }
  let withoutLabour = 0

  for (const household of households) {
    const present = headcount(household, on)
    if (present > 0) add(population, present)
    if (household.aid.length > 0) {
      countAid(aid, household, year, on)
      for (const { from, event } of household.aid) {
        if (from <= on && yearOf(from) === year && !event.passed) {
          const month = monthly[monthOf(from) - 1]!
          month.aid[event.measure] = (month.aid[event.measure] ?? 0) + 1
        }
        if (from <= on && event.provider.kind === 'task-group') taskGroups.add(event.provider.id)
      }
    }
    for (const { from, event } of household.visits) if (from <= on && yearOf(from) === year) visits[event.purpose]++
    if (household.helpers.length > 0) collectCadres(cadres, household, on)
    if (household.acts.length === 0) continue

    const acts = actsUntil(household, on)
    const first = firsts()
    for (const counted of acts) {
      const { act, persons } = counted
      if (isGrounded(act.event)) bases[act.event.basis.kind]++
      for (const name of namesOf(counted)) {
        add(toDate[name], persons)
        if (first(name)) add(distinct.toDate[name], persons)
        if (yearOf(act.from) !== year) continue
        add(ofYear[name], persons)
        if (first(`${name} of the year`)) add(distinct.ofYear[name], persons)
        add(monthly[monthOf(act.from) - 1]![name], persons)
      }
    }
    addIfFlagged(flaggedAtStart, household, eve)
    addIfFlagged(flagged, household, on)
    for (const [at, end] of ends.entries()) addIfFlagged(monthly[at]!.flagged, household, end)
    const registering = acts.find(({ act }) => makesRegistered(act))
    if (!registering) continue
    if (registering.act.event.type === 'identified') add(registered, registering.persons)
    combine(combinations, household, on)
    if (couldNeverWork(household, registering.act.from, on)) withoutLabour++
    for (const registration of registrationsOf(acts)) {
      for (const change of naturalChanges(household, registration, on)) {
        note(toDate.naturalChange, change)
        if (yearOf(change.on) !== year) continue
        note(ofYear.naturalChange, change)
        note(monthly[monthOf(change.on) - 1]!.naturalChange, change)
      }
    }
    addIfRegistered(startOfYear, household, eve)
    addIfRegistered(remaining, household, on)
    for (const [at, end] of ends.entries()) addIfRegistered(monthly[at]!.remaining, household, end)
  }
  const figures = villageFigures(villages, on, taskGroups)
  return {
    year,
    on,
    ofYear,
    toDate,
    distinct,
    registered,
    remaining,
    startOfYear,
    flagged,
    flaggedAtStart,
    population,
    incidence: population.persons > 0 ? remaining.persons / population.persons : undefined,
    withoutLabour,
    aid,
    combinations: [...combinations.values()],
    visits,
    bases,
    responsibility: { cadres: cadres.size, taskGroups: taskGroups.size },
    villages: figures,
    monthly,
  }
}

function monthsUntil(on: Day): Month[] {
  return Array.from({ length: monthOf(on) }, (_, at) => ({
    month: `${on.slice(0, 4)}-${String(at + 1).padStart(2, '0')}`,
    ...noActs(),
    naturalChange: noChange(),
    remaining: none(),
    flagged: none(),
    aid: {},
  }))
}

function lastOfMonth(month: string): Day {
  return plusDays(plusMonths(`${month}-01` as Day, 1), -1)
}

function addIfRegistered(count: Count, household: Household, day: Day): void {
  if (statusOn(household.acts, day).standing === 'registered') add(count, headcount(household, day))
}

function addIfFlagged(count: Count, household: Household, day: Day): void {
  if (statusOn(household.acts, day).flag !== 'none') add(count, headcount(household, day))
}

/** The names under which an act is counted: for what it makes of the standing, and of the flag. */
function namesOf({ act, before, after, flag }: CountedAct): (keyof ActCounts)[] {
  const name = nameOf(act.event)
  const names: (keyof ActCounts)[] = isOfStock(name, before, after) ? [name] : []
  if (name === 'inherited' && flag.after && !flag.before) names.push('flagInherited')
  if (name !== 'cleared' && flag.before && !flag.after) names.push('flagEnded')
  return names
}

/** Who ends was registered until then, and who takes over a registration was not. */
function isOfStock(name: keyof ActCounts, before: Standing, after: Standing): boolean {
  if (name === 'removed' || name === 'decreased' || name === 'merged') return before === 'registered'
  return name !== 'inherited' || (before !== 'registered' && after === 'registered')
}

function collectCadres(cadres: Set<string>, household: Household, on: Day): void {
  const helping = new Set<string>()
  for (const { from, event } of household.helpers) {
    if (from > on || event.role !== 'helper') continue
    if (event.type === 'helper-ended') helping.delete(event.person)
    else if (event.level === 'village' || event.level === 'township') helping.add(event.person)
  }
  for (const person of helping) cadres.add(person)
}

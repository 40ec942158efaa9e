import { type Day, type HouseholdId, plusDays, type StatementOf, viewOn } from '@hearthfold/core'
import type { MemberView } from '@hearthfold/core/facts'
import type { Chance } from '../01-replay-2019/generator/chance.ts'
import { compose } from '../01-replay-2019/generator/income.ts'
import type { Office } from './office.ts'

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025] as const
const QUARTERS = ['02', '05', '08', '11'] as const

/** What is not done, or not in time, for every so many households: the first at a place among them. */
export const SLIPS = {
  /** A visit that is left out: the next comes a quarter later. */
  missed: { every: 25, from: 3 },
  /** A visit twenty days late, and one five days late: within the grace. */
  late: { every: 25, from: 4 },
  justLate: { every: 25, from: 5 },
  /** A helper who leaves, and whose successor comes only after a month. */
  helper: { every: 40, from: 11 },
  /** An income of 2022 that is stated only in the winter. */
  income: { every: 60, from: 17 },
  /** A public-welfare post that is withdrawn half a year before its term and given again six weeks later. */
  post: { every: 45, from: 20 },
} as const

/** What befalls a household and keeps it from the routine. */
export interface Course {
  /** Where it stands among all, by which it may slip. */
  readonly number: number
  /** Incomes that are not those of the routine, in yuan a person. */
  readonly incomes: Readonly<Record<number, number>>
  /** The last day of the routine. */
  readonly until: Day
}

const slips = ({ number }: Course, { every, from }: { every: number; from: number }) => number % every === from

/** Six years of visits, incomes and premium subsidies, as they are owed to a household that exited; and where somebody slips. */
export function routine(office: Office, stream: HouseholdId, course: Course, chance: Chance, from: Day = '2020-01-01'): void {
  const { until } = course
  const isMeant = (on: Day) => on >= from && on <= until
  const dayOfMonth =
    office
      .household(stream)
      .visits.findLast(({ event }) => event.purpose === 'regular')
      ?.from.slice(8) ?? '15'
  for (const year of YEARS) {
    for (const month of QUARTERS) {
      const on = visitOn(`${year}-${month}-${dayOfMonth}` as Day, course)
      if (!on || !isMeant(on)) continue
      office.say(stream, on, () => ({ type: 'visited', by: personOf(office, stream, on, 'helper'), purpose: 'regular' }))
    }
    const subsidised: Day = `${year}-02-20`
    if (isMeant(subsidised)) office.on(subsidised, () => subsidise(office, stream, subsidised))
    const stated = statedOn(year, course, chance)
    const yuan = course.incomes[year] ?? chance.int(8_200 + (year - 2020) * 900, 12_500 + (year - 2020) * 1_200)
    if (isMeant(stated)) office.on(stated, () => stateIncome(office, stream, year, stated, yuan, chance))
  }
  if (slips(course, SLIPS.helper)) changeOf(office, stream, 'helper', '2021-06-01', 30)
  if (slips(course, SLIPS.post)) withdrawPost(office, stream)
}

/** The day of a visit; undefined where it is left out. */
function visitOn(planned: Day, course: Course): Day | undefined {
  if (planned.startsWith('2022-08') && slips(course, SLIPS.missed)) return undefined
  if (planned.startsWith('2023-05') && slips(course, SLIPS.late)) return plusDays(planned, 23)
  return planned.startsWith('2023-05') && slips(course, SLIPS.justLate) ? plusDays(planned, 8) : planned
}

function statedOn(year: number, course: Course, chance: Chance): Day {
  const on = `${year}-10-${chance.int(10, 22)}` as Day
  return year === 2022 && slips(course, SLIPS.income) ? '2023-01-20' : on
}

function personOf(office: Office, stream: HouseholdId, on: Day, role: 'helper' | 'responsible'): string {
  return viewOn(office.household(stream), on).helpers.findLast(({ event }) => event.role === role)?.event.person ?? 'village-team'
}

/** The premium of everybody who belongs to the household, for a year. */
function subsidise(office: Office, stream: HouseholdId, on: Day): void {
  for (const { id } of viewOn(office.household(stream), on).members) {
    const subsidy = { measure: 'premium-subsidy', line: 'sector', provider: { kind: 'task-group', id: 'tg-11' }, member: id } as const
    office.say(stream, on, { type: 'aided', ...subsidy, amount: 22_000, until: plusDays(on, 364) })
  }
}

/** States an income of so many yuan a person; for an income year that is over. */
export function stateIncome(office: Office, stream: HouseholdId, incomeYear: number, on: Day, yuan: number, chance: Chance): void {
  const { members } = viewOn(office.household(stream), on)
  const income = compose(yuan, members.length, members.some(isAble), false, chance)
  office.say(stream, on, { type: 'income-stated', incomeYear, ...income })
}

/** Whether a member can work, as the ledger has it. */
export function isAble({ labour }: MemberView): boolean {
  return labour === 'ordinary' || labour === 'skilled' || labour === 'weak'
}

/** Whoever helps or answers leaves on a day; a successor comes some days later. */
export function changeOf(office: Office, stream: HouseholdId, role: 'helper' | 'responsible', left: Day, after: number): void {
  office.on(left, () => {
    const person = personOf(office, stream, left, role)
    const level = viewOn(office.household(stream), left).helpers.find(({ event }) => event.role === role)!.event.level
    office.say(stream, left, { type: 'helper-ended', person, role })
    office.say(stream, plusDays(left, after), { type: 'helper-assigned', person: `${person}-successor`, role, level })
  })
}

function withdrawPost(office: Office, stream: HouseholdId): void {
  office.on('2021-03-01', () => {
    const worker = viewOn(office.household(stream), '2021-03-01').members.find(isAble)
    if (!worker) return
    const post: StatementOf<'aided'> = {
      type: 'aided',
      measure: 'public-welfare-post',
      line: 'sector',
      provider: { kind: 'task-group', id: 'tg-09' },
      member: worker.id,
      amount: 600_000,
      until: '2022-02-28',
    }
    const name = `post of ${stream}`
    office.say(stream, '2021-03-01', post, { name })
    office.say(stream, '2021-09-01', () => ({ type: 'measure-ended', grant: office.idOf(name), because: 'withdrawn' }))
    office.say(stream, '2021-10-15', post)
  })
}

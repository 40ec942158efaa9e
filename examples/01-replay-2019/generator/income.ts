import type { StatementOf } from '@hearthfold/core'
import { years } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { HouseholdPlan } from './plan.ts'

/** Yuan a person a year of the poverty line, by income year: the generator aims above or below it, the pack decides. */
const LINE: Readonly<Record<number, number>> = { 2015: 2855, 2016: 2952, 2017: 2952, 2018: 2995, 2019: 3218 }
const MONITORING = 5000
/** Edge households lie well below it. */
const EDGE_MOST = 4707

/** Per-capita net income in yuan of each income year from 2015 to 2019. */
export function perCapita(plan: HouseholdPlan, chance: Chance): Map<number, number> {
  return new Map(years(2015, 2019).map((year) => [year, aim(plan, year, chance)]))
}

function aim({ registered, exited, edge, quirk, misdated }: HouseholdPlan, year: number, chance: Chance): number {
  const line = LINE[year]!
  const percent = (least: number, most: number) => Math.round((line * chance.int(least, most)) / 100)
  if (registered !== undefined) {
    if (year < registered) return percent(140, 210)
    // With one child not yet known of, too, this household was poor.
    if (misdated && year === registered) return percent(58, 64)
    if (exited === undefined || year < exited) return percent(62, 95)
    return year === 2019 ? chance.int(MONITORING + 140, 11_000) : percent(118, 175)
  }
  if (edge) return year === 2019 ? chance.int(line, EDGE_MOST) : percent(105, 145)
  if (quirk === 'vehicle') return year === 2019 ? chance.int(line, EDGE_MOST) : percent(120, 180)
  if (quirk === 'town-housing') return percent(70, 98)
  return chance.int(5_600 + (year - 2015) * 700, 19_000 + (year - 2015) * 1_300)
}

type Income = Omit<StatementOf<'income-stated'>, 'type' | 'incomeYear'>

/** Where the income of a household comes from, in fen. Who cannot work earns no wage; business has its cost. */
export function compose(yuanPerPerson: number, persons: number, canWork: boolean, poor: boolean, chance: Chance): Income {
  const net = yuanPerPerson * 100 * persons
  const share = (percent: number) => Math.round((net * percent) / 100)
  if (!canWork) {
    const transfer = share(chance.int(72, 92))
    return { wage: 0, business: 0, property: net - transfer, transfer, expenses: 0 }
  }
  const wage = share(chance.int(40, 70))
  const transfer = share(poor ? chance.int(12, 24) : chance.int(2, 6))
  const property = share(chance.int(0, 3))
  const farm = net - wage - transfer - property
  const expenses = Math.round((farm * chance.int(25, 45)) / 100)
  return { wage, business: farm + expenses, property, transfer, expenses }
}

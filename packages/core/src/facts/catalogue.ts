import { assertMonthDay } from '../calendar/not-a-day.ts'
import type { HouseholdView } from '../view/view.ts'
import * as duties from './duties.ts'
import * as exclusion from './exclusion.ts'
import { type Calendar, derive, type Derived, type Fact } from './fact.ts'
import * as flag from './flag.ts'
import * as guarantees from './guarantees.ts'
import * as householdData from './household-data.ts'
import * as income from './income.ts'
import * as labour from './labour.ts'
import * as risk from './risk.ts'
import * as schoolAid from './school-aid.ts'
import * as spending from './spending.ts'
import * as split from './split.ts'
import * as standing from './standing.ts'

/**
 * The version of the derivations, kept with every act that rests on one. It rises when a derivation means something
 * else than before.
 */
export const FACTS_VERSION = 2

/** Every fact that rules can use, by name. */
const catalogue: Readonly<Record<string, Fact>> = {
  ...standing,
  ...flag,
  ...income,
  ...spending,
  ...exclusion,
  ...guarantees,
  ...risk,
  ...labour,
  ...householdData,
  ...duties,
  ...schoolAid,
  ...split,
}

/** The names of all facts. */
export const factNames: readonly string[] = Object.keys(catalogue)

/** The fact of a name; undefined where the catalogue has none. */
export function factNamed(name: string): Fact | undefined {
  return Object.hasOwn(catalogue, name) ? catalogue[name] : undefined
}

/** The facts of these names on the day of a view. A name that the catalogue does not know gives no entry. */
export function factsOf(view: HouseholdView, names: Iterable<string>, calendar: Calendar): Map<string, Derived> {
  assertMonthDay('incomeYearEnds', calendar.incomeYearEnds)
  const derived = new Map<string, Derived>()
  for (const name of names) {
    const fact = factNamed(name)
    if (fact) derived.set(name, derive(fact, view, calendar))
  }
  return derived
}

import type { Day } from '../values/day.ts'
import type { Household } from '../household/household.ts'
import { type Standing, statusOn } from '../household/status.ts'

/** How many ever-registered households of one standing were given exactly these measures. */
export interface AidCombination {
  readonly standing: Standing
  readonly measures: readonly string[]
  households: number
}

/** Counts a household with the others of its standing that were given the same measures up to a day. */
export function combine(combinations: Map<string, AidCombination>, household: Household, on: Day): void {
  const given = household.aid.filter(({ from, event }) => from <= on && !event.passed).map((entry) => entry.event.measure)
  const measures = [...new Set(given)].toSorted()
  const { standing } = statusOn(household.acts, on)
  const key = [standing, ...measures].join(' ')
  const combination = combinations.get(key) ?? { standing, measures, households: 0 }
  combination.households++
  combinations.set(key, combination)
}

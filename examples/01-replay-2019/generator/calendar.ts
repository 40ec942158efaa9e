import { type Day, plusDays } from '@hearthfold/core'
import { daysBetween } from '@hearthfold/core/days'
import type { Chance } from './chance.ts'

/** A day of a year by chance. */
export function day(year: number, chance: Chance): Day {
  return plusDays(`${year}-01-01` as Day, chance.int(0, 364))
}

/** A day from `first` to `last`, both `MM-DD`, of a year. */
export function between(year: number, first: string, last: string, chance: Chance): Day {
  const from = `${year}-${first}` as Day
  return plusDays(from, chance.int(0, daysBetween(from, `${year}-${last}` as Day)))
}

/** The years from one to another, both included. */
export function years(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}

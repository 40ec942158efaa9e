import * as unchecked from '../values/day.ts'
import type { Day, MonthDay } from '../values/day.ts'
import { assertCount, assertDay, assertMonthDay, assertYear } from './not-a-day.ts'

// The arithmetic of days as other packages have it: each function refuses what is no day. Within core the days come from
// events and from entries that have looked at them, and facts count by the million: there `day.ts` is used as it is.

/** The day `count` days later (earlier where negative). What lies beyond the days that there are is the last or the first of them. */
export function plusDays(day: Day, count: number): Day {
  assertDay('day', day)
  assertCount('count', count)
  return unchecked.plusDays(day, count)
}

/** The last day of the calendar quarter that is `count` after the one in which a day lies. */
export function quarterEnd(day: Day, count: number): Day {
  assertDay('day', day)
  assertCount('count', count)
  return unchecked.quarterEnd(day, count)
}

/** The same day `count` months later; the last day of a shorter month. Ends where `plusDays` does. */
export function plusMonths(day: Day, count: number): Day {
  assertDay('day', day)
  assertCount('count', count)
  return unchecked.plusMonths(day, count)
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  assertDay('from', from)
  assertDay('to', to)
  return unchecked.daysBetween(from, to)
}

/** Completed years of age on `day`; one born on 29 February completes a year on 28 February of a common year. */
export function ageOn(born: Day, day: Day): number {
  assertDay('born', born)
  assertDay('day', day)
  return unchecked.ageOn(born, day)
}

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  assertDay('day', day)
  return unchecked.yearOf(day)
}

/** The month of a day, 1–12. */
export function monthOf(day: Day): number {
  assertDay('day', day)
  return unchecked.monthOf(day)
}

/** The first and the last day of a calendar year. */
export function yearSpan(year: number): { first: Day; last: Day } {
  assertYear('year', year)
  return unchecked.yearSpan(year)
}

/**
 * The last income year that has ended by `day`, named after the calendar year in which it ends
 * (docs/sources.md#income-and-spending: the income year runs 1 Oct – 30 Sep). It counts as ended on the day after its last.
 *
 * @example
 * incomeYearEndedBy('2019-10-01', '09-30') // 2019
 * incomeYearEndedBy('2019-09-30', '09-30') // 2018
 */
export function incomeYearEndedBy(day: Day, ends: MonthDay): number {
  assertDay('day', day)
  assertMonthDay('ends', ends)
  return unchecked.incomeYearEndedBy(day, ends)
}

/** The last day of an income year. */
export function incomeYearEnd(year: number, ends: MonthDay): Day {
  // The year before the first is asked of days in it.
  if (year !== 0) assertYear('year', year)
  assertMonthDay('ends', ends)
  return unchecked.incomeYearEnd(year, ends)
}

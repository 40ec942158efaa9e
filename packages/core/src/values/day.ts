/**
 * A calendar day, `YYYY-MM-DD`, without time or zone. Days order as their strings do.
 * All arithmetic runs in UTC: no zone in which this library runs can lose or repeat a day.
 */
export type Day = `${number}-${number}-${number}`

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Whether a text is a day of the Gregorian calendar, `0001-01-01` to `9999-12-31`.
 *
 * @example
 * isDay('2020-02-29') // true
 * isDay('2019-02-29') // false
 */
export function isDay(text: string): text is Day {
  if (typeof text !== 'string' || text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  if (!(year > 0 && month > 0 && month < 13 && day > 0)) return false
  return day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : DAYS_IN_MONTH[month - 1]!
}

/** The number that stands in `text` from `start` to before `end`; NaN where a character is no digit. */
export function digits(text: string, start: number, end: number): number {
  let value = 0
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return NaN
    value = value * 10 + digit
  }
  return value
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

const FIRST: Day = '0001-01-01'
const LAST: Day = '9999-12-31'

/**
 * The day of a date that may lie outside its month: the platform's own calendar, in UTC, carries it over. If the day lies beyond
 * the days that there are, it is the last or the first of them, as `isLater` tells.
 */
function carried(year: number, month: number, date: number, isLater: boolean): Day {
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, date)
  const found = at.getUTCFullYear()
  if (found >= 1 && found <= 9999) return at.toISOString().slice(0, 10) as Day
  return isLater ? LAST : FIRST
}

/** The day `count` days later, earlier if negative. Days end with 9999-12-31 and begin with 0001-01-01, and so does this. */
export function plusDays(day: Day, count: number): Day {
  return carried(yearOf(day), monthOf(day), dateOf(day) + count, count > 0)
}

/** The same day `count` months later; the last day of a shorter month. Ends where `plusDays` does. */
export function plusMonths(day: Day, count: number): Day {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return carried(year, month, Math.min(dateOf(day), daysInMonth(year, month)), count > 0)
}

/** The number of the calendar quarter of a day, counted from some quarter on. */
export function quarterOf(day: Day): number {
  return yearOf(day) * 4 + Math.floor((monthOf(day) - 1) / 3)
}

/** The last day of the calendar quarter that is `count` after the one in which a day lies. Ends where `plusDays` does. */
export function quarterEnd(day: Day, count: number): Day {
  const quarter = quarterOf(day) + count
  const year = Math.floor(quarter / 4)
  if (year < 1) return FIRST
  if (year > 9999) return LAST
  const month = (quarter - year * 4) * 3 + 3
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(DAYS_IN_MONTH[month - 1]!)}` as Day
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

/** The number of a day, counted from some day on. By arithmetic: facts ask for spans of days by the million. */
function numberOf(day: Day): number {
  const month = monthOf(day)
  // Of years that begin in March: so the leap day is the last of its year, and the months before it are always as long.
  const year = month > 2 ? yearOf(day) : yearOf(day) - 1
  const daysBefore = Math.floor((153 * ((month + 9) % 12) + 2) / 5)
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + daysBefore + dateOf(day)
}

/** Completed years of age on `day`; one born on 29 February completes a year on 28 February of a common year. */
export function ageOn(born: Day, day: Day): number {
  const year = yearOf(day)
  const months = monthOf(day) - monthOf(born)
  const birthday = !isLeap(year) && monthOf(born) === 2 ? Math.min(28, dateOf(born)) : dateOf(born)
  const isComplete = months > 0 || (months === 0 && dateOf(day) >= birthday)
  return year - yearOf(born) - (isComplete ? 0 : 1)
}

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  return digits(day, 0, 4)
}

/** The month of a day, 1–12. */
export function monthOf(day: Day): number {
  return digits(day, 5, 7)
}

/** The date of a day within its month, 1–31. */
function dateOf(day: Day): number {
  return digits(day, 8, 10)
}

/** The first and the last day of a calendar year. */
export function yearSpan(year: number): { first: Day; last: Day } {
  const digits = String(year).padStart(4, '0')
  return { first: `${digits}-01-01` as Day, last: `${digits}-12-31` as Day }
}

/** A day of the year without the year, `MM-DD`: what an income year ends on. */
export type MonthDay = `${number}-${number}`

/**
 * The last income year that has ended by `day`, named after the calendar year in which it ends
 * (docs/sources.md#income-and-spending: the income year runs 1 Oct – 30 Sep). It counts as ended on the day after its last.
 *
 * @example
 * incomeYearEndedBy('2019-10-01', '09-30') // 2019
 * incomeYearEndedBy('2019-09-30', '09-30') // 2018
 */
export function incomeYearEndedBy(day: Day, ends: MonthDay): number {
  return day.slice(5) > ends ? yearOf(day) : yearOf(day) - 1
}

/** The last day of an income year. */
export function incomeYearEnd(year: number, ends: MonthDay): Day {
  return `${String(year).padStart(4, '0')}-${ends}` as Day
}

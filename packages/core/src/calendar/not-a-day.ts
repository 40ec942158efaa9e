import { type Day, isDay, type MonthDay } from '../values/day.ts'
import { type Instant, isInstant } from '../values/instant.ts'
import type { Language, Text } from '../values/language.ts'
import { show } from '../schema/issue.ts'

const EXPECTED = {
  day: { zh: '日历上的日期，如 2019-12-31', en: 'a day of the calendar such as 2019-12-31' },
  instant: { zh: 'UTC 时刻，如 2019-12-31T15:59:59.000Z', en: 'an instant in UTC such as 2019-12-31T15:59:59.000Z' },
  'month-day': { zh: '每年都有的月和日，如 09-30', en: 'a month and a day that every year has, such as 09-30' },
  year: { zh: '1 至 9999 的年份', en: 'a year from 1 to 9999' },
  count: { zh: '整数', en: 'a whole number' },
  span: { zh: '不早于起始日的日期', en: 'a day that is not before the first' },
} as const satisfies Readonly<Record<string, Text>>

/** What kind of time was asked for. */
export type TimeAsked = keyof typeof EXPECTED

/**
 * Somebody handed in a day, or another time, that is none. Answers that are no refusal have no other way to say so, and an
 * answer about a day that there is not would be a wrong one. A program checks what people type before (`isDay`, `isInstant`).
 */
export class NotADay extends TypeError {
  override readonly name = 'NotADay'
  readonly code = 'not-a-day'
  /** What the caller calls it: `on`, `from`, `known`. */
  readonly argument: string
  readonly expected: TimeAsked
  /** What was handed in, as a message shows it. */
  readonly found: string

  constructor(argument: string, expected: TimeAsked, found: unknown) {
    super(`${argument} must be ${EXPECTED[expected].en}, found ${show(found)}`)
    this.argument = argument
    this.expected = expected
    this.found = show(found)
  }

  /** In words. */
  text(language: Language): string {
    return language === 'en' ? this.message : `“${this.argument}”应为${EXPECTED[this.expected].zh}，实为 ${this.found}`
  }
}

// Of a hundred thousand households one after the other the same day is asked: it is looked at once. Remembering it changes no answer.
let seen = ''

/** @throws NotADay where it is no day of the calendar */
export function assertDay(argument: string, day: Day): void {
  if (day === seen) return
  if (!isDay(day)) throw new NotADay(argument, 'day', day)
  seen = day
}

/** @throws NotADay where one of them is no day, or the last comes before the first */
export function assertSpan(from: Day, to: Day): void {
  assertDay('from', from)
  assertDay('to', to)
  if (to < from) throw new NotADay('to', 'span', to)
}

/** @throws NotADay where it is no instant */
export function assertInstant(argument: string, instant: Instant): void {
  if (!isInstant(instant)) throw new NotADay(argument, 'instant', instant)
}

/** @throws NotADay where not every year has such a day */
export function assertMonthDay(argument: string, ends: MonthDay): void {
  if (typeof ends !== 'string' || !isDay(`2001-${ends}`)) throw new NotADay(argument, 'month-day', ends)
}

/** @throws NotADay where there is no such year */
export function assertYear(argument: string, year: number): void {
  if (!(Number.isInteger(year) && year >= 1 && year <= 9999)) throw new NotADay(argument, 'year', year)
}

/** @throws NotADay where it is no whole number */
export function assertCount(argument: string, count: number): void {
  if (!Number.isSafeInteger(count)) throw new NotADay(argument, 'count', count)
}

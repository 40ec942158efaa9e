import { type Day, digits, isDay, plusDays } from './day.ts'

/** A moment in UTC, always written `YYYY-MM-DDTHH:MM:SS.mmmZ`, so that instants order as their strings do. */
export type Instant = `${Day}T${string}Z`

/** Whether a text is an instant in the one written form this library stores. */
export function isInstant(text: string): text is Instant {
  return (
    typeof text === 'string' &&
    text.length === 24 &&
    text.charCodeAt(10) === 84 &&
    text.charCodeAt(13) === 58 &&
    text.charCodeAt(16) === 58 &&
    text.charCodeAt(19) === 46 &&
    text.charCodeAt(23) === 90 &&
    digits(text, 11, 13) < 24 &&
    digits(text, 14, 16) < 60 &&
    digits(text, 17, 19) < 60 &&
    digits(text, 20, 23) < 1000 &&
    isDay(text.slice(0, 10))
  )
}

const WRITTEN = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(Z|([+-])(\d\d):(\d\d))$/

/**
 * Reads a moment that somebody wrote with its zone and returns it in UTC; undefined where it is no moment.
 * A time without a zone is no moment.
 *
 * @example
 * readInstant('2019-12-31T23:59:59+08:00') // '2019-12-31T15:59:59.000Z'
 * readInstant('2019-12-31') // undefined
 */
export function readInstant(text: string): Instant | undefined {
  const parts = WRITTEN.exec(text)
  if (!parts) return undefined
  const [, day = '', hour = '', minute = '', second = '00', fraction = '', , sign, offHour = '00', offMinute = '00'] = parts
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  if (Number(offHour) > 14 || Number(offMinute) > 59) return undefined
  const offset = (Number(offHour) * 60 + Number(offMinute)) * (sign === '-' ? -1 : 1)
  const minutes = Number(hour) * 60 + Number(minute) - offset
  const shift = Math.floor(minutes / 1440)
  const rest = minutes - shift * 1440
  const moved = shift === 0 ? day : plusDays(day, shift)
  // Beyond the years 0001 and 9999 there are no days: what would lie there stays where it is.
  if (shift !== 0 && moved === day) return undefined
  return `${moved}T${two(Math.floor(rest / 60))}:${two(rest % 60)}:${second}.${fraction.padEnd(3, '0')}Z`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

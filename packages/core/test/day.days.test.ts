import { type Day, isDay, plusDays } from '@hearthfold/core'
import { ageOn, daysBetween, incomeYearEnd, incomeYearEndedBy, monthOf, plusMonths, yearOf, yearSpan } from '@hearthfold/core/days'
import { UTCDate } from '@date-fns/utc'
import { addDays } from 'date-fns/addDays'
import { addMonths } from 'date-fns/addMonths'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../test/config/runs.ts'

/** Any day from 1600 to 2399. The platform's calendar in UTC makes it, so that the library is not its own judge. */
const day = fc.integer({ min: -135_140, max: 157_000 }).map((epochDay) => new Date(epochDay * 86_400_000).toISOString().slice(0, 10) as Day)

function isRealDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts || parts[1] === '0000') return false
  const date = new Date(0)
  date.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
  return date.toISOString().slice(0, 10) === text
}

test('a text is a day exactly when the calendar has it', () => {
  const digit = fc.constantFrom(...'0123456789')
  const shaped = fc
    .tuple(fc.string({ unit: digit, minLength: 4, maxLength: 4 }), fc.nat(14), fc.nat(33))
    .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
  const nearly = fc.stringMatching(/^[0-9-]{9,11}$/)
  fc.assert(
    fc.property(fc.oneof(shaped, nearly, fc.string(), day), (text) => isDay(text) === isRealDate(text)),
    { numRuns: runs(2000) },
  )
})

test('every century year not divisible by 400 has no 29 February', () => {
  expect(['1900-02-29', '2000-02-29', '2019-02-29', '2020-02-29', '2100-02-29'].filter(isDay)).toEqual(['2000-02-29', '2020-02-29'])
})

test('no text but ten plain characters is a day: no spaces, signs, other digits or times', () => {
  for (const text of ['', ' 2019-01-01', '2019-1-01', '+019-01-01', '２０１９-01-01', '2019-01-01T00:00', '2019/01/01', '0000-01-01']) {
    expect(isDay(text), text).toBe(false)
  }
})

test('days added are the days between', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -100_000, max: 100_000 }), (from, count) => {
      expect(daysBetween(from, plusDays(from, count))).toBe(count)
      expect(plusDays(plusDays(from, count), -count)).toBe(from)
    }),
  )
})

test('what would lie beyond the days that there are is the last of them, or the first', () => {
  expect([plusDays('9999-12-30', 1), plusDays('9999-12-30', 2), plusDays('2019-01-01', 1e12)]).toEqual([
    '9999-12-31',
    '9999-12-31',
    '9999-12-31',
  ])
  expect([plusDays('0001-01-02', -1), plusDays('0001-01-02', -2), plusDays('2019-01-01', -1e12)]).toEqual([
    '0001-01-01',
    '0001-01-01',
    '0001-01-01',
  ])
  expect([plusMonths('9999-12-01', 1), plusMonths('0001-01-31', -1)]).toEqual(['9999-12-31', '0001-01-01'])
})

test('one day is exactly one of the calendar, whatever the clocks did', () => {
  fc.assert(
    fc.property(day, (from) => {
      const next = new Date(`${from}T00:00:00Z`)
      next.setUTCDate(next.getUTCDate() + 1)
      expect(plusDays(from, 1)).toBe(next.toISOString().slice(0, 10))
    }),
  )
  // Days on which these zones had no midnight, two midnights or no day at all.
  for (const odd of ['2011-12-29', '2011-12-30', '2011-12-31', '2019-03-10', '2019-11-03', '1986-05-04', '1991-09-15'] as const) {
    expect(daysBetween(odd, plusDays(odd, 1))).toBe(1)
    expect(isDay(plusDays(odd, 1))).toBe(true)
  }
})

test('the order of days is the order of their texts', () => {
  fc.assert(fc.property(day, day, (a, b) => Math.sign(daysBetween(a, b)) === (a < b ? 1 : a > b ? -1 : 0)))
})

test('adding months keeps the day or takes the last of a shorter month', () => {
  expect(plusMonths('2019-01-31', 1)).toBe('2019-02-28')
  expect(plusMonths('2020-01-31', 1)).toBe('2020-02-29')
  expect(plusMonths('2019-11-30', 3)).toBe('2020-02-29')
  expect(plusMonths('2019-03-31', -1)).toBe('2019-02-28')
  expect(plusMonths('2019-12-15', 1)).toBe('2020-01-15')
})

test('one born on 29 February is a year older on 28 February of a common year and on 29 February of a leap year', () => {
  expect(ageOn('1956-02-29', '2019-02-27')).toBe(62)
  expect(ageOn('1956-02-29', '2019-02-28')).toBe(63)
  expect(ageOn('1956-02-29', '2020-02-28')).toBe(63)
  expect(ageOn('1956-02-29', '2020-02-29')).toBe(64)
})

test('a birthday completes the year of age, the eve does not', () => {
  fc.assert(
    fc.property(fc.oneof(day, fc.constant<Day>('1956-02-29')), fc.integer({ min: 1, max: 100 }), (born, years) => {
      const birthday = plusMonths(born, years * 12)
      expect(ageOn(born, birthday)).toBe(years)
      expect(ageOn(born, plusDays(birthday, -1))).toBe(years - 1)
    }),
  )
  expect(ageOn('2019-05-05', '2019-05-05')).toBe(0)
})

test('an income year counts as ended on the day after its last', () => {
  expect(incomeYearEndedBy('2019-09-30', '09-30')).toBe(2018)
  expect(incomeYearEndedBy('2019-10-01', '09-30')).toBe(2019)
  expect(incomeYearEndedBy('2019-12-31', '12-31')).toBe(2018)
  expect(incomeYearEndedBy('2020-01-01', '12-31')).toBe(2019)
})

test('the income year last ended by a day has its last day before it, and the next has not', () => {
  fc.assert(
    fc.property(day, fc.constantFrom('09-30', '12-31', '06-30'), (on, ends) => {
      const year = incomeYearEndedBy(on, ends)
      expect(incomeYearEnd(year, ends) < on).toBe(true)
      expect(incomeYearEnd(year + 1, ends) >= on).toBe(true)
    }),
  )
})

test('a year has its first and last day, and a day its year and month', () => {
  expect(yearSpan(2019)).toEqual({ first: '2019-01-01', last: '2019-12-31' })
  expect(yearSpan(33)).toEqual({ first: '0033-01-01', last: '0033-12-31' })
  expect([yearOf('2019-10-01'), monthOf('2019-10-01')]).toEqual([2019, 10])
})

test('days and months are added as date-fns adds them in UTC', () => {
  const text = (date: Date) => date.toISOString().slice(0, 10)
  fc.assert(
    fc.property(day, fc.integer({ min: -3000, max: 3000 }), (from, count) => {
      expect(plusDays(from, count)).toBe(text(addDays(new UTCDate(from), count)))
      expect(plusMonths(from, count)).toBe(text(addMonths(new UTCDate(from), count)))
    }),
  )
})

import { isInstant, readInstant } from '@hearthfold/core/days'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../test/config/runs.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** A moment as somebody writes it, with whatever offset their clock has. */
const written = fc
  .record({
    at: fc.integer({ min: -2_000_000_000, max: 4_000_000_000 }),
    offset: fc.integer({ min: -14 * 60 - 59, max: 14 * 60 + 59 }),
    millis: fc.nat(999),
  })
  .map(({ at, offset, millis }) => {
    const local = new Date(at * 1000 + millis + offset * 60_000).toISOString().slice(0, -1)
    const size = Math.abs(offset)
    const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`
    return { text: local + zone, utc: new Date(at * 1000 + millis).toISOString() }
  })

test('a moment written with any offset is read as the same moment in UTC', () => {
  fc.assert(
    fc.property(written, ({ text, utc }) => {
      expect(readInstant(text)).toBe(utc)
    }),
    { numRuns: runs(500) },
  )
})

test('what is read is an instant, and an instant reads as itself', () => {
  fc.assert(
    fc.property(written, ({ text }) => {
      const instant = readInstant(text)!
      expect(isInstant(instant)).toBe(true)
      expect(readInstant(instant)).toBe(instant)
    }),
  )
})

test('the order of instants is the order of their texts', () => {
  fc.assert(
    fc.property(written, written, (a, b) => {
      const [x, y] = [readInstant(a.text)!, readInstant(b.text)!]
      expect(x < y).toBe(Date.parse(a.utc) < Date.parse(b.utc))
    }),
  )
})

test('the end of a year in China is still the afternoon in UTC', () => {
  expect(readInstant('2019-12-31T23:59:59+08:00')).toBe('2019-12-31T15:59:59.000Z')
  expect(readInstant('2020-01-01T07:59+08:00')).toBe('2019-12-31T23:59:00.000Z')
  expect(readInstant('2019-12-31T23:30-03:30')).toBe('2020-01-01T03:00:00.000Z')
})

test('a time without a zone, a day alone and impossible times are no moments', () => {
  for (const text of [
    '2019-12-31',
    '2019-12-31T10:00:00',
    '2019-02-29T10:00Z',
    '2019-12-31T24:00Z',
    '2019-12-31T10:60Z',
    '2019-12-31T10:00:60Z',
    '2019-12-31T10:00+15:00',
    '',
    'now',
  ]) {
    expect(readInstant(text), text).toBeUndefined()
  }
})

test('moments that leave the years 0001 to 9999 are no moments', () => {
  expect(readInstant('9999-12-31T23:00-05:00')).toBeUndefined()
  expect(readInstant('0001-01-01T00:00+08:00')).toBeUndefined()
})

test('only the one written form is an instant', () => {
  expect(isInstant('2019-12-31T15:59:59.000Z')).toBe(true)
  for (const text of [
    '2019-12-31T15:59:59Z',
    '2019-12-31T15:59:59.000+08:00',
    '2019-12-31 15:59:59.000Z',
    '2019-02-30T15:59:59.000Z',
    '2019-12-31T24:00:00.000Z',
  ]) {
    expect(isInstant(text), text).toBe(false)
  }
})

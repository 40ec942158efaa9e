import { bornOf, checkCharacter, isCitizenId, sexOf } from '@hearthfold/core/facts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 17, maxLength: 17 })

/** The first 17 characters of an ID with a real birth day. */
const first17 = fc
  .record({ division: fc.integer({ min: 110_000, max: 999_999 }), days: fc.integer({ min: -25_000, max: 20_000 }), order: fc.nat(999) })
  .map(({ division, days, order }) => {
    const born = new Date(days * 86_400_000).toISOString().slice(0, 10)
    return { text: `${division}${born.replaceAll('-', '')}${String(order).padStart(3, '0')}`, born, order }
  })

test('the check character makes the weighted sum one more than a multiple of eleven (ISO 7064 MOD 11-2)', () => {
  fc.assert(
    fc.property(digits, (first) => {
      const id = first + checkCharacter(first)
      // The definition: each position weighs 2 to its distance from the end, X counts ten.
      const sum = [...id].reduce((total, character, at) => total + (character === 'X' ? 10 : Number(character)) * 2 ** (17 - at), 0)
      expect(sum % 11).toBe(1)
    }),
  )
})

test('an ID with its own check character checks, and with no other', () => {
  fc.assert(
    fc.property(first17, ({ text }) => {
      const right = checkCharacter(text)
      expect([...'0123456789X'].filter((last) => isCitizenId(text + last))).toEqual([right])
    }),
  )
})

test('one wrong digit, or two neighbours exchanged, is always noticed', () => {
  fc.assert(
    fc.property(first17, fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ text }, at, step) => {
      const id = text + checkCharacter(text)
      const wrong = id.slice(0, at) + String((Number(id[at]) + step) % 10) + id.slice(at + 1)
      expect(isCitizenId(wrong)).toBe(false)
      const exchanged = id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2)
      if (exchanged !== id) expect(isCitizenId(exchanged)).toBe(false)
    }),
  )
})

test('an ID states the birth day and the sex', () => {
  fc.assert(
    fc.property(first17, ({ text, born, order }) => {
      const id = text + checkCharacter(text)
      expect(bornOf(id)).toBe(born)
      expect(sexOf(id)).toBe(order % 2 === 1 ? 'male' : 'female')
    }),
  )
})

test('a text of another length, with other characters or with a birth day that never was is no ID', () => {
  const never = '11010520190229002'
  for (const text of [
    '',
    '1101051949123100',
    '11010519491231002x',
    '１1010519491231002X',
    ' 1010519491231002X',
    never + checkCharacter(never),
  ]) {
    expect(isCitizenId(text), text).toBe(false)
  }
  expect(isCitizenId('11010519491231002X')).toBe(true)
})

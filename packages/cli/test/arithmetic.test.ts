import { describe, expect, test } from 'vitest'
import { evaluate, leavesOf, termsOf, written } from '../src/table/arithmetic.ts'
import * as z from 'zod'
import { numberText, quantityText } from '../src/table/unit.ts'

const VALUES: Readonly<Record<string, number>> = { a: 641, b: 534, zero: 0 }
const valueOf = (key: string) => VALUES[key]
const terms = termsOf<string>(z.string())

describe('arithmetic', () => {
  test.each([
    [['a', '-', 'b'], 107, 'a − b'],
    [['a', '-', 'b', '+', 5], 112, 'a − b + 5'],
    [[{ terms: ['a', '-', 'b'] }, '/', 107], 1, '(a − b) ÷ 107'],
    [['a', '*', { terms: ['b', '/', 'b'] }], 641, 'a × (b ÷ b)'],
    [[7], 7, '7'],
  ] as const)('%j comes to %d and is written %s', (list, value, text) => {
    expect(terms.safeParse(list).success).toBe(true)
    expect(evaluate<string>(list, valueOf)).toBe(value)
    expect(written<string>(list, (leaf) => String(leaf))).toBe(text)
  })

  test('comes to nothing where it divides by nothing or a value is missing', () => {
    expect(evaluate<string>(['a', '/', 'zero'], valueOf)).toBeUndefined()
    expect(evaluate<string>(['a', '+', 'missing'], valueOf)).toBeUndefined()
    expect(evaluate<string>([{ terms: ['a', '/', 'zero'] }, '+', 1], valueOf)).toBeUndefined()
  })

  test.each([
    ['nothing', []],
    ['an operator at the end', ['a', '-']],
    ['two operands side by side', ['a', 'b', 'c']],
    ['operators that need a rule of precedence', ['a', '+', 'b', '*', 'c']],
    ['the same within nested terms', [{ terms: ['a', '+', 'b', '/', 'c'] }]],
    ['something that is no operand', ['a', '-', null]],
  ])('refuses %s', (_, list) => {
    expect(terms.safeParse(list).success).toBe(false)
  })

  test('names its leaves, nested ones too', () => {
    expect(leavesOf<string>(['a', '-', { terms: ['b', '+', 3] }])).toEqual(['a', 'b'])
  })
})

describe('numbers', () => {
  test.each([
    [63000, 2, '63,000'],
    [1569, 0, '1,569'],
    [0.198412, 3, '0.198'],
    [2.0625, 2, '2.06'],
    [100, 2, '100'],
    [1200.5, 2, '1,200.5'],
    [-12, 2, '−12'],
    [0, 2, '0'],
  ])('%d to %d decimals is %s', (value, decimals, text) => {
    expect(numberText(value, decimals)).toBe(text)
  })

  test('bear their unit in the singular where there is one', () => {
    expect(quantityText(1, 'households', 'en')).toBe('1 household')
    expect(quantityText(107, 'households', 'en')).toBe('107 households')
    expect(quantityText(1, 'households', 'zh')).toBe('1 户')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cut, isInside, representativeOf } from '../src/counterfactuals/interval.ts'
import type { Cell } from '../src/counterfactuals/regions.ts'
import { packOf, regionsOn, smallPack, someDay, truthOf, valuesOf } from './small-pack.ts'

const has = ({ values }: Cell, value: number) =>
  Array.isArray(values) ? values.includes(value) : isInside(values as Exclude<typeof values, readonly number[]>, value)

/** Pieces as mathematicians write them, with their representatives. */
function pieces(domain: Parameters<typeof cut>[0], thresholds: readonly number[]): string[] {
  return cut(domain, thresholds).map(
    (one) => `${one.lowOpen ? '(' : '['}${one.low} ${one.high}${one.highOpen ? ')' : ']'} ${representativeOf(one)}`,
  )
}

describe('the cells of a fact', () => {
  test('are all that it can be, and each value is in exactly one of them', () => {
    fc.assert(
      fc.property(smallPack, someDay, (pack, on) => {
        const { program, regions } = regionsOn(pack, on)
        for (const [slot, cells] of regions.cells.entries()) {
          for (const value of valuesOf(program, pack, slot)) expect(cells.filter((cell) => has(cell, value))).toHaveLength(1)
          for (const cell of cells) expect(has(cell, cell.representative)).toBe(true)
        }
      }),
    )
  })

  test('hold values that no leaf tells apart; neighbouring cells are told apart by some leaf', () => {
    fc.assert(
      fc.property(smallPack, someDay, (pack, on) => {
        const { program, regions } = regionsOn(pack, on)
        const outcomes = (slot: number, value: number) => {
          const slots = new Float64Array(program.slots.length).fill(NaN).with(slot, value)
          return program.leaves.map((_, leaf) => truthOf({ leaf }, program, slots, regions.parameters)).join()
        }
        for (const [slot, cells] of regions.cells.entries()) {
          for (const value of valuesOf(program, pack, slot)) {
            expect(outcomes(slot, value)).toBe(outcomes(slot, cells.find((cell) => has(cell, value))!.representative))
          }
          for (const [at, cell] of cells.entries()) {
            if (at > 0) expect(outcomes(slot, cell.representative)).not.toBe(outcomes(slot, cells[at - 1]!.representative))
          }
        }
      }),
    )
  })

  test('join codes that no leaf tells apart', () => {
    const text = { zh: '文', en: 'text' }
    const rule = { name: 'a', label: text, citation: { source: text, verified: true }, event: { type: 'a' } }
    const pack = packOf({
      facts: { housingGrade: { kind: 'code', codes: ['A', 'B', 'C', 'D'], suppliedBy: ['housing-graded'] } },
      rules: [{ ...rule, conditions: { fact: 'housingGrade', operator: 'in', value: ['A', 'C'] } }],
    })
    expect(regionsOn(pack, '2015-01-01').regions.cells[0]!.map(({ values }) => values)).toEqual([
      [0, 2],
      [1, 3],
    ])
  })
})

describe('a domain is cut', () => {
  const whole = { min: 0, max: 5, whole: true }
  const any = { min: -10, max: 10, whole: false }
  const next = (value: number) => value * (1 + Number.EPSILON)

  test('at whole numbers without a piece between two that follow each other', () => {
    expect(pieces(whole, [2, 3])).toEqual(['[0 1] 0', '[2 2] 2', '[3 3] 3', '[4 5] 4'])
  })

  test('between whole numbers by a line that none of them is on', () => {
    expect(pieces(whole, [2.5])).toEqual(['[0 2] 0', '[3 5] 3'])
  })

  test('by no line that lies outside its bounds, and by a line on a bound', () => {
    expect(pieces(any, [-11, 12])).toEqual(['[-10 10] 0'])
    expect(pieces(any, [-10, 10])).toEqual(['[-10 -10] -10', '(-10 10) 0', '[10 10] 10'])
    expect(pieces(whole, [-3, 0, 5, 7])).toEqual(['[0 0] 0', '[1 4] 1', '[5 5] 5'])
  })

  test('between two different doubles only where a double lies between them', () => {
    const [first, second, third] = [1, next(1), next(next(1))]
    expect(pieces(any, [first, second])).toEqual([`[-10 1) 0`, '[1 1] 1', `[${second} ${second}] ${second}`, `(${second} 10] 2`])
    expect(pieces(any, [first, third])).toContain(`(1 ${third}) ${second}`)
    expect(pieces(any, [-0, Number.MIN_VALUE])).toHaveLength(4)
    expect(pieces(any, [-Number.MIN_VALUE, Number.MIN_VALUE])).toContain(`(${-Number.MIN_VALUE} ${Number.MIN_VALUE}) 0`)
  })

  test('where one more is no other number', () => {
    const huge = 2 ** 60
    expect(pieces({ min: 0, max: 2 ** 61, whole: true }, [huge]).at(-1)).toMatch(`[${huge + 256} ${2 ** 61}]`)
    const [, , above] = cut({ min: 0, max: 2 ** 61, whole: false }, [huge])
    expect(representativeOf(above!)).toBeGreaterThan(huge)
    const [, , , all] = cut({ min: -Number.MAX_VALUE, max: Number.MAX_VALUE, whole: false }, [1, 2])
    expect(representativeOf(all!)).toBe(2)
  })

  test('the same by 0 and -0', () => {
    expect(pieces(any, [0, -0])).toEqual(pieces(any, [0]))
    expect(pieces(whole, [-0])).toEqual(['[0 0] 0', '[1 5] 1'])
  })
})

import type { FactValue } from '@hearthfold/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from '../src/evaluate/comparison.ts'
import { type LeafCondition, parameterOf, type PlainCondition } from '../src/pack/condition.ts'
import { type Answered, refer } from '../src/reference.ts'
import { kleene, type Truth } from '../src/evaluate/truth.ts'

type Values = Readonly<Record<string, FactValue>>

// Few values, so that boundaries are met: on the line, just beside it, -0, huge.
const number = fc.constantFrom(-1, -0, 0, 1, 2, 2.5, 3, 1e15)
const code = fc.constantFrom('A', 'B', 'C')
const values: fc.Arbitrary<Values> = fc.record({ n: number, m: number, line: number, b: fc.boolean(), c: code })

const leaf: fc.Arbitrary<LeafCondition> = fc.oneof(
  fc.record({
    fact: fc.constantFrom('n', 'm'),
    operator: fc.constantFrom('equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'),
    value: fc.oneof(number, fc.constant({ fact: 'line' })),
  }),
  fc.record({ fact: fc.constant('b'), operator: fc.constantFrom('equal', 'notEqual'), value: fc.boolean() }),
  fc.record({ fact: fc.constant('c'), operator: fc.constantFrom('equal', 'notEqual'), value: code }),
  fc.record({ fact: fc.constant('c'), operator: fc.constantFrom('in', 'notIn'), value: fc.array(code, { minLength: 1, maxLength: 3 }) }),
) as fc.Arbitrary<LeafCondition>

const { condition } = fc.letrec<{ condition: PlainCondition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}))

function leafTruth({ fact, operator, value }: LeafCondition, known: Values): Truth {
  const name = parameterOf(value)
  const against = name === undefined ? (value as FactValue | readonly FactValue[]) : known[name]
  return compare(operator, known[fact], against)
}

function outcomes(condition: PlainCondition, answered: Answered, known: Values): void {
  expect(answered.result).toBe(kleene(condition, (leaf) => leafTruth(leaf, known)))
  if ('all' in condition) condition.all.forEach((part, at) => outcomes(part, answered.all![at]!, known))
  else if ('any' in condition) condition.any.forEach((part, at) => outcomes(part, answered.any![at]!, known))
  else if ('not' in condition) outcomes(condition.not, answered.not!, known)
}

describe('with every fact there', () => {
  test('json-rules-engine and the Kleene definition agree on every node of any rule', async () => {
    await fc.assert(
      fc.asyncProperty(condition, values, async (rule, known) => outcomes(rule, await refer(rule, known), known)),
      { numRuns: 500 },
    )
  })
})

describe('with facts missing', () => {
  const gaps = fc.tuple(values, fc.subarray(['n', 'm', 'b', 'c', 'line'])).map(([all, missing]) => ({
    all,
    known: Object.fromEntries(Object.entries(all).filter(([name]) => !missing.includes(name))) as Values,
  }))

  test('a decided answer stays whatever the missing facts turn out to be', () => {
    fc.assert(
      fc.property(condition, gaps, (rule, { all, known }) => {
        const before = kleene(rule, (leaf) => leafTruth(leaf, known))
        if (before !== 'unknown') expect(kleene(rule, (leaf) => leafTruth(leaf, all))).toBe(before)
      }),
      { numRuns: 1000 },
    )
  })

  test('a leaf of a missing fact is unknown under every operator', () => {
    fc.assert(
      fc.property(leaf, (one) => {
        expect(leafTruth(one, {})).toBe('unknown')
      }),
    )
  })

  test('not turns true and false and leaves unknown', () => {
    const one: LeafCondition = { fact: 'b', operator: 'equal', value: true }
    expect(kleene({ not: one }, () => true)).toBe(false)
    expect(kleene({ not: one }, () => false)).toBe(true)
    expect(kleene({ not: one }, () => 'unknown')).toBe('unknown')
  })
})

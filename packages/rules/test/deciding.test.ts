import { type Day, newHousehold } from '@hearthfold/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../src/evaluate/compiled.ts'
import { parametersOn } from '../src/evaluate/parameters.ts'
import { deciding, decidingSets } from '../src/counterfactuals/deciding.ts'
import { decidingText } from '../src/counterfactuals/deciding-text.ts'
import { regionsOf } from '../src/counterfactuals/regions.ts'
import { smallestSets } from '../src/counterfactuals/smallest-sets.ts'
import { pack } from './shipped.ts'
import { everyHousehold, packOf, regionsOn, smallPack, someDay, truthOf } from './small-pack.ts'
import { runs } from '../../../test/config/runs.ts'

const text = { zh: '文', en: 'text' }
const named = { label: text, citation: { source: text, verified: true } }
const subsets = (all: readonly number[]) => all.reduce<number[][]>((some, one) => [...some, ...some.map((set) => [...set, one])], [[]])
const sorted = (sets: readonly (readonly number[])[]) => sets.map((set) => set.toSorted((a, b) => a - b).join()).toSorted()

describe('the smallest sets of missing facts that decide', () => {
  test('are those that trying every set with every value finds, and their examples decide', () => {
    const missing = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(smallPack, someDay, fc.boolean(), missing, fc.nat(), (pack, on, outcome, missing, pick) => {
        const { program, regions, rules } = regionsOn(pack, on)
        const { node } = rules[0]!
        const all = everyHousehold(program, pack)
        const slots = all[pick % all.length]!.map((value, slot) => (missing[slot] ? NaN : value))
        const decides = (set: readonly number[]) =>
          everyHousehold(program, pack, slots, set).some((one) => truthOf(node, program, one, regions.parameters) === outcome)
        const deciding = subsets([...slots.keys()].filter((slot) => Number.isNaN(slots[slot]!))).filter(decides)
        const size = Math.min(...deciding.map((set) => set.length))
        const found = decidingSets(regions, node, slots, outcome, 1000)
        expect(sorted(found?.sets.map((set) => set.slots) ?? [])).toEqual(sorted(deciding.filter((set) => set.length === size)))
        for (const { slots: set, example } of found?.sets ?? []) {
          expect(truthOf(node, program, example, regions.parameters)).toBe(outcome)
          for (const slot of example.keys()) if (!set.includes(slot)) expect(example[slot]).toBe(slots[slot])
        }
      }),
      { numRuns: runs(200) },
    )
  })

  test('do not count leaves that exclude one another as if either could help the other', () => {
    const between = {
      all: [
        { fact: 'dropOuts', operator: 'greaterThan', value: 1 },
        { fact: 'dropOuts', operator: 'lessThan', value: 1 },
      ],
    }
    const conditions = {
      any: [
        between,
        {
          all: [
            { fact: 'foodSecure', operator: 'equal', value: true },
            { fact: 'clothingSecure', operator: 'equal', value: true },
          ],
        },
      ],
    }
    const pack = packOf({
      facts: {
        dropOuts: { kind: 'number', unit: 'persons', min: 0, max: 3, whole: true, suppliedBy: ['member-joined', 'member-described'] },
        foodSecure: { kind: 'boolean', suppliedBy: ['living-assessed'] },
        clothingSecure: { kind: 'boolean', suppliedBy: ['living-assessed'] },
      },
      rules: [{ name: 'a', ...named, conditions, event: { type: 'a' } }],
    })
    const found = deciding(newHousehold('household/1'), { on: '2015-01-01', pack, question: 'a' })
    expect(found?.ways.map(({ outcome, sets }) => [outcome, sets.map(({ facts }) => facts)])).toEqual([
      [true, [['foodSecure', 'clothingSecure']]],
      [
        false,
        [
          ['dropOuts', 'foodSecure'],
          ['dropOuts', 'clothingSecure'],
        ],
      ],
    ])
  })

  test('are found without trying all sets: all of thirty, one of thirty, and more ways than are named', () => {
    const universe = Array.from({ length: 30 }, (_, at) => at)
    let asked = 0
    const isAll = (set: readonly number[]) => {
      asked++
      return set.length === 30
    }
    const all = smallestSets(universe, isAll, { largest: 30, most: 12 })
    expect(all).toEqual({ sets: [universe], more: false })
    expect(asked).toBeLessThan(2000)
    const one = smallestSets(universe, (set) => set.length > 0, { largest: 30, most: 12 })
    expect(one).toMatchObject({ more: true, sets: universe.slice(0, 12).map((element) => [element]) })
    const ofPairs = smallestSets(universe, (set) => new Set(set.map((element) => element % 15)).size === 15, { largest: 30, most: 12 })
    expect(ofPairs).toMatchObject({ more: true, sets: { length: 12 } })
    expect(smallestSets(universe.slice(0, 8), (set) => set.length > 3, { largest: 3, most: 12 })).toEqual({ none: 'too-large' })
    expect(smallestSets(universe, () => false, { largest: 3, most: 12 })).toEqual({ none: 'unreachable' })
    expect(smallestSets([], () => true, { largest: 3, most: 12 })).toEqual({ sets: [[]], more: false })
  })
})

describe('what would decide, by the pack of 2014–2020,', () => {
  const nobody = newHousehold('household/1')

  test('whether a household of which nothing is known is eligible: all nine for yes, any one for no', () => {
    const found = deciding(nobody, { on: '2019-10-08', pack, question: 'eligible' })!
    const [yes, no] = found.ways
    expect(yes).toMatchObject({ outcome: true, more: false, sets: { length: 1 } })
    expect(yes!.sets[0]!.facts).toHaveLength(9)
    expect(no).toMatchObject({ outcome: false, more: false, sets: { length: 9 } })
    expect(no!.sets[0]).toEqual({
      facts: ['perCapitaNetIncome'],
      missing: [{ evidence: 'member-joined' }],
      example: { perCapitaNetIncome: 321_800 },
    })
  })

  test('names no evidence where a parameter has no value that would be needed, but says which', () => {
    const found = deciding(nobody, { on: '2017-10-08', pack, question: 'edge' })!
    expect(found.ways.map(({ outcome }) => outcome)).toEqual([false])
    expect(found.parameters).toEqual([{ parameter: 'monitoringLine', on: '2017-10-08' }])
    expect(decidingText(found, pack, 'en').at(-1)).toContain('missing in the pack: a value of the monitoring line')
    expect(decidingText(found, pack, 'zh').at(-1)).toContain('规则包中尚缺：“监测范围')
  })

  test('says nothing of what is decided, of a day on which the pack is not in force, or of a question without a rule', () => {
    expect(deciding(nobody, { on: '2019-10-08', pack, question: 'policy-lapsed' })).toEqual({
      question: 'policy-lapsed',
      outcome: false,
      ways: [],
      parameters: [],
    })
    expect(deciding(nobody, { on: '2031-01-01', pack, question: 'eligible' })).toMatchObject({ outcome: 'unknown', ways: [] })
    expect(deciding(nobody, { on: '2019-10-08', pack, question: 'none' })).toBeUndefined()
  })

  test('is put into words with the evidence', () => {
    const found = deciding(nobody, { on: '2019-10-08', pack, question: 'exit-ready' })!
    const [yes, no] = decidingText(found, pack, 'en')
    expect(yes).toMatch(/^yes could be decided by per-capita net income, .*\[.*a grade of the house/)
    expect(no).toMatch(/^no could be decided by per-capita net income \[.*\]; or enough food/)
    expect(decidingText(found, pack, 'zh')[0]).toMatch(/^是——可由以下定论：人均纯收入、/)
  })

  test('decides, whatever is missing, by every example', () => {
    const on: Day = '2019-10-08'
    for (const rule of pack.rules) {
      const { program, evaluate } = compile(pack, {}, [rule])
      const regions = regionsOf(program, pack.facts, parametersOn(pack, program, on), evaluate)
      for (const outcome of [true, false]) {
        const found = decidingSets(regions, program.rules[0]!, new Float64Array(program.slots.length).fill(NaN), outcome)
        for (const { example } of found?.sets ?? []) expect(truthOf(program.rules[0]!, program, example, regions.parameters)).toBe(outcome)
      }
    }
  })
})

import { advance, decide, type Day, type Household, type HouseholdEvent, newHousehold, stamp } from '@hearthfold/core'
import { type FactValue, rebuild } from '@hearthfold/core/facts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cn2021to2025 } from '../packs/index.ts'
import { determine } from '../src/determine/determine.ts'
import { encode } from '../src/evaluate/slot.ts'
import type { Pack } from '../src/pack/pack.ts'
import { flips, flipsOf } from '../src/counterfactuals/flip.ts'
import { flipsText, flipText } from '../src/counterfactuals/flip-text.ts'
import { pack } from './shipped.ts'
import { everyHousehold, packOf, regionsOn, smallPack, someDay, truthOf, valuesOf } from './small-pack.ts'
import { runs } from '../../../test/config/runs.ts'

/** What a change of a fact costs; undefined where it may not change so. */
function costOf({ facts }: Pack, fact: string, from: number, to: number): number | undefined {
  const declared = facts[fact]!
  if (!declared.changeable || Number.isNaN(from)) return undefined
  const isOnStep = declared.kind !== 'number' || Number.isInteger((to - from) / declared.changeable.step)
  return isOnStep ? Math.abs(to - from) / declared.changeable.scale : undefined
}

describe('what would flip an answer', () => {
  test('is the least of all changes that trying every household finds, and flips it', () => {
    const missing = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(smallPack, someDay, missing, fc.nat(), (pack, on, missing, pick) => {
        const { program, regions, rules } = regionsOn(pack, on)
        const { node } = rules[0]!
        const all = everyHousehold(program, pack)
        const slots = all[pick % all.length]!.map((value, slot) => (missing[slot] && pick % 3 === 0 ? NaN : value))
        const outcome = truthOf(node, program, slots, regions.parameters)
        if (outcome === 'unknown') return
        const open = [...slots.keys()].filter((slot) => !Number.isNaN(slots[slot]!))
        let best: { size: number; cost: number } | undefined
        for (const one of everyHousehold(program, pack, slots, open)) {
          const changed = open.filter((slot) => one[slot] !== slots[slot])
          if (changed.length > Math.min(3, best?.size ?? 3) || truthOf(node, program, one, regions.parameters) !== !outcome) continue
          const costs = changed.map((slot) => costOf(pack, program.slots[slot]!.fact, slots[slot]!, one[slot]!))
          if (costs.includes(undefined)) continue
          const cost = costs.reduce<number>((sum, one) => sum + one!, 0)
          if (!best || changed.length < best.size || cost < best.cost) best = { size: changed.length, cost }
        }
        const found = flipsOf(regions, node, slots, pack.facts, !outcome)
        expect(found.ok).toBe(best !== undefined)
        if (!found.ok) return
        expect(found.value[0]!.changes).toHaveLength(best!.size)
        expect(found.value[0]!.cost).toBeCloseTo(best!.cost, 9)
        for (const { changes, cost } of found.value) {
          const changed = slots.slice()
          let sum = 0
          for (const { fact, from, to, change } of changes) {
            const at = program.slots.findIndex((slot) => slot.fact === fact)
            changed[at] = encode(program.slots[at]!, to)
            expect(encode(program.slots[at]!, from)).toBe(slots[at])
            if (change !== undefined) expect((from as number) + change).toBe(to)
            expect(valuesOf(program, pack, at)).toContain(changed[at])
            sum += costOf(pack, fact, slots[at]!, changed[at]!)!
          }
          expect(truthOf(node, program, changed, regions.parameters)).toBe(!outcome)
          expect(changes).toHaveLength(best!.size)
          expect(sum).toBeCloseTo(cost, 9)
        }
        const costs = found.value.map(({ cost }) => cost)
        expect(costs).toEqual(costs.toSorted((a, b) => a - b))
      }),
      { numRuns: runs(300) },
    )
  })

  test('moves a fact that follows another with it and never alone, as trying every household does', () => {
    const slope = fc.constantFrom(-0.5, -0.25, 0, 0.25, 0.5)
    fc.assert(
      fc.property(smallPack, someDay, slope, fc.integer({ min: -1, max: 4 }), fc.nat(), (pack, on, slope, lack, pick) => {
        const { program, regions, rules } = regionsOn(pack, on)
        const { node } = rules[0]!
        const all = everyHousehold(program, pack)
        const slots = all[pick % all.length]!.map((value, slot) => (slot === lack ? NaN : value))
        const outcome = truthOf(node, program, slots, regions.parameters)
        if (outcome === 'unknown') return
        const value = (before: number, from: number, to: number) => before + slope * (to - from)
        const [leader, follower] = ['dropOuts', 'perCapitaNetIncome'].map((fact) =>
          program.slots.findIndex((slot) => slot.fact === fact && !Number.isNaN(slots[program.slots.indexOf(slot)]!)),
        )
        const isLed = leader! >= 0 && follower! >= 0
        const open = [...slots.keys()].filter((slot) => !Number.isNaN(slots[slot]!) && !(isLed && slot === follower))
        let best: { size: number; cost: number } | undefined
        for (const tried of everyHousehold(program, pack, slots, open)) {
          const one = isLed ? tried.with(follower!, value(slots[follower!]!, slots[leader!]!, tried[leader!]!)) : tried
          if (isLed && (one[follower!]! < -0.5 || one[follower!]! > 1.5)) continue
          const changed = open.filter((slot) => one[slot] !== slots[slot])
          if (changed.length > Math.min(3, best?.size ?? 3) || truthOf(node, program, one, regions.parameters) !== !outcome) continue
          const costs = changed.map((slot) => costOf(pack, program.slots[slot]!.fact, slots[slot]!, one[slot]!))
          if (costs.includes(undefined)) continue
          const cost = costs.reduce<number>((sum, one) => sum + one!, 0)
          if (!best || changed.length < best.size || cost < best.cost) best = { size: changed.length, cost }
        }
        const found = flipsOf(regions, node, slots, pack.facts, !outcome, (fact) =>
          fact === 'perCapitaNetIncome' ? { fact: 'dropOuts', value } : undefined,
        )
        expect(found.ok).toBe(best !== undefined)
        if (!found.ok) return
        expect(found.value[0]).toMatchObject({ cost: best!.cost })
        for (const { changes } of found.value) {
          expect(changes).toHaveLength(best!.size)
          const changed = slots.slice()
          for (const { fact, to, alongside = [] } of changes) {
            expect(alongside.length).toBe(isLed && fact === 'dropOuts' ? 1 : 0)
            for (const one of [{ fact, to }, ...alongside]) {
              const at = program.slots.findIndex((slot) => slot.fact === one.fact)
              changed[at] = encode(program.slots[at]!, one.to)
            }
          }
          expect(truthOf(node, program, changed, regions.parameters)).toBe(!outcome)
        }
      }),
      { numRuns: runs(300) },
    )
  })

  test('is found among very many ways out, each fact a step away', () => {
    const text = { zh: '文', en: 'text' }
    const names = ['dropOuts', 'uninsured', 'heads']
    const number = { kind: 'number', unit: 'persons', min: 0, max: 1000, whole: true, changeable: { step: 1, scale: 1 } }
    const suppliedBy = {
      dropOuts: ['member-joined', 'member-described'],
      uninsured: ['member-joined', 'member-described'],
      heads: ['member-joined', 'member-described'],
    }
    const odd = Array.from({ length: 60 }, (_, at) => 2 * at + 1)
    const conditions = { all: names.map((fact) => ({ any: odd.map((value) => ({ fact, operator: 'equal', value })) })) }
    const facts = Object.fromEntries(names.map((name) => [name, { ...number, suppliedBy: suppliedBy[name as keyof typeof suppliedBy] }]))
    const pack = packOf({
      facts,
      rules: [{ name: 'a', label: text, citation: { source: text, verified: true }, conditions, event: { type: 'a' } }],
    })
    const { regions, rules } = regionsOn(pack, '2015-01-01')
    const found = flipsOf(regions, rules[0]!.node, Float64Array.of(60, 60, 60), pack.facts, true)
    expect(found).toMatchObject({ ok: true, value: [{ cost: 3 }, { cost: 3 }, { cost: 3 }] })
  })

  test('is the nearer of two ways out', () => {
    const text = { zh: '文', en: 'text' }
    const pack = packOf({
      facts: {
        dropOuts: {
          kind: 'number',
          unit: 'persons',
          min: 0,
          max: 9,
          whole: true,
          suppliedBy: ['member-joined', 'member-described'],
          changeable: { step: 1, scale: 1 },
        },
      },
      rules: [
        {
          name: 'a',
          label: text,
          citation: { source: text, verified: true },
          conditions: { any: [1, 2].map((value) => ({ fact: 'dropOuts', operator: 'equal', value })) },
          event: { type: 'a' },
        },
      ],
    })
    const { regions, rules } = regionsOn(pack, '2015-01-01')
    expect(flipsOf(regions, rules[0]!.node, Float64Array.of(1), pack.facts, false)).toEqual({
      ok: true,
      value: [{ changes: [{ fact: 'dropOuts', from: 1, to: 0, change: -1 }], cost: 1 }],
    })
    expect(flipsOf(regions, rules[0]!.node, Float64Array.of(2), pack.facts, false)).toMatchObject({
      ok: true,
      value: [{ changes: [{ to: 3 }] }],
    })
  })
})

const stream: Household['stream'] = 'household/1'

/** A household of one member of whom, and of whose house, this was recorded on 8 October 2018. */
function household(...events: HouseholdEvent[]): Household {
  const home: HouseholdEvent[] = [
    { type: 'settled', village: 'village/wuji' },
    { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1970-01-01', medicalCover: ['basic'] },
  ]
  return [...home, ...events].reduce((state, event) => {
    const decision = decide({ stream, on: '2018-10-08', event }, { [stream]: state })
    if (!decision.ok) throw new Error(JSON.stringify(decision.problem))
    return advance(
      state,
      stamp(decision.value.accepted, {
        after: state.version,
        id: (version) => `e${version}`,
        recordedAt: '2020-01-01T00:00:00.000Z',
        actor: 'test',
      }),
    )
  }, newHousehold(stream))
}

const income = (wage: number): HouseholdEvent => ({
  type: 'income-stated',
  incomeYear: 2018,
  wage,
  business: 0,
  property: 0,
  transfer: 0,
  expenses: 0,
})
const living: HouseholdEvent = { type: 'living-assessed', food: true, clothing: true }
const water = {
  type: 'water-assessed',
  litresPerDay: 40,
  fetchMinutes: 10,
  outageDays: 3,
  quality: 'good',
} as const satisfies HouseholdEvent
const house = (grade: 'A' | 'B' | 'C' | 'D'): HouseholdEvent => ({ type: 'housing-graded', grade })
const on: Day = '2018-10-09'

describe('what would flip an answer by the pack of 2014–2020', () => {
  test('is more income, to just above the line, and a better house', () => {
    const poor = household(income(299_500 - 41_199), living, water, house('D'))
    const found = flips(poor, { on, pack, question: 'exit-ready' })!
    expect(found.flips[0]).toEqual({
      changes: [
        { fact: 'perCapitaNetIncome', from: 258_301, to: 299_501, change: 41_200 },
        { fact: 'housingGrade', from: 'D', to: 'B' },
      ],
      cost: 4.12 + 2,
    })
    expect(flipText(found.flips[0]!, 'en')).toBe('per-capita net income +412.00 yuan and grade of the house B')
    expect(flipText(found.flips[0]!, 'zh')).toBe('人均纯收入 +412.00元，且住房等级变为B 级')
  })

  test('really flips it', () => {
    expect(determine(household(income(299_501), living, water, house('B')), { on, pack, question: 'exit-ready' })!.outcome).toBe(true)
    expect(determine(household(income(299_500), living, water, house('B')), { on, pack, question: 'exit-ready' })!.outcome).toBe(false)
  })

  test('names what else would, the cheapest first, of a household that is ready', () => {
    const ready = household(income(400_000), living, water, house('B'))
    const found = flips(ready, { on, pack, question: 'exit-ready' })!
    expect(found.flips).toHaveLength(3)
    expect(found.flips.every(({ changes, cost }) => changes.length === 1 && cost === 1)).toBe(true)
    expect(flipsText(found, 'en')).toEqual(['enough food: no', 'enough clothing: no', 'drop-outs from compulsory education +1 persons'])
  })

  test('is not said of an unknown, outside the span of the pack, or where more than three facts would have to change', () => {
    const bad = household(income(1), { type: 'living-assessed', food: false, clothing: false }, house('D'), { ...water, quality: 'unsafe' })
    expect(flips(bad, { on, pack, question: 'exit-ready' })).toMatchObject({ flips: [], none: 'too-many' })
    expect(flips(household(), { on, pack, question: 'exit-ready' })).toMatchObject({ flips: [], none: 'unknown' })
    expect(flips(bad, { on: '2031-01-01', pack, question: 'exit-ready' })).toMatchObject({ flips: [], none: 'not-in-force' })
    expect(flips(bad, { on, pack, question: 'monitored' })).toMatchObject({ outcome: false, flips: [], none: 'impossible' })
    expect(flips(bad, { on, pack, question: 'policy-lapsed' })).toMatchObject({ outcome: false, flips: [], none: 'nothing-changeable' })
    expect(flips(bad, { on, pack, question: 'none' })).toBeUndefined()
    expect(flipsText(flips(bad, { on, pack, question: 'exit-ready' })!, 'zh')).toEqual([
      '须同时改变三项以上事实；结论所依据的 5 项：人均纯收入、不愁吃、不愁穿、住房等级、水质',
    ])
  })
})

describe('a flip of income, by the pack of 2021–2025', () => {
  const pack = packOf(cn2021to2025)
  const on: Day = '2022-11-01'
  const asked = { everRegistered: false, townHousing: false, businessOwner: false, foodSecure: true, clothingSecure: true, recentShocks: 1 }
  const answer = (facts: Readonly<Record<string, FactValue>>, question: string) =>
    determine(rebuild({ ...asked, ...facts }, on, pack)!.household, { on, pack, question })!.outcome

  test.each([
    ['sudden-hardship', { perCapitaNetIncome: 599_999, perCapitaIncomeAfterSpending: 599_999 }],
    ['monitored', { perCapitaNetIncome: 500_000, perCapitaIncomeAfterSpending: 200_000, vehicleValue: 9_000_000 }],
    ['monitored', { perCapitaNetIncome: 500_000, perCapitaIncomeAfterSpending: 200_000 }],
    ['sudden-hardship', { perCapitaNetIncome: 600_000, perCapitaIncomeAfterSpending: 600_000, incomeDropPercent: 70 }],
    ['sudden-hardship', { perCapitaNetIncome: 900_000, perCapitaIncomeAfterSpending: 200_000, incomeDropPercent: 10 }],
    ['sudden-hardship', { perCapitaNetIncome: 600_000, perCapitaIncomeAfterSpending: 600_000, incomeDropPercent: 40 }],
  ])('turns %s of a household that has all of it, %o', (question, facts: Readonly<Record<string, FactValue>>) => {
    const { household } = rebuild({ ...asked, ...facts }, on, pack)!
    const before = answer(facts, question)
    const found = flips(household, { on, pack, question })!
    expect(found.outcome).toBe(before)
    for (const { changes } of found.flips) {
      const all = changes.flatMap((change) => [change, ...(change.alongside ?? [])])
      // No whole number of fen fell by just a third: such a share is left to what rebuild makes of it.
      const after = {
        ...facts,
        ...Object.fromEntries(
          all.filter(({ fact, to }) => fact !== 'incomeDropPercent' || Number.isInteger(to)).map(({ fact, to }) => [fact, to]),
        ),
      }
      expect(changes.map(({ fact }) => fact)).not.toContain('perCapitaIncomeAfterSpending')
      expect(changes.map(({ fact }) => fact)).not.toContain('incomeDropPercent')
      expect(answer(after, question)).toBe(!before)
    }
  })

  const flipsAsked = (question: string, facts: Readonly<Record<string, FactValue>>) =>
    flips(rebuild({ ...asked, ...facts }, on, pack)!.household, { on, pack, question })!

  test('is none by a fen of income where spending then leaves a fen more too', () => {
    const { outcome, flips } = flipsAsked('sudden-hardship', { perCapitaNetIncome: 599_999, perCapitaIncomeAfterSpending: 599_999 })
    expect(outcome).toBe(false)
    expect(flips.every(({ changes }) => changes.length === 2)).toBe(true)
  })

  test('is one fact where income alone does it, and says what follows', () => {
    const found = flipsAsked('monitored', { perCapitaNetIncome: 500_000, perCapitaIncomeAfterSpending: 200_000 })
    expect(flipsText(found, 'en')).toContain(
      'per-capita net income +4,000.00 yuan (with it per-capita income after rigid spending becomes 6,000.00 yuan a person a year, fall of net income against the year before becomes -80 %)',
    )
    expect(flipsText(found, 'zh')[1]).toBe(
      '人均纯收入 +4,000.00元（随之扣除刚性支出后人均收入变为6,000.00元/人/年、收入较上年下降幅度变为-80%）',
    )
    expect(found.flips.every(({ changes }) => changes.length === 1)).toBe(true)
  })

  test('undoes a fall by the income that undoes it', () => {
    const { flips } = flipsAsked('sudden-hardship', {
      perCapitaNetIncome: 600_000,
      perCapitaIncomeAfterSpending: 600_000,
      incomeDropPercent: 70,
    })
    expect(flips.map(({ changes }) => changes)).toContainEqual([
      {
        fact: 'perCapitaNetIncome',
        from: 600_000,
        to: 1_000_000,
        change: 400_000,
        alongside: [
          { fact: 'perCapitaIncomeAfterSpending', from: 600_000, to: 1_000_000 },
          { fact: 'incomeDropPercent', from: 70, to: 50 },
        ],
      },
    ])
  })
})

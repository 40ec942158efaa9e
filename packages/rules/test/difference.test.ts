import { type Day, fold, type Household, type Instant } from '@hearthfold/core'
import { lives } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cn2014to2020 } from '../packs/index.ts'
import { determine } from '../src/determine/determine.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Pack } from '../src/pack/pack.ts'
import { type Difference, difference, type Judged } from '../src/time/difference.ts'
import { differenceText } from '../src/time/difference-text.ts'
import { FACTORS } from '../src/time/interaction.ts'
import { ALONE, type Note, packWithLines, recordedOf, STREAM, wages } from './home.ts'
import { interactionsByDefinition } from './interactions-by-definition.ts'
import { pack } from './shipped.ts'
import { assertMeeting } from '../../../test/config/meeting.ts'
import { runs } from '../../../test/config/runs.ts'

/** The shipped pack without a rule for one of its questions. */
const withoutEdge = packOf({ ...cn2014to2020, groups: [], rules: cn2014to2020.rules.filter(({ event }) => event.type !== 'edge') })
const shorter = packOf({ ...cn2014to2020, inForce: { from: '2016-03-01', to: '2018-12-31' } })

function packOf(json: unknown): Pack {
  const loaded = loadPack(json)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return loaded.value
}

const days: fc.Arbitrary<Day> = fc.constantFrom<Day>('2015-06-01', '2016-10-01', '2018-10-01', '2019-12-31', '2020-06-01')
const PACKS = {
  shipped: pack,
  higher: packWithLines({ '2015-01-01': 1_500_000 }),
  lower: packWithLines({ '2017-01-01': 90_000 }),
  shorter,
  withoutEdge,
}

/** One household as known at two instants, judged on two days under two packs. */
const sides: fc.Arbitrary<{ before: Side; after: Side }> = lives({ wishes: 40 }).chain(({ stream, events }) => {
  const side = fc
    .record({
      known: fc.constantFrom<Instant>(...events.map(({ recordedAt }) => recordedAt)),
      on: days,
      law: fc.constantFrom(...keysOf(PACKS)),
    })
    .map(({ known, on, law }): Side => ({ household: fold(stream, events, { known }), on, law }))
  return fc.record({ before: side, after: side })
})

/** With the name of its pack, so that a counterexample can be read. */
type Side = Omit<Judged, 'pack'> & { readonly law: keyof typeof PACKS }

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[]
}

function judged({ before, after }: { before: Side; after: Side }): { before: Judged; after: Judged } {
  return { before: { ...before, pack: PACKS[before.law] }, after: { ...after, pack: PACKS[after.law] } }
}

const questions = fc.constantFrom(...pack.rules.map(({ event }) => event.type))

describe('the difference between two determinations of any life', () => {
  test('goes step by step from the answer before to the answer after', () => {
    let told = 0
    assertMeeting(
      fc.property(sides, questions, (sides, question) => {
        const { before, after } = judged(sides)
        const found = difference(before, after, question)
        if (!found) {
          expect(question).toBe('edge')
          return
        }
        const { steps } = found
        expect(found.before.answer).toBe(answer(before, question))
        expect(found.after.answer).toBe(answer(after, question))
        expect(steps[0]?.from ?? found.after.answer).toBe(found.before.answer)
        expect(steps.at(-1)?.to ?? found.before.answer).toBe(found.after.answer)
        for (const [at, { factor, from, to, leaves, inForce, recomposed }] of steps.entries()) {
          // The packs have the same rules, or none.
          expect(recomposed).toBeUndefined()
          if (at > 0) {
            expect(from).toBe(steps[at - 1]!.to)
            expect(FACTORS.indexOf(factor)).toBeGreaterThan(FACTORS.indexOf(steps[at - 1]!.factor))
          }
          // Whatever turns the answer is told.
          if (from === to) continue
          told++
          expect(
            inForce !== undefined ||
              from === 'no-rule' ||
              to === 'no-rule' ||
              leaves.some((leaf) => leaf.before?.outcome !== leaf.after?.outcome),
          ).toBe(true)
        }
      }),
      { numRuns: runs(200), met: () => told, moreThan: 4 },
    )
  })

  test('has the answers of determinations at all its corners, and names the interactions among them', () => {
    const met = { 'only-together': 0, 'cancel-out': 0, 'either-alone': 0 }
    assertMeeting(
      fc.property(sides, questions, (sides, question) => {
        const { before, after } = judged(sides)
        const found = difference(before, after, question)
        if (!found) return
        expect(found.corners).toHaveLength(8)
        for (const corner of found.corners) {
          const side = (factor: (typeof FACTORS)[number]) => (corner.after.includes(factor) ? after : before)
          expect(corner.answer).toBe(
            answer({ household: side('evidence').household, on: side('time').on, pack: side('rules').pack }, question),
          )
        }
        const changed = found.steps.map(({ factor }) => factor)
        const expected = interactionsByDefinition(
          changed,
          (factors) => found.corners.find((one) => one.after.join() === factors.join())!.answer,
        )
        expect(found.interactions).toHaveLength(expected.length)
        expect(found.interactions).toEqual(
          expect.arrayContaining(expected.map(({ kind, factors }) => expect.objectContaining({ kind, factors }))),
        )
        for (const { kind } of found.interactions) met[kind]++
      }),
      { numRuns: runs(100), met: () => Math.min(...Object.values(met)), among: 300, moreThan: 0 },
    )
  })

  test('has no step where nothing is different', () => {
    fc.assert(
      fc.property(sides, questions, (sides, question) => {
        const { before } = judged(sides)
        const again = { ...before, household: structuredClone(before.household) }
        expect(difference(before, again, question)?.steps ?? []).toEqual([])
      }),
    )
  })

  test('is undefined where neither pack has a rule for the question', () => {
    const judged = { household: fold(STREAM, recordedOf(ALONE)), on: '2019-12-31', pack: withoutEdge } as const
    expect(difference(judged, judged, 'edge')).toBeUndefined()
    expect(difference(judged, { ...judged, pack }, 'edge')).toMatchObject({
      before: { answer: 'no-rule' },
      steps: [{ factor: 'rules', from: 'no-rule', leaves: [] }],
    })
  })

  test('can be put into words', () => {
    fc.assert(
      fc.property(sides, questions, (sides, question) => {
        const { before, after } = judged(sides)
        const found = difference(before, after, question)
        for (const language of ['zh', 'en'] as const) {
          const lines = found ? differenceText(found, { before: before.pack, after: after.pack }, language) : []
          expect(lines.join('\n')).not.toMatch(/undefined|NaN|\[object/)
        }
      }),
    )
  })
})

function answer({ household, on, pack }: Judged, question: string) {
  return determine(household, { on, pack, question })?.outcome ?? 'no-rule'
}

// One household, judged in autumn 2019 before and after a correction of its income was recorded.
const CLEAN: Note = ['2015-09-10', { type: 'registers-compared', findings: [] }]
const KNOWN: Instant = '2019-10-31T00:00:00.000Z'

function corrected(stated: number, to: number): { before: Household; after: Household } {
  const stateds: Note = ['2019-10-08', wages(2019, stated)]
  const correction: Note = ['2019-10-08', { type: 'corrected', replaces: 'e4', statement: wages(2019, to) }, '2019-11-05']
  const events = recordedOf([...ALONE, CLEAN, stateds, correction])
  return { before: fold(STREAM, events, { known: KNOWN }), after: fold(STREAM, events) }
}

function between(stated: number, to: number, line: number): Difference {
  const { before, after } = corrected(stated, to)
  const under = packWithLines({ '2019-01-01': line })
  return difference({ household: before, on: '2019-10-31', pack }, { household: after, on: '2019-10-31', pack: under }, 'eligible')!
}

describe('of a corrected income and a changed line', () => {
  test('each step has the leaf with both values, both parameters and the evidence', () => {
    const { steps, interactions } = between(500_000, 300_000, 250_000)
    expect(steps).toMatchObject([
      {
        factor: 'evidence',
        from: false,
        to: true,
        leaves: [
          {
            before: { value: 500_000, evidence: ['e4', 'e2'] },
            after: { value: 300_000, evidence: ['e5', 'e2'], parameter: { value: 321_800 } },
          },
        ],
      },
      {
        factor: 'rules',
        from: true,
        to: false,
        leaves: [
          { before: { parameter: { value: 321_800, from: '2019-01-01' } }, after: { value: 300_000, parameter: { value: 250_000 } } },
        ],
      },
    ])
    expect(interactions).toEqual([{ kind: 'cancel-out', factors: ['evidence', 'rules'] }])
  })

  test('what neither does alone is put down to both', () => {
    const { steps, interactions } = between(500_000, 350_000, 400_000)
    expect(steps.map(({ factor, from, to }) => [factor, from, to])).toEqual([
      ['evidence', false, false],
      ['rules', false, true],
    ])
    expect(interactions).toEqual([{ kind: 'only-together', factors: ['evidence', 'rules'] }])
  })

  test('what either does alone is credited to the first, and said to be the work of either', () => {
    const found = between(300_000, 500_000, 250_000)
    expect(found.steps.map(({ factor, from, to }) => [factor, from, to])).toEqual([
      ['evidence', true, false],
      ['rules', false, false],
    ])
    expect(found.interactions).toEqual([{ kind: 'either-alone', factors: ['evidence', 'rules'], ways: [['evidence'], ['rules']] }])
    const packs = { before: pack, after: packWithLines({ '2019-01-01': 250_000 }) }
    const en = differenceText(found, packs, 'en')
    expect(en).toContain('  changed rules: does not change the answer (no); alone it would have: yes → no')
    expect(en.at(-1)).toBe('  late evidence, or changed rules: either alone changes the answer to no')
    const zh = differenceText(found, packs, 'zh')
    expect(zh).toContain('  规则变化：不改变答案（否）；单独来看则会：是 → 否')
    expect(zh.at(-1)).toBe('  后来补录的证据，或者规则变化：任一单独即可使答案变为：否')
  })

  test('what only both do is said with the answer that they give', () => {
    const found = between(500_000, 350_000, 400_000)
    const packs = { before: pack, after: packWithLines({ '2019-01-01': 400_000 }) }
    expect(differenceText(found, packs, 'en').at(-1)).toBe('  late evidence and changed rules change the answer to yes only together')
    expect(differenceText(found, packs, 'en')).toContain('  late evidence: does not change the answer (no)')
    expect(differenceText(found, packs, 'zh').at(-1)).toBe('  后来补录的证据与规则变化只有共同作用才使答案变为：是')
  })

  test('a value and a parameter that moved without effect are told, too', () => {
    const { steps } = between(500_000, 450_000, 400_000)
    expect(steps).toMatchObject([
      { from: false, to: false, leaves: [{ before: { value: 500_000 }, after: { value: 450_000 } }] },
      { from: false, to: false, leaves: [{ before: { parameter: { value: 321_800 } }, after: { parameter: { value: 400_000 } } }] },
    ])
  })

  test('the corners come in order, from the answer before to the answer after', () => {
    expect(between(500_000, 350_000, 400_000).corners).toEqual([
      { after: [], answer: false },
      { after: ['evidence'], answer: false },
      { after: ['rules'], answer: false },
      { after: ['time'], answer: false },
      { after: ['evidence', 'rules'], answer: true },
      { after: ['evidence', 'time'], answer: false },
      { after: ['rules', 'time'], answer: false },
      { after: ['evidence', 'rules', 'time'], answer: true },
    ])
  })
})

test('a day beyond the pack is told as the end of the law, not as a change of leaves', () => {
  const { after } = corrected(300_000, 200_000)
  const pack = packOf({ ...cn2014to2020, inForce: { from: '2014-01-01', to: '2019-12-31' } })
  const found = difference({ household: after, on: '2019-12-31', pack }, { household: after, on: '2020-01-01', pack }, 'eligible')
  expect(found?.steps).toEqual([{ factor: 'time', from: true, to: 'unknown', inForce: 'ended', days: pack.inForce, leaves: [] }])
  const beyond = difference({ household: after, on: '2020-01-01', pack }, { household: after, on: '2021-01-01', pack }, 'eligible')
  expect(beyond?.steps).toEqual([{ factor: 'time', from: 'unknown', to: 'unknown', inForce: undefined, leaves: [] }])
})

test('a rule that puts the same leaves together differently is told as that, beside a leaf that turned without effect', () => {
  const household = fold(STREAM, recordedOf([...ALONE, CLEAN, ['2019-10-08', wages(2019, 400_000)]]))
  const citation = { source: { zh: '试', en: 'trial' }, verified: false }
  const ruled = (conditions: object, line: number) =>
    packWithLines(
      { '2019-01-01': line },
      { rules: [{ name: 'trial', label: citation.source, citation, conditions, event: { type: 'trial' } }] },
    )
  const clean = { fact: 'townHousing', operator: 'equal', value: false }
  const poor = { fact: 'perCapitaNetIncome', operator: 'lessThan', value: { fact: 'povertyLine' } }
  const before = ruled({ any: [clean, poor] }, 300_000)
  const after = ruled({ all: [{ not: clean }, poor] }, 500_000)
  const found = difference({ household, on: '2019-12-31', pack: before }, { household, on: '2019-12-31', pack: after }, 'trial')!
  expect(found.steps).toMatchObject([
    { factor: 'rules', from: true, to: false, recomposed: true, leaves: [{ after: { fact: 'perCapitaNetIncome', outcome: true } }] },
  ])
  const lines = (language: 'zh' | 'en') => differenceText(found, { before, after }, language).map((line) => line.trim())
  expect(lines('en')).toContain('the rule puts the same comparisons together differently')
  expect(lines('zh')).toContain('规则对同样的比较作了不同的组合')
  // Under one rule it is the leaf that turned the answer.
  const same = difference(
    { household, on: '2019-12-31', pack: ruled(poor, 300_000) },
    { household, on: '2019-12-31', pack: ruled(poor, 500_000) },
    'trial',
  )!
  expect(same.steps).toMatchObject([{ from: false, to: true }])
  expect(same.steps[0]).not.toHaveProperty('recomposed')
})

test('a rule of other conditions has leaves that are gone and leaves that are new', () => {
  const household = fold(STREAM, recordedOf(ALONE))
  const eligibility = cn2014to2020.rules[0]!
  const conditions = { all: [{ fact: 'housingGrade', operator: 'notEqual', value: 'A' }, eligibility.conditions.all![1]] }
  const other = packOf({ ...cn2014to2020, rules: [{ ...eligibility, conditions }, ...cn2014to2020.rules.slice(1)] })
  const on: Day = '2019-06-01'
  const [step] = difference({ household, on, pack }, { household, on, pack: other }, 'eligible')!.steps
  const facts = step!.leaves.map(({ before, after }) => [before?.fact, after?.fact])
  expect(facts).toEqual([
    ['perCapitaNetIncome', undefined],
    [undefined, 'housingGrade'],
  ])
})

describe('two ledgers of one household that are equally long', () => {
  const judgedOf = (notes: readonly Note[], instant = '08'): Judged => {
    const events = recordedOf(notes).map((one) => ({ ...one, recordedAt: one.recordedAt.replace('T08', `T${instant}`) as Instant }))
    return { household: fold(STREAM, events), on: '2019-12-31', pack }
  }
  const stating = (wage: number): Note => ['2019-10-08', wages(2019, wage)]
  const revoked = (withdraws: string): Note => ['2019-11-05', { type: 'revoked', withdraws, because: 'entered twice' }]
  const factors = (before: Judged, after: Judged) =>
    difference(before, after, 'eligible')!.steps.map(({ factor, from, to }) => [factor, from, to])
  const poor = [...ALONE, CLEAN, stating(300_000)]

  test('have other evidence where an event says something else', () => {
    expect(factors(judgedOf(poor), judgedOf([...ALONE, CLEAN, stating(500_000)]))).toEqual([['evidence', true, false]])
  })

  test('have other evidence where another event was withdrawn, another day is given, or it was recorded at another instant', () => {
    const twice = [...ALONE, CLEAN, stating(300_000), CLEAN]
    expect(factors(judgedOf([...twice, revoked('e3')]), judgedOf([...twice, revoked('e5')]))).toEqual([['evidence', true, true]])
    const later: Note = ['2019-10-09', wages(2019, 300_000)]
    expect(factors(judgedOf(poor), judgedOf([...ALONE, CLEAN, later]))).toEqual([['evidence', true, true]])
    expect(factors(judgedOf(poor), judgedOf(poor, '09'))).toEqual([['evidence', true, true]])
  })

  test('have the same evidence where they are the same', () => {
    expect(factors(judgedOf(poor), judgedOf(poor))).toEqual([])
  })
})

describe('in words', () => {
  const found = between(500_000, 300_000, 250_000)
  const under = packWithLines({ '2019-01-01': 250_000 })

  test('it reads in English', () => {
    expect(differenceText(found, { before: pack, after: under }, 'en')).toEqual([
      'household/1, eligible for registration as poor: no',
      '  before: on 2019-10-31, knowing 4 events, under cn-registered-poverty 2020.1',
      '  after: on 2019-10-31, knowing 5 events, under cn-registered-poverty+trial 2020.1+250000',
      '  late evidence: no → yes',
      '    ✗→✓ per-capita net income: 5,000.00 yuan a person a year → 3,000.00 yuan a person a year; must be below 3,218.00 yuan a person a year, the national poverty line (current prices) (since 2019-01-01) [evidence e5]',
      '  changed rules: yes → no',
      '    ✓→✗ per-capita net income: 3,000.00 yuan a person a year; must be below 3,218.00 yuan a person a year, the national poverty line (current prices) (since 2019-01-01) → must be below 2,500.00 yuan a person a year, the trial (since 2019-01-01)',
      '  late evidence and changed rules cancel out',
    ])
  })

  test('it reads in Chinese', () => {
    expect(differenceText(found, { before: pack, after: under }, 'zh')).toEqual([
      'household/1，符合建档立卡条件：否',
      '  之前：2019-10-31，已知 4 个事件，规则包 cn-registered-poverty 2020.1',
      '  之后：2019-10-31，已知 5 个事件，规则包 cn-registered-poverty+trial 2020.1+250000',
      '  后来补录的证据：否 → 是',
      '    ✗→✓ 人均纯收入：5,000.00元/人/年 → 3,000.00元/人/年，要求低于 3,218.00元/人/年，即国家扶贫标准（现价）（2019-01-01 起） 〔证据 e5〕',
      '  规则变化：是 → 否',
      '    ✓→✗ 人均纯收入：3,000.00元/人/年，要求低于 3,218.00元/人/年，即国家扶贫标准（现价）（2019-01-01 起） → 要求低于 2,500.00元/人/年，即试（2019-01-01 起）',
      '  后来补录的证据与规则变化相互抵消',
    ])
  })
})

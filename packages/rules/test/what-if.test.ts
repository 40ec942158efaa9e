import { type Day, fold, type Household, type HouseholdId } from '@hearthfold/core'
import { lives } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cn2014to2020 } from '../packs/index.ts'
import { determine } from '../src/determine/determine.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Pack } from '../src/pack/pack.ts'
import { whatIf } from '../src/time/what-if.ts'
import { whatIfText } from '../src/time/what-if-text.ts'
import { ALONE, type Note, packWithLines, recordedOf, wages } from './home.ts'
import { pack } from './shipped.ts'
import { assertMeeting } from '../../../test/config/meeting.ts'

const higher = packWithLines({ '2015-01-01': 1_500_000 })
const shorter = packOf({ ...cn2014to2020, inForce: { from: '2014-01-01', to: '2018-12-31' } })
const fewer = packOf({ ...cn2014to2020, groups: [], rules: cn2014to2020.rules.filter(({ event }) => event.type !== 'edge') })
/** The shipped pack with each rule the other way round. */
const turned = packOf({
  ...cn2014to2020,
  groups: [],
  rules: cn2014to2020.rules.map((rule) => ({ ...rule, laws: [], conditions: { not: rule.conditions } })),
})
const PACKS = { shipped: pack, higher, shorter, fewer, turned }

function packOf(json: unknown): Pack {
  const loaded = loadPack(json)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return loaded.value
}

const village: fc.Arbitrary<Household[]> = fc.array(
  lives({ wishes: 40 }).map(({ stream, events }) => fold(stream, events)),
  { maxLength: 6 },
)
const laws = fc.constantFrom('shipped' as const, 'higher' as const, 'shorter' as const, 'fewer' as const, 'turned' as const)
const days = fc.constantFrom<Day>('2016-06-01', '2018-12-31', '2019-01-01', '2019-12-31')

describe('of any households, under any two packs', () => {
  test('those with another answer are told, each once, and none else; all counts are counts of them', () => {
    let told = 0
    assertMeeting(
      fc.property(village, days, laws, laws, (households, on, law, other) => {
        const [before, after] = [PACKS[law], PACKS[other]]
        const found = whatIf(households, { on, pack: before, under: after, villageOf: ({ version }) => `v${version % 2}` })
        for (const { question, changed, moves, villages, before: was, after: is, examples } of found.questions) {
          const answers = households.map((household) => ({
            stream: household.stream,
            village: `v${household.version % 2}`,
            from: determine(household, { on, pack: before, question })!.outcome,
            to: determine(household, { on, pack: after, question })!.outcome,
          }))
          expect(changed).toEqual(answers.filter(({ from, to }) => from !== to))
          told += changed.length
          for (const outcome of [true, false, 'unknown'] as const) {
            expect(was[`${outcome}`]).toBe(answers.filter(({ from }) => from === outcome).length)
            expect(is[`${outcome}`]).toBe(answers.filter(({ to }) => to === outcome).length)
          }
          expect(moves.reduce((sum, move) => sum + move.households, 0)).toBe(changed.length)
          for (const { from, to, households } of moves)
            expect(households).toBe(changed.filter((one) => one.from === from && one.to === to).length)
          expect(villages.reduce((sum, one) => sum + one.households, 0)).toBe(changed.length)
          for (const one of villages) {
            expect(one.households).toBe(changed.filter(({ village }) => village === one.village).length)
            expect(one.moves.reduce((sum, move) => sum + move.households, 0)).toBe(one.households)
          }
          expect(new Set(examples.map(({ from, to }) => `${from} ${to}`)).size).toBe(moves.length)
          for (const { inForce, leaves, recomposed } of examples)
            expect(inForce !== undefined || leaves.length > 0 || recomposed).toBe(true)
        }
        for (const language of ['zh', 'en'] as const)
          expect(whatIfText(found, { before, after }, language).join()).not.toMatch(/undefined|NaN|\[object/)
      }),
      { met: () => told, moreThan: 200 },
    )
  })

  test('the same pack changes nobody', () => {
    fc.assert(
      fc.property(village, days, laws, (households, on, law) => {
        const { questions, onlyBefore, onlyUnder } = whatIf(households, { on, pack: PACKS[law], under: PACKS[law] })
        expect(questions.flatMap(({ changed }) => changed)).toEqual([])
        expect([onlyBefore, onlyUnder]).toEqual([[], []])
      }),
    )
  })
})

// Five households on 2019-12-31, the poverty line being 3,218 and the monitoring line 4,827 yuan.
function home(number: number, village: 'wuji' | 'youfang', ...notes: readonly Note[]): Household {
  const stream: HouseholdId = `household/${number}`
  const settled: Note = ['2015-01-01', { type: 'settled', village: `village/${village}` }]
  return fold(
    stream,
    recordedOf([settled, ...ALONE.slice(1), ...notes]).map((one) => ({ ...one, stream })),
  )
}
const CLEAN: Note = ['2015-09-10', { type: 'registers-compared', findings: [] }]
const HOUSED: Note = ['2015-09-10', { type: 'registers-compared', findings: [{ item: 'town-housing' }] }]
const income = (wage: number): Note => ['2019-10-08', wages(2019, wage)]
const five = [
  home(1, 'wuji', CLEAN, income(350_000)),
  home(2, 'wuji', CLEAN, income(399_999)),
  home(3, 'youfang', CLEAN, income(400_000)),
  home(4, 'youfang', HOUSED, income(350_000)),
  home(5, 'youfang', income(350_000)),
]
const at4000 = packWithLines({ '2019-01-01': 400_000 })

describe('five households and a line of 4,000 yuan', () => {
  const found = whatIf(five, { on: '2019-12-31', pack, under: at4000, examples: 1 })
  const eligible = found.questions.find(({ question }) => question === 'eligible')!

  test('who is below the new line becomes eligible, unless excluded or unknown', () => {
    expect(eligible).toMatchObject({
      before: { true: 0, false: 5, unknown: 0 },
      after: { true: 2, false: 2, unknown: 1 },
      moves: [
        { from: false, to: true, households: 2 },
        { from: false, to: 'unknown', households: 1 },
      ],
      villages: [
        { village: 'village/wuji', households: 2 },
        { village: 'village/youfang', households: 1 },
      ],
    })
    expect(eligible.changed.map(({ stream, to }) => [stream, to])).toEqual([
      ['household/1', true],
      ['household/2', true],
      ['household/5', 'unknown'],
    ])
  })

  test('an example has the one leaf that made the difference, under both packs', () => {
    expect(eligible.examples.map(({ stream }) => stream)).toEqual(['household/1', 'household/5'])
    const [{ leaves }] = eligible.examples as [(typeof eligible.examples)[number]]
    expect(leaves).toMatchObject([
      {
        before: { fact: 'perCapitaNetIncome', outcome: false, value: 350_000, parameter: { value: 321_800 } },
        after: { outcome: true, value: 350_000, parameter: { value: 400_000, from: '2019-01-01' } },
      },
    ])
  })

  test('an example leaves out what turned without effect, and what moved without turning', () => {
    const label = { zh: '试', en: 'trial' }
    const citation = { source: label, verified: false }
    const owns = {
      any: [
        { fact: 'townHousing', operator: 'equal', value: true },
        { fact: 'vehicleValue', operator: 'greaterThan', value: { fact: 'vehicleThreshold' } },
      ],
    }
    const poor = { fact: 'perCapitaNetIncome', operator: 'lessThan', value: { fact: 'povertyLine' } }
    const rules = [{ name: 'trial', label, citation, conditions: { all: [poor, owns] }, event: { type: 'trial' } }]
    const dearer = { label, unit: 'fen', at: 'day', values: [{ from: '2014-01-01', value: 6_000_000, citation }], overrides: true }
    const povertyLine = {
      label,
      unit: 'fen/person/year',
      at: 'income-year-end',
      values: [{ from: '2019-01-01', value: 400_000, citation }],
      overrides: true,
    }
    const after = packWithLines({ '2019-01-01': 400_000 }, { rules, parameters: { povertyLine, vehicleThreshold: dearer } })
    const before = packWithLines({ '2019-01-01': 321_800 }, { rules })
    const owning = (value: number): Note => [
      '2015-09-10',
      { type: 'registers-compared', findings: [{ item: 'town-housing' }, { item: 'vehicle', value }] },
    ]
    for (const value of [5_000_000, 7_000_000]) {
      const asked = { on: '2019-12-31', pack: before, under: after, question: 'trial' } as const
      const [example] = whatIf([home(6, 'wuji', owning(value), income(350_000))], asked).questions[0]!.examples
      expect(example!.leaves.map((leaf) => leaf.after?.fact)).toEqual(['perCapitaNetIncome'])
    }
  })

  test('an example of a rule that only puts the same leaves together differently says so', () => {
    const found = whatIf(five, { on: '2019-12-31', pack, under: turned, question: 'eligible', examples: 1 })
    expect(found.questions[0]!.examples).toEqual([
      { stream: 'household/1', village: 'village/wuji', from: false, to: true, inForce: undefined, leaves: [], recomposed: true },
    ])
    const packs = { before: pack, after: turned }
    expect(whatIfText(found, packs, 'en').at(-1)).toBe('    the rule puts the same comparisons together differently')
    expect(whatIfText(found, packs, 'zh').at(-1)).toBe('    规则对同样的比较作了不同的组合')
  })

  test('one question alone is asked where it is named', () => {
    const alone = whatIf(five, { on: '2019-12-31', pack, under: at4000, question: 'edge' })
    expect(alone.questions.map(({ question }) => question)).toEqual(['edge'])
    expect(alone.questions[0]).toEqual(
      whatIf(five, { on: '2019-12-31', pack, under: at4000 }).questions.find(({ question }) => question === 'edge'),
    )
  })

  test('a question that only one pack has a rule for is named, not compared', () => {
    expect(whatIf(five, { on: '2019-12-31', pack, under: fewer })).toMatchObject({ onlyBefore: ['edge'], onlyUnder: [] })
    expect(whatIf(five, { on: '2019-12-31', pack: fewer, under: pack })).toMatchObject({ onlyBefore: [], onlyUnder: ['edge'] })
  })

  const packs = { before: pack, after: at4000 }
  const names = (village: string) => ({ 'village/wuji': '吴集', 'village/youfang': '油坊' })[village] ?? village

  test('it reads in English', () => {
    expect(whatIfText(found, packs, 'en', names).slice(0, 9)).toEqual([
      '5 households on 2019-12-31: cn-registered-poverty+trial 2020.1+400000 in place of cn-registered-poverty 2020.1',
      'eligible for registration as poor (eligible)',
      '  yes 0, no 5, unknown 0 → yes 2, no 2, unknown 1',
      '  no → yes: 2 households',
      '  no → unknown: 1 household',
      '  by village: 吴集 2, 油坊 1',
      '  such as household/1 (吴集): no → yes',
      '    ✗→✓ per-capita net income: 3,500.00 yuan a person a year; must be below 3,218.00 yuan a person a year, the national poverty line (current prices) (since 2019-01-01) → must be below 4,000.00 yuan a person a year, the trial (since 2019-01-01)',
      '  such as household/5 (油坊): no → unknown',
    ])
  })

  test('it reads in Chinese', () => {
    expect(whatIfText(found, packs, 'zh', names).slice(0, 8)).toEqual([
      '2019-12-31 的 5 户：规则包 cn-registered-poverty 2020.1 换为 cn-registered-poverty+trial 2020.1+400000',
      '符合建档立卡条件（eligible）',
      '  是 0，否 5，不详 0 → 是 2，否 2，不详 1',
      '  否 → 是：2 户',
      '  否 → 不详：1 户',
      '  按村：吴集 2、油坊 1',
      '  例如 household/1（吴集）：否 → 是',
      '    ✗→✓ 人均纯收入：3,500.00元/人/年，要求低于 3,218.00元/人/年，即国家扶贫标准（现价）（2019-01-01 起） → 要求低于 4,000.00元/人/年，即试（2019-01-01 起）',
    ])
  })
})

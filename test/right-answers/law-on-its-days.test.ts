import { type Day, fold, newHousehold, plusDays, type RecordedHousehold } from '@hearthfold/core'
import { determine, determineAll, explain, loadPack, type Pack, packOn, truthIn } from '@hearthfold/rules'
import { analyse, analysisText, packDifference } from '@hearthfold/rules/analysis'
import { compile, layoutOf, parametersOn, ruleTruth } from '@hearthfold/rules/evaluate'
import { difference, timelineOf, timelineText } from '@hearthfold/rules/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../config/runs.ts'

// Of a parameter with values that begin, end and are not set, and a layer with days of its own, every way of asking answers alike
// on every day, and as this file says without any of their code.

const text = { zh: '文', en: 'text' }
const citation = { source: text, verified: false }
const FIRST = '2014-01-01'
const LAST = '2020-12-31'

type Value = { readonly from: Day; readonly until?: Day } & ({ readonly value: number } | { readonly notSet: true })

interface Written {
  readonly at: 'day' | 'income-year-end'
  readonly values: readonly Value[]
  readonly layer: {
    readonly inForce: { readonly from: Day; readonly to?: Day }
    readonly values: readonly Value[]
    readonly reversed: boolean
  }
}

const parameter = (values: readonly Value[], at: Written['at'], more = {}) => ({
  line: { label: text, unit: 'fen/person/year', at, values: values.map((one) => ({ ...one, citation })), ...more },
})

const leaf = (operator: string) => ({ fact: 'perCapitaNetIncome', operator, value: { fact: 'line' } })

function base({ values, at }: Pick<Written, 'values' | 'at'>) {
  return {
    id: 'nation',
    version: '1',
    jurisdiction: 'CN',
    level: 'nation',
    title: text,
    inForce: { from: FIRST, to: LAST },
    incomeYearEnds: '09-30',
    facts: { perCapitaNetIncome: { kind: 'number', unit: 'fen/person/year', min: 0, max: 1_000_000, suppliedBy: ['income-stated'] } },
    parameters: parameter(values, at),
    conditions: { low: { label: text, citation, conditions: leaf('lessThan') } },
    rules: [{ name: 'poor', label: text, citation, conditions: { condition: 'low' }, event: { type: 'poor' } }],
  }
}

function layerOf({ layer, at }: Written) {
  return {
    id: 'county',
    version: '1',
    jurisdiction: 'CN-1',
    level: 'county',
    title: text,
    over: ['nation'],
    inForce: layer.inForce,
    parameters: parameter(layer.values, at, { overrides: true }),
    conditions: layer.reversed ? { low: { label: text, citation, conditions: leaf('greaterThan'), overrides: true } } : {},
    rules: [{ name: 'local', label: text, citation, conditions: leaf('equal'), event: { type: 'local' } }],
  }
}

function loaded(...files: [object, ...object[]]): Pack {
  const found = loadPack(files[0], files.slice(1))
  if (!found.ok) throw new Error(JSON.stringify(found.problem))
  return found.value
}

/** The value that these say for a day; undefined where they say none, also where it is not set. */
function said(values: readonly Value[], day: Day): { readonly number: number | undefined } | undefined {
  for (const [at, one] of values.entries()) {
    const next = values[at + 1]
    const last = one.until ?? (next && plusDays(next.from, -1))
    if (one.from <= day && (last === undefined || day <= last)) return { number: 'value' in one ? one.value : undefined }
  }
  return undefined
}

/** What is to come out on a day about a household with an income; `local`: of the layer's own question. */
function truths(
  written: Written,
  on: Day,
  income: number,
): { poor: boolean | 'unknown'; local: boolean | 'unknown'; line: number | undefined } {
  const { at, values, layer } = written
  const isIn = layer.inForce.from <= on && (layer.inForce.to === undefined || on <= layer.inForce.to)
  const year = Number(on.slice(0, 4))
  const day: Day = at === 'day' ? on : on.slice(5) > '09-30' ? (`${year}-09-30` as Day) : (`${year - 1}-09-30` as Day)
  const line = ((isIn ? said(layer.values, day) : undefined) ?? said(values, day))?.number
  if (line === undefined) return { poor: 'unknown', local: 'unknown', line }
  return { poor: isIn && layer.reversed ? income > line : income < line, local: isIn ? income === line : 'unknown', line }
}

const HOME: readonly RecordedHousehold[] = [
  { type: 'settled', village: 'village/1' },
  { type: 'member-joined', member: 'm1', by: 'listing', name: '甲', relation: 'head', sex: 'male', born: '1970-01-01' },
  ...Array.from({ length: 9 }, (_, at) => ({
    type: 'income-stated',
    incomeYear: 2012 + at,
    wage: 300_000,
    business: 0,
    property: 0,
    transfer: 0,
    expenses: 0,
  })),
].map((event, at) => ({
  stream: 'household/1',
  version: at + 1,
  id: `e${at}`,
  on: event.type === 'income-stated' ? (`${2011 + at - 1}-10-01` as Day) : '2010-01-01',
  recordedAt: '2020-12-31T00:00:00Z',
  by: 'c1',
  event,
})) as unknown as RecordedHousehold[]

const household = fold('household/1', HOME)
const INCOME = 300_000

const someDay = fc.integer({ min: -200, max: 2700 }).map((days) => plusDays(FIRST, days))
const values = fc
  .uniqueArray(
    fc.record({
      from: someDay,
      lasts: fc.option(fc.integer({ min: 0, max: 600 }), { nil: undefined }),
      value: fc.option(fc.constantFrom(200_000, 300_000, 400_000), { nil: undefined }),
    }),
    {
      minLength: 1,
      maxLength: 4,
      selector: ({ from }) => from,
    },
  )
  .map((some) => {
    const sorted = some.toSorted((a, b) => (a.from < b.from ? -1 : 1))
    return sorted.map(({ from, lasts, value }, at): Value => {
      const next = sorted[at + 1]?.from
      const end = lasts === undefined ? undefined : plusDays(from, lasts)
      const until = end === undefined || next === undefined || end < next ? end : plusDays(next, -1)
      return { from, ...(until === undefined ? {} : { until }), ...(value === undefined ? { notSet: true } : { value }) }
    })
  })
const span = fc
  .tuple(fc.integer({ min: -300, max: 2500 }), fc.option(fc.integer({ min: 0, max: 1500 }), { nil: undefined }))
  .map(([after, lasts]) => {
    const from = plusDays(FIRST, after)
    const to = lasts === undefined ? undefined : plusDays(from, lasts + (after < 0 ? -after : 0))
    return { from, ...(to === undefined ? {} : { to }) }
  })
const written: fc.Arbitrary<Written> = fc.record({
  at: fc.constantFrom('day', 'income-year-end'),
  values,
  layer: fc.record({ inForce: span, values, reversed: fc.boolean() }),
})

/** Days on which something may turn, and their neighbours, as far as the pack is in force. */
function daysOf({ values, layer }: Written): Day[] {
  const turns = [...values, ...layer.values].flatMap(({ from, until }) => [from, ...(until ? [plusDays(until, 1)] : [])])
  const years: Day[] = [...turns, FIRST, LAST].map((day) => `${day.slice(0, 4)}-10-01` as Day)
  const all: Day[] = [...turns, ...years, layer.inForce.from, ...(layer.inForce.to ? [plusDays(layer.inForce.to, 1)] : []), FIRST, LAST]
  return [...new Set(all.flatMap((day) => [plusDays(day, -1), day]))].filter((day) => day >= FIRST && day <= LAST).toSorted()
}

describe('on every day on which something begins or ends,', () => {
  test('one household, many households, generated code and the timeline give the answer that the files say', () => {
    fc.assert(
      fc.property(written, (one) => {
        const pack = loaded(base(one), layerOf(one))
        for (const question of ['poor', 'local'] as const) {
          const timeline = timelineOf(household, { from: FIRST, to: LAST, pack, question })!
          for (const on of daysOf(one)) {
            const expected = truths(one, on, INCOME)[question]
            expect([on, determine(household, { on, pack, question })!.outcome]).toEqual([on, expected])
            expect([on, truthIn(determineAll([household], { on, pack }).outcomes[question]!, 0)]).toEqual([on, expected])
            expect([on, timeline.intervals.find(({ from, to }) => from <= on && on <= to)!.outcome]).toEqual([on, expected])
            const law = packOn(pack, on)
            const at = law.rules.findIndex(({ event }) => event.type === question)
            const { program, evaluate } = compile(law, { generate: true })
            const layout = layoutOf(program)
            const out = new Int32Array(layout.size)
            evaluate(Float64Array.of(INCOME), parametersOn(pack, program, on), out)
            expect([on, at < 0 ? 'unknown' : ruleTruth(out, layout, at)]).toEqual([on, expected])
          }
        }
      }),
      { numRuns: runs(60) },
    )
  })

  test('the analysis tells a want of a value on the days on which there is none, and on no other', () => {
    fc.assert(
      fc.property(written, (one) => {
        const pack = loaded(base(one), layerOf(one))
        const gaps = analyse(pack).findings.flatMap((finding) =>
          finding.kind === 'parameter-gap' || finding.kind === 'not-set' ? finding.during : [],
        )
        for (const on of daysOf(one)) {
          const isTold = gaps.some(({ from, to }) => from <= on && (to === undefined || on <= to))
          expect([on, isTold]).toEqual([on, truths(one, on, INCOME).line === undefined])
        }
      }),
      { numRuns: runs(100) },
    )
  })

  test('two packs are told to differ on the days on which one says yes and the other no of some household', () => {
    fc.assert(
      fc.property(written, (one) => {
        const alone = loaded(base(one))
        const whole = loaded(base(one), layerOf(one))
        const different = packDifference(alone, whole)
          .treatedDifferently.filter(({ question }) => question === 'poor')
          .flatMap(({ during }) => during)
        for (const on of daysOf(one)) {
          const answers = (income: number) => [
            truths({ ...one, layer: { ...one.layer, inForce: { from: '2000-01-01', to: '2000-01-01' } } }, on, income).poor,
            truths(one, on, income).poor,
          ]
          const opposed = [0, 200_000, 250_000, 300_000, 350_000, 400_000, 1_000_000].some((income) => {
            const [before, after] = answers(income)
            return before !== 'unknown' && after !== 'unknown' && before !== after
          })
          const isTold = different.some(({ from, to }) => from <= on && (to === undefined || on <= to))
          expect([on, isTold]).toEqual([on, opposed])
        }
      }),
      { numRuns: runs(100) },
    )
  })

  test('the passage of time from one day to the next is the whole difference between their answers', () => {
    fc.assert(
      fc.property(written, (one) => {
        const pack = loaded(base(one), layerOf(one))
        for (const on of daysOf(one)) {
          if (on === FIRST) continue
          const found = difference({ household, on: plusDays(on, -1), pack }, { household, on, pack }, 'poor')!
          expect(found.steps.map(({ factor, from, to }) => [factor, from, to])).toEqual([
            ['time', truths(one, plusDays(on, -1), INCOME).poor, truths(one, on, INCOME).poor],
          ])
        }
      }),
      { numRuns: runs(40) },
    )
  })
})

const nation = (values: readonly Value[]) => base({ at: 'day', values })
const county = (values: readonly Value[], inForce: { from: Day; to?: Day }) =>
  layerOf({ at: 'day', values: [], layer: { inForce, values, reversed: false } })

test('a layer that has ended leaves the answers of the pack that it lay over, and the timeline names it', () => {
  const pack = loaded(
    nation([{ from: '2014-01-01', value: 200_000 }]),
    county([{ from: '2016-01-01', value: 400_000 }], { from: '2016-01-01', to: '2018-12-31' }),
  )
  const answer = (on: Day) => determine(household, { on, pack, question: 'poor' })!
  expect(['2015-12-31', '2016-01-01', '2018-12-31', '2019-01-01'].map((on) => answer(on as Day).outcome)).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(answer('2019-01-01').notInForce).toBeUndefined()
  expect(determine(household, { on: '2019-01-01', pack, question: 'local' })).toMatchObject({
    outcome: 'unknown',
    notInForce: { from: '2016-01-01', to: '2018-12-31' },
  })
  const { intervals } = timelineOf(household, { from: '2015-01-01', to: '2019-12-31', pack, question: 'poor' })!
  expect(intervals.map(({ from, change }) => [from, change?.layers])).toEqual([
    ['2015-01-01', undefined],
    ['2016-01-01', { began: [1], ended: [] }],
    ['2019-01-01', { began: [], ended: [1] }],
  ])
  for (const language of ['zh', 'en'] as const)
    expect(
      timelineText(timelineOf(household, { from: '2015-01-01', to: '2019-12-31', pack, question: 'poor' })!, pack, language).length,
    ).toBeGreaterThan(4)
})

test('a value that has ended leaves the question open, and what is missing says so', () => {
  const pack = loaded(nation([{ from: '2014-01-01', until: '2015-12-31', value: 400_000 }]))
  expect(determine(household, { on: '2015-12-31', pack, question: 'poor' })!.outcome).toBe(true)
  const after = determine(household, { on: '2016-01-01', pack, question: 'poor' })!
  expect(after).toMatchObject({ outcome: 'unknown', missing: [{ parameter: 'line', on: '2016-01-01', because: 'ended' }] })
})

test('a parameter that is not set leaves the question open, names who sets it, and is set by a layer', () => {
  const pack = loaded(nation([{ from: '2014-01-01', notSet: true }]))
  const open = determine(household, { on: '2016-01-01', pack, question: 'poor' })!
  expect(open).toMatchObject({ outcome: 'unknown', missing: [{ parameter: 'line', because: 'not-set' }] })
  expect(explain(open, pack, 'zh').join('\n')).toContain('尚未设定')
  expect(explain(open, pack, 'en').join('\n')).toContain('parameter line')
  expect(analyse(pack)).toMatchObject({
    failed: false,
    findings: [{ kind: 'not-set', severity: 'note', parameter: 'line', questions: ['poor'] }, { kind: 'unverified' }],
  })
  const set = loaded(nation([{ from: '2014-01-01', notSet: true }]), county([{ from: '2015-01-01', value: 400_000 }], { from: FIRST }))
  expect(determine(household, { on: '2016-01-01', pack: set, question: 'poor' })!.outcome).toBe(true)
})

test('a value that is old is said to be old where it is used and where the pack is analysed, from the day after its term', () => {
  const file = nation([
    { from: '2014-01-01', value: 400_000 },
    { from: '2018-05-01', value: 200_000 },
  ])
  const pack = loaded({ ...file, parameters: { line: { ...file.parameters.line, staleAfterMonths: 24 } } })
  const staleOn = (on: Day) => {
    const { because } = determine(household, { on, pack, question: 'poor' })!
    return 'fact' in because ? because.parameter?.staleSince : undefined
  }
  expect(['2016-01-01', '2016-01-02', '2018-04-30', '2018-05-01', '2020-05-01', '2020-05-02'].map((on) => staleOn(on as Day))).toEqual([
    undefined,
    '2016-01-02',
    '2016-01-02',
    undefined,
    undefined,
    '2020-05-02',
  ])
  expect(explain(determine(household, { on: '2018-04-30', pack, question: 'poor' })!, pack, 'zh').join('\n')).toContain('旧值')
  const stale = analyse(pack).findings.filter(({ kind }) => kind === 'stale-value')
  expect(stale.map(({ severity, during }) => [severity, during])).toEqual([
    ['warning', [{ from: '2016-01-02', to: '2018-04-30' }]],
    ['warning', [{ from: '2020-05-02', to: LAST }]],
  ])
})

test('a layer that goes on with an old value of its own is told, with the later values that it hides; one that ends is not', () => {
  const line: readonly Value[] = [
    { from: '2014-01-01', value: 200_000 },
    { from: '2020-01-01', value: 400_000 },
  ]
  const frozen = loaded(nation(line), county([{ from: '2018-01-01', value: 300_000 }], { from: FIRST }))
  const told = (pack: Pack) => analyse(pack).findings.filter(({ kind }) => kind === 'hidden-values')
  expect(told(frozen)).toMatchObject([
    {
      severity: 'warning',
      parameter: 'line',
      layer: 'county',
      from: '2018-01-01',
      hidden: [{ from: '2020-01-01', value: 400_000 }],
      during: [{ from: '2020-01-01', to: LAST }],
    },
  ])
  for (const language of ['zh', 'en'] as const)
    expect(analysisText(analyse(frozen), frozen, language).some((line) => line.includes('“文”') || line.includes('“text”'))).toBe(true)
  expect(told(loaded(nation(line), county([{ from: '2018-01-01', until: '2019-12-31', value: 300_000 }], { from: FIRST })))).toEqual([])
  expect(told(loaded(nation(line), county([{ from: '2018-01-01', value: 300_000 }], { from: FIRST, to: '2019-12-31' })))).toEqual([])
  expect(told(loaded(nation(line), county([{ from: '2020-01-01', value: 500_000 }], { from: FIRST })))).toEqual([])
})

describe('a pack is refused, with the place,', () => {
  const paths = (...files: [object, ...object[]]) => {
    const found = loadPack(files[0], files.slice(1))
    return !found.ok ? found.problem.map(({ path }) => path) : []
  }
  test('where a value ends before it begins, or after the next one begins', () => {
    expect(paths(nation([{ from: '2015-01-01', until: '2014-12-31', value: 1 }]))).toEqual(['parameters.line.values.0.until'])
    expect(
      paths(
        nation([
          { from: '2015-01-01', until: '2016-01-01', value: 1 },
          { from: '2016-01-01', value: 2 },
        ]),
      ),
    ).toEqual(['parameters.line.values.0.until'])
  })

  test('where a value is both set and not', () => {
    expect(
      paths({ ...nation([]), parameters: parameter([{ from: '2015-01-01', value: 1, notSet: true } as unknown as Value], 'day') }),
    ).not.toEqual([])
  })

  test('where a layer is never in force, or builds on one that is not in force on all its days', () => {
    const good = county([{ from: '2018-01-01', value: 1 }], { from: '2015-01-01', to: '2016-12-31' })
    expect(paths(nation([{ from: FIRST, value: 1 }]), { ...good, inForce: { from: '2021-01-01' } })).toEqual(['layers.0.inForce'])
    const below = { ...good, id: 'township', over: ['county'], parameters: {}, inForce: { from: '2017-01-01' }, rules: [] }
    expect(paths(nation([{ from: FIRST, value: 1 }]), good, below)).toEqual(['layers.1.inForce'])
    const rule = { name: 'more', label: text, citation, conditions: { condition: 'own' }, event: { type: 'more' } }
    const own = { ...good, conditions: { own: { label: text, citation, conditions: leaf('equal') } } }
    expect(paths(nation([{ from: FIRST, value: 1 }]), own, { ...below, over: ['nation'], rules: [rule] })).toEqual([
      'layers.1.rules.0.conditions.condition',
    ])
  })
})

test('an empty household is judged by the same law on its days', () => {
  const pack = loaded(nation([{ from: FIRST, value: 1 }]), county([{ from: FIRST, value: 2 }], { from: '2016-01-01', to: '2016-12-31' }))
  expect(determine(newHousehold('household/2'), { on: '2017-01-01', pack }).map(({ question, outcome }) => [question, outcome])).toEqual([
    ['poor', 'unknown'],
    ['local', 'unknown'],
  ])
})

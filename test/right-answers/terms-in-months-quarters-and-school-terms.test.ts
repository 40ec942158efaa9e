import {
  type Day,
  decide,
  evolve,
  type HouseholdEvent,
  type HouseholdId,
  newHousehold,
  plusDays,
  stamp,
  type StatementOf,
} from '@hearthfold/core'
import { quarterEnd } from '@hearthfold/core/days'
import { calendar, determine, lapses, loadPack, obligations, type Pack } from '@hearthfold/rules'
import { obligationText } from '@hearthfold/rules/obligations'
import { showPack, showText } from '@hearthfold/rules/analysis'
import { cn2014to2020 } from '@hearthfold/rules/packs'
import { expect, test } from 'vitest'

// What recurs, recurs as the law writes it: by months, by quarters of the calendar, or in every school term.

const STREAM: HouseholdId = 'household/001'
const text = { zh: '某县', en: 'Some county' }
const citation = { source: text, verified: false }

/** The pack of 2014–2020 under a county that counts visits in its own unit, and gives aid to every pupil in every term. */
function packOf(unit: string, value: number): Pack {
  const { visit } = cn2014to2020.obligations
  const parameter = { label: text, unit, at: 'day', values: [{ from: '2014-01-01', value, citation }] }
  const aid = {
    kind: 'each-term',
    pillar: 'policy',
    for: 'exited',
    label: { zh: '每学期教育资助', en: 'school aid every term' },
    citation,
    owedBy: { level: 'county', role: 'department' },
    grace: 10,
    terms: [
      { name: 'autumn', from: '09-01', to: '01-31' },
      { name: 'spring', from: '03-01', to: '07-15' },
    ],
    grades: ['primary', 'junior-secondary'],
    measures: ['state-school-aid', 'township-school-aid'],
  }
  const layer = {
    id: 'county',
    version: '1',
    jurisdiction: 'CN-41-99',
    level: 'county',
    title: text,
    over: [cn2014to2020.id],
    inForce: cn2014to2020.inForce,
    parameters: { visitTerm: parameter },
    obligations: { visit: { ...visit, term: 'visitTerm', overrides: true }, 'school-aid': aid },
  }
  const loaded = loadPack(cn2014to2020, [layer])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return loaded.value
}

type Note = readonly [Day, HouseholdEvent]

/** A mother and her child at school, exited on 1 September 2018. */
function householdOf(...notes: Note[]) {
  const household = newHousehold(STREAM)
  const legacy = { kind: 'legacy', source: 'register' } as const
  const home: Note[] = [
    ['2015-01-01', { type: 'settled', village: 'village/wuji' }],
    ['2015-01-01', { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'female', born: '1980-03-01' }],
    [
      '2015-01-01',
      {
        type: 'member-joined',
        member: 'm2',
        by: 'listing',
        relation: 'child',
        sex: 'male',
        born: '2008-03-01',
        learning: { grade: 'primary' },
      },
    ],
    ['2015-11-01', { type: 'identified', basis: legacy }],
    ['2018-09-01', { type: 'exited', basis: legacy }],
  ]
  for (const [on, event] of [...home, ...notes].toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))) {
    const decision = decide({ stream: STREAM, on, event }, { [STREAM]: household })
    if (!decision.ok) throw new Error(`${on} ${event.type}: ${JSON.stringify(decision.problem)}`)
    const id = (version: number) => `e${version}`
    for (const one of stamp(decision.value.accepted, { after: household.version, id, recordedAt: `${on}T08:00:00.000Z`, actor: 'clerk' }))
      evolve(household, one)
  }
  return household
}

const visit = (on: Day): Note => [on, { type: 'visited', by: 'c1', purpose: 'regular' }]
const aid = (on: Day, more: Partial<StatementOf<'aided'>> = {}): Note => [
  on,
  { type: 'aided', measure: 'state-school-aid', line: 'sector', provider: { kind: 'school', id: 's1' }, member: 'm2', ...more },
]
const standing = (name: string, on: Day, pack: Pack, ...notes: Note[]) =>
  obligations(householdOf(...notes), { on, pack }).find((one) => one.name === name)

test('three months after the end of February is the same day of May, not ninety-two days', () => {
  const pack = packOf('months', 3)
  expect(standing('visit', '2020-03-01', pack, visit('2020-02-29'))).toMatchObject({ status: 'done', next: '2020-05-29' })
  expect(standing('visit', '2020-05-30', pack, visit('2020-02-29'))).toMatchObject({ status: 'overdue', since: '2020-05-30' })
  expect(standing('visit', '2020-02-28', packOf('months', 1), visit('2020-01-31'))).toMatchObject({ status: 'done', next: '2020-02-29' })
})

test('a visit in every quarter is in time however many days lie between, and a quarter without one is not', () => {
  const pack = packOf('quarters', 1)
  const quarterly = [visit('2018-12-01'), visit('2019-01-02'), visit('2019-06-28')]
  for (const on of ['2019-04-10', '2019-06-27', '2019-09-30'] as const)
    expect(standing('visit', on, pack, ...quarterly)).toMatchObject({ status: 'done' })
  expect(standing('visit', '2019-10-01', pack, ...quarterly)).toMatchObject({ status: 'overdue', due: '2019-09-30', since: '2019-10-01' })
  expect(
    lapses([householdOf(...quarterly)], { from: '2018-09-01', to: '2019-12-31', law: () => pack })
      .filter(({ name }) => name === 'visit')
      .map(({ since }) => since),
  ).toEqual(['2019-10-01'])
  const planned = calendar([householdOf(...quarterly)], { from: '2019-07-01', to: '2020-06-30', law: () => pack }).filter(
    ({ name }) => name === 'visit',
  )
  expect(planned.map(({ due }) => due)).toEqual(['2019-09-30', '2019-12-31', '2020-03-31', '2020-06-30'])
  expect(quarterEnd('2019-12-31', 1)).toBe('2020-03-31')
})

test('a rule can read the months and the quarters without a visit, and turns on the day on which the obligation does', () => {
  const rule = (fact: string, unit: string, value: number) => {
    const layer = {
      id: 'county',
      version: '1',
      jurisdiction: 'CN-41-99',
      level: 'county',
      title: text,
      over: [cn2014to2020.id],
      inForce: cn2014to2020.inForce,
      facts: { [fact]: { kind: 'number', unit, min: 0, max: 1000, whole: true, suppliedBy: ['visited'] } },
      rules: [
        { name: fact, label: text, citation, conditions: { fact, operator: 'greaterThanInclusive', value }, event: { type: 'unvisited' } },
      ],
    }
    const loaded = loadPack(cn2014to2020, [layer])
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
    return loaded.value
  }
  for (const [fact, unit, value, last, turns] of [
    ['monthsUnvisited', 'months', 3, '2020-02-29', '2020-05-30'],
    ['quartersUnvisited', 'quarters', 1, '2019-01-02', '2019-07-01'],
  ] as const) {
    const household = householdOf(visit(last))
    const turned = packOf(unit, value)
    for (let day: Day = last, at = 0; at < 200; at++) {
      const late = obligations(household, { on: day, pack: turned }).find(({ name }) => name === 'visit')!.status === 'overdue'
      expect(determine(household, { on: day, pack: rule(fact, unit, value), question: 'unvisited' })!.outcome, `${fact} ${day}`).toBe(late)
      expect(late).toBe(day >= turns)
      day = plusDays(day, 1)
    }
  }
})

test('a term longer than the calendar, or in a unit that is none, is refused', () => {
  for (const [unit, value] of [
    ['months', 1201],
    ['quarters', 401],
    ['quarters', 0.5],
    ['minutes', 5],
  ] as const)
    expect(() => packOf(unit, value)).toThrow('obligations.visit.term')
})

test('a pupil is owed aid in every term, and a term that is over without it is a breach until it is paid', () => {
  const pack = packOf('quarters', 1)
  const name = 'school-aid'
  expect(standing(name, '2018-12-01', pack)).toMatchObject({ status: 'due', due: '2019-01-31' })
  expect(standing(name, '2018-12-01', pack, aid('2018-09-20'))).toMatchObject({ status: 'done', next: '2019-07-15' })
  expect(standing(name, '2019-02-01', pack)).toMatchObject({
    status: 'overdue',
    due: '2019-01-31',
    since: '2019-02-01',
    breach: '2019-02-11',
  })
  // Aid of spring is not that of autumn, unless it says so.
  expect(standing(name, '2019-04-01', pack, aid('2019-03-10'))).toMatchObject({ status: 'overdue', since: '2019-02-01' })
  expect(standing(name, '2019-04-01', pack, aid('2019-03-10', { term: '2018-autumn' }))).toMatchObject({ status: 'due', due: '2019-07-15' })
  expect(standing(name, '2019-04-01', pack, aid('2018-09-20', { until: '2019-07-15' }))).toMatchObject({
    status: 'done',
    next: '2020-01-31',
  })
  const missed = lapses([householdOf(aid('2018-09-20'))], { from: '2018-09-01', to: '2020-03-31', law: () => pack }).filter(
    (one) => one.name === name,
  )
  expect(missed).toMatchObject([{ since: '2019-07-16', isOpen: true, breach: '2019-07-26' }])
})

test('nobody is owed aid in a term who is no pupil on its first day or not on its last', () => {
  const pack = packOf('quarters', 1)
  const learns: Note = ['2018-08-20', { type: 'member-described', member: 'm2', learning: { education: 'primary' } }]
  expect(standing('school-aid', '2019-04-01', pack, learns)).toMatchObject({ status: 'done', next: undefined })
  expect(
    standing('school-aid', '2019-04-01', pack, aid('2018-09-20'), ['2019-03-20', { type: 'member-left', member: 'm2', by: 'move' }]),
  ).toMatchObject({ status: 'done', next: undefined })
})

test('a pack that is shown tells of the terms, in either language', () => {
  const shown = showPack([packOf('months', 3)])
  expect(showText(shown, 'en').join('\n')).toContain('in every school term: 09-01 – 01-31, 03-01 – 07-15')
  expect(showText(shown, 'zh').join('\n')).toContain('每名在校生（小学、初中）')
  expect(obligationText(standing('school-aid', '2019-02-01', packOf('months', 3))!, packOf('months', 3), 'zh')).not.toMatch(/[a-z]{3}/)
})

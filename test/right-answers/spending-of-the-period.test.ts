import { type Day, decide, type HouseholdEvent, type HouseholdId, evolve, newHousehold, stamp, type StatementOf } from '@hearthfold/core'
import { determine, loadPack, type Pack } from '@hearthfold/rules'
import { cn2014to2020, cn2021to2025 } from '@hearthfold/rules/packs'
import { expect, test } from 'vitest'

// Rigid spending of the current period stands against the income of the last year (guidance of 2020).

const STREAM: HouseholdId = 'household/001'

function packOf(base: unknown, layers: readonly unknown[] = []): Pack {
  const loaded = loadPack(base, layers)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return loaded.value
}

const income = (incomeYear: number, wage: number): StatementOf<'income-stated'> => ({
  type: 'income-stated',
  incomeYear,
  wage,
  business: 0,
  property: 0,
  transfer: 0,
  expenses: 0,
})
const spending = (incomeYear: number, medical: number, reimbursed = 0): StatementOf<'spending-stated'> => ({
  type: 'spending-stated',
  incomeYear,
  medical,
  schooling: 0,
  other: 0,
  reimbursed,
})

/** A household of one of which that is recorded. */
function householdOf(...notes: (readonly [Day, HouseholdEvent])[]) {
  const household = newHousehold(STREAM)
  const home: (readonly [Day, HouseholdEvent])[] = [
    ['2015-01-01', { type: 'settled', village: 'village/wuji' }],
    [
      '2015-01-01',
      { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1970-03-01', medicalCover: ['basic'] },
    ],
    ['2015-01-01', { type: 'living-assessed', food: true, clothing: true }],
    ['2015-01-01', { type: 'registers-compared', findings: [] }],
  ]
  for (const [on, event] of [...home, ...notes]) {
    const decision = decide({ stream: STREAM, on, event }, { [STREAM]: household })
    if (!decision.ok) throw new Error(`${on} ${event.type}: ${JSON.stringify(decision.problem)}`)
    const id = (version: number) => `e${version}`
    for (const one of stamp(decision.value.accepted, { after: household.version, id, recordedAt: `${on}T08:00:00.000Z`, actor: 'clerk' }))
      evolve(household, one)
  }
  return household
}

const legacy = { kind: 'legacy', source: 'register' } as const
const exited: (readonly [Day, HouseholdEvent])[] = [
  ['2015-11-01', { type: 'identified', basis: legacy }],
  ['2018-11-20', { type: 'exited', basis: legacy }],
]

test('a bill of February 2023 is sudden hardship in February 2023, against the income of 2022', () => {
  const pack = packOf(cn2021to2025)
  const household = householdOf(
    ['2021-10-10', income(2021, 3_000_000)],
    ['2022-10-10', income(2022, 3_000_000)],
    ['2022-10-10', spending(2022, 0)],
    ['2023-02-10', { type: 'shock-reported', kind: 'illness' }],
    ['2023-02-15', spending(2023, 2_800_000)],
  )
  const answers = (['2023-02-14', '2023-02-15', '2023-09-30'] as const).map(
    (on) => determine(household, { on, pack, question: 'sudden-hardship' })!.outcome,
  )
  expect(answers).toEqual([false, true, true])
  expect(determine(household, { on: '2023-02-15', pack, question: 'monitored' })!.outcome).toBe(true)
})

test('what was spent in the year that has ended goes on counting beside what little is stated of the one that runs', () => {
  const pack = packOf(cn2021to2025)
  const household = householdOf(
    ['2021-10-10', income(2021, 3_000_000)],
    ['2022-10-10', income(2022, 3_000_000)],
    ['2022-10-10', spending(2022, 2_800_000)],
    ['2022-10-10', { type: 'shock-reported', kind: 'illness' }],
    ['2023-02-15', spending(2023, 100)],
  )
  for (const on of ['2022-12-01', '2023-02-15'] as const)
    expect(determine(household, { on, pack, question: 'sudden-hardship' })!.outcome).toBe(true)
})

test('in 2020 rigid spending and a sharp loss of income after a shock support monitoring from the day of the guidance, of the exited and of those never registered', () => {
  const pack = packOf(cn2014to2020)
  const ill = ['2020-02-01', { type: 'shock-reported', kind: 'illness' }] as const
  const bills: (readonly [Day, HouseholdEvent])[] = [
    ['2018-10-10', income(2018, 3_000_000)],
    ['2019-10-10', income(2019, 3_000_000)],
    ['2020-02-01', spending(2020, 3_100_000)],
    ill,
  ]
  const loss: (readonly [Day, HouseholdEvent])[] = [['2018-10-10', income(2018, 3_000_000)], ['2019-10-10', income(2019, 1_000_000)], ill]
  for (const notes of [bills, loss]) {
    const answer = (question: string, on: Day, before: typeof exited) =>
      determine(householdOf(...before, ...notes), { on, pack, question })!.outcome
    expect(answer('monitored', '2020-03-19', exited)).toBe(false)
    expect(answer('monitored', '2020-03-20', exited)).toBe(true)
    expect(answer('edge', '2020-03-20', [])).toBe(true)
    expect(answer('edge', '2020-03-20', exited)).toBe(false)
  }
})

const citation = { source: { zh: '某县', en: 'Some county' }, verified: false }
const county = (value: number) => ({
  id: 'county',
  version: '1',
  jurisdiction: 'CN-41-99',
  level: 'county',
  title: { zh: '某县', en: 'Some county' },
  over: [cn2014to2020.id],
  inForce: cn2014to2020.inForce,
  parameters: {
    shocksForMonitoring: {
      ...cn2014to2020.parameters.shocksForMonitoring,
      values: [{ from: '2020-03-20', value, citation }],
      overrides: true,
    },
  },
})

test('a county decides that they support monitoring only with a reported shock, without one or not at all, by a layer', () => {
  const notes: (readonly [Day, HouseholdEvent])[] = [
    ...exited,
    ['2019-10-10', income(2019, 3_000_000)],
    ['2020-02-01', spending(2020, 3_100_000)],
  ]
  const answer = (value: number, more: typeof notes) =>
    determine(householdOf(...notes, ...more), { on: '2020-06-01', pack: packOf(cn2014to2020, [county(value)]), question: 'monitored' })!
      .outcome
  expect([101, 1, 0].map((value) => answer(value, []))).toEqual([false, false, true])
  expect([101, 1, 0].map((value) => answer(value, [['2020-02-01', { type: 'shock-reported', kind: 'illness' }]]))).toEqual([
    false,
    true,
    true,
  ])
})

test('where nobody stated the spending, whether a household is monitored is known without a reported shock, and unknown where none is asked for', () => {
  const household = householdOf(...exited, ['2018-10-10', income(2018, 3_000_000)], ['2019-10-10', income(2019, 3_000_000)])
  const answers = [packOf(cn2014to2020, [county(0)]), packOf(cn2014to2020)].map((pack) =>
    determine(household, { on: '2020-06-01', pack, question: 'monitored' })!,
  )
  expect(answers.map(({ outcome }) => outcome)).toEqual(['unknown', false])
  expect(answers[0]!.missing).toEqual([{ evidence: 'spending-stated', of: '2019' }])
})

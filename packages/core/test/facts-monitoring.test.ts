import type { Day, StatementOf } from '@hearthfold/core'
import type { MeasureCode } from '@hearthfold/core/facts'
import { expect, test } from 'vitest'
import { fact, income, ON, value } from './derived.ts'
import { legacy, type Ledger, PROVIDED, settledLedger } from './ledger.ts'

const clearing = (through: 'help' | 'nature') => ({ type: 'flag-cleared', through, basis: legacy }) as const
const aided = (measure: MeasureCode, more: Partial<StatementOf<'aided'>> = {}) =>
  ({ type: 'aided', measure, member: 'head', ...PROVIDED, ...more }) as const
const spending = (incomeYear: number, more: Partial<StatementOf<'spending-stated'>> = {}): StatementOf<'spending-stated'> => ({
  type: 'spending-stated',
  incomeYear,
  medical: 0,
  schooling: 0,
  other: 0,
  reimbursed: 0,
  ...more,
})

/** A ledger whose household was flagged as edge on a day. */
function flaggedLedger(on: Day): Ledger {
  const book = settledLedger()
  book.record(on, { type: 'flagged-edge', basis: legacy })
  return book
}

test('income after rigid spending takes what was not reimbursed from the income of the same year', () => {
  const book = settledLedger()
  const stated = book.record('2019-10-15', income(2019, { wage: 1000 }))
  const missing = { missing: [{ evidence: 'spending-stated', of: '2019' }] }
  expect(fact(book, 'perCapitaIncomeAfterSpending')).toEqual(missing)
  book.record('2019-10-15', spending(2018, { medical: 999 }))
  expect(fact(book, 'perCapitaIncomeAfterSpending')).toEqual(missing)
  const spent = book.record('2019-10-16', spending(2019, { medical: 300, schooling: 200, other: 100, reimbursed: 250 }))
  expect(fact(book, 'perCapitaIncomeAfterSpending')).toEqual({ value: 650, evidence: [stated, spent, 'e2'] })
  book.record('2019-11-01', spending(2019, { medical: 1600 }))
  expect(value(book, 'perCapitaIncomeAfterSpending', '2019-10-31')).toBe(650)
  expect(value(book, 'perCapitaIncomeAfterSpending')).toBe(-600)
  book.record(ON, { type: 'decreased', by: 'moved-out' })
  expect(fact(book, 'perCapitaIncomeAfterSpending')).toEqual({ missing: [{ evidence: 'member-joined' }] })
})

test('without income or spending, both are missing for the income after spending', () => {
  expect(fact(settledLedger(), 'perCapitaIncomeAfterSpending')).toEqual({
    missing: [
      { evidence: 'income-stated', of: '2019' },
      { evidence: 'spending-stated', of: '2019' },
    ],
  })
})

test('self-paid medical spending is the bills of the current period less what was paid back, from the day on which it is stated', () => {
  const book = settledLedger()
  const of = () => fact(book, 'selfPaidMedicalSpending')
  expect(of()).toEqual({ missing: [{ evidence: 'spending-stated', of: '2019' }] })
  book.record('2018-10-15', spending(2018, { medical: 999 }))
  expect(of()).toEqual({ missing: [{ evidence: 'spending-stated', of: '2019' }] })
  const ended = book.record('2019-10-16', spending(2019, { medical: 300, schooling: 200, other: 100, reimbursed: 250 }))
  expect(of()).toEqual({ value: 50, evidence: [ended] })
  const running = book.record('2019-11-10', spending(2020, { medical: 70, reimbursed: 10 }))
  expect(value(book, 'selfPaidMedicalSpending', '2019-11-09')).toBe(50)
  expect(of()).toEqual({ value: 60, evidence: [running] })
})

test('the greater medical bill of two years counts, even if more was spent in the other, and a bill that was overpaid is zero', () => {
  const book = settledLedger()
  const bills = book.record('2019-10-16', spending(2019, { medical: 300 }))
  book.record('2019-11-10', spending(2020, { medical: 10, schooling: 5000 }))
  expect(fact(book, 'selfPaidMedicalSpending')).toEqual({ value: 300, evidence: [bills] })
  book.record('2019-11-11', spending(2019, { medical: 300, reimbursed: 900 }))
  expect(value(book, 'selfPaidMedicalSpending')).toBe(10)
  book.record('2019-11-12', spending(2020, { reimbursed: 900 }))
  expect(value(book, 'selfPaidMedicalSpending')).toBe(0)
})

test('a fall of income is a share of the income of the year before, and a rise is a negative fall', () => {
  const dropFrom = (before: number, now: number) => {
    const book = settledLedger()
    book.record('2018-10-15', income(2018, before < 0 ? { expenses: -before } : { wage: before }))
    book.record('2019-10-15', income(2019, { wage: now }))
    return value(book, 'incomeDropPercent')
  }
  expect([dropFrom(1000, 700), dropFrom(1000, 1000), dropFrom(1000, 1500), dropFrom(1000, 0)]).toEqual([30, 0, -50, 100])
  expect([dropFrom(0, 500), dropFrom(-1, 500)]).toEqual([0, 0])
  const book = settledLedger()
  expect(fact(book, 'incomeDropPercent')).toEqual({
    missing: [
      { evidence: 'income-stated', of: '2019' },
      { evidence: 'income-stated', of: '2018' },
    ],
  })
  const now = book.record('2019-10-15', income(2019, { wage: 1 }))
  expect(fact(book, 'incomeDropPercent')).toEqual({ missing: [{ evidence: 'income-stated', of: '2018' }] })
  const before = book.record('2019-10-15', income(2018, { wage: 2 }))
  expect(fact(book, 'incomeDropPercent')).toEqual({ value: 50, evidence: [now, before] })
})

test('the sources of income are those of the last income year that has ended', () => {
  const book = settledLedger()
  expect(fact(book, 'wageIncome')).toEqual({ missing: [{ evidence: 'income-stated', of: '2019' }] })
  const stated = book.record('2018-10-15', income(2018, { wage: 5, business: -6, expenses: 7 }))
  expect(fact(book, 'wageIncome', '2019-09-30')).toEqual({ value: 5, evidence: [stated] })
  expect([value(book, 'businessIncome', '2019-09-30'), value(book, 'businessExpenses', '2019-09-30')]).toEqual([-6, 7])
  expect(['wageIncome', 'businessIncome', 'businessExpenses'].map((name) => value(book, name, '2019-10-01'))).toEqual([
    'missing',
    'missing',
    'missing',
  ])
})

test('a shock is recent for 365 days, and where none is reported there was none', () => {
  const book = settledLedger()
  expect(fact(book, 'recentShocks')).toEqual({ value: 0, evidence: [] })
  book.record('2018-11-20', { type: 'shock-reported', kind: 'accident' })
  const recent = book.record('2018-11-21', { type: 'shock-reported', kind: 'illness' })
  expect(fact(book, 'recentShocks')).toEqual({ value: 1, evidence: [recent] })
  expect(value(book, 'recentShocks', '2019-11-19')).toBe(2)
  book.record(ON, { type: 'shock-reported', kind: 'disaster' })
  expect(value(book, 'recentShocks')).toBe(2)
})

test('of the recent shocks a disaster is one that was reported as such', () => {
  const book = settledLedger()
  expect(fact(book, 'recentDisasters')).toEqual({ value: 0, evidence: [] })
  book.record('2018-11-20', { type: 'shock-reported', kind: 'disaster' })
  const flood = book.record('2018-11-21', { type: 'shock-reported', kind: 'disaster' })
  book.record('2018-11-22', { type: 'shock-reported', kind: 'accident' })
  expect(fact(book, 'recentDisasters')).toEqual({ value: 1, evidence: [flood] })
})

test('the risks are those of the last assessment, each kind once', () => {
  const book = settledLedger()
  for (const name of ['openRisks', 'noLabourRisk', 'illnessRisk'])
    expect(fact(book, name), name).toEqual({ missing: [{ evidence: 'risks-assessed' }] })
  book.record('2018-01-01', { type: 'risks-assessed', risks: ['illness', 'no-labour', 'illness'] })
  expect([value(book, 'openRisks'), value(book, 'noLabourRisk'), value(book, 'illnessRisk')]).toEqual([2, true, true])
  book.record('2019-01-01', { type: 'risks-assessed', risks: [] })
  expect([value(book, 'openRisks'), value(book, 'noLabourRisk'), value(book, 'illnessRisk')]).toEqual([0, false, false])
})

test('a household bears a flag from its raising to its clearing, and the days since are counted', () => {
  const book = flaggedLedger('2019-01-31')
  expect([value(book, 'flag', '2019-01-30'), value(book, 'daysFlagged', '2019-01-30')]).toEqual(['none', 'missing'])
  expect([fact(book, 'flag'), fact(book, 'daysFlagged')]).toEqual([
    { value: 'edge', evidence: ['e3'] },
    { value: 293, evidence: ['e3'] },
  ])
  expect(value(book, 'daysFlagged', '2019-01-31')).toBe(0)
  const cleared = book.record('2019-08-01', clearing('help'))
  expect(fact(book, 'flag')).toEqual({ value: 'none', evidence: [cleared] })
  expect(fact(book, 'daysFlagged')).toEqual({ missing: [{ evidence: 'flagged-monitored' }] })
})

test('a flag that a new standing takes away was not cleared', () => {
  const book = flaggedLedger('2019-01-31')
  const identified = book.record('2019-06-01', { type: 'identified', basis: legacy })
  expect(fact(book, 'flag')).toEqual({ value: 'none', evidence: [identified] })
  expect([value(book, 'daysFlagged'), value(book, 'clearedThrough'), value(book, 'monthsFlaggedWhenCleared')]).toEqual([
    'missing',
    'none',
    'missing',
  ])
})

test('how a flag was cleared holds until one is raised again; how long it had stood then still does', () => {
  const book = flaggedLedger('2019-01-31')
  expect(fact(book, 'clearedThrough', '2019-01-30')).toEqual({ value: 'none', evidence: [] })
  expect([value(book, 'clearedThrough'), value(book, 'monthsFlaggedWhenCleared')]).toEqual(['none', 'missing'])
  const cleared = book.record('2019-02-01', clearing('nature'))
  expect(fact(book, 'clearedThrough')).toEqual({ value: 'nature', evidence: [cleared] })
  // One day, but in the next month.
  expect(fact(book, 'monthsFlaggedWhenCleared')).toEqual({ value: 1, evidence: ['e3', cleared] })
  book.record('2019-03-01', { type: 'flagged-edge', basis: legacy })
  expect([value(book, 'clearedThrough'), value(book, 'monthsFlaggedWhenCleared')]).toEqual(['none', 1])
  book.record('2019-03-31', clearing('help'))
  expect([value(book, 'clearedThrough'), value(book, 'monthsFlaggedWhenCleared')]).toEqual(['help', 0])
})

test('the days since a clearing are counted until a flag is raised again', () => {
  const book = flaggedLedger('2019-01-31')
  expect(fact(book, 'daysSinceCleared')).toEqual({ missing: [{ evidence: 'flag-cleared' }] })
  const cleared = book.record('2019-11-01', clearing('nature'))
  expect(fact(book, 'daysSinceCleared')).toEqual({ value: 19, evidence: [cleared] })
  expect([value(book, 'daysSinceCleared', '2019-10-31'), value(book, 'daysSinceCleared', '2019-11-01')]).toEqual(['missing', 0])
  book.record('2019-11-10', { type: 'flagged-edge', basis: legacy })
  expect([value(book, 'daysSinceCleared', '2019-11-09'), value(book, 'daysSinceCleared', '2019-11-10')]).toEqual([8, 'missing'])
})

test('the income year of an exit is the last until the next has ended', () => {
  const exitOn = (on: Day) => {
    const book = settledLedger()
    book.record('2016-01-01', { type: 'identified', basis: legacy })
    book.record(on, { type: 'exited', basis: legacy })
    return book
  }
  const autumn = exitOn('2018-11-20')
  expect(fact(autumn, 'exitInIncomeYear', '2018-11-19')).toEqual({ missing: [{ evidence: 'exited' }] })
  expect(fact(autumn, 'exitInIncomeYear', '2019-09-30')).toEqual({ value: true, evidence: ['e4'] })
  expect(value(autumn, 'exitInIncomeYear', '2019-10-01')).toBe(false)
  const september = exitOn('2018-09-30')
  expect([value(september, 'exitInIncomeYear', '2018-09-30'), value(september, 'exitInIncomeYear', '2018-10-01')]).toEqual([true, false])
  autumn.record('2019-01-01', { type: 're-identified', basis: legacy })
  expect(value(autumn, 'exitInIncomeYear', '2019-01-01')).toBe('missing')
})

test('the months of a flag run on from one year into the next', () => {
  const book = flaggedLedger('2018-12-31')
  book.record('2019-02-01', clearing('help'))
  expect(value(book, 'monthsFlaggedWhenCleared')).toBe(2)
})

test('measures count from the day on which a flag was raised last', () => {
  const book = settledLedger()
  book.record('2018-01-01', aided('chronic-disease-card'))
  expect([value(book, 'measuresSinceFlag'), value(book, 'healthMeasuresSinceFlag')]).toEqual([0, 0])
  book.record('2019-01-31', { type: 'flagged-edge', basis: legacy })
  expect(fact(book, 'measuresSinceFlag')).toEqual({ value: 0, evidence: [] })
  const one = book.record('2019-01-31', aided('one-stop-claim'))
  const two = book.record('2019-02-28', aided('job'))
  expect(fact(book, 'measuresSinceFlag')).toEqual({ value: 2, evidence: [one, two] })
  expect(fact(book, 'healthMeasuresSinceFlag')).toEqual({ value: 1, evidence: [one] })
  const cared = book.record('2019-02-28', { type: 'aided', measure: 'pooled-care', ...PROVIDED, member: 'head' })
  expect(fact(book, 'careMeasuresSinceFlag')).toEqual({ value: 1, evidence: [cared] })
  book.record('2019-03-01', clearing('help'))
  expect(value(book, 'measuresSinceFlag')).toBe(3)
  book.record('2019-03-02', { type: 'flagged-edge', basis: legacy })
  expect([value(book, 'measuresSinceFlag'), value(book, 'healthMeasuresSinceFlag')]).toEqual([0, 0])
})

test('the days without a measure that develops income run from the last one, or from the beginning of standing or flag', () => {
  const book = settledLedger()
  expect(fact(book, 'daysSinceDevelopmentMeasure')).toEqual({ missing: [{ evidence: 'aided' }] })
  book.record('2016-01-01', { type: 'identified', basis: legacy })
  expect(fact(book, 'daysSinceDevelopmentMeasure', '2016-01-11')).toEqual({ value: 10, evidence: ['e3'] })
  const award = book.record('2018-01-01', aided('industry-award'))
  book.record('2018-02-01', aided('shop-points'))
  expect(fact(book, 'daysSinceDevelopmentMeasure', '2018-03-02')).toEqual({ value: 60, evidence: [award] })
  const exited = book.record('2018-11-20', { type: 'exited', basis: legacy })
  expect(fact(book, 'daysSinceDevelopmentMeasure')).toEqual({ value: 365, evidence: [exited] })
  const flagged = book.record('2019-11-01', { type: 'flagged-monitored', basis: legacy })
  expect(fact(book, 'daysSinceDevelopmentMeasure')).toEqual({ value: 19, evidence: [flagged] })
  book.record('2019-11-02', clearing('help'))
  expect(value(book, 'daysSinceDevelopmentMeasure')).toBe(365)
})

test('a flag alone begins the days without a measure that develops income', () => {
  expect(fact(flaggedLedger('2019-11-10'), 'daysSinceDevelopmentMeasure')).toEqual({ value: 10, evidence: ['e3'] })
})

test('every measure that develops income ends the days without one, and no other does', () => {
  const daysAfter = (measure: MeasureCode) => {
    const book = flaggedLedger('2019-01-01')
    book.record('2019-11-15', aided(measure))
    return value(book, 'daysSinceDevelopmentMeasure')
  }
  const develop = [
    'industry-award',
    'firm-linkage',
    'industry-adviser',
    'e-commerce',
    'skill-and-job',
    'job',
    'public-welfare-post',
    'finance',
  ] as const
  expect(develop.map(daysAfter)).toEqual(develop.map(() => 5))
  expect((['state-school-aid', 'premium-subsidy', 'home-improvement', 'shop-points'] as const).map(daysAfter)).toEqual([323, 323, 323, 323])
})

test('the last school aid of the township counts by its stage, and of an unknown amount it is unknown', () => {
  const book = settledLedger()
  const aid = (stage: 'primary' | 'secondary', amount?: number) =>
    aided('township-school-aid', { stage, ...(amount === undefined ? {} : { amount }) })
  expect(fact(book, 'lastTownshipAidPrimary')).toEqual({ value: 0, evidence: [] })
  book.record('2018-03-01', aided('state-school-aid', { stage: 'primary', amount: 500 }))
  book.record('2018-03-01', aid('primary', 300))
  const primary = book.record('2018-09-01', aid('primary', 400))
  const secondary = book.record('2018-09-01', aid('secondary', 700))
  expect(fact(book, 'lastTownshipAidPrimary')).toEqual({ value: 400, evidence: [primary] })
  expect(fact(book, 'lastTownshipAidSecondary')).toEqual({ value: 700, evidence: [secondary] })
  expect(value(book, 'lastTownshipAidPrimary', '2018-08-31')).toBe(300)
  book.record('2019-03-01', aid('primary'))
  expect(fact(book, 'lastTownshipAidPrimary')).toEqual({ missing: [{ evidence: 'aided', of: 'township-school-aid' }] })
})

test('an elimination that is rolled back never was: the flag is the one that was raised, and what was given since counts', () => {
  const book = flaggedLedger('2019-01-10')
  book.record('2019-02-01', aided('finance'))
  book.record('2019-06-01', clearing('help'))
  expect([value(book, 'flag'), value(book, 'clearedThrough'), value(book, 'daysFlagged')]).toEqual(['none', 'help', 'missing'])
  const back = book.record('2019-09-01', { type: 'elimination-rolled-back', basis: legacy })
  expect(fact(book, 'flag', '2019-09-01')).toEqual({ value: 'edge', evidence: [back] })
  expect(value(book, 'daysFlagged', '2019-09-01')).toBe(234)
  expect(value(book, 'clearedThrough')).toBe('none')
  expect(value(book, 'daysSinceCleared')).toBe('missing')
  expect(value(book, 'monthsFlaggedWhenCleared')).toBe('missing')
  expect(value(book, 'measuresSinceFlag')).toBe(1)
  book.record('2019-10-05', clearing('nature'))
  expect([value(book, 'clearedThrough'), value(book, 'monthsFlaggedWhenCleared')]).toEqual(['nature', 9])
})

test('of an earlier elimination that stands, what was rolled back later takes nothing', () => {
  const book = flaggedLedger('2018-01-10')
  book.record('2018-04-01', clearing('help'))
  book.record('2019-01-10', { type: 'flagged-edge', basis: legacy })
  book.record('2019-03-01', clearing('help'))
  book.record('2019-04-01', { type: 'elimination-rolled-back', basis: legacy })
  expect(value(book, 'monthsFlaggedWhenCleared')).toBe(3)
  expect(book.refusal('2019-05-01', { type: 'elimination-rolled-back', basis: legacy })).toEqual({ code: 'already-flagged', flag: 'edge' })
})

test('months without a visit are over on the day after the same day, and quarters are those of the calendar', () => {
  const book = settledLedger()
  book.record('2015-02-01', { type: 'identified', basis: legacy })
  book.record('2020-02-29', { type: 'visited', by: 'c1', purpose: 'regular' })
  const months = (['2020-02-29', '2020-03-29', '2020-03-30', '2020-05-29', '2020-05-30', '2021-03-01'] as const).map((on) =>
    value(book, 'monthsUnvisited', on),
  )
  expect(months).toEqual([0, 0, 1, 2, 3, 12])
  const quarters = (['2020-03-31', '2020-06-30', '2020-07-01', '2020-12-31', '2021-01-01'] as const).map((on) =>
    value(book, 'quartersUnvisited', on),
  )
  expect(quarters).toEqual([0, 0, 1, 2, 3])
  expect(value(settledLedger(), 'quartersUnvisited')).toBe('missing')
})

test('days without a helper or a responsible official count from the day the post fell vacant, while one is owed', () => {
  const book = settledLedger()
  const both = (on: Day) => [value(book, 'daysWithoutHelper', on), value(book, 'daysWithoutResponsible', on)]
  book.record('2015-02-01', { type: 'identified', basis: legacy })
  expect(both('2018-11-19')).toEqual([0, 0])
  book.record('2018-11-20', { type: 'exited', basis: legacy })
  book.record('2018-12-01', { type: 'helper-assigned', person: 'p1', role: 'helper', level: 'village' })
  book.record('2019-03-01', { type: 'helper-ended', person: 'p1', role: 'helper' })
  expect(both('2018-11-30')).toEqual([10, 10])
  expect(both('2018-12-01')).toEqual([0, 11])
  expect(both('2019-03-01')).toEqual([0, 101])
  expect(both('2019-03-11')).toEqual([10, 111])
})

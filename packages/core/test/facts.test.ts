import { readdir, readFile } from 'node:fs/promises'
import { type Day, type StatementOf, viewOn } from '@hearthfold/core'
import { factNamed, factNames, factsOf } from '@hearthfold/core/facts'
import { expect, test } from 'vitest'
import { calendar, child, fact, income, ON, value } from './derived.ts'
import { legacy, settledLedger } from './ledger.ts'

test('evidence that nobody gave is missing, never a value', () => {
  const missing: Record<string, { evidence: string; of?: string }[]> = {
    perCapitaNetIncome: [{ evidence: 'income-stated', of: '2019' }],
    foodSecure: [{ evidence: 'living-assessed' }],
    clothingSecure: [{ evidence: 'living-assessed' }],
    housingGrade: [{ evidence: 'housing-graded' }],
    waterLitres: [{ evidence: 'water-assessed' }],
    waterFetchMinutes: [{ evidence: 'water-assessed' }],
    waterOutageDays: [{ evidence: 'water-assessed' }],
    waterQuality: [{ evidence: 'water-assessed' }],
    uninsured: [{ evidence: 'member-described', of: 'head' }],
    daysSinceExit: [{ evidence: 'exited' }],
    daysUnvisited: [{ evidence: 'visited' }],
    daysSinceIncomeStated: [{ evidence: 'income-stated' }],
    vehicleValue: [{ evidence: 'registers-compared' }],
    townHousing: [{ evidence: 'registers-compared' }],
    largeMachinery: [{ evidence: 'registers-compared' }],
    businessOwner: [{ evidence: 'registers-compared' }],
    longAbsence: [{ evidence: 'registers-compared' }],
    selfPaidStudyAbroad: [{ evidence: 'registers-compared' }],
    hukouWithoutResidence: [{ evidence: 'registers-compared' }],
    strategicSplit: [{ evidence: 'registers-compared' }],
  }
  const book = settledLedger()
  for (const [name, expected] of Object.entries(missing)) expect(fact(book, name), name).toEqual({ missing: expected })
  // Acts are the ledger's own: what it does not hold did not happen.
  const known = { standing: 'unregistered', everRegistered: false, responsibleAssigned: false, helperAssigned: false }
  for (const [name, expected] of Object.entries({ ...known, lookedBack: false, measuresCutShort: 0, dropOuts: 0 })) {
    expect(value(book, name), name).toBe(expected)
  }
})

test('per-capita net income divides the last ended income year among the members of the day, without rounding', () => {
  const book = settledLedger()
  const stated = book.record('2019-10-15', income(2019, { wage: 500, business: -100, property: 50, transfer: 60, expenses: 10 }))
  expect(fact(book, 'perCapitaNetIncome')).toEqual({ value: 500, evidence: [stated, 'e2'] })
  book.record('2019-11-20', child('m2', '2015-05-05'))
  book.record('2019-11-20', child('m3', '2016-05-05'))
  expect(value(book, 'perCapitaNetIncome', '2019-11-19')).toBe(500)
  expect(value(book, 'perCapitaNetIncome', '2019-11-20')).toBe(500 / 3)
})

test('before an income year has ended its income is not the income, and another year is no substitute', () => {
  const book = settledLedger()
  book.record('2018-10-15', income(2018, { wage: 100 }))
  expect(value(book, 'perCapitaNetIncome', '2019-09-30')).toBe(100)
  expect(fact(book, 'perCapitaNetIncome', '2019-10-01')).toEqual({ missing: [{ evidence: 'income-stated', of: '2019' }] })
  book.record('2019-09-01', income(2019, { wage: 200 }))
  expect(value(book, 'perCapitaNetIncome', '2019-09-30')).toBe(100)
  expect(value(book, 'perCapitaNetIncome', '2019-10-01')).toBe(200)
})

test('a household without members has no income a head', () => {
  const book = settledLedger()
  book.record('2018-10-15', income(2018, { wage: 100 }))
  book.record('2019-01-01', { type: 'decreased', by: 'death' })
  expect(fact(book, 'perCapitaNetIncome', '2019-05-01')).toEqual({ missing: [{ evidence: 'member-joined' }] })
  expect(fact(book, 'uninsured', '2019-05-01')).toEqual({ missing: [{ evidence: 'member-joined' }] })
})

test('food, clothing, house and water are those last assessed', () => {
  const book = settledLedger()
  book.record('2018-01-01', { type: 'living-assessed', food: true, clothing: false })
  book.record('2018-01-01', { type: 'housing-graded', grade: 'D' })
  book.record('2018-01-01', { type: 'water-assessed', litresPerDay: 35, fetchMinutes: 20, outageDays: 36, quality: 'basic' })
  const names = ['foodSecure', 'clothingSecure', 'housingGrade', 'waterLitres', 'waterFetchMinutes', 'waterOutageDays', 'waterQuality']
  expect(names.map((name) => value(book, name))).toEqual([true, false, 'D', 35, 20, 36, 'basic'])
  book.record('2019-01-01', { type: 'housing-graded', grade: 'A' })
  expect(fact(book, 'housingGrade')).toEqual({ value: 'A', evidence: ['e6'] })
  expect(value(book, 'housingGrade', '2018-12-31')).toBe('D')
})

test('a child of school age who does not learn and has not finished junior secondary school has dropped out', () => {
  const dropOuts = (born: Day, learning?: StatementOf<'member-joined'>['learning']) => {
    const book = settledLedger()
    book.record('2015-01-01', child('m2', born, learning ? { learning } : {}))
    return value(book, 'dropOuts')
  }
  expect(dropOuts('2010-05-05', { education: 'none' })).toBe(1)
  expect(dropOuts('2010-05-05', { education: 'primary' })).toBe(1)
  expect(dropOuts('2010-05-05', { education: 'junior-secondary' })).toBe(0)
  expect(dropOuts('2010-05-05', { grade: 'primary' })).toBe(0)
  expect(dropOuts('2010-05-05')).toBe('missing')
  // School age is seven to fifteen completed years on the day, 20 November 2019.
  const out = { education: 'none' } as const
  expect([dropOuts('2012-11-20', out), dropOuts('2012-11-21', out)]).toEqual([1, 0])
  expect([dropOuts('2003-11-21', out), dropOuts('2003-11-20', out)]).toEqual([1, 0])
  expect(dropOuts('2003-11-20')).toBe(0)
})

test('one member of unknown insurance makes the number of uninsured unknown', () => {
  const book = settledLedger()
  book.record('2016-01-01', { type: 'member-described', member: 'head', medicalCover: [] })
  expect(value(book, 'uninsured')).toBe(1)
  book.record('2017-01-01', child('m2', '2015-05-05'))
  expect(fact(book, 'uninsured')).toEqual({ missing: [{ evidence: 'member-described', of: 'm2' }] })
  book.record('2018-01-01', { type: 'member-described', member: 'm2', medicalCover: ['basic', 'assistance'] })
  expect(value(book, 'uninsured')).toBe(1)
})

test('what the comparison of registers did not find was looked for and is not there', () => {
  const book = settledLedger()
  book.record('2018-01-01', {
    type: 'registers-compared',
    findings: [{ item: 'town-housing' }, { item: 'vehicle', value: 3_000_000 }, { item: 'vehicle', value: 2_000_000 }],
  })
  expect([value(book, 'townHousing'), value(book, 'businessOwner'), value(book, 'vehicleValue')]).toEqual([true, false, 3_000_000])
  book.record('2019-01-01', { type: 'registers-compared', findings: [{ item: 'vehicle' }] })
  expect(fact(book, 'vehicleValue')).toEqual({ missing: [{ evidence: 'registers-compared', of: 'vehicle' }] })
  expect(value(book, 'townHousing')).toBe(false)
  book.record('2019-02-01', { type: 'registers-compared', findings: [] })
  expect(fact(book, 'vehicleValue')).toEqual({ value: 0, evidence: ['e5'] })
})

test('the standing and the days since the exit follow the acts', () => {
  const book = settledLedger()
  book.record('2016-01-01', { type: 'identified', basis: legacy })
  const exited = book.record('2018-11-20', { type: 'exited', basis: legacy })
  expect([value(book, 'standing', '2015-12-31'), value(book, 'standing', '2016-01-01'), value(book, 'standing')]).toEqual([
    'unregistered',
    'registered',
    'exited',
  ])
  expect([value(book, 'everRegistered', '2015-12-31'), value(book, 'everRegistered')]).toEqual([false, true])
  expect(fact(book, 'daysSinceExit')).toEqual({ value: 365, evidence: [exited] })
  expect(value(book, 'daysSinceExit', '2018-11-20')).toBe(0)
  expect(value(book, 'daysSinceExit', '2018-11-19')).toBe('missing')
})

test('the four duties after an exit are counted from the ledger', () => {
  const book = settledLedger()
  book.record('2016-01-01', { type: 'identified', basis: legacy })
  const until = '2020-06-30'
  const aided = {
    type: 'aided',
    line: 'sector',
    measure: 'premium-subsidy',
    member: 'head',
    provider: { kind: 'government', id: 'c' },
    until,
  } as const
  const grants = [book.record('2016-01-01', aided), book.record('2016-01-01', aided), book.record('2016-01-01', aided)]
  book.record('2017-01-01', { type: 'measure-ended', grant: grants[0]!, because: 'withdrawn' })
  const look = { type: 'visited', by: 'p1', purpose: 'look-back' } as const
  book.record('2018-11-01', look)
  book.record('2018-11-20', { type: 'exited', basis: legacy })
  expect([value(book, 'daysUnvisited'), value(book, 'lookedBack'), value(book, 'measuresCutShort')]).toEqual([365, false, 0])
  book.record('2018-12-01', look)
  const cut = book.record('2019-01-01', { type: 'measure-ended', grant: grants[1]!, because: 'withdrawn' })
  book.record('2019-01-01', { type: 'measure-ended', grant: grants[2]!, because: 'no-longer-needed' })
  expect([value(book, 'daysUnvisited'), value(book, 'lookedBack')]).toEqual([354, true])
  expect(fact(book, 'measuresCutShort')).toEqual({ value: 1, evidence: [cut] })
  book.record('2019-01-01', { type: 'helper-assigned', person: 'p1', role: 'helper', level: 'village' })
  book.record('2019-02-01', { type: 'helper-assigned', person: 'p2', role: 'responsible', level: 'county' })
  expect([value(book, 'helperAssigned', '2018-12-31'), value(book, 'helperAssigned')]).toEqual([false, true])
  expect([value(book, 'responsibleAssigned', '2019-01-31'), value(book, 'responsibleAssigned')]).toEqual([false, true])
  book.record('2019-10-01', income(2019))
  expect(value(book, 'daysSinceIncomeStated')).toBe(50)
})

test('a measure withdrawn on its last day was not cut short', () => {
  const book = settledLedger()
  book.record('2016-01-01', { type: 'identified', basis: legacy })
  const run = {
    type: 'aided',
    line: 'sector',
    measure: 'job',
    member: 'head',
    provider: { kind: 'firm', id: 'f' },
    until: '2019-06-30',
  } as const
  const [one, two] = [book.record('2018-01-01', run), book.record('2018-01-01', run)]
  book.record('2018-11-20', { type: 'exited', basis: legacy })
  book.record('2019-06-30', { type: 'measure-ended', grant: one, because: 'withdrawn' })
  expect(value(book, 'measuresCutShort')).toBe(0)
  book.record('2019-06-29', { type: 'measure-ended', grant: two, because: 'withdrawn' })
  expect(value(book, 'measuresCutShort')).toBe(1)
})

test('facts are asked for by name, and a name that the catalogue does not have gives none', () => {
  const view = viewOn(settledLedger().household, ON)
  expect([...factsOf(view, ['standing', 'weather', 'constructor'], calendar).keys()]).toEqual(['standing'])
  expect(factNamed('__proto__')).toBeUndefined()
})

test('every fact of the catalogue is tried in a test of facts', async () => {
  const here = new URL('.', import.meta.url)
  const files = (await readdir(here)).filter((file) => /^facts.*[.]test[.]ts$/.test(file))
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, here), 'utf8')))
  expect(factNames.length).toBeGreaterThan(55)
  expect(factNames.filter((name) => !factNamed(name)?.title.zh)).toEqual([])
  expect(factNames.filter((name) => !new RegExp(`\\b${name}\\b`).test(texts.join('\n')))).toEqual([])
})

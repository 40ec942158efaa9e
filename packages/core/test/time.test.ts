import { fold, viewOn } from '@hearthfold/core'
import { expect, test } from 'vitest'
import { HEAD, settledLedger } from './ledger.ts'

const grade = (letter: 'A' | 'B' | 'C' | 'D') => ({ type: 'housing-graded', grade: letter }) as const

test('late evidence takes the place of its day, not of its recording', () => {
  const book = settledLedger()
  book.record('2019-06-01', grade('B'), '2019-06-01T00:00:00.000Z')
  book.record('2018-03-01', grade('D'), '2019-07-01T00:00:00.000Z')
  const gradeOn = (day: '2018-02-28' | '2018-03-01' | '2019-05-31' | '2019-06-01') => viewOn(book.household, day).housing?.event.grade
  expect([gradeOn('2018-02-28'), gradeOn('2018-03-01'), gradeOn('2019-05-31'), gradeOn('2019-06-01')]).toEqual([undefined, 'D', 'D', 'B'])
  const asKnown = fold(book.household.stream, book.events, { known: '2019-06-30T23:59:59.999Z' })
  expect(viewOn(asKnown, '2019-05-31').housing).toBeUndefined()
  expect(viewOn(asKnown, '2019-06-01').housing?.event.grade).toBe('B')
})

test('what was recorded at the very instant K is known at K', () => {
  const book = settledLedger()
  book.record('2018-03-01', grade('D'), '2019-07-01T00:00:00.000Z')
  const known = (instant: '2019-06-30T23:59:59.999Z' | '2019-07-01T00:00:00.000Z') =>
    fold(book.household.stream, book.events, { known: instant })
  expect(known('2019-06-30T23:59:59.999Z').version).toBe(2)
  expect(known('2019-07-01T00:00:00.000Z').version).toBe(3)
})

test('a correction changes earlier days for later knowledge only', () => {
  const book = settledLedger()
  const wrong = book.record('2018-03-01', grade('D'), '2018-03-02T00:00:00.000Z')
  const right = book.record('2018-04-01', { type: 'corrected', replaces: wrong, statement: grade('C') }, '2019-08-01T00:00:00.000Z')
  expect(viewOn(book.household, '2018-03-15').housing).toBeUndefined()
  expect(viewOn(book.household, '2018-04-01').housing).toMatchObject({ id: right, event: { grade: 'C' } })
  const before = fold(book.household.stream, book.events, { known: '2019-07-31T00:00:00.000Z' })
  expect(viewOn(before, '2018-03-15').housing).toMatchObject({ id: wrong, event: { grade: 'D' } })
  expect(book.household.withdrawn).toEqual({ [wrong]: right })
})

test('a correction keeps the place of what it corrects among the statements of one day', () => {
  const book = settledLedger()
  const first = book.record('2018-03-01', grade('D'))
  book.record('2018-03-01', grade('C'))
  book.record('2018-03-01', { type: 'corrected', replaces: first, statement: grade('A') })
  expect(viewOn(book.household, '2018-03-01').housing?.event.grade).toBe('C')
})

test('only the newest of a chain of corrections can be corrected, and revoking it does not bring its predecessor back', () => {
  const book = settledLedger()
  const first = book.record('2018-03-01', grade('D'))
  const second = book.record('2018-03-01', { type: 'corrected', replaces: first, statement: grade('C') })
  expect(book.refusal('2018-03-01', { type: 'corrected', replaces: first, statement: grade('A') })).toEqual({
    code: 'already-withdrawn',
    event: first,
    by: second,
  })
  const third = book.record('2018-03-01', { type: 'corrected', replaces: second, statement: grade('B') })
  book.record('2018-03-01', { type: 'revoked', withdraws: third, because: 'another house' })
  expect(viewOn(book.household, '2019-01-01').housing).toBeUndefined()
})

test('a member is there from the day they joined until the day before they left, as they were last described', () => {
  const book = settledLedger()
  book.record('2016-05-05', {
    type: 'member-joined',
    member: 'child',
    by: 'birth',
    relation: 'child',
    sex: 'female',
    born: '2016-05-05',
    health: ['disability'],
  })
  book.record('2017-01-01', { type: 'member-described', member: 'child', health: [], medicalCover: ['basic'] })
  book.record('2018-01-01', { type: 'member-left', member: 'child', by: 'move' })
  const child = (day: '2016-05-04' | '2016-05-05' | '2017-01-01' | '2017-12-31' | '2018-01-01') =>
    viewOn(book.household, day).members.find((member) => member.id === 'child')
  expect(child('2016-05-04')).toBeUndefined()
  expect(child('2016-05-05')).toMatchObject({ health: ['disability'], evidence: ['e3'] })
  expect(child('2017-12-31')).toMatchObject({ health: [], medicalCover: ['basic'], born: '2016-05-05', evidence: ['e3', 'e4'] })
  expect(child('2018-01-01')).toBeUndefined()
})

test('of each income year the newest statement counts', () => {
  const book = settledLedger()
  const income = (incomeYear: number, wage: number) =>
    ({ type: 'income-stated', incomeYear, wage, business: 0, property: 0, transfer: 0, expenses: 0 }) as const
  book.record('2018-10-15', income(2018, 100))
  book.record('2018-11-15', income(2018, 200))
  book.record('2019-10-15', income(2019, 300))
  const wages = (day: '2018-10-31' | '2019-12-31') => viewOn(book.household, day).incomes.map(({ event }) => [event.incomeYear, event.wage])
  expect(wages('2018-10-31')).toEqual([[2018, 100]])
  expect(wages('2019-12-31')).toEqual([
    [2018, 200],
    [2019, 300],
  ])
})

test('a helper helps until they are ended; assigned again, only the newest assignment holds', () => {
  const book = settledLedger()
  const assign = (level: 'village' | 'township') => ({ type: 'helper-assigned', person: 'p1', role: 'helper', level }) as const
  book.record('2016-01-01', assign('village'))
  book.record('2017-01-01', assign('township'))
  book.record('2018-01-01', { type: 'helper-ended', person: 'p1', role: 'helper' })
  const helpers = (day: '2016-06-01' | '2017-06-01' | '2018-01-01') => viewOn(book.household, day).helpers.map(({ event }) => event.level)
  expect([helpers('2016-06-01'), helpers('2017-06-01'), helpers('2018-01-01')]).toEqual([['village'], ['township'], []])
})

test('who left and came back is described by what was said since, and not by what was said in between', () => {
  const book = settledLedger()
  const child = { ...HEAD, member: 'child', relation: 'child', born: '2008-06-15' } as const
  book.record('2015-02-01', { ...child, labour: 'none' })
  book.record('2015-03-01', { type: 'member-described', member: 'child', health: ['disability'] })
  book.record('2016-01-01', { type: 'member-left', member: 'child', by: 'move' })
  const back = book.record('2017-01-01', { ...child, by: 'move' })
  const described = book.record('2018-01-01', { type: 'member-described', member: 'child', labour: 'weak' })
  // No command gets this far; a ledger that others wrote may hold it.
  const unlawful = fold(book.household.stream, [...book.events, { ...book.events[3]!, id: 'e8', version: 8, on: '2016-06-01' }])
  for (const household of [book.household, unlawful]) {
    const { members } = viewOn(household, '2019-01-01')
    const { type: _type, member, ...traits } = child
    expect(members[1]).toStrictEqual({ ...traits, by: 'move', labour: 'weak', id: member, evidence: [back, described] })
    expect(viewOn(household, '2016-12-31').members.map(({ id }) => id)).toEqual(['head'])
  }
})

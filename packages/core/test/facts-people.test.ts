import type { StatementOf } from '@hearthfold/core'
import { expect, test } from 'vitest'
import { child, fact, ON, value } from './derived.ts'
import { HEAD, ledger, SETTLED, settledLedger } from './ledger.ts'

type Joined = StatementOf<'member-joined'>

/** A fact of a household of one of whom this is known. */
function ofOne(name: string, more: Partial<Joined>): unknown {
  const book = ledger()
  book.record('2015-01-01', SETTLED)
  book.record('2015-01-01', { ...HEAD, ...more })
  return value(book, name)
}

const COUNTS = ['ableMembers', 'illMembers', 'students', 'primaryPupils', 'juniorPupils', 'uninsuredIll']

test('what a count of members needs to know of each is missing by name', () => {
  const book = settledLedger()
  for (const name of COUNTS) expect(fact(book, name), name).toEqual({ missing: [{ evidence: 'member-described', of: 'head' }] })
  const known = { health: [], labour: 'weak', learning: { education: 'none' }, medicalCover: [] } as const
  book.record('2016-01-01', { type: 'member-described', member: 'head', ...known, health: [], medicalCover: [] })
  expect(COUNTS.map((name) => value(book, name))).toEqual([1, 0, 0, 0, 0, 0])
  expect(fact(book, 'ableMembers')).toEqual({ value: 1, evidence: ['e2', 'e3'] })
  book.record('2017-01-01', child('m2', '2015-05-05'))
  for (const name of COUNTS) expect(fact(book, name), name).toEqual({ missing: [{ evidence: 'member-described', of: 'm2' }] })
})

test('in a household that has ended nobody is left to count', () => {
  const book = settledLedger()
  book.record(ON, { type: 'decreased', by: 'death' })
  for (const name of [...COUNTS, 'heads', 'healthyAdultsMarkedUnable'])
    expect(fact(book, name), name).toEqual({ missing: [{ evidence: 'member-joined' }] })
})

test('ordinary, skilled and weak labour is able', () => {
  const labour = ['ordinary', 'skilled', 'weak', 'lost', 'none'] as const
  expect(labour.map((labour) => ofOne('ableMembers', { labour }))).toEqual([1, 1, 1, 0, 0])
})

test('a household has the heads that its members are', () => {
  const book = settledLedger()
  book.record('2016-01-01', child('m2', '2015-05-05'))
  expect(fact(book, 'heads')).toEqual({ value: 1, evidence: ['e2', 'e3'] })
  expect(ofOne('heads', { relation: 'other' })).toBe(0)
})

test('chronic and serious illness is illness, a disability is not', () => {
  const ill = (health: Joined['health']) => ofOne('illMembers', health ? { health } : {})
  expect([ill(['chronic-illness']), ill(['serious-illness', 'disability']), ill(['disability']), ill([]), ill(undefined)]).toEqual([
    1,
    1,
    0,
    0,
    'missing',
  ])
})

test('one attends a school from primary school on, and who has an education attends none', () => {
  const grades = ['preschool', 'primary', 'junior-secondary', 'senior-secondary', 'vocational', 'higher'] as const
  const of = (name: string) => grades.map((grade) => ofOne(name, { learning: { grade } }))
  expect(of('students')).toEqual([0, 1, 1, 1, 1, 1])
  expect(of('primaryPupils')).toEqual([0, 1, 0, 0, 0, 0])
  expect(of('juniorPupils')).toEqual([0, 0, 1, 0, 0, 0])
  expect(['students', 'primaryPupils', 'juniorPupils'].map((name) => ofOne(name, { learning: { education: 'primary' } }))).toEqual([
    0, 0, 0,
  ])
})

test('one is ill and uninsured where both are known, and is not where either is known not to be', () => {
  const of = (health: Joined['health'], medicalCover: Joined['medicalCover']) =>
    ofOne('uninsuredIll', { ...(health && { health }), ...(medicalCover && { medicalCover }) })
  const ill: Joined['health'] = ['serious-illness']
  expect([of(ill, []), of(ill, ['assistance']), of(ill, ['basic']), of([], [])]).toEqual([1, 1, 0, 0])
  expect([of([], undefined), of(undefined, ['basic']), of(ill, undefined), of(undefined, []), of(undefined, undefined)]).toEqual([
    0,
    0,
    'missing',
    'missing',
    'missing',
  ])
})

test('a healthy adult of 16 to 59 who attends no school is not without labour', () => {
  const unable = { born: '1980-01-01', labour: 'none', health: [], learning: { education: 'primary' } } as const
  const of = (more: Partial<Joined>) => ofOne('healthyAdultsMarkedUnable', { ...unable, health: [], ...more })
  expect(of({})).toBe(1)
  expect([of({ labour: 'lost' }), of({ health: ['disability'] }), of({ learning: { grade: 'higher' } })]).toEqual([0, 0, 0])
  expect([of({ born: '2003-11-21' }), of({ born: '2003-11-20' }), of({ born: '1959-11-21' }), of({ born: '1959-11-20' })]).toEqual([
    0, 1, 1, 0,
  ])
})

test('of one of whom too little is known it is unknown whether they are a healthy adult without labour', () => {
  const known = { born: '1980-01-01', labour: 'none', health: [], learning: { education: 'primary' } } as const
  for (const left of ['labour', 'health', 'learning'] as const) {
    const { [left]: _left, ...rest } = known
    expect(ofOne('healthyAdultsMarkedUnable', rest as Partial<Joined>), left).toBe('missing')
    // Of a child it is known whatever else is not.
    expect(ofOne('healthyAdultsMarkedUnable', { ...rest, born: '2010-01-01' } as Partial<Joined>), left).toBe(0)
  }
  expect(ofOne('healthyAdultsMarkedUnable', { born: '1980-01-01', labour: 'ordinary' })).toBe(0)
})

test('the causes are those last assessed, and the main one may stand among the others', () => {
  const book = settledLedger()
  for (const name of ['mainCause', 'causeRepeated']) expect(fact(book, name), name).toEqual({ missing: [{ evidence: 'causes-assessed' }] })
  book.record('2016-01-01', { type: 'causes-assessed', main: 'illness', others: ['schooling', 'illness'] })
  expect([value(book, 'mainCause'), value(book, 'causeRepeated')]).toEqual(['illness', true])
  const assessed = book.record('2017-01-01', { type: 'causes-assessed', main: 'other', others: [] })
  expect([fact(book, 'mainCause'), fact(book, 'causeRepeated')]).toEqual([
    { value: 'other', evidence: [assessed] },
    { value: false, evidence: [assessed] },
  ])
})

test('items that merely demand a review are found as any other', () => {
  const review = {
    villageCommitteeMember: 'village-committee-member',
    publicPayroll: 'public-payroll',
    commercialPension: 'commercial-pension',
  } as const
  for (const [name, item] of Object.entries({ ...review, unexplainedReport: 'unexplained-report' } as const)) {
    const book = settledLedger()
    expect(fact(book, name), name).toEqual({ missing: [{ evidence: 'registers-compared' }] })
    book.record('2018-01-01', { type: 'registers-compared', findings: [{ item: 'vehicle', value: 1 }, { item }] })
    expect(fact(book, name), name).toEqual({ value: true, evidence: ['e3'] })
    book.record('2018-01-02', { type: 'registers-compared', findings: [{ item: 'town-housing' }] })
    expect(value(book, name), name).toBe(false)
  }
})

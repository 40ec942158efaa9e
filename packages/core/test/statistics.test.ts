import { type Day, statistics, type StatementOf } from '@hearthfold/core'
import { expect, test } from 'vitest'
import { HEAD, legacy, type Ledger, settledLedger } from './ledger.ts'

const identified = { type: 'identified', basis: legacy } as const
const exited = { type: 'exited', basis: legacy } as const
const child: StatementOf<'member-joined'> = { ...HEAD, member: 'child', relation: 'child', by: 'birth', born: '2019-03-05' }

function figures(on: Day, ...books: Ledger[]) {
  return statistics(
    books.map((book) => book.household),
    [],
    on,
  )
}

function registered(stream: 'household/1' | 'household/2' = 'household/1'): Ledger {
  const book = settledLedger(stream)
  book.record('2016-01-01', identified)
  return book
}

test('persons are counted on the day of the act, not on the day of the question', () => {
  const book = registered()
  book.record('2019-03-05', child)
  expect(figures('2019-12-31', book)).toMatchObject({
    registered: { households: 1, persons: 1 },
    remaining: { households: 1, persons: 2 },
    ofYear: { naturalChange: { births: 1, arrivals: 0, deaths: 0, departures: 0, net: 1 } },
  })
  book.record('2019-11-20', exited)
  expect(figures('2019-12-31', book).ofYear.exited).toEqual({ households: 1, persons: 2 })
})

test('an act counts in its month and its year, from its day on', () => {
  const book = registered()
  book.record('2019-11-20', exited)
  expect(figures('2019-11-19', book).toDate.exited.households).toBe(0)
  const on = figures('2019-11-20', book)
  expect([on.toDate.exited.households, on.ofYear.exited.households, on.remaining.households]).toEqual([1, 1, 0])
  expect(on.monthly.map((month) => month.exited.households)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  const next = figures('2020-01-01', book)
  expect([next.toDate.exited.households, next.ofYear.exited.households]).toEqual([1, 0])
})

test('an act on New Year belongs to the year that begins, whose stock at the start is that of the eve', () => {
  const book = registered()
  book.record('2019-01-01', exited)
  const { startOfYear, ofYear, monthly } = figures('2019-12-31', book)
  expect([startOfYear.households, ofYear.exited.households, monthly[0]?.remaining.households]).toEqual([1, 1, 0])
})

test('the end of the last member is no exit, and its persons are those of the day before', () => {
  const book = registered()
  book.record('2019-03-05', child)
  book.record('2019-06-01', { type: 'decreased', by: 'moved-out' })
  expect(figures('2019-12-31', book)).toMatchObject({
    ofYear: { decreased: { households: 1, persons: 2 }, exited: { households: 0, persons: 0 } },
    population: { households: 0, persons: 0 },
    remaining: { households: 0, persons: 0 },
  })
})

test('removed and decreased count what was registered until then', () => {
  const ordinary = settledLedger('household/2')
  ordinary.record('2019-06-01', { type: 'decreased', by: 'death' })
  const gone = registered()
  gone.record('2018-11-20', exited)
  gone.record('2019-06-01', { type: 'removed', basis: legacy })
  const { ofYear, toDate, bases } = figures('2019-12-31', ordinary, gone)
  expect([ofYear.decreased.households, ofYear.removed.households, toDate.exited.households]).toEqual([0, 0, 1])
  expect(bases).toEqual({ determination: 0, legacy: 3, ruling: 0 })
})

test('who died before the registration or on its day was not counted with it, and is no change within it', () => {
  const book = settledLedger()
  book.record('2015-02-01', { ...child, by: 'listing', born: '2000-01-01' })
  book.record('2016-01-01', { type: 'member-left', member: 'child', by: 'death' })
  book.record('2016-01-01', identified)
  expect(figures('2016-12-31', book)).toMatchObject({ registered: { persons: 1 }, ofYear: { naturalChange: { net: 0, deaths: 0 } } })
})

test('a household that returns is registered once and counted as returned', () => {
  const book = registered()
  book.record('2018-11-20', exited)
  book.record('2019-06-01', { type: 're-identified', basis: legacy })
  expect(figures('2019-12-31', book)).toMatchObject({
    registered: { households: 1 },
    toDate: { identified: { households: 1 }, returned: { households: 1 } },
    remaining: { households: 1 },
    startOfYear: { households: 0 },
  })
})

test('the incidence is the remaining of the population, and of nobody there is none', () => {
  expect(figures('2019-12-31', registered(), settledLedger('household/2')).incidence).toBe(0.5)
  expect(figures('2014-12-31', registered()).incidence).toBeUndefined()
})

test('aid counts distinct households and persons, every time, the whole amount, and the stage of a school', () => {
  const aid = (more: Partial<StatementOf<'aided'>>): StatementOf<'aided'> => ({
    type: 'aided',
    measure: 'state-school-aid',
    line: 'sector',
    provider: { kind: 'government', id: 'county' },
    ...more,
  })
  const book = registered()
  book.record('2018-03-01', aid({ member: 'head', amount: 50_000, stage: 'primary', term: '2018-1' }))
  book.record('2019-03-01', aid({ member: 'head', amount: 60_000, stage: 'primary', term: '2019-1' }))
  book.record('2019-09-01', aid({ member: 'head', amount: 70_000, stage: 'secondary', provider: { kind: 'task-group', id: 't1' } }))
  const { aid: given, responsibility, monthly, combinations } = figures('2019-12-31', book)
  expect(given['state-school-aid']).toEqual({
    toDate: { households: 1, persons: 1, times: 3, amount: 180_000 },
    year: { households: 1, persons: 1, times: 2, amount: 130_000 },
  })
  expect(given['state-school-aid.primary']?.toDate).toEqual({ households: 1, persons: 1, times: 2, amount: 110_000 })
  expect(responsibility.taskGroups).toBe(1)
  expect(monthly[2]?.aid).toEqual({ 'state-school-aid': 1 })
  expect(combinations).toEqual([{ standing: 'registered', measures: ['state-school-aid'], households: 1 }])
  expect(figures('2019-08-31', book).aid['state-school-aid.secondary']).toBeUndefined()
})

test('cadres are the distinct village and township helpers of the day', () => {
  const [one, two] = [registered(), registered('household/2')]
  const assign = (person: string, level: 'village' | 'township' | 'county', role: 'helper' | 'responsible' = 'helper') =>
    ({ type: 'helper-assigned', person, role, level }) as const
  one.record('2017-01-01', assign('p1', 'village'))
  one.record('2017-01-01', assign('p2', 'county'))
  one.record('2017-01-01', assign('p3', 'township', 'responsible'))
  two.record('2017-01-01', assign('p1', 'village'))
  two.record('2017-01-01', assign('p4', 'township'))
  two.record('2018-01-01', { type: 'helper-ended', person: 'p4', role: 'helper' })
  expect(figures('2017-12-31', one, two).responsibility.cadres).toBe(2)
  expect(figures('2018-01-01', one, two).responsibility.cadres).toBe(1)
})

test('a household is without labour if on no day since its registration anybody could work, as far as all are known', () => {
  const withoutLabour = (...described: [Day, StatementOf<'member-described'>['labour']][]) => {
    const book = registered()
    for (const [on, labour] of described) if (labour) book.record(on, { type: 'member-described', member: 'head', labour })
    return figures('2019-12-31', book).withoutLabour
  }
  expect(withoutLabour()).toBe(0)
  expect(withoutLabour(['2015-06-01', 'lost'])).toBe(1)
  expect(withoutLabour(['2016-01-01', 'none'])).toBe(1)
  expect(withoutLabour(['2016-01-02', 'lost'])).toBe(0)
  expect(withoutLabour(['2015-02-01', 'skilled'], ['2015-06-01', 'lost'])).toBe(1)
  expect(withoutLabour(['2015-06-01', 'lost'], ['2017-01-01', 'weak'], ['2018-01-01', 'lost'])).toBe(0)
})

test('a household that exits twice is one household that exited, and two exits', () => {
  const book = settledLedger()
  book.record('2016-01-01', { type: 'identified', basis: legacy })
  book.record('2017-01-01', { type: 'exited', basis: legacy })
  book.record('2018-01-01', { type: 're-identified', basis: legacy })
  book.record('2019-01-01', { type: 'exited', basis: legacy })
  const { toDate, distinct, registered } = figures('2019-12-31', book)
  expect([toDate.exited.households, distinct.toDate.exited.households, registered.households]).toEqual([2, 1, 1])
  expect(distinct.ofYear.exited.households).toBe(1)
})

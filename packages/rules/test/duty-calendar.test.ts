import { type Day, fold, type Household, plusDays, type StatementOf } from '@hearthfold/core'
import { daysBetween } from '@hearthfold/core/days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendar } from '../src/obligations/calendar.ts'
import { dayOf, dueOn } from '../src/obligations/due.ts'
import { lapses } from '../src/obligations/lapse.ts'
import { obligations } from '../src/obligations/obligations.ts'
import { dutyLives, shippedLaw, someDays } from './duty-lives.ts'
import { ALONE, type Note, recordedOf, STREAM, wages } from './home.ts'
import { runs } from '../../../test/config/runs.ts'

const law = shippedLaw
const owedOn = (household: Household, on: Day) => obligations(household, { on, pack: law(on) })
const life = dutyLives.map((events) => fold('household/1', events))
const span = fc.tuple(someDays, someDays).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))

const legacy = { kind: 'legacy', source: 'register' } as const
const visit = (purpose: StatementOf<'visited'>['purpose'] = 'regular'): StatementOf<'visited'> => ({ type: 'visited', by: 'c1', purpose })
const helper = (person: string): StatementOf<'helper-assigned'> => ({ type: 'helper-assigned', person, role: 'helper', level: 'village' })
const EXITED: readonly Note[] = [
  ...ALONE,
  ['2015-11-01', { type: 'identified', basis: legacy }],
  ['2018-01-01', helper('c1')],
  ['2018-01-01', { type: 'helper-assigned', person: 'o1', role: 'responsible', level: 'township' }],
  ['2020-10-08', wages(2020, 900_000)],
  ['2020-11-20', { type: 'exited', basis: legacy }],
]
const homeOf = (...notes: readonly Note[]) => fold(STREAM, recordedOf([...EXITED, ...notes]))

/** Every obligation that is overdue on some day, day after day. */
function overdueDays(household: Household, from: Day, to: Day): Map<string, Day[]> {
  const days = new Map<string, Day[]>()
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    for (const { name, status } of owedOn(household, day)) if (status === 'overdue') days.set(name, [...(days.get(name) ?? []), day])
  }
  return days
}

describe('what lapsed', () => {
  test('is every day on which something was overdue, and no other', () => {
    fc.assert(
      fc.property(life, span, (household, { from, to }) => {
        const end = daysBetween(from, to) > 500 ? plusDays(from, 500) : to
        const expected = overdueDays(household, from, end)
        const found = new Map<string, Day[]>()
        for (const { name, since, until } of lapses([household], { from, to: end, law })) {
          for (let day = since > from ? since : from; day <= until; day = plusDays(day, 1))
            found.set(name, [...(found.get(name) ?? []), day])
        }
        const sorted = (days: Map<string, Day[]>) => Object.fromEntries([...days].map(([name, all]) => [name, all.toSorted()]).toSorted())
        expect(sorted(found)).toEqual(sorted(expected))
      }),
      { numRuns: runs(25) },
    )
  })

  test('is told with the days of its breach, how high it went and what ended it', () => {
    const household = homeOf(['2021-06-01', visit('look-back')])
    const [late] = lapses([household], { from: '2020-11-20', to: '2021-08-31', law })
    expect(late).toMatchObject({
      name: 'visit',
      since: '2021-02-21',
      until: '2021-05-31',
      isOpen: false,
      breach: '2021-02-28',
      escalated: 'county',
      done: { on: '2021-06-01' },
    })
    expect(late!.owedBy.persons).toEqual(['c1'])
    // Seen from a day within it, it is open; within its grace, it is none yet.
    expect(lapses([household], { from: '2021-03-01', to: '2021-03-10', law })).toMatchObject([
      { since: '2021-02-21', until: '2021-03-10', isOpen: true, breach: '2021-02-28', escalated: 'township', done: undefined },
    ])
    expect(lapses([household], { from: '2021-02-01', to: '2021-02-25', law })).toMatchObject([
      { since: '2021-02-21', breach: undefined, escalated: undefined },
    ])
  })

  test('goes on through a change of the law, and ends with the transition', () => {
    const lapsed = lapses([homeOf(['2020-12-10', { type: 'helper-ended', person: 'c1', role: 'helper' }])], {
      from: '2020-12-01',
      to: '2026-03-01',
      law,
    })
    expect(lapsed.find(({ name }) => name === 'helper')).toMatchObject({
      since: '2020-12-26',
      until: '2025-12-31',
      isOpen: false,
      done: undefined,
    })
  })
})

describe('the calendar', () => {
  const days = (household: Household, from: Day, to: Day, name: string) =>
    calendar([household], { from, to, law }).flatMap((item) => (item.name === name ? [[item.due, item.done?.on, item.isProjected]] : []))

  test('has the visits of a year, one quarter after the other', () => {
    expect(days(homeOf(), '2021-01-01', '2021-12-31', 'visit')).toEqual([
      ['2021-02-20', undefined, false],
      ['2021-05-23', undefined, true],
      ['2021-08-23', undefined, true],
      ['2021-11-23', undefined, true],
    ])
  })

  test('counts on from what was done, and tells when', () => {
    const household = homeOf(['2021-02-01', visit()], ['2021-06-10', visit()])
    expect(days(household, '2021-01-01', '2021-12-31', 'visit')).toEqual([
      ['2021-02-20', '2021-02-01', false],
      ['2021-05-04', '2021-06-10', false],
      ['2021-09-10', undefined, false],
      ['2021-12-11', undefined, true],
    ])
  })

  test('begins with what is overdue, and counts on as though that were done on the first day', () => {
    expect(days(homeOf(), '2021-03-01', '2021-09-30', 'visit')).toEqual([
      ['2021-02-20', undefined, false],
      ['2021-06-01', undefined, true],
      ['2021-09-01', undefined, true],
    ])
  })

  test('asks for a look back once, and for income a year and a month after it was stated', () => {
    expect(days(homeOf(), '2021-01-01', '2023-12-31', 'look-back')).toEqual([['2021-11-20', undefined, false]])
    expect(days(homeOf(['2021-03-01', visit('look-back')]), '2021-01-01', '2023-12-31', 'look-back')).toEqual([
      ['2021-11-20', '2021-03-01', false],
    ])
    expect(days(homeOf(), '2021-01-01', '2023-12-31', 'income-recheck')).toEqual([
      ['2021-11-08', undefined, false],
      ['2022-12-09', undefined, true],
    ])
  })

  test('ends with the transition, and with the household', () => {
    expect(days(homeOf(['2025-11-01', visit()]), '2025-10-01', '2026-12-31', 'visit')).toEqual([['2021-02-20', '2025-11-01', false]])
    expect(days(homeOf(['2025-06-01', visit()]), '2025-08-01', '2026-12-31', 'visit')).toEqual([['2025-09-01', undefined, false]])
    expect(days(homeOf(['2021-02-10', { type: 'decreased', by: 'death' }]), '2021-01-01', '2021-12-31', 'visit')).toEqual([])
  })

  test('is of one officer who owes it on the day, or of the village where the household lives then', () => {
    const household = homeOf(
      ['2021-04-01', { type: 'helper-ended', person: 'c1', role: 'helper' }],
      ['2021-04-01', helper('c2')],
      ['2021-07-01', { type: 'settled', village: 'village/youfang' }],
    )
    const due = (whose: Parameters<typeof calendar>[2]) =>
      calendar([household], { from: '2021-01-01', to: '2021-09-30', law }, whose).flatMap(({ name, due }) => (name === 'visit' ? due : []))
    expect(due({})).toEqual(['2021-02-20', '2021-05-23', '2021-08-23'])
    expect(due({ officer: 'c1' })).toEqual(['2021-02-20'])
    expect(due({ officer: 'c2' })).toEqual(['2021-05-23', '2021-08-23'])
    expect(due({ village: 'village/wuji' })).toEqual(['2021-02-20', '2021-05-23'])
    expect(due({ village: 'village/youfang' })).toEqual(['2021-08-23'])
    // A post is filled by an office, not by the person who held it.
    expect(
      calendar([homeOf(['2021-04-01', { type: 'helper-ended', person: 'c1', role: 'helper' }])], {
        from: '2021-01-01',
        to: '2021-06-30',
        law,
      }).filter(({ name }) => name === 'helper'),
    ).toMatchObject([{ due: '2021-04-16', owedBy: { role: 'township-office', persons: [] } }])
  })

  test('does not count as done what was undone on the same day', () => {
    const household = homeOf(
      ['2021-04-01', { type: 'helper-ended', person: 'c1', role: 'helper' }],
      ['2021-04-05', helper('c2')],
      ['2021-04-05', { type: 'helper-ended', person: 'c2', role: 'helper' }],
    )
    expect(days(household, '2021-01-01', '2021-06-30', 'helper')).toEqual([['2021-04-16', undefined, false]])
  })

  test('has by its first day whatever is overdue on it, and what is due on each day without being done', () => {
    fc.assert(
      fc.property(life, someDays, (household, from) => {
        const to = plusDays(from, 200)
        const items = calendar([household], { from, to, law }).filter(({ isProjected }) => !isProjected)
        for (const one of owedOn(household, from)) {
          const due = dayOf(one)
          if (one.status === 'overdue') expect(items.filter((item) => item.name === one.name && item.due === due).length).toBe(1)
        }
        for (let day = from; day <= to; day = plusDays(day, 1)) {
          for (const one of owedOn(household, day)) {
            if (dayOf(one) === day) expect(items.filter(({ name, due }) => name === one.name && due === day).length).toBe(1)
          }
        }
        for (const { name, due, done } of items) {
          // That a measure stopped shows on the day after its last day in time, and not before.
          if (done || due < from || name === 'measures-to-term') continue
          const open = owedOn(household, due).find((one) => one.name === name)
          expect(open && dayOf(open)).toBe(due)
        }
        expect(items.map(({ due }) => due)).toEqual(items.map(({ due }) => due).toSorted())
      }),
      { numRuns: runs(25) },
    )
  })

  test('repeats with its cadence, and never beyond its days', () => {
    fc.assert(
      fc.property(life, span, (household, { from, to }) => {
        const visits = calendar([household], { from, to, law }).filter(({ name }) => name === 'visit')
        for (const [at, { due, isProjected }] of visits.entries()) {
          expect(due <= to).toBe(true)
          if (isProjected) expect(daysBetween(visits[at - 1]!.due > from ? visits[at - 1]!.due : from, due)).toBe(92)
        }
      }),
    )
  })
})

describe('the list of a day', () => {
  test('tells what is overdue, what is due today and what is coming, each by its day', () => {
    const household = homeOf(['2021-02-01', visit()])
    const list = (on: Day, within: number) => {
      const { overdue, today, coming } = dueOn([household], { on, pack: law(on), within })
      const of = (items: typeof overdue) => items.map(({ obligation, day }) => `${obligation.name} ${day}`)
      return { overdue: of(overdue), today: of(today), coming: of(coming) }
    }
    expect(list('2021-04-03', 30)).toEqual({ overdue: [], today: [], coming: [] })
    expect(list('2021-04-04', 30)).toEqual({ overdue: [], today: [], coming: ['visit 2021-05-04'] })
    expect(list('2021-05-04', 30)).toEqual({ overdue: [], today: ['visit 2021-05-04'], coming: [] })
    expect(list('2021-11-08', 12)).toEqual({
      overdue: ['visit 2021-05-04'],
      today: ['income-recheck 2021-11-08'],
      coming: ['look-back 2021-11-20'],
    })
    expect(dueOn([household], { on: '2021-11-08', pack: law('2020-01-01'), within: 12 }).unknown.length).toBe(6)
  })

  test('holds every obligation that stands so, and no other', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 4 }), someDays, fc.nat(120), (households, on, within) => {
        const { overdue, today, coming, unknown } = dueOn(households, { on, pack: law(on), within })
        const all = households.flatMap((household) => owedOn(household, on))
        expect(overdue.length).toBe(all.filter(({ status }) => status === 'overdue').length)
        expect(unknown.length).toBe(all.filter(({ status }) => status === 'unknown').length)
        expect(today.length + coming.length).toBe(
          all.filter((one) => one.status !== 'overdue' && (dayOf(one) ?? '9') <= plusDays(on, within)).length,
        )
        expect(today.every(({ day }) => day === on) && coming.every(({ day }) => day! > on)).toBe(true)
      }),
    )
  })
})

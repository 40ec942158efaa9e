import {
  advance,
  type Day,
  decideLife,
  fold,
  type Household,
  type HouseholdEvent,
  type LifeChange,
  newHousehold,
  plusDays,
  type RecordedHousehold,
  stamp,
  statusOn,
} from '@hearthfold/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { determine } from '../src/determine/determine.ts'
import { obligations } from '../src/obligations/obligations.ts'
import { PILLARS } from '../src/pack/obligation.ts'
import { dutyLives, shippedLaw } from './duty-lives.ts'

const owedOn = (household: Household, on: Day) => obligations(household, { on, pack: shippedLaw(on) })
const afterExit = (household: Household, on: Day) => owedOn(household, on).filter(({ name }) => name !== 'first-measure')
const named = (household: Household, on: Day, name: string) => owedOn(household, on).find((one) => one.name === name)
const legacy = { kind: 'legacy', source: 'register' } as const

/** The two households after a change; undefined where it is refused. */
function changed(change: LifeChange, one: Household, other: Household): [Household, Household] | undefined {
  const decision = decideLife(change, { [one.stream]: one, [other.stream]: other })
  if (!decision.ok) return undefined
  const after = (household: Household) => {
    const commands = decision.value.accepted.filter(({ stream }) => stream === household.stream)
    return advance(
      household,
      stamp(commands, {
        after: household.version,
        id: (version) => `${household.stream}.${version}`,
        recordedAt: '2027-01-01T00:00:00.000Z',
        actor: 'clerk',
      }),
    )
  }
  return [after(one), after(other)]
}

const newestDay = (events: readonly RecordedHousehold[]) =>
  events.reduce<Day>((latest, one) => (one.on > latest ? one.on : latest), '2018-01-01')

/** A household with these events. */
function homeOf(stream: Household['stream'], notes: readonly (readonly [on: Day, event: HouseholdEvent])[]): Household {
  return notes.reduce(
    (household, [on, event]) =>
      advance(
        household,
        stamp([{ stream, on, event }], {
          after: household.version,
          id: (version) => `${stream}.${version}`,
          recordedAt: '2022-01-01T00:00:00.000Z',
          actor: 'clerk',
        }),
      ),
    newHousehold(stream),
  )
}

const couple = (stream: Household['stream'], ...more: readonly (readonly [on: Day, event: HouseholdEvent])[]) =>
  homeOf(stream, [
    ['2015-01-01', { type: 'settled', village: 'village/wuji' }],
    ['2015-01-01', { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1960-05-01' }],
    ['2015-01-01', { type: 'member-joined', member: 'm2', by: 'listing', relation: 'child', sex: 'female', born: '1990-05-01' }],
    ...more,
  ])
const EXITED = [
  ['2015-11-01', { type: 'identified', basis: legacy }],
  ['2021-01-10', { type: 'exited', basis: legacy }],
] as const
const split = (on: Day): LifeChange => ({ change: 'split', on, household: 'household/1', into: 'household/2', going: { m2: 'head' } })
const merge = (on: Day): LifeChange => ({
  change: 'merge',
  on,
  household: 'household/1',
  into: 'household/3',
  going: { m1: 'other', m2: 'other' },
})

describe('what is owed passes on', () => {
  test('to both households that come of a split, whatever the one has lived through', () => {
    fc.assert(
      fc.property(dutyLives, fc.nat(200), (events, wait) => {
        const mother = fold('household/1', events)
        const on = plusDays(newestDay(events), wait)
        const both = changed(split(on), mother, newHousehold('household/2'))
        fc.pre(both !== undefined)
        const before = new Set(afterExit(mother, on).map(({ pillar }) => pillar))
        for (const days of [0, 1, 400]) {
          const day = plusDays(on, days)
          const pillars = new Set(day > '2025-12-31' ? [] : before)
          for (const household of both!) expect(new Set(afterExit(household, day).map(({ pillar }) => pillar))).toEqual(pillars)
        }
        // The exit is as old as it is: what is owed once of it is due of both on the same day.
        const [first, second] = both!.map((household) => named(household, on, 'look-back'))
        expect(second?.status).toBe(first?.status)
      }),
    )
  })

  test('to the household that another becomes one with, which is owed nothing itself', () => {
    fc.assert(
      fc.property(dutyLives, fc.nat(200), (events, wait) => {
        const one = fold('household/1', events)
        const on = plusDays(newestDay(events), wait)
        const both = changed(merge(on), one, couple('household/3'))
        fc.pre(both !== undefined)
        const [gone, receiving] = both!
        expect(owedOn(gone, on)).toEqual([])
        expect(new Set(afterExit(receiving, on).map(({ pillar }) => pillar))).toEqual(
          new Set(afterExit(one, on).map(({ pillar }) => pillar)),
        )
      }),
    )
  })

  test('with the age of the exit, so that a look back is due when it would have been, and done where it was', () => {
    const [mother, daughter] = changed(split('2021-06-01'), couple('household/1', ...EXITED), newHousehold('household/2'))!
    for (const household of [mother, daughter])
      expect(named(household, '2021-06-01', 'look-back')).toMatchObject({ status: 'due', due: '2022-01-10' })
    const late = changed(split('2022-03-01'), couple('household/1', ...EXITED), newHousehold('household/2'))!
    expect(named(late[1], '2022-03-01', 'look-back')).toMatchObject({ status: 'overdue', due: '2022-01-10', since: '2022-01-11' })
    const seen = couple('household/1', ...EXITED, ['2021-02-01', { type: 'visited', by: 'p1', purpose: 'look-back' }])
    const [, other] = changed(split('2021-06-01'), seen, newHousehold('household/2'))!
    expect(named(other, '2021-06-01', 'look-back')).toMatchObject({ status: 'done', done: { on: '2021-02-01' } })
    expect(determine(other, { on: '2022-03-01', pack: shippedLaw('2022-03-01'), question: 'supervision-lapsed' })!.outcome).toBe('unknown')
  })

  const loan = { type: 'aided', measure: 'finance', line: 'sector', provider: { kind: 'bank', id: 'b1' }, until: '2024-06-30' } as const
  const post = { ...loan, measure: 'public-welfare-post', member: 'm2' } as const
  const late = () =>
    couple(
      'household/1',
      ...EXITED,
      ['2021-01-10', loan],
      ['2021-01-10', post],
      ['2021-04-01', { type: 'measure-ended', grant: 'household/1.6', because: 'withdrawn' }],
      ['2021-05-01', { type: 'measure-ended', grant: 'household/1.7', because: 'withdrawn' }],
    )
  const standings = (household: Household, on: Day) =>
    afterExit(household, on).map(({ name, ...one }) => [
      name,
      one.status,
      'since' in one && [one.due, one.since, one.breach, one.escalated],
    ])

  test('as it stands: nothing that is overdue is in time again after a split or a merger, nor any later than it was', () => {
    const on = '2022-06-01'
    const [mother, daughter] = changed(split(on), late(), newHousehold('household/2'))!
    const before = standings(late(), on)
    expect(before.filter(([, status]) => status === 'overdue')).toHaveLength(6)
    expect(standings(daughter, on)).toEqual(before)
    expect(standings(mother, on)).toEqual(before)
    const [, receiving] = changed(merge(on), late(), couple('household/3'))!
    expect(standings(receiving, on)).toEqual(before)
    // And so it goes on, in the one that splits off the daughter.
    const third = changed(
      { change: 'split', on: '2022-07-01', household: 'household/2', into: 'household/4', going: { m9: 'head' } },
      advance(
        daughter,
        stamp(
          [
            {
              stream: 'household/2',
              on,
              event: { type: 'member-joined', member: 'm9', by: 'birth', relation: 'child', sex: 'male', born: on },
            },
          ],
          { after: daughter.version, id: () => 'm9', recordedAt: '2027-01-01T00:00:00.000Z', actor: 'clerk' },
        ),
      ),
      newHousehold('household/4'),
    )!
    expect(standings(third[1], '2022-07-01')).toEqual(standings(daughter, '2022-07-01'))
    for (const household of [daughter, receiving]) {
      for (const question of ['assistance-lapsed', 'responsibility-lapsed', 'policy-lapsed'])
        expect([question, determine(household, { on, pack: shippedLaw(on), question })!.outcome]).toEqual([question, true])
    }
  })

  test('as it was done: a visit, income and a first measure count on, each from its own day', () => {
    const done = couple(
      'household/1',
      ...EXITED,
      ['2021-03-01', { type: 'visited', by: 'p1', purpose: 'regular' }],
      ['2021-03-05', { type: 'income-stated', incomeYear: 2020, wage: 900_000, business: 0, property: 0, transfer: 0, expenses: 0 }],
      ['2021-04-01', { type: 'flagged-monitored', basis: legacy }],
      ['2021-04-10', loan],
    )
    const [mother, daughter] = changed(split('2021-05-01'), done, newHousehold('household/2'))!
    for (const name of ['visit', 'income-recheck', 'first-measure']) {
      const { status, done } = named(mother, '2021-05-01', name)!
      expect([name, status]).toEqual([name, 'done'])
      expect(named(daughter, '2021-05-01', name)).toMatchObject({
        status,
        next: (named(mother, '2021-05-01', name) as { next?: Day }).next,
        done: { on: done!.on },
      })
    }
    expect(determine(daughter, { on: '2021-05-31', pack: shippedLaw('2021-05-31'), question: 'assistance-lapsed' })!.outcome).toBe(true)
  })

  test('of a measure that stopped for one member, to the household in which that member lives', () => {
    const [, daughter] = changed(
      { ...split('2022-06-01'), going: { m1: 'head' }, staying: { m2: 'head' } } as LifeChange,
      late(),
      newHousehold('household/2'),
    )!
    expect(named(daughter, '2022-06-01', 'measures-to-term')).toMatchObject({ status: 'overdue', since: '2021-04-01' })
    const again = advance(
      daughter,
      stamp([{ stream: 'household/2', on: '2022-06-10', event: loan }], {
        after: daughter.version,
        id: () => 'again',
        recordedAt: '2027-01-01T00:00:00.000Z',
        actor: 'clerk',
      }),
    )
    expect(named(again, '2022-06-10', 'measures-to-term')).toMatchObject({ status: 'done', done: { event: 'again' } })
    const [, with2] = changed(split('2022-06-01'), late(), newHousehold('household/2'))!
    const one = advance(
      with2,
      stamp([{ stream: 'household/2', on: '2022-06-10', event: loan }], {
        after: with2.version,
        id: () => 'again',
        recordedAt: '2027-01-01T00:00:00.000Z',
        actor: 'clerk',
      }),
    )
    expect(named(one, '2022-06-10', 'measures-to-term')).toMatchObject({ status: 'overdue', since: '2021-04-01' })
  })

  test('also of an exit after which the household was registered again', () => {
    const again = couple(
      'household/1',
      ...EXITED,
      ['2021-02-01', { type: 'visited', by: 'p1', purpose: 'look-back' }],
      ['2021-03-01', { type: 're-identified', basis: legacy }],
    )
    const [mother, daughter] = changed(split('2021-06-01'), again, newHousehold('household/2'))!
    expect(statusOn(daughter.acts, '2021-06-01').standing).toBe('registered')
    for (const household of [mother, daughter]) {
      expect(new Set(afterExit(household, '2021-06-01').map(({ pillar }) => pillar))).toEqual(new Set(PILLARS))
      expect(named(household, '2021-06-01', 'look-back')!.status).toBe('done')
    }
    const poor = couple('household/3', ['2016-11-01', { type: 'identified', basis: legacy }])
    expect(afterExit(poor, '2021-06-01')).toEqual([])
    const [, receiving] = changed(merge('2021-06-01'), again, poor)!
    expect(new Set(afterExit(receiving, '2021-06-01').map(({ pillar }) => pillar))).toEqual(new Set(PILLARS))
    expect(afterExit(receiving, '2021-05-31')).toEqual([])
  })

  test('of a flag with its age: the first measure is due when it would have been', () => {
    const flagged = couple('household/1', ...EXITED, ['2021-04-01', { type: 'flagged-monitored', basis: legacy }])
    const [mother, daughter] = changed(split('2021-04-20'), flagged, newHousehold('household/2'))!
    for (const household of [mother, daughter])
      expect(named(household, '2021-04-20', 'first-measure')).toMatchObject({ status: 'due', due: '2021-05-02' })
  })
})

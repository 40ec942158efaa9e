import { advance, type Day, decideLife, fold, type Household, type HouseholdEvent, type LifeChange, newHousehold, plusDays, type RecordedHousehold, stamp, statusOn } from '@hearthfold/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { determine } from '../src/determine.ts'
import { obligations } from '../src/duty/obligations.ts'
import { PILLARS } from '../src/pack/obligation.ts'
import { dutyLives, shippedLaw } from './duty-lives.ts'

const owedOn = (household: Household, on: Day) => obligations(household, { on, pack: shippedLaw(on) })
const afterExit = (household: Household, on: Day) => owedOn(household, on).filter(({ name }) => name !== 'first-measure')
const named = (household: Household, on: Day, name: string) => owedOn(household, on).find((one) => one.name === name)
const legacy = { kind: 'legacy', source: 'register' } as const

/** The two households after a change; undefined where it is refused. */
function changed(change: LifeChange, one: Household, other: Household): [Household, Household] | undefined {
  const decision = decideLife(change, { [one.stream]: one, [other.stream]: other })
  if ('refused' in decision) return undefined
  const after = (household: Household) => {
    const commands = decision.accepted.filter(({ stream }) => stream === household.stream)
    return advance(household, stamp(commands, { after: household.version, id: (version) => `${household.stream}.${version}`, recordedAt: '2027-01-01T00:00:00.000Z', actor: 'clerk' }))
  }
  return [after(one), after(other)]
}

const newestDay = (events: readonly RecordedHousehold[]) => events.reduce<Day>((latest, one) => (one.on > latest ? one.on : latest), '2018-01-01')

/** A household with these events. */
function homeOf(stream: Household['stream'], notes: readonly (readonly [on: Day, event: HouseholdEvent])[]): Household {
  return notes.reduce(
    (household, [on, event]) => advance(household, stamp([{ stream, on, event }], { after: household.version, id: (version) => `${stream}.${version}`, recordedAt: '2022-01-01T00:00:00.000Z', actor: 'clerk' })),
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
const merge = (on: Day): LifeChange => ({ change: 'merge', on, household: 'household/1', into: 'household/3', going: { m1: 'other', m2: 'other' } })

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
        expect(new Set(afterExit(receiving, on).map(({ pillar }) => pillar))).toEqual(new Set(afterExit(one, on).map(({ pillar }) => pillar)))
      }),
    )
  })

  test('with the age of the exit, so that a look back is due when it would have been, and done where it was', () => {
    const [mother, daughter] = changed(split('2021-06-01'), couple('household/1', ...EXITED), newHousehold('household/2'))!
    for (const household of [mother, daughter]) expect(named(household, '2021-06-01', 'look-back')).toMatchObject({ status: 'due', due: '2022-01-10' })
    // Those who visit come to a household that is new to them.
    expect(named(daughter, '2021-06-01', 'visit')).toMatchObject({ status: 'due', due: '2021-09-01', from: '2021-06-01' })
    const late = changed(split('2022-03-01'), couple('household/1', ...EXITED), newHousehold('household/2'))!
    expect(named(late[1], '2022-03-01', 'look-back')).toMatchObject({ status: 'overdue', due: '2022-01-10', since: '2022-03-01' })
    const seen = couple('household/1', ...EXITED, ['2021-02-01', { type: 'visited', by: 'p1', purpose: 'look-back' }])
    const [, other] = changed(split('2021-06-01'), seen, newHousehold('household/2'))!
    expect(named(other, '2021-06-01', 'look-back')).toMatchObject({ status: 'done', done: { on: '2021-06-01' } })
    expect(determine(other, { on: '2022-03-01', pack: shippedLaw('2022-03-01'), question: 'supervision-lapsed' })!.outcome).toBe('unknown')
  })

  test('also of an exit after which the household was registered again', () => {
    const again = couple('household/1', ...EXITED, ['2021-02-01', { type: 'visited', by: 'p1', purpose: 'look-back' }], ['2021-03-01', { type: 're-identified', basis: legacy }])
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
    for (const household of [mother, daughter]) expect(named(household, '2021-04-20', 'first-measure')).toMatchObject({ status: 'due', due: '2021-05-02' })
  })
})

import { type Day, fold, type Household, statistics, statusOn } from '@hearthfold/core'
import type { Count, Month } from '@hearthfold/core/figures'
import { lives } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/** A handful of households that have nothing to do with each other. */
const place = fc
  .tuple(lives({ stream: 'household/1' }), lives({ stream: 'household/2' }), lives({ stream: 'household/3' }))
  .map((all) => all.map(({ stream, events }) => fold(stream, events)))

/** The stock with which a month ends, from the one with which it began. */
function expected(start: Count, { identified, returned, inherited, exited, removed, decreased, merged, naturalChange }: Month): Count {
  const balance = (of: keyof Count) =>
    start[of] + identified[of] + returned[of] + inherited[of] - exited[of] - removed[of] - decreased[of] - merged[of]
  return { households: balance('households'), persons: balance('persons') + naturalChange.net }
}

test('every month ends with the stock that it began with and what came and went, households and persons', () => {
  fc.assert(
    fc.property(place, fc.integer({ min: 2015, max: 2021 }), (households, year) => {
      const { startOfYear, remaining, monthly } = statistics(households, [], `${year}-12-31` as Day)
      let stock = startOfYear
      for (const month of monthly) {
        expect(month.remaining, month.month).toEqual(expected(stock, month))
        stock = month.remaining
      }
      expect(remaining).toEqual(stock)
    }),
  )
})

test('a year begins with the stock with which the year before it ended', () => {
  fc.assert(
    fc.property(place, fc.integer({ min: 2015, max: 2021 }), (households, year) => {
      const next = statistics(households, [], `${year + 1}-06-15` as Day)
      expect(next.startOfYear).toEqual(statistics(households, [], `${year}-12-31` as Day).remaining)
      expect(next.monthly).toHaveLength(6)
    }),
  )
})

test('the months of a year add up to the year, and the figures to date never shrink', () => {
  fc.assert(
    fc.property(place, fc.integer({ min: 2015, max: 2021 }), (households, year) => {
      const { ofYear, monthly, toDate } = statistics(households, [], `${year}-12-31` as Day)
      const before = statistics(households, [], `${year - 1}-12-31` as Day)
      for (const act of [
        'identified',
        'returned',
        'exited',
        'removed',
        'decreased',
        'edge',
        'monitored',
        'cleared',
        'rolledBack',
        'inherited',
        'merged',
      ] as const) {
        for (const of of ['households', 'persons'] as const) {
          expect(
            monthly.reduce((sum, month) => sum + month[act][of], 0),
            act,
          ).toBe(ofYear[act][of])
          expect(toDate[act][of], act).toBe(before.toDate[act][of] + ofYear[act][of])
        }
      }
      expect(monthly.reduce((sum, month) => sum + month.naturalChange.net, 0)).toBe(ofYear.naturalChange.net)
    }),
  )
})

test('what is counted of several places is what is counted of each, together', () => {
  fc.assert(
    fc.property(place, (households) => {
      const on = '2019-12-31'
      const whole = statistics(households, [], on)
      const parts = households.map((household) => statistics([household], [], on))
      const sum = (of: (figures: typeof whole) => number) => parts.reduce((total, part) => total + of(part), 0)
      for (const of of ['households', 'persons'] as const) {
        expect(whole.population[of]).toBe(sum((part) => part.population[of]))
        expect(whole.registered[of]).toBe(sum((part) => part.registered[of]))
        expect(whole.remaining[of]).toBe(sum((part) => part.remaining[of]))
      }
      for (const [code, { toDate }] of Object.entries(whole.aid)) {
        expect(toDate.times).toBe(sum((part) => part.aid[code]?.toDate.times ?? 0))
        expect(toDate.amount).toBe(sum((part) => part.aid[code]?.toDate.amount ?? 0))
        expect(toDate.households).toBe(sum((part) => part.aid[code]?.toDate.households ?? 0))
      }
      expect(whole.withoutLabour).toBe(sum((part) => part.withoutLabour))
    }),
  )
})

test('flags that stand are those raised and rolled back, less those cleared and those that a new standing took away, and those taken over', () => {
  fc.assert(
    fc.property(place, (households) => {
      const on: Day = '2021-12-31'
      const { toDate } = statistics(households, [], on)
      const standing = households.filter(({ acts }) => statusOn(acts, on).flag !== 'none').length
      const taken = households.reduce((sum, { acts }) => sum + takenAway(acts.filter(({ from }) => from <= on)), 0)
      expect(standing).toBe(
        toDate.edge.households + toDate.monitored.households + toDate.rolledBack.households - toDate.cleared.households - taken,
      )
    }),
  )
})

/**
 * How often a flag was borne when an act gave the household another standing under which it bears none; less how often it took
 * over the flag of another household.
 */
function takenAway(acts: Household['acts']): number {
  const others = new Set(['identified', 're-identified', 'removed', 'decreased', 'merged-into'])
  let taken = 0
  let borne = false
  for (const { event } of acts) {
    const { type } = event
    if (type === 'split-from' || type === 'merged-from') {
      if (event.flag !== 'none' && !borne) taken--
      borne = event.flag !== 'none'
    } else if (others.has(type)) {
      if (borne) taken++
      borne = false
    } else if (type !== 'exited') borne = type !== 'flag-cleared'
  }
  return taken
}

/** Some of the registrations again are said to put a mis-exit right: by generation none is. */
function withMisExits(households: readonly Household[]): Household[] {
  return households.map((household) => ({
    ...household,
    acts: household.acts.map((act, at) =>
      act.event.type === 're-identified' && at % 2 === 0 ? { ...act, event: { ...act.event, as: 'mis-exit' as const } } : act,
    ),
  }))
}

test('every month ends with the flags that it began with and those that came and went; and a mis-exit that is put right is no return', () => {
  fc.assert(
    fc.property(place, fc.integer({ min: 2015, max: 2021 }), (generated, year) => {
      const households = withMisExits(generated)
      const { flagged, flaggedAtStart, startOfYear, remaining, monthly } = statistics(households, [], `${year}-12-31` as Day)
      let flags = flaggedAtStart.households
      let stock = startOfYear.households
      for (const month of monthly) {
        flags +=
          month.edge.households +
          month.monitored.households +
          month.rolledBack.households +
          month.flagInherited.households -
          month.cleared.households -
          month.flagEnded.households
        stock += expected({ households: 0, persons: 0 }, month).households + month.readmitted.households
        expect(month.flagged.households, month.month).toBe(flags)
        expect(month.remaining.households, month.month).toBe(stock)
      }
      expect([flagged.households, remaining.households]).toEqual([flags, stock])
    }),
  )
})

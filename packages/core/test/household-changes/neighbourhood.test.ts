import {
  type Day,
  decideLife,
  evolve,
  fold,
  type Household,
  isHouseholdId,
  plusDays,
  type RecordedHousehold,
  stamp,
  statistics,
} from '@hearthfold/core'
import { historyProblem } from '@hearthfold/core/checking'
import { neighbourhoods } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertMeeting } from '../../../../test/config/meeting.ts'

function folded(events: readonly RecordedHousehold[]): Household[] {
  const streams = [...new Set(events.map(({ stream }) => stream))].filter(isHouseholdId)
  return streams.map((stream) =>
    fold(
      stream,
      events.filter((one) => one.stream === stream),
    ),
  )
}

test('households that split, merge and move are lawful, each by itself', () => {
  fc.assert(
    fc.property(neighbourhoods(), ({ events }) => {
      for (const household of folded(events)) expect(historyProblem(household)).toBeUndefined()
    }),
  )
})

test('every month ends with the stock that it began with and what came and went, households and persons, over splits and merges', () => {
  let inherited = 0
  assertMeeting(
    fc.property(neighbourhoods(), fc.integer({ min: 2015, max: 2019 }), ({ events }, year) => {
      const { startOfYear, monthly, remaining, toDate } = statistics(folded(events), [], `${year}-12-31` as Day)
      let stock = startOfYear
      for (const month of monthly) {
        const balance = (of: 'households' | 'persons') =>
          stock[of] +
          month.identified[of] +
          month.returned[of] +
          month.inherited[of] -
          month.exited[of] -
          month.removed[of] -
          month.decreased[of] -
          month.merged[of]
        const { births, arrivals, mergedIn, deaths, departures, splitOff, net } = month.naturalChange
        expect(net).toBe(births + arrivals + mergedIn - deaths - departures - splitOff)
        expect(month.remaining, month.month).toEqual({ households: balance('households'), persons: balance('persons') + net })
        stock = month.remaining
      }
      expect(remaining).toEqual(stock)
      inherited += toDate.inherited.households + toDate.merged.households
    }),
    { met: () => inherited, moreThan: 5 },
  )
})

test('the figures of every day before a change are the same with and without it', () => {
  let changes = 0
  assertMeeting(
    fc.property(neighbourhoods({ wishes: 30 }), ({ events, decisions }) => {
      let recorded = 0
      for (const { accepted } of decisions) {
        const before = folded(events.slice(0, recorded))
        recorded += accepted.length
        // What is undone is undone from the day on which it was.
        if (new Set(accepted.map(({ stream }) => stream)).size < 2 || accepted[0]!.event.type === 'revoked') continue
        changes++
        const after = folded(events.slice(0, recorded))
        const eve = plusDays(accepted[0]!.on, -1)
        for (const on of [eve, '2014-12-31', '2015-06-30', '2016-12-31', '2017-12-31'] as const) {
          if (on <= eve) expect(statistics(after, [], on)).toEqual(statistics(before, [], on))
        }
      }
    }),
    { met: () => changes, moreThan: 50 },
  )
})

test('what is undone leaves every household as it was before the change, if nothing was recorded in between', () => {
  let undone = 0
  assertMeeting(
    fc.property(neighbourhoods({ wishes: 30 }), ({ events, decisions }) => {
      let recorded = 0
      for (const [at, { accepted }] of decisions.entries()) {
        const before = folded(events.slice(0, recorded))
        recorded += accepted.length
        if (new Set(accepted.map(({ stream }) => stream)).size < 2 || accepted[0]!.event.type === 'revoked') continue
        const [household, into] = [...new Set(accepted.map(({ stream }) => stream))]
        const states = Object.fromEntries(folded(events.slice(0, recorded)).map((one) => [one.stream, one]))
        const decision = decideLife(
          { change: 'undo', on: accepted[0]!.on, household: household!, into: into!, commit: `c${at + 1}`, because: 'recorded in error' },
          states,
        )
        if (!decision.ok) throw new Error(decision.problem.code)
        undone++
        for (const command of decision.value.accepted) {
          const { version, recordedAt } = states[command.stream]!
          const [one] = stamp([command], { after: version, id: () => `u.${undone}.${version}`, recordedAt: recordedAt!, actor: 'clerk' })
          evolve(states[command.stream]!, one!)
        }
        const standing = (one: Household) => ({
          ...one,
          version: 0,
          recordedAt: undefined,
          withdrawn: {},
          members: one.members.filter(({ timeline }) => timeline.length > 0),
        })
        for (const one of before) expect(standing(states[one.stream]!)).toEqual(standing(one))
      }
    }),
    { met: () => undone, moreThan: 50 },
  )
})

test('nobody gets lost: on the day of a change as many people live in all households together as without it', () => {
  fc.assert(
    fc.property(neighbourhoods({ wishes: 30 }), ({ events, decisions }) => {
      let recorded = 0
      for (const { accepted } of decisions) {
        const before = folded(events.slice(0, recorded))
        recorded += accepted.length
        // What is undone is undone from the day on which it was.
        if (new Set(accepted.map(({ stream }) => stream)).size < 2 || accepted[0]!.event.type === 'revoked') continue
        const { on } = accepted[0]!
        const people = (households: Household[]) => statistics(households, [], on).population.persons
        expect(people(folded(events.slice(0, recorded)))).toBe(people(before))
      }
    }),
  )
})

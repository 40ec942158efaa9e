import {
  advance,
  evolve,
  fold,
  type HouseholdId,
  newHousehold,
  type RecordedHousehold,
  readLine,
  viewOn,
  writeLine,
} from '@hearthfold/core'
import type { Timeline } from '@hearthfold/core/facts'
import { lives } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOf, inAnyOrderOfRecording } from './compare.ts'
import { assertMeeting } from '../../../test/config/meeting.ts'
import { runs } from '../../../test/config/runs.ts'

const stream: HouseholdId = 'household/1'

/** A life, and a place at which to cut its events in two. */
const cutLife = fc.tuple(lives({ stream }), fc.nat()).map(([{ events }, cut]) => {
  const at = cut % (events.length + 1)
  return { events, at, before: events.slice(0, at), after: events.slice(at) }
})

test('folding in batches equals folding at once', () => {
  fc.assert(
    fc.property(lives({ stream }), fc.array(fc.nat(9)), ({ events }, sizes) => {
      let household = newHousehold(stream)
      let from = 0
      for (const size of [...sizes, events.length]) {
        household = advance(household, events.slice(from, from + size))
        from += size
      }
      expect(household).toStrictEqual(fold(stream, events))
    }),
  )
})

test('advancing a frozen household equals folding in place', () => {
  fc.assert(
    fc.property(cutLife, ({ events, before, after }) => {
      const advanced = advance(advance(newHousehold(stream), before), after)
      expect(advanced).toStrictEqual(fold(stream, events))
    }),
  )
})

test('advancing leaves the household it was handed as it was, and what it returns is frozen', () => {
  fc.assert(
    fc.property(cutLife, ({ before, after }) => {
      const household = fold(stream, before)
      const advanced = advance(household, after)
      expect(household).toStrictEqual(fold(stream, before))
      if (after.length === 0) return
      expect(Object.isFrozen(advanced)).toBe(true)
      expect(Object.isFrozen(advanced.acts)).toBe(true)
      expect(Object.isFrozen(advanced.members[0]?.timeline ?? advanced.members)).toBe(true)
    }),
  )
})

test('what was known at an instant is unchanged by anything recorded after it', () => {
  fc.assert(
    fc.property(cutLife, ({ events, at }) => {
      const known = events[at]?.recordedAt ?? '2014-12-31T00:00:00.000Z'
      const recordedByThen = events.filter((recorded) => recorded.recordedAt <= known)
      const household = fold(stream, events, { known })
      expect(household).toStrictEqual(fold(stream, recordedByThen))
      for (const day of daysOf(events)) {
        expect(viewOn(household, day)).toStrictEqual(viewOn(fold(stream, recordedByThen), day))
      }
    }),
  )
})

/** Whether two neighbouring events could have been recorded the other way round: neither names the other. */
function areUnrelated(first: RecordedHousehold, second: RecordedHousehold): boolean {
  return named(second) !== first.id && named(first) !== second.id && (named(first) !== named(second) || named(first) === undefined)
}

function named({ event }: RecordedHousehold): string | undefined {
  return event.type === 'corrected' ? event.replaces : event.type === 'revoked' ? event.withdraws : undefined
}

test('a correction or revocation commutes with an event that has nothing to do with it', () => {
  let swapped = 0
  assertMeeting(
    fc.property(lives({ stream }), fc.nat(), ({ events }, pick) => {
      const pairs = events.slice(1).flatMap((second, at) => {
        const first = events[at]!
        const corrects = named(first) !== undefined || named(second) !== undefined
        return corrects && areUnrelated(first, second) ? [at] : []
      })
      const at = pairs[pick % pairs.length]
      if (at === undefined) return
      swapped++
      const first = events[at]!
      const second = events[at + 1]!
      const other = events.with(at, { ...second, version: first.version }).with(at + 1, { ...first, version: second.version })
      const [one, two] = [fold(stream, events), fold(stream, other)]
      for (const day of daysOf(events))
        expect(inAnyOrderOfRecording(viewOn(two, day))).toStrictEqual(inAnyOrderOfRecording(viewOn(one, day)))
      expect(two.withdrawn).toStrictEqual(one.withdrawn)
    }),
    { met: () => swapped, moreThan: 15 },
  )
})

test('every accepted decision folds and can be read back from its line', () => {
  fc.assert(
    fc.property(lives({ stream }), ({ events }) => {
      const read = events.map((recorded) => {
        const result = readLine(writeLine(recorded))
        if (!result.ok) throw new Error(JSON.stringify(result.problem))
        return result.value
      })
      expect(read).toStrictEqual(events)
      expect(fold(stream, read as RecordedHousehold[])).toStrictEqual(fold(stream, events))
    }),
  )
})

test('at every version an accepted history is lawful: nobody is present twice, nothing precedes the settling', () => {
  fc.assert(
    fc.property(lives({ stream }), ({ events }) => {
      const household = newHousehold(stream)
      for (const recorded of events) {
        evolve(household, recorded)
        // A household whose beginning was undone is settled on no day.
        const settled = household.residence[0]?.from ?? '9999-12-31'
        for (const day of daysOf(events)) {
          const view = viewOn(household, day)
          expect(view.members.filter((member) => member.relation === 'head').length).toBeLessThanOrEqual(1)
          expect(new Set(view.members.map((member) => member.id)).size).toBe(view.members.length)
          if (day >= settled || household.version < 2) continue
          const { residence, members, status, aid, visits, incomes } = view
          expect({ residence, members, status: status.standing, facts: [...aid, ...visits, ...incomes] }).toEqual({
            residence: undefined,
            members: [],
            status: 'unregistered',
            facts: [],
          })
        }
      }
    }),
    { numRuns: runs(30) },
  )
})

test('every timeline stands in the order of its days, and of one day in the order of first recording', () => {
  fc.assert(
    fc.property(lives({ stream }), ({ events }) => {
      const { members, ...rest } = fold(stream, events)
      const timelines = [...members.map((member) => member.timeline), ...Object.values(rest).filter((value) => Array.isArray(value))]
      for (const timeline of timelines as Timeline<unknown>[]) {
        const sorted = timeline.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.rank - b.rank))
        expect(timeline).toStrictEqual(sorted)
      }
    }),
  )
})

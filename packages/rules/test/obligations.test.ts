import { advance, type Day, fold, type Household, plusDays, stamp, viewOn } from '@hearthfold/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { determine } from '../src/determine/determine.ts'
import { dayOf } from '../src/obligations/due.ts'
import type { Obligation } from '../src/obligations/obligation.ts'
import { obligations } from '../src/obligations/obligations.ts'
import { PILLARS } from '../src/pack/obligation.ts'
import { BEFORE, dutyLives, shippedLaw, someDays } from './duty-lives.ts'

const owedOn = (household: Household, on: Day) => obligations(household, { on, pack: shippedLaw(on) })
const named = (all: readonly Obligation[], name: string) => all.find((one) => one.name === name)
const living = fc.tuple(dutyLives, someDays).map(([events, on]) => ({ events, on, household: fold('household/1', events) }))

/** Whether of the acts that begin or end what is owed after an exit the last one began it. All were accepted, so all took effect. */
function isOwed({ acts }: Household, on: Day): boolean {
  const last = acts.findLast(({ from, event }) => from <= on && ['exited', 'removed', 'decreased'].includes(event.type))
  return last?.event.type === 'exited'
}

describe('what is owed after an exit', () => {
  test('has in each pillar something in force on every day from the exit on, to the end of the transition, while the household exists', () => {
    fc.assert(
      fc.property(living, ({ household, on }) => {
        const exited = owedOn(household, on).filter(({ name }) => name !== 'first-measure')
        const isOver = on > '2025-12-31'
        expect(new Set(exited.map(({ pillar }) => pillar))).toEqual(new Set(isOwed(household, on) && !isOver ? PILLARS : []))
      }),
    )
  })

  test('is open-ended where the pack sets no end', () => {
    const endless = { ...BEFORE, inForce: { from: BEFORE.inForce.from } }
    fc.assert(
      fc.property(living, ({ household }) => {
        fc.pre(isOwed(household, '2060-06-30'))
        expect(new Set(obligations(household, { on: '2060-06-30', pack: endless }).map(({ pillar }) => pillar))).toEqual(new Set(PILLARS))
      }),
    )
  })

  test('is overdue exactly where the rules of the pack say that it has lapsed, wherever both count the same days', () => {
    fc.assert(
      fc.property(living, ({ household, on }) => {
        const pack = shippedLaw(on)
        const owed = owedOn(household, on)
        if (viewOn(household, on).status.standing !== 'exited' || on > '2025-12-31') return
        const lapsed = (question: string) => determine(household, { on, pack, question })!.outcome
        const status = (name: string) => named(owed, name)!.status
        expect(lapsed('assistance-lapsed')).toBe(status('helper') === 'overdue' || status('visit') === 'overdue')
        expect(lapsed('responsibility-lapsed')).toBe(status('responsible-official') === 'overdue')
        const isStated = household.income.some(({ from }) => from <= on)
        const supervision = status('look-back') === 'overdue' || (isStated ? status('income-recheck') === 'overdue' : 'unknown')
        expect(lapsed('supervision-lapsed')).toBe(supervision)
        // A measure that was given again is in order again, and so is one that would be over by now; the rule remembers that it had stopped.
        if (status('measures-to-term') === 'overdue') expect(lapsed('policy-lapsed')).toBe(true)
        const missing = household.aidEnded.filter(
          ({ from, event }) =>
            from <= on &&
            event.because === 'withdrawn' &&
            household.aid.some(({ id, event: { until } }) => id === event.grant && until! > from && until! >= on),
        )
        if (lapsed('policy-lapsed') === true && status('measures-to-term') !== 'overdue')
          expect(missing.length === 0 || named(owed, 'measures-to-term')!.done !== undefined).toBe(true)
      }),
    )
  })

  test('is a first measure where the rule of data quality misses one', () => {
    fc.assert(
      fc.property(living, ({ household, on }) => {
        const pack = shippedLaw(on)
        const first = named(owedOn(household, on), 'first-measure')
        const { outcome, notInForce } = determine(household, { on, pack, question: 'no-measure-after-recognition' })!
        if (!notInForce) expect(first?.status === 'unknown' ? 'unknown' : first?.status === 'overdue').toBe(outcome)
      }),
    )
  })

  test('is overdue since the first of the days on end on which it was, and was in time on its last day', () => {
    fc.assert(
      fc.property(living, ({ household, on }) => {
        for (const one of owedOn(household, on)) {
          if (one.status !== 'overdue') continue
          const before = named(owedOn(household, plusDays(one.since, -1)), one.name)
          expect(before?.status === 'overdue' && before.from === one.from).toBe(false)
          for (const days of [0, 1, 30, 300]) {
            const day = plusDays(one.since, days)
            if (day <= on) expect(named(owedOn(household, day), one.name)).toMatchObject({ status: 'overdue', since: one.since })
          }
          expect(one.since <= on && one.due < one.since && one.breach >= one.since).toBe(true)
        }
      }),
    )
  })

  test('is due no earlier for anything that was done since it began', () => {
    const said = fc.constantFrom(
      { type: 'visited', by: 'p1', purpose: 'look-back' } as const,
      { type: 'helper-assigned', person: 'p3', role: 'helper', level: 'village' } as const,
      { type: 'income-stated', incomeYear: 2020, wage: 1, business: 0, property: 0, transfer: 0, expenses: 0 } as const,
    )
    fc.assert(
      fc.property(living, said, fc.nat(400), ({ household, on }, event, ago) => {
        const day = plusDays(on, -ago)
        const more = stamp([{ stream: 'household/1', on: day, event }], {
          after: household.version,
          id: () => 'more',
          recordedAt: '2027-01-01T00:00:00.000Z',
          actor: 'clerk',
        })
        const after = owedOn(advance(household, more), on)
        for (const before of owedOn(household, on)) {
          // Income stated before the exit says when it was known last, be that earlier than the exit.
          if (day < before.from) continue
          const now = named(after, before.name)!
          const wasOpen = dayOf(before) !== undefined
          // What wants doing at no time any more is later than any day.
          expect(wasOpen ? dayOf(now) === undefined || dayOf(now)! >= dayOf(before)! : dayOf(now) === undefined).toBe(true)
          if (before.status !== 'overdue') expect(now.status).not.toBe('overdue')
        }
      }),
    )
  })

  test('stays as it was known, whatever is recorded later', () => {
    fc.assert(
      fc.property(living, fc.nat(), ({ events, on }, pick) => {
        const known = events[pick % events.length]!.recordedAt
        const then = events.filter(({ recordedAt }) => recordedAt <= known)
        expect(owedOn(fold('household/1', events, { known }), on)).toEqual(owedOn(fold('household/1', then), on))
      }),
    )
  })

  test('rests on events of the household, by which it began, was done or broken', () => {
    fc.assert(
      fc.property(living, ({ household, events, on }) => {
        for (const { evidence, done, from } of owedOn(household, on)) {
          const known = new Map(events.map((one) => [one.id, one.on]))
          expect(evidence.every((id) => known.has(id) && known.get(id)! <= on)).toBe(true)
          expect(known.get(evidence[0]!)).toBe(from)
          if (done) expect(known.get(done.event)).toBe(done.on)
        }
      }),
    )
  })
})

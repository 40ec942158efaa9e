import {
  type Day,
  decide,
  evolve,
  fold,
  type Household,
  type HouseholdCommand,
  type HouseholdEvent,
  plusDays,
  stamp,
  statusOn,
  type StatementOf,
} from '@hearthfold/core'
import { historyProblem } from '@hearthfold/core/checking'
import { pointsOf } from '@hearthfold/core/facts'
import { lives } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settledLedger } from './ledger.ts'

const awarded = (points: number): StatementOf<'points-awarded'> => ({
  type: 'points-awarded',
  points,
  committee: 'c1',
  reason: 'a clean yard',
})
const spent = (points: number): StatementOf<'points-spent'> => ({ type: 'points-spent', points, goods: 'soap' })

describe('points of the charity shop', () => {
  test('are carried over the end of a year, and the statement says what was there after each line', () => {
    const book = settledLedger()
    book.record('2019-12-30', awarded(30))
    book.record('2020-01-02', spent(12))
    expect(pointsOf(book.household, '2019-12-29')).toEqual({ awarded: 0, spent: 0, balance: 0, lines: [] })
    const account = pointsOf(book.household, '2020-01-02')
    expect(account).toMatchObject({ awarded: 30, spent: 12, balance: 18 })
    expect(account.lines.map(({ on, id, balance }) => [on, id, balance])).toEqual([
      ['2019-12-30', 'e3', 30],
      ['2020-01-02', 'e4', 18],
    ])
  })

  test('can be spent to the last, and no further: the refusal says what is there on which day', () => {
    const book = settledLedger()
    book.record('2019-06-01', awarded(30))
    expect(book.refusal('2019-06-02', spent(31))).toEqual({ code: 'points-short', on: '2019-06-02', there: 30, spent: 31 })
    expect(book.refusal('2019-05-31', spent(1))).toEqual({ code: 'points-short', on: '2019-05-31', there: 0, spent: 1 })
    book.record('2019-06-02', spent(30))
    expect(pointsOf(book.household, '2019-06-02').balance).toBe(0)
  })

  test('can be spent on the day on which they are awarded, though the spending was recorded first', () => {
    const book = settledLedger()
    book.record('2019-06-01', awarded(10))
    book.record('2019-07-01', spent(10))
    const late = book.record('2019-07-01', awarded(5))
    book.record('2019-07-01', spent(5))
    const wouldLack = { code: 'points-short', on: '2019-07-01', there: 0, spent: 5 }
    expect(book.refusal('2019-07-01', { type: 'revoked', withdraws: late, because: 'in error' })).toEqual(wouldLack)
  })

  test('that were spent later cannot be spent earlier, nor their award corrected, moved or revoked from under them', () => {
    const book = settledLedger()
    const award = book.record('2019-06-01', awarded(30))
    book.record('2019-08-01', spent(25))
    expect(book.refusal('2019-07-01', spent(6))).toEqual({ code: 'points-short', on: '2019-08-01', there: 24, spent: 25 })
    const short = { code: 'points-short', on: '2019-08-01', spent: 25 }
    expect(book.refusal('2019-06-01', { type: 'corrected', replaces: award, statement: awarded(24) })).toEqual({ ...short, there: 24 })
    expect(book.refusal('2019-08-02', { type: 'corrected', replaces: award, statement: awarded(30) })).toEqual({ ...short, there: 0 })
    expect(book.refusal('2019-06-01', { type: 'revoked', withdraws: award, because: 'in error' })).toEqual({ ...short, there: 0 })
    book.record('2019-07-01', spent(5))
  })

  test('that a history spends and never had are found when it is replayed', () => {
    const book = settledLedger()
    const event = { stream: 'household/1', on: '2019-06-01', recordedAt: '2019-06-01T00:00:00.000Z', actor: 'x', schema: 1 } as const
    evolve(book.household, { ...event, id: 'x', version: 3, event: spent(1) })
    expect(historyProblem(book.household)).toMatchObject({ code: 'points-short', there: 0, spent: 1 })
  })
})

interface Wish {
  readonly day: number
  readonly statement: ReturnType<typeof awarded> | ReturnType<typeof spent>
  readonly as: 'statement' | 'corrected' | 'revoked'
  readonly pick: number
}

const FIRST = '2019-12-20'
const DAYS = Array.from({ length: 21 }, (_, after) => plusDays(FIRST, after))

const wish: fc.Arbitrary<Wish> = fc.record({
  day: fc.nat(DAYS.length - 1),
  statement: fc.oneof(fc.integer({ min: 1, max: 9 }).map(awarded), fc.integer({ min: 1, max: 9 }).map(spent)),
  as: fc.constantFrom('statement', 'statement', 'statement', 'corrected', 'revoked'),
  pick: fc.nat(),
})

/** What is awarded less what is spent, up to and on a day: added up from what is said, without an account. */
function saidBy(said: ReadonlyMap<string, { on: Day; event: Wish['statement'] }>, day: Day): number {
  const by = [...said.values()].filter(({ on }) => on <= day)
  return by.reduce((sum, { event }) => sum + (event.type === 'points-awarded' ? event.points : -event.points), 0)
}

test('on every day the balance is what was awarded less what was spent, and what would take it below zero on any is refused', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 30, size: 'max' }), (wishes) => {
      const { household } = settledLedger()
      const said = new Map<string, { on: Day; event: Wish['statement'] }>()
      for (const { day, statement, as, pick } of wishes) {
        const on = DAYS[day]!
        const target = [...said.keys()][pick % said.size]
        if (as !== 'statement' && target === undefined) continue
        const kind = target === undefined ? undefined : said.get(target)!.event
        const restated = { ...kind, points: statement.points } as Wish['statement']
        const event = eventOf(as, target ?? '', as === 'statement' ? statement : restated)
        const after = new Map(said)
        if (as !== 'statement') after.delete(target!)
        if (as !== 'revoked') after.set(`e${household.version + 1}`, { on, event: as === 'statement' ? statement : restated })
        const decision = decide({ stream: household.stream, on, event }, { [household.stream]: household })
        expect(!decision.ok, JSON.stringify(decision)).toBe(DAYS.some((one) => saidBy(after, one) < 0))
        if (!decision.ok) {
          expect(decision.problem.code).toBe('points-short')
          continue
        }
        record(household, decision.value.accepted)
        said.clear()
        for (const [id, one] of after) said.set(id, one)
      }
      for (const day of DAYS) {
        const { awarded, spent, balance, lines } = pointsOf(household, day)
        expect(balance).toBe(awarded - spent)
        expect(balance).toBe(saidBy(said, day))
        expect(lines.every((line) => line.balance >= 0)).toBe(true)
        expect(lines.at(-1)?.balance ?? 0).toBe(balance)
      }
    }),
  )
})

function eventOf(as: Wish['as'], target: string, says: Wish['statement']): HouseholdEvent {
  if (as === 'statement') return says
  if (as === 'revoked') return { type: 'revoked', withdraws: target, because: 'in error' }
  return { type: 'corrected', replaces: target, statement: says }
}

function record(household: Household, accepted: readonly HouseholdCommand[]): void {
  const stamped = { after: household.version, id: (version: number) => `e${version}`, actor: 'clerk' }
  for (const one of stamp(accepted, { ...stamped, recordedAt: '2020-02-01T00:00:00.000Z' })) evolve(household, one)
}

test('in whole lives, too, no account is ever below zero', () => {
  fc.assert(
    fc.property(lives(), ({ stream, events }) => {
      const household = fold(stream, events)
      for (const { from } of household.points) {
        const { awarded, spent, balance } = pointsOf(household, from)
        // What a household had left goes with its people where it becomes one with another.
        expect(balance).toBe(statusOn(household.acts, from).standing === 'merged' ? 0 : awarded - spent)
        expect(balance).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

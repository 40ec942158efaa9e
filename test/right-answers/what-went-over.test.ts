import { type Day, type HouseholdEvent, type LifeChange, refusalText, viewOn } from '@hearthfold/core'
import { openClues, openNeeds } from '@hearthfold/core/facts'
import { describe, expect, test } from 'vitest'
import { HEAD, legacy, PROVIDED } from '../../packages/core/test/ledger.ts'
import { town, type Town } from '../../packages/core/test/town.ts'

// What a household hands over when it becomes one with another, or when some of it go, is written into the other one on that day.
// What is recorded later of the days before must not make that untrue without anybody hearing of it.

const CLUE: HouseholdEvent = { type: 'clue-raised', channel: 'self-report', source: 'neighbour', kind: 'illness' }
const NEED: HouseholdEvent = { type: 'need-stated', kind: 'goods', what: 'a bed' }
const LOAN: HouseholdEvent = { type: 'aided', measure: 'finance', ...PROVIDED, until: '2021-12-31' }
const POINTS: HouseholdEvent = { type: 'points-awarded', points: 5, committee: 'c1', reason: 'clean yard' }
const HELPER: HouseholdEvent = { type: 'helper-assigned', person: 'c1', role: 'helper', level: 'village' }
const FLAG: HouseholdEvent = { type: 'flagged-monitored', basis: legacy }

const merger = {
  change: 'merge',
  on: '2019-03-01',
  household: 'household/1',
  into: 'household/2',
  going: { m1: 'other', m2: 'other' },
} as const
const splitting = { change: 'split', on: '2019-03-01', household: 'household/1', into: 'household/3', going: { m2: 'head' } } as const

/** An exited household of two beside an ordinary one, after a change. */
function after(change?: LifeChange, before: (made: Town) => void = () => {}): Town {
  const made = town()
  for (const stream of ['household/1', 'household/2'] as const) {
    made.record(stream, '2015-01-01', { type: 'settled', village: 'village/wuji' })
    made.record(stream, '2015-01-01', { ...HEAD, member: 'm1', born: '1970-01-01' })
  }
  made.record('household/1', '2015-01-01', { ...HEAD, member: 'm2', relation: 'child', born: '1992-01-01' })
  made.record('household/1', '2016-03-01', { type: 'identified', basis: legacy })
  made.record('household/1', '2018-11-20', { type: 'exited', basis: legacy })
  before(made)
  if (change) made.change(change, 'k')
  return made
}

const FEBRUARY: Day = '2019-02-01'

describe('what is recorded late of a household that has become one with another', () => {
  test.each([
    ['a clue', CLUE, 'clues'],
    ['a need', NEED, 'needs'],
    ['a grant that runs', LOAN, 'grants'],
    ['points', POINTS, 'points'],
    ['a helper', HELPER, 'helpers'],
    ['a flag', FLAG, 'status'],
  ] as const)('is refused if %s would be lost to the other one', (_, event, what) => {
    expect(after(merger).refusal('household/1', FEBRUARY, event)).toEqual({
      code: 'handed-over',
      household: 'household/2',
      on: '2019-03-01',
      what,
    })
    expect(after(merger).refusal('household/1', merger.on, event).code).toBe(event === FLAG ? 'household-closed' : 'handed-over')
  })

  test('is refused if what went over as open was closed before, so that nothing is met twice', () => {
    const made = after(merger, (before) => {
      const need = before.record('household/1', '2019-01-01', NEED)
      before.record('household/1', '2019-01-10', { type: 'need-matched', need, programme: 'paired-firms', giver: 'firm-1' })
      before.record('household/1', '2019-01-01', CLUE)
    })
    const [need] = made.household('household/1').needs
    const met: HouseholdEvent = { type: 'need-closed', need: need!.id, outcome: 'met', amount: 100_00 }
    expect(made.refusal('household/1', FEBRUARY, met)).toMatchObject({ code: 'handed-over', what: 'needs' })
    const [clue] = made.household('household/1').clues
    const refuted: HouseholdEvent = { type: 'clue-resolved', clue: clue!.id, outcome: 'refuted', evidence: 'seen' }
    expect(made.refusal('household/1', FEBRUARY, refuted)).toMatchObject({ code: 'handed-over', what: 'clues' })
  })

  test('is refused if an exit would move to another day, and taken if only its basis or the evidence is put right', () => {
    const made = after(merger)
    const exit = made.household('household/1').acts.find(({ event }) => event.type === 'exited')!
    const put = (source: string): HouseholdEvent => ({
      type: 'corrected',
      replaces: exit.id,
      statement: { type: 'exited', basis: { kind: 'legacy', source } },
    })
    expect(made.refusal('household/1', '2018-12-20', put('county register'))).toMatchObject({ code: 'handed-over', what: 'status' })
    made.record('household/1', '2018-11-20', put('register of 2018'))
    made.record('household/1', FEBRUARY, { type: 'visited', by: 'c1', purpose: 'regular' })
    made.record('household/1', FEBRUARY, { type: 'housing-graded', grade: 'B' })
    made.record('household/1', FEBRUARY, { type: 'aided', measure: 'finance', ...PROVIDED, until: '2019-02-20' })
  })

  test('can be recorded of the other one, or before the merger once that is undone', () => {
    const made = after(merger)
    made.record('household/2', FEBRUARY, CLUE)
    expect(openClues(made.household('household/2'), '2019-04-01')).toHaveLength(1)
    made.change({
      change: 'undo',
      on: '2019-04-01',
      household: 'household/1',
      into: 'household/2',
      commit: 'k',
      because: 'a need was missing',
    })
    made.record('household/1', FEBRUARY, NEED)
    made.change(merger, 'again')
    expect(openNeeds(made.household('household/2'), '2019-04-01')).toMatchObject([{ since: FEBRUARY }])
  })
})

describe('what is recorded late of a household of which some have gone', () => {
  test('is refused if those who split off would have begun as something else', () => {
    const made = after(splitting)
    expect(made.refusal('household/1', FEBRUARY, FLAG)).toMatchObject({ code: 'handed-over', household: 'household/3', what: 'status' })
    made.record('household/1', '2019-03-02', FLAG)
    expect(viewOn(made.household('household/3'), '2019-04-01').status.flag).toBe('none')
  })

  test('is refused if a grant of somebody who went would not run where they live', () => {
    const post: HouseholdEvent = { type: 'aided', measure: 'public-welfare-post', ...PROVIDED, member: 'm2', until: '2020-12-31' }
    const move = { ...splitting, change: 'move', by: 'move', into: 'household/2', going: { m2: 'other' } } as const
    for (const change of [splitting, move]) {
      expect(after(change).refusal('household/1', FEBRUARY, post)).toMatchObject({
        code: 'handed-over',
        household: change.into,
        what: 'grants',
      })
      const made = after(change)
      made.record('household/1', FEBRUARY, LOAN)
      made.record('household/1', FEBRUARY, CLUE)
    }
  })

  test('a grant that went along is ended where the person lives, not where they lived', () => {
    const post: HouseholdEvent = { type: 'aided', measure: 'public-welfare-post', ...PROVIDED, member: 'm2', until: '2020-12-31' }
    const made = after(splitting, (before) => void before.record('household/1', FEBRUARY, post))
    const grant = made.household('household/1').aid[0]!.id
    const ended: HouseholdEvent = { type: 'measure-ended', grant, because: 'withdrawn' }
    const refused = made.refusal('household/1', '2019-06-01', ended)
    expect(refused).toEqual({ code: 'grant-elsewhere', grant, household: 'household/3', since: '2019-03-01' })
    for (const language of ['zh', 'en'] as const) expect(refusalText(refused, language)).toContain('household/3')
    made.record('household/3', '2019-06-01', ended)
  })
})

test('a grant that a household got on the day on which it became one with another goes over, too', () => {
  const made = after(merger, (before) => void before.record('household/1', merger.on, LOAN))
  expect(made.household('household/2').aid).toMatchObject([{ event: { measure: 'finance', passed: { on: '2019-03-01' } } }])
})

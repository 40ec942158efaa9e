import { type Day, fold, type HouseholdEvent, statistics, type StatementOf, viewOn } from '@hearthfold/core'
import { historyProblem } from '@hearthfold/core/checking'
import { describe, expect, test } from 'vitest'
import { HEAD, legacy } from '../ledger.ts'
import { familyTown, GRANDFATHER, SON, town, type Town } from '../town.ts'
import { value } from '../derived.ts'

const ON = '2019-05-01'
const split = {
  change: 'split',
  on: ON,
  household: 'household/1',
  into: 'household/1-b',
  going: { son: 'head', wife: 'spouse', child: 'child' },
} as const

const act = (type: 'identified' | 'exited' | 'flagged-monitored'): HouseholdEvent => ({ type, basis: legacy })

function members(made: Town, stream: `household/${string}`, on: Day) {
  return viewOn(made.household(stream), on).members.map(({ id, relation }) => `${id} ${relation}`)
}

describe('a household splits', () => {
  test('those who go are a household of their own from that day, and belong to the other no more', () => {
    const made = familyTown()
    const { take, release } = made.change(split)
    expect(members(made, 'household/1', '2019-04-30')).toHaveLength(4)
    expect(members(made, 'household/1', ON)).toEqual(['grandfather head'])
    expect(members(made, 'household/1-b', '2019-04-30')).toEqual([])
    expect(members(made, 'household/1-b', ON)).toEqual(['son head', 'wife spouse', 'child child'])
    expect([take, release]).toEqual([[SON], [SON]])
    for (const stream of ['household/1', 'household/1-b'] as const) expect(historyProblem(made.household(stream))).toBeUndefined()
  })

  test('all that was known of them goes with them', () => {
    const made = familyTown()
    made.record('household/1', '2018-01-01', { type: 'member-described', member: 'son', labour: 'weak', name: '王强' })
    const before = viewOn(made.household('household/1'), '2019-04-30').members
    made.change(split)
    const after = viewOn(made.household('household/1-b'), ON).members
    const known = ({ name, citizenId, sex, born, health, labour, learning, medicalCover }: (typeof after)[number]) => ({
      name,
      citizenId,
      sex,
      born,
      health,
      labour,
      learning,
      medicalCover,
    })
    expect(after.map(known)).toEqual(before.slice(1).map(known))
    expect(after[0]).toMatchObject({ name: '王强', labour: 'weak', citizenId: SON, by: 'split', household: 'household/1' })
  })

  test('the history says on both sides whence and whither', () => {
    const made = familyTown()
    made.change(split)
    const left = made.events('household/1').flatMap(({ event }) => (event.type === 'member-left' ? [event] : []))
    expect(left.map(({ member, by, household }) => [member, by, household])).toEqual(
      ['son', 'wife', 'child'].map((id) => [id, 'split', 'household/1-b']),
    )
    expect(made.events('household/1-b').at(-1)?.event).toEqual({
      type: 'split-from',
      household: 'household/1',
      standing: 'unregistered',
      flag: 'none',
    })
  })

  test('it lives in the same village where none is named, else in the one that is', () => {
    const [same, other] = [familyTown(), familyTown()]
    same.record('household/1', '2018-01-01', { type: 'settled', village: 'village/7' })
    same.change(split)
    other.change({ ...split, village: 'village/9' })
    const villageOf = (made: Town) => viewOn(made.household('household/1-b'), ON).residence?.event.village
    expect([villageOf(same), villageOf(other)]).toEqual(['village/7', 'village/9'])
  })

  test.each([
    [[], 'unregistered', 'none'],
    [['identified'], 'registered', 'none'],
    [['identified', 'exited'], 'exited', 'none'],
    [['identified', 'exited', 'flagged-monitored'], 'exited', 'monitored'],
  ] as const)('after %j it begins %s with the flag %s, as does what stays', (acts, standing, flag) => {
    const made = familyTown()
    for (const [at, type] of acts.entries()) made.record('household/1', `${2016 + at}-01-01` as Day, act(type))
    made.change(split)
    for (const stream of ['household/1', 'household/1-b'] as const) {
      expect(viewOn(made.household(stream), ON).status).toMatchObject({ standing, flag })
    }
  })

  test('an exit, a flag and a look-back are as old in the new household as in the other', () => {
    const made = familyTown()
    made.record('household/1', '2016-01-01', act('identified'))
    made.record('household/1', '2017-01-01', act('exited'))
    made.record('household/1', '2018-01-01', act('flagged-monitored'))
    made.record('household/1', '2018-02-01', { type: 'visited', by: 'p1', purpose: 'look-back' })
    made.change(split)
    const facts = (stream: 'household/1' | 'household/1-b', on: Day) => {
      const book = { household: made.household(stream) }
      return ['standing', 'everRegistered', 'daysSinceExit', 'exitInIncomeYear', 'flag', 'daysFlagged', 'lookedBack'].map((name) =>
        value(book, name, on),
      )
    }
    expect(facts('household/1-b', '2019-06-01')).toEqual(['exited', true, 881, false, 'monitored', 516, true])
    expect(facts('household/1-b', '2019-06-01')).toEqual(facts('household/1', '2019-06-01'))
    made.change({ ...split, household: 'household/1-b', into: 'household/1-c', on: '2019-07-01', going: { child: 'head' } })
    const book = { household: made.household('household/1-c') }
    expect(value(book, 'daysSinceExit', '2019-07-02')).toBe(912)
    made.record('household/1-c', '2019-08-01', { type: 'flag-cleared', through: 'help', basis: legacy })
    expect(value(book, 'monthsFlaggedWhenCleared', '2019-08-02')).toBe(19)
  })

  test('the acts that follow in one of the two are not those of the other', () => {
    const made = familyTown()
    made.record('household/1', '2016-01-01', act('identified'))
    made.change(split)
    made.record('household/1-b', '2019-11-20', act('exited'))
    made.record('household/1', '2019-12-01', { type: 'decreased', by: 'death' })
    expect(viewOn(made.household('household/1'), '2019-12-31').status.standing).toBe('decreased')
    expect(viewOn(made.household('household/1-b'), '2019-12-31').status.standing).toBe('exited')
  })

  test('where the head goes somebody who stays is head, and it is said of all others what they are to the new one', () => {
    const made = familyTown()
    const going = { grandfather: 'head' } as const
    expect(made.refusalOf({ ...split, going })).toEqual({ code: 'no-head', household: 'household/1', on: ON })
    expect(made.refusalOf({ ...split, going, staying: { son: 'head' } })).toEqual({
      code: 'relations-missing',
      household: 'household/1',
      members: ['wife', 'child'],
    })
    const { take, release } = made.change({ ...split, going, staying: { son: 'head', wife: 'spouse', child: 'child' } })
    expect(members(made, 'household/1', ON)).toEqual(['son head', 'wife spouse', 'child child'])
    expect([take, release]).toEqual([[GRANDFATHER], [GRANDFATHER]])
  })

  test('figures of any day before are what they were without it', () => {
    const [made, whole] = [familyTown(), familyTown()]
    for (const one of [made, whole]) one.record('household/1', '2016-01-01', act('identified'))
    made.change(split)
    const figures = (one: Town, on: Day) => statistics([one.household('household/1'), one.household('household/1-b')], [], on)
    for (const on of ['2015-12-31', '2016-01-01', '2019-04-30'] as const) expect(figures(made, on)).toEqual(figures(whole, on))
    expect(figures(made, ON)).toMatchObject({
      registered: { households: 1, persons: 4 },
      remaining: { households: 2, persons: 4 },
      ofYear: { inherited: { households: 1, persons: 3 }, naturalChange: { splitOff: 3, departures: 0, net: -3 } },
    })
    expect(figures(whole, ON).remaining).toEqual({ households: 1, persons: 4 })
  })
})

describe('a split is refused', () => {
  test('where somebody is not there, or nobody would stay', () => {
    const made = familyTown()
    const because = { code: 'member-absent', member: 'uncle', on: ON }
    expect(made.refusalOf({ ...split, going: { uncle: 'head' } })).toEqual({ code: 'of-household', household: 'household/1', because })
    expect(made.refusalOf({ ...split, staying: { uncle: 'other' } })).toEqual({ code: 'of-household', household: 'household/1', because })
    expect(made.refusalOf({ ...split, going: { ...split.going, grandfather: 'parent' } })).toEqual({
      code: 'nobody-left',
      household: 'household/1',
      on: ON,
    })
  })

  test('where the new household has no head, or two, or exists', () => {
    const made = familyTown()
    expect(made.refusalOf({ ...split, going: { wife: 'spouse' } })).toEqual({ code: 'no-head', household: 'household/1-b', on: ON })
    expect(made.refusalOf({ ...split, going: {} })).toMatchObject({ because: { code: 'no-members' } })
    expect(made.refusalOf({ ...split, going: { son: 'head', wife: 'head' } })).toEqual({
      code: 'of-household',
      household: 'household/1-b',
      because: { code: 'two-heads', on: ON, heads: ['son', 'wife'] },
    })
    made.change(split)
    expect(made.refusalOf({ ...split, on: '2019-06-01', going: { grandfather: 'head' } })).toEqual({
      code: 'household-exists',
      household: 'household/1-b',
    })
    expect(made.refusalOf({ ...split, into: 'household/1' })).toEqual({ code: 'same-household', household: 'household/1' })
  })

  test('where the household is not there yet, or no more', () => {
    const made = familyTown()
    expect(town().refusalOf(split)).toMatchObject({ household: 'household/1', because: { code: 'not-founded' } })
    expect(made.refusalOf({ ...split, on: '2014-12-31' })).toMatchObject({ because: { code: 'too-early', from: '2015-01-01' } })
    made.record('household/1', ON, { type: 'decreased', by: 'moved-out' })
    expect(made.refusalOf(split)).toMatchObject({ because: { code: 'household-closed', since: ON } })
  })

  test('where something recorded of a later day speaks of one who would have gone', () => {
    const made = familyTown()
    const aided: StatementOf<'aided'> = {
      type: 'aided',
      measure: 'chronic-disease-card',
      line: 'sector',
      provider: { kind: 'hospital', id: 'h' },
      member: 'son',
    }
    const id = made.record('household/1', '2019-06-01', aided)
    expect(made.refusalOf(split)).toMatchObject({ because: { code: 'contradicts-later', later: 'aided', id } })
    made.record('household/1', '2019-06-01', { type: 'revoked', withdraws: id, because: 'belongs to the new household' })
    made.record('household/1', '2019-07-01', { type: 'member-described', member: 'son', labour: 'lost' })
    expect(made.refusalOf(split)).toMatchObject({ because: { code: 'member-absent', member: 'son', on: '2019-07-01' } })
  })

  test('where it does not have the shape of a split', () => {
    const misfits = familyTown().refusalOf({ ...split, on: '2019-02-29', going: { son: 'boss' } } as unknown as typeof split)
    expect(misfits).toMatchObject({ code: 'ill-formed', misfits: [{ path: 'on' }, { path: 'going.son' }] })
    expect(familyTown().refusalOf({ change: 'marry' } as unknown as typeof split).code).toBe('ill-formed')
    expect(familyTown().refusalOf(undefined as unknown as typeof split).code).toBe('ill-formed')
  })
})

describe('one half of a change is not recorded without the other', () => {
  test('nor corrected or taken back', () => {
    const made = familyTown()
    made.change(split)
    const joined = { ...HEAD, member: 'guest', relation: 'other', household: 'household/9' } as const
    for (const event of [
      { type: 'merged-into', household: 'household/2' },
      { type: 'member-left', member: 'grandfather', by: 'split' },
      { ...joined, by: 'move' },
    ] as const) {
      expect(made.refusal('household/1', '2019-06-01', event)).toEqual({ code: 'concerns-two', event: event.type })
    }
    const idOf = (stream: 'household/1' | 'household/1-b', type: string) => made.events(stream).find(({ event }) => event.type === type)!.id
    const revoke = (withdraws: string) => ({ type: 'revoked', withdraws, because: 'in error' }) as const
    expect(made.refusal('household/1', ON, revoke(idOf('household/1', 'member-left')))).toEqual({
      code: 'concerns-two',
      event: 'member-left',
    })
    expect(made.refusal('household/1-b', ON, revoke(idOf('household/1-b', 'split-from')))).toEqual({
      code: 'concerns-two',
      event: 'split-from',
    })
    const replaces = made.events('household/1')[1]!.id
    expect(made.refusal('household/1', '2015-01-01', { type: 'corrected', replaces, statement: { ...joined, by: 'split' } }).code).toBe(
      'concerns-two',
    )
  })

  test('but who somebody is who came with it can be put right, as of its day', () => {
    const made = familyTown()
    made.change(split)
    const came = made.events('household/1-b').find(({ event }) => event.type === 'member-joined')!
    const statement = { ...came.event, name: '王强', citizenId: GRANDFATHER, born: '1940-01-01' } as StatementOf<'member-joined'>
    const corrected = { type: 'corrected', replaces: came.id, statement } as const
    expect(made.refusal('household/1-b', '2019-05-02', corrected).code).toBe('concerns-two')
    expect(made.refusal('household/1-b', ON, { ...corrected, statement: { ...statement, household: 'household/2' } }).code).toBe(
      'concerns-two',
    )
    made.record('household/1-b', ON, corrected)
    expect(viewOn(made.household('household/1-b'), ON).members[0]).toMatchObject({ name: '王强', citizenId: GRANDFATHER })
  })
})

describe('a ledger that others wrote', () => {
  test.each([
    ['split-from', 'exited'],
    ['merged-from', 'exited'],
  ] as const)('makes no other household of a registered one by %s: its history is told to be unlawful', (type, standing) => {
    const made = familyTown()
    made.record('household/1', '2016-01-01', act('identified'))
    const taken = { type, household: 'household/2', standing, flag: 'none' } as const
    const forged = { ...made.events('household/1').at(-1)!, id: 'forged', version: 7, on: ON, event: taken } as const
    const household = fold('household/1', [...made.events('household/1'), forged])
    expect(viewOn(household, ON).status.standing).toBe('registered')
    expect(historyProblem(household)).toEqual({
      code: 'unlike-status',
      has: { standing: 'registered', flag: 'none' },
      other: { standing, flag: 'none' },
    })
  })
})

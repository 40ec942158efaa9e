import { type Day, type HouseholdEvent, refusalText, statistics, type Standing, viewOn } from '@hearthfold/core'
import { historyProblem } from '@hearthfold/core/checking'
import { openClues, pointsOf } from '@hearthfold/core/facts'
import { motivation } from '@hearthfold/core/figures'
import { describe, expect, test } from 'vitest'
import { value } from '../derived.ts'
import { HEAD, legacy } from '../ledger.ts'
import { familyTown, GRANDFATHER, SON, type Town } from '../town.ts'

const ON = '2019-05-01'
/** The family of the town becomes one with a widow's household. */
const merge = {
  change: 'merge',
  on: ON,
  household: 'household/1',
  into: 'household/2',
  going: { grandfather: 'parent', son: 'spouse', wife: 'other', child: 'child' },
} as const
const WIDOW = '990000197001010050'
type Two = 'household/1' | 'household/2'

/** The family, and beside it a widow with a lodger. */
function neighbours(): Town {
  const made = familyTown()
  made.record('household/2', '2015-01-01', { type: 'settled', village: 'village/2' })
  made.record('household/2', '2015-01-01', { ...HEAD, member: 'widow', born: '1970-01-01', citizenId: WIDOW })
  made.record('household/2', '2015-01-01', { ...HEAD, member: 'son', relation: 'other', born: '1990-01-01' })
  return made
}

const acts: Record<string, HouseholdEvent> = {
  identified: { type: 'identified', basis: legacy },
  exited: { type: 'exited', basis: legacy },
  returned: { type: 're-identified', basis: legacy },
  monitored: { type: 'flagged-monitored', basis: legacy },
  edge: { type: 'flagged-edge', basis: legacy },
  removed: { type: 'removed', basis: legacy },
}

/** Acts on successive New Year's Days. */
function acting(made: Town, stream: Two, ...names: (keyof typeof acts)[]): void {
  for (const [at, name] of names.entries()) made.record(stream, `${2016 + at}-01-01` as Day, acts[name]!)
}

const statusOf = (made: Town, stream: Two, on: Day = ON) => {
  const { standing, flag } = viewOn(made.household(stream), on).status
  return `${standing} ${flag}`
}

describe('a household merges into another', () => {
  test('its open clues and the points that it has left are passed on, once, and count there', () => {
    const made = neighbours()
    const clue = { type: 'clue-raised', channel: 'department-warning', source: 'hospital register', kind: 'illness' } as const
    const hit = { register: 'hospital', item: '7' }
    made.record('household/1', '2019-03-01', clue)
    made.record('household/1', '2019-03-02', { ...clue, hit })
    made.record('household/2', '2019-03-02', { ...clue, hit })
    const closed = made.record('household/1', '2019-03-03', clue)
    made.record('household/1', '2019-03-04', { type: 'clue-resolved', clue: closed, outcome: 'refuted', evidence: 'looked into' })
    made.record('household/1', '2019-03-05', { type: 'points-awarded', points: 80, committee: 'c1', reason: 'a clean yard' })
    made.record('household/1', '2019-03-06', { type: 'points-spent', points: 30, goods: 'soap' })
    const before = motivation([made.household('household/1'), made.household('household/2')], '2019-04-30').total.points
    made.change(merge)
    expect(openClues(made.household('household/1'), '2019-04-30')).toHaveLength(2)
    expect(openClues(made.household('household/1'), ON)).toEqual([])
    expect(openClues(made.household('household/2'), ON).map(({ raised }) => [raised.from, raised.event.hit])).toEqual([
      ['2019-03-02', hit],
      [ON, undefined],
    ])
    expect(pointsOf(made.household('household/2'), ON)).toMatchObject({
      awarded: 0,
      balance: 50,
      lines: [{ event: { household: 'household/1', committee: 'c1' } }],
    })
    const after = motivation([made.household('household/1'), made.household('household/2')], ON)
    expect(after.total.points).toEqual(before)
    expect(after.villages.map(({ village, points }) => [village, points.awarded, points.balance])).toEqual([
      ['village/1', 80, 0],
      ['village/2', 0, 50],
    ])
    made.record('household/2', ON, { type: 'points-spent', points: 50, goods: 'rice' })
    expect(
      made.refusal('household/2', ON, { type: 'points-awarded', points: 5, committee: 'c1', reason: 'none', household: 'household/1' }),
    ).toEqual({ code: 'concerns-two', event: 'points-awarded' })
  })

  test('its people belong to that one from the day, and it has ended', () => {
    const made = neighbours()
    const { take, release } = made.change(merge)
    const members = viewOn(made.household('household/2'), ON).members
    expect(members.map(({ id, relation }) => `${id} ${relation}`)).toEqual([
      'widow head',
      'son other',
      'grandfather parent',
      '1.son spouse',
      'wife other',
      'child child',
    ])
    expect(members[3]).toMatchObject({ by: 'merge', household: 'household/1', citizenId: SON, health: ['chronic-illness'] })
    expect(viewOn(made.household('household/1'), '2019-04-30').members).toHaveLength(4)
    expect(viewOn(made.household('household/1'), ON)).toMatchObject({ members: [], status: { standing: 'merged' } })
    expect([take.toSorted(), release.toSorted()]).toEqual([
      [GRANDFATHER, SON],
      [GRANDFATHER, SON],
    ])
    for (const stream of ['household/1', 'household/2'] as const) expect(historyProblem(made.household(stream))).toBeUndefined()
  })

  test('to the rules it is no more, as one that decreased', () => {
    const made = neighbours()
    made.change(merge)
    const book = { household: made.household('household/1') }
    expect([value(book, 'standing', ON), value(book, 'uninsured', ON), value(book, 'standing', '2019-04-30')]).toEqual([
      'decreased',
      'missing',
      'unregistered',
    ])
  })

  test.each([
    [[], [], 'unregistered none'],
    [['identified'], ['identified'], 'registered none'],
    [['identified', 'exited', 'monitored'], ['identified', 'exited', 'monitored'], 'exited monitored'],
    [[], ['identified', 'exited', 'monitored'], 'exited monitored'],
    [['identified', 'exited'], [], 'exited none'],
    [['identified', 'exited', 'monitored'], [], 'exited monitored'],
    [['edge'], [], 'unregistered edge'],
    [['edge'], ['edge'], 'unregistered edge'],
    [['identified', 'exited', 'monitored'], ['identified', 'exited'], 'exited monitored'],
    [['identified', 'exited'], ['identified', 'exited', 'monitored'], 'exited monitored'],
    [['identified', 'removed'], [], 'removed none'],
  ])('after %j the one that ended, after %j the one that stays is %s', (ended, stays, status) => {
    const made = neighbours()
    acting(made, 'household/1', ...ended)
    acting(made, 'household/2', ...stays)
    made.change(merge)
    expect(statusOf(made, 'household/2')).toBe(status)
    const taken = made.events('household/2').flatMap(({ event }) => (event.type === 'merged-from' ? [event] : []))
    const before = stays.length === 0 ? 'unregistered none' : statusOf(made, 'household/2', '2019-04-30')
    expect(taken).toHaveLength(before === status ? 0 : 1)
  })

  test('an exit and a flag that were taken over are as old as they were', () => {
    const made = neighbours()
    acting(made, 'household/1', 'identified', 'exited', 'monitored')
    made.record('household/1', '2018-06-01', { type: 'visited', by: 'p1', purpose: 'look-back' })
    made.change(merge)
    const book = { household: made.household('household/2') }
    expect(['daysSinceExit', 'daysFlagged', 'lookedBack', 'everRegistered'].map((name) => value(book, name, ON))).toEqual([
      850,
      485,
      true,
      true,
    ])
    expect(value(book, 'everRegistered', '2019-04-30')).toBe(false)
  })

  test('the exit of one that is registered again is passed on, for what is owed since goes on', () => {
    for (const stays of [[], ['identified']]) {
      const made = neighbours()
      acting(made, 'household/1', 'identified', 'exited', 'returned')
      acting(made, 'household/2', ...stays)
      made.change({ change: 'split', on: '2019-04-01', household: 'household/1', into: 'household/1-b', going: { son: 'head' } })
      made.change({ ...merge, household: 'household/1-b', going: { son: 'spouse' } })
      for (const stream of ['household/1-b', 'household/2'] as const) {
        const [taken] = made
          .household(stream)
          .acts.map(({ event }) => event)
          .filter(({ type }) => type === 'split-from' || type === 'merged-from')
        expect(taken).toMatchObject({ standing: 'registered', owedSince: '2017-01-01' })
      }
    }
  })

  test('whoever becomes head there, it is said of all others what they are to the new one', () => {
    const made = neighbours()
    const going = { ...merge.going, grandfather: 'head' } as const
    expect(made.refusalOf({ ...merge, going })).toMatchObject({ household: 'household/2', because: { code: 'two-heads' } })
    expect(made.refusalOf({ ...merge, going, receiving: { widow: 'other' } })).toEqual({
      code: 'relations-missing',
      household: 'household/2',
      members: ['son'],
    })
    made.change({ ...merge, going, receiving: { widow: 'child-in-law', son: 'other' } })
    expect(viewOn(made.household('household/2'), ON).members[0]).toMatchObject({ id: 'widow', relation: 'child-in-law' })
  })

  test('what was split is one again, everybody under the id that they had there', () => {
    const made = familyTown()
    made.change({
      change: 'split',
      on: ON,
      household: 'household/1',
      into: 'household/1-b',
      going: { son: 'head', wife: 'spouse', child: 'child' },
    })
    made.change({
      change: 'merge',
      on: '2019-06-01',
      household: 'household/1-b',
      into: 'household/1',
      going: { son: 'child', wife: 'child-in-law', child: 'grandchild' },
    })
    expect(viewOn(made.household('household/1'), '2019-06-01').members.map(({ id }) => id)).toEqual(['grandfather', 'son', 'wife', 'child'])
    expect(made.household('household/1').members).toHaveLength(4)
  })

  test('figures balance on the day, and those of any day before are what they were', () => {
    const [made, whole] = [neighbours(), neighbours()]
    for (const one of [made, whole]) acting(one, 'household/1', 'identified')
    made.change(merge)
    const figures = (one: Town, on: Day) => statistics([one.household('household/1'), one.household('household/2')], [], on)
    for (const on of ['2016-01-01', '2018-12-31', '2019-04-30'] as const) expect(figures(made, on)).toEqual(figures(whole, on))
    expect(figures(made, ON)).toMatchObject({
      startOfYear: { households: 1, persons: 4 },
      remaining: { households: 1, persons: 6 },
      population: { households: 1, persons: 6 },
      registered: { households: 1, persons: 4 },
      ofYear: { merged: { households: 1, persons: 4 }, inherited: { households: 1, persons: 6 }, naturalChange: { net: 0 } },
    })
    acting(whole, 'household/2', 'identified')
    whole.change(merge)
    expect(figures(whole, ON)).toMatchObject({
      startOfYear: { households: 2, persons: 6 },
      remaining: { households: 1, persons: 6 },
      ofYear: { merged: { households: 1, persons: 4 }, inherited: { households: 0 }, naturalChange: { mergedIn: 4, arrivals: 0, net: 4 } },
    })
  })
})

describe('a merge is refused', () => {
  test.each([
    [['identified'], ['edge']],
    [['edge'], ['identified']],
    [['identified', 'exited'], ['identified']],
    [['identified'], ['identified', 'removed']],
    [['identified', 'exited', 'monitored'], ['edge']],
  ])('after %j the one, after %j the other, since they are not alike', (ended, stays) => {
    const made = neighbours()
    acting(made, 'household/1', ...ended)
    acting(made, 'household/2', ...stays)
    const before = [statusOf(made, 'household/2'), statusOf(made, 'household/1')]
    const refusal = made.refusalOf(merge)
    if (refusal.code !== 'unlike-status') throw new Error(refusal.code)
    expect([refusal.has, refusal.other].map(({ standing, flag }: { standing: Standing; flag: string }) => `${standing} ${flag}`)).toEqual(
      before,
    )
  })

  test('where it is not said of everybody what they are there, or of one who is not', () => {
    const made = neighbours()
    const { wife: _, ...going } = merge.going
    expect(made.refusalOf({ ...merge, going })).toEqual({ code: 'relations-missing', household: 'household/1', members: ['wife'] })
    expect(made.refusalOf({ ...merge, going: { ...merge.going, widow: 'other' } })).toMatchObject({
      because: { code: 'member-absent', member: 'widow' },
    })
    expect(made.refusalOf({ ...merge, receiving: { wife: 'other' } })).toMatchObject({
      household: 'household/2',
      because: { code: 'member-absent' },
    })
  })

  test('where one and the same person is recorded in both', () => {
    const made = neighbours()
    made.record('household/2', '2016-01-01', { ...HEAD, member: 'lodger', relation: 'other', born: '1965-03-03', citizenId: SON })
    expect(made.refusalOf(merge)).toEqual({
      code: 'in-both',
      member: 'son',
      household: 'household/1',
      other: 'lodger',
      into: 'household/2',
    })
  })

  test('where one of the two is no more, or something is recorded of the other after the day', () => {
    const made = neighbours()
    const id = made.record('household/1', '2019-06-01', { type: 'visited', by: 'p1', purpose: 'regular' })
    expect(made.refusalOf(merge)).toMatchObject({ household: 'household/1', because: { code: 'contradicts-later', id } })
    made.record('household/2', ON, { type: 'decreased', by: 'death' })
    expect(made.refusalOf(merge)).toMatchObject({ household: 'household/2', because: { code: 'household-closed' } })
  })

  test('where an act of a later day could not have followed', () => {
    const made = neighbours()
    acting(made, 'household/1', 'identified')
    const id = made.record('household/2', '2019-09-01', acts['edge']!)
    expect(made.refusalOf(merge)).toMatchObject({
      household: 'household/2',
      because: { code: 'contradicts-later', later: 'flagged-edge', id },
    })
  })
})

describe('after a merge', () => {
  test('nothing is recorded of the household that ended, but where its people are', () => {
    const made = neighbours()
    made.change(merge)
    const closed = { code: 'household-closed', since: ON, into: 'household/2' } as const
    for (const language of ['zh', 'en'] as const) expect(refusalText(closed, language)).toContain('household/2')
    expect(made.refusal('household/1', '2019-05-02', { type: 'visited', by: 'p1', purpose: 'regular' })).toEqual(closed)
    expect(made.refusal('household/1', ON, acts['identified']!)).toEqual(closed)
  })

  test('evidence of days before it still comes in, unless other people had gone', () => {
    const made = neighbours()
    made.change(merge)
    made.record('household/1', '2019-04-01', { type: 'housing-graded', grade: 'B' })
    made.record('household/1', '2019-04-01', { type: 'member-described', member: 'son', labour: 'weak' })
    const closed = { code: 'household-closed', since: ON, into: 'household/2' }
    expect(made.refusal('household/1', '2019-04-01', { type: 'member-left', member: 'child', by: 'death' })).toEqual(closed)
    const baby = { ...HEAD, member: 'baby', relation: 'grandchild', by: 'birth', born: '2019-04-01' } as const
    expect(made.refusal('household/1', '2019-04-01', baby)).toEqual(closed)
  })
})

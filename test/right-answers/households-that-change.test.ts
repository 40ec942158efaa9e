import { type Day, type HouseholdEvent, type HouseholdId, proceedingOn, statistics, viewOn } from '@hearthfold/core'
import { aidAfterEnd, historyProblem, likelyDoubles, overlaps } from '@hearthfold/core/checking'
import { checkCharacter, cluesOn, dutiesFromExit, openClues, withdrawnAidOn } from '@hearthfold/core/facts'
import { loadPack, proceduresOf } from '@hearthfold/rules'
import { describe, expect, test } from 'vitest'
import { HEAD, legacy, PROVIDED } from '../../packages/core/test/ledger.ts'
import { town, type Town } from '../../packages/core/test/town.ts'
import { cn2021to2025 } from '@hearthfold/rules/packs'

const FIRST = '990000195003010012'
const SECOND = '990000195208150027'

/** A couple, since 2015. */
function couple(made: Town, stream: HouseholdId = 'household/001', known = true): void {
  made.record(stream, '2015-01-01', { type: 'settled', village: 'village/wuji' })
  made.record(stream, '2015-01-01', { ...HEAD, member: 'm1', born: '1950-03-01', ...(known ? { citizenId: FIRST } : {}) })
  made.record(stream, '2015-01-01', {
    ...HEAD,
    member: 'm2',
    relation: 'spouse',
    sex: 'female',
    born: '1952-08-15',
    ...(known ? { citizenId: SECOND } : {}),
  })
}

/** A household of one. */
function single(made: Town, stream: HouseholdId, sex: 'male' | 'female', born: Day): void {
  made.record(stream, '2015-01-01', { type: 'settled', village: 'village/wuji' })
  made.record(stream, '2015-01-01', { ...HEAD, member: 'm1', sex, born })
}

const ACTS: Record<string, HouseholdEvent> = {
  identified: { type: 'identified', basis: legacy },
  exited: { type: 'exited', basis: legacy },
  monitored: { type: 'flagged-monitored', basis: legacy },
  edge: { type: 'flagged-edge', basis: legacy },
  removed: { type: 'removed', basis: legacy },
}

function acting(made: Town, stream: HouseholdId, ...names: string[]): void {
  for (const [at, name] of names.entries()) made.record(stream, `201${6 + at}-03-01` as Day, ACTS[name]!)
}

const statusOf = (made: Town, stream: HouseholdId, on: Day) => {
  const { standing, flag } = viewOn(made.household(stream), on).status
  return `${standing} ${flag}`
}

const figures = (made: Town, streams: readonly HouseholdId[], on: Day) =>
  statistics(
    streams.map((stream) => made.household(stream)),
    [],
    on,
  )

describe('a merger that was recorded of the wrong household', () => {
  const merge = {
    change: 'merge',
    on: '2019-05-01',
    household: 'household/001',
    into: 'household/003',
    going: { m1: 'other', m2: 'other' },
  } as const
  const undo = {
    change: 'undo',
    on: '2019-06-10',
    household: 'household/001',
    into: 'household/003',
    commit: 'm',
    because: 'meant 002',
  } as const

  function merged(): Town {
    const made = town()
    couple(made)
    acting(made, 'household/001', 'identified', 'exited')
    made.record('household/001', '2018-04-01', { type: 'visited', by: 'c1', purpose: 'look-back' })
    made.record('household/001', '2018-04-01', { type: 'helper-assigned', person: 'c1', role: 'helper', level: 'village' })
    made.record('household/001', '2018-05-01', { type: 'aided', measure: 'finance', ...PROVIDED, until: '2021-12-31' })
    single(made, 'household/003', 'male', '1960-01-01')
    made.change(merge, 'm')
    return made
  }

  test('is undone as a whole: the one has its exit, helper and aid as before, the other never had them', () => {
    const made = merged()
    expect(statusOf(made, 'household/003', '2019-06-01')).toBe('exited none')
    const { take, release } = made.change(undo, 'u')
    expect([take.toSorted(), release.toSorted()]).toEqual([
      [FIRST, SECOND],
      [FIRST, SECOND],
    ])
    for (const on of ['2019-05-01', '2019-06-10', '2020-01-01'] as const) {
      expect(statusOf(made, 'household/001', on)).toBe('exited none')
      expect(statusOf(made, 'household/003', on)).toBe('unregistered none')
      expect(dutiesFromExit(made.household('household/003').acts, on)).toBeUndefined()
      expect(dutiesFromExit(made.household('household/001').acts, on)).toMatchObject({ since: '2017-03-01' })
      expect(figures(made, ['household/001', 'household/003'], on)).toMatchObject({
        toDate: { exited: { households: 1, persons: 2 } },
        population: { households: 2, persons: 3 },
      })
    }
    const view = viewOn(made.household('household/001'), '2020-01-01')
    expect([view.members.length, view.helpers.length, view.aid.length, view.visits.length]).toEqual([2, 1, 1, 1])
    for (const stream of ['household/001', 'household/003'] as const) expect(historyProblem(made.household(stream))).toBeUndefined()
    made.change({ ...merge, into: 'household/003' }, 'again')
    expect(statusOf(made, 'household/003', '2019-06-01')).toBe('exited none')
  })

  test('cannot be undone by halves, twice, or under what was recorded since and rests on it', () => {
    const made = merged()
    const { into: _, ...half } = undo
    expect(made.refusalOf(half)).toEqual({ code: 'other-household-unnamed', household: 'household/001', other: 'household/003' })
    expect(made.refusalOf({ ...undo, commit: 'x' })).toMatchObject({ code: 'nothing-of-commit' })
    const died = made.record('household/003', '2019-06-01', { type: 'member-left', member: '001.m1', by: 'death' })
    expect(made.refusalOf(undo)).toMatchObject({ code: 'of-household', household: 'household/003' })
    made.record('household/003', '2019-06-10', { type: 'revoked', withdraws: died, because: 'died in 001' })
    made.change(undo, 'u')
    made.record('household/001', '2019-06-01', { type: 'member-left', member: 'm1', by: 'death' })
    expect(made.refusalOf(undo)).toMatchObject({ code: 'nothing-of-commit' })
  })

  test('a split is undone so that the new household never was, and its number is free again', () => {
    const made = town()
    couple(made)
    const split = { change: 'split', on: '2019-05-01', household: 'household/001', into: 'household/001b', going: { m2: 'head' } } as const
    made.change(split, 's')
    made.change({ ...undo, into: 'household/001b', commit: 's' })
    expect(viewOn(made.household('household/001'), '2019-06-01').members).toHaveLength(2)
    expect(viewOn(made.household('household/001b'), '2019-06-01')).toMatchObject({
      members: [],
      residence: undefined,
      status: { standing: 'unregistered' },
    })
    expect(historyProblem(made.household('household/001b'))).toBeUndefined()
    expect(figures(made, ['household/001', 'household/001b'], '2019-12-31').population).toEqual({ households: 1, persons: 2 })
    made.change(split, 's2')
    expect(viewOn(made.household('household/001b'), '2019-06-01').members).toHaveLength(1)
  })
})

describe('somebody who is a household of their own marries into another', () => {
  const marriage = {
    change: 'merge',
    by: 'marriage',
    on: '2019-11-01',
    household: 'household/001',
    into: 'household/002',
    going: { m1: 'spouse' },
  } as const

  test.each([
    [['identified', 'exited'], ['identified'], 'registered none', '2017-03-01'],
    [['identified', 'exited', 'monitored'], ['identified'], 'registered none', '2017-03-01'],
    [['identified', 'exited'], ['edge'], 'unregistered edge', '2017-03-01'],
    [['identified', 'exited'], ['identified', 'removed'], 'removed none', '2017-03-01'],
    [['identified'], ['identified', 'exited'], 'exited none', '2017-03-01'],
    [[], ['edge'], 'unregistered edge', undefined],
    [['edge'], ['identified'], 'registered none', undefined],
    [['identified', 'exited', 'monitored'], ['identified', 'exited'], 'exited monitored', '2017-03-01'],
    [['identified'], [], 'unregistered none', undefined],
    [['identified', 'exited'], [], 'unregistered none', '2017-03-01'],
    [['identified', 'exited', 'monitored'], [], 'unregistered none', '2017-03-01'],
    [['identified', 'removed'], [], 'unregistered none', undefined],
    [['edge'], [], 'unregistered edge', undefined],
  ])('after %j she, after %j he: they are %s, and what is owed since an exit goes on', (hers, his, status, owed) => {
    const made = town()
    single(made, 'household/001', 'female', '1980-01-01')
    single(made, 'household/002', 'male', '1978-01-01')
    acting(made, 'household/001', ...hers)
    acting(made, 'household/002', ...his)
    made.change(marriage, 'w')
    expect(statusOf(made, 'household/002', '2019-11-01')).toBe(status)
    expect(statusOf(made, 'household/001', '2019-11-01')).toBe('merged none')
    expect(viewOn(made.household('household/002'), '2019-11-01').members).toMatchObject([
      { relation: 'head' },
      { relation: 'spouse', by: 'marriage', household: 'household/001' },
    ])
    expect(dutiesFromExit(made.household('household/002').acts, '2020-01-01')?.since).toBe(owed)
    for (const stream of ['household/001', 'household/002'] as const) expect(historyProblem(made.household(stream))).toBeUndefined()
    const { remaining, startOfYear, ofYear, population } = figures(made, ['household/001', 'household/002'], '2019-12-31')
    expect(population).toEqual({ households: 1, persons: 2 })
    const { identified, returned, exited, removed, decreased, inherited, merged, naturalChange } = ofYear
    const gone = exited.households + removed.households + decreased.households + merged.households
    expect(remaining.households).toBe(startOfYear.households + identified.households + returned.households + inherited.households - gone)
    expect(remaining.persons).toBe(startOfYear.persons + inherited.persons - merged.persons - exited.persons + naturalChange.net)
  })

  test('the flag that he bears stays as old as it was', () => {
    const made = town()
    single(made, 'household/001', 'female', '1980-01-01')
    single(made, 'household/002', 'male', '1978-01-01')
    acting(made, 'household/001', 'identified', 'exited')
    acting(made, 'household/002', 'edge')
    made.change(marriage)
    expect(made.household('household/002').acts.at(-1)).toMatchObject({
      event: { type: 'merged-from', flag: 'edge', flagSince: '2016-03-01', owedSince: '2017-03-01' },
    })
  })

  test('two households that are not alike become one by marriage only', () => {
    const made = town()
    single(made, 'household/001', 'female', '1980-01-01')
    single(made, 'household/002', 'male', '1978-01-01')
    acting(made, 'household/001', 'identified', 'exited')
    acting(made, 'household/002', 'identified')
    const { by: _, ...merge } = marriage
    expect(made.refusalOf(merge).code).toBe('unlike-status')
  })
})

describe('a death that is reported late', () => {
  const death = { type: 'member-left', member: 'm2', by: 'death' } as const

  test('goes in beside what was paid and recorded since, and counts in its own month', () => {
    const made = town()
    couple(made)
    acting(made, 'household/001', 'identified')
    made.record('household/001', '2019-06-01', {
      type: 'aided',
      measure: 'public-welfare-post',
      ...PROVIDED,
      member: 'm2',
      until: '2020-05-31',
    })
    made.record('household/001', '2019-07-01', { type: 'member-described', member: 'm2', labour: 'weak' })
    made.record('household/001', '2019-08-01', { type: 'visited', by: 'c1', purpose: 'regular' })
    made.record('household/001', '2019-03-10', death)
    const view = viewOn(made.household('household/001'), '2019-12-31')
    expect([view.members.length, view.aid.length, view.visits.length]).toEqual([1, 1, 1])
    expect(historyProblem(made.household('household/001'))).toBeUndefined()
    const { monthly } = figures(made, ['household/001'], '2019-12-31')
    expect(monthly.map(({ naturalChange }) => naturalChange.deaths)).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(
      made.refusal('household/001', '2019-09-01', { type: 'aided', measure: 'public-welfare-post', ...PROVIDED, member: 'm2' }),
    ).toMatchObject({ code: 'died-before', died: '2019-03-10' })
  })

  test('its day can be corrected, and the grant after it', () => {
    const made = town()
    couple(made)
    const grant: HouseholdEvent = { type: 'aided', measure: 'public-welfare-post', ...PROVIDED, member: 'm2', until: '2020-05-31' }
    const given = made.record('household/001', '2019-06-01', grant)
    const died = made.record('household/001', '2019-07-10', death)
    made.record('household/001', '2019-03-10', { type: 'corrected', replaces: died, statement: death })
    made.record('household/001', '2019-06-01', { type: 'corrected', replaces: given, statement: { ...grant, amount: 100_00 } })
    expect(historyProblem(made.household('household/001'))).toBeUndefined()
  })

  test('of the last member ends the household on its day, and the visit stays', () => {
    const made = town()
    single(made, 'household/001', 'male', '1950-03-01')
    made.record('household/001', '2019-08-01', { type: 'visited', by: 'c1', purpose: 'regular' })
    made.record('household/001', '2019-03-10', { type: 'decreased', by: 'death' })
    expect(viewOn(made.household('household/001'), '2019-12-31')).toMatchObject({
      status: { standing: 'decreased' },
      visits: [{ from: '2019-08-01' }],
    })
    expect(historyProblem(made.household('household/001'))).toBeUndefined()
    expect(made.refusal('household/001', '2019-09-01', { type: 'visited', by: 'c1', purpose: 'regular' }).code).toBe('household-closed')
  })
})

describe('the dead are not registered again', () => {
  test('neither under their id nor under another one, unless the death is revoked', () => {
    const made = town()
    couple(made)
    const died = made.record('household/001', '2019-03-10', { type: 'member-left', member: 'm2', by: 'death' })
    const back: HouseholdEvent = {
      ...HEAD,
      member: 'm2',
      by: 'move',
      relation: 'spouse',
      sex: 'female',
      born: '1952-08-15',
      citizenId: SECOND,
    }
    expect(made.refusal('household/001', '2019-06-01', back)).toEqual({
      code: 'died-before',
      member: 'm2',
      on: '2019-06-01',
      died: '2019-03-10',
    })
    expect(made.refusal('household/001', '2019-06-01', { ...back, member: 'm9' })).toMatchObject({ code: 'died-before', member: 'm2' })
    expect(made.refusal('household/001', '2019-06-01', { type: 'member-left', member: 'm2', by: 'death' }).code).toBe('died-before')
    made.record('household/001', '2019-06-01', { type: 'revoked', withdraws: died, because: 'she lives' })
    expect(viewOn(made.household('household/001'), '2019-06-01').members).toHaveLength(2)
  })
})

describe('one person in two records', () => {
  function twice(): Town {
    const made = town()
    couple(made, 'household/001', false)
    couple(made, 'household/010', false)
    made.record('household/001', '2016-01-01', { type: 'aided', measure: 'finance', ...PROVIDED, member: 'm1', until: '2022-12-31' })
    return made
  }

  test('is brought together by a move: they leave the one and stay in the other, with all that is recorded of them', () => {
    const made = twice()
    made.record('household/010', '2017-01-01', { type: 'member-described', member: 'm1', citizenId: FIRST })
    const move = {
      change: 'move',
      by: 'move',
      on: '2019-05-01',
      household: 'household/010',
      into: 'household/001',
      going: { m1: 'head' },
      staying: { m2: 'head' },
      same: { m1: 'm1' },
    } as const
    made.change(move)
    expect(viewOn(made.household('household/001'), '2019-05-01').members).toMatchObject([
      { id: 'm1', citizenId: FIRST, by: 'listing' },
      { id: 'm2' },
    ])
    expect(viewOn(made.household('household/010'), '2019-05-01').members).toMatchObject([{ id: 'm2', relation: 'head' }])
    expect(made.household('household/001').aid).toHaveLength(1)
    for (const stream of ['household/001', 'household/010'] as const) expect(historyProblem(made.household(stream))).toBeUndefined()
  })

  test('is brought together by a merger when all of a household are recorded twice', () => {
    const made = twice()
    acting(made, 'household/010', 'identified')
    made.change({
      change: 'merge',
      on: '2019-05-01',
      household: 'household/010',
      into: 'household/001',
      going: { m1: 'head', m2: 'spouse' },
      same: { m1: 'm1', m2: 'm2' },
    })
    expect(viewOn(made.household('household/001'), '2019-05-01').members.map(({ id }) => id)).toEqual(['m1', 'm2'])
    expect(statusOf(made, 'household/001', '2019-05-01')).toBe('registered none')
    expect(figures(made, ['household/001', 'household/010'], '2019-12-31').population).toEqual({ households: 1, persons: 2 })
  })

  test('is refused of two who are not the same, or of one who is not there', () => {
    const made = twice()
    const move = {
      change: 'move',
      by: 'move',
      on: '2019-05-01',
      household: 'household/010',
      into: 'household/001',
      going: { m2: 'spouse' },
    } as const
    expect(made.refusalOf({ ...move, same: { m2: 'm1' } })).toMatchObject({ code: 'not-the-same', field: 'sex' })
    expect(made.refusalOf({ ...move, same: { m2: 'm7' } })).toMatchObject({ because: { code: 'member-absent', member: 'm7' } })
  })

  test('is refused of two people who would become one, and of somebody who does not go', () => {
    const made = town()
    couple(made)
    made.record('household/001', '2015-01-01', { ...HEAD, member: 'm3', relation: 'child', sex: 'female', born: '1952-08-15' })
    single(made, 'household/010', 'female', '1952-08-15')
    const move = { change: 'move', by: 'move', on: '2019-05-01', household: 'household/001', into: 'household/010' } as const
    expect(made.refusalOf({ ...move, going: { m2: 'other', m3: 'other' }, same: { m2: 'm1', m3: 'm1' } })).toEqual({
      code: 'same-twice',
      household: 'household/001',
      members: ['m2', 'm3'],
      other: 'm1',
      into: 'household/010',
    })
    expect(made.refusalOf({ ...move, going: { m3: 'other' }, same: { m2: 'm1' } })).toMatchObject({ code: 'same-stays', member: 'm2' })
    made.change({ ...move, going: { m2: 'other', m3: 'other' }, same: { m2: 'm1' } })
    expect(viewOn(made.household('household/010'), '2019-05-01').members).toHaveLength(2)
  })
})

describe('clues, procedures, grants and helpers of a household that changes', () => {
  const loaded = loadPack(cn2021to2025)
  if (!loaded.ok) throw new Error('the shipped pack is refused')
  const { value: pack } = loaded

  test('a clue is as old after a merger as before, and stays confirmed; its procedure is ended there', () => {
    const made = town({ procedures: proceduresOf(pack) })
    couple(made)
    single(made, 'household/002', 'male', '1960-01-01')
    const clue = made.record('household/001', '2022-03-01', {
      type: 'clue-raised',
      channel: 'self-report',
      source: 'hotline',
      kind: 'illness',
    })
    made.record('household/001', '2022-03-03', { type: 'clue-resolved', clue, outcome: 'confirmed', evidence: 'visited' })
    made.record('household/001', '2022-03-04', {
      type: 'procedure-begun',
      procedure: 'monitoring-recognition',
      pack: { id: pack.id, version: pack.version, hash: pack.hash },
      clue,
    })
    made.change({
      change: 'merge',
      on: '2022-03-10',
      household: 'household/001',
      into: 'household/002',
      going: { m1: 'other', m2: 'other' },
    })
    expect(openClues(made.household('household/002'), '2022-03-17')).toMatchObject([
      { since: '2022-03-01', standing: 'confirmed', by: { from: '2022-03-03' } },
    ])
    expect(cluesOn(made.household('household/002'), '2022-03-09')).toEqual([])
    expect(proceedingOn(made.household('household/002'), '2022-03-17', proceduresOf(pack))).toBeUndefined()
    expect(made.household('household/001').proceedings.at(-1)).toMatchObject({
      from: '2022-03-10',
      event: { type: 'procedure-ended', because: 'merged' },
    })
    const passed = made.household('household/002').clues[0]!
    made.record('household/002', '2022-03-11', {
      type: 'procedure-begun',
      procedure: 'monitoring-recognition',
      pack: { id: pack.id, version: pack.version, hash: pack.hash },
      clue: passed.id,
    })
    const due = proceedingOn(made.household('household/002'), '2022-03-17', proceduresOf(pack))
    expect(due?.overdue.map(({ since }) => since)).toContain('2022-03-17')
  })

  test('a grant goes with the pupil who splits off, is ended there or under its old id, and its breach shows there', () => {
    const made = town()
    couple(made)
    made.record('household/001', '2015-01-01', { ...HEAD, member: 'm3', relation: 'child', born: '2008-01-01' })
    acting(made, 'household/001', 'identified', 'exited')
    const school = made.record('household/001', '2019-09-01', {
      type: 'aided',
      measure: 'state-school-aid',
      ...PROVIDED,
      member: 'm3',
      amount: 500_00,
      until: '2020-07-31',
    })
    made.record('household/001', '2018-01-01', { type: 'aided', measure: 'finance', ...PROVIDED, until: '2021-12-31' })
    made.change({
      change: 'split',
      on: '2019-11-05',
      household: 'household/001',
      into: 'household/001b',
      going: { m2: 'head', m3: 'child' },
    })
    expect(viewOn(made.household('household/001b'), '2019-11-05').aid).toMatchObject([
      {
        event: {
          measure: 'state-school-aid',
          member: 'm3',
          until: '2020-07-31',
          passed: { household: 'household/001', grant: school, on: '2019-09-01' },
        },
      },
    ])
    expect(figures(made, ['household/001', 'household/001b'], '2019-12-31').aid['state-school-aid']?.year).toEqual({
      households: 1,
      persons: 1,
      times: 1,
      amount: 500_00,
    })
    made.record('household/001b', '2020-02-01', { type: 'measure-ended', grant: school, because: 'withdrawn' })
    const of = (stream: HouseholdId) => {
      const household = made.household(stream)
      return withdrawnAidOn(household, dutiesFromExit(household.acts, '2020-03-01')!, '2020-03-01').open
    }
    expect(of('household/001b')).toMatchObject([{ measure: 'state-school-aid', member: 'm3', from: '2020-02-01' }])
    expect(of('household/001')).toEqual([])
    expect(made.refusal('household/001b', '2020-02-02', { type: 'measure-ended', grant: school, because: 'withdrawn' }).code).toBe(
      'already-ended',
    )
  })

  test('after a merger the grants of the household run on for its people, and its helper goes on if nobody else helps', () => {
    const made = town()
    couple(made)
    single(made, 'household/002', 'male', '1960-01-01')
    for (const stream of ['household/001', 'household/002'] as const) acting(made, stream, 'identified', 'exited')
    made.record('household/001', '2018-01-01', { type: 'aided', measure: 'finance', ...PROVIDED, until: '2021-12-31' })
    made.record('household/001', '2018-01-01', { type: 'helper-assigned', person: 'c1', role: 'helper', level: 'village' })
    made.record('household/001', '2018-01-01', { type: 'helper-assigned', person: 'c3', role: 'responsible', level: 'township' })
    made.record('household/002', '2018-01-01', { type: 'helper-assigned', person: 'c2', role: 'helper', level: 'village' })
    made.change({
      change: 'merge',
      on: '2019-11-05',
      household: 'household/001',
      into: 'household/002',
      going: { m1: 'other', m2: 'other' },
    })
    const view = viewOn(made.household('household/002'), '2019-12-01')
    expect(view.aid).toMatchObject([{ event: { measure: 'finance', until: '2021-12-31' } }])
    expect(view.helpers.map(({ event }) => `${event.person} ${event.role}`)).toEqual(['c2 helper', 'c3 responsible'])
    expect(made.household('household/001').helpers.slice(2)).toMatchObject([
      { event: { type: 'helper-ended', person: 'c1' } },
      { event: { type: 'helper-ended', person: 'c3' } },
    ])
    expect(figures(made, ['household/001', 'household/002'], '2019-12-31').responsibility.cadres).toBe(1)
  })
})

describe('the records of several households', () => {
  test('show who was in two households at once in the past, and who is somewhere after their death', () => {
    const made = town()
    couple(made)
    made.record('household/001', '2019-05-01', { type: 'member-left', member: 'm2', by: 'move' })
    couple(made, 'household/010', false)
    const joins: HouseholdEvent = {
      ...HEAD,
      member: 'm5',
      by: 'move',
      relation: 'other',
      sex: 'female',
      born: '1952-08-15',
      citizenId: SECOND,
    }
    made.record('household/010', '2018-01-01', joins)
    const all = () => overlaps([made.household('household/001'), made.household('household/010')])
    expect(all()).toEqual([
      {
        one: { stream: 'household/001', member: 'm2' },
        other: { stream: 'household/010', member: 'm5' },
        from: '2018-01-01',
        until: '2019-05-01',
        died: undefined,
      },
    ])
    const dead = town()
    couple(dead)
    dead.record('household/001', '2018-03-10', { type: 'member-left', member: 'm2', by: 'death' })
    couple(dead, 'household/010', false)
    dead.record('household/010', '2019-01-01', joins)
    expect(overlaps([dead.household('household/001'), dead.household('household/010')])).toMatchObject([
      { from: '2019-01-01', until: undefined, died: '2018-03-10' },
    ])
    const sound = town()
    couple(sound)
    single(sound, 'household/002', 'male', '1960-01-01')
    sound.change({
      change: 'move',
      by: 'move',
      on: '2018-05-01',
      household: 'household/001',
      into: 'household/002',
      going: { m2: 'other' },
    })
    expect(overlaps([sound.household('household/001'), sound.household('household/002')])).toEqual([])
  })

  test('show who is likely one person, unless two citizen IDs say otherwise', () => {
    const made = town()
    for (const stream of ['household/001', 'household/010'] as const) {
      made.record(stream, '2015-01-01', { type: 'settled', village: 'village/wuji' })
      made.record(stream, '2015-01-01', { ...HEAD, member: 'm1', born: '1950-03-01', name: '王五' })
    }
    const doubles = () => likelyDoubles([made.household('household/001'), made.household('household/010')], '2019-01-01')
    const both = [
      [
        { stream: 'household/001', member: 'm1' },
        { stream: 'household/010', member: 'm1' },
      ],
    ]
    expect(doubles()).toEqual(both)
    made.record('household/001', '2016-01-01', { type: 'member-described', member: 'm1', citizenId: FIRST })
    expect(doubles()).toEqual(both)
    made.record('household/010', '2016-01-01', {
      type: 'member-described',
      member: 'm1',
      citizenId: `99000019500301003${checkCharacter('99000019500301003')}`,
    })
    expect(doubles()).toEqual([])
  })

  test('show what was given after a death that was reported late', () => {
    const made = town()
    couple(made)
    const given = made.record('household/001', '2019-06-01', { type: 'aided', measure: 'public-welfare-post', ...PROVIDED, member: 'm2' })
    expect(aidAfterEnd(made.household('household/001'))).toEqual([])
    made.record('household/001', '2019-03-10', { type: 'member-left', member: 'm2', by: 'death' })
    expect(aidAfterEnd(made.household('household/001'))).toEqual([
      { stream: 'household/001', grant: given, member: 'm2', on: '2019-06-01', since: '2019-03-10', died: true },
    ])
  })
})

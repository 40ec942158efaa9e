import { type StatementOf, viewOn } from '@hearthfold/core'
import { historyProblem } from '@hearthfold/core/checking'
import { describe, expect, test } from 'vitest'
import { HEAD } from '../ledger.ts'
import { familyTown, GRANDFATHER, SON, type Town } from '../town.ts'

const ON = '2019-05-01'

function members(made: Town, stream: `household/${string}`, on: typeof ON | '2019-06-01' | '2019-04-30' = ON) {
  return viewOn(made.household(stream), on).members.map(({ id, relation }) => `${id} ${relation}`)
}

describe('a head is succeeded', () => {
  const succession = {
    change: 'succession',
    on: ON,
    household: 'household/1',
    leaves: { member: 'grandfather', by: 'death' },
    staying: { son: 'head', wife: 'spouse', child: 'child' },
  } as const

  test('by a member when they die, and all others are what they are to the new one', () => {
    const made = familyTown()
    const { take, release } = made.change(succession)
    expect(members(made, 'household/1')).toEqual(['son head', 'wife spouse', 'child child'])
    expect(members(made, 'household/1', '2019-04-30')[0]).toBe('grandfather head')
    // The dead stay held: nobody is registered again who died.
    expect([take, release]).toEqual([[], []])
    expect(historyProblem(made.household('household/1'))).toBeUndefined()
  })

  test('when they step back and stay', () => {
    const made = familyTown()
    const { leaves: _, ...stepsBack } = succession
    expect(made.refusalOf(stepsBack)).toMatchObject({ because: { code: 'two-heads', heads: ['grandfather', 'son'] } })
    made.change({ ...stepsBack, staying: { ...succession.staying, grandfather: 'parent' } })
    expect(members(made, 'household/1')).toEqual(['grandfather parent', 'son head', 'wife spouse', 'child child'])
    expect(made.refusalOf({ ...stepsBack, staying: { son: 'head' }, on: '2019-06-01' })).toEqual({
      code: 'nothing-changes',
      household: 'household/1',
      on: '2019-06-01',
    })
  })

  test('by exactly one, of whom and of all others it is said', () => {
    const made = familyTown()
    expect(made.refusalOf({ ...succession, staying: { wife: 'other' } })).toEqual({ code: 'no-head', household: 'household/1', on: ON })
    expect(made.refusalOf({ ...succession, staying: { son: 'head' } })).toMatchObject({
      code: 'relations-missing',
      members: ['wife', 'child'],
    })
    expect(made.refusalOf({ ...succession, staying: { son: 'head', wife: 'head', child: 'child' } })).toMatchObject({
      because: { code: 'two-heads' },
    })
    expect(made.refusalOf({ ...succession, leaves: { member: 'uncle', by: 'death' } })).toMatchObject({
      because: { code: 'member-absent', member: 'uncle' },
    })
  })

  test('by nobody where nobody is left: then the household ends', () => {
    const made = familyTown()
    for (const member of ['son', 'wife', 'child']) made.record('household/1', '2018-01-01', { type: 'member-left', member, by: 'move' })
    expect(made.refusalOf({ ...succession, staying: {} })).toEqual({ code: 'nobody-left', household: 'household/1', on: ON })
    made.record('household/1', ON, { type: 'decreased', by: 'death' })
    expect(viewOn(made.household('household/1'), ON).status.standing).toBe('decreased')
  })
})

describe('people move from one household of the ledger to another', () => {
  const marriage = {
    change: 'move',
    by: 'marriage',
    on: ON,
    household: 'household/1',
    into: 'household/2',
    going: { child: 'child-in-law' },
  } as const

  function withNeighbour(): Town {
    const made = familyTown()
    made.record('household/2', '2015-01-01', { type: 'settled', village: 'village/1' })
    made.record('household/2', '2015-01-01', { ...HEAD, member: 'neighbour' })
    made.record('household/1', '2015-01-01', { type: 'member-described', member: 'child', born: '1998-06-15' })
    return made
  }

  test('by marriage: out of the one and into the other on one day', () => {
    const made = withNeighbour()
    made.change(marriage)
    expect(members(made, 'household/1')).toEqual(['grandfather head', 'son child', 'wife child-in-law'])
    expect(members(made, 'household/2')).toEqual(['neighbour head', 'child child-in-law'])
    const [left] = made.events('household/1').slice(-1)
    expect(left?.event).toEqual({ type: 'member-left', member: 'child', by: 'marriage', household: 'household/2' })
  })

  test('and back: the household knows who it is', () => {
    const made = withNeighbour()
    made.change(marriage)
    made.change({
      ...marriage,
      by: 'move',
      on: '2019-06-01',
      household: 'household/2',
      into: 'household/1',
      going: { child: 'grandchild' },
    })
    expect(members(made, 'household/1', '2019-06-01')).toHaveLength(4)
    expect(made.household('household/1').members).toHaveLength(4)
  })

  test('and back under another name, where the other household had somebody of that name', () => {
    const made = withNeighbour()
    made.record('household/2', '2016-01-01', { ...HEAD, member: 'child', relation: 'child', born: '2010-01-01' })
    made.change(marriage)
    expect(members(made, 'household/2')).toEqual(['neighbour head', 'child child', '1.child child-in-law'])
    made.change({ ...marriage, on: '2019-06-01', household: 'household/2', into: 'household/1', going: { '1.child': 'grandchild' } })
    expect(made.household('household/1').members.map(({ id }) => id)).toEqual(['grandfather', 'son', 'wife', 'child'])
  })

  test('not all of them, and not to one that they belong to already', () => {
    const made = withNeighbour()
    const all = { grandfather: 'other', son: 'other', wife: 'other', child: 'other' } as const
    expect(made.refusalOf({ ...marriage, going: all })).toEqual({ code: 'nobody-left', household: 'household/1', on: ON })
    expect(made.refusalOf({ ...marriage, into: 'household/9' })).toMatchObject({
      household: 'household/9',
      because: { code: 'not-founded' },
    })
    made.record('household/2', '2016-01-01', { ...HEAD, member: 'lodger', relation: 'other', born: '1965-03-03', citizenId: SON })
    expect(made.refusalOf({ ...marriage, going: { son: 'other' } })).toMatchObject({ code: 'in-both', other: 'lodger' })
  })

  test('and where the head goes, or becomes head there, all others are what they are to the new one', () => {
    const made = withNeighbour()
    const going = { grandfather: 'head' } as const
    const staying = { son: 'head', wife: 'spouse', child: 'child' } as const
    expect(made.refusalOf({ ...marriage, going })).toMatchObject({ code: 'no-head', household: 'household/1' })
    expect(made.refusalOf({ ...marriage, going, staying })).toMatchObject({ household: 'household/2', because: { code: 'two-heads' } })
    made.change({ ...marriage, going, staying, receiving: { neighbour: 'spouse' } })
    expect([members(made, 'household/1')[0], members(made, 'household/2')]).toEqual(['son head', ['neighbour spouse', 'grandfather head']])
  })
})

describe('one household is enough', () => {
  test('for a birth, a death, a marriage in and out, a move', () => {
    const made = familyTown()
    const joined: StatementOf<'member-joined'> = {
      ...HEAD,
      member: 'bride',
      by: 'marriage',
      relation: 'grandchild',
      sex: 'female',
      born: '1995-01-01',
    }
    made.record('household/1', '2018-01-01', joined)
    made.record('household/1', '2018-05-05', { ...joined, member: 'baby', by: 'birth', born: '2018-05-05' })
    made.record('household/1', '2018-06-01', { type: 'settled', village: 'village/2' })
    made.record('household/1', '2018-07-01', { type: 'member-left', member: 'bride', by: 'marriage' })
    made.record('household/1', '2018-08-01', { type: 'member-left', member: 'wife', by: 'death' })
    expect(members(made, 'household/1').map((one) => one.split(' ')[0])).toEqual(['grandfather', 'son', 'child', 'baby'])
    expect(viewOn(made.household('household/1'), ON).residence?.event.village).toBe('village/2')
  })

  test('for the correction of a citizen ID: the wrong one is free again, the right one is taken', () => {
    const made = familyTown()
    const listed = made.events('household/1').find(({ event }) => event.type === 'member-joined' && event.member === 'son')!
    const { citizenId: _, ...son } = listed.event as StatementOf<'member-joined'>
    made.record('household/1', listed.on, {
      type: 'corrected',
      replaces: listed.id,
      statement: { ...son, citizenId: '990000196503030057' },
    })
    expect(viewOn(made.household('household/1'), ON).members[1]?.citizenId).toBe('990000196503030057')
    const twice = { ...son, born: '1940-01-01', citizenId: GRANDFATHER } as const
    const replaces = made.events('household/1').at(-1)!.id
    expect(made.refusal('household/1', listed.on, { type: 'corrected', replaces, statement: twice })).toMatchObject({
      code: 'citizen-id-twice',
    })
  })
})

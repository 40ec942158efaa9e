import { decideLife, fold, type HouseholdCommand, type HouseholdId, type RecordedHousehold, stamp } from '@hearthfold/core'
import { describe, expect, test } from 'vitest'
import { A, all, B, described, joined, LI, privateLedger, settled, WANG } from './people.ts'

describe('the key of a person', () => {
  async function keysOf(accepted: readonly HouseholdCommand[], ...more: (readonly HouseholdCommand[])[]) {
    const { bare, add } = privateLedger()
    for (const one of [accepted, ...more]) expect(await add(one)).toBe('kept')
    const events = await all(bare)
    return events.flatMap(({ stream, event, private: boxes }) =>
      boxes?.personal ? [{ who: `${stream} ${'member' in event ? event.member : ''}`, key: boxes.personal.key }] : [],
    )
  }
  test('is one for all that is said of them in a household, whether their ID is stated then or not', async () => {
    const found = await keysOf(
      [joined(A, 'm1', { name: 'Wang' }), joined(A, 'm2', LI)],
      [described(A, 'm1', WANG)],
      [described(A, 'm1', { name: 'Wáng' })],
    )
    const of = (who: string) => new Set(found.filter((one) => one.who === who).map(({ key }) => key))
    expect(of(`${A} m1`).size).toBe(1)
    expect(of(`${A} m2`)).not.toEqual(of(`${A} m1`))
  })
  test('goes by the ID through all households', async () => {
    const found = await keysOf([joined(A, 'm1', WANG)], [joined(B, 'm7', WANG)], [described(B, 'm7', { name: 'Wáng' })])
    expect(new Set(found.map(({ key }) => key)).size).toBe(1)
  })
  test('goes with them, also where no ID is known, when they move, split off or merge', async () => {
    const people = (...members: string[]) => members.map((member) => joined(A, member, { name: `${member} of a` }))
    const other = [settled(B), joined(B, 'm1', { name: 'm1 of b' }), joined(B, 'm2', { name: 'm2 of b' })]
    for (const change of [
      { change: 'move', by: 'move', on: '2019-06-01', household: A, into: B, going: { m2: 'other', m3: 'other' } },
      { change: 'split', on: '2019-06-01', household: A, into: 'household/c', going: { m2: 'head', m3: 'child' } },
      { change: 'merge', on: '2019-06-01', household: A, into: B, going: { m1: 'other', m2: 'other', m3: 'other' } },
    ] as const) {
      const founded = [settled(A), ...people('m1', 'm2', 'm3')]
      const events = stamp([...founded, ...other], {
        after: 0,
        id: (version, stream) => `${stream}.${version}`,
        recordedAt: '2019-01-01T00:00:00.000Z',
        actor: 'o',
      }) as RecordedHousehold[]
      const states = Object.fromEntries(
        [A, B, 'household/c' as HouseholdId].map((stream) => [
          stream,
          fold(
            stream,
            events.filter((one) => one.stream === stream),
          ),
        ]),
      )
      const decision = decideLife(change, states as never)
      if (!decision.ok) throw new Error(JSON.stringify(decision.problem))
      const found = await keysOf(founded, other, decision.value.accepted as HouseholdCommand[])
      const first = (who: string) => found.find((one) => one.who === who)!.key
      const moved = decision.value.accepted.flatMap(({ stream, event }) =>
        event.type === 'member-joined' ? [{ who: `${stream} ${event.member}`, was: event.name!.split(' ')[0]! }] : [],
      )
      expect(moved.length).toBeGreaterThan(1)
      for (const { who, was } of moved)
        expect(found.findLast((one) => one.who === who)!.key, `${change.change}: ${who}`).toBe(first(`${A} ${was}`))
      expect(new Set(found.map(({ key }) => key)).size).toBe(5)
    }
  })
})

import { decide, evolve, stamp } from '@hearthfold/core'
import { hitColumns } from '../src/register-matches/register-matches.ts'
import { matchRegister } from '@hearthfold/core/checking'
import { checkCharacter } from '@hearthfold/core/facts'
import { describe, expect, test } from 'vitest'
import { HEAD, ledger, SETTLED } from './ledger.ts'

const idOf = (order: string) => {
  const first17 = `99000019560229${order}`
  return first17 + checkCharacter(first17)
}
const [ONE, TWO, NOBODY] = [idOf('001'), idOf('003'), idOf('005')]

function homes() {
  const one = ledger('household/1')
  const two = ledger('household/2')
  for (const [book, citizenId] of [
    [one, ONE],
    [two, TWO],
  ] as const) {
    book.record('2015-01-01', SETTLED)
    book.record('2015-01-01', { ...HEAD, citizenId })
  }
  return [one, two] as const
}

const row = (citizenId: string, more: object = {}) => ({
  citizenId,
  on: '2020-03-01',
  register: 'insurance 2020-02',
  item: '17',
  source: 'insurance office',
  kind: 'illness',
  ...more,
})

describe('rows of a comparison with another register', () => {
  test('raise a clue in the household in which the person lives on that day', () => {
    const [one, two] = homes()
    const hits = matchRegister([row(TWO), row(ONE.toLowerCase(), { channel: 'cadre-sweep' })], [one.household, two.household])
    expect(hits.raise).toEqual([
      {
        row: 1,
        command: {
          stream: 'household/2',
          on: '2020-03-01',
          event: {
            type: 'clue-raised',
            channel: 'department-warning',
            source: 'insurance office',
            kind: 'illness',
            hit: { register: 'insurance 2020-02', item: '17' },
          },
        },
      },
      { row: 2, command: expect.objectContaining({ stream: 'household/1', event: expect.objectContaining({ channel: 'cadre-sweep' }) }) },
    ])
    expect(hits.known.length + hits.unmatched.length + hits.misfits.length).toBe(0)
    for (const { command } of hits.raise)
      expect(decide(command, { 'household/1': one.household, 'household/2': two.household })).toHaveProperty('value.accepted')
  })

  test('that were read before raise nothing new, in the file or in the ledger', () => {
    const [one, two] = homes()
    const rows = [row(ONE), row(ONE), row(ONE, { item: '18' })]
    const households = [one.household, two.household]
    const first = matchRegister(rows, households)
    expect(first.raise.map((one) => one.row)).toEqual([1, 3])
    expect(first.known).toEqual([{ row: 2, stream: 'household/1' }])
    for (const { command } of first.raise) {
      const decision = decide(command, { 'household/1': one.household })
      if (!decision.ok) throw new Error(decision.problem.code)
      const envelope = {
        after: one.household.version,
        id: (version: number) => `e${version}`,
        recordedAt: '2020-03-02T00:00:00.000Z',
        actor: 'clerk',
      } as const
      for (const recorded of stamp(decision.value.accepted, envelope)) evolve(one.household, recorded)
    }
    const again = matchRegister(rows, households)
    expect(again.raise).toEqual([])
    expect(again.known.map((one) => one.row)).toEqual([1, 2, 3])
  })

  test('that find no household say why, and show nobody’s citizen ID', () => {
    const [one, two] = homes()
    two.record('2018-01-01', {
      type: 'member-joined',
      member: 'm2',
      by: 'move',
      relation: 'other',
      sex: 'male',
      born: '1956-02-29',
      citizenId: ONE,
    })
    const third = ledger('household/3')
    third.record('2015-01-01', SETTLED)
    third.record('2015-01-01', { ...HEAD, citizenId: idOf('007') })
    third.record('2019-01-01', { type: 'decreased', by: 'moved-out' })
    const hits = matchRegister(
      [row(NOBODY), row(ONE), row(idOf('007')), row(ONE, { on: '2017-12-31' })],
      [one, two, third].map(({ household }) => household),
    )
    expect(hits.unmatched.map(({ row, because }) => [row, because])).toEqual([
      [1, 'nobody'],
      [2, 'more-than-one'],
      [3, 'not-that-day'],
    ])
    expect(hits.raise.map(({ row, command }) => [row, command.stream])).toEqual([[4, 'household/1']])
    expect(JSON.stringify(hits)).not.toMatch(/\d{17}/)
    expect(hits.unmatched[0]!.citizenId).toBe(`990000***********${NOBODY.slice(-1)}`)
  })

  test('of another shape are told by their number, with every misfit and without the ID', () => {
    const hits = matchRegister([row('110105194912310021'), null, row(ONE, { kind: 'hunger', on: '2020-02-30', more: 1 })], [])
    expect(hits.misfits.map(({ row, misfits }) => [row, misfits.map(({ path }) => path)])).toEqual([
      [1, ['citizenId']],
      [2, ['']],
      [3, ['on', 'kind', 'more']],
    ])
    expect(JSON.stringify(hits)).not.toMatch(/\d{17}/)
    expect(hitColumns).toEqual(['citizenId', 'on', 'register', 'item', 'source', 'kind', 'channel'])
  })
})

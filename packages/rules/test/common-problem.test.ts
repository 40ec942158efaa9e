import {
  type Day,
  decide,
  evolveItem,
  fold,
  type Household,
  type Item,
  type ItemCommand,
  itemOn,
  newItem,
  type RecordedItem,
  type RectificationEvent,
  stamp,
} from '@hearthfold/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cn2021to2025, dataQuality } from '../packs/index.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import { itemIdOf, openCommon, reopenRecurred, sameProblem } from '../src/rectification/common.ts'
import { ALONE, recordedOf } from './home.ts'

const loaded = loadPack(cn2021to2025, [dataQuality])
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
const { value: pack } = loaded
const on = '2022-06-01'

/** A household with a house of a grade; ungraded where none is given. */
function home(name: string, grade: 'A' | 'B' | 'C' | 'D' | undefined): Household {
  const notes = recordedOf(grade ? [...ALONE, ['2022-03-01', { type: 'housing-graded', grade }]] : ALONE)
  return { ...fold('household/1', notes), stream: `household/${name}` }
}

/** Records commands the way a store would: each through `decide`. */
function record(items: Map<string, Item>, commands: readonly ItemCommand[]): void {
  for (const command of commands) {
    const item = items.get(command.stream) ?? newItem(command.stream)
    const decision = decide(command, { [item.stream]: item })
    if (!decision.ok) throw new Error(`${command.stream}: ${decision.problem.code}`)
    const envelope = {
      after: item.version,
      id: (version: number) => `${item.stream}.${version}`,
      recordedAt: `${command.on}T08:00:00.000Z`,
      actor: 'clerk',
    } as const
    for (const one of stamp(decision.value.accepted, envelope) as RecordedItem[]) evolveItem(item, one)
    items.set(item.stream, item)
  }
}

const FIRST: ItemCommand = {
  stream: 'rectification/2022-001',
  on: '2022-05-01',
  event: {
    type: 'item-opened',
    problem: 'unsafe-house',
    subject: 'household/first',
    origin: { kind: 'inspection', source: 'city inspection' },
    owner: 'p1',
    target: 'a house of grade A or B',
    deadline: '2022-12-31',
  },
}

function opened(): { item: Item; items: Map<string, Item> } {
  const items = new Map<string, Item>()
  record(items, [FIRST])
  return { item: items.get(FIRST.stream)!, items }
}

const accepted = (result: ReturnType<typeof openCommon>) => {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

describe('from one item', () => {
  const homes = [home('first', 'D'), home('c', 'C'), home('b', 'B'), home('d', 'D'), home('unknown', undefined)]

  test('every other household with the same problem is found, and those of which evidence is missing', () => {
    const { item } = opened()
    const same = sameProblem(item, homes, { on, pack })
    if (!same.ok) throw new Error(same.problem.code)
    expect(same.value.found.map(({ stream }) => stream)).toEqual(['household/c', 'household/d'])
    expect(same.value.undetermined.map(({ stream }) => stream)).toEqual(['household/unknown'])
  })

  test('items are opened for them in one act, like the first but for what is planned otherwise', () => {
    const { item, items } = opened()
    const [c, d] = accepted(
      openCommon(item, homes, items.values(), { on, pack, deadline: '2022-09-30', owner: ({ stream }) => `owner of ${stream}` }),
    )
    expect(c).toEqual({
      stream: itemIdOf('unsafe-house', 'household/c'),
      on,
      event: {
        type: 'item-opened',
        problem: 'unsafe-house',
        subject: 'household/c',
        origin: { kind: 'common', source: 'rectification/2022-001', like: 'rectification/2022-001' },
        owner: 'owner of household/c',
        target: 'a house of grade A or B',
        deadline: '2022-09-30',
      },
    })
    expect(d).toMatchObject({ stream: 'rectification/unsafe-house/household/d' })
    expect(accepted(openCommon(item, homes, items.values(), { on, pack }))[0]!.event).toMatchObject({ owner: 'p1', deadline: '2022-12-31' })
  })

  test('one that was struck off is reopened where the problem is there again', () => {
    const { item, items } = opened()
    record(items, accepted(openCommon(item, homes, items.values(), { on, pack })))
    const close = (day: Day): RectificationEvent[] => [
      { type: 'item-verified', by: 'p2', outcome: 'solved', evidence: `seen ${day}` },
      { type: 'item-closed', by: 'p3' },
    ]
    const stream = itemIdOf('unsafe-house', 'household/d')
    record(
      items,
      close('2022-06-10').map((event) => ({ stream, on: '2022-06-10', event })),
    )
    expect(accepted(openCommon(item, homes, items.values(), { on, pack }))).toEqual([])
    const again = accepted(openCommon(item, homes, items.values(), { on: '2022-07-01', pack }))
    expect(again).toMatchObject([{ stream, on: '2022-07-01', event: { type: 'item-reopened' } }])
    expect(reopenRecurred(homes, items.values(), { on: '2022-07-01', pack, deadline: '2022-10-31' })).toMatchObject([
      { stream, event: { deadline: '2022-10-31' } },
    ])
    expect(reopenRecurred(homes, items.values(), { on: '2022-06-09', pack, deadline: '2022-10-31' })).toEqual([])
    const closed = itemOn(
      [...items.values()].find((one) => one.stream === stream)!,
      '9999-12-31',
    )!.since
    expect(reopenRecurred(homes, items.values(), { on: closed, pack, deadline: '2022-10-31' })).toEqual([])
    expect(accepted(openCommon(item, homes, items.values(), { on: closed, pack }))).toEqual([])
    expect(reopenRecurred(homes, items.values(), { on: '2022-07-01', pack, deadline: '2022-06-30' })).toEqual([])
    expect(reopenRecurred(homes, items.values(), { on: '2026-01-01', pack, deadline: '2026-10-31' })).toEqual([])
    expect(reopenRecurred([home('d', 'A')], items.values(), { on: '2022-07-01', pack, deadline: '2022-10-31' })).toEqual([])
    record(items, again)
    expect(reopenRecurred(homes, items.values(), { on: '2022-07-02', pack, deadline: '2022-10-31' })).toEqual([])
  })

  test('nothing is asked under a pack without the question, out of force, before it was opened, or with a deadline that is over', () => {
    const { item, items } = opened()
    const plain = loadPack(cn2021to2025)
    if (!plain.ok) throw new Error('refused')
    expect(sameProblem(item, homes, { on, pack: plain.value })).toMatchObject({
      ok: false,
      problem: { code: 'no-rule', question: 'unsafe-house' },
    })
    expect(sameProblem(item, homes, { on: '2026-01-01', pack })).toMatchObject({ ok: false, problem: { code: 'no-rule' } })
    expect(sameProblem(item, homes, { on: '2022-04-30', pack })).toMatchObject({
      ok: false,
      problem: { code: 'too-early', from: '2022-05-01' },
    })
    expect(sameProblem(newItem('rectification/none'), homes, { on, pack })).toMatchObject({
      ok: false,
      problem: { code: 'not-founded', needs: 'item-opened' },
    })
    expect(openCommon(item, homes, items.values(), { on: '2023-01-01', pack })).toEqual({
      ok: false,
      problem: { code: 'deadline-passed', on: '2023-01-01', deadline: '2022-12-31' },
    })
  })
})

test('asked again, whatever of it was recorded in between, only the rest is opened, and no household has two items', () => {
  const grade = fc.constantFrom('A', 'B', 'C', 'D', undefined)
  fc.assert(
    fc.property(fc.array(fc.tuple(grade, fc.boolean()), { minLength: 1, maxLength: 12 }), (some) => {
      const homes = [home('first', 'D'), ...some.map(([grade], at) => home(`h${at}`, grade))]
      const { item, items } = opened()
      const first = accepted(openCommon(item, homes, items.values(), { on, pack }))
      expect(first.map(({ event }) => (event as { subject: string }).subject)).toEqual(
        some.flatMap(([grade], at) => (grade === 'C' || grade === 'D' ? [`household/h${at}`] : [])),
      )
      const [recorded, rest] = [first.filter((_, at) => some[at]![1]), first.filter((_, at) => !some[at]![1])]
      record(items, recorded)
      expect(accepted(openCommon(item, homes, items.values(), { on, pack }))).toEqual(rest)
      record(items, rest)
      for (const like of items.values()) expect(accepted(openCommon(like, homes, items.values(), { on, pack }))).toEqual([])
      const subjects = [...items.values()].map(({ timeline }) => (timeline[0]!.event as { subject: string }).subject)
      expect(new Set(subjects).size).toBe(subjects.length)
    }),
  )
})

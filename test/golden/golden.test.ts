import { readFileSync } from 'node:fs'
import {
  type Day,
  evolve,
  evolveItem,
  evolveVillage,
  fold,
  type Household,
  HouseholdEvent,
  isHouseholdId,
  isItemId,
  type Item,
  itemOn,
  newHousehold,
  newItem,
  newVillage,
  readLine,
  type Recorded,
  type RecordedHousehold,
  type RecordedItem,
  type RecordedVillage,
  RectificationEvent,
  statistics,
  type Village,
  VillageEvent,
  viewOn,
} from '@hearthfold/core'
import { orderProblem } from '@hearthfold/core/checking'
import { readInstant } from '@hearthfold/core/days'
import { pointsOf } from '@hearthfold/core/facts'
import { expect, test } from 'vitest'

// A ledger of the first released schema, with every type of event in it. It must replay to the same figures for ever:
// where it does not, the code is wrong or the schema needs a new version, never this file. Figures may be added.

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

const recorded: Recorded[] = read('schema-1.ndjson')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const result = readLine(line)
    if (!result.ok) throw new Error(`${line}\n${JSON.stringify(result.problem)}`)
    return result.value
  })

const expected = JSON.parse(read('schema-1.json')) as {
  views: { of: string; on: Day; known?: string }[]
  accounts: { of: `household/${string}`; on: Day }[]
  items: { of: string; on: Day }[]
  statistics: unknown
}

function eventsOf(stream: string): RecordedHousehold[] {
  return recorded.filter((one): one is RecordedHousehold => one.stream === stream && isHouseholdId(one.stream))
}

/** With each entry as the id of its event: what the event says stands in the ledger. */
function withIds(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'object' && inner && 'rank' in inner && 'id' in inner ? inner.id : inner,
    ),
  )
}

test('the golden ledger is in order and holds every type of event', () => {
  const households = new Map<string, Household>()
  const villages = new Map<string, Village>()
  const items = new Map<string, Item>()
  for (const one of recorded) {
    if (isHouseholdId(one.stream)) {
      const household = households.get(one.stream) ?? newHousehold(one.stream)
      expect(orderProblem(household, one)).toBeUndefined()
      evolve(household, one as RecordedHousehold)
      households.set(one.stream, household)
    } else if (isItemId(one.stream)) {
      const item = items.get(one.stream) ?? newItem(one.stream)
      expect(orderProblem(item, one)).toBeUndefined()
      evolveItem(item, one as RecordedItem)
      items.set(one.stream, item)
    } else {
      const village = villages.get(one.stream) ?? newVillage(one.stream)
      expect(orderProblem(village, one)).toBeUndefined()
      evolveVillage(village, one as RecordedVillage)
      villages.set(one.stream, village)
    }
  }
  const types = [...HouseholdEvent.options, ...VillageEvent.options, ...RectificationEvent.options].map((shape) => shape.shape.type.value)
  const present = new Set(recorded.map(({ event }) => event.type))
  expect(types.filter((type) => !present.has(type))).toEqual([])
})

test('the golden ledger folds into the views that it always did', () => {
  expect(expected.views.length).toBeGreaterThan(5)
  for (const { of, on, known, ...view } of expected.views) {
    const household = fold(of as `household/${string}`, eventsOf(of), { known: known === undefined ? undefined : readInstant(known) })
    expect(withIds(viewOn(household, on)), `${of} on ${on}`).toMatchObject(view)
  }
})

test('the golden ledger folds into the accounts that it always did', () => {
  for (const { of, on, ...account } of expected.accounts)
    expect(pointsOf(fold(of, eventsOf(of)), on), `${of} on ${on}`).toMatchObject(account)
})

test('the golden rectification ledger reads as it always did', () => {
  expect(expected.items.length).toBeGreaterThan(2)
  for (const { of, on, ...view } of expected.items) {
    const item = newItem(of as Item['stream'])
    for (const one of recorded) if (one.stream === of) evolveItem(item, one as RecordedItem)
    expect(withIds(itemOn(item, on)), `${of} on ${on}`).toMatchObject(view)
  }
})

test('the golden ledger adds up to the figures that it always did', () => {
  const streams = [...new Set(recorded.map((one) => one.stream))].filter(isHouseholdId)
  const village = newVillage('village/1')
  for (const one of recorded) if (one.stream === village.stream) evolveVillage(village, one as RecordedVillage)
  const figures = statistics(
    streams.map((stream) => fold(stream, eventsOf(stream))),
    [village],
    '2019-12-31',
  )
  expect(figures).toMatchObject(expected.statistics as object)
})

import {
  type Day,
  decide,
  decideLife,
  evolve,
  fold,
  type HouseholdCommand,
  type HouseholdId,
  type RecordedHousehold,
  stamp,
  type Statement,
} from '@hearthfold/core'
import { determine, loadPack, type Pack } from '@hearthfold/rules'
import { cn2014to2020 } from '@hearthfold/rules/packs'
import { expect, test } from 'vitest'

// Whether a household was split, and how long ago, is known to rules: some split to look poor.

const loaded = loadPack(cn2014to2020)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
const pack: Pack = loaded.value
const HOME: HouseholdId = 'household/001'
const SPLIT_OFF: HouseholdId = 'household/001b'

/** Parents and their child; the child splits off on 5 November 2019. */
function splitHome(...acts: (readonly [Day, Statement])[]) {
  const books = new Map<HouseholdId, RecordedHousehold[]>()
  const household = (stream: HouseholdId) => fold(stream, books.get(stream) ?? [])
  const keep = (accepted: readonly HouseholdCommand[]) => {
    for (const one of accepted) {
      const before = household(one.stream)
      const id = (version: number) => `${one.stream.slice('household/'.length)}.${version}`
      const [recorded] = stamp([one], { after: before.version, id, recordedAt: `${one.on}T08:00:00.000Z`, actor: 'clerk' })
      evolve(before, recorded!)
      books.set(one.stream, [...(books.get(one.stream) ?? []), recorded!])
    }
  }
  const people: (readonly [Day, Statement])[] = [
    ['2015-01-01', { type: 'settled', village: 'village/wuji' }],
    ['2015-01-01', { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1950-03-01' }],
    ['2015-01-01', { type: 'member-joined', member: 'm3', by: 'listing', relation: 'child', sex: 'male', born: '1980-01-01' }],
    ['2015-09-10', { type: 'registers-compared', findings: [] }],
  ]
  for (const [on, event] of [...people, ...acts]) {
    const decision = decide({ stream: HOME, on, event }, { [HOME]: household(HOME) })
    if (!decision.ok) throw new Error(JSON.stringify(decision.problem))
    keep(decision.value.accepted)
  }
  const decision = decideLife(
    { change: 'split', on: '2019-11-05', household: HOME, into: SPLIT_OFF, going: { m3: 'head' } },
    { [HOME]: household(HOME) },
  )
  if (!decision.ok) throw new Error(JSON.stringify(decision.problem))
  keep(decision.value.accepted)
  return household
}

test('a split of the last year is reviewed in the household that was split and the one that split off, and on no day else', () => {
  const household = splitHome()
  const review = (stream: HouseholdId, on: Day) => determine(household(stream), { on, pack, question: 'scrutinise' })!.outcome
  expect((['2019-11-04', '2019-11-05', '2020-11-04', '2020-11-05'] as const).map((on) => review(HOME, on))).toEqual([
    false,
    true,
    true,
    false,
  ])
  // Nothing was compared of the one that split off: that it is reviewed needs no comparison.
  expect(review(SPLIT_OFF, '2019-11-05')).toBe(true)
})

test('it excludes nobody by itself, and of those who are registered already it says nothing', () => {
  const ordinary = splitHome()
  expect(determine(ordinary(HOME), { on: '2019-11-10', pack, question: 'excluded' })!.outcome).toBe(false)
  const registered = splitHome(['2015-11-01', { type: 'identified', basis: { kind: 'legacy', source: 'register' } }])
  expect(determine(registered(HOME), { on: '2019-11-10', pack, question: 'scrutinise' })!.outcome).toBe(false)
})

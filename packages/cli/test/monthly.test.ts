import {
  type Day,
  decide,
  decideLife,
  evolve,
  type Household,
  type HouseholdCommand,
  type HouseholdEvent,
  type HouseholdId,
  newHousehold,
  stamp,
  statistics,
} from '@hearthfold/core'
import { expect, test } from 'vitest'
import { monthlyReport } from '../src/report/monthly.ts'

/** A registered family of two that split, and a neighbour's household that became one with what stayed. */
function village(): Household[] {
  const households: Record<HouseholdId, Household> = {
    'household/1': newHousehold('household/1'),
    'household/2': newHousehold('household/2'),
    'household/3': newHousehold('household/3'),
  }
  const keep = (decision: ReturnType<typeof decideLife>) => {
    if (!decision.ok) throw new Error(decision.problem.code)
    const after = (stream: string) => households[stream as HouseholdId]!.version
    const recorded = stamp(decision.value.accepted, {
      after,
      id: (version, stream) => `${stream}.${version}`,
      recordedAt: '2019-06-01T00:00:00.000Z',
      actor: 'clerk',
    })
    for (const one of recorded) evolve(households[one.stream]!, one)
  }
  const record = (stream: HouseholdId, on: Day, event: HouseholdEvent) =>
    keep(decide({ stream, on, event } as HouseholdCommand, households))
  const person = { type: 'member-joined', by: 'listing', sex: 'female', born: '1960-01-01' } as const
  for (const stream of ['household/1', 'household/2'] as const) {
    record(stream, '2018-01-01', { type: 'settled', village: 'village/1' })
    record(stream, '2018-01-01', { ...person, member: 'm1', relation: 'head' })
    record(stream, '2018-01-01', { type: 'identified', basis: { kind: 'legacy', source: 'paper register' } })
  }
  record('household/1', '2018-02-01', { ...person, member: 'm2', relation: 'sibling', by: 'move' })
  keep(decideLife({ change: 'split', on: '2019-03-01', household: 'household/1', into: 'household/3', going: { m2: 'head' } }, households))
  keep(decideLife({ change: 'merge', on: '2019-04-01', household: 'household/2', into: 'household/1', going: { m1: 'other' } }, households))
  return Object.values(households)
}

test('a report says how many households are registered or gone by splits and merges, and who moved between households', () => {
  const figures = statistics(village(), [], '2019-12-31')
  const en = monthlyReport(figures, 'en')
  expect(en).toContain('registered by a split or merge 1 / 1')
  expect(en).toContain('ended by a merge 1 / 1')
  expect(en.replaceAll(/\s+/g, ' ')).toContain('came with a merge 1, left with a split 1')
  expect(monthlyReport(figures, 'zh')).toMatch(/分户并户承接 1 \/ 1.*并户核减 1 \/ 1/s)
  expect(figures.remaining).toEqual({ households: 2, persons: 3 })
})

test('a report of a place where nothing of that happened says nothing of it', () => {
  expect(monthlyReport(statistics(village(), [], '2018-12-31'), 'en')).not.toMatch(/split|merge/)
})

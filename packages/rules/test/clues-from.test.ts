import { type Day, decide, evolve, type Household, type HouseholdCommand, type HouseholdEvent, newHousehold, stamp } from '@hearthfold/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { automaticClues, cn2021to2025 } from '../packs/index.ts'
import { cluesAmong, cluesFrom } from '../src/clues/clues-from.ts'
import { determine } from '../src/determine/determine.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import { householdsFor } from '../src/testing/households.ts'
import { ALONE } from './home.ts'
import { assertMeeting } from '../../../test/config/meeting.ts'

const loaded = loadPack(cn2021to2025, [automaticClues])
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
const { value: pack } = loaded

function book(...notes: (readonly [Day, HouseholdEvent])[]): {
  household: Household
  record: (command: Omit<HouseholdCommand, 'stream'>) => string
} {
  const household = newHousehold('household/1')
  const record = ({ on, event }: Omit<HouseholdCommand, 'stream'>) => {
    const decision = decide({ stream: household.stream, on, event }, { [household.stream]: household })
    if (!decision.ok) throw new Error(decision.problem.code)
    const envelope = {
      after: household.version,
      id: (version: number) => `e${version}`,
      recordedAt: '2025-12-31T00:00:00.000Z',
      actor: 'clerk',
    } as const
    for (const one of stamp(decision.value.accepted, envelope)) evolve(household, one)
    return `e${household.version}`
  }
  for (const [on, event] of [...ALONE.map(([on, event]) => [on, event] as const), ...notes]) record({ on, event })
  return { household, record }
}

const graded = (grade: 'A' | 'C' | 'D'): HouseholdEvent => ({ type: 'housing-graded', grade })

test('evidence raises a clue that names the question, the pack and the events', () => {
  const { household } = book(['2022-03-01', graded('D')])
  expect(cluesFrom(household, { on: '2022-03-01', pack })).toEqual([
    {
      stream: 'household/1',
      on: '2022-03-01',
      event: {
        type: 'clue-raised',
        channel: 'department-warning',
        source: 'clue-unsafe-house',
        kind: 'other',
        found: { question: 'clue-unsafe-house', pack: { id: pack.id, version: pack.version, hash: pack.hash }, evidence: ['e3'] },
      },
    },
  ])
  expect(cluesFrom(household, { on: '2022-02-28', pack })).toEqual([])
})

test('a clue is raised once: neither while it is open, nor once it is closed on the same evidence, but again on new', () => {
  const { household, record } = book(['2022-03-01', graded('D')])
  const [command] = cluesFrom(household, { on: '2022-03-01', pack })
  const clue = record(command!)
  expect(cluesFrom(household, { on: '2022-03-01', pack })).toEqual([])
  record({ on: '2022-03-05', event: graded('C') })
  expect(cluesFrom(household, { on: '2022-03-05', pack })).toEqual([])
  record({ on: '2022-03-06', event: { type: 'clue-resolved', clue, outcome: 'dismissed', evidence: 'it is being rebuilt' } })
  expect(cluesFrom(household, { on: '2022-03-04', pack })).toEqual([])
  expect(cluesFrom(household, { on: '2022-03-06', pack })).toMatchObject([{ event: { found: { evidence: ['e5'] } } }])
})

test('another act of an authority is no new evidence', () => {
  const { household, record } = book(['2022-03-01', graded('D')])
  const clue = record(cluesFrom(household, { on: '2022-03-01', pack })[0]!)
  record({ on: '2022-03-02', event: { type: 'clue-resolved', clue, outcome: 'dismissed', evidence: 'being rebuilt' } })
  record({ on: '2022-04-01', event: { type: 'identified', basis: { kind: 'legacy', source: 'register' } } })
  record({ on: '2022-05-01', event: { type: 'exited', basis: { kind: 'legacy', source: 'register' } } })
  expect(determine(household, { on: '2022-05-01', pack, question: 'clue-unsafe-house' })!.outcome).toBe(true)
  expect(cluesFrom(household, { on: '2022-05-01', pack })).toEqual([])
})

test('of many households the clues are those of each, and once all are recorded there are none', () => {
  let raised = 0
  assertMeeting(
    fc.property(fc.array(householdsFor(pack), { minLength: 1, maxLength: 4 }), (some) => {
      const { on } = some[0]!
      const households = some.map(({ household }) => structuredClone(household))
      const all = cluesAmong(households, { on, pack })
      expect(all).toEqual(households.flatMap((household) => cluesFrom(household, { on, pack })))
      for (const [at, household] of households.entries()) {
        for (const command of cluesFrom(household, { on, pack })) {
          raised++
          expect(
            determine(household, { on, pack, question: (command.event as { found: { question: string } }).found.question })!.outcome,
          ).toBe(true)
          const id = `clue-${at}-${household.version}`
          const envelope = {
            after: household.version,
            id: () => id,
            recordedAt: household.recordedAt ?? '2025-12-31T00:00:00.000Z',
            actor: 'clerk',
          } as const
          for (const one of stamp([command], envelope)) evolve(household, one)
        }
        expect(cluesFrom(household, { on, pack })).toEqual([])
      }
    }),
    { met: () => raised, moreThan: 5 },
  )
})

import type { StatementOf } from '@hearthfold/core'
import { expect, test } from 'vitest'
import { type Clerk, earns, home, legacy, pack2021 } from './clerk.ts'

// How many were present and in favour cannot contradict each other, nor the outcome.

type By = StatementOf<'step-taken'>['by']

const VILLAGE: By = { level: 'village', role: 'team', person: 'team-1' }
const COMMITTEE: By = { level: 'village', role: 'village-committee', person: 'head-1' }

function step(name: string, by: By, more: Partial<StatementOf<'step-taken'>> = {}): StatementOf<'step-taken'> {
  return { type: 'step-taken', procedure: 'case', step: name, by, outcome: 'passed', ...more }
}

function begun(): Clerk {
  const one = home(pack2021, 'required')
    .record('2016-03-01', { type: 'identified', basis: legacy })
    .record('2020-11-20', { type: 'exited', basis: legacy })
  return earns(one, '2021-10-08', 2021, 5_000).record(
    '2021-11-02',
    { type: 'procedure-begun', procedure: 'monitoring-recognition' },
    'case',
  )
}

function checked(): Clerk {
  return begun()
    .record('2021-11-02', step('village-check', VILLAGE))
    .record('2021-11-02', step('authorisation', { level: 'household', role: 'household', person: 'm1' }))
    .record('2021-11-02', step('comparison', { level: 'county', role: 'county-office', person: 'official-5' }))
}

const appraised = (outcome: 'passed' | 'failed', present: number, inFavour: number) =>
  checked().asked('2021-11-03', step('appraisal', COMMITTEE, { outcome, present, inFavour }))

test('more in favour than present is refused, whatever came of the step and whatever step it is', () => {
  expect(appraised('failed', 30, 31)).toMatchObject({ code: 'counts-impossible', present: 30, inFavour: 31 })
  expect(appraised('passed', 30, 31)).toBeDefined()
  for (const outcome of ['passed', 'failed'] as const)
    expect(begun().asked('2021-11-02', step('village-check', VILLAGE, { outcome, present: 3, inFavour: 5 }))).toMatchObject({
      code: 'counts-impossible',
    })
})

test('an appraisal cannot have failed if enough were in favour, and can if they were not', () => {
  const refused = appraised('failed', 30, 30)
  expect(refused).toMatchObject({ code: 'appraisal-carried', present: 30, inFavour: 30 })
  const needed = refused?.code === 'appraisal-carried' ? refused.needed : 0
  expect(appraised('failed', 30, needed)).toMatchObject({ code: 'appraisal-carried', needed })
  expect(appraised('failed', 30, needed - 1)).toBeUndefined()
  expect(appraised('passed', 30, needed - 1)).toMatchObject({ code: 'not-carried', needed })
  expect(appraised('passed', 30, needed)).toBeUndefined()
})

test('an appraisal that failed since nobody came, or of which no counts are known, is recorded', () => {
  expect(appraised('failed', 0, 0)).toBeUndefined()
  expect(checked().asked('2021-11-03', step('appraisal', COMMITTEE, { outcome: 'failed' }))).toBeUndefined()
})

test('a correction of a step is held to the same', () => {
  const one = checked().record('2021-11-03', step('appraisal', COMMITTEE, { outcome: 'failed', present: 30, inFavour: 3 }), 'appraised')
  const corrected = (inFavour: number) => {
    const statement = step('appraisal', COMMITTEE, { outcome: 'failed', present: 30, inFavour })
    return one.asked('2021-11-04', { type: 'corrected', replaces: 'appraised', statement })
  }
  expect(corrected(31)).toMatchObject({ code: 'counts-impossible' })
  expect(corrected(30)).toMatchObject({ code: 'appraisal-carried' })
  expect(corrected(4)).toBeUndefined()
})

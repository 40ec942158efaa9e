import type { Day } from '@hearthfold/core'
import { expect, test } from 'vitest'
import { value } from './derived.ts'
import { familyTown } from './town.ts'

const split = {
  change: 'split',
  on: '2019-05-01',
  household: 'household/1',
  into: 'household/1-b',
  going: { son: 'head', wife: 'spouse' },
} as const

test('both households know since when they are split, and one that never was has no such day', () => {
  const made = familyTown()
  const both = (stream: 'household/1' | 'household/1-b', on: Day) =>
    ['everSplit', 'daysSinceSplit'].map((name) => value({ household: made.household(stream) }, name, on))
  expect(both('household/1', '2019-05-01')).toEqual([false, 'missing'])
  made.change(split)
  for (const stream of ['household/1', 'household/1-b'] as const) {
    expect(both(stream, '2019-05-01')).toEqual([true, 0])
    expect(both(stream, '2019-06-01')).toEqual([true, 31])
  }
  expect(both('household/1', '2019-04-30')).toEqual([false, 'missing'])
})

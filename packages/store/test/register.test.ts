import type { Day, HouseholdEvent } from '@hearthfold/core'
import { registerProjection, statistics } from '@hearthfold/store'
import { memoryStore } from '@hearthfold/store/memory'
import { expect, test } from 'vitest'

const basis = { kind: 'legacy' as const, source: 'archive' }
const person = (member: string) => ({
  type: 'member-joined' as const,
  member,
  by: 'listing' as const,
  relation: 'head' as const,
  sex: 'female' as const,
  born: '1970-01-01' as Day,
})

/** A household that two persons live in, which was registered, exited and given a measure; it moved before that. */
const course: (readonly [Day, HouseholdEvent])[] = [
  ['2014-01-01', { type: 'settled', village: 'village/1' }],
  ['2014-01-01', person('a')],
  ['2014-01-01', { ...person('b'), relation: 'spouse' }],
  ['2014-03-01', { type: 'identified', basis }],
  ['2016-05-01', { type: 'settled', village: 'village/2' }],
  ['2018-12-20', { type: 'exited', basis }],
  ['2030-06-01', { type: 'aided', measure: 'job', line: 'sector', provider: { kind: 'village', id: 'committee' } }],
]

async function kept() {
  const store = memoryStore({
    digestKey: Buffer.alloc(32, 7),
    clock: () => '2020-01-01T08:00:00.000Z',
    inline: [registerProjection, statistics],
  })
  const accepted = course.map(([on, event]) => ({ stream: 'household/a' as const, on, event }))
  const done = await store.commit({ id: '1', actor: 'office', accepted, expected: 'any', claims: 'none' })
  if (!done.ok) throw new Error(done.problem.code)
  return store
}

test('the register says what a household is by all of its acts, since when, and where', async () => {
  expect(await (await kept()).rows(registerProjection, 'register')).toEqual([
    {
      stream: 'household/a',
      village: 'village/2',
      standing: 'exited',
      flag: 'none',
      since: '2018-12-20',
      registered: '2014-03-01',
      persons: 2,
      version: 7,
      recorded_at: '2020-01-01T08:00:00.000Z',
    },
  ])
})

test('the monthly rows of a household say what happened in each month, where it lived then', async () => {
  const row = (month: string, village: string, figure: string, households: number, persons: number, times: number) => ({
    stream: 'household/a',
    month,
    village,
    figure,
    households,
    persons,
    times,
  })
  expect(await (await kept()).rows(statistics, 'monthly')).toEqual([
    row('2014-03', 'village/1', 'identified', 1, 2, 1),
    row('2018-12', 'village/2', 'exited', 1, 2, 1),
    row('2030-06', 'village/2', 'aid.job', 0, 0, 1),
  ])
})

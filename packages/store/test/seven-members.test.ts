import { type EventStore, fold } from '@hearthfold/core'
import { foldStored } from '@hearthfold/store'
import { systemClock } from '@hearthfold/store/driver'
import { eventContract } from '@hearthfold/store/testing'
import { describe, expect, test } from 'vitest'
import { listStore } from './list-store.ts'

describe('a driver that keeps events and has no other port', () => {
  for (const { sentence, hold } of eventContract)
    test(sentence, () =>
      hold(async (opening) => {
        const store = listStore(opening)
        return { store, again: undefined, dispose: () => store.close() }
      }),
    )
})

test('a ledger is seven things that it does', () => {
  const { scope, ...members } = listStore({ clock: systemClock })
  expect(scope).toBeUndefined()
  expect(Object.keys(members).toSorted()).toEqual(['after', 'close', 'commit', 'read', 'readAll', 'scan', 'within'])
})

test('a household is read, folded and asked for without any other port', async () => {
  const ledger: EventStore = listStore({ clock: systemClock })
  await ledger.commit({
    id: 'visit-1',
    actor: 'office',
    accepted: [{ stream: 'household/001', on: '2019-12-01', event: { type: 'visited', by: 'cadre-1', purpose: 'regular' } }],
    expected: { 'household/001': 0 },
    claims: 'none',
  })
  const { events } = await ledger.read('household/001')
  const household = fold('household/001', events)
  expect(household.visits).toHaveLength(1)
  expect(await foldStored(ledger, 'household/001')).toEqual(household)
})

import { type HouseholdId, type Recorded, stamp, type Store } from '@hearthfold/core'
import { expect } from 'vitest'

const A: HouseholdId = 'household/a'

const visit = (stream: HouseholdId) => ({ stream, on: '2019-12-01' as const, event: { type: 'visited' as const, by: 'cadre', purpose: 'regular' as const } })

function imported(stream: HouseholdId, ids: readonly string[]): Recorded[] {
  return stamp(ids.map(() => visit(stream)), { after: 0, id: (version) => ids[version - 1]!, recordedAt: '2015-03-01T01:00:00.000Z', actor: 'archive' })
}

/** Holds an empty store to it that an event of a commit never gets the id that an imported one of its stream has. */
export async function refusesImportedIds(store: Store): Promise<void> {
  const commit = (id: string, count: number) => store.commit({ id, actor: 'office', accepted: Array.from({ length: count }, () => visit(A)) })
  await store.import({ name: '2015', source: 'archive', events: [...imported(A, ['e-1', '1.2', 'e-3']), ...imported('household/b', ['2.1'])] })
  expect(await commit('1', 2)).toEqual({ refused: { code: 'commit-id-reused', id: '1' } })
  // Of other streams the ids may be the same, and what was recorded here is found again.
  for (const id of ['1', '2']) expect(await commit(id, 1)).toMatchObject({ again: false })
  expect(await commit('2', 1)).toMatchObject({ again: true })
  expect((await store.read(A)).events.map(({ id }) => id)).toEqual(['e-1', '1.2', 'e-3', '1.1', '2.1'])
  await store.close()
}

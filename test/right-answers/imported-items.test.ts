import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, type HouseholdId, type Recorded, stamp, type Store, type VillageId } from '@hearthfold/core'
import { memoryStore } from '@hearthfold/store/memory'
import { openSqlite } from '@hearthfold/store/sqlite'
import { expect, test } from 'vitest'

const digestKey = Buffer.alloc(32, 7)
const A: HouseholdId = 'household/a'
const EAST: VillageId = 'village/11'
const WEST: VillageId = 'village/22'

const settled = (stream: HouseholdId, village: VillageId): Command => ({ stream, on: '2019-12-01', event: { type: 'settled', village } })
const opened = (item: string, subject: HouseholdId): Command => ({
  stream: `rectification/${item}`,
  on: '2019-12-01',
  event: {
    type: 'item-opened',
    problem: item,
    subject,
    origin: { kind: 'inspection', source: 'inspection' },
    owner: 'owner',
    target: 'target',
    deadline: '2020-01-01',
  },
})
const history = (command: Command): Recorded =>
  stamp([command], { after: 0, id: () => 'e', recordedAt: '2015-03-01T01:00:00.000Z', actor: 'archive' })[0]!
const record = (store: Store, id: string, ...accepted: Command[]) =>
  store.commit({ id, actor: 'office', accepted, expected: 'any', claims: 'none' })

async function onDisk(work: (store: Store) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hearthfold-items-'))
  const there = openSqlite(join(folder, 'ledger.db'), { digestKey })
  if (!there.ok) throw new Error(there.problem.code)
  try {
    await work(there.value.store)
  } finally {
    await there.value.store.close()
    rmSync(folder, { recursive: true })
  }
}
const inMemory = (work: (store: Store) => Promise<void>) => work(memoryStore({ digestKey }))

for (const [driver, within] of [
  ['memory', inMemory],
  ['sqlite', onDisk],
] as const) {
  test(`${driver}: an item that is imported while its household moves belongs with the household, and the ledger is sound`, () =>
    within(async (store) => {
      await record(store, '1', settled(A, EAST))
      async function* source() {
        yield history(opened('i', A))
        // More than is put down at a time, so that the item has been placed by then.
        for (let at = 0; at < 1000; at++) yield history(settled(`household/${at}`, EAST))
        expect(await record(store, '2', settled(A, WEST))).toHaveProperty('value.recorded')
      }
      expect(await store.import({ name: 'items', source: 'archive', events: source() })).toHaveProperty('value')
      expect(await store.verify()).toBeUndefined()
      const seen = (division: string) => store.within({ actor: 'clerk', divisions: [division], roles: [] }).read('rectification/i')
      expect([(await seen('11')).events.length, (await seen('22')).events.length]).toEqual([0, 1])
    }))

  test(`${driver}: a ledger is sound in which an item was opened twice, of households in two divisions`, () =>
    within(async (store) => {
      await record(store, '1', settled(A, EAST), settled('household/b', WEST))
      await record(store, '2', opened('i', A), opened('i', 'household/b'), opened('i', 'household/nowhere'))
      expect(await store.verify()).toBeUndefined()
    }))
}

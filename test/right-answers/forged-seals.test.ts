import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { HouseholdId, Instant, Store } from '@hearthfold/core'
import type { SealNode } from '@hearthfold/core/store'
import { seal, verifyLedger } from '@hearthfold/store'
import { memoryStore } from '@hearthfold/store/memory'
import { openSqlite } from '@hearthfold/store/sqlite'
import { expect, test } from 'vitest'
import { checkOf } from '../../packages/store/src/drivers/sqlite/migrations.ts'

const digestKey = Buffer.alloc(32, 7)
const clock = () => '2020-01-01T09:00:00.000Z' as Instant

const visits = (id: string, stream: HouseholdId, count: number) => ({
  id,
  actor: 'office',
  accepted: Array.from({ length: count }, () => ({
    stream,
    on: '2019-12-01' as const,
    event: { type: 'visited' as const, by: 'cadre', purpose: 'regular' as const },
  })),
  expected: 'any' as const,
  claims: 'none' as const,
})

/** The root that a ledger without any node or seal comes to. */
async function trueRoot(store: Store): Promise<string> {
  const bare = { ...store, seals: async () => [], sealNodes: async () => [], keepSeal: async () => true }
  return (await seal(bare, clock))!.root
}

/** What somebody puts in the place of what was sealed, with the checks of its rows worked out again. */
const forgeries: readonly (readonly [string, string, string])[] = [
  ['a node says another hash', `UPDATE seal_nodes SET hash = zeroblob(32) WHERE level = 5`, 'seal_nodes'],
  ['a node says another place', `UPDATE seal_nodes SET position = position - 1 WHERE level = 5`, 'seal_nodes'],
  [
    'there is a node of what was never sealed',
    `INSERT INTO seal_nodes (level, place, hash, position) VALUES (4, 3, zeroblob(32), 64)`,
    'seal_nodes',
  ],
  ['a seal says another place', `UPDATE seals SET position = position - 1`, 'seals'],
]

for (const [what, statement, part] of forgeries) {
  test(`where ${what} it is found, and the next seal is right`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearthfold-seals-'))
    const path = join(folder, 'ledger.db')
    const opened = openSqlite(path, { digestKey })
    if (!opened.ok) throw new Error(opened.problem.code)
    const {
      value: { store },
    } = opened
    await store.commit(visits('1', 'household/a', 40))
    await seal(store, clock)
    expect(await verifyLedger(store)).toBeUndefined()
    const database = new DatabaseSync(path)
    database.function('check_of', { varargs: true, deterministic: true }, checkOf)
    database.exec(
      `${statement}; UPDATE seals SET row_check = check_of(size, position, root, sealed_at); UPDATE seal_nodes SET row_check = check_of(level, place, hash, position)`,
    )
    database.close()
    expect(await verifyLedger(store)).toEqual({ part, because: 'damaged' })
    for (const count of [1, 30, 30]) {
      await store.commit(visits(`more-${count}-${Math.random()}`, 'household/b', count))
      expect((await seal(store, clock))!.root).toBe(await trueRoot(store))
    }
    if (part === 'seal_nodes') expect(await verifyLedger(store)).toBeUndefined()
    await store.close()
    rmSync(folder, { recursive: true })
  })
}

test('in memory, too, a seal is not built on nodes that do not come to the one before', async () => {
  const store = memoryStore({ digestKey })
  await store.commit(visits('1', 'household/a', 40))
  await seal(store, clock)
  const [node] = await store.sealNodes(5, 0, 1)
  const forged: SealNode = { ...node!, hash: Buffer.alloc(32) }
  const lying: Store = {
    ...store,
    sealNodes: async (level, from, to) => (await store.sealNodes(level, from, to)).map((one) => (one.level === 5 ? forged : one)),
  }
  expect(await verifyLedger(lying)).toEqual({ part: 'seal_nodes', because: 'damaged' })
  await store.commit(visits('2', 'household/a', 3))
  expect((await seal(lying, clock))!.root).toBe(await trueRoot(store))
})

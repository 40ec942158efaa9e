import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fold, type Household, type HouseholdId, type Store } from '@hearthfold/core'
import { REDUCER } from '@hearthfold/core/store'
import { follow, foldStored } from '@hearthfold/store'
import { memoryStore } from '@hearthfold/store/memory'
import { openSqlite } from '@hearthfold/store/sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'

const digestKey = Buffer.alloc(32, 7)
const STREAM: HouseholdId = 'household/1'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-snapshots-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const path = (name: string) => join(folder, `${name}.db`)
function opened(name = 'ledger', key: Buffer | 'none' = digestKey): Store {
  const there = openSqlite(path(name), { digestKey: key === 'none' ? undefined : key })
  if (!there.ok) throw new Error(there.problem.code)
  return there.value.store
}

const visits = (id: string, count: number, by = 'cadre') => ({
  id,
  actor: 'office',
  accepted: Array.from({ length: count }, () => ({
    stream: STREAM,
    on: '2019-12-01' as const,
    event: { type: 'visited' as const, by, purpose: 'regular' as const },
  })),
  expected: 'any' as const,
  claims: 'none' as const,
})

async function isWhole(store: Store): Promise<void> {
  expect(await foldStored(store, STREAM)).toEqual(fold(STREAM, (await store.read(STREAM)).events))
}

/** A ledger with a snapshot of a household, to which something is done. */
async function withSnapshot(does: (database: DatabaseSync) => void): Promise<void> {
  const store = opened()
  await store.commit(visits('1', 120))
  await foldStored(store, STREAM)
  expect((await store.snapshot(STREAM))?.version).toBe(120)
  const database = new DatabaseSync(path('ledger'))
  does(database)
  database.close()
  expect(await store.snapshot(STREAM)).toBeUndefined()
  await isWhole(store)
  const rows: number[] = []
  const counting = {
    name: 'counting',
    version: 1,
    tables: { counting: { columns: { visits: 'integer' as const } } },
    apply(household: Household) {
      rows.push(household.visits.length)
      return { counting: [{ visits: household.visits.length }] }
    },
  }
  await follow({ ...store, after: async () => false }, counting, new AbortController().signal)
  expect(await store.rows(counting, 'counting')).toEqual([{ stream: STREAM, visits: 120 }])
  await store.close()
}

const forgeries: readonly (readonly [string, string])[] = [
  ['whose bytes were changed', `UPDATE snapshots SET bytes = CAST(replace(CAST(bytes AS TEXT), 'cadre', 'kadre') AS BLOB)`],
  ['that is said to be of another version', 'UPDATE snapshots SET version = 119'],
  ['that is of a version that is not there', 'UPDATE snapshots SET version = 500'],
  ['that is said to have another shape', `UPDATE snapshots SET shape = shape || '0'`],
  ['that has no bytes', `UPDATE snapshots SET bytes = x''`],
]
for (const [what, statement] of forgeries)
  test(`no household is begun from a snapshot ${what}`, () => withSnapshot((database) => database.exec(statement)))

test('no household is begun from a snapshot of the same household in another ledger, nor of another household', async () => {
  const [own, other] = [opened(), opened('other')]
  await own.commit(visits('1', 120))
  await other.commit(visits('1', 120, 'somebody else'))
  await foldStored(other, STREAM)
  const database = new DatabaseSync(path('ledger'))
  database.exec(`ATTACH '${path('other')}' AS other; INSERT INTO snapshots SELECT * FROM other.snapshots`)
  database.close()
  expect(await own.snapshot(STREAM)).toBeUndefined()
  await isWhole(own)
  await own.close()
  await other.close()
})

test('whoever opens a ledger without its key begins from no snapshot, since they cannot tell what it is', async () => {
  const store = opened()
  await store.commit(visits('1', 120))
  await foldStored(store, STREAM)
  const keyless = opened('ledger', 'none')
  expect(await keyless.snapshot(STREAM)).toBeUndefined()
  await isWhole(keyless)
  // Nor do they put one in its place.
  await keyless.keepSnapshot(STREAM, { version: 1, shape: 'x', bytes: Buffer.from('x') })
  expect((await store.snapshot(STREAM))?.version).toBe(120)
  await keyless.close()
  await store.close()
})

test('a snapshot says which reducer made it, and that of another one is not begun from', async () => {
  const store = memoryStore({ digestKey })
  await store.commit(visits('1', 120))
  await foldStored(store, STREAM)
  const kept = (await store.snapshot(STREAM))!
  const [, schema, reducer, keys] = kept.shape.split('/')
  expect(reducer).toBe(String(REDUCER))
  const stale = JSON.parse(Buffer.from(kept.bytes).toString()) as Household
  await store.keepSnapshot(STREAM, {
    ...kept,
    shape: ['household', schema, REDUCER - 1, keys].join('/'),
    bytes: Buffer.from(JSON.stringify({ ...stale, visits: [] })),
  })
  await isWhole(store)
  // As it was named before reducers had names.
  await store.keepSnapshot(STREAM, {
    ...kept,
    shape: ['household', schema, keys].join('/'),
    bytes: Buffer.from(JSON.stringify({ ...stale, visits: [] })),
  })
  await isWhole(store)
})

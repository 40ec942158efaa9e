import { type HouseholdId, type Instant, stamp, type Store, type VillageId } from '@hearthfold/core'
import { foldStored, seal, verifyLedger } from '@hearthfold/store'
import { openPostgres, postgresProblemText } from '@hearthfold/store/postgres'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type PostgresServer, startPostgres } from '../servers/postgres-server.ts'

const clock = () => '2030-01-01T09:00:00.000Z' as Instant
let server: PostgresServer
let admin: pg.Client
beforeAll(async () => {
  server = await startPostgres({ durable: false })
  admin = new pg.Client({ connectionString: server.connectionString })
  await admin.connect()
})
afterAll(async () => {
  await admin?.end()
  await server?.stop()
})

const visit = (stream: HouseholdId) => ({
  stream,
  on: '2019-12-01' as const,
  event: { type: 'visited' as const, by: 'cadre', purpose: 'regular' as const },
})
const visits = (id: string, stream: HouseholdId, count: number) => ({
  id,
  actor: 'office',
  accepted: Array.from({ length: count }, () => visit(stream)),
  expected: 'any' as const,
  claims: 'none' as const,
})

let schemas = 0
let schema: string
beforeEach(() => {
  schema = `forged_${String.fromCharCode(97 + schemas++)}`
})

/** A ledger with two commits, an import, a seal and a snapshot, while something is done to its tables. */
async function forged(statement: string, then: (store: Store) => Promise<void>): Promise<void> {
  const opened = await openPostgres({ connectionString: server.connectionString, digestKey: Buffer.alloc(32, 7), schema })
  if (!opened.ok) throw new Error(postgresProblemText(opened.problem).en)
  const {
    value: { store },
  } = opened
  await store.commit(visits('1', 'household/a', 120))
  await store.commit(visits('2', 'household/b', 1))
  const events = stamp([visit('household/c'), visit('household/c')], {
    after: 0,
    id: (version) => `e${version}`,
    recordedAt: '2015-03-01T01:00:00.000Z',
    actor: 'archive',
  })
  await store.import({ name: '2015', source: 'archive', events })
  await seal(store, clock)
  await foldStored(store, 'household/a')
  expect(await verifyLedger(store)).toBeUndefined()
  await admin.query(statement.replaceAll('LEDGER', schema))
  await then(store)
  await store.close()
}

const found = (broken: object) => async (store: Store) => expect(await verifyLedger(store)).toMatchObject(broken)

test('the id of a commit that was taken away, so that the request would be kept anew, is found', () =>
  forged(`UPDATE LEDGER.events SET commit_id = NULL, size = NULL WHERE commit_id = '2'`, found({ because: 'missing' })))
test('the id of a commit that was taken away in part is found', () =>
  forged(`UPDATE LEDGER.events SET commit_id = NULL WHERE commit_id = '1'`, found({ because: 'missing' })))
test('a batch that is no longer listed, or with another number, is found', async () => {
  await forged('DELETE FROM LEDGER.batches', found({ part: 'batches', because: 'damaged' }))
})
test('a batch that says another number of streams is found', () =>
  forged('UPDATE LEDGER.batches SET streams = 7', found({ part: 'batches', because: 'damaged' })))
test('the id of an imported event that stands beside it otherwise than in it, so that it could be given once more, is found', () =>
  forged(
    `UPDATE LEDGER.events SET imported_id = 'another' WHERE imported_id = 'e2'`,
    found({ stream: 'household/c', version: 2, because: 'mislaid' }),
  ))
test('the id of an imported event that was taken away is found', () =>
  forged(`UPDATE LEDGER.events SET imported_id = NULL WHERE imported_id = 'e2'`, found({ because: 'missing' })))
test('an imported id that was put beside the event of a commit is found', () =>
  forged(
    `UPDATE LEDGER.events SET imported_id = 'e1' WHERE commit_id = '2'`,
    found({ stream: 'household/b', version: 1, because: 'mislaid' }),
  ))
test('a division that a stream is said to have come from, where it never was, is found', () =>
  forged(
    `UPDATE LEDGER.streams SET was = '43' WHERE stream = 'household/b'`,
    found({ stream: 'household/b', version: 1, because: 'mislaid' }),
  ))
test('a division that a household came from, and that was taken away, is found', async () => {
  const settled = (id: string, village: VillageId) => ({
    ...visits(id, 'household/m', 0),
    accepted: [{ stream: 'household/m' as const, on: '2019-12-01' as const, event: { type: 'settled' as const, village } }],
  })
  await forged('', async (store) => {
    await store.commit(settled('m1', 'village/4301'))
    await store.commit(settled('m2', 'village/4302'))
    await store.commit(visits('m3', 'household/m', 2))
    expect(await verifyLedger(store)).toBeUndefined()
    const was = await admin.query(`SELECT was FROM ${schema}.streams WHERE stream = 'household/m'`)
    expect(was.rows).toEqual([{ was: '4301' }])
    for (const said of ['NULL', `'4302'`, `''`]) {
      await admin.query(`UPDATE ${schema}.streams SET was = ${said} WHERE stream = 'household/m'`)
      expect(await verifyLedger(store), said).toEqual({ stream: 'household/m', version: 4, because: 'mislaid' })
    }
  })
})
test('a node that says another hash is found, no seal is built on it, and the next seal puts it right', () =>
  forged(`UPDATE LEDGER.seal_nodes SET hash = '\\x00'::bytea WHERE level = 6`, async (store) => {
    expect(await verifyLedger(store)).toEqual({ part: 'seal_nodes', because: 'damaged' })
    await store.commit(visits('3', 'household/a', 20))
    await seal(store, clock)
    expect(await verifyLedger(store)).toBeUndefined()
  }))
test('no household is begun from a snapshot that was changed', () =>
  forged(
    `UPDATE LEDGER.snapshots SET bytes = convert_to(replace(convert_from(substr(bytes, 33), 'UTF8'), 'cadre', 'kadre'), 'UTF8')`,
    async (store) => {
      expect(await store.snapshot('household/a')).toBeUndefined()
      expect((await foldStored(store, 'household/a'))?.visits.every(({ event }) => event.by === 'cadre')).toBe(true)
    },
  ))

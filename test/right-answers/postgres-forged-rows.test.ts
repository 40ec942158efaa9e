import { createHash } from 'node:crypto'
import { follow, registerProjection, statistics, verifyBeside, verifyLedger } from '@hearthfold/store'
import { openPostgres } from '@hearthfold/store/postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PostgresServer, startPostgres } from '../servers/postgres-server.ts'

let server: PostgresServer
let admin: pg.Client
beforeAll(async () => {
  server = await startPostgres({ durable: false })
  admin = new pg.Client({ connectionString: server.connectionString })
  await admin.connect()
}, 60_000)
afterAll(async () => {
  await admin?.end()
  await server?.stop()
})

test('forged rows of tables and a forged pack are found by looking at what stands beside the events', async () => {
  const opened = await openPostgres({
    connectionString: server.connectionString,
    digestKey: Buffer.alloc(32, 7),
    inline: [registerProjection],
  })
  if (!opened.ok) throw new Error(opened.problem.code)
  const {
    value: { store },
  } = opened
  const bytes = 'a pack'
  const hash = createHash('sha256').update(bytes).digest('hex')
  const settled = (household: string) => ({
    stream: `household/${household}` as const,
    on: '2019-01-01' as const,
    event: { type: 'settled' as const, village: 'village/wuji' as const },
  })
  for (const household of ['a', 'b'])
    expect(
      await store.commit({
        id: household,
        actor: 'office',
        accepted: [settled(household)],
        expected: 'any',
        claims: 'none',
        packs: [{ hash, bytes }],
      }),
    ).toHaveProperty('value.recorded')
  const all = [
    { projection: registerProjection, isInline: true },
    { projection: statistics, isInline: false },
  ]
  await follow({ ...store, after: async () => false }, statistics, new AbortController().signal)
  // What comes after it is taken in when the table is asked.
  await store.commit({ id: 'c', actor: 'office', accepted: [settled('c')], expected: 'any', claims: 'none' })
  const looked = () => verifyBeside(store, all, () => hash)
  const { rows } = await looked()
  expect(rows).toBeGreaterThan(2)
  expect(await looked()).toEqual({ broken: undefined, rows, packs: 1 })
  // Rows of another version say nothing.
  expect(
    await verifyBeside(
      store,
      [{ projection: { ...registerProjection, version: registerProjection.version + 1 }, isInline: false }],
      () => undefined,
    ),
  ).toMatchObject({ broken: { projection: 'register', because: 'outdated' } })
  await admin.query(`UPDATE hearthfold.register SET village = 'village/other' WHERE stream = 'household/b'`)
  expect(await verifyLedger(store)).toBeUndefined()
  expect(await looked()).toMatchObject({
    broken: { projection: 'register', table: 'register', stream: 'household/b', because: 'differing' },
  })
  await store.rebuild(registerProjection)
  expect(await looked()).toMatchObject({ broken: undefined })
  await admin.query(`DELETE FROM hearthfold.register WHERE stream = 'household/a'`)
  expect(await looked()).toMatchObject({ broken: { table: 'register', stream: 'household/a' } })
  await store.rebuild(registerProjection)
  await admin.query(`UPDATE hearthfold.packs SET bytes = 'another'`)
  expect(await looked()).toMatchObject({ broken: { pack: hash, because: 'changed' } })
  await store.close()
})

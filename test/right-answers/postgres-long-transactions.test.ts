import { readFileSync } from 'node:fs'
import { heldBackText } from '../../packages/cli/src/words/held-back.ts'
import { grantsTo, openPostgres } from '@hearthfold/store/postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PostgresServer, startPostgres } from '../servers/postgres-server.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ durable: false, settings: ['max_prepared_transactions=5'] })
}, 60_000)
afterAll(() => server?.stop())

/** The query of the documentation that tells who holds readers of the global order back. */
const documented = /```sql\n(SELECT[^`]*)```/.exec(readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8'))![1]!

test('whoever holds the global order back is named by the query of the documentation, a prepared transaction too', async () => {
  const opened = await openPostgres({ connectionString: server.connectionString, digestKey: Buffer.alloc(32, 7) })
  if (!opened.ok) throw new Error(opened.problem.code)
  const {
    value: { store },
  } = opened
  const [open, orphaned, admin] = await Promise.all(
    [0, 1, 2].map(async () => {
      const client = new pg.Client({ connectionString: server.connectionString })
      await client.connect()
      return client
    }),
  )
  await open!.query('BEGIN; SELECT pg_current_xact_id()')
  await orphaned!.query(`BEGIN; SELECT pg_current_xact_id(); PREPARE TRANSACTION 'orphan'`)
  await orphaned!.end()
  await store.commit({
    id: '1',
    actor: 'office',
    expected: 'any',
    claims: 'none',
    accepted: [{ stream: 'household/a', on: '2019-12-01', event: { type: 'visited', by: 'cadre', purpose: 'regular' } }],
  })
  expect(await store.readAll(undefined, 10)).toEqual([])
  await expect.poll(async () => (await store.heldBack()).length, { timeout: 10_000 }).toBe(2)
  const held = await store.heldBack()
  const text = held.map((one) => heldBackText(one))
  const holding = (await admin!.query<{ who: string }>(documented)).rows.map(({ who }) => who)
  const [{ pid }] = (await open!.query('SELECT pg_backend_pid()::text AS pid')).rows as [{ pid: string }]
  expect(holding.toSorted()).toEqual([pid, 'orphan'].toSorted())
  expect(held).toMatchObject([
    { kind: 'session', who: pid, database: 'postgres', role: 'postgres', holdsTime: false },
    { kind: 'prepared', who: 'orphan', database: 'postgres', role: 'postgres', holdsTime: false },
  ])
  for (const { since } of held) expect(Date.parse(since!)).toBeGreaterThan(Date.now() - 60_000)
  expect(text[0]!.zh).toContain(`pg_terminate_backend(${pid})`)
  expect(text[1]!.en).toContain(`ROLLBACK PREPARED 'orphan'`)
  await open!.query('ROLLBACK')
  await admin!.query(`ROLLBACK PREPARED 'orphan'`)
  expect(await store.readAll(undefined, 10)).toHaveLength(1)
  expect(await store.heldBack()).toEqual([])
  await Promise.all([open!.end(), admin!.end(), store.close()])
})

test('a transaction that has written to the ledger holds time back, and is told of to whoever records, too', async () => {
  const schema = 'held'
  const opened = await openPostgres({ connectionString: server.connectionString, schema, digestKey: Buffer.alloc(32, 7) })
  if (!opened.ok) throw new Error(opened.problem.code)
  const admin = new pg.Client({ connectionString: server.connectionString })
  await admin.connect()
  await admin.query(`CREATE ROLE clerk LOGIN; ${grantsTo('clerk', schema)}`)
  await admin.query(`BEGIN; LOCK TABLE ${schema}.events IN ROW EXCLUSIVE MODE; SELECT pg_current_xact_id()`)
  const [{ pid }] = (await admin.query('SELECT pg_backend_pid()::text AS pid')).rows as [{ pid: string }]
  const clerk = await openPostgres({ connectionString: server.as('clerk'), schema, digestKey: Buffer.alloc(32, 7) })
  if (!clerk.ok) throw new Error(clerk.problem.code)
  expect(await clerk.value.store.heldBack()).toMatchObject([{ kind: 'session', who: pid, since: undefined, holdsTime: true }])
  expect(await opened.value.store.heldBack()).toMatchObject([{ kind: 'session', who: pid, role: 'postgres', holdsTime: true }])
  await admin.query('ROLLBACK')
  await Promise.all([admin.end(), opened.value.store.close(), clerk.value.store.close()])
})

import { readFileSync } from 'node:fs'
import { openPostgres } from '@hearthfold/store/postgres'
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
  const holding = (await admin!.query<{ who: string }>(documented)).rows.map(({ who }) => who)
  const [{ pid }] = (await open!.query('SELECT pg_backend_pid()::text AS pid')).rows as [{ pid: string }]
  expect(holding.toSorted()).toEqual([pid, 'orphan'].toSorted())
  await open!.query('ROLLBACK')
  await admin!.query(`ROLLBACK PREPARED 'orphan'`)
  expect(await store.readAll(undefined, 10)).toHaveLength(1)
  await Promise.all([open!.end(), admin!.end(), store.close()])
})

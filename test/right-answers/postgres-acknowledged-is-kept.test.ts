import type { Recorded, Store } from '@hearthfold/core'
import type { Projection } from '@hearthfold/core/store'
import { openPostgres } from '@hearthfold/store/postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PostgresServer, startPostgres } from '../servers/postgres-server.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ durable: true })
  const admin = new pg.Client({ connectionString: server.connectionString })
  await admin.connect()
  await admin.query('ALTER SYSTEM SET synchronous_commit = off')
  await admin.query(`ALTER SYSTEM SET wal_writer_delay = '10s'`)
  await admin.query('ALTER ROLE postgres SET synchronous_commit = off')
  await admin.query('SELECT pg_reload_conf()')
  await admin.end()
}, 60_000)
afterAll(() => server?.stop())

async function opened(schema: string): Promise<Store> {
  const result = await openPostgres({ connectionString: server.connectionString, schema, digestKey: Buffer.alloc(32, 7) })
  if (!result.ok) throw new Error(result.problem.code)
  return result.value.store
}

const PERSON = '110101190001010015'
const visit = (household: string) => ({
  stream: `household/${household}` as const,
  on: '2019-12-01' as const,
  event: { type: 'visited' as const, by: 'cadre', purpose: 'regular' as const },
})
const imported: Recorded = {
  ...visit('imported'),
  id: '1',
  version: 1,
  recordedAt: '2019-12-02T00:00:00.000Z',
  actor: 'archive',
  schema: 1,
}
const claiming = (id: string, household: string) => ({
  id,
  actor: 'office',
  expected: 'any' as const,
  claims: { take: [PERSON], release: [] },
  accepted: [visit(household)],
})
const counting: Projection = {
  name: 'counting',
  version: 1,
  tables: { counting: { columns: { version: 'integer' } } },
  apply: ({ version }) => ({ counting: [{ version }] }),
}
const parked = { position: undefined, parked: { position: '1-1', reason: 'broken' } }
const seal = { size: 1, position: '1-1', root: 'f00d', sealedAt: '2020-01-01T00:00:00.000Z' as const }

interface Kept {
  readonly what: string
  readonly before?: (store: Store) => Promise<unknown>
  readonly does: (store: Store) => Promise<unknown>
  readonly isKept: (store: Store) => Promise<unknown>
}

const things: readonly Kept[] = [
  {
    what: 'a commit of one event',
    does: (store) => store.commit({ ...claiming('1', 'a'), claims: 'none' }),
    isKept: async (store) => (await store.read('household/a')).events.length === 1,
  },
  {
    what: 'a commit with claims',
    does: (store) => store.commit(claiming('1', 'a')),
    isKept: async (store) => (await store.read('household/a')).events.length === 1,
  },
  {
    what: 'an import',
    does: (store) => store.import({ name: 'b', source: 's', events: [imported] }),
    isKept: async (store) => (await store.batches()).length === 1,
  },
  {
    what: 'an erasure',
    before: (store) => store.commit(claiming('1', 'a')),
    does: (store) => store.forget([PERSON]),
    isKept: async (store) => (await store.commit(claiming('2', 'b'))).ok,
  },
  { what: 'a seal', does: (store) => store.keepSeal(seal, []), isKept: async (store) => (await store.seals()).length === 1 },
  {
    what: 'a parked reader',
    does: (store) => store.keepCheckpoint('reader', parked, { position: undefined, parked: undefined }),
    isKept: async (store) => (await store.checkpoint('reader')).parked !== undefined,
  },
  {
    what: 'a snapshot',
    before: (store) => store.commit({ ...claiming('1', 'a'), claims: 'none' }),
    does: (store) => store.keepSnapshot('household/a', { version: 1, shape: 's', bytes: Buffer.from('b') }),
    isKept: async (store) => (await store.snapshot('household/a')) !== undefined,
  },
  {
    what: 'a rebuild',
    before: (store) => store.import({ name: 'b', source: 's', events: [imported] }),
    does: (store) => store.rebuild(counting),
    isKept: async (store) => (await store.rows(counting, 'counting')).length === 1,
  },
  {
    what: 'a settled instant',
    does: (store) => store.settle('2020-01-01T00:00:00.000Z'),
    isKept: async (store) => (await store.settle('0001-01-02T00:00:00.000Z')) === '2020-01-01T00:00:00.000Z',
  },
  { what: 'a ledger that was made', does: async () => undefined, isKept: async (store) => (await store.batches()).length === 0 },
]

test.each(things.map((thing, at) => ({ ...thing, schema: `kept_${'abcdefghijklmnop'[at]}` })))(
  '$what is there after a power cut, whatever the role and the server are set to',
  async ({ schema, before, does, isKept }) => {
    const store = await opened(schema)
    await before?.(store)
    await does(store)
    await server.kill()
    await server.start()
    // It is not made anew where it is gone.
    const reading = await openPostgres({ connectionString: server.connectionString, schema, digestKey: undefined })
    if (!reading.ok) throw new Error(reading.problem.code)
    await reading.value.store.close()
    const again = await opened(schema)
    expect(await isKept(again)).toBe(true)
    await again.close()
    await store.close()
  },
)

import type { Store } from '@hearthfold/core'
import { openPostgres, postgresProblemText } from '@hearthfold/store/postgres'
import { contract } from '@hearthfold/store/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Link, startLink } from '../servers/link.ts'
import { type Pooler, type PoolerOptions, startPooler } from '../servers/pgbouncer.ts'
import { type PostgresServer, startPostgres } from '../servers/postgres-server.ts'

let server: PostgresServer
let folder: string
beforeAll(async () => {
  server = await startPostgres({ durable: false })
  folder = new URL(server.connectionString).searchParams.get('host')!
}, 60_000)
afterAll(() => server?.stop())

const open = (connectionString: string, schema: string, more = {}) =>
  openPostgres({ connectionString, schema, digestKey: Buffer.alloc(32, 7), connections: 4, ...more })

async function opened(connectionString: string, schema: string, more = {}): Promise<Store> {
  const result = await open(connectionString, schema, more)
  if (!result.ok) throw new Error(postgresProblemText(result.problem).en)
  return result.value.store
}

const visited = (id: string, by = 'cadre') => ({
  id,
  actor: 'office',
  expected: 'any' as const,
  claims: 'none' as const,
  accepted: [
    { stream: 'household/a' as const, on: '2019-12-01' as const, event: { type: 'visited' as const, by, purpose: 'regular' as const } },
  ],
})

async function through<Result>(
  options: Omit<PoolerOptions, 'server'> & { readonly server?: string },
  work: (pooler: Pooler) => Promise<Result>,
): Promise<Result> {
  const pooler = await startPooler({ server: folder, ...options })
  try {
    return await work(pooler)
  } finally {
    await pooler.stop()
  }
}

describe('behind a pooler that hands out sessions', () => {
  let pooler: Pooler
  beforeAll(async () => {
    pooler = await startPooler({ mode: 'session', server: folder })
  })
  afterAll(() => pooler?.stop())

  let count = 0
  for (const { sentence, hold } of contract) {
    test(sentence, () =>
      hold(async (opening) => {
        const schema = `pooled_${[...String(++count)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`
        const again = () => opened(pooler.as('postgres'), schema, opening)
        const store = await again()
        return { store, again, dispose: () => store.close() }
      }),
    )
  }

  test('two ledgers of one database keep each its own, and answer each with its own', async () => {
    const schemas = ['ours', 'theirs']
    const stores = await Promise.all(schemas.map((schema) => opened(pooler.as('postgres'), schema)))
    await Promise.all(
      stores.map(async (store, at) => {
        for (let n = 0; n < 40; n++) {
          expect(await store.commit(visited(`c-${n}`, schemas[at]))).toMatchObject({ ok: true, value: { again: false } })
          const { events } = await store.read('household/a')
          expect(events.map(({ event }) => (event as { by: string }).by)).toEqual(Array.from({ length: n + 1 }, () => schemas[at]))
        }
      }),
    )
    await Promise.all(stores.map((store) => store.close()))
  })
})

describe('a pooler that hands out the same session to many', () => {
  const ways: readonly (Omit<PoolerOptions, 'server'> & { readonly name: string })[] = [
    { name: 'by transaction', mode: 'transaction' },
    { name: 'by transaction, one session for all', mode: 'transaction', size: 1 },
    { name: 'by transaction, each in its turn', mode: 'transaction', settings: ['server_round_robin = 1', 'min_pool_size = 5'] },
  ]
  test.each(ways)('$name is refused where a ledger is opened, in words', (way) =>
    through(way, async (pooler) => {
      const result = await open(pooler.as('postgres'), 'shared')
      expect(result).toEqual({ ok: false, problem: { code: 'shared-sessions' } })
      const text = !result.ok && postgresProblemText(result.problem)
      expect(text).toMatchObject({ en: expect.stringContaining('pool_mode = session'), zh: expect.stringContaining('会话模式') })
    }),
  )
  test('by transaction is refused also while others work through it', () =>
    through({ mode: 'transaction', size: 10 }, async (pooler) => {
      const enough = new AbortController()
      const others = Array.from({ length: 6 }, async () => {
        const client = new pg.Client({ connectionString: pooler.as('postgres') })
        await client.connect()
        while (!enough.signal.aborted) await client.query(`SELECT pg_sleep(random() / 100)`)
        await client.end()
      })
      for (let n = 0; n < 5; n++)
        expect(await open(pooler.as('postgres'), 'shared')).toEqual({ ok: false, problem: { code: 'shared-sessions' } })
      enough.abort()
      await Promise.all(others)
    }))
  test('by statement is not opened', () =>
    through({ mode: 'statement' }, async (pooler) => {
      expect(await open(pooler.as('postgres'), 'shared')).toHaveProperty('problem')
    }))
  test('by transaction only since a ledger is open keeps nothing in another ledger, and answers nothing of it', () =>
    through({ mode: 'session', size: 8 }, async (pooler) => {
      const schemas = ['one', 'other']
      const stores = await Promise.all(schemas.map((schema) => opened(pooler.as('postgres'), schema)))
      await pooler.poolBy('transaction')
      const admin = new pg.Client({ connectionString: server.connectionString })
      await admin.connect()
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'`,
      )
      await admin.end()
      const kept = schemas.map(() => new Set<string>())
      const work = async (at: number, id: string) => {
        const done = await stores[at]!.commit(visited(id, schemas[at]))
        if (done.ok) kept[at]!.add(done.value.recorded[0]!.id)
        const read = await stores[at]!.read('household/a').catch(() => ({ events: [] }))
        for (const { event } of read.events) expect(event).toMatchObject({ by: schemas[at] })
      }
      for (let n = 0; n < 30; n++) await Promise.all([0, 1, 0, 1].map((at, nth) => work(at, `${schemas[at]}-${n}-${nth}`)))
      expect(kept.every((ids) => ids.size > 0)).toBe(true)
      await Promise.all(stores.map((store) => store.close()))
      for (const [at, schema] of schemas.entries()) {
        const store = await opened(server.connectionString, schema)
        const { events } = await store.read('household/a')
        expect(events.filter(({ event }) => (event as { by: string }).by !== schema)).toEqual([])
        const ids = new Set(events.map(({ id }) => id))
        expect([...kept[at]!].filter((id) => !ids.has(id))).toEqual([])
        await store.close()
      }
    }))
})

describe('where the link between the pooler and the server breaks', () => {
  let link: Link
  beforeAll(async () => {
    link = await startLink(folder)
  })
  afterAll(() => link?.close())

  test('once the server has kept a commit, it is found by asking again, or nobody claims that nothing was kept', () =>
    through({ mode: 'session', server: link.folder }, async (pooler) => {
      const store = await opened(pooler.as('postgres'), 'broken')
      await store.commit(visited('first'))
      for (let n = 0; n < 8; n++) {
        link.cutAtAnswerTo(`c-${n}`)
        const done = await store.commit(visited(`c-${n}`))
        if (!done.ok) expect(done.problem.code).toBe('unknown-outcome')
        expect(await store.commit(visited(`c-${n}`))).toMatchObject({ ok: true, value: { again: true } })
      }
      expect((await store.read('household/a')).events).toHaveLength(9)
      await store.close()
    }))

  test('and cannot be made again, the outcome of a commit and of an import that may have been kept is said to be unknown', () =>
    through(
      { mode: 'session', server: link.folder, settings: ['server_connect_timeout = 1', 'query_wait_timeout = 1'] },
      async (pooler) => {
        const store = await opened(pooler.as('postgres'), 'away', { silentFor: 1000 })
        await store.commit(visited('first'))
        link.stallAnswers()
        const done = store.commit(visited('second'))
        await new Promise((resolve) => setTimeout(resolve, 50))
        link.cut()
        expect(await done).toMatchObject({ ok: false, problem: { code: 'unknown-outcome' } })
        link.resume()
        const direct = await opened(server.connectionString, 'away')
        expect(await direct.commit(visited('second'))).toMatchObject({ ok: true, value: { again: true } })
        await Promise.all([direct.close(), store.close()])
      },
    ))
})

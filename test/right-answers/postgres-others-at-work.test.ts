import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Commit, Store } from '@hearthfold/core'
import type { Projection } from '@hearthfold/core/store'
import { subscribe } from '@hearthfold/store'
import { openPostgres } from '@hearthfold/store/postgres'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type PostgresServer, startPostgres } from '../servers/postgres-server.ts'

let server: PostgresServer
let admin: pg.Client
beforeAll(async () => {
  server = await startPostgres({ durable: false })
  admin = new pg.Client({ connectionString: server.connectionString })
  admin.on('error', () => undefined)
  await admin.connect()
}, 60_000)
afterAll(async () => {
  await admin?.end().catch(() => undefined)
  await server?.stop()
})

let schema = ''
let count = 0
beforeEach(() => {
  schema = `work_${'abcdefghijklmnopqrstuvwxyz'[count++]}`
})

async function opened(more: Partial<Parameters<typeof openPostgres>[0]> = {}): Promise<Store> {
  const result = await openPostgres({ connectionString: server.connectionString, schema, digestKey: Buffer.alloc(32, 7), ...more })
  if (!result.ok) throw new Error(result.problem.code)
  return result.value.store
}

const visited = (id: string, household: string): Commit => ({
  id,
  actor: 'office',
  expected: 'any',
  claims: 'none',
  accepted: [{ stream: `household/${household}`, on: '2019-12-01', event: { type: 'visited', by: 'cadre', purpose: 'regular' } }],
})
const counting: Projection = {
  name: 'counting',
  version: 1,
  tables: { counting: { columns: { version: 'integer' } }, parity: { columns: { odd: 'integer' } } },
  apply: ({ version }) => ({ counting: [{ version }], parity: [{ odd: version % 2 }] }),
}

test('an inline projection is made anew while others record and follow, and nobody is turned away', async () => {
  const store = await opened({ inline: [counting], connections: 8 })
  for (let n = 0; n < 20; n++) await store.commit(visited(`first-${n}`, `h${n}`))
  const done = new AbortController()
  const refused: unknown[] = []
  const writers = [0, 1, 2].map(async (writer) => {
    for (let n = 0; !done.signal.aborted; n++) {
      const kept = await store.commit(visited(`w${writer}-${n}`, `h${(n * 7 + writer) % 20}`))
      if (!kept.ok) refused.push(kept.problem)
    }
  })
  const other = await opened()
  for (let n = 0; n < 25; n++) expect(await other.rebuild(counting)).toBe(20)
  done.abort()
  await Promise.all(writers)
  expect(refused).toEqual([])
  const rows = await store.rows(counting, 'counting')
  for (const { stream, version } of rows) expect(version).toBe((await store.read(stream)).events.length)
  expect(rows).toHaveLength(20)
  await Promise.all([store.close(), other.close()])
}, 120_000)

test('a projection that is followed is made anew while it is followed', async () => {
  const store = await opened()
  for (let n = 0; n < 20; n++) await store.commit(visited(`first-${n}`, `h${n}`))
  const done = new AbortController()
  const moving = (async () => {
    let from = (await store.checkpoint('counting')).position
    while (!done.signal.aborted) {
      const moved = await store.project(counting, {
        from,
        to: (await store.readAll(undefined, 1))[0]!.position,
        rows: new Map([['household/h1', { counting: [{ version: 1 }], parity: [] }]]),
      })
      if (!moved) from = (await store.checkpoint('counting')).position
    }
  })()
  for (let n = 0; n < 15; n++) expect(await store.rebuild(counting)).toBe(20)
  done.abort()
  await moving
  await store.close()
})

describe('where a server ends transactions that wait', () => {
  const slow = (milliseconds: number): Projection => ({
    ...counting,
    apply: (household) => {
      if (household.version > 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
      return counting.apply(household)
    },
  })
  test('a commit with a projection that is too slow for it is told that nothing was kept, and why; once', async () => {
    const connectionString = `${server.connectionString}&options=${encodeURIComponent('-c idle_in_transaction_session_timeout=100')}`
    let applied = 0
    const counted = slow(400)
    const inline: Projection = {
      ...counted,
      apply(household) {
        applied++
        return counted.apply(household)
      },
    }
    const store = await opened({ connectionString, inline: [inline] })
    await store.commit(visited('1', 'a'))
    applied = 0
    const kept = await store.commit(visited('2', 'a'))
    expect(kept).toMatchObject({ ok: false, problem: { code: 'storage-failed', reason: expect.stringContaining('idle') } })
    expect(applied).toBe(1)
    expect((await store.read('household/a')).events).toHaveLength(1)
    await store.close()
  })
  test('a scan that is read too slowly says so', async () => {
    const connectionString = `${server.connectionString}&options=${encodeURIComponent('-c idle_in_transaction_session_timeout=100')}`
    const store = await opened({ connectionString })
    const accepted = Array.from({ length: 3000 }, () => visited('', 'a').accepted[0]!)
    await store.commit({ ...visited('many', 'a'), accepted })
    await store.commit(visited('one', 'b'))
    await admin.query(`UPDATE ${schema}.events SET line = line`)
    const reading = async () => {
      for await (const { stream } of store.scan()) {
        expect(stream).toBeTruthy()
        await sleep(500)
      }
    }
    await reading().catch((error: Error) => expect(error.message).toContain('idle'))
    await store.close()
  })
})

test('where the server is away a commit with an inline projection is not said to have failed by it', async () => {
  const kept = await opened({ inline: [counting] })
  await kept.commit(visited('1', 'a'))
  const fresh = await opened({ inline: [counting] })
  await server.kill()
  for (const store of [kept, fresh]) {
    expect(await store.commit(visited('2', 'a'))).toMatchObject({
      ok: false,
      problem: { code: expect.stringMatching(/^(storage-failed|unknown-outcome)$/) },
    })
  }
  await server.start()
  for (const store of [kept, fresh]) {
    expect(await store.commit(visited('2', 'a'))).toHaveProperty('value.recorded')
    await store.close()
  }
  admin = new pg.Client({ connectionString: server.connectionString })
  await admin.connect()
})

test('a subscription goes on after the connections under it were cut', async () => {
  const store = await opened()
  const told: string[] = []
  const stop = new AbortController()
  const ended = subscribe(store, { name: 'all', apply: ({ recorded }) => void told.push(recorded.id) }, stop.signal)
  for (let n = 0; n < 5; n++) {
    await store.commit(visited(`c-${n}`, 'a'))
    while (told.length <= n) await sleep(5)
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    )
  }
  expect(told).toEqual([0, 1, 2, 3, 4].map((n) => `c-${n}.1`))
  stop.abort()
  expect(await ended).toEqual({ stopped: true })
  await store.close()
})

test('who waits for an event of a quiet division looks at what others record once', async () => {
  const store = await opened()
  const settled = (id: string, village: string): Commit => ({
    ...visited(id, id),
    accepted: [{ stream: `household/${id}`, on: '2019-12-01', event: { type: 'settled', village: `village/${village}` } }],
  })
  await store.commit(settled('a', '11'))
  const quiet = store.within({ actor: 'clerk', divisions: ['22'], roles: [] })
  for (let n = 0; n < 40; n++) {
    const accepted = Array.from({ length: 100 }, () => visited('', 'a').accepted[0]!)
    await store.commit({ ...visited(`b-${n}`, 'a'), accepted })
  }
  await admin.query(`VACUUM ANALYZE ${schema}.events`)
  const read = async () => {
    await sleep(1200)
    const { rows } = await admin.query(
      `SELECT coalesce(idx_tup_read, 0)::integer AS read FROM pg_stat_user_indexes WHERE schemaname = $1 AND indexrelname = 'events_pkey'`,
      [schema],
    )
    const { rows: scanned } = await admin.query(
      `SELECT coalesce(seq_tup_read, 0)::integer AS read FROM pg_stat_user_tables WHERE schemaname = $1 AND relname = 'events'`,
      [schema],
    )
    return rows[0].read + scanned[0].read
  }
  const stop = new AbortController()
  const waiting = quiet.after(undefined, stop.signal)
  await sleep(300)
  const first = await read()
  const later = await read()
  // Four looks a second: each would read four thousand again.
  expect(later - first).toBeLessThan(1000)
  await store.commit(settled('c', '22'))
  expect(await waiting).toBe(true)
  stop.abort()
  await store.close()
})

test('a household that moves into a quiet division is heard of there, with what it was before', async () => {
  const store = await opened()
  const settled = (id: string, village: string): Commit => ({
    ...visited(id, 'a'),
    accepted: [{ stream: 'household/a', on: '2019-12-01', event: { type: 'settled', village: `village/${village}` } }],
  })
  await store.commit(settled('1', '11'))
  const quiet = store.within({ actor: 'clerk', divisions: ['22'], roles: [] })
  const waiting = quiet.after(undefined, new AbortController().signal)
  await sleep(600)
  await store.commit(settled('2', '22'))
  expect(await waiting).toBe(true)
  expect(await quiet.readAll(undefined, 10)).toHaveLength(2)
  await store.close()
})

describe('the client pg', () => {
  const ran = (script: string, env: Record<string, string> = {}) =>
    spawnSync(
      process.execPath,
      [
        '--conditions=@hearthfold/source',
        '--input-type=module',
        '--eval',
        `import { openPostgres, postgresProblemText } from '@hearthfold/store/postgres'\n${script}`,
      ],
      {
        cwd: join(import.meta.dirname, '../../packages/store'),
        env: { ...process.env, LEDGER: server.connectionString, ...env },
        encoding: 'utf8',
        timeout: 30_000,
      },
    )

  test('is refused in words where it is the native one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearthfold-native-'))
    mkdirSync(join(folder, 'pg-native'))
    writeFileSync(join(folder, 'pg-native', 'index.js'), `module.exports = class extends require('node:events') {}`)
    const done = ran(
      `const { problem } = await openPostgres({ connectionString: process.env.LEDGER, digestKey: Buffer.alloc(32, 7) })
       console.log(JSON.stringify([problem, postgresProblemText(problem)]))`,
      { NODE_PG_FORCE_NATIVE: '1', NODE_PATH: folder },
    )
    rmSync(folder, { recursive: true })
    expect(JSON.parse(done.stdout)).toEqual([
      { code: 'native-client' },
      { zh: expect.stringContaining('NODE_PG_FORCE_NATIVE'), en: expect.stringContaining('NODE_PG_FORCE_NATIVE') },
    ])
  })

  test('is asked nothing in a way that it is about to take away', () => {
    const done = ran(`
      const { value: { store } } = await openPostgres({ connectionString: process.env.LEDGER, digestKey: Buffer.alloc(32, 7), schema: 'said' })
      const accepted = [{ stream: 'household/a', on: '2019-12-01', event: { type: 'visited', by: 'cadre', purpose: 'regular' } }]
      const stop = new AbortController()
      const waiting = store.after('999999999999-1', stop.signal)
      for (let n = 0; n < 30; n++) {
        await store.commit({ id: 'c' + n, actor: 'office', accepted, expected: 'any', claims: 'none' })
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      await Promise.all([1, 2, 3].map(() => store.read('household/a')))
      const event = { ...accepted[0], stream: 'household/b', id: '1', version: 1, recordedAt: '2019-12-02T00:00:00.000Z', actor: 'archive', schema: 1 }
      await store.import({ name: 'b', source: 's', events: [event] })
      stop.abort()
      await waiting
      await store.close()
      console.log('closed')`)
    expect(done.stdout.trim()).toBe('closed')
    expect(done.stderr).not.toContain('Deprecation')
  })
})

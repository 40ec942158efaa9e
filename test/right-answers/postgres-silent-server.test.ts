import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Recorded, Store } from '@hearthfold/core'
import type { Projection } from '@hearthfold/core/store'
import { openPostgres, postgresProblemText } from '@hearthfold/store/postgres'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Link, startLink } from '../servers/link.ts'
import { type PostgresServer, startPostgres } from '../servers/postgres-server.ts'

const SILENT = 400
/** Within which all must be told: it is found out, asked for on another connection, and tried once more. */
const BOUND = 12 * SILENT

let server: PostgresServer
let link: Link
let direct: pg.Client
beforeAll(async () => {
  server = await startPostgres({ durable: false })
  link = await startLink(new URL(server.connectionString).searchParams.get('host')!)
  direct = new pg.Client({ connectionString: server.connectionString })
  await direct.connect()
}, 60_000)
afterAll(async () => {
  await direct?.end()
  await link?.close()
  await server?.stop()
})

let schema = ''
let count = 0
beforeEach(() => {
  schema = `silent_${'abcdefghijklmnopqrstuvwxyz'[count++]}`
  link.resume()
})
afterEach(() => link.resume())

const digestKey = Buffer.alloc(32, 7)
const open = (connectionString: string, more: Partial<Parameters<typeof openPostgres>[0]> = {}) =>
  openPostgres({ connectionString, schema, digestKey, silentFor: SILENT, ...more })

async function opened(more: Partial<Parameters<typeof openPostgres>[0]> = {}): Promise<Store> {
  const result = await open(link.as('postgres'), more)
  if (!result.ok) throw new Error(postgresProblemText(result.problem).en)
  return result.value.store
}

const visited = (id: string, household = 'a') => ({
  id,
  actor: 'office',
  expected: 'any' as const,
  claims: 'none' as const,
  accepted: [
    {
      stream: `household/${household}` as const,
      on: '2019-12-01' as const,
      event: { type: 'visited' as const, by: 'cadre', purpose: 'regular' as const },
    },
  ],
})
const two = (id: string) => ({ ...visited(id), accepted: [...visited(id).accepted, ...visited(id).accepted] })

/** What comes of something, and that it does so in time. */
async function inTime<Result>(work: Promise<Result>, bound = BOUND): Promise<Result | Error> {
  const late = Symbol('late')
  const result = await Promise.race([work.catch((error: Error) => error), sleep(bound, late, { ref: false })])
  if (result === late) throw new Error(`nothing came within ${bound} ms`)
  return result as Result | Error
}

const counting: Projection = {
  name: 'counting',
  version: 1,
  tables: { counting: { columns: { version: 'integer' } } },
  apply: ({ version }) => ({ counting: [{ version }] }),
}

describe('a server that lets in and says nothing', () => {
  test('is told to be unreachable where a ledger is opened', async () => {
    const mute = createServer((socket) => void socket.on('error', () => undefined))
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
    const { port } = mute.address() as { port: number }
    expect(await inTime(open(`postgresql://postgres@127.0.0.1:${port}/postgres`))).toMatchObject({
      ok: false,
      problem: { code: 'unreachable' },
    })
    // What the address says holds where nothing else is said.
    const address = `postgresql://postgres@127.0.0.1:${port}/postgres`
    for (const said of ['connect_timeout=1', 'connectionTimeoutMillis=300']) {
      expect(await inTime(openPostgres({ connectionString: `${address}?${said}`, schema, digestKey }), 4000)).toMatchObject({
        ok: false,
        problem: { code: 'unreachable' },
      })
    }
    const stop = new AbortController()
    const opening = openPostgres({ connectionString: address, schema, digestKey, signal: stop.signal })
    await sleep(50)
    stop.abort()
    expect(await inTime(opening, 1000)).toMatchObject({ ok: false, problem: { code: 'unreachable' } })
    mute.close()
  })
})

describe('where the way to the server is stalled', () => {
  let store: Store
  beforeEach(async () => {
    store = await opened()
    await store.commit(visited('1'))
    await store.commit(two('2'))
  })

  test.each([visited('one'), two('several')])(
    'the outcome of the commit $id that may have been kept is unknown, and asked again it is told',
    async (commit) => {
      link.stallAnswers()
      expect(await inTime(store.commit(commit))).toMatchObject({ ok: false, problem: { code: 'unknown-outcome' } })
      link.resume()
      expect(await store.commit(commit)).toMatchObject({ ok: true, value: { again: true } })
      await store.close()
    },
  )

  test('of a commit that could not even ask how things are it is known that nothing was kept', async () => {
    link.stall()
    expect(await inTime(store.commit(visited('of-another', 'unknown')))).toMatchObject({ ok: false, problem: { code: 'storage-failed' } })
    link.resume()
    await store.close()
  })

  test('of a commit with an inline projection it is known that nothing was kept, unless it was to be committed already', async () => {
    const inline = await opened({ inline: [counting] })
    await inline.commit(visited('3', 'b'))
    link.stall()
    expect(await inTime(inline.commit(visited('4', 'b')))).toMatchObject({ ok: false, problem: { code: 'storage-failed' } })
    link.resume()
    expect(await inline.commit(visited('4', 'b'))).toMatchObject({ ok: true, value: { again: false } })
    link.cutAtAnswerTo('COMMIT')
    expect(await inline.commit(visited('5', 'b'))).toMatchObject({ ok: true, value: { again: true } })
    await inline.close()
    await store.close()
  })

  test('reads, settling, a scan and an import are given up in time, and so is closing', async () => {
    const event: Recorded = {
      ...visited('x', 'imported').accepted[0]!,
      id: '1',
      version: 1,
      recordedAt: '2019-12-02T00:00:00.000Z',
      actor: 'archive',
      schema: 1,
    }
    link.stall()
    const all = await Promise.all([
      inTime(store.read('household/a')),
      inTime(store.readAll(undefined, 10)),
      inTime(store.settle('2019-01-01T00:00:00.000Z')),
      inTime(store.scan()[Symbol.asyncIterator]().next()),
      inTime(store.forget(['110101190001010015'])),
      inTime(store.verify()),
      inTime(store.rebuild(counting)),
    ])
    for (const one of all) expect(one).toBeInstanceOf(Error)
    expect(await inTime(store.import({ name: 'b', source: 'archive', events: [event] }))).toMatchObject({
      ok: false,
      problem: { code: 'storage-failed' },
    })
    await inTime(store.close())
  })

  test('closing does not wait for what is asked without end', async () => {
    link.stall()
    const reading = inTime(store.read('household/a'))
    await inTime(store.close())
    expect(await reading).toBeInstanceOf(Error)
  })

  test('who waits for an event is let go by their signal at once, and by closing', async () => {
    const { position } = (await store.readAll(undefined, 10)).at(-1)!
    const stop = new AbortController()
    const waiting = store.after(position, stop.signal)
    await sleep(20)
    link.stall()
    await sleep(300)
    stop.abort()
    expect(await inTime(waiting, 200)).toBe(false)
    link.resume()
    await inTime(store.close())
  })

  test('who waits for an event goes on once the way is free again', async () => {
    const { position } = (await store.readAll(undefined, 10)).at(-1)!
    const waiting = store.after(position, new AbortController().signal)
    await sleep(20)
    link.cut()
    await sleep(50)
    expect(await store.commit(visited('later'))).toHaveProperty('value.recorded')
    expect(await inTime(waiting)).toBe(true)
    await store.close()
  })

  test('a thousand who wait for a connection are told as soon as one is', async () => {
    link.stall()
    const began = performance.now()
    const all = await Promise.all(Array.from({ length: 1000 }, (_, at) => inTime(store.commit(visited(`m-${at}`, `m${at}`)))))
    expect(performance.now() - began).toBeLessThan(BOUND)
    for (const one of all)
      expect(one).toMatchObject({ ok: false, problem: { code: expect.stringMatching(/^(storage-failed|unknown-outcome)$/) } })
    link.resume()
    await store.close()
  })

  test('a signal ends every wait at once', async () => {
    const stop = new AbortController()
    const other = await opened({ signal: stop.signal })
    await other.commit(visited('s'))
    link.stall()
    const waits = [
      inTime(other.commit(visited('t')), 1000),
      inTime(other.read('household/a'), 1000),
      inTime(other.after(undefined, new AbortController().signal), 1000),
    ]
    await sleep(50)
    stop.abort()
    const [kept, read] = await Promise.all(waits)
    expect(kept).toMatchObject({ ok: false, problem: { code: 'unknown-outcome' } })
    expect(read).toBeInstanceOf(Error)
    await inTime(other.close(), 1000)
    link.resume()
    await store.close()
  })

  test('a read whose connection was cut is asked again', async () => {
    for (let n = 0; n < 5; n++) {
      link.cutAtAnswerTo('household/a')
      expect((await store.read('household/a')).events).toHaveLength(3)
    }
    await store.close()
  })
})

describe('a server that is at work', () => {
  test('is waited for by who goes through a whole ledger, though it says nothing for longer than it may be silent', async () => {
    const store = await opened({ busyFor: 60_000 })
    await store.commit(visited('1'))
    await direct.query(
      `CREATE FUNCTION ${schema}.slow(text) RETURNS text LANGUAGE sql AS $$ SELECT $1 FROM pg_sleep(${(SILENT * 4) / 1000}) $$`,
    )
    await direct.query(`ALTER TABLE ${schema}.events RENAME TO kept_events`)
    await direct.query(
      `CREATE VIEW ${schema}.events AS SELECT tx, seq, stream, version, recorded_at, division, ${schema}.slow(line) AS line, hash, commit_id, size FROM ${schema}.kept_events`,
    )
    const found = []
    for await (const { stream } of store.scan()) found.push(stream)
    expect(found).toEqual(['household/a'])
    expect((await store.read('household/a')).events).toHaveLength(1)
    await store.close()
  })

  test('is not waited for without end where others hold a lock: then it is known that nothing was kept', async () => {
    const store = await opened({ busyFor: 1500 })
    await store.commit(visited('1'))
    await direct.query('BEGIN')
    await direct.query(`SELECT FROM ${schema}.streams FOR UPDATE`)
    expect(await inTime(store.commit(visited('2')), 6000)).toMatchObject({ ok: false, problem: { code: 'storage-failed' } })
    await direct.query('ROLLBACK')
    expect(await store.commit(visited('2'))).toMatchObject({ ok: true, value: { again: false } })
    await store.close()
  })
})

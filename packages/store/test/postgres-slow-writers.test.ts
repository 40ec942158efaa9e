import { setTimeout as sleep } from 'node:timers/promises'
import type { Instant, Store, Stream } from '@hearthfold/core'
import { subscribe } from '@hearthfold/store'
import fc from 'fast-check'
import pg from 'pg'
import { connectionsOf } from '../src/drivers/postgres/connections.ts'
import { databaseOf } from '../src/drivers/postgres/sessions.ts'
import { once } from '../src/drivers/postgres/statement.ts'
import { waitsOf } from '../src/drivers/postgres/waits.ts'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { appendOne } from '../src/drivers/postgres/append-single.ts'
import { newSchema, openedPostgres } from './postgres-ledgers.ts'
import { runs } from '../../../test/config/runs.ts'
import { type PostgresServer, startPostgres } from '../../../test/servers/postgres-server.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ durable: false })
}, 60_000)
afterAll(() => server?.stop())

let schema = ''
let store: Store
beforeEach(async () => {
  schema = newSchema()
  store = await openedPostgres({ connectionString: server.connectionString, schema, clock: () => now })
})
afterEach(() => store.close())

let now: Instant = '2020-01-01T08:00:00.000Z'
const at = (minute: number): Instant => `2020-01-01T08:${String(minute).padStart(2, '0')}:00.000Z`

const visit = (id: string, stream: Stream) => ({
  id,
  actor: 'office',
  accepted: [
    {
      stream: stream as 'household/a',
      on: '2019-12-01' as const,
      event: { type: 'visited' as const, by: id, purpose: 'regular' as const },
    },
  ],
  expected: 'any' as const,
  claims: 'none' as const,
})

/** The hash of a stream without events. */
const UNBEGUN = Buffer.alloc(32)

type By = 'statement' | 'function'

const REPEATING = 'BEGIN ISOLATION LEVEL REPEATABLE READ'

/** A writer who appends an event to a stream in an open transaction, and commits when told to. */
async function writerOf(name: string, recordedAt: Instant, by: By, stream = `household/${name}`, begin = 'BEGIN') {
  const client = new pg.Client({ connectionString: server.connectionString })
  await client.connect()
  await client.query(begin)
  const line = {
    stream,
    id: `${name}.1`,
    version: 1,
    on: '2019-12-01',
    recordedAt,
    actor: 'slow',
    schema: 1,
    event: { type: 'visited', by: name, purpose: 'regular' },
  }
  const [hash, text] = [Buffer.alloc(32, 2), JSON.stringify(line)]
  const append = [
    name,
    recordedAt,
    [stream],
    [0],
    [UNBEGUN],
    [''],
    [1],
    [hash],
    [''],
    [1],
    [1],
    [''],
    [hash],
    text,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]
  const asked: Record<By, { text: string; values: readonly unknown[] }> = {
    statement: { text: appendOne(schema).first, values: [name, recordedAt, stream, '', '', hash, text] },
    function: { text: `SELECT ${schema}.append(${append.map((_, index) => `$${index + 1}`).join()})`, values: append },
  }
  return {
    async keeps(): Promise<boolean> {
      const { text, values } = asked[by]
      const [answer] = (await client.query<[string]>({ text, values: [...values], rowMode: 'array' })).rows
      return answer !== undefined && /^\d+$/.test(answer[0])
    },
    async setting(name: string): Promise<string> {
      return (await client.query('SELECT current_setting($1) AS value', [name])).rows[0].value
    },
    async end(how: 'COMMIT' | 'ROLLBACK') {
      await client.query(how)
      await client.end()
    },
  }
}

/** One who has appended, and whose transaction is still open. */
async function slowWriter(name: string, recordedAt: Instant, by: By = 'statement') {
  const writer = await writerOf(name, recordedAt, by)
  return { kept: await writer.keeps(), end: writer.end }
}

/** The first half of settling an instant, not committed yet. */
async function slowProposal(instant: Instant) {
  const client = new pg.Client({ connectionString: server.connectionString })
  await client.connect()
  await client.query('BEGIN')
  await client.query(`SELECT ${schema}.propose($1)`, [instant])
  return {
    async commit() {
      await client.query('COMMIT')
      await client.end()
    },
  }
}

test('a reader of the global order never misses an event that commits late', async () => {
  const told: string[] = []
  const stop = new AbortController()
  const ended = subscribe(store, { name: 'all', apply: ({ recorded }) => void told.push(recorded.id) }, stop.signal)
  const late = await slowWriter('late', now)
  for (const id of ['1', '2', '3']) await store.commit(visit(id, 'household/a'))
  // What was kept after it is not shown before it is.
  expect(await store.readAll(undefined, 10)).toEqual([])
  const never = await slowWriter('never', now)
  await late.end('COMMIT')
  await store.commit(visit('4', 'household/b'))
  expect((await store.readAll(undefined, 10)).map(({ recorded }) => recorded.id)).toEqual(['late.1', '1.1', '2.1', '3.1'])
  await never.end('ROLLBACK')
  const all = await store.readAll(undefined, 10)
  expect(all.map(({ recorded }) => recorded.id)).toEqual(['late.1', '1.1', '2.1', '3.1', '4.1'])
  expect((await store.links(all[0]!.position, 2)).map(({ position }) => position)).toEqual([all[1]!.position, all[2]!.position])
  while (told.length < 5) await store.after(undefined, stop.signal)
  stop.abort()
  await ended
  expect(told).toEqual(['late.1', '1.1', '2.1', '3.1', '4.1'])
})

test('a view as known at a settled instant never changes, whichever slow writers are open, and nobody waits for them', async () => {
  const step = fc.record({
    act: fc.constantFrom('open', 'commit', 'roll back', 'record', 'propose', 'settle', 'read'),
    minute: fc.integer({ min: 0, max: 40 }),
    which: fc.nat(3),
  })
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      run++
      const open: Awaited<ReturnType<typeof slowWriter>>[] = []
      const proposed: Awaited<ReturnType<typeof slowProposal>>[] = []
      const answered = new Map<Instant, string>()
      const view = async (known: Instant) => {
        const ids = []
        for await (const { events } of store.scan({ known })) ids.push(...events.map(({ id }) => id))
        return ids.join()
      }
      const base = now
      const later = (minute: number) => new Date(Date.parse(base) + minute * 60_000).toISOString() as Instant
      for (const [index, { act, minute, which }] of steps.entries()) {
        now = later(minute)
        if (act === 'open') {
          const writer = await slowWriter(`slow-${run}-${index}`, now, which % 2 === 0 ? 'statement' : 'function')
          if (writer.kept) open.push(writer)
          else await writer.end('ROLLBACK')
        }
        if (act === 'commit' || act === 'roll back') await open.splice(which, 1)[0]?.end(act === 'commit' ? 'COMMIT' : 'ROLLBACK')
        if (act === 'record') expect(await store.commit(visit(`${run}-${index}`, `household/${which}`))).toHaveProperty('value.recorded')
        // Of two proposals the second would wait for the first.
        if (act === 'propose' && proposed.length === 0) proposed.push(await slowProposal(now))
        if (act === 'settle' || act === 'read') {
          await proposed.pop()?.commit()
          const horizon = await store.settle(later(minute - which))
          if (!answered.has(horizon)) answered.set(horizon, await view(horizon))
        }
      }
      await proposed.pop()?.commit()
      for (const writer of open) await writer.end('COMMIT')
      for (const [known, seen] of answered) expect(await view(known), known).toBe(seen)
      // Once they are gone, time is settled up to the present.
      now = later(60)
      expect(await store.settle(now)).toBe(now)
    }),
    { numRuns: runs(12) },
  )
})

test('while a writer is open, time is not settled past what it may record; the horizon says how far it is', async () => {
  now = at(5)
  expect(await store.settle(at(3))).toBe(at(3))
  const slow = await slowWriter('slow', at(4))
  expect(slow.kept).toBe(true)
  expect(await store.settle(at(5))).toBe(at(3))
  const asked = await store.read('household/slow', { known: at(5) })
  expect(asked).toEqual({ known: at(3), events: [] })
  // Whoever comes now records after what was proposed.
  const kept = await store.commit(visit('1', 'household/a'))
  expect(kept.ok && kept.value.recorded[0]!.recordedAt > at(5)).toBe(true)
  const later = await slowWriter('later', at(6))
  await slow.end('COMMIT')
  expect(await store.settle(at(5))).toBe(at(5))
  await later.end('COMMIT')
  expect((await store.read('household/slow', { known: at(5) })).events).toHaveLength(1)
})

test('a writer that came while an instant was being proposed, and saw nothing of it, is waited for', async () => {
  now = at(5)
  const proposal = await slowProposal(at(5))
  const slow = await slowWriter('between', at(4))
  expect(slow.kept).toBe(true)
  await proposal.commit()
  const before = await store.settle(at(5))
  expect(before < at(4)).toBe(true)
  expect((await store.read('household/between', { known: at(5) })).events).toEqual([])
  await slow.end('COMMIT')
  expect(await store.settle(at(5))).toBe(at(5))
  expect((await store.read('household/between', { known: at(5) })).events).toHaveLength(1)
})

test.for<By>(['statement', 'function'])(
  'a writer (%s) that was held up by another one since before an instant was proposed is waited for',
  async (by) => {
    now = at(5)
    const first = await writerOf('first', at(4), by, 'household/a')
    expect(await first.keeps()).toBe(true)
    const second = await writerOf('second', at(4), by, 'household/a')
    const kept = second.keeps()
    await held()
    const proposal = await slowProposal(at(5))
    await proposal.commit()
    expect((await store.settle(at(5))) < at(4)).toBe(true)
    await first.end('ROLLBACK')
    expect(await kept).toBe(true)
    expect((await store.settle(at(5))) < at(4)).toBe(true)
    await second.end('COMMIT')
    expect(await store.settle(at(5))).toBe(at(5))
    expect((await store.read('household/a', { known: at(5) })).events).toMatchObject([{ id: 'second.1' }])
  },
)

test('a function keeps nothing in a transaction that would not see what was proposed after it began', async () => {
  const writer = await writerOf('b', now, 'function', 'household/b', REPEATING)
  await expect(writer.keeps()).rejects.toThrow('in read committed transactions only')
  await writer.end('COMMIT')
  expect(await store.readAll(undefined, 1)).toEqual([])
})

test('a function that appends waits for the disk, also where the server is set not to', async () => {
  const writer = await writerOf('a', now, 'function')
  expect(await writer.setting('synchronous_commit')).toBe('off')
  expect(await writer.keeps()).toBe(true)
  expect(await writer.setting('synchronous_commit')).toBe('on')
  await writer.end('COMMIT')
})

test('a connection of a ledger is set to see what is proposed and to wait for the disk, whatever its role is set to', async () => {
  const admin = new pg.Client({ connectionString: server.connectionString })
  await admin.connect()
  await admin.query(`CREATE ROLE otherwise SUPERUSER LOGIN`)
  await admin.query(`ALTER ROLE otherwise SET default_transaction_isolation = 'serializable'`)
  await admin.query('ALTER ROLE otherwise SET synchronous_commit = off')
  await admin.end()
  const waits = waitsOf({ connectionString: server.as('otherwise') })
  const connections = connectionsOf(server.as('otherwise'), waits, 1)
  const settings = once(`SELECT current_setting('transaction_isolation'), current_setting('synchronous_commit')`)
  expect(await connections.use((connection) => connection.ask(settings))).toEqual([['read committed', 'on']])
  const inTransaction = databaseOf(connections, waits, schema).transaction((session) => session.ask(settings))
  expect(await inTransaction).toEqual([['read committed', 'on']])
  await connections.close()
})

test('a transaction that writes to no ledger, or only reads this one, does not hold time back', async () => {
  now = at(5)
  const others = [
    new pg.Client({ connectionString: server.connectionString }),
    new pg.Client({ connectionString: server.connectionString }),
  ]
  for (const other of others) await other.connect()
  await others[0]!.query('BEGIN; SELECT pg_current_xact_id()')
  await others[1]!.query(`${REPEATING}; SELECT * FROM ${schema}.events`)
  expect(await store.settle(at(5))).toBe(at(5))
  for (const other of others) await other.end()
})

/** Resolves once somebody waits for a transaction to end. */
async function held(): Promise<void> {
  const client = new pg.Client({ connectionString: server.connectionString })
  await client.connect()
  while ((await client.query(`SELECT FROM pg_locks WHERE locktype = 'transactionid' AND NOT granted`)).rows.length === 0) await sleep(5)
  await client.end()
}

test('what commits while a projection is rebuilt is in its rows, or comes after its checkpoint', async () => {
  await store.commit(visit('1', 'household/a'))
  const slow = await slowWriter('late', now)
  let ended: Promise<void> | undefined
  const projection = {
    name: 'visiting',
    version: 1,
    tables: { visiting: { columns: { version: 'integer' as const } } },
    apply({ version }: { version: number }) {
      ended ??= slow.end('COMMIT')
      return { visiting: [{ version }] }
    },
  }
  expect(await store.rebuild(projection)).toBe(1)
  await ended
  const { position } = await store.checkpoint('visiting')
  expect((await store.readAll(position, 10)).map(({ recorded }) => recorded.id)).toEqual(['late.1'])
})

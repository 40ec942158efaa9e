import type { Instant, Store, Stream } from '@hearthfold/core'
import { subscribe } from '@hearthfold/store'
import { type PostgresServer, startPostgres } from '@hearthfold/store/testing'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { newSchema, openedPostgres } from './postgres-ledgers.ts'

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
  accepted: [{ stream: stream as 'household/a', on: '2019-12-01' as const, event: { type: 'visited' as const, by: id, purpose: 'regular' as const } }],
})

/** The hash of a stream without events. */
const UNBEGUN = Buffer.alloc(32)

/** A writer whose transaction is open: it has appended an event to a stream of its own, and commits when it is told to. */
async function slowWriter(name: string, recordedAt: Instant, by: 'append' | 'append_one' = 'append_one') {
  const client = new pg.Client({ connectionString: server.connectionString })
  await client.connect()
  await client.query('BEGIN')
  const stream = `household/${name}`
  const line = { stream, id: `${name}.1`, version: 1, on: '2019-12-01', recordedAt, actor: 'slow', schema: 1, event: { type: 'visited', by: name, purpose: 'regular' } }
  const [hash, text] = [Buffer.alloc(32, 2), JSON.stringify(line)]
  const calls = {
    append_one: [name, recordedAt, stream, 0, UNBEGUN, '', hash, '', '', text],
    append: [name, recordedAt, [stream], [0], [UNBEGUN], [''], [1], [hash], [''], [1], [1], [''], [hash], text, null, null, null, null, null, null, null],
  }
  const values: readonly unknown[] = calls[by]
  const append = `SELECT ${schema}.${by}(${values.map((_, index) => `$${index + 1}`).join()}) AS answer`
  const { answer } = (await client.query(append, [...values])).rows[0] as { answer: string }
  return {
    kept: /^\d+$/.test(answer),
    async end(how: 'COMMIT' | 'ROLLBACK') {
      await client.query(how)
      await client.end()
    },
  }
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
          const writer = await slowWriter(`slow-${run}-${index}`, now, which % 2 === 0 ? 'append' : 'append_one')
          if (writer.kept) open.push(writer)
          else await writer.end('ROLLBACK')
        }
        if (act === 'commit' || act === 'roll back') await open.splice(which, 1)[0]?.end(act === 'commit' ? 'COMMIT' : 'ROLLBACK')
        if (act === 'record') expect(await store.commit(visit(`${run}-${index}`, `household/${which}`))).toHaveProperty('recorded')
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
    { numRuns: 12 },
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
  expect('recorded' in kept && kept.recorded[0]!.recordedAt > at(5)).toBe(true)
  await slow.end('COMMIT')
  expect(await store.settle(at(5))).toBe(at(5))
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

test('what commits while a projection is rebuilt is in its rows, or comes after its checkpoint', async () => {
  await store.commit(visit('1', 'household/a'))
  const slow = await slowWriter('late', now)
  let ended: Promise<void> | undefined
  const projection = {
    name: 'visiting',
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

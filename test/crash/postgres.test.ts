import type { HouseholdId, Store } from '@hearthfold/core'
import { openPostgres } from '@hearthfold/store/postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectWhole, killWriters, ROUNDS, whileTwoWrite } from './killing.ts'
import { commitOf, sizeOf } from './writer.ts'
import { type PostgresServer, startPostgres } from '../servers/postgres-server.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ durable: true })
  const client = new pg.Client({ connectionString: server.connectionString })
  await client.connect()
  for (const name of ['killed', 'server', 'shared']) await client.query(`CREATE DATABASE ${name}`)
  await client.end()
})
afterAll(() => server?.stop())

async function storeIn(database: string): Promise<Store> {
  const opened = await openPostgres({ connectionString: server.as('postgres', database), digestKey: Buffer.alloc(32, 7), connections: 2 })
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.store
}

test(`a writer killed ${ROUNDS} times loses no acknowledged commit, keeps none by half and none twice`, async () => {
  await killWriters(server.as('postgres', 'killed'), () => storeIn('killed'))
})

test(`a server killed ${ROUNDS} times loses no acknowledged commit, keeps none by half and none twice, and its writers go on`, async () => {
  await whileTwoWrite(
    server.as('postgres', 'server'),
    () => storeIn('server'),
    async (acknowledged) => {
      await server.kill()
      const soFar = new Set(acknowledged())
      expect(soFar.size).toBe(acknowledged().length)
      await server.start()
      const store = await storeIn('server')
      // The writers write again already: what is acknowledged later than that is not counted here.
      await expectWhole(store, soFar, Infinity)
      await store.close()
    },
  )
})

test('sixteen writers to eight hot streams keep versions without gaps; every conflict is reported once, and the history is that of a model', async () => {
  const writers = 16
  const hot = 8
  const each = Math.ceil(Number(process.env['HEARTHFOLD_COMMITS'] ?? 480) / writers)
  const stores = await Promise.all(Array.from({ length: writers }, () => storeIn('shared')))
  /** Of each stream, which commit was told to have kept the versions from one on. */
  const told = new Map<string, Map<number, string>>()
  let conflicts = 0
  await Promise.all(
    stores.map(async (store, name) => {
      for (let at = 0; at < each; at++) {
        const stream: HouseholdId = `household/${(at + name) % hot}`
        const id = `${name}-${at}`
        const commit = commitOf(id, stream, sizeOf(id))
        for (;;) {
          const expected = (await store.read(stream)).events.length
          const kept = await store.commit({ ...commit, expected: { [stream]: expected } })
          if (kept.ok) {
            expect(kept.value.again).toBe(false)
            expect(kept.value.recorded.map(({ version }) => version)).toEqual(commit.accepted.map((_, index) => expected + index + 1))
            const firsts = told.get(stream) ?? new Map()
            expect(firsts.has(expected + 1)).toBe(false)
            told.set(stream, firsts.set(expected + 1, commit.id))
            break
          }
          conflicts++
          expect(kept.problem).toMatchObject({ code: 'conflict', stream, expected })
          expect('actual' in kept.problem && kept.problem.actual).toBeGreaterThan(expected)
        }
      }
    }),
  )
  const [store] = stores as [Store]
  let events = 0
  for await (const { stream, events: kept } of store.scan()) {
    events += kept.length
    const model = [...told.get(stream)!]
      .toSorted(([one], [other]) => one - other)
      .flatMap(([first, id]) => Array.from({ length: sizeOf(id) }, (_, at) => [first + at, `${id}.${at + 1}`]))
    expect(kept.map(({ version, id }) => [version, id])).toEqual(model)
  }
  expect(events).toBe([...told.values()].flatMap((firsts) => [...firsts.values()]).reduce((sum, id) => sum + sizeOf(id), 0))
  expect([...told.values()].reduce((sum, firsts) => sum + firsts.size, 0)).toBe(writers * each)
  expect(conflicts).toBeGreaterThan(0)
  expect(await store.verify()).toBeUndefined()
  await Promise.all(stores.map((one) => one.close()))
})

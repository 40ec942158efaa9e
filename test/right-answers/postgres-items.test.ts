import type { Command, HouseholdId, Store, VillageId } from '@hearthfold/core'
import { openPostgres, postgresProblemText } from '@hearthfold/store/postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PostgresServer, startPostgres } from '../servers/postgres-server.ts'

let server: PostgresServer
let store: Store
beforeAll(async () => {
  server = await startPostgres({ durable: false })
  const opened = await openPostgres({ connectionString: server.connectionString, digestKey: Buffer.alloc(32, 7) })
  if (!opened.ok) throw new Error(postgresProblemText(opened.problem).en)
  store = opened.value.store
})
afterAll(async () => {
  await store?.close()
  await server?.stop()
})

const settled = (stream: HouseholdId, village: VillageId): Command => ({ stream, on: '2019-12-01', event: { type: 'settled', village } })
const opened = (item: string, subject: HouseholdId): Command => ({
  stream: `rectification/${item}`,
  on: '2019-12-01',
  event: {
    type: 'item-opened',
    problem: item,
    subject,
    origin: { kind: 'inspection', source: 'inspection' },
    owner: 'owner',
    target: 'target',
    deadline: '2020-01-01',
  },
})
let count = 0
const record = (...accepted: Command[]) => store.commit({ id: `c-${++count}`, actor: 'office', accepted, expected: 'any', claims: 'none' })

test('a ledger is sound in which an item was opened twice, of households in two divisions, and one that moves, and one that is nowhere', async () => {
  await record(settled('household/a', 'village/11'), settled('household/b', 'village/22'))
  await record(opened('i', 'household/a'), opened('i', 'household/b'), opened('i', 'household/none'))
  await record(opened('j', 'household/none'), opened('j', 'household/a'))
  await record(settled('household/a', 'village/33'), opened('k', 'household/a'), opened('k', 'household/b'), opened('j', 'household/a'))
  await record({ stream: 'rectification/j', on: '2019-12-02', event: { type: 'measure-taken', by: 'owner', measure: 'measure' } })
  expect(await store.verify()).toBeUndefined()
})

test('an item that was put into a division in which its household never was is found', async () => {
  const client = new pg.Client({ connectionString: server.connectionString })
  await client.connect()
  await client.query(`UPDATE hearthfold.streams SET division = '44' WHERE stream = 'rectification/k'`)
  expect(await store.verify()).toMatchObject({ stream: 'rectification/k', because: 'mislaid' })
  await client.query(`UPDATE hearthfold.streams SET division = '22' WHERE stream = 'rectification/k'`)
  expect(await store.verify()).toBeUndefined()
  await client.query(`UPDATE hearthfold.events SET division = '22' WHERE stream = 'rectification/i' AND version = 1`)
  expect(await store.verify()).toMatchObject({ stream: 'rectification/i', version: 1, because: 'mislaid' })
  await client.end()
})

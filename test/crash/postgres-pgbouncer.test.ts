import type { Store } from '@hearthfold/core'
import { openPostgres } from '@hearthfold/store/postgres'
import pg from 'pg'
import { afterAll, beforeAll, test } from 'vitest'
import { type Link, startLink } from '../servers/link.ts'
import { type Pooler, startPooler } from '../servers/pgbouncer.ts'
import { isLeftIn, whileOneKeeps } from './keeping.ts'
import { killWriters, ROUNDS, whileTwoWrite } from './killing.ts'
import { type PostgresServer, startPostgres } from '../servers/postgres-server.ts'

/** Once in the midst of each thing that is done besides recording, at the least. */
const KEPT = Math.max(4, Math.ceil(ROUNDS * 0.2))

let server: PostgresServer
let link: Link
let pooler: Pooler
beforeAll(async () => {
  server = await startPostgres({ durable: true })
  const client = new pg.Client({ connectionString: server.connectionString })
  await client.connect()
  for (const name of ['killed', 'cut', 'gone', 'kept']) await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  link = await startLink(new URL(server.connectionString).searchParams.get('host')!)
  pooler = await startPooler({ mode: 'session', server: link.folder })
})
afterAll(async () => {
  await pooler?.stop()
  await link?.close()
  await server?.stop()
})

async function storeIn(database: string): Promise<Store> {
  const opened = await openPostgres({ connectionString: server.as('postgres', database), digestKey: Buffer.alloc(32, 7), connections: 2 })
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.store
}

test(`a writer behind a pooler killed ${ROUNDS} times loses no acknowledged commit, keeps none by half and none twice`, async () => {
  await killWriters(pooler.as('postgres', 'killed'), () => storeIn('killed'))
})

test(`the link between a pooler and its server cut ${ROUNDS} times loses no acknowledged commit, keeps none by half and none twice`, async () => {
  await whileTwoWrite(
    pooler.as('postgres', 'cut'),
    () => storeIn('cut'),
    async () => link.cut(),
  )
})

test(`a server behind a pooler killed ${ROUNDS} times loses no acknowledged commit, keeps none by half and none twice`, async () => {
  await whileTwoWrite(
    pooler.as('postgres', 'gone'),
    () => storeIn('gone'),
    async () => {
      await server.kill()
      await server.start()
    },
  )
})

test(`the link between a pooler and its server cut ${KEPT} times in the midst of importing, rebuilding, sealing and erasing loses nothing, and the keeper completes it`, async () => {
  await whileOneKeeps(
    {
      rounds: KEPT,
      target: pooler.as('postgres', 'kept'),
      looked: server.as('postgres', 'kept'),
      isLeft: () => isLeftIn(server.as('postgres', 'kept')),
    },
    async () => link.cut(),
  )
})

import pg from 'pg'
import { afterAll, beforeAll, test } from 'vitest'
import { isLeftIn, killKeepers, whileOneKeeps } from './keeping.ts'
import { ROUNDS as MANY } from './killing.ts'
import { type PostgresServer, startPostgres } from '../servers/postgres-server.ts'

/** Fewer than a writer is killed, since each goes through the whole ledger; once in the midst of each thing that is done, at the least. */
const ROUNDS = Math.max(4, Math.ceil(MANY * 0.2))

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ durable: true })
  await asked('postgres', ...['keeper', 'backend', 'server'].map((name) => `CREATE DATABASE ${name}`))
})
afterAll(() => server?.stop())

async function asked(database: string, ...texts: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: server.as('postgres', database) })
  await client.connect()
  const found: string[] = []
  for (const text of texts) found.push(...(await client.query<[string]>({ text, rowMode: 'array' })).rows.map(([value]) => String(value)))
  await client.end()
  return found
}

/** The process that works for a keeper, or did last. */
const BUSIEST = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
  AND backend_type = 'client backend' ORDER BY state <> 'idle' DESC, state_change DESC LIMIT 1`

const of = (database: string) => ({
  rounds: ROUNDS,
  target: server.as('postgres', database),
  isLeft: () => isLeftIn(server.as('postgres', database)),
})

test(`a keeper killed ${ROUNDS} times in the midst of importing, rebuilding, sealing and erasing loses nothing that was acknowledged, and nothing is half there`, async () => {
  await killKeepers(of('keeper'))
})

test(`a process of the server that works for a keeper, killed ${ROUNDS} times in the midst of it, loses nothing either, and the keeper completes what it was about`, async () => {
  await whileOneKeeps(of('backend'), async () => {
    let backend: string | undefined
    while (backend === undefined) [backend] = await asked('backend', BUSIEST)
    process.kill(Number(backend), 'SIGKILL')
  })
})

test(`a server killed ${ROUNDS} times in the midst of it loses nothing either, and the keeper completes what it was about`, async () => {
  await whileOneKeeps(of('server'), async () => {
    await server.kill()
    await server.start()
  })
})

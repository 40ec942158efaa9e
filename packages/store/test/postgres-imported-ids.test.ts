import { type PostgresServer, startPostgres } from '@hearthfold/store/testing'
import { afterAll, beforeAll, test } from 'vitest'
import { refusesImportedIds } from './imported-ids.ts'
import { openedPostgres } from './postgres-ledgers.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ durable: false })
}, 60_000)
afterAll(() => server?.stop())

test('in postgres an event of a commit never gets the id that an imported one of its stream has', async () => {
  await refusesImportedIds(await openedPostgres({ connectionString: server.connectionString }))
})

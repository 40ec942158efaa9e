import { contract } from '@hearthfold/store/testing'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { newSchema, openedPostgres } from './postgres-ledgers.ts'
import { type PostgresServer, startPostgres } from '../../../test/servers/postgres-server.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ durable: false })
}, 60_000)
afterAll(() => server?.stop())

describe('the postgres driver', () => {
  for (const { sentence, hold } of contract) {
    test(sentence, () =>
      hold(async (opening) => {
        const schema = newSchema()
        const open = () => openedPostgres({ connectionString: server.connectionString, schema, connections: 4, ...opening })
        const store = await open()
        return { store, again: open, dispose: () => store.close() }
      }),
    )
  }
})

import type { Commit, Recorded, Store } from '@hearthfold/core'
import { chained, EMPTY_CHAIN } from '@hearthfold/store/driver'
import { openPostgres } from '@hearthfold/store/postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PostgresServer, startPostgres } from '../servers/postgres-server.ts'

let server: PostgresServer
let admin: pg.Client
beforeAll(async () => {
  server = await startPostgres({ durable: false })
  admin = new pg.Client({ connectionString: server.connectionString })
  await admin.connect()
}, 60_000)
afterAll(async () => {
  await admin?.end()
  await server?.stop()
})

async function opened(schema: string): Promise<Store> {
  const result = await openPostgres({ connectionString: server.connectionString, schema, digestKey: Buffer.alloc(32, 7) })
  if (!result.ok) throw new Error(result.problem.code)
  return result.value.store
}

const visit = (by: string) => ({
  stream: 'household/a' as const,
  on: '2019-12-01' as const,
  event: { type: 'visited' as const, by, purpose: 'regular' as const },
})
const commit = (id: string, count = 1): Commit => ({
  id,
  actor: 'office',
  expected: 'any',
  claims: 'none',
  accepted: Array.from({ length: count }, () => visit('cadre')),
})

/** Puts a text into a kept line in the place of another, with all hashes after it, as if it had always been there. */
async function forged(schema: string, what: string, by: string): Promise<void> {
  const { rows } = await admin.query<{ version: number; line: string }>(
    `SELECT version, line FROM ${schema}.events WHERE stream = 'household/a' ORDER BY version`,
  )
  let hash: Uint8Array = EMPTY_CHAIN
  for (const { version, line } of rows) {
    const changed = line.replaceAll(what, by)
    hash = chained(hash, changed)
    await admin.query(`UPDATE ${schema}.events SET line = $1, hash = $2 WHERE stream = 'household/a' AND version = $3`, [
      changed,
      hash,
      version,
    ])
  }
  await admin.query(`UPDATE ${schema}.streams SET hash = $1 WHERE stream = 'household/a'`, [hash])
}

/** A ledger as it was before the ids of imported events stood beside them. */
async function ofBefore(schema: string): Promise<void> {
  await admin.query(
    `DROP INDEX ${schema}.events_by_imported_id_1; ALTER TABLE ${schema}.events DROP COLUMN imported_id; COMMENT ON SCHEMA ${schema} IS 'hearthfold ledger, version 2'`,
  )
}

test.each(['\\u0000', '\\ud800'])(
  'an imported stream of an older ledger with %s in a line is written to, and its ids are not given again',
  async (text) => {
    const schema = text === '\\u0000' ? 'nul' : 'half'
    const before = await opened(schema)
    const events = ['1', 'c.1', 'd.2'].map((id, at): Recorded => ({
      ...visit('MARK'),
      id,
      version: at + 1,
      recordedAt: '2019-12-02T00:00:00.000Z',
      actor: 'archive',
      schema: 1,
    }))
    expect(await before.import({ name: 'b', source: 'archive', events })).toHaveProperty('value')
    await before.close()
    await forged(schema, 'MARK', text)
    await ofBefore(schema)
    const store = await opened(schema)
    expect(await store.verify()).toBeUndefined()
    expect(await store.commit(commit('e'))).toHaveProperty('value.recorded')
    expect(await store.commit(commit('c'))).toEqual({ ok: false, problem: { code: 'commit-id-reused', id: 'c' } })
    expect(await store.commit(commit('d', 2))).toEqual({ ok: false, problem: { code: 'commit-id-reused', id: 'd' } })
    expect(await store.commit(commit('f', 3))).toHaveProperty('value.recorded')
    expect(await store.commit(commit('f', 3))).toMatchObject({ ok: true, value: { again: true } })
    expect(await store.verify()).toBeUndefined()
    await store.close()
  },
)

test('a stream that begins with the second event of a commit is written to although a line of it has NUL', async () => {
  const store = await opened('second')
  const other = { ...visit('cadre'), stream: 'household/b' as const }
  await store.commit({ ...commit('x'), accepted: [other, visit('MARK')] })
  await store.close()
  await forged('second', 'MARK', '\\u0000')
  await ofBefore('second')
  const again = await opened('second')
  expect(await again.commit(commit('y', 2))).toHaveProperty('value.recorded')
  expect(await again.verify()).toBeUndefined()
  await again.close()
})

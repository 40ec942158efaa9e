import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registerProjection } from '@hearthfold/store'
import { fileKeyRing } from '@hearthfold/store/keys'
import { openPostgres } from '@hearthfold/store/postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAsKept, expectToGoOn, fixture } from './ledger-of-old.ts'
import { postgresBinaries, type PostgresServer, startPostgres } from '../servers/postgres-server.ts'

let server: PostgresServer
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-old-'))
  cpSync(fixture('ledger.keys'), join(folder, 'ledger.keys'))
  server = await startPostgres({ durable: false })
  execFileSync(
    join(postgresBinaries()!, 'psql'),
    ['--quiet', '--set', 'ON_ERROR_STOP=1', '--file', fixture('ledger.sql'), server.connectionString],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
}, 60_000)
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true })
})

test('a ledger in PostgreSQL that an earlier version wrote opens, says the same, holds, and goes on', async () => {
  const ring = fileKeyRing(join(folder, 'ledger.keys'))
  if (!ring.ok) throw new Error(ring.problem.code)
  // Whoever may not write to it is told, and not that it is damaged.
  const readOnly = `${server.connectionString}&options=${encodeURIComponent('-c default_transaction_read_only=on')}`
  expect(await openPostgres({ connectionString: readOnly, digestKey: undefined })).toMatchObject({
    ok: false,
    problem: { code: 'older-schema', found: 1 },
  })
  const opened = await openPostgres({
    connectionString: server.connectionString,
    digestKey: ring.value.digestKey,
    inline: [registerProjection],
  })
  if (!opened.ok) throw new Error(opened.problem.code)
  await expectAsKept('postgres', opened.value.store, ring.value)
  await expectToGoOn(opened.value.store, ring.value)
  await opened.value.store.close()
  await ring.value.close()
})

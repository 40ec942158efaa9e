import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../e2e/command.ts'
import { fixture } from '../golden/ledger-of-old.ts'
import { postgresBinaries, type PostgresServer, startPostgres } from '../servers/postgres-server.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ durable: false })
  execFileSync(
    join(postgresBinaries()!, 'psql'),
    ['--quiet', '--set', 'ON_ERROR_STOP=1', '--file', fixture('ledger.sql'), server.connectionString],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
}, 60_000)
afterAll(() => server?.stop())

test('an older ledger on a server is brought up to date once somebody says that a dump was made', async () => {
  const asked = (...more: string[]) => run(['upgrade', '--ledger', server.connectionString, '--json', ...more])
  for (const _ of [1, 2]) expect(await asked()).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/pg_dump[^]*--yes/) })
  const done = await asked('--yes')
  expect({ code: done.code, upgraded: JSON.parse(done.stdout).upgraded }).toEqual({
    code: 0,
    upgraded: { from: 1, to: expect.any(Number) },
  })
  for (const more of [[], ['--yes']]) {
    const { code, stdout } = await asked(...more)
    expect({ code, upgraded: JSON.parse(stdout).upgraded }).toEqual({ code: 0, upgraded: null })
  }
})

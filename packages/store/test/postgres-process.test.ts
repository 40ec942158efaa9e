import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type PostgresServer, startPostgres } from '@hearthfold/store/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ durable: false })
}, 60_000)
afterAll(() => server?.stop())

test('a process that leaves its store open ends once it has nothing more to do, and not before a commit is answered', () => {
  const script = `
    import { openPostgres } from '@hearthfold/store/postgres'
    const { store } = await openPostgres({ connectionString: process.env.LEDGER, digestKey: Buffer.alloc(32, 7) })
    for (const id of ['1', '2', '3']) {
      const accepted = [{ stream: 'household/a', on: '2019-12-01', event: { type: 'visited', by: 'cadre-1', purpose: 'regular' } }]
      console.log((await store.commit({ id, actor: 'office', accepted })).recorded[0].version)
    }
    console.log((await Promise.all([1, 2, 3].map(() => store.read('household/a')))).map(({ events }) => events.length).join())`
  const child = spawnSync(process.execPath, ['--conditions=@hearthfold/source', '--input-type=module', '--eval', script], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, LEDGER: server.connectionString },
    encoding: 'utf8',
    timeout: 15_000,
  })
  expect({ lines: child.stdout.split('\n'), status: child.status }).toEqual({ lines: ['1', '2', '3', '3,3,3', ''], status: 0 })
})

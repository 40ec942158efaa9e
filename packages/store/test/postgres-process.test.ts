import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PostgresServer, startPostgres } from '../../../test/servers/postgres-server.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ durable: false })
}, 60_000)
afterAll(() => server?.stop())

/** What a process says, and how it ends, that opens a ledger and then runs a script on its store. */
function ran(script: string) {
  const opening = `
    import { openPostgres } from '@hearthfold/store/postgres'
    const { value: { store } } = await openPostgres({ connectionString: process.env.LEDGER, digestKey: Buffer.alloc(32, 7) })`
  const child = spawnSync(process.execPath, ['--conditions=@hearthfold/source', '--input-type=module', '--eval', `${opening}\n${script}`], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, LEDGER: server.connectionString },
    encoding: 'utf8',
    timeout: 15_000,
  })
  return { lines: child.stdout.trim().split('\n'), status: child.status }
}

const commits = (name: string) => `
  for (const id of ['1', '2', '3']) {
    const accepted = [{ stream: 'household/${name}', on: '2019-12-01', event: { type: 'visited', by: 'cadre-1', purpose: 'regular' } }]
    console.log((await store.commit({ id: '${name}' + id, actor: 'office', accepted, expected: 'any', claims: 'none' })).value.recorded[0].version)
  }`

test('a process that leaves its store open ends once it has nothing more to do, and not before a commit is answered', () => {
  const reads = `console.log((await Promise.all([1, 2, 3].map(() => store.read('household/a')))).map(({ events }) => events.length).join())`
  expect(ran(`${commits('a')}\n${reads}`)).toEqual({ lines: ['1', '2', '3', '3,3,3'], status: 0 })
})

test('a process that closes its store goes on until it is closed, also where it had told others of commits', () => {
  const closes = `
    await new Promise((resolve) => setTimeout(resolve, 300))
    await store.close()
    console.log('closed')`
  expect(ran(`${commits('b')}\n${closes}`)).toEqual({ lines: ['1', '2', '3', 'closed'], status: 0 })
})

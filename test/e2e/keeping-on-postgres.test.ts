import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fileOf, fileOfLines, run } from './command.ts'
import { CITIZEN_ID, LINES } from './small-ledger.ts'
import { startPostgres } from '../servers/postgres-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearthfold-keeping-pg-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a ledger on a server is kept by the same commands as one in a file', async () => {
  const server = await startPostgres({ durable: false })
  const keys = ['--keys', join(folder, 'pg.keys')]
  const ledger = ['--ledger', server.connectionString]
  try {
    expect(await run(['init', ...ledger, ...keys])).toMatchObject({ code: 0, stderr: '' })
    expect(await run(['import', fileOfLines(LINES), '--batch', 'small', ...ledger, ...keys])).toMatchObject({ code: 0, stderr: '' })
    expect(await run(['init', ...ledger, '--keys', join(folder, 'other.keys')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('the key that the ledger in the schema hearthfold was made with'),
    })
    const visit = {
      id: 'visit-1',
      commands: [{ stream: 'household/poor', on: '2019-12-05', event: { type: 'visited', by: 'cadre-7', purpose: 'regular' } }],
    }
    const commands = fileOf(JSON.stringify(visit), 'commands.json')
    expect(await run(['record', commands, ...ledger, ...keys])).toMatchObject({
      code: 0,
      stdout: 'visit-1: recorded household/poor version 4\n',
    })
    expect(await run(['record', commands, ...ledger, ...keys])).toMatchObject({
      code: 0,
      stdout: 'visit-1: was recorded before, household/poor version 4\n',
    })
    const figures = async (...of: string[]) => JSON.parse((await run(['replay', ...of, '--json'])).stdout).toDate
    expect(await figures(...ledger)).toEqual(await figures(fileOfLines(LINES)))
    expect((await run(['table', 'register', ...ledger, ...keys])).stdout).toContain(
      '"stream":"household/exited","village":"village/wuji","standing":"exited"',
    )
    expect(await run(['seal', ...ledger, ...keys])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`${LINES.length + 1} events are sealed`),
    })
    expect(await run(['verify', ...ledger, ...keys])).toMatchObject({ code: 0, stdout: expect.stringContaining('sealed last at') })
    const whole = async () => (await run(['export', '--personal', '--reason', 'to see', ...ledger, ...keys])).stdout
    expect(await whole()).toContain(CITIZEN_ID)
    expect(existsSync(join(folder, 'pg.reads'))).toBe(true)
    expect(await run(['erase-person', 'exited', 'm1', ...ledger, ...keys])).toMatchObject({ code: 0 })
    expect(await whole()).not.toContain(CITIZEN_ID)
  } finally {
    await server.stop()
  }
})

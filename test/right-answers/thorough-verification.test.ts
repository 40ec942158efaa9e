import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileOf, fileOfLines, run } from '../e2e/command.ts'
import { LINES } from '../e2e/small-ledger.ts'

let folder = ''
let path = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-thorough-'))
  path = join(folder, 'ledger.db')
  await run(['init', '--ledger', path])
  await run(['import', fileOfLines(LINES), '--ledger', path, '--batch', 'small'])
})
afterEach(() => rmSync(folder, { recursive: true }))

const verified = async (...more: string[]) => {
  const { code, stdout } = await run(['verify', '--ledger', path, '--json', ...more])
  return { code, ...JSON.parse(stdout) }
}
const visited = async (id: string) => {
  const command = { stream: 'household/poor', on: '2019-12-05', event: { type: 'visited', by: 'cadre-7', purpose: 'regular' } }
  expect(await run(['record', fileOf(JSON.stringify({ id, commands: [command] }), 'c.json'), '--ledger', path])).toMatchObject({ code: 0 })
}
const tables = async () => {
  for (const table of ['register', 'statistics', 'due']) expect(await run(['table', table, '--ledger', path])).toMatchObject({ code: 0 })
}
const forge = (statement: string) => {
  const database = new DatabaseSync(path)
  const { changes } = database.prepare(statement).run()
  database.close()
  if (changes === 0) throw new Error(`nothing was forged: ${statement}`)
}

test('rows of tables that are what the events come to are looked at and hold, however far they were brought up', async () => {
  expect(await verified('--thorough')).toMatchObject({ code: 0, broken: null, thorough: { rows: 4 } })
  await tables()
  const { code, broken, thorough } = await verified('--thorough')
  expect({ code, broken }).toEqual({ code: 0, broken: null })
  expect(thorough.rows).toBeGreaterThan(10)
  // Some tables are brought up with each commit, and others when they are asked.
  await visited('1')
  expect(await verified('--thorough')).toMatchObject({ code: 0, broken: null })
})

test.each([
  [
    'changed',
    `UPDATE register SET standing = 'never' WHERE stream = 'household/exited'`,
    { projection: 'register', table: 'register', stream: 'household/exited' },
  ],
  [
    'taken away',
    `DELETE FROM register WHERE stream = 'household/poor'`,
    { projection: 'register', table: 'register', stream: 'household/poor' },
  ],
  [
    'added',
    `INSERT INTO register SELECT * FROM register WHERE stream = 'household/edge'`,
    { projection: 'register', table: 'register', stream: 'household/edge' },
  ],
  [
    'of a household that there is not',
    `UPDATE register SET stream = 'household/ghost' WHERE stream = 'household/unknown'`,
    { projection: 'register', table: 'register' },
  ],
  [
    'of a table that is brought up when it is asked, changed',
    `UPDATE monthly SET households = households + 1 WHERE stream = 'household/exited'`,
    { projection: 'statistics', table: 'monthly', stream: 'household/exited' },
  ],
])('a row that was %s is found thoroughly and not else, and is put right by a rebuild', async (_, statement, broken) => {
  await tables()
  await visited('1')
  forge(statement)
  expect(await verified()).toMatchObject({ code: 0, broken: null, thorough: null })
  expect(await verified('--thorough')).toMatchObject({ code: 1, broken: { ...broken, because: 'differing' } })
  expect(await run(['rebuild', broken.projection, '--ledger', path])).toMatchObject({ code: 0 })
  expect(await verified('--thorough')).toMatchObject({ code: 0, broken: null })
})

test.each(['zh', 'en'])('what was not looked at is said in words (%s)', async (lang) => {
  const said = async (...more: string[]) => (await run(['verify', '--ledger', path, '--lang', lang, ...more])).stdout
  expect(await said()).toContain('--thorough')
  expect(await said('--thorough')).not.toContain('--thorough')
  forge(`UPDATE register SET standing = 'never' WHERE stream = 'household/exited'`)
  expect(await said('--thorough')).toContain('rebuild register')
})

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { storeRefusalText, systemReason } from '@hearthfold/core/store'
import { postgresProblemText } from '@hearthfold/store/postgres'
import { openProblemText } from '@hearthfold/store/sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileOfLines, run } from '../e2e/command.ts'
import { LINES } from '../e2e/small-ledger.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-reasons-'))
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true })
})

/** A Chinese text with no word of English outside quotation marks; names of commands and tables are none. */
const isChinese = (said: string) =>
  !/[A-Za-z]{2,}/.test(said.replaceAll(/“[^”]*”|hearthfold \w+( \w+)?|\b(?:register|due|verify)\b|PostgreSQL|\/\S+?：/g, ''))

test.each([
  'database or disk is full',
  'ENOSPC: no space left on device, write',
  'could not extend file "base/1/2": No space left on device',
  'permission denied for table events',
  "EACCES: permission denied, open '/x'",
  'attempt to write a readonly database',
  'database is locked',
  'database disk image is malformed',
  'connect ECONNREFUSED 127.0.0.1:5432',
  'disk I/O error',
  'sorry, too many clients already',
  'something that nobody has met yet',
])('a Chinese sentence says what the system means by “%s”, or quotes it', (reason) => {
  const texts = [
    storeRefusalText({ code: 'storage-failed', reason }, 'zh'),
    storeRefusalText({ code: 'unknown-outcome', reason }, 'zh'),
    openProblemText({ code: 'unreadable', path: '/x', reason }).zh,
    openProblemText({ code: 'not-copied', path: '/x', reason }).zh,
    postgresProblemText({ code: 'unreachable', reason }).zh,
  ]
  expect(texts.filter((said) => !isChinese(said))).toEqual([])
  // Whoever reads English gets what the system said.
  expect(storeRefusalText({ code: 'storage-failed', reason }, 'en')).toContain(reason)
})

test('what is not known is quoted, and what is Chinese already is left alone', () => {
  expect(systemReason('something odd')).toContain('“something odd”')
  expect(systemReason('磁盘空间不足')).toBe('磁盘空间不足')
})

test('a table that another version filled is told in either language', async () => {
  const path = join(folder, 'ledger.db')
  await run(['init', '--ledger', path])
  await run(['import', fileOfLines(LINES), '--ledger', path])
  for (const table of ['register', 'due']) await run(['table', table, '--ledger', path])
  const database = new DatabaseSync(path)
  const { definition } = database.prepare(`SELECT definition FROM projections WHERE name = 'due'`).get()!
  const other = JSON.stringify((JSON.parse(String(definition)) as unknown[][]).map(([table, columns]) => [table, columns, 99]))
  database.prepare(`UPDATE projections SET definition = ?`).run(other)
  database.close()
  for (const table of ['register', 'due']) {
    const { code, stdout, stderr } = await run(['table', table, '--ledger', path, '--lang', 'zh'])
    expect({ code: code !== 0, stdout, english: isChinese(stderr) ? '' : stderr }).toEqual({ code: true, stdout: '', english: '' })
    expect(stderr).toContain(`rebuild ${table}`)
  }
})

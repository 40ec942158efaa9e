import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { registerProjection } from '@hearthfold/store'
import { fileKeyRing } from '@hearthfold/store/keys'
import { openSqlite } from '@hearthfold/store/sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { expectAsKept, expectToGoOn, fixture } from './ledger-of-old.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-old-'))
  cpSync(fixture(''), folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a ledger in a file that an earlier version wrote opens, says the same, holds, and goes on', async () => {
  const ring = fileKeyRing(join(folder, 'ledger.keys'))
  if (!ring.ok) throw new Error(ring.problem.code)
  const opened = openSqlite(join(folder, 'ledger.db'), { digestKey: ring.value.digestKey, inline: [registerProjection] })
  if (!opened.ok) throw new Error(opened.problem.code)
  await expectAsKept('embedded', opened.value.store, ring.value)
  await expectToGoOn(opened.value.store, ring.value)
  await opened.value.store.close()
  await ring.value.close()
  const again = openSqlite(join(folder, 'ledger.db'), { digestKey: undefined })
  expect(again).toHaveProperty('value.store')
  if (again.ok) await again.value.store.close()
})

test('before a ledger of an earlier version is brought up to date it is copied, once for each time', () => {
  const path = join(folder, 'ledger.db')
  const versionOf = (file: string) => {
    const database = new DatabaseSync(file, { readOnly: true })
    const { user_version: version } = database.prepare('PRAGMA user_version').get()!
    database.close()
    return version
  }
  expect(versionOf(path)).toBe(1)
  for (const copies of [['ledger.db.version-1'], ['ledger.db.version-1']]) {
    const opened = openSqlite(path, { digestKey: undefined })
    if (!opened.ok) throw new Error(opened.problem.code)
    void opened.value.store.close()
    expect(readdirSync(folder).filter((name) => name.includes('version'))).toEqual(copies)
  }
  expect(versionOf(path)).toBeGreaterThan(1)
  expect(versionOf(`${path}.version-1`)).toBe(1)
  // Whoever goes back to the copy and comes again keeps both.
  cpSync(`${path}.version-1`, path)
  const again = openSqlite(path, { digestKey: undefined })
  expect(again).toHaveProperty('value.store')
  if (again.ok) void again.value.store.close()
  expect(readdirSync(folder).filter((name) => name.includes('version'))).toEqual(['ledger.db.version-1', 'ledger.db.version-1.2'])
})

test('a ledger of an earlier version opens with no key but its own, and is then neither copied nor changed', () => {
  const path = join(folder, 'ledger.db')
  const before = readFileSync(path)
  expect(openSqlite(path, { digestKey: Buffer.alloc(32, 9) })).toMatchObject({ ok: false, problem: { code: 'other-key' } })
  expect(readdirSync(folder).filter((name) => name.includes('version'))).toEqual([])
  expect(readFileSync(path).equals(before)).toBe(true)
})

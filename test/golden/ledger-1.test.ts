import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { register } from '@hearthfold/store'
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
  if ('problem' in ring) throw new Error(ring.problem.code)
  const opened = openSqlite(join(folder, 'ledger.db'), { digestKey: ring.keys.digestKey, inline: [register] })
  if ('problem' in opened) throw new Error(opened.problem.code)
  await expectAsKept('embedded', opened.store, ring.keys)
  await expectToGoOn(opened.store, ring.keys)
  await opened.store.close()
  await ring.keys.close()
  const again = openSqlite(join(folder, 'ledger.db'), { digestKey: undefined })
  expect(again).toHaveProperty('store')
  if ('store' in again) await again.store.close()
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryStore } from '@hearthfold/store/memory'
import { openSqlite } from '@hearthfold/store/sqlite'
import { afterEach, beforeEach, test } from 'vitest'
import { refusesImportedIds } from './imported-ids.ts'

const digestKey = Buffer.alloc(32, 7)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-imported-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function sqlite() {
  const opened = openSqlite(join(folder, 'ledger.db'), { digestKey })
  if ('problem' in opened) throw new Error(opened.problem.code)
  return opened.store
}

for (const [kind, open] of [['in memory', () => memoryStore({ digestKey })], ['in sqlite', sqlite]] as const) {
  test(`${kind} an event of a commit never gets the id that an imported one of its stream has`, () => refusesImportedIds(open()))
}

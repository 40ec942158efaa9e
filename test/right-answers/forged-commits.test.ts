import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { stamp } from '@hearthfold/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkOf } from '../../packages/store/src/drivers/sqlite/migrations.ts'
import { storeAt, visits } from './sqlite-ledgers.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-forged-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What somebody makes of what the first event of a commit says of it, so that all numbers still add up. */
const forgeries: readonly (readonly [string, string, object])[] = [
  [
    'two commits say the number of events of each other',
    `UPDATE events SET events = 5 - events WHERE commit_id IN ('two', 'three')`,
    { position: '1', because: 'missing' },
  ],
  [
    'the id of a commit is taken away, and the one before it says that it has its events',
    `UPDATE events SET commit_id = NULL, events = NULL WHERE commit_id = 'three'; UPDATE events SET events = 5 WHERE commit_id = 'two'`,
    { position: '3', because: 'missing' },
  ],
  [
    'the id of a commit is taken away, and the batch says that it had its events',
    `UPDATE events SET commit_id = NULL, events = NULL WHERE commit_id = 'three'; UPDATE batches SET events = 5`,
    { part: 'batches', because: 'damaged' },
  ],
  [
    'the last commit says that it has fewer events, and the batch that it had more',
    `UPDATE events SET events = 1 WHERE commit_id = 'last'; UPDATE batches SET events = 3`,
    { position: '9', because: 'missing' },
  ],
]

for (const [at, [what, statement, broken]] of forgeries.entries()) {
  test(`where ${what} it is found`, async () => {
    const path = join(folder, `${at}.db`)
    const store = storeAt(path)
    await store.commit(visits('two', 'household/a', 2))
    await store.commit(visits('three', 'household/b', 3))
    const events = stamp(visits('', 'household/c', 2).accepted, {
      after: 0,
      id: (version) => `e-${version}`,
      recordedAt: '2015-01-01T00:00:00.000Z',
      actor: 'archive',
    })
    await store.import({ name: '2015', source: 'archive', events })
    await store.commit(visits('last', 'household/a', 2))
    expect(await store.verify()).toBeUndefined()
    const database = new DatabaseSync(path)
    database.function('check_of', { varargs: true, deterministic: true }, checkOf)
    database.exec(`${statement}; UPDATE batches SET row_check = check_of(name, source, imported_at, streams, events)`)
    database.close()
    expect(await store.verify()).toEqual(broken)
    await store.close()
  })
}

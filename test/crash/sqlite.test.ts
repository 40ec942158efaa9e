import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@hearthfold/store/sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storeAt } from './children.ts'
import { killWriters, ROUNDS } from './killing.ts'
import { commitOf, EVENTS } from './writer.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-crash-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test(`a writer killed ${ROUNDS} times loses no acknowledged commit, keeps none by half and none twice`, async () => {
  const path = join(folder, 'killed.db')
  await killWriters(path, () => storeAt(path))
})

test('a full disk is a refusal with its reason, and the ledger stays whole', async () => {
  const path = join(folder, 'full.db')
  const opened = openSqlite(path, { digestKey: Buffer.alloc(32, 7), mostPages: 60 })
  if ('problem' in opened) throw new Error(opened.problem.code)
  const { store } = opened
  let kept = 0
  let refused
  while (!refused) {
    const done = await store.commit(commitOf(`c-${kept}`, 'household/0'))
    if ('refused' in done) refused = done.refused
    else kept++
  }
  expect(refused).toEqual({ code: 'storage-failed', reason: 'database or disk is full' })
  expect(kept).toBeGreaterThan(10)
  expect((await store.read('household/0')).events).toHaveLength(kept * EVENTS)
  expect(await store.verify()).toBeUndefined()
  await store.close()
})

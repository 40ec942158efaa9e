import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stamp } from '@hearthfold/core'
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
  if (!opened.ok) throw new Error(opened.problem.code)
  const {
    value: { store },
  } = opened
  let kept = 0
  let refused
  while (!refused) {
    const done = await store.commit(commitOf(`c-${kept}`, 'household/0'))
    if (!done.ok) refused = done.problem
    else kept++
  }
  expect(refused).toEqual({ code: 'storage-failed', reason: 'database or disk is full' })
  expect(kept).toBeGreaterThan(10)
  expect((await store.read('household/0')).events).toHaveLength(kept * EVENTS)
  expect(await store.verify()).toBeUndefined()
  await store.close()
})

test('a disk that is full while a batch is moved over is a refusal, and nothing of the batch is kept', async () => {
  const opened = openSqlite(join(folder, 'full-import.db'), { digestKey: Buffer.alloc(32, 7), mostPages: 60 })
  if (!opened.ok) throw new Error(opened.problem.code)
  const {
    value: { store },
  } = opened
  await store.commit(commitOf('c-0', 'household/0'))
  const { accepted } = commitOf('many', 'household/1')
  const many = Array.from({ length: 1000 }, () => accepted[0]!)
  const events = stamp(many, { after: 0, id: (version) => `many.${version}`, recordedAt: '2015-01-01T00:00:00.000Z', actor: 'archive' })
  expect(await store.import({ name: 'many', source: 'test', events })).toEqual({
    ok: false,
    problem: { code: 'storage-failed', reason: 'database or disk is full' },
  })
  expect(await store.batches()).toEqual([])
  expect(await store.readAll(undefined, 100)).toHaveLength(EVENTS)
  expect(await store.verify()).toBeUndefined()
  expect(await store.import({ name: 'few', source: 'test', events: events.slice(0, 10) })).toHaveProperty('value')
  await store.close()
})

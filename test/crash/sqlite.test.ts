import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@hearthfold/core'
import { openSqlite } from '@hearthfold/store/sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventsOf, killWriters, ROUNDS, writer } from './killing.ts'
import { commitOf, EVENTS } from './writer.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-crash-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function storeAt(path: string): Store {
  const opened = openSqlite(path, { digestKey: Buffer.alloc(32, 7) })
  if ('problem' in opened) throw new Error(opened.problem.code)
  return opened.store
}

test(`a writer killed ${ROUNDS} times loses no acknowledged commit, keeps none by half and none twice`, async () => {
  const path = join(folder, 'killed.db')
  await killWriters(path, () => storeAt(path))
})

test('four processes that write to eight streams at once keep versions without gaps, and every conflict is reported once', async () => {
  const path = join(folder, 'shared.db')
  await storeAt(path).close()
  const each = Number(process.env['HEARTHFOLD_COMMITS'] ?? 250)
  const lines = await Promise.all(['a', 'b', 'c', 'd'].map((name) => writer([path, name, '0', String(each), '8', 'yes'])))
  const all = lines.flat()
  expect(all.filter((line) => line.startsWith('kept'))).toHaveLength(4 * each)
  expect(all.every((line) => /^(kept \S+ now \d+|conflict \S+)$/.test(line))).toBe(true)
  const store = storeAt(path)
  for await (const { events } of store.scan()) {
    expect(events.map(({ version }) => version)).toEqual(events.map((_, at) => at + 1))
    // Each kept commit stands as one run of events: nobody wrote in between.
    const commits = events.map(({ id }) => id.slice(0, id.lastIndexOf('.')))
    expect(commits.filter((id, at) => id !== commits[at - 1])).toHaveLength(events.length / EVENTS)
  }
  expect((await eventsOf(store)).length).toBe(4 * each * EVENTS)
  expect(await store.verify()).toBeUndefined()
  await store.close()
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

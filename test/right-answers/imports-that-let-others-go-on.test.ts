import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { type HouseholdId, type Recorded, stamp } from '@hearthfold/core'
import type { Projection } from '@hearthfold/core/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storeAt, visits } from './sqlite-ledgers.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-imports-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const HOUSEHOLDS = 600
const EVENTS = 10
const ALL = HOUSEHOLDS * EVENTS

const counted: Projection = {
  name: 'counted',
  version: 1,
  tables: { counted: { columns: { events: 'integer' } } },
  apply: ({ version }) => ({ counted: [{ events: version }] }),
}

/** History, and whether it was read to its end. */
function history() {
  const read = { toItsEnd: false }
  function* events(): Generator<Recorded> {
    for (let at = 0; at < HOUSEHOLDS; at++) {
      const stream: HouseholdId = `household/${at}`
      yield* stamp(visits('', stream, EVENTS).accepted, {
        after: 0,
        id: (version) => `${at}-${version}`,
        recordedAt: '2015-01-01T00:00:00.000Z',
        actor: 'archive',
      })
    }
    read.toItsEnd = true
  }
  return { read, events: events() }
}

test('while a batch is moved over the process does other things, and nobody sees a part of it', async () => {
  const path = join(folder, 'moved.db')
  const [store, other] = [storeAt(path, { inline: [counted] }), storeAt(path)]
  const { read, events } = history()
  const done = { all: false }
  const imported = store.import({ name: 'history', source: 'archive', events }).finally(() => (done.all = true))
  while (!read.toItsEnd) await turn()
  const commit = store.commit(visits('1', 'household/new'))
  let turns = 0
  const seen = new Set<number>()
  while (!done.all) {
    turns++
    for (const one of [store, other]) seen.add((await one.readAll(undefined, ALL + 10)).length)
    await turn()
  }
  expect(await imported).toHaveProperty('value')
  expect(turns).toBeGreaterThan(10)
  // Nothing, all of it, and all of it with what was recorded after it.
  expect([...seen].filter((events) => events !== 0 && events < ALL)).toEqual([])
  // Who records in the same process waited for it.
  expect(await commit).toMatchObject({ ok: true, value: { position: String(ALL + 1) } })
  expect((await store.rows(counted, 'counted')).length).toBe(HOUSEHOLDS + 1)
  expect(await store.verify()).toBeUndefined()
  await Promise.all([store.close(), other.close()])
})

test('a ledger that is closed while a batch is moved over has nothing of it, and takes it later', async () => {
  const path = join(folder, 'closed.db')
  const store = storeAt(path)
  const { read, events } = history()
  const imported = store.import({ name: 'history', source: 'archive', events }).catch((error: unknown) => error)
  while (!read.toItsEnd) await turn()
  await turn()
  await store.close()
  expect(await imported).not.toHaveProperty('value')
  const again = storeAt(path)
  expect(await again.readAll(undefined, 10)).toEqual([])
  expect(await again.import({ name: 'history', source: 'archive', events: history().events })).toHaveProperty('value')
  await again.close()
})

test('two batches that are imported at once are both there', async () => {
  const store = storeAt(join(folder, 'two.db'), { patience: 0 })
  const batch = (name: string) => ({
    name,
    source: 'archive',
    events: stamp(visits('', `household/${name}`, 3000).accepted, {
      after: 0,
      id: (version) => `${name}-${version}`,
      recordedAt: '2015-01-01T00:00:00.000Z' as const,
      actor: 'archive',
    }),
  })
  const done = await Promise.all(['a', 'b', 'c'].map((name) => store.import(batch(name))))
  for (const one of done) expect(one).toHaveProperty('value')
  expect(await store.verify()).toBeUndefined()
  await store.close()
})

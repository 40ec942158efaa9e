import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unwrap } from '@hearthfold/core'
import { nationalLaw, openLedger } from '@hearthfold/ledger'
import { openStore } from '@hearthfold/store/open'
import { memoryStore } from '@hearthfold/store/memory'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'hearthfold-ledger-'))
afterAll(() => rmSync(folder, { recursive: true }))

const head = { member: 'm1', relation: 'head', sex: 'male', born: '1950-03-01', name: '王五' } as const
const family = { on: '2018-10-08', village: 'village/wuji', members: [head] } as const
const options = { law: nationalLaw, actor: 'office' }

test.each([':memory:', join(folder, 'county.db')])('a ledger of the name %s is private, and open alike', async (name) => {
  const store = unwrap(await openStore(name, { create: true }))
  const ledger = openLedger({ store, ...options })
  unwrap(await ledger.register('household/1', family))
  const nameIn = (events: unknown) => JSON.stringify(events).includes('王五')
  expect(nameIn(unwrap(await ledger.household('household/1')))).toBe(true)
  expect(nameIn((await store.bare.read('household/1')).events)).toBe(false)
  expect(unwrap(await ledger.erasePerson({ household: 'household/1', member: 'm1' }, { preview: true })).members).toHaveLength(1)
  unwrap(await ledger.erasePerson({ household: 'household/1', member: 'm1' }))
  expect(nameIn(unwrap(await ledger.household('household/1')))).toBe(false)
  await store.close()
})

test('what was recorded in a file is there when it is opened again, and two who have it open lose nothing', async () => {
  const path = join(folder, 'two.db')
  const open = async () => openLedger({ store: unwrap(await openStore(path, { create: true })), ...options })
  const [one, other] = [await open(), await open()]
  unwrap(await one.register('household/1', family))
  const visit = (by: string) => ({ type: 'visited', by, purpose: 'regular' }) as const
  const visits = [one, other, one, other].map((ledger, at) => ledger.record('household/1', '2019-01-01', visit(`cadre-${at}`)))
  expect((await Promise.all(visits)).map(({ ok }) => ok)).toEqual([true, true, true, true])
  for (const { store } of [one, other]) await store.close()
  const again = await open()
  expect(unwrap(await again.household('household/1')).visits).toHaveLength(4)
  await again.store.close()
})

test('a ledger that is not there, and one without its keys, is a problem in words of both languages', async () => {
  const words = { zh: expect.any(String), en: expect.any(String) }
  const path = join(folder, 'none.db')
  expect(await openStore(path)).toMatchObject({ ok: false, problem: { words } })
  expect([existsSync(path), existsSync(`${path}.keys`)]).toEqual([false, false])
  await unwrap(await openStore(path, { create: true })).close()
  expect(readFileSync(path).length).toBeGreaterThan(0)
  expect(await openStore(path, { keys: join(folder, 'other.keys') })).toMatchObject({ ok: false, problem: { words } })
})

test('nobody is erased through a store that was opened without its keys', async () => {
  const ledger = openLedger({ store: memoryStore({ digestKey: Buffer.alloc(32, 7) }), ...options })
  const erased = await ledger.erasePerson({ household: 'household/1', member: 'm1' })
  expect(erased).toMatchObject({ ok: false, problem: { code: 'no-keys', class: 'storage' } })
})

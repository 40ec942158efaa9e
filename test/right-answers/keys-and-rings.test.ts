import { createSecretKey, generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Command, Store } from '@hearthfold/core'
import { erasePerson, isPrivacyFailure, type KeyRing, memoryKeyRing, privateStore, whatErasureTakes } from '@hearthfold/store'
import { fileKeyRing } from '@hearthfold/store/keys'
import { memoryStore } from '@hearthfold/store/memory'
import { openPostgres, postgresProblemText } from '@hearthfold/store/postgres'
import { openProblemText, openSqlite } from '@hearthfold/store/sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-keys-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const unfit: readonly (readonly [string, unknown, number | string])[] = [
  ['of no bytes', new Uint8Array(), 0],
  ['of four bytes', Buffer.alloc(4, 7), 4],
  ['of fifteen bytes', new Uint8Array(15), 15],
  ['that is a text', 'a text of more than sixteen characters', 'string'],
  ['that is an empty text', '', 'string'],
  ['that is null', null, 'null'],
  ['that is a list of numbers', Array.from({ length: 32 }, () => 7), 'object'],
  ['that is a short key object', createSecretKey(Buffer.alloc(8, 7)), 8],
  ['that is a public key', generateKeyPairSync('ed25519').publicKey, 'object'],
]

describe('a ledger opens with no key', () => {
  for (const [what, key, found] of unfit) {
    test(what, async () => {
      const problem = { code: 'unfit-key', expected: 16, found }
      const path = join(folder, 'ledger.db')
      const opened = openSqlite(path, { digestKey: key as Uint8Array })
      expect(opened).toEqual({ ok: false, problem })
      expect(existsSync(path)).toBe(false)
      // Nothing is asked of a server: there is none.
      const onServer = await openPostgres({ connectionString: 'postgres://127.0.0.1:1/none', digestKey: key as Uint8Array })
      expect(onServer).toEqual({ ok: false, problem })
      for (const text of [!opened.ok && openProblemText(opened.problem), !onServer.ok && postgresProblemText(onServer.problem)]) {
        expect(text && text.en).toMatch(/at least 16 bytes/)
        expect(text && text.zh).toMatch(/不少于 16 字节/)
      }
      expect(() => memoryStore({ digestKey: key as Uint8Array })).toThrow(TypeError)
    })
  }
})

test('a key of sixteen bytes or a key object opens a ledger, and is the same key', async () => {
  const bytes = Buffer.alloc(16, 7)
  for (const digestKey of [bytes, createSecretKey(bytes), new Uint8Array(bytes)]) {
    const opened = openSqlite(join(folder, 'ledger.db'), { digestKey })
    expect(opened.ok).toBe(true)
    if (opened.ok) await opened.value.store.close()
    await memoryStore({ digestKey }).close()
  }
})

test('a ring whose digest key was damaged is not opened', async () => {
  const path = join(folder, 'ring.keys')
  const made = fileKeyRing(path, { make: true })
  if (!made.ok) throw new Error(made.problem.code)
  await made.value.close()
  const database = new DatabaseSync(path)
  database.exec(`UPDATE ring SET digest_key = x'00010203'`)
  database.close()
  expect(fileKeyRing(path)).toEqual({ ok: false, problem: { code: 'damaged-ring', path } })
})

const joined: Command = {
  stream: 'household/1',
  on: '2019-01-01',
  event: { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'female', born: '1949-12-31', name: 'Wang Xiu' },
}
const register = (store: Store, id = 'c-1', stream: 'household/1' | 'household/2' = 'household/1') =>
  store.commit({ id, actor: 'office', accepted: [{ ...joined, stream }], expected: 'any', claims: 'none' })
const nameIn = async (store: Store) =>
  (await store.read('household/1')).events.map(({ event }) => ('name' in event ? event.name : undefined))
const person = { stream: 'household/1', member: 'm1' } as const

function ringInFile(make = true): KeyRing {
  const found = fileKeyRing(join(folder, 'ring.keys'), { make })
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}

for (const [kind, ring] of [
  ['in memory', memoryKeyRing],
  ['in a file', ringInFile],
] as const) {
  describe(`a ring ${kind}`, () => {
    test('is of the ledger in which it was used first, and enciphers nothing in another', async () => {
      const keys = ring()
      const [one, other] = [0, 1].map(() => privateStore(memoryStore({ digestKey: keys.digestKey }), { keys }))
      expect(await register(one!)).toHaveProperty('value.recorded')
      const refused = await register(other!)
      expect(refused).toMatchObject({ ok: false, problem: { code: 'keys-unavailable' } })
      expect(!refused.ok && refused.problem.code === 'keys-unavailable' && refused.problem.reason.zh).toMatch(/另一本台账/)
      expect((await other!.read('household/1')).events).toEqual([])
      expect(await register(one!, 'c-2', 'household/2')).toHaveProperty('value.recorded')
      await keys.close()
    })

    test('erases nobody in another ledger, which may have been written with it before', async () => {
      const keys = ring()
      const bare = [0, 1].map(() => memoryStore({ digestKey: keys.digestKey }))
      const [one, other] = bare.map((store) => privateStore(store, { keys }))
      await register(one!)
      // As before rings knew whose they are.
      const unbound: KeyRing = { ...keys, belongsTo: async (ledger) => ledger }
      expect(await register(privateStore(bare[1]!, { keys: unbound }), 'c-other')).toHaveProperty('value.recorded')
      for (const attempt of [erasePerson(bare[1]!, keys, person), whatErasureTakes(bare[1]!, keys, person)]) {
        const error: unknown = await attempt.catch((thrown: unknown) => thrown)
        expect(isPrivacyFailure(error) && error.problem.code).toBe('other-ledger')
      }
      expect(await nameIn(one!)).toEqual(['Wang Xiu'])
      expect(await nameIn(other!)).toEqual(['Wang Xiu'])
      expect(await erasePerson(bare[0]!, keys, person)).toMatchObject({ keys: 1 })
      await keys.close()
    })

    test('that was made before rings knew whose they are becomes that of the ledger that uses it next', async () => {
      const keys = ring()
      const bare = memoryStore({ digestKey: keys.digestKey })
      const unbound: KeyRing = { ...keys, belongsTo: async (ledger) => ledger }
      await register(privateStore(bare, { keys: unbound }))
      expect(await keys.belongsTo(undefined)).toBeUndefined()
      expect(await register(privateStore(bare, { keys }), 'c-2', 'household/2')).toHaveProperty('value.recorded')
      expect(await keys.belongsTo(undefined)).toBe(Buffer.from((await bare.links(undefined, 1))[0]!.hash).toString('hex'))
      await keys.close()
    })
  })
}

test('a ring of the first version is read on, and says whose it is from then on', async () => {
  const path = join(folder, 'ring.keys')
  await ringInFile().close()
  const database = new DatabaseSync(path)
  database.exec('ALTER TABLE ring DROP COLUMN ledger; PRAGMA user_version = 1')
  database.close()
  for (const named of ['a', 'b']) {
    const keys = ringInFile(false)
    expect(await keys.belongsTo(named)).toBe('a')
    await keys.close()
  }
})

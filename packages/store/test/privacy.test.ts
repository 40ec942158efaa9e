import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Accepted, type Commit, type HouseholdCommand, readLine, stamp, type Store, type Stream, writeLine } from '@hearthfold/core'
import { type KeyRing, memoryKeyRing, privateStore } from '@hearthfold/store'
import { memoryStore } from '@hearthfold/store/memory'
import { openSqlite } from '@hearthfold/store/sqlite'
import { ofKind } from '@hearthfold/store/driver'
import { contract } from '@hearthfold/store/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { A, all, awarded, B, joined, kept, LI, settled, WANG } from './people.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-privacy-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function sqlite(keys: KeyRing): Store {
  const opened = openSqlite(join(folder, 'ledger.db'), { digestKey: keys.digestKey })
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.store
}

/** Everything that somebody with the files of the ledger, but not the ring, can read. */
function bytesOf(path: string): Buffer {
  return Buffer.concat(
    readdirSync(folder)
      .filter((file) => file.startsWith(path))
      .map((file) => readFileSync(join(folder, file))),
  )
}

/** Gives out the same, with something done before it is asked for keys. */
function onKeys(keys: KeyRing, before: () => void): KeyRing {
  return {
    ...keys,
    async keysFor(subjects) {
      before()
      return keys.keysFor(subjects)
    },
    async find(ids) {
      before()
      return keys.find(ids)
    },
  }
}

/** What is said of the ledger that a view is of: the view makes rows and snapshots of it in its own way, and reads only its own boxes. */
const OF_THE_LEDGER = [
  'what a wrapper keeps beside an event comes back with it, and is part of what the commit says',
  'a snapshot is kept of a stream until another takes its place or all are dropped',
  'of two who project from the same place one is told that the other was faster, and leaves no rows',
  'a row that does not fit its table is not kept, nor what came with it',
  'within a scope nobody keeps what everybody’s households begin with',
  'within a scope one sees rows and snapshots of the households that are its own now',
]

describe('a private ledger is a ledger', () => {
  test('but for what is said of the one that it is a view of', () => {
    const sentences = new Set(contract.map(({ sentence }) => sentence))
    expect(OF_THE_LEDGER.filter((one) => !sentences.has(one))).toEqual([])
  })
  for (const { sentence, hold } of contract.filter((one) => !OF_THE_LEDGER.includes(one.sentence))) {
    test(`in memory: ${sentence}`, () =>
      hold(async (opening) => {
        const keys = memoryKeyRing()
        const store = privateStore(memoryStore({ digestKey: keys.digestKey, ...opening }), { keys })
        return { store, again: undefined, dispose: () => store.close() }
      }))
  }
  test('what is read is what was recorded, however it is read', async () => {
    const keys = memoryKeyRing()
    const store = privateStore(sqlite(keys), { keys })
    const odd = { name: 'a\\"b\u{1f3e0}户' }
    const correction: HouseholdCommand = {
      stream: A,
      on: '2019-01-01',
      event: { type: 'corrected', replaces: 'c-1.2', statement: joined(A, 'm1', odd).event as never },
    }
    const accepted = [settled(A), joined(A, 'm1', WANG), joined(A, 'm2', LI), awarded(A, 'Wáng swept the yard'), correction]
    const plain = memoryStore({ digestKey: keys.digestKey, clock: () => '2020-01-01T00:00:00.000Z' })
    const expected = kept(await plain.commit({ id: 'c-1', actor: 'office', accepted, expected: 'any', claims: 'none' })).map(
      ({ event }) => event,
    )
    expect(
      kept(await store.commit({ id: 'c-1', actor: 'office', accepted, expected: 'any', claims: 'none' })).map(({ event }) => event),
    ).toEqual(expected)
    expect((await store.read(A)).events.map(({ event }) => event)).toEqual(expected)
    expect((await store.readAll(undefined, 10)).map(({ recorded }) => recorded.event)).toEqual(expected)
    expect((await all(store)).map(({ event }) => event)).toEqual(expected)
    expect((await store.read(A)).events.every((one) => !('private' in one))).toBe(true)
    await store.close()
  })
})

describe('what is kept', () => {
  test('has no name, no ID and no free text in any byte of the ledger, and is valid without them', async () => {
    const keys = memoryKeyRing()
    const bare = sqlite(keys)
    const store = privateStore(bare, { keys })
    const claims = { take: [WANG.citizenId], release: [] }
    await store.commit({
      id: '1',
      actor: 'office',
      accepted: [settled(A), joined(A, 'm1', WANG), awarded(A, 'says "neighbour" 张三')],
      expected: 'any',
      claims,
    })
    const history = stamp([settled(B), joined(B, 'm1', LI)], {
      after: 0,
      id: (version) => `b.${version}`,
      recordedAt: '2015-01-01T00:00:00.000Z',
      actor: 'archive',
    })
    await store.import({ name: '2015', source: 'archive', events: history })
    const bytes = bytesOf('ledger.db')
    const secrets = [WANG.name, WANG.citizenId, LI.name, LI.citizenId, 'says "neighbour" 张三', '张三', 'Wáng']
    const written = secrets.flatMap((secret) => [
      secret,
      JSON.stringify(secret).slice(1, -1),
      secret.replaceAll(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ])
    for (const form of written) expect(bytes.includes(form), form).toBe(false)
    expect(bytes.includes('household/a')).toBe(true)
    for (const recorded of await all(bare)) expect(readLine(writeLine(recorded))).toEqual({ ok: true, value: recorded })
    expect(await store.verify()).toBeUndefined()
    await store.close()
  })
  test('has no key in any byte of the ledger either: a copy of its files is no copy of the ring', async () => {
    const keys = memoryKeyRing()
    const bare = sqlite(keys)
    await privateStore(bare, { keys }).commit({
      id: '1',
      actor: 'office',
      accepted: [joined(A, 'm1', WANG), awarded(A, 'swept')],
      expected: 'any',
      claims: { take: [WANG.citizenId], release: [] },
    })
    const ids = (await all(bare)).flatMap((one) => [one.private?.personal?.key ?? [], one.private?.text?.key ?? []].flat())
    const found = await keys.find(ids)
    expect(found.size).toBe(2)
    const bytes = bytesOf('ledger.db')
    for (const key of [keys.digestKey, ...found.values()])
      for (const form of ['latin1', 'hex', 'base64', 'base64url'] as const)
        expect(bytes.includes(Buffer.from(key as Uint8Array).toString(form), 0, form === 'latin1' ? 'latin1' : 'utf8')).toBe(false)
    await bare.close()
  })
  test('is the same bytes for a commit that is asked for again, and the first answer is given', async () => {
    const keys = memoryKeyRing()
    const seen: (readonly Accepted[])[] = []
    const bare = memoryStore({ digestKey: keys.digestKey })
    const watched: Store = {
      ...bare,
      commit(asked) {
        seen.push(asked.accepted)
        return bare.commit(asked)
      },
    }
    const store = privateStore(watched, { keys })
    const asked: Commit = {
      id: '1',
      actor: 'office',
      accepted: [settled(A), joined(A, 'm1', WANG), awarded(A, 'swept')],
      expected: 'any',
      claims: 'none',
    }
    const first = await store.commit(asked)
    const again = await store.commit(asked)
    expect(again).toEqual({ ok: true, value: { ...(first.ok && first.value), again: true, claims: 'as-first', packs: 'as-first' } })
    expect(JSON.stringify(seen[1])).toBe(JSON.stringify(seen[0]))
    expect(await store.commit({ ...asked, accepted: [settled(A), joined(A, 'm1', LI), awarded(A, 'swept')] })).toMatchObject({
      ok: false,
      problem: { code: 'commit-id-reused' },
    })
  })
  test('tells equal texts of a stream from others, and no text from another stream', async () => {
    const keys = memoryKeyRing()
    const bare = memoryStore({ digestKey: keys.digestKey })
    await privateStore(bare, { keys }).commit({
      id: '1',
      actor: 'o',
      accepted: [awarded(A, 'x'), awarded(A, 'x'), awarded(A, 'y'), awarded(B, 'x')],
      expected: 'any',
      claims: 'none',
    })
    const [one, same, other, elsewhere] = (await all(bare)).map(({ event }) => (event.type === 'points-awarded' ? event.reason : ''))
    expect(one).toMatch(/^….{8}$/)
    expect(same).toBe(one)
    expect(new Set([one, other, elsewhere]).size).toBe(3)
  })
  test('does not tell a short name from a longer one by its length', async () => {
    const keys = memoryKeyRing()
    const bare = memoryStore({ digestKey: keys.digestKey })
    await privateStore(bare, { keys }).commit({
      id: '1',
      actor: 'o',
      accepted: [joined(A, 'm1', { name: '王' }), joined(A, 'm2', { name: '欧阳' })],
      expected: 'any',
      claims: 'none',
    })
    const [short, long] = (await all(bare)).map((one) => one.private!.personal!.box.length)
    expect(short).toBe(long)
  })
  test('is nothing when it is read in another place', async () => {
    const keys = memoryKeyRing()
    const bare = memoryStore({ digestKey: keys.digestKey })
    const store = privateStore(bare, { keys })
    await store.commit({ id: '1', actor: 'o', accepted: [joined(A, 'm1', WANG), joined(A, 'm2', LI)], expected: 'any', claims: 'none' })
    const [one, other] = await all(bare)
    const events = [{ ...one!, private: other!.private! }]
    const read = async <Of extends Stream>(stream: Of) => ({ events: ofKind<Of>(stream === A ? events : []), known: undefined })
    const swapped = { ...bare, read }
    await expect(privateStore(swapped, { keys }).read(A)).rejects.toMatchObject({ problem: { code: 'changed', stream: A, version: 1 } })
  })
})

describe('a ring that cannot be used', () => {
  const accepted = [settled(A), joined(A, 'm1', WANG)]
  test('lets nothing be kept, and says why', async () => {
    const keys = memoryKeyRing()
    const bare = memoryStore({ digestKey: keys.digestKey })
    const failing = onKeys(keys, () => {
      throw new Error('the token was pulled out')
    })
    const store = privateStore(bare, { keys: failing })
    const refused = await store.commit({ id: '1', actor: 'o', accepted, expected: 'any', claims: 'none' })
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'keys-unavailable', reason: { en: expect.stringContaining('the token was pulled out') } },
    })
    const history = stamp(accepted, { after: 0, id: (version) => `a.${version}`, recordedAt: '2015-01-01T00:00:00.000Z', actor: 'archive' })
    expect(await store.import({ name: '2015', source: 'archive', events: history })).toMatchObject({
      ok: false,
      problem: { code: 'keys-unavailable' },
    })
    expect(await all(bare)).toEqual([])
    await privateStore(bare, { keys }).commit({ id: '1', actor: 'o', accepted, expected: 'any', claims: 'none' })
    await expect(store.read(A)).rejects.toMatchObject({ problem: { code: 'unavailable' } })
  })
  test('since it is that of another ledger is told so, and nothing is kept with it', async () => {
    const keys = memoryKeyRing()
    const bare = memoryStore({ digestKey: keys.digestKey })
    await privateStore(bare, { keys }).commit({ id: '1', actor: 'o', accepted, expected: 'any', claims: 'none' })
    const stranger = memoryKeyRing()
    const store = privateStore(bare, { keys: stranger })
    await expect(store.read(A)).rejects.toMatchObject({
      problem: { code: 'other-ring', expected: keys.name, found: stranger.name },
      message: expect.stringContaining('lost keys cannot be made again'),
    })
    expect(await store.commit({ id: '2', actor: 'o', accepted: [joined(A, 'm2', LI)], expected: 'any', claims: 'none' })).toMatchObject({
      ok: false,
      problem: { code: 'keys-unavailable' },
    })
    expect(await all(bare)).toHaveLength(2)
  })
  test('since it is that of another ledger is told so also where what is private comes late', async () => {
    const [keys, stranger] = [memoryKeyRing(), memoryKeyRing()]
    const bare = memoryStore({ digestKey: keys.digestKey })
    const [mine, theirs] = [keys, stranger].map((ring) => privateStore(bare, { keys: ring })) as [Store, Store]
    const visit: HouseholdCommand = { stream: B, on: '2019-12-01', event: { type: 'visited', by: 'cadre', purpose: 'regular' } }
    await bare.commit({ id: '0', actor: 'o', accepted: Array.from({ length: 1001 }, () => visit), expected: 'any', claims: 'none' })
    expect(await mine.commit({ id: '1', actor: 'o', accepted, expected: 'any', claims: 'none' })).toHaveProperty('value.recorded')
    expect(await theirs.commit({ id: '2', actor: 'o', accepted: [joined(A, 'm2', LI)], expected: 'any', claims: 'none' })).toMatchObject({
      ok: false,
      problem: { code: 'keys-unavailable' },
    })
    expect(await mine.read(A)).toHaveProperty('events.length', 2)
  })
  test('since it is older than the ledger is told so, and is not taken for an erasure', async () => {
    const keys = memoryKeyRing()
    const bare = memoryStore({ digestKey: keys.digestKey })
    await privateStore(bare, { keys }).commit({ id: '1', actor: 'o', accepted, expected: 'any', claims: 'none' })
    const older = { ...memoryKeyRing(), name: keys.name }
    await expect(privateStore(bare, { keys: older }).read(A)).rejects.toMatchObject({
      problem: { code: 'unknown-key', stream: A, version: 2 },
    })
  })
})

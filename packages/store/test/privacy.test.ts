import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Accepted, type Commit, type Committed, decideLife, fold, type HouseholdCommand, type HouseholdId, type Instant, readLine, type Recorded, type RecordedHousehold, stamp, type Store, writeLine } from '@hearthfold/core'
import { fileReadLog, type KeyRing, memoryKeyRing, privateStore, type ReadEntry } from '@hearthfold/store'
import { memoryStore } from '@hearthfold/store/memory'
import { openSqlite } from '@hearthfold/store/sqlite'
import { contract } from '@hearthfold/store/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const A: HouseholdId = 'household/a'
const B: HouseholdId = 'household/b'
const WANG = { name: '王小明 Wáng', citizenId: '11010519491231001X' }
const LI = { name: '李"雷"', citizenId: '110105194912310028' }

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-privacy-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function sqlite(keys: KeyRing): Store {
  const opened = openSqlite(join(folder, 'ledger.db'), { digestKey: keys.digestKey })
  if ('problem' in opened) throw new Error(opened.problem.code)
  return opened.store
}

function joined(stream: HouseholdId, member: string, who: { name?: string; citizenId?: string }, more: object = {}): HouseholdCommand {
  return { stream, on: '2019-01-01', event: { type: 'member-joined', member, by: 'listing', relation: member === 'm1' ? 'head' : 'child', sex: 'male', born: '1949-12-31', ...who, ...more } }
}

const settled = (stream: HouseholdId): HouseholdCommand => ({ stream, on: '2019-01-01', event: { type: 'settled', village: 'village/1' } })
const because = (stream: HouseholdId, text: string): HouseholdCommand => ({ stream, on: '2019-02-01', event: { type: 'points-awarded', points: 1, committee: 'c', reason: text } })

/** Everything that somebody with the files of the ledger, but not the ring, can read. */
function bytesOf(path: string): Buffer {
  return Buffer.concat(readdirSync(folder).filter((file) => file.startsWith(path)).map((file) => readFileSync(join(folder, file))))
}

function kept(committed: Committed): readonly Recorded[] {
  if ('refused' in committed) throw new Error(committed.refused.code)
  return committed.recorded
}

async function all(store: Store): Promise<Recorded[]> {
  const events: Recorded[] = []
  for await (const one of store.scan()) events.push(...one.events)
  return events
}

/** Gives out the same, with something done before it is asked for keys. */
function onKeys(keys: KeyRing, before: () => void): KeyRing {
  return { ...keys, keysFor: async (subjects) => (before(), keys.keysFor(subjects)), find: async (ids) => (before(), keys.find(ids)) }
}

describe('a private ledger is a ledger', () => {
  for (const { sentence, hold } of contract) {
    test(`in memory: ${sentence}`, () =>
      hold(async (opening) => {
        const keys = memoryKeyRing()
        const store = privateStore(memoryStore({ digestKey: keys.digestKey, ...opening }), { keys })
        return { store, again: undefined, dispose: () => store.close() }
      }),
    )
  }
  test('what is read is what was recorded, however it is read', async () => {
    const keys = memoryKeyRing()
    const store = privateStore(sqlite(keys), { keys })
    const odd = { name: 'a\u0000b\ud800c\u{1f3e0}' }
    const correction: HouseholdCommand = { stream: A, on: '2019-01-01', event: { type: 'corrected', replaces: 'c-1.2', statement: joined(A, 'm1', odd).event as never } }
    const accepted = [settled(A), joined(A, 'm1', WANG), joined(A, 'm2', LI), because(A, 'Wáng swept the yard'), correction]
    const plain = memoryStore({ digestKey: keys.digestKey, clock: () => '2020-01-01T00:00:00.000Z' })
    const expected = kept(await plain.commit({ id: 'c-1', actor: 'office', accepted })).map(({ event }) => event)
    expect(kept(await store.commit({ id: 'c-1', actor: 'office', accepted })).map(({ event }) => event)).toEqual(expected)
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
    await store.commit({ id: '1', actor: 'office', accepted: [settled(A), joined(A, 'm1', WANG), because(A, 'says "neighbour" 张三')], claims })
    const history = stamp([settled(B), joined(B, 'm1', LI)], { after: 0, id: (version) => `b.${version}`, recordedAt: '2015-01-01T00:00:00.000Z', actor: 'archive' })
    await store.import({ name: '2015', source: 'archive', events: history })
    const bytes = bytesOf('ledger.db')
    const secrets = [WANG.name, WANG.citizenId, LI.name, LI.citizenId, 'says "neighbour" 张三', '张三', 'Wáng']
    const written = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), secret.replaceAll(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)])
    for (const form of written) expect(bytes.includes(form), form).toBe(false)
    expect(bytes.includes('household/a')).toBe(true)
    for (const recorded of await all(bare)) expect(readLine(writeLine(recorded))).toEqual({ recorded })
    expect(await store.verify()).toBeUndefined()
    await store.close()
  })
  test('is the same bytes for a commit that is asked for again, and the first answer is given', async () => {
    const keys = memoryKeyRing()
    const seen: (readonly Accepted[])[] = []
    const bare = memoryStore({ digestKey: keys.digestKey })
    const store = privateStore({ ...bare, commit: (asked) => (seen.push(asked.accepted), bare.commit(asked)) }, { keys })
    const asked: Commit = { id: '1', actor: 'office', accepted: [settled(A), joined(A, 'm1', WANG), because(A, 'swept')] }
    const first = await store.commit(asked)
    const again = await store.commit(asked)
    expect(again).toEqual({ ...first, again: true })
    expect(JSON.stringify(seen[1])).toBe(JSON.stringify(seen[0]))
    expect(await store.commit({ ...asked, accepted: [settled(A), joined(A, 'm1', LI), because(A, 'swept')] })).toMatchObject({ refused: { code: 'commit-id-reused' } })
  })
  test('tells equal texts of a stream from others, and no text from another stream', async () => {
    const keys = memoryKeyRing()
    const bare = memoryStore({ digestKey: keys.digestKey })
    await privateStore(bare, { keys }).commit({ id: '1', actor: 'o', accepted: [because(A, 'x'), because(A, 'x'), because(A, 'y'), because(B, 'x')] })
    const [one, same, other, elsewhere] = (await all(bare)).map(({ event }) => (event.type === 'points-awarded' ? event.reason : ''))
    expect(one).toMatch(/^….{8}$/)
    expect(same).toBe(one)
    expect(new Set([one, other, elsewhere]).size).toBe(3)
  })
  test('does not tell a short name from a longer one by its length', async () => {
    const keys = memoryKeyRing()
    const bare = memoryStore({ digestKey: keys.digestKey })
    await privateStore(bare, { keys }).commit({ id: '1', actor: 'o', accepted: [joined(A, 'm1', { name: '王' }), joined(A, 'm2', { name: '欧阳' })] })
    const [short, long] = (await all(bare)).map((one) => one.private!.personal!.box.length)
    expect(short).toBe(long)
  })
  test('is nothing when it is read in another place', async () => {
    const keys = memoryKeyRing()
    const bare = memoryStore({ digestKey: keys.digestKey })
    const store = privateStore(bare, { keys })
    await store.commit({ id: '1', actor: 'o', accepted: [joined(A, 'm1', WANG), joined(A, 'm2', LI)] })
    const [one, other] = await all(bare)
    const swapped = { ...bare, read: async () => ({ events: [{ ...one!, private: other!.private! }], known: undefined }) }
    await expect(privateStore(swapped, { keys }).read(A)).rejects.toMatchObject({ problem: { code: 'changed', stream: A, version: 1 } })
  })
})

describe('the key of a person', () => {
  async function keysOf(accepted: readonly HouseholdCommand[], ...more: (readonly HouseholdCommand[])[]) {
    const keys = memoryKeyRing()
    const bare = memoryStore({ digestKey: keys.digestKey })
    const store = privateStore(bare, { keys })
    for (const [at, one] of [accepted, ...more].entries()) kept(await store.commit({ id: `c-${at}`, actor: 'office', accepted: one }))
    const events = await all(bare)
    return events.flatMap(({ stream, event, private: boxes }) => (boxes?.personal ? [{ who: `${stream} ${'member' in event ? event.member : ''}`, key: boxes.personal.key }] : []))
  }
  const described = (stream: HouseholdId, member: string, who: object): HouseholdCommand => ({ stream, on: '2019-03-01', event: { type: 'member-described', member, ...who } })

  test('is one for all that is said of them in a household, whether their ID is stated then or not', async () => {
    const found = await keysOf([joined(A, 'm1', { name: 'Wang' }), joined(A, 'm2', LI)], [described(A, 'm1', WANG)], [described(A, 'm1', { name: 'Wáng' })])
    const of = (who: string) => new Set(found.filter((one) => one.who === who).map(({ key }) => key))
    expect(of(`${A} m1`).size).toBe(1)
    expect(of(`${A} m2`)).not.toEqual(of(`${A} m1`))
  })
  test('goes by the ID through all households', async () => {
    const found = await keysOf([joined(A, 'm1', WANG)], [joined(B, 'm7', WANG)], [described(B, 'm7', { name: 'Wáng' })])
    expect(new Set(found.map(({ key }) => key)).size).toBe(1)
  })
  test('goes with them, also where no ID is known, when they move, split off or merge', async () => {
    const people = (...members: string[]) => members.map((member, at) => joined(A, member, { name: `${member} of a` }, at === 0 ? { relation: 'head' } : {}))
    const other = [settled(B), joined(B, 'm1', { name: 'm1 of b' }), joined(B, 'm2', { name: 'm2 of b' })]
    for (const change of [
      { change: 'move', by: 'move', on: '2019-06-01', household: A, into: B, going: { m2: 'other', m3: 'other' } },
      { change: 'split', on: '2019-06-01', household: A, into: 'household/c', going: { m2: 'head', m3: 'child' } },
      { change: 'merge', on: '2019-06-01', household: A, into: B, going: { m1: 'other', m2: 'other', m3: 'other' } },
    ] as const) {
      const founded = [settled(A), ...people('m1', 'm2', 'm3')]
      const events = stamp([...founded, ...other], { after: 0, id: (version, stream) => `${stream}.${version}`, recordedAt: '2019-01-01T00:00:00.000Z', actor: 'o' }) as RecordedHousehold[]
      const states = Object.fromEntries([A, B, 'household/c' as HouseholdId].map((stream) => [stream, fold(stream, events.filter((one) => one.stream === stream))]))
      const decision = decideLife(change, states as never)
      if ('refused' in decision) throw new Error(JSON.stringify(decision.refused))
      const found = await keysOf(founded, other, decision.accepted as HouseholdCommand[])
      const first = (who: string) => found.find((one) => one.who === who)!.key
      const moved = decision.accepted.flatMap(({ stream, event }) => (event.type === 'member-joined' ? [{ who: `${stream} ${event.member}`, was: event.name!.split(' ')[0]! }] : []))
      expect(moved.length).toBeGreaterThan(1)
      for (const { who, was } of moved) expect(found.findLast((one) => one.who === who)!.key, `${change.change}: ${who}`).toBe(first(`${A} ${was}`))
      expect(new Set(found.map(({ key }) => key)).size).toBe(5)
    }
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
    const refused = await store.commit({ id: '1', actor: 'o', accepted })
    expect(refused).toMatchObject({ refused: { code: 'keys-unavailable', reason: { en: expect.stringContaining('the token was pulled out') } } })
    const history = stamp(accepted, { after: 0, id: (version) => `a.${version}`, recordedAt: '2015-01-01T00:00:00.000Z', actor: 'archive' })
    expect(await store.import({ name: '2015', source: 'archive', events: history })).toMatchObject({ refused: { code: 'keys-unavailable' } })
    expect(await all(bare)).toEqual([])
    await privateStore(bare, { keys }).commit({ id: '1', actor: 'o', accepted })
    await expect(store.read(A)).rejects.toMatchObject({ problem: { code: 'unavailable' } })
  })
  test('since it is that of another ledger is told so, and nothing is kept with it', async () => {
    const keys = memoryKeyRing()
    const bare = memoryStore({ digestKey: keys.digestKey })
    await privateStore(bare, { keys }).commit({ id: '1', actor: 'o', accepted })
    const stranger = memoryKeyRing()
    const store = privateStore(bare, { keys: stranger })
    await expect(store.read(A)).rejects.toMatchObject({ problem: { code: 'other-ring', expected: keys.name, found: stranger.name }, message: expect.stringContaining('lost keys cannot be made again') })
    expect(await store.commit({ id: '2', actor: 'o', accepted: [joined(A, 'm2', LI)] })).toMatchObject({ refused: { code: 'keys-unavailable' } })
    expect(await all(bare)).toHaveLength(2)
  })
  test('since it is older than the ledger is told so, and is not taken for an erasure', async () => {
    const keys = memoryKeyRing()
    const bare = memoryStore({ digestKey: keys.digestKey })
    await privateStore(bare, { keys }).commit({ id: '1', actor: 'o', accepted })
    const older = { ...memoryKeyRing(), name: keys.name }
    await expect(privateStore(bare, { keys: older }).read(A)).rejects.toMatchObject({ problem: { code: 'unknown-key', stream: A, version: 2 } })
  })
})

describe('a log of reads', () => {
  const at: Instant = '2020-05-01T08:00:00.000Z'
  const by = { actor: 'inspector', why: 'complaint 12' }
  async function filled() {
    const keys = memoryKeyRing()
    const bare = memoryStore({ digestKey: keys.digestKey })
    await privateStore(bare, { keys }).commit({ id: '1', actor: 'o', accepted: [settled(A), joined(A, 'm1', WANG), joined(A, 'm2', { name: 'Li' }), because(A, 'swept'), settled(B)] })
    return { keys, bare }
  }
  test('names who read what of whom and why, in every way of reading, before it is handed out', async () => {
    const { keys, bare } = await filled()
    const entries: ReadEntry[] = []
    const store = privateStore(bare, { keys, log: { to: { read: async (more) => void entries.push(...more) }, ...by, clock: () => at } })
    const entry = { ...by, at, stream: A, members: ['m1', 'm2'], fields: ['name', 'citizenId', 'reason'] }
    await store.read(A)
    expect(entries).toEqual([entry])
    await store.readAll(undefined, 10)
    expect(entries).toEqual([entry, entry])
    for await (const _ of store.scan()) expect(entries).toHaveLength(3)
    expect(entries[2]).toEqual(entry)
    await store.read(B)
    expect(entries).toHaveLength(3)
  })
  test('that fails withholds what would be read', async () => {
    const { keys, bare } = await filled()
    const store = privateStore(bare, { keys, log: { to: fileReadLog(join(folder, 'nowhere', 'reads')), ...by } })
    await expect(store.read(A)).rejects.toMatchObject({ problem: { code: 'not-logged' } })
    await expect(all(store)).rejects.toMatchObject({ problem: { code: 'not-logged' } })
    await expect(store.read(B)).resolves.toMatchObject({ events: [{ stream: B }] })
  })
  test('in a file has a line for each stream, which only its owner can read', async () => {
    const { keys, bare } = await filled()
    const path = join(folder, 'reads.ndjson')
    const store = privateStore(bare, { keys, log: { to: fileReadLog(path), ...by, clock: () => at } })
    await store.read(A)
    await store.read(A, { from: 2, most: 1 })
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line))
    expect(lines).toEqual([
      { ...by, at, stream: A, members: ['m1', 'm2'], fields: ['name', 'citizenId', 'reason'] },
      { ...by, at, stream: A, members: ['m1'], fields: ['name', 'citizenId'] },
    ])
    const { statSync } = await import('node:fs')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })
})

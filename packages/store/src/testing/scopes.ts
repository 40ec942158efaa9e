import assert from 'node:assert/strict'
import {
  type Command,
  type EventStore,
  type HouseholdId,
  type Recorded,
  stamp,
  type Store,
  type Stream,
  type VillageId,
} from '@hearthfold/core'
import type { Committed, Scope } from '@hearthfold/core/store'
import { DAY, type Holds, eventsHold, holds, UNREAD, visit, visits } from './clause.ts'

const EAST: VillageId = 'village/4101001'
const WEST: VillageId = 'village/4102001'
const A: HouseholdId = 'household/a'
const B: HouseholdId = 'household/b'

const scope = (...divisions: string[]): Scope => ({ actor: 'clerk', divisions, roles: ['record', 'import'] })
const east = scope('4101')
const west = scope('4102')

const settled = (stream: HouseholdId, village: VillageId): Command => ({ stream, on: DAY, event: { type: 'settled', village } })

async function record(store: EventStore, id: string, ...accepted: Command[]): Promise<Committed> {
  return store.commit({ id, actor: 'clerk', accepted, expected: 'any', claims: 'none' })
}

/** A household of the east with two visits, and one of the west. */
async function populate(store: EventStore): Promise<void> {
  await record(store, 'a', settled(A, EAST), visit(A), visit(A))
  await record(store, 'b', settled(B, WEST))
}

const versions = async (store: EventStore, stream: Stream) => (await store.read(stream)).events.map(({ version }) => version)
const names = async (store: EventStore) =>
  (await store.readAll(undefined, 100)).map(({ recorded }) => `${recorded.stream} ${recorded.version}`)

const lacking = (role: string) => ({ ok: false, problem: { code: 'role-missing', role } })
const outside = (stream: Stream, division: string) => ({ ok: false, problem: { code: 'out-of-scope', stream, division } })

export const scopes: readonly Holds[] = [
  holds('within a scope one sees the events of its divisions, however one asks', async ({ store }) => {
    await populate(store)
    const seen = store.within(east)
    assert.deepEqual([await versions(seen, A), await versions(seen, B)], [[1, 2, 3], []])
    assert.deepEqual(await names(seen), [`${A} 1`, `${A} 2`, `${A} 3`])
    const scanned: string[] = []
    for await (const { stream } of seen.scan()) scanned.push(stream)
    assert.deepEqual(scanned, [A])
    assert.deepEqual(
      (await seen.links(undefined, 100)).map(({ stream }) => stream),
      [A, A, A],
    )
    assert.deepEqual(
      (await seen.read(A, { from: 2, most: 1 })).events.map(({ version }) => version),
      [2],
    )
    assert.deepEqual(
      [await names(store.within(scope())), (await names(store.within(scope('41')))).length, (await names(store.within(scope('')))).length],
      [[], 4, 4],
    )
  }),
  eventsHold('within a scope one records in streams of its divisions, old and new, and in no other', async ({ store }) => {
    await populate(store)
    const seen = store.within(east)
    assert.ok((await record(seen, '1', visit(A))).ok)
    assert.ok((await record(seen, '2', visit('household/c'), settled('household/c', EAST))).ok)
    assert.deepEqual(await record(seen, '3', visit(B)), outside(B, '4102001'))
    assert.deepEqual(await record(seen, '4', settled('household/d', WEST)), outside('household/d', '4102001'))
    assert.deepEqual(await record(seen, '5', visit('household/e')), outside('household/e', ''))
    assert.deepEqual(await record(seen, '6', visit(A), visit(B)), outside(B, '4102001'))
    assert.deepEqual(await seen.commit(visits('7', B, 1, { actor: 'clerk', expected: { [B]: 7 } })), outside(B, '4102001'))
    assert.deepEqual([await versions(store, A), await versions(store, B)], [[1, 2, 3, 4], [1]])
  }),
  eventsHold('nobody records within a scope without the role', async ({ store }) => {
    await populate(store)
    for (const roles of [[], ['import', 'seal']] as const) {
      for (const stream of [A, B, 'household/c'] as const)
        assert.deepEqual(await record(store.within({ ...east, roles }), '1', visit(stream)), lacking('record'))
    }
    assert.deepEqual(await versions(store, A), [1, 2, 3])
  }),
  eventsHold('where a household moves, the old division keeps the history up to the move and the new one sees all', async ({ store }) => {
    await populate(store)
    assert.ok((await record(store.within(east), '1', settled(A, WEST))).ok)
    assert.ok((await record(store.within(west), '2', visit(A), visit(A))).ok)
    assert.deepEqual(await versions(store.within(east), A), [1, 2, 3, 4])
    assert.deepEqual(await versions(store.within(west), A), [1, 2, 3, 4, 5, 6])
    assert.deepEqual(await record(store.within(east), '3', visit(A)), outside(A, '4102001'))
    assert.deepEqual(await names(store.within(east)), [`${A} 1`, `${A} 2`, `${A} 3`, `${A} 4`])
  }),
  eventsHold('a correction of where a household lives moves it, too', async ({ store }) => {
    await populate(store)
    const { events } = await store.read(A)
    const corrected: Command = {
      stream: A,
      on: DAY,
      event: { type: 'corrected', replaces: events[0]!.id, statement: { type: 'settled', village: WEST } },
    }
    await record(store, '1', corrected, visit(A))
    assert.deepEqual(await versions(store.within(east), A), [1, 2, 3, 4])
    assert.deepEqual(await versions(store.within(west), A), [1, 2, 3, 4, 5])
  }),
  eventsHold('what a household was before it was anywhere is seen by whose it is now', async ({ store }) => {
    await record(store, '1', visit(A))
    await record(store, '2', settled(A, EAST))
    await record(store, '3', settled(A, WEST))
    assert.deepEqual(await versions(store.within(east), A), [2, 3])
    assert.deepEqual(await versions(store.within(west), A), [1, 2, 3])
  }),
  eventsHold('a village belongs to its own division, an item to that of what its opening names', async ({ store }) => {
    await populate(store)
    const opened = (problem: string, subject: HouseholdId | VillageId): Command => {
      const said = {
        problem,
        subject,
        origin: { kind: 'inspection' as const, source: 'inspection' },
        owner: 'owner',
        target: 'target',
        deadline: DAY,
      }
      return { stream: `rectification/${problem}`, on: DAY, event: { type: 'item-opened', ...said } }
    }
    const registered: Command = { stream: WEST, on: DAY, event: { type: 'village-registered', year: 2014 } }
    await record(store, '1', registered, opened('of-village', WEST), opened('of-household', A))
    await record(store, '2', {
      stream: 'rectification/of-household',
      on: DAY,
      event: { type: 'measure-taken', by: 'owner', measure: 'measure' },
    })
    const there = async (seen: EventStore) => [
      await versions(seen, WEST),
      await versions(seen, 'rectification/of-village'),
      await versions(seen, 'rectification/of-household'),
    ]
    assert.deepEqual(await there(store.within(east)), [[], [], [1, 2]])
    assert.deepEqual(await there(store.within(west)), [[1], [1], []])
  }),
  eventsHold(
    'divisions are those that the application says',
    async ({ store }) => {
      await populate(store)
      assert.deepEqual(await versions(store.within(scope('county-4101001')), A), [1, 2, 3])
      assert.deepEqual(await versions(store.within(scope('4101')), A), [])
    },
    { divisionOf: (village) => `county-${village.slice('village/'.length)}` },
  ),
  holds('within a scope history is imported with the role only, and for its divisions only', async ({ store }) => {
    const history = (stream: HouseholdId, village: VillageId): Recorded[] =>
      stamp([settled(stream, village), visit(stream)], {
        after: 0,
        id: (version) => `${stream}.${version}`,
        recordedAt: '2015-03-01T01:00:00.000Z',
        actor: 'archive',
      })
    const batch = (name: string, ...events: Recorded[]) => ({ name, source: 'archive', events })
    const importing = store.within(east)
    assert.deepEqual(await store.within({ ...east, roles: ['record'] }).import(batch('1', ...history(A, EAST))), lacking('import'))
    assert.deepEqual(await importing.import(batch('1', ...history(A, EAST), ...history(B, WEST))), outside(B, '4102001'))
    assert.deepEqual(await names(store), [])
    assert.ok((await importing.import(batch('1', ...history(A, EAST)))).ok)
    assert.deepEqual(await versions(store, A), [1, 2])
  }),
  eventsHold('nobody sees more through a scope within a scope', async ({ store }) => {
    await populate(store)
    const all = store.within(east).within({ actor: 'clerk', divisions: ['', '41', '4102'], roles: ['record', 'import', 'seal'] })
    assert.deepEqual(await names(all), [`${A} 1`, `${A} 2`, `${A} 3`])
    assert.deepEqual(await record(store.within({ ...east, roles: [] }).within(east), '1', visit(A)), lacking('record'))
    assert.deepEqual(await names(store.within(scope('41')).within(west)), [`${B} 1`])
  }),
  holds('within a scope one sees rows and snapshots of the households that are its own now', async ({ store }) => {
    const projection = {
      name: 'living',
      version: 1,
      tables: { living: { columns: { version: 'integer' as const } } },
      apply: ({ version }: { version: number }) => ({ living: [{ version }] }),
    }
    await populate(store)
    await store.rebuild(projection)
    await store.keepSnapshot(A, { version: 3, shape: 'x', bytes: Buffer.from('a') })
    const streams = async (seen: Store) => (await seen.rows(projection, 'living')).map(({ stream }) => stream)
    assert.deepEqual([await streams(store.within(east)), await streams(store.within(west))], [[A], [B]])
    assert.deepEqual([(await store.within(east).snapshot(A))?.version, await store.within(west).snapshot(A)], [3, undefined])
    await record(store, '1', settled(A, WEST))
    assert.deepEqual([await streams(store.within(east)), await streams(store.within(west))], [[], [A, B]])
  }),
  holds(
    'what concerns the whole ledger is not done within a scope; sealing is, with its role, and then sees every link',
    async ({ store }) => {
      await populate(store)
      const projection = { name: 'living', version: 1, tables: { living: { columns: { version: 'integer' as const } } }, apply: () => ({}) }
      const seen = store.within(scope(''))
      const { position } = (await store.links(undefined, 1))[0]!
      const seal = { size: 1, position, root: '0'.repeat(64), sealedAt: '2020-01-01T09:00:00.000Z' as const }
      await assert.rejects(seen.rebuild(projection))
      await assert.rejects(seen.project(projection, { from: undefined, to: position, rows: new Map() }))
      await assert.rejects(seen.forget([]))
      await assert.rejects(seen.keepSeal(seal, []))
      await assert.rejects(seen.keepCheckpoint('reader', { position, parked: undefined }, UNREAD))
      await assert.rejects(seen.dropSnapshots())
      assert.equal((await store.checkpoint('reader')).position, undefined)
      const sealing = store.within({ actor: 'sealer', divisions: [], roles: ['seal'] })
      assert.deepEqual([await names(sealing), (await sealing.links(undefined, 100)).length], [[], 4])
      assert.equal(await sealing.keepSeal(seal, []), true)
    },
  ),
  eventsHold('closing what is seen within a scope closes nothing', async ({ store }) => {
    await populate(store)
    const seen = store.within(east)
    await seen.close()
    assert.deepEqual([(await seen.read(A)).events.length, (await store.read(B)).events.length], [3, 1])
    assert.ok((await record(store, '1', visit(A))).ok)
    assert.equal(await store.within(west).after(undefined, new AbortController().signal), true)
  }),
  eventsHold('whoever waits within a scope is woken by what they see', async ({ store }) => {
    await populate(store)
    const { position } = (await store.readAll(undefined, 100)).at(-1)!
    const stop = new AbortController()
    let isWoken = false
    const waiting = store
      .within(east)
      .after(position, stop.signal)
      .then(() => (isWoken = true))
    await record(store, '1', visit(B))
    await new Promise((resolve) => setTimeout(resolve, 150))
    assert.equal(isWoken, false)
    await record(store, '2', visit(A))
    await waiting
    assert.deepEqual(
      (await store.within(east).readAll(position, 10)).map(({ recorded }) => recorded.stream),
      [A],
    )
    stop.abort()
    await store.within(east).after((await store.readAll(undefined, 100)).at(-1)!.position, stop.signal)
  }),
]

import assert from 'node:assert/strict'
import {
  type Command,
  type EventStore,
  type HouseholdId,
  type Recorded,
  type Result,
  stamp,
  type Store,
  type Stream,
  type VillageId,
} from '@hearthfold/core'
import type { Committed, Scope } from '@hearthfold/core/store'
import { prove } from '../sealing/proof.ts'
import { seal } from '../sealing/seal.ts'
import { DAY, type Holds, eventsHold, holds, UNREAD, visit } from './clause.ts'

// Nobody within a scope does anything to whoever works within another, nor learns of them.

const EAST: VillageId = 'village/4101001'
const WEST: VillageId = 'village/4102001'
const A: HouseholdId = 'household/a'
const B: HouseholdId = 'household/b'

const scope = (actor: string, divisions: string[], roles: Scope['roles'] = ['record', 'import']): Scope => ({ actor, divisions, roles })
const east = scope('east', ['4101'])
const west = scope('west', ['4102'])

const settled = (stream: HouseholdId, village: VillageId): Command => ({ stream, on: DAY, event: { type: 'settled', village } })
const opened = (item: string, subject: HouseholdId | VillageId): Command => ({
  stream: `rectification/${item}`,
  on: DAY,
  event: {
    type: 'item-opened',
    problem: item,
    subject,
    origin: { kind: 'inspection', source: 'inspection' },
    owner: 'owner',
    target: 'target',
    deadline: DAY,
  },
})

const by =
  (actor: string) =>
  (store: EventStore, id: string, ...accepted: Command[]): Promise<Committed> =>
    store.commit({ id, actor, accepted, expected: 'any', claims: 'none' })
const [inEast, inWest, inAll] = [by('east'), by('west'), by('office')]
const history = (...events: Command[]): Recorded[] =>
  stamp(events, { after: 0, id: (version) => `e.${version}`, recordedAt: '2015-03-01T01:00:00.000Z', actor: 'archive' })
const batch = (name: string, events: Recorded[]) => ({ name, source: 'archive', events })

const versions = async (store: EventStore, stream: Stream) => (await store.read(stream)).events.map(({ version }) => version)
const outside = (stream: Stream, division: string) => ({ ok: false, problem: { code: 'out-of-scope', stream, division } })
const done = (done: Result<object, { readonly code: string }>) =>
  !done.ok ? done.problem.code : 'again' in done.value && done.value.again ? 'again' : 'kept'

/** One household in each of two divisions. */
async function populate(store: EventStore): Promise<void> {
  await inAll(store, 'a', settled(A, EAST), visit(A))
  await inAll(store, 'b', settled(B, WEST))
}

export const scopesApart: readonly Holds[] = [
  eventsHold('who lets a household go records nothing of it after that, and who gets it does not fetch it', async ({ store }) => {
    await populate(store)
    const seen = store.within(east)
    assert.deepEqual(await inEast(seen, '1', settled(A, WEST), visit(A)), outside(A, '4102001'))
    assert.deepEqual(await inEast(seen, '2', settled(A, WEST), settled(A, EAST), visit(A)), outside(A, '4102001'))
    assert.deepEqual(await inEast(seen, '3', settled('household/c', WEST), settled('household/c', EAST)), outside('household/c', '4102001'))
    assert.deepEqual(await inWest(store.within(west), '4', settled(A, WEST)), outside(A, '4101001'))
    assert.deepEqual(await inEast(seen, '5', visit('household/c'), settled('household/c', WEST)), outside('household/c', '4102001'))
    assert.deepEqual(await inEast(seen, '5', settled('household/c', EAST), settled('household/c', WEST)), outside('household/c', '4102001'))
    await inAll(store, 'd', visit('household/d'))
    assert.deepEqual(await inEast(seen, '5', settled('household/d', EAST)), outside('household/d', ''))
    assert.deepEqual([await versions(store, A), await versions(store, 'household/c')], [[1, 2], []])
    assert.equal(done(await inEast(seen, '6', visit(A), settled(A, WEST))), 'kept')
    assert.equal(done(await inWest(store.within(west), '7', visit(A))), 'kept')
  }),
  eventsHold('no item is opened about what lies in another division', async ({ store }) => {
    await populate(store)
    assert.deepEqual(await inEast(store.within(east), '1', opened('x', B)), outside('rectification/x', '4102001'))
    assert.deepEqual(await inEast(store.within(east), '2', opened('x', WEST)), outside('rectification/x', '4102001'))
    assert.deepEqual(await inEast(store.within(east), '3', settled(A, WEST), opened('x', A)), outside('rectification/x', '4102001'))
    assert.equal(done(await inEast(store.within(east), '4', opened('x', A))), 'kept')
  }),
  holds('no history is imported of which a part belongs to another division', async ({ store }) => {
    const seen = store.within(east)
    assert.deepEqual(await seen.import(batch('1', history(settled(A, EAST), settled(A, WEST), visit(A)))), outside(A, '4102001'))
    assert.deepEqual(await seen.import(batch('1', history(settled(A, WEST), settled(A, EAST)))), outside(A, '4102001'))
    assert.deepEqual(await seen.import(batch('1', history(visit(A)))), outside(A, ''))
    assert.deepEqual(
      await seen.import(batch('1', [...history(settled(A, EAST)), ...history(opened('x', B))])),
      outside('rectification/x', ''),
    )
    assert.deepEqual(await seen.import(batch('1', history(visit(A), settled(A, EAST), settled(A, WEST)))), outside(A, '4102001'))
    assert.equal(done(await seen.import(batch('1', history(visit(A), settled(A, EAST))))), 'kept')
  }),
  eventsHold('within a scope one records in one’s own name, also where a scope was narrowed', async ({ store }) => {
    await populate(store)
    const refused = { ok: false, problem: { code: 'other-actor', expected: 'east', found: 'west' } }
    assert.deepEqual(await inWest(store.within(east), '1', visit(A)), refused)
    assert.deepEqual(await inWest(store.within(east).within({ ...east, actor: 'west' }), '1', visit(A)), refused)
    assert.equal(store.within(east).within({ ...east, actor: 'west' }).scope?.actor, 'east')
    assert.equal(done(await inEast(store.within(east), '1', visit(A))), 'kept')
  }),
  holds('nobody takes the name of a batch who may not import, or who imports nothing, or what belongs elsewhere', async ({ store }) => {
    await populate(store)
    const mine = batch('2015', history(settled('household/c', WEST)))
    assert.deepEqual(await store.within({ ...east, roles: ['record'] }).import(batch('2015', [])), {
      ok: false,
      problem: { code: 'role-missing', role: 'import' },
    })
    assert.equal(done(await store.within(east).import(batch('2015', []))), 'ill-formed-batch')
    assert.equal(done(await store.within(scope('east', [])).import(mine)), 'out-of-scope')
    assert.equal(done(await store.within(west).import(mine)), 'kept')
    // Whoever asks for what is not theirs is told the same, whether the name is taken or not.
    assert.equal(done(await store.within(east).import(mine)), 'out-of-scope')
  }),
  holds('a batch takes persons for its own streams only', async ({ store }) => {
    await populate(store)
    const taking = { ...batch('1', history(settled('household/c', EAST))), persons: [{ person: '110101190001010015', stream: B }] }
    const refused = await store.import(taking)
    assert.ok(!refused.ok && refused.problem.code === 'ill-formed-batch')
    assert.deepEqual(
      refused.problem.misfits.map(({ path }) => path),
      ['persons.0.stream'],
    )
  }),
  holds('the id of a commit is not found by whoever does not see the commit, and is theirs to use', async ({ store }) => {
    await populate(store)
    const [seenEast, seenWest] = [store.within(east), store.within(west)]
    assert.equal(done(await inWest(seenWest, 'x', visit(B))), 'kept')
    // The same content, other content, and an id that nobody used: one answer.
    for (const id of ['x', 'b', 'unused']) {
      assert.deepEqual(await inEast(seenEast, id, visit(B)), outside(B, '4102001'))
      assert.deepEqual(await inEast(seenEast, id, settled(B, WEST)), outside(B, '4102001'))
    }
    assert.equal(done(await inEast(seenEast, 'x', visit(A))), 'kept')
    assert.equal(done(await inEast(seenEast, 'x', visit(A))), 'again')
    assert.equal(done(await inWest(seenWest, 'x', visit(B))), 'again')
    assert.equal(done(await inEast(seenEast, 'x', visit(A), visit(A))), 'commit-id-reused')
    assert.equal(done(await inEast(seenEast, 'x', visit('household/c'), settled('household/c', EAST))), 'commit-id-reused')
    // Whoever sees everything finds both.
    assert.equal(done(await inWest(store, 'x', visit(B))), 'again')
    assert.equal(done(await inEast(store, 'x', visit(A))), 'again')
    assert.equal(done(await inAll(store, 'x', visit(A))), 'commit-id-reused')
    assert.deepEqual(
      [await versions(store, A), await versions(store, B)],
      [
        [1, 2, 3],
        [1, 2],
      ],
    )
    assert.equal(await store.verify(), undefined)
  }),
  eventsHold('a commit that let a household go is known again by whoever asked for it', async ({ store }) => {
    await populate(store)
    assert.equal(done(await inEast(store.within(east), 'x', settled(A, WEST))), 'kept')
    assert.equal(done(await inEast(store.within(east), 'x', settled(A, WEST))), 'again')
    assert.deepEqual(await versions(store, A), [1, 2, 3])
  }),
  eventsHold('of a commit that somebody sees in part they are told no more than that its id is taken', async ({ store }) => {
    await populate(store)
    await inAll(store, 'both', visit(A), visit(B))
    assert.equal(done(await inAll(store.within(scope('office', ['4101'])), 'both', visit(A), visit(B))), 'commit-id-reused')
    assert.equal(done(await inAll(store.within(scope('office', ['41'])), 'both', visit(A), visit(B))), 'again')
  }),
  eventsHold('no stream has two events of one id, also where one came with a household from elsewhere', async ({ store }) => {
    await populate(store)
    await inAll(store, 'c', settled('household/c', WEST))
    await inEast(store.within(east), 'x', settled('household/d', EAST), visit(A))
    await inAll(store, 'move', settled(A, WEST))
    assert.equal(done(await inWest(store.within(west), 'x', visit(A), visit(A))), 'commit-id-reused')
    assert.equal(done(await inWest(store.within(west), 'x', visit(A))), 'kept')
    const ids = (await store.read(A)).events.map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
  }),
  holds('within a scope nobody keeps what everybody’s households begin with', async ({ store }) => {
    await populate(store)
    await store.keepSnapshot(A, { version: 2, shape: 'x', bytes: Buffer.from('a') })
    for (const roles of [[], ['record', 'import', 'seal']] as const) {
      await store.within({ ...east, roles }).keepSnapshot(A, { version: 1, shape: 'x', bytes: Buffer.from('b') })
      await store.within({ ...west, roles }).keepSnapshot(A, { version: 1, shape: 'x', bytes: Buffer.from('b') })
    }
    const kept = await store.snapshot(A)
    assert.deepEqual([kept?.version, Buffer.from(kept?.bytes ?? []).toString()], [2, 'a'])
  }),
  holds('whoever asks for the rows of a projection that is not there makes no tables of it', async ({ store }) => {
    await populate(store)
    const tables = { lives: { columns: { version: 'integer' as const } } }
    const apply = ({ version }: { version: number }) => ({ lives: [{ version }] })
    assert.deepEqual(await store.within({ ...east, roles: [] }).rows({ name: 'mine', version: 1, tables, apply }, 'lives'), [])
    assert.deepEqual(await store.rows({ name: 'mine', version: 1, tables, apply }, 'lives'), [])
    assert.equal(await store.rebuild({ name: 'yours', version: 1, tables, apply }), 2)
    assert.equal((await store.within(east).rows({ name: 'yours', version: 1, tables, apply }, 'lives')).length, 1)
  }),
  holds('batches are listed to whoever sees the whole ledger, and nobody else is told why a reader stopped', async ({ store }) => {
    await populate(store)
    await store.import(batch('2015', history(settled('household/c', WEST))))
    const { position } = (await store.readAll(undefined, 1))[0]!
    await store.keepCheckpoint('reader', { position: undefined, parked: { position, reason: `${A} is odd` } }, UNREAD)
    const told = async (seen: Store) => [(await seen.batches()).map(({ name }) => name), (await seen.checkpoint('reader')).parked?.reason]
    assert.deepEqual(await told(store), [['2015'], `${A} is odd`])
    assert.deepEqual(await told(store.within(scope('office', ['']))), [['2015'], `${A} is odd`])
    assert.deepEqual(await told(store.within(west)), [[], '…'])
  }),
  holds(
    'within a scope nobody calls a sound ledger broken: proving and verifying takes the role of who seals',
    async ({ store }, clock) => {
      await populate(store)
      await seal(store, clock.read)
      assert.deepEqual(await prove(store.within(east), A), { ok: false, problem: { code: 'not-seen', stream: A } })
      await assert.rejects(store.within(east).verify(), /whole ledger/)
      const sealing = store.within(scope('sealer', [], ['seal']))
      assert.ok((await prove(sealing, A)).ok)
      assert.equal(await sealing.verify(), undefined)
    },
  ),
  eventsHold(
    'a reader within a scope meets a household that moves in at its move, and finds what was before in its stream',
    async ({ store }) => {
      await populate(store)
      const { position } = (await store.readAll(undefined, 100)).at(-1)!
      await inEast(store.within(east), '1', settled(A, WEST))
      await inWest(store.within(west), '2', visit(A))
      const read = await store.within(west).readAll(position, 10)
      // That it does not begin with version 1, nor go on from what the reader knows, says that there is more to read.
      assert.deepEqual(
        read.map(({ recorded: { stream, version } }) => [stream, version]),
        [
          [A, 3],
          [A, 4],
        ],
      )
      assert.deepEqual(await versions(store.within(west), A), [1, 2, 3, 4])
    },
  ),
]

import { type Command, type Commit, type HouseholdId, stamp, type Store, type Stream, type VillageId } from '@hearthfold/core'
import type { Scope } from '@hearthfold/core/store'
import { memoryStore } from '@hearthfold/store/memory'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../config/runs.ts'

// Whatever somebody does within a scope, whoever works within one that has nothing in common with it is answered the same, but for what is of
// the whole ledger: that a household is let go to them, that a name of a batch or a person is taken, and how far time is settled.

const digestKey = Buffer.alloc(32, 7)
const HOUSEHOLDS: readonly HouseholdId[] = ['household/a', 'household/b', 'household/c', 'household/d', 'household/e']
const VILLAGES: readonly VillageId[] = ['village/11', 'village/12', 'village/21', 'village/22']
const STREAMS: readonly Stream[] = [...HOUSEHOLDS, ...VILLAGES, 'rectification/i', 'rectification/j']
const [OWN, OTHER]: readonly string[][] = [['1'], ['2']]

const household = fc.constantFrom(...HOUSEHOLDS)
const village = fc.constantFrom(...VILLAGES)
const command: fc.Arbitrary<Command> = fc.oneof(
  fc
    .record({ stream: household, village })
    .map(({ stream, village }): Command => ({ stream, on: '2019-12-01', event: { type: 'settled', village } })),
  household.map((stream): Command => ({ stream, on: '2019-12-01', event: { type: 'visited', by: 'cadre', purpose: 'regular' } })),
  fc.record({ item: fc.constantFrom('i', 'j'), subject: fc.oneof(household, village) }).map(({ item, subject }): Command => ({
    stream: `rectification/${item}`,
    on: '2019-12-01',
    event: {
      type: 'item-opened',
      problem: item,
      subject,
      origin: { kind: 'inspection', source: 'inspection' },
      owner: 'owner',
      target: 'target',
      deadline: '2020-01-01',
    },
  })),
  village.map((stream): Command => ({ stream, on: '2019-12-01', event: { type: 'village-registered', year: 2014 } })),
)
const commands = fc.array(command, { minLength: 1, maxLength: 4 })
/** Ids that both sides use. */
const id = fc.constantFrom('x', 'y', 'z')
const actor = fc.constantFrom('one', 'other')
const roles = fc.subarray(['record', 'import', 'seal'] as const)

type Call = (store: Store) => Promise<unknown>
const commit = (asked: Pick<Commit, 'id' | 'actor' | 'accepted'>): Commit => ({ ...asked, expected: 'any', claims: 'none' })
const call: fc.Arbitrary<Call> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ id, actor, accepted: commands }).map(
      (asked): Call =>
        (store) =>
          store.commit(commit(asked)),
    ),
  },
  fc.record({ name: id, accepted: commands }).map(({ name, accepted }): Call => async (store) => {
    const versions = new Map<Stream, number>()
    const events = accepted.flatMap((one) => {
      const after = versions.get(one.stream) ?? 0
      versions.set(one.stream, after + 1)
      return stamp([one], { after, id: (version) => `e${version}`, recordedAt: '2015-03-01T01:00:00.000Z', actor: 'archive' })
    })
    return store.import({ name: `own-${name}`, source: 'archive', events })
  }),
  id.map(
    (name): Call =>
      (store) =>
        store.import({ name, source: 'archive', events: [] }),
  ),
  fc.record({ stream: household, version: fc.integer({ min: 1, max: 3 }) }).map(
    ({ stream, version }): Call =>
      (store) =>
        store.keepSnapshot(stream, { version, shape: 'forged', bytes: Buffer.from('forged') }),
  ),
  id.map(
    (name): Call =>
      (store) =>
        store.rows({ name, version: 1, tables: { lives: { columns: {} } }, apply: () => ({}) }, 'lives'),
  ),
  fc.constant<Call>((store) =>
    store.keepCheckpoint('reader', { position: '1', parked: undefined }, { position: undefined, parked: undefined }),
  ),
  fc.constant<Call>((store) => store.dropSnapshots()),
  fc.constant<Call>((store) => store.forget(['110101190001010015'])),
  fc.constant<Call>((store) => store.verify()),
)

/** Everything that somebody is answered, but for places: these are of the whole ledger. */
async function answers(store: Store, whole: Store): Promise<unknown> {
  const read = await Promise.all(STREAMS.map(async (stream) => [(await store.read(stream)).events, await store.snapshot(stream)]))
  const order = (await store.readAll(undefined, 1000)).map(({ recorded }) => recorded)
  const links = (await store.links(undefined, 1000)).map(({ stream, version, hash }) => [
    stream,
    version,
    Buffer.from(hash).toString('hex'),
  ])
  return { read, order, links, batches: await store.batches(), reader: await whole.checkpoint('reader') }
}

/** A ledger with households in each of the villages, and one that is nowhere. */
async function populated(): Promise<Store> {
  const store = memoryStore({ digestKey, clock: () => '2020-01-01T00:00:00.000Z' })
  for (const [at, stream] of HOUSEHOLDS.slice(0, 4).entries()) {
    const accepted: Command[] = [{ stream, on: '2019-12-01', event: { type: 'settled', village: VILLAGES[at]! } }]
    await store.commit(commit({ id: `begin-${at}`, actor: 'office', accepted }))
  }
  return store
}

const within = (divisions: readonly string[], actor: string, roles: Scope['roles']): Scope => ({ actor, divisions, roles })

test('whatever is done within a scope, nobody within another one is answered anything else, unless a household was let go to them', async () => {
  const property = fc.asyncProperty(fc.array(fc.record({ call, roles }), { maxLength: 12 }), async (calls) => {
    const store = await populated()
    const [seen, others] = [OWN!, OTHER!].map((divisions) => store.within(within(divisions, 'one', []))) as [Store, Store]
    for (const { call, roles } of calls) {
      const before = await answers(others, store)
      const own = new Set((await seen.readAll(undefined, 1000)).map(({ recorded }) => recorded.stream))
      // What is a programming error throws, and does nothing either.
      await call(store.within(within(OWN!, 'one', roles))).catch(() => undefined)
      const after = await answers(others, store)
      const came = (await others.readAll(undefined, 1000))
        .map(({ recorded }) => recorded)
        .filter(({ event }) => event.type === 'settled' || event.type === 'item-opened')
      const wasLetGo = came.some(({ stream, actor }) => actor === 'one' && own.has(stream))
      if (!wasLetGo) expect(after).toEqual(before)
    }
    expect(await store.verify()).toBeUndefined()
  })
  await fc.assert(property, { numRuns: runs(150) })
})

test('whatever was done within a scope under some ids, a commit of another scope under the same ids becomes what it would have become', async () => {
  const property = fc.asyncProperty(
    fc.array(call, { maxLength: 8 }),
    id,
    fc.constantFrom('household/c', 'household/d'),
    fc.integer({ min: 1, max: 3 }),
    async (calls, id, stream, count) => {
      const [touched, untouched] = [await populated(), await populated()]
      for (const call of calls) await call(touched.within(within(OWN!, 'one', ['record', 'import']))).catch(() => undefined)
      // With a household that was let go to them comes what was recorded of it, and under which id.
      fc.pre((await touched.within(within(OTHER!, 'other', [])).readAll(undefined, 1000)).every(({ recorded }) => recorded.actor !== 'one'))
      const visit: Command = {
        stream: stream as HouseholdId,
        on: '2019-12-01',
        event: { type: 'visited', by: 'cadre', purpose: 'regular' },
      }
      const asked = commit({ id, actor: 'other', accepted: Array.from({ length: count }, () => visit) })
      const [one, other] = await Promise.all(
        [touched, untouched].map(async (store) => {
          const done = await store.within(within(OTHER!, 'other', ['record'])).commit(asked)
          return done.ok ? { recorded: done.value.recorded, again: done.value.again } : done
        }),
      )
      expect(one).toEqual(other)
    },
  )
  await fc.assert(property, { numRuns: runs(150) })
})

test('nobody without the role, or in another name, changes anything at all', async () => {
  const property = fc.asyncProperty(fc.array(call, { maxLength: 8 }), fc.subarray(['1', '2', '']), async (calls, divisions) => {
    const store = await populated()
    const before = await answers(store, store)
    for (const call of calls) {
      await call(store.within(within(divisions, 'one', ['seal']))).catch(() => undefined)
      await call(store.within(within(divisions, 'nobody', ['record']))).catch(() => undefined)
    }
    expect(await answers(store, store)).toEqual(before)
    expect(await store.verify()).toBeUndefined()
  })
  await fc.assert(property, { numRuns: runs(100) })
})

import assert from 'node:assert/strict'
import { type Commit, type EventStore, type HouseholdId, readLine, type Recorded, writeLine } from '@hearthfold/core'
import type { Batch, CommitRefusal, ImportRefusal } from '@hearthfold/core/store'
import { DAY, type Holds, eventsHold, holds, visit, visits } from './clause.ts'

const A: HouseholdId = 'household/a'
const income = { type: 'income-stated', incomeYear: 2019, wage: 900_000, business: 0, property: 0, transfer: 0, expenses: 0 }
const visited = visit(A).event
const aCircle: { type: string; circle?: unknown } = { type: 'visited' }
aCircle.circle = aCircle

/** What no schema admits, each with the place that is wrong. */
const BAD: readonly (readonly [asked: object, path: string])[] = [
  ...[NaN, Infinity, '900000', -1, 0.5, null, 2 ** 60, {}, [], 900_000n].map(
    (wage) => [{ stream: A, on: DAY, event: { ...income, wage } }, 'event.wage'] as const,
  ),
  ...['2019-02-30', '2019-1-1', '', 20190101, null, undefined, new Date('2019-01-01')].map(
    (on) => [{ stream: A, on, event: visited }, 'on'] as const,
  ),
  ...['houshold/1', '', 'household/', 'village', null, undefined, 7].map(
    (stream) => [{ stream, on: DAY, event: visited }, 'stream'] as const,
  ),
  ...[null, undefined, 'visited', []].map((event) => [{ stream: A, on: DAY, event }, 'event'] as const),
  [{ stream: A, on: DAY, event: { ...visited, type: 'visit' } }, 'event'],
  [{ stream: A, on: DAY, event: { ...visited, by: '' } }, 'event.by'],
  [{ stream: A, on: DAY, event: { ...visited, by: { name: '王小明' } } }, 'event.by'],
  [{ stream: A, on: DAY, event: { ...visited, by: new Date() } }, 'event.by'],
  [{ stream: A, on: DAY, event: { ...visited, note: 'a note' } }, 'event.note'],
  [{ stream: A, on: DAY, event: aCircle }, 'event.circle'],
  [{ stream: A, on: DAY, event: Object.assign(Object.create({ toJSON: () => null }), visited) as object }, 'event'],
  [{ stream: A, on: DAY, event: { type: 'points-awarded', points: 1, committee: 'c', reason: ['王小明'] } }, 'event.reason'],
  [
    {
      stream: A,
      on: DAY,
      event: {
        type: 'member-joined',
        member: 'm',
        by: 'listing',
        relation: 'head',
        sex: 'male',
        born: '1949-12-31',
        name: { first: '王' },
      },
    },
    'event.name',
  ],
  [{ stream: A, on: DAY, event: { type: 'corrected', replaces: 'e', statement: { ...income, wage: NaN } } }, 'event.statement.wage'],
  [{ stream: 'village/1', on: DAY, event: visited }, 'event'],
  [{ stream: 'rectification/1', on: DAY, event: visited }, 'event'],
  [{ stream: A, on: DAY, event: { type: 'village-registered', year: 2014 } }, 'event'],
  [{ stream: A, on: DAY, event: visited, private: { text: { key: 'k', box: { nested: '王小明' } } } }, 'private.text.box'],
  [{ stream: A, on: DAY, event: visited, private: { name: '王小明' } }, 'private.name'],
]

const asked = (accepted: unknown, more: object = {}): Commit => ({ ...visits('bad', A), accepted, ...more }) as Commit

function misfitsOf(done: object): readonly string[] {
  const { problem: refused } = done as { readonly problem?: CommitRefusal | ImportRefusal }
  assert.ok(refused && 'misfits' in refused, 'expected what is wrong to be told')
  for (const { path, expected, found } of refused.misfits)
    assert.ok(
      typeof path === 'string' && expected !== undefined && found !== undefined,
      'expected where, what was expected and what was found',
    )
  return refused.misfits.map(({ path }) => path)
}

function includes(paths: readonly string[], path: string): void {
  assert.ok(
    paths.some((one) => one === path || one.startsWith(`${path}.`)),
    `expected ${path} to be told, found ${paths.join()}`,
  )
}

async function nothingIn(store: EventStore): Promise<void> {
  assert.deepEqual(await store.readAll(undefined, 10), [])
}

const recorded = (more: object = {}): Recorded =>
  ({
    stream: A,
    id: 'e',
    version: 1,
    on: DAY,
    recordedAt: '2015-03-01T01:00:00.000Z',
    actor: 'archive',
    schema: 1,
    event: visited,
    ...more,
  }) as Recorded
const batch = (events: unknown, more: object = {}): Batch => ({ name: '2015', source: 'archive', events, ...more }) as Batch

/** What no envelope of a recorded event is, each with the place that is wrong. */
const BAD_ENVELOPES: readonly (readonly [envelope: object, path: string])[] = [
  ...['', 'x'.repeat(65), 7, null, undefined].flatMap((id) => [[{ id }, 'id'] as const, [{ actor: id }, 'actor'] as const]),
  ...[0, 1.5, '1', null, undefined].map((version) => [{ version }, 'version'] as const),
  ...['2015-03-01', '2015-03-01T01:00:00Z', 'now', null, undefined, new Date('2015-03-01')].map(
    (recordedAt) => [{ recordedAt }, 'recordedAt'] as const,
  ),
  ...[0, 2, '1', undefined].map((schema) => [{ schema }, 'schema'] as const),
  [{ cause: '' }, 'cause'],
  [{ extra: true }, 'extra'],
]

export const admission: readonly Holds[] = [
  eventsHold(
    'nothing is kept that its schema does not admit: a commit of it is refused, and told where it does not fit',
    async ({ store }) => {
      for (const [bad, path] of BAD) {
        includes(misfitsOf(await store.commit(asked([visit(A), bad]))), `accepted.1.${path}`)
      }
      for (const bad of [null, undefined, 7, 'event']) includes(misfitsOf(await store.commit(asked([bad]))), 'accepted.0')
      for (const bad of [null, undefined, 7, {}, Object.assign([], { length: 1 })])
        includes(misfitsOf(await store.commit(asked(bad))), 'accepted')
      for (const bad of ['', 'x'.repeat(65), 7, null, {}]) {
        includes(misfitsOf(await store.commit(asked([visit(A)], { actor: bad }))), 'actor')
        includes(misfitsOf(await store.commit(asked([visit(A)], { cause: bad }))), 'cause')
      }
      for (const bad of [null, undefined, 7]) assert.deepEqual(misfitsOf(await store.commit(bad as unknown as Commit)), [''])
      for (const bad of [7, null, [null], [{ hash: 'f' }]])
        assert.ok(misfitsOf(await store.commit(asked([visit(A)], { packs: bad }))).every((path) => path.startsWith('packs')))
      await nothingIn(store)
    },
  ),
  holds('nothing is imported that its schema does not admit, in events and in their envelopes', async ({ store }) => {
    const before = recorded({ stream: 'household/b' })
    for (const [bad, path] of [...BAD, ...BAD_ENVELOPES])
      includes(misfitsOf(await store.import(batch([before, recorded(bad)]))), `events.1.${path}`)
    for (const bad of [null, undefined, 7, 'event', []]) includes(misfitsOf(await store.import(batch([before, bad]))), 'events.1')
    for (const bad of [null, undefined, 7, {}]) includes(misfitsOf(await store.import(batch(bad))), 'events')
    for (const bad of [7, [null], [{ person: 7, stream: A }], [{ person: '', stream: A }]])
      assert.ok(misfitsOf(await store.import(batch([recorded()], { persons: bad }))).every((path) => path.startsWith('persons')))
    for (const bad of [null, undefined, 7]) assert.deepEqual(misfitsOf(await store.import(bad as unknown as Batch)), [''])
    await nothingIn(store)
    assert.deepEqual(await store.batches(), [])
  }),
  holds('what is kept can be read from its line: the own export is a batch', async ({ store }) => {
    assert.ok(
      (
        await store.commit(
          asked([
            visit(A),
            { stream: A, on: DAY, event: { ...income, wage: -0, note: undefined } },
            { stream: 'village/1', on: DAY, event: { type: 'village-registered', year: 2014 } },
          ]),
        )
      ).ok,
    )
    assert.ok((await store.import(batch([recorded({ stream: 'household/b', cause: undefined })]))).ok)
    for await (const { events } of store.scan())
      for (const one of events) assert.deepEqual(readLine(writeLine(one)), { ok: true, value: one })
    assert.equal(await store.verify(), undefined)
  }),
  eventsHold(
    'a request that says the same in another way is the same request: keys in another order, members that are undefined, 0 with a sign',
    async ({ store }) => {
      const said = (event: object) => asked([{ stream: A, on: DAY, event }], { id: 'once' })
      const member = {
        type: 'member-joined',
        member: 'm',
        by: 'listing',
        relation: 'head',
        sex: 'male',
        born: '1949-12-31',
        name: '王小明',
      }
      const awarded = { type: 'points-awarded', points: 1, committee: 'c', reason: 'swept' }
      for (const [at, event] of [{ ...income, wage: 0 }, member, awarded].entries()) {
        const first = await store.commit({ ...said(event), id: `${at}` })
        assert.ok(first.ok && !first.value.again)
        const ways = [
          Object.fromEntries(Object.entries(event).toReversed()),
          { ...event, note: undefined },
          { ...event, ...('wage' in event && { wage: -0 }) },
        ]
        for (const way of ways) {
          const again = await store.commit({ ...said(way), id: `${at}`, cause: undefined as unknown as string })
          assert.ok(again.ok, `expected ${JSON.stringify(way)} to be known again`)
          assert.equal(again.value.again, true)
          assert.equal(again.value.position, first.value.position)
          assert.deepEqual(
            again.value.recorded.map(({ id }) => id),
            first.value.recorded.map(({ id }) => id),
          )
        }
        const other =
          'reason' in event ? { ...event, reason: 'wept' } : 'name' in event ? { ...event, name: '王小红' } : { ...event, wage: 1 }
        assert.deepEqual(await store.commit({ ...said(other), id: `${at}` }), {
          ok: false,
          problem: { code: 'commit-id-reused', id: `${at}` },
        })
      }
      assert.equal((await store.read(A)).events.length, 3)
    },
  ),
]

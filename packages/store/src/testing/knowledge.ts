import assert from 'node:assert/strict'
import type { Instant } from '@hearthfold/core'
import { type Holds, eventsHold, holds, visits } from './clause.ts'

const A = 'household/a'
const at = (minute: number, more = '00.000'): Instant => `2020-01-01T08:${String(minute).padStart(2, '0')}:${more}Z`

export const knowledge: readonly Holds[] = [
  eventsHold('from 5, at most 5 gives five events', async ({ store }) => {
    await store.commit(visits('1', A, 20))
    const { events } = await store.read(A, { from: 5, most: 5 })
    assert.deepEqual(
      events.map(({ version }) => version),
      [5, 6, 7, 8, 9],
    )
    assert.deepEqual((await store.read(A, { from: 21 })).events, [])
    assert.deepEqual((await store.read('household/none')).events, [])
  }),
  eventsHold('a stream is read as known at an instant, that instant included', async ({ store }, clock) => {
    for (const minute of [1, 2, 3]) {
      clock.now = at(minute)
      await store.commit(visits(`commit-${minute}`, A))
    }
    clock.now = at(30)
    const as = async (known: Instant) => (await store.read(A, { known })).events.length
    assert.deepEqual(await Promise.all([as(at(0)), as(at(2)), as(at(2, '59.999')), as(at(3))]), [0, 2, 2, 3])
  }),
  eventsHold('a question beyond the present is answered with the settled horizon', async ({ store }, clock) => {
    await store.commit(visits('1', A))
    clock.now = at(5)
    const asked = await store.read(A, { known: at(59) })
    assert.deepEqual(asked.known, at(5))
    assert.equal(asked.events.length, 1)
    assert.equal((await store.read(A, { known: at(4) })).known, at(4))
    assert.equal((await store.read(A)).known, undefined)
  }),
  holds('time is settled up to the last instant but one, so that something can be recorded after it', async ({ store }, clock) => {
    clock.now = '9999-12-31T23:59:59.999Z'
    const horizon = await store.settle('9999-12-31T23:59:59.999Z')
    const kept = await store.commit(visits('1', A))
    assert.ok(kept.ok)
    assert.deepEqual([horizon, kept.value.recorded[0]!.recordedAt], ['9999-12-31T23:59:59.998Z', '9999-12-31T23:59:59.999Z'])
    assert.deepEqual((await store.read(A, { known: horizon })).events, [])
  }),
  eventsHold(
    'nothing is recorded any more up to an instant that was answered for, also where the clock is set back',
    async ({ store }, clock) => {
      clock.now = at(10)
      const before = await store.read(A, { known: at(10) })
      clock.now = at(1)
      await store.commit(visits('1', A))
      await store.commit(visits('2', 'household/b'))
      assert.deepEqual((await store.read(A, { known: at(10) })).events, before.events)
      assert.deepEqual((await store.read('household/b', { known: at(10) })).events, [])
      assert.equal((await store.read(A)).events[0]!.recordedAt, at(10, '00.001'))
    },
  ),
  eventsHold('recordedAt never decreases within a stream', async ({ store }, clock) => {
    const clocks = [at(7), at(3), at(9), at(1), at(9)]
    for (const [index, now] of clocks.entries()) {
      clock.now = now
      await store.commit(visits(`commit-${index}`, A))
    }
    const recorded = (await store.read(A)).events.map(({ recordedAt }) => recordedAt)
    assert.deepEqual(recorded, [at(7), at(7), at(9), at(9), at(9)])
  }),
  holds('settling says how far it came, and never goes back', async ({ store }, clock) => {
    clock.now = at(5)
    assert.equal(await store.settle(at(3)), at(3))
    assert.equal(await store.settle(at(40)), at(5))
    assert.equal(await store.settle(at(1)), at(5))
  }),
  holds('spans and instants that are none are programming errors, told alike', async ({ store }) => {
    await store.commit(visits('1', A, 2))
    const misuse = async (work: () => Promise<unknown>, expected: RegExp) => {
      await assert.rejects(work, (error) => error instanceof TypeError && expected.test(error.message))
    }
    for (const from of [0, 1.5, Number.NaN]) await misuse(() => store.read(A, { from }), /^from must be a whole number from 1, found/)
    for (const most of [-1, 1.5, Infinity, 2 ** 60]) {
      await misuse(() => store.read(A, { most }), /^most must be a whole number from 0, found/)
      await misuse(() => store.readAll(undefined, most), /^most must be/)
      await misuse(() => store.links(undefined, most), /^most must be/)
    }
    for (const known of ['x', '', '2020-01-01', '2020-13-01T00:00:00.000Z'] as Instant[]) {
      await misuse(() => store.read(A, { known }), /^known must be an instant/)
      await misuse(() => store.settle(known), /^known must be an instant/)
      await misuse(async () => {
        for await (const one of store.scan({ known })) assert.fail(one.stream)
      }, /^known must be an instant/)
    }
    assert.deepEqual([(await store.read(A, { most: 0 })).events, await store.readAll(undefined, 0)], [[], []])
    assert.equal((await store.settle('2019-01-01T00:00:00.000Z')) <= '2020-01-01T08:00:00.000Z', true)
  }),
  eventsHold('all streams are scanned in the order of their names, as known', async ({ store }, clock) => {
    for (const [index, stream] of ['household/b', 'household/a', 'household/c', 'household/a'].entries()) {
      clock.now = at(index)
      await store.commit(visits(`commit-${index}`, stream as 'household/b'))
    }
    clock.now = at(30)
    const scanned = async (known?: Instant) => {
      const found: [string, number][] = []
      for await (const { stream, events } of store.scan(known === undefined ? {} : { known })) found.push([stream, events.length])
      return found
    }
    assert.deepEqual(await scanned(), [
      ['household/a', 2],
      ['household/b', 1],
      ['household/c', 1],
    ])
    assert.deepEqual(await scanned(at(1)), [
      ['household/a', 1],
      ['household/b', 1],
    ])
  }),
  holds('names of streams are in the order of the numbers of their characters, in a scan and in the rows of a table', async ({ store }) => {
    const names = [
      'household/a',
      'household/a\u4e00',
      'household/a\ufffd',
      'household/a\u{10000}',
      'household/a\u{1f600}',
      'household/b',
    ] as const
    for (const [index, stream] of names.toReversed().entries()) await store.commit(visits(`commit-${index}`, stream))
    const scanned: string[] = []
    for await (const { stream } of store.scan()) scanned.push(stream)
    assert.deepEqual(scanned, names)
    await store.rebuild({
      name: 'listed',
      version: 1,
      tables: { listed: { columns: { events: 'integer' } } },
      apply: ({ version }) => ({ listed: [{ events: version }] }),
    })
    const rows = await store.rows(
      { name: 'listed', version: 1, tables: { listed: { columns: { events: 'integer' } } }, apply: () => ({}) },
      'listed',
    )
    assert.deepEqual(
      rows.map(({ stream }) => stream),
      names,
    )
  }),
  eventsHold(
    'commits of one moment say one instant, and what was answered as known then is not changed by the next',
    async ({ store }, clock) => {
      await store.commit(visits('1', 'household/a'))
      const second = await store.commit(visits('2', 'household/a'))
      assert.ok(second.ok && second.value.recorded[0]!.recordedAt === clock.now)
      const answered = await store.read('household/a', { known: clock.now })
      assert.deepEqual([answered.events.length, answered.known], [2, clock.now])
      const third = await store.commit(visits('3', 'household/a'))
      assert.ok(third.ok && third.value.recorded[0]!.recordedAt > clock.now)
      assert.deepEqual(await store.read('household/a', { known: clock.now }), answered)
    },
  ),
  eventsHold('a scan sees nothing of what is committed while it goes on', async ({ store }) => {
    await store.commit(visits('1', 'household/a', 2))
    await store.commit(visits('2', 'household/b', 2))
    const found: number[] = []
    for await (const { events } of store.scan()) {
      if (found.length === 0) await store.commit(visits('3', 'household/b', 3))
      found.push(events.length)
    }
    assert.deepEqual(found, [2, 2])
  }),
]

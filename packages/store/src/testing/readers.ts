import assert from 'node:assert/strict'
import { release, subscribe } from '../subscription.ts'
import { type Holds, eventsHold, holds, UNREAD, visits } from './clause.ts'

const A = 'household/a'

export const readers: readonly Holds[] = [
  eventsHold('all events are read in one order that does not change, a page at a time', async ({ store }) => {
    await store.commit(visits('1', A, 3))
    await store.commit(visits('2', 'household/b', 2))
    await store.commit(visits('3', A, 2))
    const all = await store.readAll(undefined, 100)
    assert.deepEqual(
      all.map(({ recorded }) => `${recorded.stream} ${recorded.version}`),
      [`${A} 1`, `${A} 2`, `${A} 3`, 'household/b 1', 'household/b 2', `${A} 4`, `${A} 5`],
    )
    const paged = [...(await store.readAll(undefined, 3))]
    for (let page = paged; page.length > 0; page = [...(await store.readAll(page.at(-1)!.position, 3))])
      if (page !== paged) paged.push(...page)
    assert.deepEqual(paged, all)
  }),
  holds('a subscription is told of what is there and of what comes, once and in order', async ({ store }) => {
    await store.commit(visits('0', A, 2))
    const told: number[] = []
    const stop = new AbortController()
    const apply = ({ recorded }: { recorded: { version: number } }) => {
      told.push(recorded.version)
      if (told.length === 12) stop.abort()
    }
    const ended = subscribe(store, { name: 'counter', apply }, stop.signal)
    for (let at = 1; at <= 5; at++) await store.commit(visits(`commit-${at}`, A, 2))
    assert.deepEqual(await ended, { stopped: true })
    assert.deepEqual(
      told,
      Array.from({ length: 12 }, (_, at) => at + 1),
    )
  }),
  holds('a subscription goes on where it left off', async ({ store, again }) => {
    await store.commit(visits('1', A, 3))
    const read = async (from: typeof store) => {
      const told: number[] = []
      const stop = new AbortController()
      const apply = ({ recorded }: { recorded: { version: number } }) => {
        told.push(recorded.version)
        if (told.length === 3) stop.abort()
      }
      await subscribe(from, { name: 'counter', apply }, stop.signal)
      return told
    }
    assert.deepEqual(await read(store), [1, 2, 3])
    await store.commit(visits('2', A, 3))
    const other = again ? await again() : store
    assert.deepEqual(await read(other), [4, 5, 6])
    if (other !== store) await other.close()
  }),
  holds('an event that cannot be applied parks the reader with its position and reason, and is never skipped', async ({ store }) => {
    await store.commit(visits('1', A, 5))
    const told: number[] = []
    let healed = false
    const stop = new AbortController()
    const apply = ({ recorded: { version } }: { recorded: { version: number } }) => {
      if (version === 3 && !healed) throw new Error('a poisoned event')
      told.push(version)
      if (version === 5) stop.abort()
    }
    const reader = { name: 'register', apply }
    const parked = { parked: { position: (await store.readAll(undefined, 3))[2]!.position, reason: 'a poisoned event' } }
    assert.deepEqual(await subscribe(store, reader, stop.signal), parked)
    assert.deepEqual(await subscribe(store, reader, stop.signal), parked)
    assert.deepEqual(told, [1, 2])
    healed = true
    await release(store, 'register')
    assert.deepEqual(await subscribe(store, reader, stop.signal), { stopped: true })
    assert.deepEqual(told, [1, 2, 3, 4, 5])
  }),
  holds('who waits is let go when the store is closed, and a subscription ends as stopped', async ({ store, again }) => {
    const closing = again ? await again() : store
    await closing.commit(visits('1', A))
    const { position } = (await closing.readAll(undefined, 1))[0]!
    const never = new AbortController().signal
    const waiting = closing.after(position, never)
    const ended = subscribe(closing, { name: 'other', apply: () => undefined }, never)
    // Until it has kept how far it is, it does not wait yet.
    while ((await closing.checkpoint('other')).position === undefined) await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, 100))
    await closing.close()
    assert.equal(await waiting, false)
    assert.deepEqual(await ended, { stopped: true })
  }),
  holds('of two who move one checkpoint one is told that the other was faster, and it never goes backward', async ({ store, again }) => {
    await store.commit(visits('1', A, 4))
    const [one, two, three, four] = (await store.readAll(undefined, 4)).map(({ position }) => ({ position, parked: undefined }))
    const other = again ? await again() : store
    assert.equal(await store.keepCheckpoint('register', two!, UNREAD), true)
    assert.equal(await other.keepCheckpoint('register', one!, UNREAD), false)
    assert.equal(await other.keepCheckpoint('register', three!, two!), true)
    assert.equal(await store.keepCheckpoint('register', one!, two!), false)
    assert.deepEqual(await store.checkpoint('register'), three)
    const raced = await Promise.all([store, other].map((each) => each.keepCheckpoint('register', four!, three!)))
    assert.deepEqual(raced.toSorted(), [false, true])
    assert.deepEqual(await store.checkpoint('register'), four)
    if (other !== store) await other.close()
  }),
  holds('a mark that a reader is parked is not wiped by another who follows under the same name', async ({ store }) => {
    await store.commit(visits('1', A, 3))
    const [one, two] = (await store.readAll(undefined, 3)).map(({ position }) => position)
    const parked = { position: one, parked: { position: two!, reason: 'a poisoned event' } }
    await store.keepCheckpoint('register', parked, UNREAD)
    assert.equal(await store.keepCheckpoint('register', { position: two, parked: undefined }, { position: one, parked: undefined }), false)
    assert.deepEqual(await store.checkpoint('register'), parked)
    // One that reads on from before meanwhile ends as parked, too.
    let told = 0
    const behind = { ...store, checkpoint: async () => (told++ === 0 ? UNREAD : store.checkpoint('register')) }
    assert.deepEqual(await subscribe(behind, { name: 'register', apply: () => undefined }, new AbortController().signal), {
      parked: parked.parked,
    })
    await release(store, 'register')
    assert.deepEqual(await store.checkpoint('register'), { position: one, parked: undefined })
    await release(store, 'register')
    assert.deepEqual(await store.checkpoint('register'), { position: one, parked: undefined })
  }),
  holds('how far a reader is is said in positions that the store told, and nothing else is kept', async ({ store }) => {
    for (const bad of ['abc', '', '-1', '1.5', 'NaN', '1 ', null, 7]) {
      const checkpoint = { position: bad as string, parked: undefined }
      await assert.rejects(store.keepCheckpoint('register', checkpoint, UNREAD), /must be a position/)
      await assert.rejects(store.keepCheckpoint('register', UNREAD, checkpoint), /must be a position/)
      await assert.rejects(
        store.keepCheckpoint('register', { position: undefined, parked: { position: bad as string, reason: '' } }, UNREAD),
        /must be a position/,
      )
      await assert.rejects(store.readAll(bad as string, 1), /must be a position/)
    }
    await assert.rejects(store.keepCheckpoint('register', { position: undefined, parked: { position: '1', reason: 'a\0b' } }, UNREAD))
    assert.deepEqual(await store.checkpoint('register'), UNREAD)
  }),
  holds('a subscription that is told to stop applies no event more, and goes on after the last that it applied', async ({ store }) => {
    await store.commit(visits('1', A, 6))
    const told: number[] = []
    const until = (version: number, stop: AbortController) => ({
      name: 'register',
      apply: ({ recorded }: { readonly recorded: { readonly version: number } }) => {
        told.push(recorded.version)
        if (recorded.version === version) stop.abort()
      },
    })
    for (const version of [2, 3, 6]) {
      const stop = new AbortController()
      assert.deepEqual(await subscribe(store, until(version, stop), stop.signal), { stopped: true })
    }
    assert.deepEqual(told, [1, 2, 3, 4, 5, 6])
  }),
  holds(
    'a closed store refuses whatever it is asked, alike in all drivers, and is closed again without a word',
    async ({ store, again }) => {
      await store.commit(visits('1', A, 3))
      const closing = again ? await again() : store
      const scoped = closing.within({ actor: 'clerk', divisions: [''], roles: ['record', 'import', 'seal'] })
      const scanned = closing.scan()[Symbol.asyncIterator]()
      await scoped.close()
      assert.equal((await closing.read(A)).events.length, 3)
      await Promise.all([closing.close(), closing.close()])
      await closing.close()
      const never = new AbortController().signal
      const all = async (iterable: AsyncIterable<unknown>) => {
        for await (const _ of iterable);
      }
      for (const one of [closing, scoped]) {
        const asked = [
          () => one.commit(visits('2', A)),
          () => one.import({ name: 'b', source: 's', events: [] }),
          () => one.read(A),
          () => one.readAll(undefined, 1),
          () => one.links(undefined, 1),
          () => all(one.scan()),
          () => one.settle('2020-01-01T00:00:00.000Z'),
          () => one.batches(),
          () => one.pack('f00d'),
          () => one.checkpoint('register'),
          () => one.keepCheckpoint('register', UNREAD, UNREAD),
          () => one.seals(),
          () => one.forget([]),
          () => one.dropSnapshots(),
          () => one.verify(),
          () => one.within({ actor: 'clerk', divisions: [], roles: [] }),
        ]
        for (const ask of asked) await assert.rejects(async () => ask(), { code: 'store-closed' }, String(ask))
        assert.equal(await one.after(undefined, never), false)
        assert.deepEqual(await subscribe(one, { name: 'register', apply: () => undefined }, never), { stopped: true })
      }
      await assert.rejects(async () => scanned.next(), { code: 'store-closed' })
      if (again) assert.equal((await store.read(A)).events.length, 3)
    },
  ),
  holds('a reader has a name that every database can hold, also who asks how far they are', async ({ store }) => {
    await assert.rejects(store.checkpoint('r\0'), /name of a reader/)
    await assert.rejects(store.keepCheckpoint('', UNREAD, UNREAD), /name of a reader/)
  }),
]

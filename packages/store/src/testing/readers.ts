import assert from 'node:assert/strict'
import { release, subscribe } from '../subscription.ts'
import { type Holds, holds, visits } from './holds.ts'

const A = 'household/a'

export const readers: readonly Holds[] = [
  holds('all events are read in one order that does not change, a page at a time', async ({ store }) => {
    await store.commit(visits('1', A, 3))
    await store.commit(visits('2', 'household/b', 2))
    await store.commit(visits('3', A, 2))
    const all = await store.readAll(undefined, 100)
    assert.deepEqual(all.map(({ recorded }) => `${recorded.stream} ${recorded.version}`), [
      `${A} 1`,
      `${A} 2`,
      `${A} 3`,
      'household/b 1',
      'household/b 2',
      `${A} 4`,
      `${A} 5`,
    ])
    const paged = [...(await store.readAll(undefined, 3))]
    for (let page = paged; page.length > 0; page = [...(await store.readAll(page.at(-1)!.position, 3))]) if (page !== paged) paged.push(...page)
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
    assert.deepEqual(told, Array.from({ length: 12 }, (_, at) => at + 1))
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
  holds('a reader has a name that every database can hold, also who asks how far they are', async ({ store }) => {
    await assert.rejects(store.checkpoint('r\0'), /must be a text without NUL/)
    await assert.rejects(store.keepCheckpoint('', { position: undefined, parked: undefined }), /must be a text of 1 to 200/)
  }),
]

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { writeLine } from '@hearthfold/core'
import type { Link, Seal, SealNode } from '@hearthfold/core/store'
import { type Holds, holds, visits } from './clause.ts'

const A = 'household/a'
const B = 'household/b'

const seal = (size: number, position: string): Seal => ({
  size,
  position,
  root: String(size).padStart(64, '0'),
  sealedAt: '2020-01-01T09:00:00.000Z',
})
const node = (level: number, index: number, position: string): SealNode => ({
  level,
  index,
  hash: Buffer.alloc(32, 1 + level * 16 + index),
  position,
})
const plain = (nodes: readonly SealNode[]) => nodes.map(({ hash, ...rest }) => ({ ...rest, hash: Buffer.from(hash).toString('hex') }))

export const linksAndSeals: readonly Holds[] = [
  holds(
    'links are the events of the global order, each hashed over the hash before it in its stream and its own line',
    async ({ store }) => {
      await store.commit(visits('1', A, 2))
      await store.commit(visits('2', B, 1))
      await store.commit(visits('3', A, 1))
      const links = await store.links(undefined, 100)
      const all = await store.readAll(undefined, 100)
      assert.deepEqual(
        links.map(({ position, stream, version }) => ({ position, stream, version })),
        all.map(({ position, recorded: { stream, version } }) => ({ position, stream, version })),
      )
      const before = new Map<string, Uint8Array>()
      for (const [at, { recorded }] of all.entries()) {
        const hash = createHash('sha256')
          .update(before.get(recorded.stream) ?? Buffer.alloc(32))
          .update(writeLine(recorded))
          .digest()
        assert.equal(Buffer.from(links[at]!.hash).toString('hex'), hash.toString('hex'))
        before.set(recorded.stream, hash)
      }
    },
  ),
  holds('links are read a page at a time, from a place on', async ({ store }) => {
    await store.commit(visits('1', A, 5))
    const whole = await store.links(undefined, 100)
    const paged: Link[] = []
    for (let page = await store.links(undefined, 2); page.length > 0; page = await store.links(page.at(-1)!.position, 2))
      paged.push(...page)
    assert.deepEqual(
      paged.map(({ position }) => position),
      whole.map(({ position }) => position),
    )
    assert.equal(paged.length, 5)
  }),
  holds('seals are kept with their nodes, the oldest first', async ({ store, again }) => {
    await store.commit(visits('1', A, 3))
    const places = (await store.links(undefined, 3)).map(({ position }) => position)
    assert.deepEqual(await store.seals(), [])
    assert.equal(await store.keepSeal(seal(1, places[0]!), [node(4, 0, places[0]!)]), true)
    assert.equal(await store.keepSeal(seal(3, places[2]!), [node(4, 1, places[1]!), node(4, 2, places[2]!), node(5, 0, places[1]!)]), true)
    const other = again ? await again() : store
    assert.deepEqual(
      (await other.seals()).map((one) => ({ ...one })),
      [seal(1, places[0]!), seal(3, places[2]!)],
    )
    assert.deepEqual(
      plain(await other.sealNodes(4, 0, 100)),
      plain([node(4, 0, places[0]!), node(4, 1, places[1]!), node(4, 2, places[2]!)]),
    )
    assert.deepEqual(plain(await other.sealNodes(4, 1, 2)), plain([node(4, 1, places[1]!)]))
    assert.deepEqual(plain(await other.sealNodes(5, 0, 2)), plain([node(5, 0, places[1]!)]))
    assert.deepEqual(await other.sealNodes(6, 0, 2), [])
    if (other !== store) await other.close()
  }),
  holds('of two who seal as much one is told that the other was faster, and nothing of theirs is kept', async ({ store }) => {
    await store.commit(visits('1', A, 2))
    const [{ position } = { position: '' }] = await store.links(undefined, 1)
    const sealed = await Promise.all([0, 1].map((index) => store.keepSeal(seal(1, position), [node(4, index, position)])))
    assert.deepEqual(sealed.toSorted(), [false, true])
    assert.equal((await store.seals()).length, 1)
    assert.deepEqual(
      (await store.sealNodes(4, 0, 10)).map(({ index }) => index),
      [sealed.indexOf(true)],
    )
    assert.equal(await store.keepSeal({ ...seal(0, position), root: 'f'.repeat(64) }, []), false)
  }),
]

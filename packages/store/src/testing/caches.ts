import assert from 'node:assert/strict'
import { type Holds, holds, PERSON, visits } from './clause.ts'

const A = 'household/a'

export const caches: readonly Holds[] = [
  holds('a snapshot is kept of a stream until another takes its place or all are dropped', async ({ store }) => {
    await store.commit(visits('1', A, 3))
    const taken = (version: number) => ({ version, shape: 'household/1', bytes: Buffer.from([0, 255, version]) })
    assert.equal(await store.snapshot(A), undefined)
    await store.keepSnapshot(A, taken(2))
    await store.keepSnapshot(A, taken(3))
    const kept = await store.snapshot(A)
    assert.ok(kept)
    assert.deepEqual({ ...kept, bytes: Buffer.from(kept.bytes) }, taken(3))
    assert.equal(await store.snapshot('household/b'), undefined)
    await store.dropSnapshots()
    assert.equal(await store.snapshot(A), undefined)
    assert.equal((await store.read(A)).events.length, 3)
  }),
  holds('of what is not in the ledger no snapshot is kept', async ({ store }) => {
    await store.commit(visits('1', A, 3))
    for (const stream of [A, 'household/b'] as const)
      await store.keepSnapshot(stream, { version: 4, shape: 'household/1', bytes: Buffer.from([1]) })
    assert.deepEqual([await store.snapshot(A), await store.snapshot('household/b')], [undefined, undefined])
  }),
  holds('a person who is forgotten is no longer known to be taken, and was so once', async ({ store }) => {
    const take = { claims: { take: [PERSON], release: [] } }
    await store.commit(visits('1', A, 1, take))
    const other = '110101190001010023'
    assert.equal(await store.forget([PERSON, other]), 1)
    assert.equal(await store.forget([PERSON]), 0)
    assert.ok((await store.commit(visits('2', 'household/b', 1, take))).ok)
  }),
  holds('a commit is known again although the person whom it claimed is forgotten', async ({ store }) => {
    const claiming = visits('1', A, 1, { claims: { take: [PERSON], release: [] } })
    await store.commit(claiming)
    await store.forget([PERSON])
    const again = await store.commit({ ...claiming, claims: { take: ['110101190001010023'], release: [] } })
    assert.ok(again.ok && again.value.again)
    assert.equal((await store.read(A)).events.length, 1)
  }),
]

import assert from 'node:assert/strict'
import { type HouseholdId, type Instant, type Recorded, stamp } from '@hearthfold/core'
import { type Holds, holds, visit, visits } from './holds.ts'

const A: HouseholdId = 'household/a'
const THEN: Instant = '2015-03-01T01:00:00.000Z'

function history(stream: HouseholdId, count: number, after = 0): Recorded[] {
  const accepted = Array.from({ length: count }, () => visit(stream))
  return stamp(accepted, { after, id: (version) => `${stream}.${version}`, recordedAt: THEN, actor: 'archive' })
}

const batch = (name: string, events: Recorded[]) => ({ name, source: 'archive of 2015', events })

export const imports: readonly Holds[] = [
  holds('history is imported with its own instants, as a named batch that is listed', async ({ store }) => {
    const packs = [{ hash: 'f00d', bytes: '{}' }]
    const done = await store.import({ ...batch('2015', [...history(A, 3), ...history('household/b', 2)]), packs })
    const listed = { name: '2015', source: 'archive of 2015', importedAt: '2020-01-01T08:00:00.000Z', streams: 2, events: 5 }
    assert.deepEqual(done, { imported: listed })
    assert.deepEqual((await store.batches()).map((one) => ({ ...one })), [listed])
    assert.deepEqual((await store.read(A)).events, history(A, 3))
    assert.equal(await store.pack('f00d'), '{}')
    assert.equal(await store.verify(), undefined)
  }),
  holds('an imported stream goes on by commits', async ({ store }) => {
    await store.import(batch('2015', history(A, 3)))
    const kept = await store.commit(visits('1', A, 1, { expected: { [A]: 3 } }))
    assert.ok('recorded' in kept)
    assert.equal(kept.recorded[0]!.version, 4)
    assert.equal(await store.verify(), undefined)
  }),
  holds('a batch is imported once', async ({ store }) => {
    await store.import(batch('2015', history(A, 1)))
    assert.deepEqual(await store.import(batch('2015', history('household/b', 1))), { refused: { code: 'batch-exists', name: '2015' } })
  }),
  holds('nothing of a batch is imported that meets a stream with events', async ({ store }) => {
    await store.commit(visits('1', A))
    const refused = await store.import(batch('2015', [...history('household/b', 2), ...history(A, 1)]))
    assert.deepEqual(refused, { refused: { code: 'stream-not-empty', stream: A } })
    assert.deepEqual((await store.read('household/b')).events, [])
    assert.deepEqual(await store.batches(), [])
  }),
  holds('nothing of a batch is imported whose versions have a gap', async ({ store }) => {
    const refused = await store.import(batch('2015', [...history('household/b', 2), ...history(A, 2, 1)]))
    assert.deepEqual(refused, { refused: { code: 'out-of-order', stream: A, expected: 1, found: 2 } })
    assert.deepEqual((await store.read('household/b')).events, [])
  }),
]

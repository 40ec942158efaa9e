import { fold, type HouseholdId, type Instant, type VillageId } from '@hearthfold/core'
import { lives } from '@hearthfold/core/testing'
import { foldStored } from '@hearthfold/store'
import { memoryStore } from '@hearthfold/store/memory'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const digestKey = Buffer.alloc(32, 7)
const STREAM: HouseholdId = 'household/1'

const visits = (id: string, count: number) => ({
  id,
  actor: 'office',
  accepted: Array.from({ length: count }, () => ({
    stream: STREAM,
    on: '2019-12-01' as const,
    event: { type: 'visited' as const, by: 'cadre', purpose: 'regular' as const },
  })),
  expected: 'any' as const,
  claims: 'none' as const,
})

test('a household is the same from a snapshot at any version and without any, now and as known at any instant', async () => {
  const property = fc.asyncProperty(lives({ alone: true }), fc.nat(), fc.nat(), async ({ events }, cut, ask) => {
    // A snapshot is kept each 100 events; one of any version is what a life of any length would have left.
    const cutOff = fold(STREAM, events.slice(0, 1 + (cut % events.length)))
    const long = memoryStore({ digestKey })
    await long.import({ name: 'life', source: 'generator', events })
    const snapshot = { version: cutOff.version, shape: await shapeOf(), bytes: Buffer.from(JSON.stringify(cutOff)) }
    const instants: (Instant | undefined)[] = [undefined, events[ask % events.length]!.recordedAt, '2014-01-01T00:00:00.000Z']
    for (const known of instants) {
      const asked = known === undefined ? {} : { known }
      const whole = fold(STREAM, events, asked)
      await long.keepSnapshot(STREAM, snapshot)
      expect(await foldStored(long, STREAM, asked)).toEqual(whole)
      await long.keepSnapshot(STREAM, { version: 1, shape: 'of another software', bytes: Buffer.from('{}') })
      expect(await foldStored(long, STREAM, asked)).toEqual(whole)
      await long.dropSnapshots()
      expect(await foldStored(long, STREAM, asked)).toEqual(whole)
    }
  })
  await fc.assert(property)
})

/** The shape under which snapshots are kept now. */
async function shapeOf(): Promise<string> {
  const store = memoryStore({ digestKey })
  await store.commit(visits('1', 100))
  await foldStored(store, STREAM)
  return (await store.snapshot(STREAM))!.shape
}

test('a snapshot is kept once a hundred events came after the last, and read from then on', async () => {
  const store = memoryStore({ digestKey })
  await store.commit(visits('1', 99))
  await foldStored(store, STREAM)
  expect(await store.snapshot(STREAM)).toBeUndefined()
  await store.commit(visits('2', 30))
  expect((await foldStored(store, STREAM))?.version).toBe(129)
  expect((await store.snapshot(STREAM))?.version).toBe(129)
  await store.commit(visits('3', 99))
  const asked: (number | undefined)[] = []
  const watched = {
    ...store,
    read(stream: typeof STREAM, span?: { from?: number }) {
      asked.push(span?.from)
      return store.read(stream, span)
    },
  }
  expect((await foldStored(watched as typeof store, STREAM))?.visits).toHaveLength(228)
  expect(asked).toEqual([130])
  expect((await store.snapshot(STREAM))?.version).toBe(129)
})

test('a snapshot that cannot be read is none', async () => {
  const store = memoryStore({ digestKey })
  await store.commit(visits('1', 100))
  await foldStored(store, STREAM)
  await store.keepSnapshot(STREAM, { ...(await store.snapshot(STREAM))!, bytes: Buffer.from('{"version":') })
  expect((await foldStored(store, STREAM))?.version).toBe(100)
})

test('of a household that only passed through a division no household is made there', async () => {
  const store = memoryStore({ digestKey })
  for (const [at, village] of ['village/11', 'village/22', 'village/33'].entries()) {
    await store.commit({
      id: `${at}`,
      actor: 'office',
      accepted: [{ stream: STREAM, on: '2019-12-01', event: { type: 'settled', village: village as VillageId } }],
      expected: 'any',
      claims: 'none',
    })
  }
  const within = (division: string) => store.within({ actor: 'clerk', divisions: [division], roles: [] })
  const versions = await Promise.all(
    ['11', '22', '33', '44'].map(async (division) => (await foldStored(within(division), STREAM))?.version),
  )
  expect(versions).toEqual([2, undefined, 3, 0])
})

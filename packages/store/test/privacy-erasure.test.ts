import { type Recorded, stamp, type Store, type Stream } from '@hearthfold/core'
import { REDACTED } from '@hearthfold/core/store'
import { erasePerson, memoryKeyRing, whatErasureTakes } from '@hearthfold/store'
import { describe, expect, test } from 'vitest'
import { A, awarded, B, described, joined, LI, privateLedger, settled, WANG } from './people.ts'

/** The names, IDs and texts that can be read of a stream. */
async function readable(store: Store, stream: Stream): Promise<string[]> {
  const { events } = await store.read(stream)
  return events.flatMap(({ event }) => {
    if (event.type === 'member-joined' || event.type === 'member-described') return [event.name ?? [], event.citizenId ?? []].flat()
    return event.type === 'points-awarded' ? [event.reason.startsWith(REDACTED) ? REDACTED : event.reason] : []
  })
}

describe('erasing a person', () => {
  test('erases them in every household that they were of, and nobody else', async () => {
    const { keys, bare, store, add } = privateLedger()
    await add([joined(A, 'm1', { name: 'W.' }), joined(A, 'm2', LI), awarded(A, 'swept')])
    await add([described(A, 'm1', WANG)])
    await add([joined(B, 'm7', WANG), awarded(B, 'mended')])
    const before = await bare.readAll(undefined, 100)
    const planned = await whatErasureTakes(bare, keys, { stream: B, member: 'm7' })
    expect(await readable(store, A)).toContain(WANG.name)
    const erased = await erasePerson(bare, keys, { stream: B, member: 'm7' })
    expect(erased).toEqual({
      members: [
        { stream: B, member: 'm7' },
        { stream: A, member: 'm1' },
      ],
      texts: [],
      keys: 1,
      claims: 0,
      readable: 0,
    })
    expect(planned).toEqual({ ...erased, claims: 1 })
    expect(await readable(store, A)).toEqual([LI.name, LI.citizenId, 'swept'])
    expect(await readable(store, B)).toEqual(['mended'])
    expect(await bare.readAll(undefined, 100)).toEqual(before)
    expect(await store.verify()).toBeUndefined()
  })
  test('follows them where their ID became known in each household only after they were described there', async () => {
    const { keys, bare, store, add } = privateLedger()
    await add([joined(A, 'm1', { name: 'W.' })])
    await add([joined(B, 'm1', { name: 'Wáng' })])
    await add([described(A, 'm1', WANG)])
    await add([described(B, 'm1', WANG)])
    expect((await erasePerson(bare, keys, { stream: A, member: 'm1' })).members).toHaveLength(2)
    expect([...(await readable(store, A)), ...(await readable(store, B))]).toEqual([])
  })
  test('with the free texts of their households takes those too', async () => {
    const { keys, bare, store, add } = privateLedger()
    await add([joined(A, 'm1', WANG), awarded(A, 'Wang swept'), joined(B, 'm1', LI), awarded(B, 'Li mended')])
    expect(await erasePerson(bare, keys, { stream: A, member: 'm1', texts: true })).toMatchObject({ texts: [A], keys: 2 })
    expect(await readable(store, A)).toEqual([REDACTED])
    expect(await readable(store, B)).toEqual([LI.name, LI.citizenId, 'Li mended'])
  })
  test('forgets the digest by which they are known to be taken', async () => {
    const { keys, bare, add } = privateLedger()
    await add([joined(A, 'm1', WANG), joined(A, 'm2', LI)], [WANG.citizenId, LI.citizenId])
    expect(await add([joined(B, 'm1', WANG)], [WANG.citizenId])).toBe('person-claimed')
    expect(await erasePerson(bare, keys, { stream: A, member: 'm1' })).toMatchObject({ claims: 1 })
    expect(await add([joined(B, 'm1', WANG)], [WANG.citizenId])).toBe('kept')
    expect(await add([joined(B, 'm2', LI)], [LI.citizenId])).toBe('person-claimed')
  })
  test('is finished by asking again, and then changes nothing', async () => {
    const { keys, bare, store, add } = privateLedger()
    await add([joined(A, 'm1', WANG)], [WANG.citizenId])
    // Stopped after the digests were forgotten and before the key was erased.
    const stopped = { ...keys, erase: () => Promise.reject(new Error('stopped')) }
    await expect(erasePerson(bare, stopped, { stream: A, member: 'm1' })).rejects.toMatchObject({ problem: { code: 'unavailable' } })
    expect(await readable(store, A)).toEqual([WANG.name, WANG.citizenId])
    expect(await erasePerson(bare, keys, { stream: A, member: 'm1' })).toMatchObject({ keys: 1, claims: 0 })
    expect(await readable(store, A)).toEqual([])
    expect(await erasePerson(bare, keys, { stream: A, member: 'm1' })).toEqual({
      members: [{ stream: A, member: 'm1' }],
      texts: [],
      keys: 0,
      claims: 0,
      readable: 0,
    })
    expect(await erasePerson(bare, keys, { stream: A, member: 'nobody' })).toEqual({
      members: [],
      texts: [],
      keys: 0,
      claims: 0,
      readable: 0,
    })
  })
  test('does not keep what is recorded of them later from being read, and brings nothing back', async () => {
    const { keys, bare, store, add } = privateLedger()
    await add([joined(A, 'm1', WANG)])
    await erasePerson(bare, keys, { stream: A, member: 'm1' })
    await add([described(A, 'm1', { name: 'Wang again' })])
    expect(await readable(store, A)).toEqual(['Wang again'])
    expect(await erasePerson(bare, keys, { stream: A, member: 'm1' })).toMatchObject({ keys: 1 })
    expect(await readable(store, A)).toEqual([])
  })
  test('leaves of a commit asked for again only that its id was used', async () => {
    const { keys, bare, store } = privateLedger()
    const asked = { id: 'c-1', actor: 'office', accepted: [joined(A, 'm1', WANG)], expected: 'any' as const, claims: 'none' as const }
    await store.commit(asked)
    await erasePerson(bare, keys, { stream: A, member: 'm1' })
    expect(await store.commit(asked)).toEqual({ ok: false, problem: { code: 'commit-id-reused', id: 'c-1' } })
    expect((await bare.read(A)).events).toHaveLength(1)
  })
  test('says of how many events it cannot, since they were kept before the ledger was private', async () => {
    const { keys, bare, store, add } = privateLedger()
    const plain = stamp([joined(A, 'm1', WANG), joined(A, 'm2', LI)], {
      after: 0,
      id: (version) => `a.${version}`,
      recordedAt: '2015-01-01T00:00:00.000Z',
      actor: 'archive',
    })
    await bare.import({ name: 'old', source: 'archive', events: plain })
    await add([described(A, 'm1', { name: 'Wáng' })])
    expect(await erasePerson(bare, keys, { stream: A, member: 'm1' })).toMatchObject({ keys: 1, readable: 1 })
    expect(await readable(store, A)).toEqual([WANG.name, WANG.citizenId, LI.name, LI.citizenId])
  })
  test('asks for the ring that the ledger was written with', async () => {
    const { bare, add } = privateLedger()
    await add([joined(A, 'm1', WANG)])
    await expect(erasePerson(bare, memoryKeyRing(), { stream: A, member: 'm1' })).rejects.toMatchObject({ problem: { code: 'other-ring' } })
  })
})

describe('what is derived', () => {
  const projection = {
    name: 'heads',
    version: 1,
    tables: { heads: { columns: { name: 'text' } } },
    apply: ({ members }: { members: readonly { timeline: readonly { event: Recorded['event'] }[] }[] }) => ({
      heads: members.map(({ timeline }) => ({ name: (timeline[0]!.event as { name?: string }).name ?? null })),
    }),
  } as const
  test('of a private view and kept is made of the ledger itself: no row holds a name', async () => {
    const { bare, store, add } = privateLedger()
    await add([settled(A), joined(A, 'm1', WANG)])
    const named = new Map([[A, { heads: [{ name: 'Wang' }] }]])
    const [last] = (await store.readAll(undefined, 10)).slice(-1)
    expect(await store.project(projection, { from: undefined, to: last!.position, rows: named })).toBe(true)
    expect(await bare.rows(projection, 'heads')).toMatchObject([{ stream: A, name: null }])
    await store.rebuild(projection)
    expect(await store.rows(projection, 'heads')).toMatchObject([{ stream: A, name: null }])
  })
  test('of a private view is kept as no snapshot', async () => {
    const { bare, store, add } = privateLedger()
    await add([joined(A, 'm1', WANG)])
    await store.keepSnapshot(A, { version: 1, shape: 'household/1', bytes: Buffer.from('Wang') })
    expect(await bare.snapshot(A)).toBeUndefined()
    await bare.keepSnapshot(A, { version: 1, shape: 'household/1', bytes: Buffer.from('without names') })
    expect(await store.snapshot(A)).toBeUndefined()
  })
})

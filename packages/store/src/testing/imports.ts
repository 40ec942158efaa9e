import assert from 'node:assert/strict'
import { type HouseholdId, type Instant, type Recorded, stamp } from '@hearthfold/core'
import { DAY, type Holds, holds, PACK, visit, visits } from './clause.ts'

const A: HouseholdId = 'household/a'
const THEN: Instant = '2015-03-01T01:00:00.000Z'

function history(stream: HouseholdId, count: number, after = 0): Recorded[] {
  const accepted = Array.from({ length: count }, () => visit(stream))
  return stamp(accepted, { after, id: (version) => `${stream}.${version}`, recordedAt: THEN, actor: 'archive' })
}

const batch = (name: string, events: Recorded[]) => ({ name, source: 'archive of 2015', events })

export const imports: readonly Holds[] = [
  holds('history is imported with its own instants, as a named batch that is listed', async ({ store }) => {
    const packs = [PACK]
    const done = await store.import({ ...batch('2015', [...history(A, 3), ...history('household/b', 2)]), packs })
    const listed = { name: '2015', source: 'archive of 2015', importedAt: '2020-01-01T08:00:00.000Z', streams: 2, events: 5 }
    assert.deepEqual(done, { ok: true, value: listed })
    assert.deepEqual(
      (await store.batches()).map((one) => ({ ...one })),
      [listed],
    )
    assert.deepEqual((await store.read(A)).events, history(A, 3))
    assert.equal(await store.pack(PACK.hash), PACK.bytes)
    assert.equal(await store.verify(), undefined)
  }),
  holds('the global order of what is imported is the one in which it came', async ({ store }) => {
    const [one, two, three] = [history(A, 2), history('household/b', 2), history('household/c', 1)]
    const events = [two[0]!, one[0]!, three[0]!, one[1]!, two[1]!]
    assert.ok((await store.import(batch('2015', events))).ok)
    assert.deepEqual(
      (await store.readAll(undefined, 10)).map(({ recorded: { id } }) => id),
      events.map(({ id }) => id),
    )
  }),
  holds('history of settled time is not imported: what was answered as known then never changes', async ({ store }) => {
    await store.commit(visits('1', 'household/b'))
    const known = async () => {
      const read: string[] = []
      for await (const { events } of store.scan({ known: THEN })) read.push(...events.map(({ id }) => id))
      return read
    }
    assert.deepEqual(await known(), [])
    const earlier: Instant = '2015-02-28T23:59:59.999Z'
    for (const at of [THEN, earlier]) {
      const events = history(A, 2).map((one, place) =>
        place === 0 ? { ...one, recordedAt: at } : { ...one, recordedAt: '2015-03-01T01:00:00.001Z' as const },
      )
      assert.deepEqual(await store.import(batch('2015', events)), {
        ok: false,
        problem: { code: 'recorded-within-settled', stream: A, version: 1, horizon: THEN, found: at },
      })
    }
    assert.deepEqual(await known(), [])
    assert.deepEqual(await store.batches(), [])
    const later = history(A, 2).map((one) => ({ ...one, recordedAt: '2015-03-01T01:00:00.001Z' as const }))
    assert.ok((await store.import(batch('2015', later))).ok)
    assert.deepEqual(await known(), [])
    assert.equal((await store.read(A)).events.length, 2)
  }),
  holds('an imported stream goes on by commits', async ({ store }) => {
    await store.import(batch('2015', history(A, 3)))
    const kept = await store.commit(visits('1', A, 1, { expected: { [A]: 3 } }))
    assert.ok(kept.ok)
    assert.equal(kept.value.recorded[0]!.version, 4)
    assert.equal(await store.verify(), undefined)
  }),
  holds('an event of a commit never gets the id that an imported one of its stream has', async ({ store }) => {
    const come = (stream: HouseholdId, ids: readonly string[]) =>
      stamp(
        ids.map(() => visit(stream)),
        { after: 0, id: (version) => ids[version - 1]!, recordedAt: THEN, actor: 'archive' },
      )
    await store.import(batch('2015', [...come(A, ['e-1', '1.2', 'e-3']), ...come('household/b', ['2.1', '4.1'])]))
    assert.deepEqual(await store.commit(visits('1', A, 2)), { ok: false, problem: { code: 'commit-id-reused', id: '1' } })
    // Of other streams the ids may be the same, and what was recorded here is found again.
    for (const [id, again] of [
      ['1', false],
      ['2', false],
      ['2', true],
    ] as const) {
      const kept = await store.commit(visits(id, A))
      assert.ok(kept.ok)
      assert.equal(kept.value.again, again)
    }
    assert.deepEqual(
      (await store.read(A)).events.map(({ id }) => id),
      ['e-1', '1.2', 'e-3', '1.1', '2.1'],
    )
    assert.ok((await store.commit(visits('3', 'household/b'))).ok)
    assert.deepEqual(await store.commit(visits('4', 'household/b')), { ok: false, problem: { code: 'commit-id-reused', id: '4' } })
  }),
  holds('a batch is imported once', async ({ store }) => {
    await store.import(batch('2015', history(A, 1)))
    assert.deepEqual(await store.import(batch('2015', history('household/b', 1))), {
      ok: false,
      problem: { code: 'batch-exists', name: '2015' },
    })
  }),
  holds('nothing of a batch is imported that meets a stream with events', async ({ store }) => {
    await store.commit(visits('1', A))
    const refused = await store.import(batch('2015', [...history('household/b', 2), ...history(A, 1)]))
    assert.deepEqual(refused, { ok: false, problem: { code: 'stream-not-empty', stream: A } })
    assert.deepEqual((await store.read('household/b')).events, [])
    assert.deepEqual(await store.batches(), [])
  }),
  holds(
    'whoever belongs to a household at the end of a batch is taken, and nothing of a batch is imported in which one is taken already',
    async ({ store }) => {
      const [one, other] = ['110101190001010015', '110101190001010023']
      const of = (stream: HouseholdId, ...persons: (string | undefined)[]) => persons.map((person) => ({ person: person!, stream }))
      const [third, B] = ['110101190001010031', 'household/b'] as const
      assert.ok((await store.import({ ...batch('2015', history(A, 1)), persons: of(A, one, other) })).ok)
      const claims = { take: [other!], release: [] }
      assert.deepEqual(await store.commit(visits('1', 'household/b', 1, { claims })), {
        ok: false,
        problem: { code: 'person-claimed', at: 0 },
      })
      const again = await store.import({ ...batch('2016', history(B, 1)), persons: of(B, third, one) })
      assert.deepEqual(again, { ok: false, problem: { code: 'person-claimed', at: 1 } })
      const twice = await store.import({ ...batch('2016', history(B, 1)), persons: of(B, third, third) })
      assert.deepEqual(twice, { ok: false, problem: { code: 'person-claimed', at: 1 } })
      assert.deepEqual((await store.read('household/b')).events, [])
      await store.commit(visits('other', 'household/c', 1, { claims: { take: [], release: [one!] } }))
      assert.ok(!(await store.commit(visits('other-2', 'household/c', 1, { claims: { take: [one!], release: [] } }))).ok)
      await store.commit(visits('2', A, 1, { claims: { take: [], release: [one!] } }))
      assert.ok((await store.import({ ...batch('2016', history(B, 1)), persons: of(B, third, one) })).ok)
    },
  ),
  holds('nothing of a batch is imported whose versions have a gap', async ({ store }) => {
    const refused = await store.import(batch('2015', [...history('household/b', 2), ...history(A, 2, 1)]))
    assert.deepEqual(refused, { ok: false, problem: { code: 'out-of-order', stream: A, expected: 1, found: 2 } })
    assert.deepEqual((await store.read('household/b')).events, [])
  }),
  holds('nothing of a batch is imported in which an event has the id of another of its stream', async ({ store }) => {
    const [first, second] = history(A, 2) as [Recorded, Recorded]
    const refused = await store.import(batch('2015', [...history('household/b', 2), first, { ...second, id: first.id }]))
    assert.deepEqual(refused, { ok: false, problem: { code: 'duplicate-id', stream: A, id: first.id } })
    assert.deepEqual((await store.read('household/b')).events, [])
  }),
  holds('nothing of a batch is imported that was recorded after the present moment', async ({ store }) => {
    const now: Instant = '2020-01-01T08:00:00.000Z'
    const found: Instant = '2020-01-01T08:00:00.001Z'
    const [first, second] = history(A, 2) as [Recorded, Recorded]
    const late = await store.import(batch('2015', [...history('household/b', 2), first, { ...second, recordedAt: found }]))
    assert.deepEqual(late, { ok: false, problem: { code: 'recorded-later', stream: A, version: 2, now, found } })
    assert.deepEqual((await store.read('household/b')).events, [])
    assert.ok((await store.import(batch('2015', [first, { ...second, recordedAt: now }]))).ok)
  }),
  holds('nothing of a batch is imported in which a stream goes back in what it was recorded at', async ({ store }) => {
    const [first, second] = history(A, 2) as [Recorded, Recorded]
    const before: Instant = '2014-12-31T23:59:59.999Z'
    const refused = await store.import(batch('2015', [first, { ...second, recordedAt: before }]))
    assert.deepEqual(refused, { ok: false, problem: { code: 'recorded-earlier', stream: A, version: 2, previous: THEN, found: before } })
    assert.deepEqual((await store.read(A)).events, [])
  }),
  holds('a batch with names that not every database can hold is refused with all of them', async ({ store }) => {
    const packs = [{ hash: '\u0000', bytes: 'x' }]
    const refused = await store.import({ name: 'a\u0000', source: 'b\ud800', packs, events: history(A, 1) })
    assert.ok(!refused.ok && refused.problem.code === 'ill-formed-batch')
    assert.deepEqual(
      refused.problem.misfits.map(({ path }) => path),
      ['name', 'source', 'packs.0.hash'],
    )
    const texts = await store.import(batch('2015', [history(A, 1)[0]!, { ...history(A, 1, 1)[0]!, actor: 'a\u0000' }]))
    assert.ok(!texts.ok && texts.problem.code === 'ill-formed-batch')
    assert.deepEqual(
      texts.problem.misfits.map(({ path }) => path),
      ['events.1.actor'],
    )
    const stream = await store.import(batch('2015', history('household/\udfff', 1)))
    assert.ok(!stream.ok && stream.problem.code === 'ill-formed-batch')
    assert.deepEqual(
      stream.problem.misfits.map(({ path }) => path),
      ['events.0.stream', 'events.0.id'],
    )
    assert.deepEqual(await store.batches(), [])
  }),
  holds('a batch whose source breaks off leaves no trace', async ({ store }) => {
    async function* source() {
      yield* history(A, 2)
      throw new Error('the line went dead')
    }
    await assert.rejects(store.import({ name: '2015', source: 'archive', events: source() }), /the line went dead/)
    assert.deepEqual((await store.read(A)).events, [])
    assert.ok((await store.import(batch('2015', history(A, 2)))).ok)
  }),
  holds(
    'a batch that the application cannot place is refused, and others go on recording',
    async ({ store }) => {
      const settled = stamp([{ stream: A, on: DAY, event: { type: 'settled', village: 'village/unknown' } }], {
        after: 0,
        id: () => 'settled',
        recordedAt: THEN,
        actor: 'archive',
      })
      const refused = await store.import(batch('2015', [...history('household/b', 1), ...settled]))
      assert.ok(!refused.ok && refused.problem.code === 'storage-failed')
      assert.deepEqual((await store.read('household/b')).events, [])
      assert.ok((await store.commit(visits('1', A))).ok)
      const unplaced = await store.commit({
        id: '2',
        actor: 'office',
        accepted: [{ stream: A, on: DAY, event: { type: 'settled', village: 'village/unknown' } }],
        expected: 'any',
        claims: 'none',
      })
      assert.ok(!unplaced.ok && unplaced.problem.code === 'storage-failed')
    },
    {
      divisionOf: (village) => {
        throw new Error(`${village} is in no list`)
      },
    },
  ),
  holds('while a batch is being read others record, and its stream may be begun by one of them', async ({ store }) => {
    async function* source() {
      yield* history(A, 1)
      assert.ok((await store.commit(visits('1', 'household/b'))).ok)
      assert.ok((await store.commit(visits('2', A))).ok)
      yield* history('household/c', 1)
    }
    const refused = await store.import({ name: '2015', source: 'archive', events: source() })
    assert.deepEqual(refused, { ok: false, problem: { code: 'stream-not-empty', stream: A } })
    assert.deepEqual(
      (await store.readAll(undefined, 10)).map(({ recorded }) => recorded.stream),
      ['household/b', A],
    )
  }),
]

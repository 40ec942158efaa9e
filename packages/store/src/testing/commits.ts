import assert from 'node:assert/strict'
import type { Commit } from '@hearthfold/core'
import { show } from '@hearthfold/core/checking'
import type { Committed } from '@hearthfold/core/store'
import { type Holds, eventsHold, holds, PACK, PERSON, UNREAD, visit, visits } from './clause.ts'

const A = 'household/a'
const B = 'household/b'

function codeOf(committed: Committed): string {
  return !committed.ok ? committed.problem.code : 'kept'
}

function recordedOf(committed: Committed) {
  assert.ok(committed.ok, `expected a commit to be kept, found ${codeOf(committed)}`)
  return committed.value.recorded
}

export const commits: readonly Holds[] = [
  eventsHold('of two handlers that race to register one household exactly one wins', async ({ store }) => {
    const raced = await Promise.all(['one', 'two'].map((id) => store.commit(visits(id, A, 3, { expected: { [A]: 0 } }))))
    assert.deepEqual(raced.map(codeOf).toSorted(), ['conflict', 'kept'])
    const [lost] = raced.filter((one) => !one.ok)
    assert.deepEqual(lost, { ok: false, problem: { code: 'conflict', stream: A, expected: 0, actual: 3 } })
    assert.equal((await store.read(A)).events.length, 3)
  }),
  eventsHold('twenty appends at once to one new stream without an expected version are all kept, in some order', async ({ store }) => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, at) => store.commit(visits(`commit-${at}`, A))))
    assert.ok(all.every((one) => one.ok))
    const { events } = await store.read(A)
    assert.deepEqual(
      events.map(({ version }) => version),
      Array.from({ length: 20 }, (_, at) => at + 1),
    )
    assert.equal(new Set(events.map(({ id }) => id)).size, 20)
  }),
  eventsHold('a retried commit id gives the first result and keeps nothing more', async ({ store }, clock) => {
    const first = await store.commit(visits('once', A, 2))
    clock.now = '2020-02-01T08:00:00.000Z'
    const again = await store.commit(visits('once', A, 2))
    assert.deepEqual(recordedOf(again), recordedOf(first))
    assert.ok(again.ok && again.value.again)
    assert.equal((await store.read(A)).events.length, 2)
  }),
  holds(
    'a retry with other claims or packs takes nobody, keeps no pack, and is told that those of the first time stand',
    async ({ store }) => {
      const other = visits('once', A, 1, { claims: { take: [PERSON], release: [] }, packs: [PACK] })
      const first = await store.commit(visits('once', A))
      assert.ok(first.ok && !('claims' in first.value))
      const again = await store.commit(other)
      assert.deepEqual(again, { ok: true, value: { ...first.value, again: true, claims: 'as-first', packs: 'as-first' } })
      assert.equal(await store.pack(PACK.hash), undefined)
      assert.equal(codeOf(await store.commit(visits('2', B, 1, { claims: { take: [PERSON], release: [] } }))), 'kept')
    },
  ),
  eventsHold('a commit id is not used for another commit', async ({ store }) => {
    const once = visits('once', A, 2, { cause: 'household/a.1' })
    await store.commit(once)
    const others = [
      visits('once', B, 2, { cause: 'household/a.1' }),
      visits('once', A, 1, { cause: 'household/a.1' }),
      visits('once', A, 2),
      { ...once, actor: 'other' },
      { ...once, cause: 'other' },
    ]
    for (const other of others)
      assert.deepEqual(await store.commit(other), { ok: false, problem: { code: 'commit-id-reused', id: 'once' } })
    assert.equal((await store.read(A)).events.length, 2)
    assert.equal((await store.read(B)).events.length, 0)
  }),
  eventsHold('a commit of several streams is kept in all of them or in none', async ({ store }) => {
    await store.commit(visits('before', B))
    const accepted = [visit(A), visit(B), visit(A)]
    const refused = await store.commit({ id: 'both', actor: 'office', accepted, claims: 'none', expected: { [A]: 0, [B]: 0 } })
    assert.equal(codeOf(refused), 'conflict')
    assert.equal((await store.read(A)).events.length, 0)
    const kept = recordedOf(await store.commit({ id: 'both', actor: 'office', accepted, claims: 'none', expected: { [A]: 0, [B]: 1 } }))
    assert.deepEqual(
      kept.map(({ stream, version }) => [stream, version]),
      [
        [A, 1],
        [B, 2],
        [A, 2],
      ],
    )
  }),
  eventsHold('a person belongs to one open household until the claim is released', async ({ store }) => {
    const take = { claims: { take: [PERSON], release: [] } }
    assert.equal(codeOf(await store.commit(visits('1', A, 1, take))), 'kept')
    assert.deepEqual(await store.commit(visits('2', B, 1, take)), { ok: false, problem: { code: 'person-claimed', at: 0 } })
    assert.equal((await store.read(B)).events.length, 0)
    await store.commit(visits('3', A, 1, { claims: { take: [], release: [PERSON] } }))
    assert.equal(codeOf(await store.commit(visits('4', B, 1, take))), 'kept')
  }),
  eventsHold('nobody is released by others than those who took them', async ({ store }) => {
    const claims = (take: string[], release: string[]) => ({ claims: { take, release } })
    await store.commit(visits('1', A, 1, claims([PERSON], [])))
    assert.equal(codeOf(await store.commit(visits('2', B, 1, claims([], [PERSON])))), 'kept')
    assert.equal(codeOf(await store.commit(visits('3', B, 1, claims([PERSON], [])))), 'person-claimed')
    assert.equal(codeOf(await store.commit(visits('4', B, 1, claims([PERSON], [PERSON])))), 'person-claimed')
    assert.equal(codeOf(await store.commit(visits('5', A, 1, claims([], [PERSON])))), 'kept')
    assert.equal(codeOf(await store.commit(visits('6', B, 1, claims([PERSON], [])))), 'kept')
  }),
  eventsHold('a person moves between two households in one commit', async ({ store }) => {
    await store.commit(visits('1', A, 1, { claims: { take: [PERSON], release: [] } }))
    const moved = {
      id: '2',
      actor: 'office',
      accepted: [visit(A), visit(B)],
      expected: 'any' as const,
      claims: { take: [PERSON], release: [PERSON] },
    }
    assert.equal(codeOf(await store.commit(moved)), 'kept')
    assert.equal(codeOf(await store.commit(visits('3', 'household/c', 1, { claims: { take: [PERSON], release: [] } }))), 'person-claimed')
  }),
  eventsHold('a person is not claimed twice in one commit', async ({ store }) => {
    const twice = visits('1', A, 1, { claims: { take: [PERSON, PERSON], release: [] } })
    assert.deepEqual(await store.commit(twice), { ok: false, problem: { code: 'person-claimed', at: 1 } })
    assert.equal((await store.read(A)).events.length, 0)
  }),
  eventsHold('texts that not every database can hold are refused anywhere in an event, and the stream goes on', async ({ store }) => {
    for (const bad of ['a\u0000b', 'a\ud800b', '\udc00']) {
      const refused = await store.commit({
        ...visits('1', A),
        actor: bad,
        cause: bad,
        accepted: [visit(A), visit(A, bad), { ...visit(A), private: { text: { key: bad, box: 'x' } } }],
      })
      assert.ok(!refused.ok && refused.problem.code === 'ill-formed-commit')
      assert.deepEqual(
        refused.problem.misfits.map(({ path }) => path),
        ['actor', 'cause', 'accepted.1.event.by', 'accepted.2.private.text.key'],
      )
    }
    const by = 'a\u{1f3e0}户'
    assert.equal(codeOf(await store.commit({ ...visits('1', A), actor: by, accepted: [visit(A, by)] })), 'kept')
    const [read] = (await store.read(A)).events
    assert.deepEqual([read!.actor, read!.event], [by, { type: 'visited', by, purpose: 'regular' }])
    assert.equal(codeOf(await store.commit(visits('2', A))), 'kept')
  }),
  eventsHold('a stream has a name that fits into an index of every database', async ({ store }) => {
    const refused = await store.commit(visits('1', `household/${'户'.repeat(900)}`))
    assert.ok(!refused.ok && refused.problem.code === 'ill-formed-commit')
    assert.deepEqual(
      refused.problem.misfits.map(({ path }) => path),
      ['accepted.0.stream'],
    )
  }),
  eventsHold('an ill-formed commit is refused with all that is wrong with it', async ({ store }) => {
    const refused = await store.commit({ id: '', actor: '', accepted: [], claims: 'none', expected: { [A]: 1 } })
    assert.ok(!refused.ok && refused.problem.code === 'ill-formed-commit')
    assert.deepEqual(
      refused.problem.misfits.map(({ path }) => path),
      ['id', 'actor', 'accepted', `expected.${A}`],
    )
  }),
  eventsHold(
    'a commit that does not say which versions it expects and whom it takes is refused, and names no version that is none',
    async ({ store }) => {
      const whole = visits('1', A)
      const paths = async (asked: object) => {
        const refused = await store.commit(asked as Commit)
        assert.ok(!refused.ok && refused.problem.code === 'ill-formed-commit', `expected ${show(asked)} to be refused`)
        return refused.problem.misfits.map(({ path }) => path)
      }
      const { expected: _, claims: __, ...forgotten } = whole
      assert.deepEqual(await paths(forgotten), ['expected', 'claims'])
      assert.deepEqual(await paths({ ...whole, accepted: [visit(A), visit(B)], expected: { [A]: 0 } }), [`expected.${B}`])
      for (const version of [-1, 0.5, NaN, '0', null, undefined, 'none'])
        assert.deepEqual(await paths({ ...whole, expected: { [A]: version } }), [`expected.${A}`])
      for (const claims of [
        null,
        undefined,
        'any',
        [],
        { take: [] },
        { take: [], release: undefined },
        { take: PERSON, release: [] },
        { take: [''], release: [] },
        { take: [], release: [7] },
      ]) {
        assert.ok((await paths({ ...whole, claims })).every((path) => path.startsWith('claims')))
      }
      assert.equal((await store.read(A)).events.length, 0)
      assert.equal(codeOf(await store.commit({ ...whole, accepted: [visit(A), visit(B)], expected: { [A]: 0, [B]: 'any' } })), 'kept')
    },
  ),
  holds('names that not every database can hold are refused in a commit: NUL characters and lone surrogates', async ({ store }) => {
    for (const bad of ['a\u0000b', 'a\ud800b', '\udc00']) {
      const packs = [{ hash: bad, bytes: bad }]
      const refused = await store.commit({ ...visits(bad, `household/${bad}`), packs })
      assert.ok(!refused.ok && refused.problem.code === 'ill-formed-commit')
      assert.deepEqual(
        refused.problem.misfits.map(({ path }) => path),
        ['id', 'accepted.0.stream', 'packs.0.hash', 'packs.0.bytes'],
      )
      await assert.rejects(store.keepCheckpoint(bad, UNREAD, UNREAD))
    }
    assert.equal(codeOf(await store.commit(visits('a\u{1f3e0}户', 'household/户\u{1f3e0}'))), 'kept')
    assert.equal((await store.read('household/户\u{1f3e0}')).events.length, 1)
  }),
  holds('what a wrapper keeps beside an event comes back with it, and is part of what the commit says', async ({ store }) => {
    const commit = (sealed: string) => ({ ...visits('1', A), accepted: [{ ...visit(A), private: { text: { key: 'k', box: sealed } } }] })
    await store.commit(commit('x'))
    const [read] = (await store.read(A)).events
    assert.deepEqual(read!.private, { text: { key: 'k', box: 'x' } })
    assert.equal(codeOf(await store.commit(commit('y'))), 'commit-id-reused')
    assert.ok((await store.commit(commit('x'))).ok)
    assert.equal(await store.verify(), undefined)
  }),
  holds('every pack that a commit relies on is kept by its hash', async ({ store }) => {
    const packs = [PACK]
    await store.commit(visits('1', A, 1, { packs }))
    await store.commit(visits('2', A, 1, { packs }))
    assert.equal(await store.pack(PACK.hash), PACK.bytes)
    assert.equal(await store.pack('beef'), undefined)
  }),
  holds('nobody keeps anything but the pack that a hash names under it, whoever comes first', async ({ store }) => {
    for (const bad of [
      { ...PACK, bytes: '{"id":"other"}' },
      { ...PACK, hash: 'f00d' },
      { ...PACK, hash: PACK.hash.toUpperCase() },
    ]) {
      const refused = await store.commit(visits('1', A, 1, { packs: [PACK, bad] }))
      assert.ok(!refused.ok && refused.problem.code === 'ill-formed-commit')
      assert.deepEqual(
        refused.problem.misfits.map(({ path }) => path),
        ['packs.1.hash'],
      )
      const batch = await store.import({ name: 'b', source: 's', events: [], packs: [bad] })
      assert.ok(!batch.ok && batch.problem.code === 'ill-formed-batch')
    }
    assert.equal(await store.pack(PACK.hash), undefined)
    await store.commit(visits('1', A, 1, { packs: [PACK, PACK] }))
    assert.equal(await store.pack(PACK.hash), PACK.bytes)
  }),
  eventsHold('what was kept is there for whoever opens the ledger next', async ({ store, again }) => {
    const kept = recordedOf(await store.commit(visits('1', A, 2)))
    if (!again) return
    const other = await again()
    assert.deepEqual((await other.read(A)).events, kept)
    assert.equal(codeOf(await other.commit(visits('2', A, 1, { expected: { [A]: 2 } }))), 'kept')
    assert.equal((await store.read(A)).events.length, 3)
    await other.close()
  }),
  holds('the hashes of all streams hold', async ({ store }) => {
    await store.commit({ id: '1', actor: 'office', accepted: [visit(A), visit(B), visit(A)], expected: 'any', claims: 'none' })
    await store.commit(visits('2', B, 5))
    assert.equal(await store.verify(), undefined)
  }),
]

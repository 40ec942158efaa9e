import assert from 'node:assert/strict'
import { fold, type Household, type HouseholdId, type RecordedHousehold, type Store } from '@hearthfold/core'
import type { Projection, Rows } from '@hearthfold/core/store'
import { subscribe } from '../subscription.ts'
import { type Holds, holds, visit, visits } from './clause.ts'

const A: HouseholdId = 'household/a'
const B: HouseholdId = 'household/b'

/** A row for each visit, and one for each household. */
const visiting: Projection = {
  name: 'visiting',
  version: 1,
  tables: { visited: { columns: { by: 'text', day: 'text' } }, counted: { columns: { visits: 'integer' } } },
  apply: ({ visits, version }) => ({
    visited: visits.map(({ from, event }) => ({ by: event.by, day: from })),
    counted: version > 0 ? [{ visits: visits.length }] : [],
  }),
}

/** The same under another definition of its tables. */
const widened: Projection = { ...visiting, tables: { ...visiting.tables, counted: { columns: { visits: 'integer', note: 'text' } } } }

/** A household with three visits is more than it can take. */
const poisoned: Projection = {
  name: 'poisoned',
  version: 1,
  tables: { few: { columns: { visits: 'integer' } } },
  apply({ visits }) {
    if (visits.length === 3) throw new Error('three visits')
    return { few: [{ visits: visits.length }] }
  },
}

async function householdsOf(store: Store): Promise<Household[]> {
  const all: Household[] = []
  for await (const { stream, events } of store.scan()) all.push(fold(stream as HouseholdId, events as RecordedHousehold[]))
  return all
}

/** What a replay of everything comes to. */
async function replayed(store: Store, projection: Projection, table: string) {
  const households = await householdsOf(store)
  const columns = Object.keys(projection.tables[table]!.columns)
  return households.flatMap((household) =>
    (projection.apply(household)[table] ?? []).map((row) => ({
      stream: household.stream,
      ...Object.fromEntries(columns.map((column) => [column, row[column] ?? null])),
    })),
  )
}

async function followsReplay(store: Store, projection: Projection): Promise<void> {
  for (const table of Object.keys(projection.tables))
    assert.deepEqual(await plainRows(store, projection, table), await replayed(store, projection, table))
}

async function plainRows(store: Store, projection: Projection, table: string) {
  return (await store.rows(projection, table)).map((row) => ({ ...row }))
}

async function last(store: Store): Promise<string> {
  return (await store.readAll(undefined, 1000)).at(-1)!.position
}

async function rowsNow(store: Store, projection: Projection): Promise<ReadonlyMap<HouseholdId, Rows>> {
  return new Map((await householdsOf(store)).map((household) => [household.stream, projection.apply(household)]))
}

export const projections: readonly Holds[] = [
  holds('a projection has no rows until it is told of events', async ({ store }) => {
    await store.commit(visits('1', A, 2))
    assert.deepEqual(await store.rows(visiting, 'visited'), [])
    assert.deepEqual(await store.checkpoint('visiting'), { position: undefined, parked: undefined })
  }),
  holds('rows are replaced and the checkpoint of the projection moves with them', async ({ store }) => {
    await store.commit(visits('1', B, 1))
    await store.commit(visits('2', A, 2))
    const first = await last(store)
    assert.equal(await store.project(visiting, { from: undefined, to: first, rows: await rowsNow(store, visiting) }), true)
    await followsReplay(store, visiting)
    assert.deepEqual(
      (await store.rows(visiting, 'counted')).map((row) => ({ ...row })),
      [
        { stream: A, visits: 2 },
        { stream: B, visits: 1 },
      ],
    )
    assert.deepEqual(await store.checkpoint('visiting'), { position: first, parked: undefined })
    await store.commit(visits('3', B, 3))
    const onlyB = new Map([...(await rowsNow(store, visiting))].filter(([stream]) => stream === B))
    assert.equal(await store.project(visiting, { from: first, to: await last(store), rows: onlyB }), true)
    await followsReplay(store, visiting)
  }),
  holds('of two who project from the same place one is told that the other was faster, and leaves no rows', async ({ store }) => {
    await store.commit(visits('1', A, 1))
    const to = await last(store)
    const rows = (by: string) => new Map([[A, { visited: [{ by }], counted: [] }]])
    const done = await Promise.all(['one', 'two'].map((by) => store.project(visiting, { from: undefined, to, rows: rows(by) })))
    assert.deepEqual(done.toSorted(), [false, true])
    assert.deepEqual(
      (await store.rows(visiting, 'visited')).map(({ by }) => by),
      [done[0] ? 'one' : 'two'],
    )
    assert.equal(await store.project(visiting, { from: undefined, to, rows: rows('three') }), false)
  }),
  holds('a rebuild empties the tables and fills them from all events', async ({ store }) => {
    await store.commit(visits('1', A, 2))
    await store.commit(visits('2', B, 1))
    const wrong = new Map([
      [A, { visited: [{ by: 'nobody' }] }],
      ['household/gone' as HouseholdId, { visited: [{ by: 'nobody' }] }],
    ])
    await store.project(visiting, { from: undefined, to: await last(store), rows: wrong })
    assert.equal(await store.rebuild(visiting), 2)
    await followsReplay(store, visiting)
    assert.deepEqual(await store.checkpoint('visiting'), { position: await last(store), parked: undefined })
  }),
  holds('rows of another version of a projection are neither added to nor shown until it is rebuilt', async ({ store }) => {
    await store.commit(visits('1', A, 2))
    await store.rebuild(visiting)
    const { position } = (await store.readAll(undefined, 9)).at(-1)!
    const next: Projection = { ...visiting, version: 2, apply: () => ({ counted: [{ visits: 7 }] }) }
    await assert.rejects(store.project(next, { from: position, to: position, rows: new Map() }), /rebuild it/)
    await assert.rejects(store.rows(next, 'counted'), /rebuild it/)
    assert.deepEqual(await plainRows(store, visiting, 'counted'), [{ stream: A, visits: 2 }])
    assert.equal(await store.rebuild(next), 1)
    assert.deepEqual(await plainRows(store, next, 'counted'), [{ stream: A, visits: 7 }])
    await assert.rejects(store.rows(visiting, 'counted'), /rebuild it/)
  }),
  holds('tables that are defined otherwise are not written to until they are rebuilt', async ({ store }) => {
    await store.commit(visits('1', A, 2))
    await store.rebuild(visiting)
    const moved = { from: await last(store), to: await last(store), rows: new Map() }
    await assert.rejects(store.project(widened, moved), /rebuild/)
    await assert.rejects(store.rows(widened, 'counted'), /rebuild/)
    await followsReplay(store, visiting)
    assert.equal(await store.rebuild(widened), 1)
    assert.equal(await store.project(widened, moved), true)
    await followsReplay(store, widened)
  }),
  holds('a projection with a table of another one is told so, whichever way it comes, and the other keeps its rows', async ({ store }) => {
    await store.commit(visits('1', A, 1))
    await store.rebuild(visiting)
    const other: Projection = {
      name: 'other',
      version: 1,
      tables: { counted: visiting.tables['counted']! },
      apply: () => ({ counted: [{ visits: 9 }] }),
    }
    const told = { projection: 'other', message: 'the table counted is one of the projection visiting' }
    await assert.rejects(store.rebuild(other), told)
    await assert.rejects(
      store.project(other, { from: undefined, to: await last(store), rows: new Map([[A, { counted: [{ visits: 9 }] }]]) }),
      told,
    )
    await followsReplay(store, visiting)
  }),
  holds('a row that does not fit its table is not kept, nor what came with it', async ({ store }) => {
    await store.commit(visits('1', A, 1))
    const to = await last(store)
    for (const row of [{ visits: 'one' }, { visits: 0.5 }, { visitors: 1 }]) {
      const rows = new Map<HouseholdId, Rows>([
        [B, { counted: [{ visits: 1 }] }],
        [A, { counted: [row] }],
      ])
      await assert.rejects(store.project(visiting, { from: undefined, to, rows }))
    }
    assert.deepEqual(await store.rows(visiting, 'counted'), [])
    assert.deepEqual(await store.checkpoint('visiting'), { position: undefined, parked: undefined })
  }),
  holds('a projection whose names are none of a table is refused', async ({ store }) => {
    for (const name of ['events', 'Visits', 'a b', '', 'x; DROP TABLE events']) {
      await assert.rejects(store.rebuild({ ...visiting, tables: { [name]: { columns: { by: 'text' } } } }))
      await assert.rejects(
        store.rebuild({ ...visiting, tables: { visited: { columns: { [name === 'events' ? 'stream' : name]: 'text' } } } }),
      )
    }
    assert.equal(
      await store.rebuild({ ...visiting, tables: { order: { columns: { group: 'text' } } }, apply: () => ({ order: [{ group: 'by' }] }) }),
      0,
    )
  }),
  holds(
    'an inline projection is kept in the same transaction as each commit and import',
    async ({ store }) => {
      await store.commit({ id: '1', actor: 'office', accepted: [visit(B), visit(A), visit(B, 'cadre-2')], expected: 'any', claims: 'none' })
      await followsReplay(store, visiting)
      await store.commit(visits('2', A, 2))
      await followsReplay(store, visiting)
      const events = (await store.read(A)).events.map((one) => ({ ...one, stream: 'household/c' as const })) as RecordedHousehold[]
      assert.ok((await store.import({ name: 'batch', source: 'test', events })).ok)
      await followsReplay(store, visiting)
      assert.equal((await store.rows(visiting, 'visited')).length, 8)
      const before = await plainRows(store, visiting, 'visited')
      await store.rebuild(visiting)
      assert.deepEqual(await plainRows(store, visiting, 'visited'), before)
    },
    { inline: [visiting] },
  ),
  holds(
    'a commit that is refused leaves no rows of an inline projection',
    async ({ store }) => {
      await store.commit(visits('1', A, 1))
      assert.ok(!(await store.commit(visits('2', A, 1, { expected: { [A]: 7 } }))).ok)
      assert.ok(
        !(
          await store.commit({
            id: '3',
            actor: 'office',
            accepted: [visit(A), visit(B)],
            claims: 'none',
            expected: { [A]: 'any', [B]: 1 },
          })
        ).ok,
      )
      await followsReplay(store, visiting)
      assert.equal((await store.rows(visiting, 'visited')).length, 1)
    },
    { inline: [visiting] },
  ),
  holds(
    'a commit that an inline projection cannot take is refused with its name and reason, and nothing of it is kept',
    async ({ store }) => {
      await store.commit(visits('1', A, 2))
      const reason = `${A}: three visits`
      assert.deepEqual(await store.commit({ id: '2', actor: 'office', accepted: [visit(B), visit(A)], expected: 'any', claims: 'none' }), {
        ok: false,
        problem: { code: 'projection-failed', projection: 'poisoned', reason },
      })
      assert.deepEqual((await store.read(B)).events, [])
      assert.equal((await store.read(A)).events.length, 2)
      assert.deepEqual(await plainRows(store, poisoned, 'few'), [{ stream: A, visits: 2 }])
      await followsReplay(store, visiting)
    },
    { inline: [visiting, poisoned] },
  ),
  holds('a subscription and a projection of other names keep places of their own', async ({ store }) => {
    await store.commit(visits('1', A, 1))
    await store.rebuild(visiting)
    const stop = new AbortController()
    const told: number[] = []
    const apply = ({ recorded }: { recorded: { version: number } }) => {
      told.push(recorded.version)
      stop.abort()
    }
    await subscribe(store, { name: 'other', apply }, stop.signal)
    assert.deepEqual(told, [1])
  }),
]

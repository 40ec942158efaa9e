import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Day, type Household, statistics as countUp, type Store } from '@hearthfold/core'
import type { Projection } from '@hearthfold/core/store'
import { neighbourhoods } from '@hearthfold/core/testing'
import { follow, registerProjection, release, statistics, totalsOf } from '@hearthfold/store'
import { memoryStore } from '@hearthfold/store/memory'
import { openSqlite } from '@hearthfold/store/sqlite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commitAll, replayed } from './neighbours.ts'
import { runs } from '../../../test/config/runs.ts'

const digestKey = Buffer.alloc(32, 7)

/** The same projection under names of its own, so that it can be kept beside itself. */
function asWell(name: string, { tables, apply }: Projection): Projection {
  const renamed = <Value>(byTable: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(byTable).map(([table, one]) => [`${name}_${table}`, one]))
  return { name, version: 1, tables: renamed(tables), apply: (household) => renamed(apply(household)) }
}

const rowsOf = async (store: Store, projection: Projection) =>
  (await store.rows(projection, Object.keys(projection.tables)[0]!)).map((row) => ({ ...row }))

function fresh(households: readonly Household[], projection: Projection) {
  const [[table, { columns }] = ['', { columns: {} }]] = Object.entries(projection.tables)
  return households.flatMap((household) =>
    (projection.apply(household)[table] ?? []).map((row) => ({
      stream: household.stream,
      ...Object.fromEntries(Object.keys(columns).map((column) => [column, row[column] ?? null])),
    })),
  )
}

async function holdsOf(store: Store, projection: Projection, inline: Projection, followed: Projection): Promise<void> {
  const expected = fresh(await replayed(store), projection)
  expect(await rowsOf(store, inline)).toEqual(expected)
  expect(await rowsOf(store, followed)).toEqual(expected)
  await store.rebuild(projection)
  expect(await rowsOf(store, projection)).toEqual(expected)
  await store.rebuild(followed)
  expect(await rowsOf(store, followed)).toEqual(expected)
}

/** Follows until all that is there is taken in. */
async function followAll(store: Store, projection: Projection) {
  const stop = new AbortController()
  const last = (await store.readAll(undefined, 100_000)).at(-1)?.position
  const following = follow(store, projection, stop.signal)
  for (;;) {
    const { position, parked } = await store.checkpoint(projection.name)
    if (position === last || parked) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  stop.abort()
  return following
}

async function equalInAllWays(open: (inline: Projection[]) => Promise<{ store: Store; end: () => Promise<void> }>, runs: number) {
  const property = fc.asyncProperty(neighbourhoods({ wishes: 40 }), fc.nat(10), async (neighbourhood, pause) => {
    const inline = [asWell('inline_register', registerProjection), asWell('inline_statistics', statistics)]
    const { store, end } = await open(inline)
    const followed = [asWell('followed_register', registerProjection), asWell('followed_statistics', statistics)]
    await commitAll(store, neighbourhood, async (at) => {
      if (at % 10 === pause) for (const one of followed) expect(await followAll(store, one)).toEqual({ stopped: true })
    })
    for (const one of followed) await followAll(store, one)
    await holdsOf(store, registerProjection, inline[0]!, followed[0]!)
    await holdsOf(store, statistics, inline[1]!, followed[1]!)
    await end()
  })
  await fc.assert(property, { numRuns: runs })
}

test('in memory rows kept inline, followed and rebuilt are those of a fresh replay, whatever is corrected and revoked', () =>
  equalInAllWays(async (inline) => {
    const store = memoryStore({ digestKey, inline })
    return { store, end: () => store.close() }
  }, 25))

test('in sqlite rows kept inline, followed and rebuilt are those of a fresh replay, whatever is corrected and revoked', () =>
  equalInAllWays(async (inline) => {
    const folder = mkdtempSync(join(tmpdir(), 'hearthfold-projections-'))
    const opened = openSqlite(join(folder, 'ledger.db'), { digestKey, inline })
    if (!opened.ok) throw new Error(opened.problem.code)
    const {
      value: { store },
    } = opened
    return { store, end: () => store.close().then(() => rmSync(folder, { recursive: true })) }
  }, 5))

test('the monthly rows of all households add up to the statistics of the same events', async () => {
  const property = fc.asyncProperty(neighbourhoods({ wishes: 80 }), async (neighbourhood) => {
    const store = memoryStore({ digestKey, inline: [statistics] })
    await commitAll(store, neighbourhood)
    const totals = totalsOf(await store.rows(statistics, 'monthly'))
    const households = await replayed(store)
    for (let year = 2012; year <= 2030; year++) {
      for (const { month, naturalChange, remaining: _registered, flagged: _flagged, aid, ...acts } of countUp(
        households,
        [],
        `${year}-12-31` as Day,
      ).monthly) {
        const total = (figure: string) => totals.get(month)?.get(figure) ?? { households: 0, persons: 0, times: 0 }
        for (const [figure, count] of Object.entries(acts))
          expect({ figure, ...total(figure) }).toEqual({ figure, ...count, times: count.households })
        for (const [figure, persons] of Object.entries(naturalChange))
          expect({ figure, persons: total(figure).persons }).toEqual({ figure, persons })
        const measures = [...(totals.get(month)?.keys() ?? [])].filter((figure) => figure.startsWith('aid.'))
        expect(Object.fromEntries(measures.map((figure) => [figure.slice(4), total(figure).times]))).toEqual(aid)
      }
    }
    expect([...totals.keys()].every((month) => month >= '2012-01' && month <= '2030-12')).toBe(true)
  })
  await fc.assert(property, { numRuns: runs(20) })
})

const visit = (stream: 'household/a' | 'household/b', by = 'cadre') => ({
  stream,
  on: '2019-12-01' as const,
  event: { type: 'visited' as const, by, purpose: 'regular' as const },
})

test('in sqlite the tables of a projection are tables that anybody can ask, and the figures of all households a query over them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearthfold-projections-'))
  const path = join(folder, 'ledger.db')
  const opened = openSqlite(path, { digestKey, inline: [statistics] })
  if (!opened.ok) throw new Error(opened.problem.code)
  const {
    value: { store },
  } = opened
  const [neighbourhood] = fc.sample(neighbourhoods({ wishes: 60 }), 1)
  await commitAll(store, neighbourhood!)
  const totals = totalsOf(await store.rows(statistics, 'monthly'))
  const database = new DatabaseSync(path, { readOnly: true })
  const asked = database
    .prepare(
      'SELECT month, figure, sum(households) AS households, sum(persons) AS persons, sum(times) AS times FROM monthly GROUP BY month, figure',
    )
    .all()
  database.close()
  expect(asked).toHaveLength([...totals.values()].reduce((sum, ofMonth) => sum + ofMonth.size, 0))
  for (const { month, figure, ...sums } of asked) expect(sums).toEqual(totals.get(String(month))?.get(String(figure)))
  await store.close()
  rmSync(folder, { recursive: true })
})

test('a projection that is followed parks at the event that it cannot take, with what came before it taken in, until it is released', async () => {
  const store = memoryStore({ digestKey })
  const accepted = [visit('household/a'), visit('household/b'), visit('household/a', 'poison'), visit('household/b')]
  await store.commit({ id: '1', actor: 'office', accepted, expected: 'any', claims: 'none' })
  let isHealed = false
  const projection: Projection = {
    name: 'helpers',
    version: 1,
    tables: { helpers: { columns: { by: 'text' } } },
    apply({ visits }) {
      if (!isHealed && visits.some(({ event }) => event.by === 'poison')) throw new Error('a poisoned event')
      return { helpers: visits.map(({ event }) => ({ by: event.by })) }
    },
  }
  const places = (await store.readAll(undefined, 10)).map(({ position }) => position)
  const parked = { position: places[2], reason: 'household/a: a poisoned event' }
  expect(await followAll(store, projection)).toEqual({ parked })
  expect(await followAll(store, projection)).toEqual({ parked })
  expect(await store.checkpoint('helpers')).toEqual({ position: places[1], parked })
  expect((await rowsOf(store, projection)).filter(({ stream }) => stream === 'household/a')).toEqual([
    { stream: 'household/a', by: 'cadre' },
  ])
  isHealed = true
  await release(store, 'helpers')
  expect(await followAll(store, projection)).toEqual({ stopped: true })
  expect(await rowsOf(store, projection)).toEqual(fresh(await replayed(store), projection))
})

test('a projection whose tables are defined otherwise parks, and goes on once it is rebuilt', async () => {
  const store = memoryStore({ digestKey })
  await store.commit({ id: '1', actor: 'office', accepted: [visit('household/a')], expected: 'any', claims: 'none' })
  const narrow: Projection = {
    name: 'visited',
    version: 1,
    tables: { visited: { columns: { version: 'integer' } } },
    apply: ({ version }) => ({ visited: [{ version }] }),
  }
  const wide: Projection = { ...narrow, tables: { visited: { columns: { version: 'integer', note: 'text' } } } }
  await store.rebuild(narrow)
  await store.commit({ id: '2', actor: 'office', accepted: [visit('household/b')], expected: 'any', claims: 'none' })
  expect(await followAll(store, wide)).toMatchObject({ parked: { reason: expect.stringContaining('rebuild') } })
  await store.rebuild(wide)
  expect(await rowsOf(store, wide)).toHaveLength(2)
  await store.commit({ id: '3', actor: 'office', accepted: [visit('household/b')], expected: 'any', claims: 'none' })
  expect(await followAll(store, wide)).toEqual({ stopped: true })
  expect(await rowsOf(store, wide)).toEqual(fresh(await replayed(store), wide))
})

test('in sqlite an inline projection catches up with what was recorded by a process that does not know it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearthfold-projections-'))
  const open = (inline: Projection[]) => {
    const opened = openSqlite(join(folder, 'ledger.db'), { digestKey, inline })
    if (!opened.ok) throw new Error(opened.problem.code)
    return opened.value.store
  }
  const [knowing, other] = [open([registerProjection]), open([])]
  await other.commit({ id: '1', actor: 'office', accepted: [visit('household/a')], expected: 'any', claims: 'none' })
  await knowing.commit({ id: '2', actor: 'office', accepted: [visit('household/b')], expected: 'any', claims: 'none' })
  expect(await rowsOf(knowing, registerProjection)).toEqual(fresh(await replayed(knowing), registerProjection))
  await other.commit({ id: '3', actor: 'office', accepted: [visit('household/a')], expected: 'any', claims: 'none' })
  expect(await rowsOf(knowing, registerProjection)).toEqual(fresh(await replayed(knowing), registerProjection))
  await other.commit({ id: '4', actor: 'office', accepted: [visit('household/a')], expected: 'any', claims: 'none' })
  await knowing.commit({ id: '5', actor: 'office', accepted: [visit('household/b')], expected: 'any', claims: 'none' })
  expect((await rowsOf(other, registerProjection)).map(({ version }) => version)).toEqual([3, 2])
  await Promise.all([knowing.close(), other.close()])
  rmSync(folder, { recursive: true })
})

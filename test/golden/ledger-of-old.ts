import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type HouseholdId, type Instant, type Store, writeLine } from '@hearthfold/core'
import { foldStored, type KeyRing, privateStore, registerProjection, verifyLedger } from '@hearthfold/store'
import { expect } from 'vitest'

// What a ledger must still say and do that was written by an earlier version: see write-ledger.ts.

export const fixture = (name: string) => fileURLToPath(new URL(`ledger-1/${name}`, import.meta.url))

interface Read {
  readonly sealed: { readonly size: number; readonly root: string }
  readonly reader: object
  readonly parked: object
  readonly batches: readonly object[]
  readonly pack: string
  readonly rows: readonly object[]
}

const VISITED: HouseholdId = 'household/visited'

/** @param kept which of the two ledgers it is */
export async function expectAsKept(kept: 'embedded' | 'postgres', bare: Store, keys: KeyRing): Promise<void> {
  const read = (JSON.parse(readFileSync(fixture('read.json'), 'utf8')) as Record<typeof kept, Read>)[kept]
  const store = privateStore(bare, { keys })
  const lines: string[] = []
  for await (const { events } of store.scan()) lines.push(...events.map(writeLine))
  expect(lines).toEqual(readFileSync(fixture('ledger.ndjson'), 'utf8').trimEnd().split('\n'))
  expect(await verifyLedger(bare, [read.sealed])).toBeUndefined()
  expect(
    JSON.parse(
      JSON.stringify({ reader: await bare.checkpoint('reader'), parked: await bare.checkpoint('parked'), batches: await bare.batches() }),
    ),
  ).toEqual({ reader: read.reader, parked: read.parked, batches: read.batches })
  expect(await bare.pack(read.pack)).toBeTypeOf('string')
  expect(await bare.rows(registerProjection, 'register')).toEqual(read.rows)
  expect((await foldStored(bare, VISITED))?.version).toBe(123)
  // Settled time is settled, and who is taken is taken.
  expect(await bare.settle('2024-01-03T03:04:05.000Z')).toBe('2024-01-03T03:04:05.000Z' satisfies Instant)
}

/** That it goes on: what was asked for then is known again, and something more is kept. */
export async function expectToGoOn(bare: Store, keys: KeyRing): Promise<void> {
  const store = privateStore(bare, { keys })
  const visit = { stream: VISITED, on: '2024-01-02', event: { type: 'visited', by: 'cadre-1', purpose: 'regular' } } as const
  const asked = { actor: 'cadre-1', cause: 'round', claims: { take: [], release: [] } }
  const visits = Array.from({ length: 120 }, () => visit)
  expect(await store.commit({ ...asked, id: 'visits', accepted: visits, expected: { [VISITED]: 2 } })).toMatchObject({
    ok: true,
    value: { again: true },
  })
  const taken = { take: ['11010519491231002X'], release: [] }
  expect(await store.commit({ ...asked, id: 'next', accepted: [visit], expected: { [VISITED]: 123 }, claims: taken })).toMatchObject({
    ok: false,
    problem: { code: 'person-claimed' },
  })
  expect(await store.commit({ ...asked, id: 'next', accepted: [visit], expected: { [VISITED]: 123 } })).toMatchObject({
    ok: true,
    value: {
      recorded: [{ version: 124 }],
      again: false,
    },
  })
  expect(await bare.verify()).toBeUndefined()
  expect((await bare.rows(registerProjection, 'register')).find(({ stream }) => stream === VISITED)).toMatchObject({ version: 124 })
}

import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import {
  type EventStore,
  fold,
  type HouseholdId,
  isHouseholdId,
  type Recorded,
  type RecordedHousehold,
  type Stream,
} from '@hearthfold/core'
import type { Checkpoints, Packs, Position, Projection, ProjectionTables, Row } from '@hearthfold/core/store'
import { isProjectionError, rowOf, valuesFor } from './tables.ts'

// What stands beside the events and is worked out again from them: rows of tables, and the laws that acts rely on.

/** A projection whose rows are looked at. `isInline`: it is kept with each commit, else it is as far as its checkpoint says. */
export interface RowsOf {
  readonly projection: Projection
  readonly isInline: boolean
}

/** The first thing beside the events that is not what they come to. */
export type BrokenBeside =
  | { readonly projection: string; readonly table: string; readonly stream: HouseholdId; readonly because: 'differing' }
  /** Its rows are of another version of it, and say nothing until it is rebuilt. */
  | { readonly projection: string; readonly because: 'outdated' }
  | { readonly pack: string; readonly because: 'changed' }

/** How much was looked at. */
export interface LookedAt {
  readonly rows: number
  readonly packs: number
}

type KeptRow = Row & { readonly stream: HouseholdId }

interface Held extends RowsOf {
  /** By table, the rows of each household. */
  readonly rows: ReadonlyMap<string, Map<Stream, KeptRow[]>>
  /** The first version of each stream that is not taken in yet. */
  readonly later: ReadonlyMap<Stream, number>
}

type Tabled = EventStore & Checkpoints & ProjectionTables

/** How many events are read at a time, and how often it is looked again while others record. */
const [PAGE, TRIES] = [500, 5]

/**
 * Works out again what the tables of projections hold, and the hash of each pack that an event relies on. Of those that nothing relies on
 * nothing is said. Others may record meanwhile.
 *
 * @param packOf the hash of the pack that an event relies on
 */
export async function verifyBeside(
  store: EventStore & Checkpoints & Packs & ProjectionTables,
  all: readonly RowsOf[],
  packOf: (event: Recorded['event']) => string | undefined,
): Promise<LookedAt & { readonly broken: BrokenBeside | undefined }> {
  let rows = 0
  const packs = new Set<string>()
  const came = (broken?: BrokenBeside) => ({ broken, rows, packs: packs.size })
  const held: Held[] = []
  for (const one of all) {
    const found = await rowsHeld(store, one)
    if ('because' in found) return came(found)
    held.push(found)
  }
  for await (const { stream, events } of store.scan()) {
    for (const { event } of events) {
      const hash = packOf(event)
      if (hash === undefined || packs.has(hash)) continue
      const bytes = await store.pack(hash)
      // What was imported may rely on laws that did not come with it.
      if (bytes === undefined) continue
      packs.add(hash)
      if (createHash('sha256').update(bytes).digest('hex') !== hash) return came({ pack: hash, because: 'changed' })
    }
    if (!isHouseholdId(stream)) continue
    for (const one of held) {
      const table = differing(one, stream, events as RecordedHousehold[])
      if (table !== undefined && (await differsStill(store, one, stream)))
        return came({ projection: one.projection.name, table, stream, because: 'differing' })
      for (const kept of one.rows.values()) {
        rows += kept.get(stream)?.length ?? 0
        kept.delete(stream)
      }
    }
  }
  for (const one of held) {
    // Rows of nobody.
    for (const [table, kept] of one.rows)
      for (const stream of kept.keys())
        return came({ projection: one.projection.name, table, stream: stream as HouseholdId, because: 'differing' })
  }
  return came()
}

/** The rows of a projection, all as far as one place. */
async function rowsHeld(store: Tabled, one: RowsOf): Promise<Held | BrokenBeside> {
  const { projection, isInline } = one
  try {
    for (;;) {
      const before = await store.checkpoint(projection.name)
      const rows = new Map<string, Map<Stream, KeptRow[]>>()
      for (const table of Object.keys(projection.tables)) rows.set(table, byStream(await store.rows(projection, table)))
      if (isInline) return { ...one, rows, later: new Map() }
      // Where somebody took more in meanwhile, it is read again.
      if (!isDeepStrictEqual(await store.checkpoint(projection.name), before)) continue
      return { ...one, rows, later: await laterThan(store, before.position) }
    }
  } catch (error) {
    if (isProjectionError(error) && error.isOutdated) return { projection: projection.name, because: 'outdated' }
    throw error
  }
}

function byStream(rows: readonly KeptRow[]): Map<Stream, KeptRow[]> {
  const found = new Map<Stream, KeptRow[]>()
  for (const row of rows) {
    const own = found.get(row.stream)
    if (own) own.push(row)
    else found.set(row.stream, [row])
  }
  return found
}

async function laterThan(store: EventStore, place: Position | undefined): Promise<Map<Stream, number>> {
  const later = new Map<Stream, number>()
  for (let from = place; ;) {
    const page = await store.readAll(from, PAGE)
    for (const { recorded } of page) if (!later.has(recorded.stream)) later.set(recorded.stream, recorded.version)
    if (page.length === 0) return later
    from = page.at(-1)!.position
  }
}

/** The first table in which a household has other rows than its events come to. */
function differing({ projection, rows, later }: Held, stream: HouseholdId, events: readonly RecordedHousehold[]): string | undefined {
  const first = later.get(stream)
  const taken = first === undefined ? events : events.filter(({ version }) => version < first)
  if (taken.length === 0) return [...rows].find(([, kept]) => kept.has(stream))?.[0]
  const values = valuesFor(projection, fold(stream, taken))
  return Object.entries(projection.tables).find(([table, { columns }]) => {
    const expected = values.get(table)!.map((row) => rowOf(stream, Object.keys(columns), row))
    return !isDeepStrictEqual(rows.get(table)!.get(stream) ?? [], expected)
  })?.[0]
}

/** Whether a household that was found to differ does so still, when nobody records in between. */
async function differsStill(store: Tabled, one: Held, stream: HouseholdId): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const { events } = await store.read(stream)
    const now = await rowsHeld(store, one)
    if ('because' in now || differing(now, stream, events) === undefined) return false
    if ((await store.read(stream)).events.length === events.length) return true
  }
  return false
}

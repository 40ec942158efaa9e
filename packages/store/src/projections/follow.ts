import { type EventStore, fold, type Household, type HouseholdId, isHouseholdId } from '@hearthfold/core'
import type { Checkpoints, Position, Positioned, Projection, ProjectionTables, Rows, Snapshots, Stop } from '@hearthfold/core/store'
import { foldStored } from '../folding.ts'
import type { Ended } from '../subscription.ts'
import { isProjectionError, valuesFor } from './tables.ts'

/** A ledger with tables that can be kept up with it. */
export type Followed = EventStore & Checkpoints & ProjectionTables & Partial<Snapshots>

/** How many events are taken in at a time. */
const PAGE = 500

/**
 * Keeps a projection up with a ledger, from where it is, until the signal is given. An event with which it cannot go on
 * parks it: it is kept where and why, nothing after it is taken in, and the next start ends at once in the same way until
 * `release` is called or it is rebuilt. Several processes may follow the same: no event is taken in twice.
 */
export async function follow(store: Followed, projection: Projection, signal: Stop): Promise<Ended> {
  while (!signal.aborted) {
    const { position: from, parked } = await store.checkpoint(projection.name)
    if (parked) return { parked }
    const page = await store.readAll(from, PAGE)
    if (page.length === 0) {
      if (await store.after(from, signal)) continue
      break
    }
    const poisoned = await takeIn(store, projection, from, page)
    if (poisoned) return { parked: poisoned }
  }
  return { stopped: true }
}

/** Takes a page of events in; answers with the first with which that cannot go on. */
async function takeIn(store: Followed, projection: Projection, from: Position | undefined, page: readonly Positioned[]) {
  const streams = [...new Set(page.map(({ recorded }) => recorded.stream))].filter((stream) => isHouseholdId(stream))
  const rows = new Map<HouseholdId, Rows>()
  let first: Poisoned | undefined
  for (const stream of streams) {
    const done = await rowsOf(store, projection, stream, page)
    if ('rows' in done) rows.set(stream, done.rows)
    else if (!first || done.at < first.at) first = done
  }
  try {
    if (!first) return void (await store.project(projection, { from, to: page.at(-1)!.position, rows }))
    // What came before it is taken in.
    const before = page.slice(0, first.at)
    const touched = new Set(before.map(({ recorded }) => recorded.stream))
    for (const stream of rows.keys()) if (!touched.has(stream)) rows.delete(stream)
    if (touched.has(first.stream)) rows.set(first.stream, first.rowsBefore)
    const to = before.at(-1)?.position
    if (to !== undefined && !(await store.project(projection, { from, to, rows }))) return undefined
    return park(store, projection, to ?? from, page[first.at]!.position, first.reason)
  } catch (error) {
    if (!isProjectionError(error)) throw error
    return park(store, projection, from, page[0]!.position, error.message)
  }
}

async function park(store: Followed, { name }: Projection, position: Position | undefined, at: Position, reason: string) {
  const parked = { position: at, reason }
  // Where somebody else went on meanwhile, it is looked again from there.
  return (await store.keepCheckpoint(name, { position, parked }, { position, parked: undefined })) ? parked : undefined
}

/** A household that cannot be taken in: which event of the page it is that made it so, and its rows before that. */
interface Poisoned {
  readonly stream: HouseholdId
  readonly at: number
  readonly reason: string
  readonly rowsBefore: Rows
}

async function rowsOf(
  store: Followed,
  projection: Projection,
  stream: HouseholdId,
  page: readonly Positioned[],
): Promise<{ readonly rows: Rows } | Poisoned> {
  try {
    const household = await foldStored(store, stream)
    if (!household)
      throw new Error(`the first events of ${stream} are not seen here: a projection follows the whole ledger, and not within a scope`)
    return { rows: checked(projection, household) }
  } catch (error) {
    if (!isProjectionError(error)) throw error
    const events = (await store.read(stream)).events
    let [at, rowsBefore]: [number, Rows] = [-1, {}]
    for (const [index, { recorded }] of page.entries()) {
      if (recorded.stream !== stream) continue
      // Where only an event after this page makes it so, the first of the page is the one.
      if (at < 0) at = index
      try {
        rowsBefore = checked(projection, fold(stream, events.slice(0, recorded.version)))
      } catch {
        at = index
        break
      }
    }
    return { stream, at, reason: error.message, rowsBefore }
  }
}

function checked(projection: Projection, household: Household): Rows {
  valuesFor(projection, household)
  return projection.apply(household)
}

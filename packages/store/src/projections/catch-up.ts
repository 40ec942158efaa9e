import { fold, type HouseholdId, isHouseholdId, type Position, type Projection, type RecordedHousehold, type Rows, type Store } from '@hearthfold/core'

/** How far a projection has come; or the event at which it stopped, and why. */
export type CaughtUp = { readonly position: Position | undefined } | { readonly parked: { readonly position: Position; readonly reason: string } }

/** How many events are taken in at a time. */
const PAGE = 1000

/**
 * Brings the tables of a projection up to what is recorded now. Where a household cannot be projected it is parked: the tables stay
 * as they were before, and the next time ends at once in the same way until it is released or rebuilt. Several may do so at once.
 */
export async function catchUp(store: Store, projection: Projection): Promise<CaughtUp> {
  for (;;) {
    const { position, parked } = await store.checkpoint(projection.name)
    if (parked) return { parked }
    const page = await store.readAll(position, PAGE)
    const last = page.at(-1)
    if (!last) return { position }
    const rows = new Map<HouseholdId, Rows>()
    for (const { position: at, recorded } of page) {
      const { stream } = recorded
      if (!isHouseholdId(stream) || rows.has(stream)) continue
      const { events } = await store.read(stream)
      try {
        rows.set(stream, projection.apply(fold(stream, events as readonly RecordedHousehold[])))
      } catch (error) {
        const stopped = { position: at, reason: error instanceof Error ? error.message : String(error) }
        await store.keepCheckpoint(projection.name, { position, parked: stopped })
        return { parked: stopped }
      }
    }
    await store.project(projection, { from: position, to: last.position, rows })
  }
}

import type { HouseholdId, Instant, Recorded, Store, VillageId } from '@hearthfold/core'

/** Which events of a kept ledger are wanted. */
export interface Span {
  readonly known?: Instant | undefined
  /** Of this household alone, and of the villages that it lived in. */
  readonly only?: HouseholdId | undefined
}

/** The events of the streams of a kept ledger, stream after stream, each in order of version. */
export async function* streamsOf(store: Store, { known, only }: Span): AsyncGenerator<readonly Recorded[]> {
  const span = known === undefined ? {} : { known }
  if (only === undefined) {
    for await (const { events } of store.scan(span)) yield events
    return
  }
  const { events } = await store.read(only, span)
  yield events
  for (const village of villagesIn(events)) yield (await store.read(village, span)).events
}

function villagesIn(events: readonly Recorded[]): Set<VillageId> {
  const statements = events.map(({ event }) => (event.type === 'corrected' ? event.statement : event))
  return new Set(statements.flatMap((event) => (event.type === 'settled' ? event.village : [])))
}

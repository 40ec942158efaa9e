import type { EventStore, Scope } from './event-store.ts'
import type { Checkpoints, Imports, Packs, Persons, ProjectionTables, Seals, Snapshots, Watermark } from './ports.ts'

/** A ledger that does all there is to do, as those do that come with this library. */
export interface Store extends EventStore, Watermark, Imports, Packs, Checkpoints, Snapshots, Seals, ProjectionTables, Persons {
  within(scope: Scope): Store
}

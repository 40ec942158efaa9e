// The port of a ledger.
export type { Store } from '../store/store.ts'
export type {
  Commit,
  Committed,
  EventStore,
  Expected,
  KeptPack,
  Known,
  Position,
  Positioned,
  RecordedIn,
  Scope,
  Stop,
  Stream,
  StreamSpan,
} from '../store/event-store.ts'
export type {
  Batch,
  BatchView,
  Broken,
  Checkpoint,
  Checkpoints,
  Holder,
  Imports,
  LedgerPart,
  Link,
  Moved,
  Packs,
  Persons,
  ProjectionTables,
  Seal,
  SealNode,
  Seals,
  Snapshot,
  Snapshots,
  Watermark,
} from '../store/ports.ts'
export type { Claims } from '../command/command.ts'

// Refusals.
export {
  type CommitRefusal,
  type ImportRefusal,
  type LedgerTrouble,
  type PersonClaimed,
  type ProjectionFailed,
  type ProjectionOutdated,
  storeRefusalText,
} from '../store/store-refusal.ts'
export { systemReason } from '../store/system-reason.ts'

// Projections.
export type { Projection, Row, Rows, Table } from '../store/projection.ts'

// What is kept.
export type { Accepted } from '../command/stamp.ts'
export { type Admitted, admittedAccepted, admittedRecorded } from '../decide/admitted.ts'
export { eventIdOf, isOfCommit } from '../events/event-id.ts'
export { SCHEMA, type Private, type Recorded, type RecordedHousehold } from '../events/envelope.ts'
export { REDUCER } from '../household/evolve.ts'

// States of streams.
export { evolveState, foldState, newState, type State, type StateOf } from '../command/state.ts'
export type { Folded } from '../events/envelope.ts'

// What is personal.
export {
  splitPersonal,
  describedIn,
  type Reading,
  fieldPrivacy,
  type Said,
  type Taken,
  mergePersonal,
  REDACTED,
} from '../events/personal.ts'

// Types that these name.
export type { Language } from '../values/language.ts'

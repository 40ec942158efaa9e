import type { HouseholdId } from '../events/fields.ts'
import type { Recorded } from '../events/envelope.ts'
import type { Instant } from '../values/instant.ts'
import type { Result } from '../values/result.ts'
import type { KeptPack, Position, Stream } from './event-store.ts'
import type { Projection, Row, Rows } from './projection.ts'
import type { ImportRefusal } from './store-refusal.ts'

// What a ledger may do besides keeping events, each a port of its own: who needs one asks for it beside `EventStore`.

/** A transaction that is still open, of a session of the database or a prepared one that belongs to none. Until it ends nobody is shown what came after it. */
export interface Holder {
  readonly kind: 'session' | 'prepared'
  /** The number of the process that serves the session, or the name of the prepared transaction. */
  readonly who: string
  readonly database: string | undefined
  readonly role: string | undefined
  /** Undefined where whoever asks may not see it. */
  readonly since: Instant | undefined
  /** Whether it has written to this ledger: then time is not settled either. */
  readonly holdsTime: boolean
}

/** Time that is settled: what is known up to then never changes any more. */
export interface Watermark {
  /**
   * The instant up to which nothing will ever be recorded any more: moved up to `known` where that is possible now.
   * A view as known at an instant that is not after the horizon never changes.
   */
  settle(known: Instant): Promise<Instant>
  /** Who keeps readers of the global order, seals and settled time from going on; nobody where writers take turns. */
  heldBack(): Promise<readonly Holder[]>
}

/** History of the time before this ledger, with its own `recordedAt`, for streams that are empty so far. */
export interface Batch {
  readonly name: string
  readonly source: string
  /** Of each stream all events in order of version. */
  readonly events: Iterable<Recorded> | AsyncIterable<Recorded>
  readonly packs?: readonly KeptPack[]
  /** Who belongs to a household at the end of it: from then on they are taken, as by the claims of a commit. */
  readonly persons?: readonly { readonly person: string; readonly stream: HouseholdId }[]
}

/** A batch as the ledger lists it. */
export interface BatchView {
  readonly name: string
  readonly source: string
  readonly importedAt: Instant
  readonly streams: number
  readonly events: number
}

/** Takes history over. */
export interface Imports {
  import(batch: Batch): Promise<Result<BatchView, ImportRefusal>>
  batches(): Promise<readonly BatchView[]>
}

/** The packs that commits and batches came with. */
export interface Packs {
  pack(hash: string): Promise<string | undefined>
}

/** How far a reader of the global order has come; `parked` where an event could not be applied. Undefined: at the beginning. */
export interface Checkpoint {
  readonly position: Position | undefined
  readonly parked: { readonly position: Position; readonly reason: string } | undefined
}

/** Remembers how far those are who read the global order. */
export interface Checkpoints {
  checkpoint(reader: string): Promise<Checkpoint>
  /**
   * Moves the checkpoint of a reader; false where it is not as it was `before` any more: somebody else follows under the same name, or
   * parked it, and nothing is changed.
   *
   * @throws TypeError where a position is not one that this store told
   */
  keepCheckpoint(reader: string, checkpoint: Checkpoint, before: Checkpoint): Promise<boolean>
}

/** A folded stream as it was at a version: a cache, since dropping all changes nothing. `shape` says how to read the bytes. */
export interface Snapshot {
  readonly version: number
  readonly shape: string
  readonly bytes: Uint8Array
}

/** Remembers what streams come to. */
export interface Snapshots {
  snapshot(stream: Stream): Promise<Snapshot | undefined>
  keepSnapshot(stream: Stream, snapshot: Snapshot): Promise<void>
  dropSnapshots(): Promise<void>
}

/** An event's place in the global order and in its chain: what is sealed. */
export interface Link {
  readonly position: Position
  readonly stream: Stream
  readonly version: number
  /** Over the hash before it in its stream and the bytes that are kept of it. */
  readonly hash: Uint8Array
}

/** What the global order was up to a place: the root, in hex, of the tree over all links so far. */
export interface Seal {
  /** How many links it covers. */
  readonly size: number
  /** Of the last of them. */
  readonly position: Position
  readonly root: string
  readonly sealedAt: Instant
}

/** A node of the tree over the links: the hash of the whole block of 2^level leaves that begins at `index` · 2^level. */
export interface SealNode {
  readonly level: number
  readonly index: number
  readonly hash: Uint8Array
  /** Of its last leaf. */
  readonly position: Position
}

/**
 * The first place at which what is stored is not what was kept; in a stream, or where none can be named any more, in the
 * global order. `mislaid`: the event is as it was, but what it is found by is not what it says. `damaged`: what is kept besides the events.
 */
export type Broken =
  | { readonly stream: Stream; readonly version: number; readonly because: 'changed' | 'missing' | 'cut-off' | 'mislaid' }
  | { readonly position: Position; readonly because: 'missing' | 'cut-off' }
  | { readonly part: LedgerPart; readonly because: 'damaged' }

/** What a file holds besides its events: its own order with its indexes, the definitions of its tables, and the tables beside the events. */
export type LedgerPart =
  | 'file'
  | 'tables'
  | 'settled'
  | 'claims'
  | 'packs'
  | 'batches'
  | 'checkpoints'
  | 'snapshots'
  | 'seals'
  | 'seal_nodes'
  | 'projections'

/** Proves that nothing was changed: hashes over each stream, and seals over all of them. */
export interface Seals {
  /** What is sealed of the same events, in the same order. */
  links(after: Position | undefined, most: number): Promise<readonly Link[]>
  /** The oldest first. */
  seals(): Promise<readonly Seal[]>
  /** False where somebody sealed as much meanwhile: nothing is kept then. */
  keepSeal(seal: Seal, nodes: readonly SealNode[]): Promise<boolean>
  /** The nodes of a level that are kept, in their order; `to` is excluded. */
  sealNodes(level: number, from: number, to: number): Promise<readonly SealNode[]>
  /** Looks at every hash of every stream; undefined where all hold. */
  verify(): Promise<Broken | undefined>
}

/** The rows of the households that a projection was told of, and how far it has come with them. */
export interface Moved {
  readonly from: Position | undefined
  readonly to: Position
  readonly rows: ReadonlyMap<HouseholdId, Rows>
}

/** Keeps what projections make of households in tables. */
export interface ProjectionTables {
  /**
   * Replaces the rows of some households and moves the checkpoint of the projection, in one transaction; false where the
   * checkpoint is not `from` any more. Makes the tables where they are not there.
   *
   * @throws where the tables that are there are defined otherwise: rebuild it then
   */
  project(projection: Projection, moved: Moved): Promise<boolean>
  /** Makes the tables of a projection anew and fills them from all events, in one transaction; how many households there are. */
  rebuild(projection: Projection): Promise<number>
  /** In the order of the names of the streams. */
  rows(projection: Projection, table: string): Promise<readonly (Row & { readonly stream: HouseholdId })[]>
}

/** Knows by digests who is taken. */
export interface Persons {
  /** Deletes the digests by which persons are known to be taken; how many there were. */
  forget(persons: readonly string[]): Promise<number>
}

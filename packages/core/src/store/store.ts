import type { Result } from '../values/result.ts'
import type { Claims } from '../command/command.ts'
import type { HouseholdId } from '../events/fields.ts'
import type { Instant } from '../values/instant.ts'
import type { Projection, Row, Rows } from './projection.ts'
import type { Recorded } from '../events/envelope.ts'
import type { Accepted } from '../command/stamp.ts'
import type { CommitRefusal, ImportRefusal } from './store-refusal.ts'

// The port through which a ledger is kept somewhere. Types alone: drivers live elsewhere.

export type Stream = Recorded['stream']

/** A place in the global order. Only a store compares two of them. */
export type Position = string

/** A pack that acts of a commit rely on, kept in the ledger under its hash: the SHA-256, in hexadecimal, of the bytes in UTF-8. */
export interface KeptPack {
  readonly hash: string
  readonly bytes: string
}

/**
 * The version that each stream of a commit must have, by its name; `any` of a stream, or of all, where whichever it has will
 * do. What was read and decided on is expected: else two who decide at once overrule each other.
 */
export type Expected = Readonly<Record<string, number | 'any'>> | 'any'

/** What is to be kept in one commit: all of it, or nothing. */
export interface Commit {
  /**
   * Chosen by whoever asks, at most 48 characters. Asked again under the same id, the first result is the answer. As all names
   * that a database must hold, it has no NUL character and no lone surrogate. Within a scope a commit that lies outside it is none of the
   * same id. Whether it is the same request is told by its events, its actor and its cause. What it expects and whom it takes is not kept
   * with it: asked again with other claims or packs, those of the first time stand, nobody more is taken, and the answer says so.
   */
  readonly id: string
  readonly actor: string
  readonly cause?: string
  /** What `decide` accepted; it may belong to several streams. */
  readonly accepted: readonly Accepted[]
  readonly expected: Expected
  /** Who comes to belong to its households, and who ceases to, as `decide` says; `none` where nobody does. */
  readonly claims: Claims | 'none'
  readonly packs?: readonly KeptPack[]
}

/**
 * What was kept, or why nothing was. `again`: it had been kept by an earlier request of the same id. Whom that took and released, and
 * which packs were kept with it, is then as the first request said (`as-first`), whatever this one says: nobody was taken now.
 */
export type Committed = Result<
  | { readonly recorded: readonly Recorded[]; readonly position: Position; readonly again: false }
  | {
      readonly recorded: readonly Recorded[]
      readonly position: Position
      readonly again: true
      readonly claims: 'as-first'
      readonly packs: 'as-first'
    },
  CommitRefusal
>

/** Which events of a stream to read: from a version on, at most so many, as known at an instant. */
export interface StreamSpan {
  readonly from?: number
  readonly most?: number
  readonly known?: Instant
}

/**
 * Events as they were known. `known` is the instant that the answer is of: the one that was asked for, or the settled
 * horizon where that lies before it; undefined where none was asked for.
 */
export interface Known<Events> {
  readonly events: Events
  readonly known: Instant | undefined
}

/** An event and its place in the global order. Places grow; none is skipped by a reader who went by it. */
export interface Positioned {
  readonly position: Position
  readonly recorded: Recorded
}

/** An event's place in the global order and in its chain: what is sealed. */
export interface Link {
  readonly position: Position
  readonly stream: Stream
  readonly version: number
  /** Over the hash before it in its stream and the bytes that are kept of it. */
  readonly hash: Uint8Array
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

/** How far a reader of the global order has come; `parked` where an event could not be applied. Undefined: at the beginning. */
export interface Checkpoint {
  readonly position: Position | undefined
  readonly parked: { readonly position: Position; readonly reason: string } | undefined
}

/** A folded stream as it was at a version: a cache, since dropping all changes nothing. `shape` says how to read the bytes. */
export interface Snapshot {
  readonly version: number
  readonly shape: string
  readonly bytes: Uint8Array
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

/** Whose eyes a ledger is seen with. A division covers itself and, being digits, every code that begins with it; `''` covers all. */
export interface Scope {
  readonly actor: string
  readonly divisions: readonly string[]
  readonly roles: readonly ('record' | 'import' | 'seal')[]
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

/** Tells that somebody no longer wants to wait: what an AbortSignal is, on platforms that have it. */
export interface Stop {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** The rows of the households that a projection was told of, and how far it has come with them. */
export interface Moved {
  readonly from: Position | undefined
  readonly to: Position
  readonly rows: ReadonlyMap<HouseholdId, Rows>
}

/** A ledger that is kept somewhere. What it answers with has been acknowledged: it outlives any crash of the driver's. */
export interface Store {
  /** Within which it is seen; undefined where it is not within any. */
  readonly scope: Scope | undefined
  commit(commit: Commit): Promise<Committed>
  read(stream: Stream, span?: StreamSpan): Promise<Known<readonly Recorded[]>>
  /** The events after a place of the global order, at most so many. */
  readAll(after: Position | undefined, most: number): Promise<readonly Positioned[]>
  /** What is sealed of the same events, in the same order. */
  links(after: Position | undefined, most: number): Promise<readonly Link[]>
  /** Every stream with its events, in the order of their names. */
  scan(as?: { readonly known?: Instant }): AsyncIterable<{ readonly stream: Stream; readonly events: readonly Recorded[] }>
  /**
   * The instant up to which nothing will ever be recorded any more: moved up to `known` where that is possible now.
   * A view as known at an instant that is not after the horizon never changes.
   */
  settle(known: Instant): Promise<Instant>
  import(batch: Batch): Promise<Result<BatchView, ImportRefusal>>
  batches(): Promise<readonly BatchView[]>
  pack(hash: string): Promise<string | undefined>
  checkpoint(reader: string): Promise<Checkpoint>
  /**
   * Moves the checkpoint of a reader; false where it is not as it was `before` any more: somebody else follows under the same name, or
   * parked it, and nothing is changed.
   *
   * @throws TypeError where a position is not one that this store told
   */
  keepCheckpoint(reader: string, checkpoint: Checkpoint, before: Checkpoint): Promise<boolean>
  /** Resolves with true once there is an event after a place; with false once the signal is given or the store closed. */
  after(position: Position | undefined, signal: Stop): Promise<boolean>
  snapshot(stream: Stream): Promise<Snapshot | undefined>
  keepSnapshot(stream: Stream, snapshot: Snapshot): Promise<void>
  dropSnapshots(): Promise<void>
  /** The oldest first. */
  seals(): Promise<readonly Seal[]>
  /** False where somebody sealed as much meanwhile: nothing is kept then. */
  keepSeal(seal: Seal, nodes: readonly SealNode[]): Promise<boolean>
  /** The nodes of a level that are kept, in their order; `to` is excluded. */
  sealNodes(level: number, from: number, to: number): Promise<readonly SealNode[]>
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
  /** Deletes the digests by which persons are known to be taken; how many there were. */
  forget(persons: readonly string[]): Promise<number>
  /**
   * The same ledger as somebody sees it who works within a scope: of each stream the events of the divisions that it covers; of a stream
   * whose present division it covers, all. Never more than this store itself sees. Links are all seen by whoever may seal.
   * Recorded is in the actor's name and in the divisions alone: a household may be let go, and nothing after that is recorded of it.
   * Projecting, rebuilding, forgetting, keeping checkpoints, dropping snapshots, and without the role sealing and verifying, concern the whole
   * ledger: within a scope they throw; snapshots are not kept, and batches listed only to whoever covers all divisions. Of a stream that
   * only passed through, a part is seen that does not begin with version 1; so does what a reader of the global order meets of one that moved in,
   * who finds the rest with `read`. Closing such a view does nothing.
   */
  within(scope: Scope): Store
  /** Looks at every hash of every stream; undefined where all hold. */
  verify(): Promise<Broken | undefined>
  close(): Promise<void>
}

import type { Result } from '../values/result.ts'
import type { Claims } from '../command/command.ts'
import type { HouseholdId, ItemId, VillageId } from '../events/fields.ts'
import type { Instant } from '../values/instant.ts'
import type { Recorded, RecordedHousehold, RecordedItem, RecordedVillage } from '../events/envelope.ts'
import type { Accepted } from '../command/stamp.ts'
import type { CommitRefusal } from './store-refusal.ts'

// The port through which events are kept somewhere: what every ledger has. What else one may have is in ports.ts. Types alone: drivers live elsewhere.

export type Stream = Recorded['stream']

/** An event of a stream, by the kind that its name says: of a household a household's. */
export type RecordedIn<Of extends Stream> = Of extends HouseholdId
  ? RecordedHousehold
  : Of extends VillageId
    ? RecordedVillage
    : Of extends ItemId
      ? RecordedItem
      : never

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

/** Whose eyes a ledger is seen with. A division covers itself and, being digits, every code that begins with it; `''` covers all. */
export interface Scope {
  readonly actor: string
  readonly divisions: readonly string[]
  readonly roles: readonly ('record' | 'import' | 'seal')[]
}

/** Tells that somebody no longer wants to wait: what an AbortSignal is, on platforms that have it. */
export interface Stop {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/**
 * Events that are kept somewhere. What it answers with has been acknowledged: it outlives any crash of the driver's. Seven things
 * that every ledger does; whatever else one does is a port of its own.
 */
export interface EventStore {
  /** Within which it is seen; undefined where it is not within any. */
  readonly scope: Scope | undefined
  commit(commit: Commit): Promise<Committed>
  /** The events of a stream: of a household, events of households. */
  read<Of extends Stream>(stream: Of, span?: StreamSpan): Promise<Known<readonly RecordedIn<Of>[]>>
  /** The events after a place of the global order, at most so many. */
  readAll(after: Position | undefined, most: number): Promise<readonly Positioned[]>
  /** Every stream with its events, in the order of their names. */
  scan(as?: { readonly known?: Instant }): AsyncIterable<{ readonly stream: Stream; readonly events: readonly Recorded[] }>
  /** Resolves with true once there is an event after a place; with false once the signal is given or the store closed. */
  after(position: Position | undefined, signal: Stop): Promise<boolean>
  /**
   * The same ledger as somebody sees it who works within a scope: of each stream the events of the divisions that it covers; of a stream
   * whose present division it covers, all. Never more than this store itself sees. Links are all seen by whoever may seal.
   * Recorded is in the actor's name and in the divisions alone: a household may be let go, and nothing after that is recorded of it.
   * Projecting, rebuilding, forgetting, keeping checkpoints, dropping snapshots, and without the role sealing and verifying, concern the whole
   * ledger: within a scope they throw; snapshots are not kept, and batches listed only to whoever covers all divisions. Of a stream that
   * only passed through, a part is seen that does not begin with version 1; so does what a reader of the global order meets of one that moved in,
   * who finds the rest with `read`. Closing such a view does nothing.
   */
  within(scope: Scope): EventStore
  close(): Promise<void>
}

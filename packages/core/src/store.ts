import type { Claims, Command } from './command.ts'
import type { Instant } from './instant.ts'
import type { Language, Text } from './language.ts'
import type { Misfit } from './misfit.ts'
import type { Recorded } from './recorded.ts'

// The port through which a ledger is kept somewhere. Types, and the words for what it refuses: drivers live elsewhere.

export type Stream = Recorded['stream']

/** A pack that acts of a commit rely on, as its file was: kept in the ledger under its hash. */
export interface KeptPack {
  readonly hash: string
  readonly bytes: string
}

/** What is to be kept in one commit: all of it, or nothing. */
export interface Commit {
  /** Chosen by whoever asks, at most 48 characters. Asked again under the same id, the first result is the answer. */
  readonly id: string
  readonly actor: string
  readonly cause?: string
  /** What `decide` accepted; it may belong to several streams. */
  readonly accepted: readonly Command[]
  /** The version that a stream must have; of one that is not named, whichever it has. */
  readonly expected?: Readonly<Record<string, number>>
  readonly claims?: Claims
  readonly packs?: readonly KeptPack[]
}

/** Why a commit is not kept. */
export type CommitRefusal =
  /** Somebody else was faster. */
  | { readonly code: 'conflict'; readonly stream: Stream; readonly expected: number; readonly actual: number }
  /** The person at this place of `claims.take` belongs to another open household. */
  | { readonly code: 'person-claimed'; readonly at: number }
  /** Another commit was kept under this id. */
  | { readonly code: 'commit-id-reused'; readonly id: string }
  | { readonly code: 'ill-formed-commit'; readonly misfits: readonly Misfit[] }
  | StorageFailed

/** The disk or the server could not keep it. Nothing of it was kept. */
export type StorageFailed = { readonly code: 'storage-failed'; readonly reason: string }

/** What was kept, or why nothing was. `again`: it had been kept by an earlier request of the same id. */
export type Committed =
  | { readonly recorded: readonly Recorded[]; readonly position: number; readonly again: boolean }
  | { readonly refused: CommitRefusal }

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
  readonly position: number
  readonly recorded: Recorded
}

/** History of the time before this ledger, with its own `recordedAt`, for streams that are empty so far. */
export interface Batch {
  readonly name: string
  readonly source: string
  /** Of each stream all events in order of version. */
  readonly events: Iterable<Recorded> | AsyncIterable<Recorded>
  readonly packs?: readonly KeptPack[]
}

/** A batch as the ledger lists it. */
export interface BatchView {
  readonly name: string
  readonly source: string
  readonly importedAt: Instant
  readonly streams: number
  readonly events: number
}

export type ImportRefusal =
  | { readonly code: 'batch-exists'; readonly name: string }
  | { readonly code: 'stream-not-empty'; readonly stream: Stream }
  /** An event that cannot be the next of its stream. */
  | { readonly code: 'out-of-order'; readonly stream: Stream; readonly expected: number; readonly found: number }
  | StorageFailed

/** How far a reader of the global order has come; `parked` where an event could not be applied. */
export interface Checkpoint {
  readonly position: number
  readonly parked: { readonly position: number; readonly reason: string } | undefined
}

/** The first place at which what is stored is not what was kept. */
export type Broken = { readonly stream: Stream; readonly version: number; readonly because: 'changed' | 'missing' | 'cut-off' }

/** Tells that somebody no longer wants to wait: what an AbortSignal is, on platforms that have it. */
export interface Stop {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** A ledger that is kept somewhere. What it answers with has been acknowledged: it outlives any crash of the driver's. */
export interface Store {
  commit(commit: Commit): Promise<Committed>
  read(stream: Stream, span?: StreamSpan): Promise<Known<readonly Recorded[]>>
  /** The events after a place of the global order, at most so many. */
  readAll(after: number, most: number): Promise<readonly Positioned[]>
  /** Every stream with its events, in the order of their names. */
  scan(as?: { readonly known?: Instant }): AsyncIterable<{ readonly stream: Stream; readonly events: readonly Recorded[] }>
  /**
   * The instant up to which nothing will ever be recorded any more: moved up to `known` where that is possible now.
   * A view as known at an instant that is not after the horizon never changes.
   */
  settle(known: Instant): Promise<Instant>
  import(batch: Batch): Promise<{ readonly imported: BatchView } | { readonly refused: ImportRefusal }>
  batches(): Promise<readonly BatchView[]>
  pack(hash: string): Promise<string | undefined>
  checkpoint(reader: string): Promise<Checkpoint>
  keepCheckpoint(reader: string, checkpoint: Checkpoint): Promise<void>
  /** Resolves once there is an event after a place, or the signal is given. */
  after(position: number, signal: Stop): Promise<void>
  /** Looks at every hash of every stream; undefined where all hold. */
  verify(): Promise<Broken | undefined>
  close(): Promise<void>
}

type Sayings<Refusals extends { code: string }> = { readonly [Code in Refusals['code']]: (refusal: Extract<Refusals, { code: Code }>) => Text }

const sayings: Sayings<CommitRefusal | ImportRefusal> = {
  conflict: ({ stream, expected, actual }) => ({
    zh: `${stream} 应为第 ${expected} 版，实为第 ${actual} 版：已有他人记录，请重新读取后再试`,
    en: `${stream} should be at version ${expected} and is at ${actual}: somebody else recorded first; read it again and retry`,
  }),
  'person-claimed': ({ at }) => ({
    zh: `第 ${at + 1} 人已属于另一户：一人不能同时在两户，请先记录其迁出`,
    en: `person ${at + 1} belongs to another household already: record that they left it first`,
  }),
  'commit-id-reused': ({ id }) => ({
    zh: `提交编号 ${id} 已用于另一次提交：请换一个编号`,
    en: `the commit id ${id} was used for another commit: take a new one`,
  }),
  'ill-formed-commit': ({ misfits }) => ({
    zh: `提交格式不符：${misfits.map(({ path, expected, found }) => `${path} 应为 ${expected}，实为 ${found}`).join('；')}`,
    en: `the commit is ill-formed: ${misfits.map(({ path, expected, found }) => `${path} must be ${expected}, found ${found}`).join('; ')}`,
  }),
  'storage-failed': ({ reason }) => ({
    zh: `未能保存，台账未变（${reason}）：请检查磁盘空间和权限后重试`,
    en: `it could not be stored, and the ledger is as it was (${reason}): see to the space and the permissions of the disk and retry`,
  }),
  'batch-exists': ({ name }) => ({ zh: `批次 ${name} 已导入`, en: `the batch ${name} was imported already` }),
  'stream-not-empty': ({ stream }) => ({
    zh: `${stream} 已有记录：历史只能导入空的流`,
    en: `${stream} has events already: history is imported into empty streams only`,
  }),
  'out-of-order': ({ stream, expected, found }) => ({
    zh: `${stream} 应为第 ${expected} 版，实为第 ${found} 版：请按版本顺序给出全部事件`,
    en: `${stream} should go on with version ${expected}, found ${found}: give all events of a stream in order of version`,
  }),
}

/** What a store refuses, in words. */
export function storeRefusalText(refusal: CommitRefusal | ImportRefusal, language: Language): string {
  const say = sayings[refusal.code] as (refusal: CommitRefusal | ImportRefusal) => Text
  return say(refusal)[language]
}

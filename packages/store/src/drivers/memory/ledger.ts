import type { HouseholdId, Instant, Recorded, Stream } from '@hearthfold/core'
import type { BatchView, Checkpoint, KeptPack, Projection, Scope, Seal, SealNode, Snapshot } from '@hearthfold/core/store'
import { covers, type DivisionOf, NO_DIVISION } from '../../division.ts'
import { EMPTY_STREAM, type StoredEvent as KeptInStream, keptAfter } from '../../stored-event.ts'
import type { Values } from '../../projections/tables.ts'
import { parsed } from '../../commit-input.ts'

/** An event as it is kept, with its place in the order of all: 1 for the first. */
export interface Kept extends KeptInStream {
  readonly position: number
}

/** All that is kept. */
export interface Ledger {
  readonly order: Kept[]
  readonly streams: Map<Stream, Kept[]>
  /** By their ids, of which people who do not see each other may use the same. */
  readonly commits: Map<string, readonly (readonly Kept[])[]>
  /** Who is taken, each with the streams of the commit that took them, or of a batch, the one that they belong to. */
  readonly claims: Map<string, ReadonlySet<Stream>>
  /** The ids of imported events, by stream. */
  readonly imported: Map<Stream, Set<string>>
  readonly packs: Map<string, string>
  readonly batches: BatchView[]
  readonly checkpoints: Map<string, Checkpoint>
  readonly snapshots: Map<Stream, Snapshot>
  readonly seals: Seal[]
  /** By level, then by index. */
  readonly sealNodes: SealNode[][]
  /** The rows of every household in the tables of each projection, by its name. */
  readonly tables: Map<string, { readonly projection: Projection; readonly definition: string; readonly rows: Map<HouseholdId, Values> }>
  /** Who waits for more events. */
  readonly waiting: Set<() => void>
  horizon: Instant
  isClosed: boolean
}

export function newLedger(): Ledger {
  return {
    order: [],
    streams: new Map(),
    commits: new Map(),
    claims: new Map(),
    imported: new Map(),
    packs: new Map(),
    batches: [],
    checkpoints: new Map(),
    snapshots: new Map(),
    seals: [],
    sealNodes: [],
    tables: new Map(),
    waiting: new Set(),
    horizon: '0001-01-01T00:00:00.000Z',
    isClosed: false,
  }
}

export function endOf(ledger: Ledger, stream: Stream): Kept | undefined {
  return ledger.streams.get(stream)?.at(-1)
}

/** Events with their lines, hashes and places, as they would be kept next. Changes nothing. */
export function chainedOn(ledger: Ledger, events: readonly Recorded[], divisionOf: DivisionOf): Kept[] {
  const ends = new Map(events.map(({ stream }) => [stream, endOf(ledger, stream) ?? EMPTY_STREAM] as const))
  return [...keptAfter(events, ends, divisionOf, (stream) => endOf(ledger, stream))].map((kept, at) => ({
    position: ledger.order.length + at + 1,
    ...kept,
  }))
}

export function keepAll(ledger: Ledger, all: readonly Kept[]): void {
  for (const kept of all) {
    ledger.order.push(kept)
    const stream = ledger.streams.get(kept.stream)
    if (stream) stream.push(kept)
    else ledger.streams.set(kept.stream, [kept])
  }
}

export function keepPacks(ledger: Ledger, packs: readonly KeptPack[] = []): void {
  for (const { hash, bytes } of packs) if (!ledger.packs.has(hash)) ledger.packs.set(hash, bytes)
}

/** Whether somebody sees an event. */
export function sees(ledger: Ledger, scope: Scope | undefined, { stream, division }: Kept): boolean {
  return !scope || covers(scope.divisions, division) || holds(ledger, scope, stream)
}

/** Whether a stream is somebody's now. */
export function holds(ledger: Ledger, scope: Scope | undefined, stream: Stream): boolean {
  return !scope || covers(scope.divisions, endOf(ledger, stream)?.present ?? NO_DIVISION)
}

/** The events of a stream that somebody sees, as known at an instant. */
export function seenOf(ledger: Ledger, scope: Scope | undefined, stream: Stream, known: Instant | undefined): Kept[] {
  const all = ledger.streams.get(stream) ?? []
  return all.filter((kept) => (known === undefined || kept.recordedAt <= known) && sees(ledger, scope, kept))
}

export function recordedOf({ line }: Kept): Recorded {
  return parsed(line)
}

export function wake({ waiting }: Ledger): void {
  for (const go of waiting) go()
}

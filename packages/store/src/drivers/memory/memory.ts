import type { Instant, Store, Stream } from '@hearthfold/core'
import type { Checkpoint, Projection, Scope, StreamSpan } from '@hearthfold/core/store'
import { closable } from '../../closable.ts'
import { type Clock, latestOf, settleable, systemClock } from '../../clock.ts'
import { chained, claimOf, EMPTY_CHAIN } from '../../digest.ts'
import { type DigestKey, keyOf } from '../../digest-key.ts'
import { codeOf, assertWholeLedger, type DivisionOf, isWhole, narrowed, NO_DIVISION, shownTo } from '../../division.ts'
import { indexMismatch } from '../../index-columns.ts'
import { assertReader, inOrder } from '../../storable-text.ts'
import { definitionOf, valuesOf } from '../../projections/tables.ts'
import { ofKind } from '../../commit-input.ts'
import { demandCheckpoint, assertInstant, assertMost, demandPosition, assertStreamSpan, isSame } from '../../argument-checks.ts'
import { commit, importBatch, type Recording } from './committing.ts'
import { holds, type Kept, type Ledger, newLedger, recordedOf, seenOf, sees, wake } from './ledger.ts'
import { reached, rebuilt, rowsIn, tablesOf } from './tables.ts'

/** A place as it is told. */
const PLACE = /^(0|[1-9]\d{0,14})$/

/** How far a reader is who has read nothing yet. */
const UNREAD: Checkpoint = { position: undefined, parked: undefined }

export interface MemoryOptions {
  /** The key of the digests by which a person is known to be taken: at least 16 bytes. */
  readonly digestKey: DigestKey
  readonly clock?: Clock
  /** Projections that are kept in the same step as each commit. */
  readonly inline?: readonly Projection[]
  /** The division that a village belongs to; where it is left out, villages are named by its code. */
  readonly divisionOf?: DivisionOf
}

/**
 * A ledger that lasts as long as the process: for tests, and to try something out.
 *
 * @throws TypeError where the digest key is not one
 */
export function memoryStore({ digestKey, clock = systemClock, inline = [], divisionOf = codeOf }: MemoryOptions): Store {
  const ledger = newLedger()
  inline.forEach((projection) => tablesOf(ledger, projection))
  return closable(storeOf(ledger, { digestKey: keyOf(digestKey), clock, inline, divisionOf }, undefined))
}

function storeOf(ledger: Ledger, recording: Recording, scope: Scope | undefined): Store {
  const { digestKey, clock } = recording

  function settle(known: Instant): Instant {
    assertInstant('known', known)
    return (ledger.horizon = latestOf(ledger.horizon, settleable(known, clock())))
  }

  /** The instant that a question as known at one is answered with. */
  function answered(known: Instant | undefined): Instant | undefined {
    if (known === undefined) return undefined
    assertInstant('known', known)
    if (known <= ledger.horizon) return known
    const settled = settle(known)
    return settled < known ? settled : known
  }

  /** The next events of the global order, of those that `seen` lets pass. */
  function page(after: string | undefined, most: number, seen: (kept: Kept) => boolean): Kept[] {
    assertMost(most)
    demandPosition(after, PLACE)
    const found: Kept[] = []
    for (let at = Number(after ?? 0); at < ledger.order.length && found.length < most; at++) {
      if (seen(ledger.order[at]!)) found.push(ledger.order[at]!)
    }
    return found
  }
  const isSeen = (kept: Kept) => sees(ledger, scope, kept)

  return {
    scope,
    commit: async (asked) => commit(ledger, recording, scope, asked),
    async read<Of extends Stream>(stream: Of, span: StreamSpan = {}) {
      assertStreamSpan(span)
      const { from = 1, most, known } = span
      const as = answered(known)
      const kept = seenOf(ledger, scope, stream, as).filter(({ version }) => version >= from)
      return { events: ofKind<Of>(kept.slice(0, most).map(recordedOf)), known: as }
    },
    async readAll(after, most) {
      return page(after, most, isSeen).map((kept) => ({ position: String(kept.position), recorded: recordedOf(kept) }))
    },
    async links(after, most) {
      const all = page(after, most, scope?.roles.includes('seal') ? () => true : isSeen)
      return all.map(({ position, stream, version, hash }) => ({ position: String(position), stream, version, hash }))
    },
    async *scan({ known } = {}) {
      const as = answered(known)
      const read = [...ledger.streams.keys()]
        .toSorted(inOrder)
        .map((stream) => ({ stream, events: seenOf(ledger, scope, stream, as).map(recordedOf) }))
      for (const one of read) if (one.events.length > 0) yield one
    },
    settle: async (known) => settle(known),
    heldBack: async () => [],
    import: (batch) => importBatch(ledger, recording, scope, batch),
    batches: async () => (isWhole(scope) ? [...ledger.batches] : []),
    pack: async (hash) => ledger.packs.get(hash),
    async checkpoint(reader) {
      assertReader(reader)
      return shownTo(scope, ledger.checkpoints.get(reader) ?? UNREAD)
    },
    async keepCheckpoint(reader, checkpoint, before) {
      assertReader(reader)
      assertWholeLedger(scope, 'keeping a checkpoint')
      for (const one of [checkpoint, before]) demandCheckpoint(one, PLACE)
      if (!isSame(ledger.checkpoints.get(reader) ?? UNREAD, before)) return false
      ledger.checkpoints.set(reader, checkpoint)
      return true
    },
    after: (position, signal) =>
      new Promise((resolve) => {
        const go = () => {
          const isOver = signal.aborted || ledger.isClosed
          if (!isOver && page(position, 1, isSeen).length === 0) return
          ledger.waiting.delete(go)
          signal.removeEventListener('abort', go)
          resolve(!isOver)
        }
        ledger.waiting.add(go)
        signal.addEventListener('abort', go)
        go()
      }),
    snapshot: async (stream) => (holds(ledger, scope, stream) ? ledger.snapshots.get(stream) : undefined),
    async keepSnapshot(stream, snapshot) {
      // Of what is not in the ledger there is none.
      if (!scope && ledger.streams.get(stream)?.[snapshot.version - 1]) ledger.snapshots.set(stream, snapshot)
    },
    async dropSnapshots() {
      assertWholeLedger(scope, 'dropping snapshots')
      ledger.snapshots.clear()
    },
    seals: async () => [...ledger.seals],
    async keepSeal(seal, nodes) {
      assertWholeLedger(scope, 'sealing', 'seal')
      if (ledger.seals.some(({ size }) => size >= seal.size)) return false
      for (const node of nodes) (ledger.sealNodes[node.level] ??= [])[node.index] = node
      ledger.seals.push(seal)
      return true
    },
    sealNodes: async (level, from, to) => (ledger.sealNodes[level] ?? []).slice(from, to),
    async project(projection, { from, to, rows }) {
      assertWholeLedger(scope, 'projecting')
      const kept = tablesOf(ledger, projection)
      if (!isSame(ledger.checkpoints.get(projection.name) ?? UNREAD, { position: from, parked: undefined })) return false
      const values = [...rows].map(([stream, one]) => [stream, valuesOf(projection, one)] as const)
      for (const [stream, one] of values) kept.set(stream, one)
      reached(ledger, projection, to)
      return true
    },
    async rebuild(projection) {
      assertWholeLedger(scope, 'rebuilding')
      return rebuilt(ledger, projection)
    },
    async rows(projection, table) {
      definitionOf(projection)
      return rowsIn(ledger, projection, table, (stream) => holds(ledger, scope, stream))
    },
    async forget(persons) {
      assertWholeLedger(scope, 'forgetting')
      return persons.filter((person) => ledger.claims.delete(claimOf(person, digestKey).toString('hex'))).length
    },
    within: (inner) => storeOf(ledger, recording, narrowed(scope, inner)),
    async verify() {
      assertWholeLedger(scope, 'verifying', 'seal')
      for (const [stream, kept] of ledger.streams) {
        let hash: Buffer = EMPTY_CHAIN
        for (const [index, one] of kept.entries()) {
          hash = chained(hash, one.line)
          if (!hash.equals(one.hash)) return { stream, version: index + 1, because: 'changed' }
          const presentThen = (other: Stream) =>
            ledger.streams.get(other)?.findLast(({ position }) => position < one.position)?.present ?? NO_DIVISION
          if (
            indexMismatch(
              one.line,
              { ...one, commitId: undefined },
              kept[index - 1]?.present ?? NO_DIVISION,
              recording.divisionOf,
              presentThen,
            )
          ) {
            return { stream, version: index + 1, because: 'mislaid' }
          }
        }
      }
      return undefined
    },
    async close() {
      ledger.isClosed = true
      wake(ledger)
    },
  }
}

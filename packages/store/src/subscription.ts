import type { EventStore } from '@hearthfold/core'
import type { Checkpoint, Checkpoints, Position, Positioned, Stop } from '@hearthfold/core/store'
import { StoreClosed } from './closable.ts'

/** Somebody who is told of every event of a ledger, in the global order, from where they left off. */
export interface Reader {
  /** Under which it is kept how far the reader has come. */
  readonly name: string
  /** Takes one event in. Told again of one it knows after a crash, it must come to the same. */
  readonly apply: (positioned: Positioned) => void | Promise<void>
}

/** Why a subscription came to an end: its signal was given or its store closed, or an event could not be applied. */
export type Ended = { readonly stopped: true } | { readonly parked: { readonly position: Position; readonly reason: string } }

/** How many events are read at a time, and after how many at most it is kept how far the reader is. */
const PAGE = 500

/**
 * Tells a reader of every event, those that are there and those that come, until the signal is given
 * or the store is closed. An event that the
 * reader throws at parks it: it is kept where and why, nothing after it is applied, and the next start ends at once in
 * the same way until `release` is called. Never skips one. Where somebody else follows under the same name, it goes on from where they are.
 */
export async function subscribe(store: EventStore & Checkpoints, reader: Reader, signal: Stop): Promise<Ended> {
  try {
    return await followed(store, reader, signal)
  } catch (error) {
    if (error instanceof StoreClosed) return { stopped: true }
    throw error
  }
}

async function followed(store: EventStore & Checkpoints, reader: Reader, signal: Stop): Promise<Ended> {
  let before = await store.checkpoint(reader.name)
  while (!before.parked && !signal.aborted) {
    const page = await store.readAll(before.position, PAGE)
    const reached = await applied(reader, page, before, signal)
    if (reached === before) {
      if (page.length === 0 && !(await store.after(before.position, signal))) break
      continue
    }
    const isKept = await store.keepCheckpoint(reader.name, reached, before)
    before = isKept ? reached : await store.checkpoint(reader.name)
  }
  return before.parked ? { parked: before.parked } : { stopped: true }
}

/** How far a reader is after a page: up to its end, to the event before the signal was given, or to the one that parks it. */
async function applied(reader: Reader, page: readonly Positioned[], before: Checkpoint, signal: Stop): Promise<Checkpoint> {
  let reached = before
  for (const positioned of page) {
    if (signal.aborted) break
    const { position } = positioned
    try {
      await reader.apply(positioned)
    } catch (error) {
      return { position: reached.position, parked: { position, reason: error instanceof Error ? error.message : String(error) } }
    }
    reached = { position, parked: undefined }
  }
  return reached
}

/** Lets a parked reader try again with the event at which it was parked. Of one that is not parked nothing is changed. */
export async function release(store: Checkpoints, reader: string): Promise<void> {
  for (;;) {
    const before = await store.checkpoint(reader)
    if (!before.parked || (await store.keepCheckpoint(reader, { position: before.position, parked: undefined }, before))) return
  }
}

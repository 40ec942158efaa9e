import type { Position, Positioned, Stop, Store } from '@hearthfold/core'

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
 * or the store is closed while it waits. An event that the
 * reader throws at parks it: it is kept where and why, nothing after it is applied, and the next start ends at once in
 * the same way until `release` is called. Never skips one.
 */
export async function subscribe(store: Store, reader: Reader, signal: Stop): Promise<Ended> {
  let { position, parked } = await store.checkpoint(reader.name)
  if (parked) return { parked }
  while (!signal.aborted) {
    const page = await store.readAll(position, PAGE)
    for (const positioned of page) {
      try {
        await reader.apply(positioned)
      } catch (error) {
        parked = { position: positioned.position, reason: error instanceof Error ? error.message : String(error) }
        await store.keepCheckpoint(reader.name, { position, parked })
        return { parked }
      }
      position = positioned.position
    }
    if (page.length > 0) await store.keepCheckpoint(reader.name, { position, parked: undefined })
    else if (!(await store.after(position, signal))) break
  }
  return { stopped: true }
}

/** Lets a parked reader try again with the event at which it was parked. */
export async function release(store: Store, reader: string): Promise<void> {
  const { position } = await store.checkpoint(reader)
  await store.keepCheckpoint(reader, { position, parked: undefined })
}

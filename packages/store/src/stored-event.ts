import { type Instant, type Recorded, type Stream, writeLine } from '@hearthfold/core'
import { chained, EMPTY_CHAIN } from './digest.ts'
import { type DivisionOf, NO_DIVISION, type Placed, placed } from './division.ts'

/** An event as it is kept. */
export interface StoredEvent extends Placed {
  readonly id: string
  readonly stream: Stream
  readonly version: number
  readonly recordedAt: Instant
  readonly line: string
  /** The hash of its stream with it. */
  readonly hash: Buffer
}

/** Where a stream ends. */
export interface End {
  readonly version: number
  readonly recordedAt: Instant | undefined
  readonly hash: Uint8Array
  /** The division that it belongs to. */
  readonly present: string
}

/** Where a stream is that has no events yet. */
export const EMPTY_STREAM: End = { version: 0, recordedAt: undefined, hash: EMPTY_CHAIN, present: NO_DIVISION }

/** An event as it is kept after the end of its stream. */
export function nextStored(recorded: Recorded, end: End, divisionOf: DivisionOf, presentOf: (stream: Stream) => string): StoredEvent {
  const { id, stream, version, recordedAt } = recorded
  const line = writeLine(recorded)
  const hash = chained(end.hash, line)
  return { id, stream, version, recordedAt, line, hash, ...placed(recorded, end.present, divisionOf, presentOf) }
}

/**
 * Events as they are kept, one after the other.
 *
 * @param ends of the streams that the events are of: moved on. One that is not among them has no events yet.
 * @param endOf the end of any other stream
 */
export function* keptAfter(
  events: Iterable<Recorded>,
  ends: Map<Stream, End>,
  divisionOf: DivisionOf,
  endOf: (stream: Stream) => End | undefined,
): Generator<StoredEvent> {
  const presentOf = (stream: Stream) => (ends.get(stream) ?? endOf(stream) ?? EMPTY_STREAM).present
  for (const recorded of events) {
    const kept = nextStored(recorded, ends.get(recorded.stream) ?? EMPTY_STREAM, divisionOf, presentOf)
    const { stream, version, recordedAt, hash, present } = kept
    // What is not of its end is not held on to.
    ends.set(stream, { version, recordedAt, hash, present })
    yield kept
  }
}

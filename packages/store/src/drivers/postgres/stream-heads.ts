import type { Instant, Stream } from '@hearthfold/core'
import { EMPTY_STREAM, type End } from '../../stored-event.ts'

/** How far a stream is, as this process last heard. */
export interface KnownHead extends End {
  /** Whether a batch began it: then its events may have any ids. */
  readonly isImported: boolean
}

export const UNBEGUN_END: KnownHead = { ...EMPTY_STREAM, isImported: false }

/** The end of a stream as the database tells it. */
export type ReportedHead = readonly [Stream, version: number, recordedAt: Instant, division: string, hash: string, isImported: boolean]

export function heardEnd([, version, recordedAt, present, hash, isImported]: ReportedHead): KnownHead {
  return { version, recordedAt, present, hash: Buffer.from(hash, 'hex'), isImported }
}

/** How many streams are remembered: those that were heard of last. */
const MOST = 20_000

/** What is remembered of streams, so that a commit takes one round trip. It may be out of date: the database judges. */
export interface Ends {
  get(stream: Stream): KnownHead | undefined
  set(stream: Stream, end: KnownHead): void
}

/** The end of a stream as it is guessed: as it was last heard of, if that is what is expected. */
export function assumedHead(ends: Ends, stream: Stream, expected: number | undefined): KnownHead | undefined {
  const end = ends.get(stream)
  if (expected === undefined || expected === end?.version) return end
  return expected === 0 ? UNBEGUN_END : undefined
}

export function endsOf(): Ends {
  const ends = new Map<Stream, KnownHead>()
  return {
    get: (stream) => ends.get(stream),
    set(stream, end) {
      ends.delete(stream)
      ends.set(stream, end)
      if (ends.size > MOST) ends.delete(ends.keys().next().value!)
    },
  }
}

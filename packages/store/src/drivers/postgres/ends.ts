import type { Instant, Stream } from '@hearthfold/core'

/** How far a stream is, as this process last heard. */
export interface End {
  readonly version: number
  readonly recordedAt: Instant | undefined
  readonly division: string
}

export const UNBEGUN_END: End = { version: 0, recordedAt: undefined, division: '' }

/** How many streams are remembered: those that were heard of last. */
const MOST = 20_000

/** What is remembered of streams, so that a commit takes one round trip. It may be out of date: the database judges. */
export interface Ends {
  get(stream: Stream): End | undefined
  set(stream: Stream, end: End): void
  delete(stream: Stream): void
}

export function endsOf(): Ends {
  const ends = new Map<Stream, End>()
  return {
    get: (stream) => ends.get(stream),
    set(stream, end) {
      ends.delete(stream)
      ends.set(stream, end)
      if (ends.size > MOST) ends.delete(ends.keys().next().value!)
    },
    delete: (stream) => void ends.delete(stream),
  }
}

import type { Instant, Stream } from '@hearthfold/core'

/** That somebody was handed personal data of a stream. */
export interface ReadEntry {
  readonly actor: string
  readonly at: Instant
  readonly why: string
  readonly stream: Stream
  /** The members of whom a name or ID was handed out. */
  readonly members: readonly string[]
  /** The fields that were handed out, `name`, `citizenId`, `because`. */
  readonly fields: readonly string[]
}

/** Where it is kept who read what. It is written before anything is handed out; where it cannot be, nothing is. */
export interface ReadLog {
  read(entries: readonly ReadEntry[]): Promise<void>
}

import type { Instant, Text } from '@hearthfold/core'
import type { EventProblem, FoldedLedger, Place } from '@hearthfold/ledger'
import type { FileProblem } from './lines.ts'
import type { Upgraded } from '@hearthfold/store/open'

/** Why a ledger cannot be read, or not all of it. A file that cannot be read at all has no line, nor has a kept ledger. */
export type SourceProblem = Place &
  (
    | FileProblem
    /** A kept ledger that cannot be opened, with the words of its driver. */
    | { readonly code: 'not-opened'; readonly said: Text }
    /** A kept ledger that does not hold what was recorded in it. */
    | { readonly code: 'not-as-kept'; readonly reason: string }
  )

export type LedgerProblem = EventProblem | SourceProblem

/** What the events of ledgers come to, in files or kept. */
export interface Ledger extends FoldedLedger<LedgerProblem> {
  /** The instant as of which a kept ledger answered, where it lies before the one that was asked for. */
  readonly settled?: Instant | undefined
  /** Kept ledgers of an earlier version that opening brought up to date. */
  readonly upgraded?: readonly { readonly name: string; readonly upgraded: Upgraded }[]
}

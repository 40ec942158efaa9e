import type { Day, Household, HouseholdId, Instant, Item, ItemId, LineProblem, Refusal, Village, VillageId } from '@hearthfold/core'
import type { OrderProblem, Unpaired } from '@hearthfold/core/checking'

/** Where something stands. */
export interface Place {
  readonly file: string
  readonly line?: number
}

/** Why an event is not counted, and where it stands. A kept ledger has no lines. */
export type EventProblem = Place &
  (
    | LineProblem
    | (OrderProblem & { readonly stream: string })
    /** The file ends within a line. */
    | { readonly code: 'truncated'; readonly found: string }
    /** Acts of a household that could never have been accepted one after the other. */
    | { readonly code: 'unlawful'; readonly stream: string; readonly refusal: Refusal }
    /** Two events of a stream have one id. */
    | { readonly code: 'duplicate-id'; readonly stream: string; readonly id: string; readonly other: Place }
    /** Recorded after the present moment. */
    | { readonly code: 'recorded-later'; readonly stream: string; readonly now: Instant; readonly found: Instant }
    /** It holds from a day that has not come. */
    | { readonly code: 'future-day'; readonly stream: string; readonly today: Day; readonly found: Day }
    /** A person belongs to two households at the end of what is recorded. */
    | { readonly code: 'person-twice'; readonly stream: string; readonly other: string }
    /** Of a change between two households one half is missing. */
    | { readonly code: 'half-missing'; readonly half: Unpaired }
    /** A person belongs to another household of the ledger. */
    | { readonly code: 'person-taken'; readonly stream: string }
    /** History is imported only for what has none. */
    | { readonly code: 'begun'; readonly stream: string }
  )

/** What the events of a ledger come to. `Problem`: what can be wrong with it where it comes from. */
export interface FoldedLedger<Problem = EventProblem> {
  readonly households: ReadonlyMap<HouseholdId, Household>
  readonly villages: ReadonlyMap<VillageId, Village>
  /** Items of the rectification ledger. */
  readonly items: ReadonlyMap<ItemId, Item>
  /** The first thousand problems. */
  readonly problems: readonly Problem[]
  /** How many problems there are beyond those. */
  readonly furtherProblems: number
  /** Streams in which something is wrong, each with how many lines it has. Nothing of them is counted. */
  readonly leftOut: ReadonlyMap<string, number>
  /** The latest day that has come from which a folded event holds. */
  readonly newest: Day | undefined
}

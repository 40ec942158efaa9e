import type { Day, HouseholdId } from '@hearthfold/core'
import type { Done } from '@hearthfold/core/facts'
import type { MissingParameter } from '../evaluate/parameters.ts'
import type { DutyLevel, DutyRole, Pillar } from '../pack/obligation.ts'
import type { Obliging, Pack } from '../pack/pack.ts'

/** Who owes something: at which level and as what; and the persons, where the ledger names them for the household. */
export interface OwedBy {
  readonly level: DutyLevel
  readonly role: DutyRole
  /** Empty where it is an office, or where nobody is assigned. */
  readonly persons: readonly string[]
}

/** How an obligation stands on a day. */
export type Progress =
  /** Nothing is to be done before `next`, the last day in time of the next time; undefined where nothing is to be done at all. */
  | { readonly status: 'done'; readonly next: Day | undefined }
  /** It is not done yet, and in time until the day `due`. */
  | { readonly status: 'due'; readonly due: Day }
  | {
      readonly status: 'overdue'
      /** The last day that was in time, by the law of this day. */
      readonly due: Day
      /** The first of the days on end on which it was overdue. */
      readonly since: Day
      /** The day from which it is a breach: when the grace is over. */
      readonly breach: Day
      /** To which level it has gone by now; undefined while to none. */
      readonly escalated: DutyLevel | undefined
    }
  /** The pack has no value for its term on this day, or is not the law of the day. */
  | { readonly status: 'unknown'; readonly missing: readonly MissingParameter[]; readonly notInForce: Pack['inForce'] | undefined }

/**
 * Something owed to a household on a day. Never stored: a pure function of what is recorded and of the pack
 * (docs/sources.md#four-do-not-removes).
 */
export type Obligation = Progress & {
  readonly household: HouseholdId
  /** Its name in the pack. */
  readonly name: string
  readonly pillar: Pillar
  readonly label: Obliging['label']
  readonly citation: Obliging['citation']
  readonly owedBy: OwedBy
  /** The day from which it is owed: of the exit, or of the flag. */
  readonly from: Day
  /** When it was done last; undefined where it never was. */
  readonly done: Done | undefined
  /** The events that it rests on: the act with which it began, what was done, what broke it. */
  readonly evidence: readonly string[]
}

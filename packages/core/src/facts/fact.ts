import type { Recomposed } from '../household/composition.ts'
import { assertMonthDay } from '../calendar/not-a-day.ts'
import type { Day, MonthDay } from '../values/day.ts'
import type { Statement } from '../events/household.ts'
import type { Text } from '../values/language.ts'
import type { HouseholdView } from '../view/view.ts'

/** A value that rules can compare. */
export type FactValue = number | string | boolean

/** Evidence that is not there: the kind of event, and of whom or of which year. */
export interface MissingEvidence {
  readonly evidence: Statement['type']
  readonly of?: string
  /** Where it was stated, but of the household as it was composed before: when it was, and who came or left since. */
  readonly outdated?: Outdated
}

/** Why what was stated of a whole household counts no more: it is composed otherwise since. */
export interface Outdated extends Recomposed {
  readonly stated: Day
}

/** What is to be known of a value beside where it comes from. */
export interface FactNote {
  /** Somebody was born since the income was stated, or came as a child, and is counted among those whom it is divided by. */
  readonly code: 'children-since-stated'
  readonly stated: Day
  readonly children: readonly string[]
  /** By how many it is divided. */
  readonly persons: number
}

/** A fact with the ids of the events that supplied it, or the evidence that is missing for it. */
export type Derived<Value extends FactValue = FactValue> =
  | { readonly value: Value; readonly evidence: readonly string[]; readonly notes?: readonly FactNote[] }
  | { readonly missing: readonly MissingEvidence[] }

/** What an income year and the like are, where the rules are made. */
export interface Calendar {
  readonly incomeYearEnds: MonthDay
  /**
   * What becomes of income and spending that were stated before somebody died, left the household, or came grown up:
   * `unknown` until stated again, which holds where nothing is said; or it `counts`.
   */
  readonly incomeOfChangedHousehold?: ChangedHousehold
}

export const changedHouseholds = ['unknown', 'counts'] as const
export type ChangedHousehold = (typeof changedHouseholds)[number]

type From<Value> = (view: HouseholdView, calendar: Calendar) => Value

interface Described {
  readonly title: Text
  /** The kinds of event that supply it. */
  readonly suppliedBy: readonly Statement['type'][]
  /** The ids of the events that supplied the value. Asked only where there is one. */
  readonly evidence: From<readonly string[]>
  /** What would supply a value. Asked only where there is none. */
  readonly missing: From<readonly MissingEvidence[]>
  /** What is to be known of the value beside. Asked only where there is one. */
  readonly notes?: From<readonly FactNote[]>
}

export interface NumberFact extends Described {
  readonly kind: 'number'
  readonly unit:
    | 'fen/person/year'
    | 'fen'
    | 'fen/term'
    | 'percent'
    | 'persons'
    | 'days'
    | 'months'
    | 'quarters'
    | 'minutes'
    | 'litres/person/day'
    | 'days/year'
    | 'measures'
    | 'shocks'
    | 'risks'
  readonly value: From<number | undefined>
  /** Of a fact that changes whenever another does, because one statement supplies both. */
  readonly follows?: Following
}

/** How one number follows another. */
export interface Following {
  /** The name of the fact that leads. It follows none itself. */
  readonly fact: string
  /**
   * What becomes of the value `before` when the leading fact goes from one value to another and all else stays; monotone in
   * `to`. NaN where these three do not tell.
   */
  readonly value: (before: number, from: number, to: number) => number
}

export interface BooleanFact extends Described {
  readonly kind: 'boolean'
  readonly value: From<boolean | undefined>
}

export interface CodeFact extends Described {
  readonly kind: 'code'
  readonly codes: Readonly<Record<string, Text>>
  readonly value: From<string | undefined>
}

/**
 * A typed derivation from the view of a day. Its value is asked for apart from where it comes from: of a hundred
 * thousand households the values are wanted, of one household the reasons. The definitions stand in `catalogue.ts`.
 */
export type Fact = NumberFact | BooleanFact | CodeFact

/** A fact on the day of a view: its value and evidence, or what is missing for it. */
export function derive(fact: Fact, view: HouseholdView, calendar: Calendar): Derived {
  assertMonthDay('incomeYearEnds', calendar.incomeYearEnds)
  const value = fact.value(view, calendar)
  if (value === undefined) return { missing: fact.missing(view, calendar) }
  const notes = fact.notes?.(view, calendar) ?? []
  return { value, evidence: fact.evidence(view, calendar), ...(notes.length > 0 ? { notes } : {}) }
}

type Provenance = Pick<Described, 'suppliedBy' | 'evidence' | 'missing'>

/** Where a fact comes from that one entry of a view supplies, missing where there is no such entry. */
export function from(type: Statement['type'], entry: (view: HouseholdView) => { readonly id: string } | undefined): Provenance {
  return {
    suppliedBy: [type],
    evidence: (view) => idOf(entry(view)),
    missing: () => [{ evidence: type }],
  }
}

/** Where a fact comes from that is the ledger's own: where it holds no such event there was none, so it never is missing. */
export function known(suppliedBy: Provenance['suppliedBy'], evidence: Provenance['evidence']): Provenance {
  return { suppliedBy, evidence, missing: () => [] }
}

/** The id of an entry that may not be there, as a list. */
export function idOf(entry: { readonly id: string } | undefined): readonly string[] {
  return entry ? [entry.id] : []
}

/** The ids of entries. */
export function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map((entry) => entry.id)
}

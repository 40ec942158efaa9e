import type { MonthDay } from '../day.ts'
import type { Statement } from '../events/household.ts'
import type { Text } from '../language.ts'
import type { HouseholdView } from '../view.ts'

/** A value that rules can compare. */
export type FactValue = number | string | boolean

/** Evidence that is not there: the kind of event, and of whom or of which year. */
export interface MissingEvidence {
  readonly evidence: Statement['type']
  readonly of?: string
}

/** A fact with the ids of the events that supplied it, or the evidence that is missing for it. */
export type Derived<Value extends FactValue = FactValue> =
  | { readonly value: Value; readonly evidence: readonly string[] }
  | { readonly missing: readonly MissingEvidence[] }

/** What an income year and the like are, where the rules are made. */
export interface Calendar {
  readonly incomeYearEnds: MonthDay
}

interface Described {
  readonly title: Text
  /** The kinds of event that supply it. */
  readonly suppliedBy: readonly Statement['type'][]
}

export interface NumberFact extends Described {
  readonly kind: 'number'
  readonly unit: 'fen/person/year' | 'fen' | 'persons' | 'days' | 'minutes' | 'litres/person/day' | 'days/year' | 'measures'
  readonly derive: (view: HouseholdView, calendar: Calendar) => Derived<number>
}

export interface BooleanFact extends Described {
  readonly kind: 'boolean'
  readonly derive: (view: HouseholdView, calendar: Calendar) => Derived<boolean>
}

export interface CodeFact extends Described {
  readonly kind: 'code'
  readonly codes: Readonly<Record<string, Text>>
  readonly derive: (view: HouseholdView, calendar: Calendar) => Derived<string>
}

/** A typed derivation from the view of a day. The definitions stand in `catalogue.ts`. */
export type Fact = NumberFact | BooleanFact | CodeFact

/** A fact that one entry of a timeline supplies, missing where there is no such entry. */
export function from<Event, Value extends FactValue>(
  entry: { readonly id: string; readonly event: Event } | undefined,
  evidence: Statement['type'],
  value: (event: Event) => Value,
): Derived<Value> {
  return entry ? { value: value(entry.event), evidence: [entry.id] } : { missing: [{ evidence }] }
}

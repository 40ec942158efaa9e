import type { Day, HouseholdId } from '@hearthfold/core'
import type { FactNote, FactValue, MissingEvidence } from '@hearthfold/core/facts'
import type { AppliedParameter, MissingParameter } from './parameters.ts'
import type { Truth } from './truth.ts'
import type { Operator } from '../pack/condition.ts'
import type { Citation, Pack, Rule } from '../pack/pack.ts'

/** What is not there: evidence about the household, or a parameter that the pack has no value for on a day. */
export type Missing = MissingEvidence | MissingParameter

/** One leaf with all that it was decided on. */
export interface LeafReason {
  readonly fact: string
  readonly operator: Operator
  readonly outcome: Truth
  /** Value of the fact; undefined where it is unknown. */
  readonly value: FactValue | undefined
  /** What it was compared with; undefined where a parameter has no value. */
  readonly against: FactValue | readonly FactValue[] | undefined
  readonly parameter: AppliedParameter | undefined
  /** Of the parameter, or else of the named condition or the rule. */
  readonly citation: Citation
  /** Ids of the events that supplied the fact. */
  readonly evidence: readonly string[]
  /** What is to be known of the value beside; left out where that is nothing. */
  readonly notes?: readonly FactNote[]
  readonly missing: readonly Missing[]
  readonly named?: string
}

/** The reasons in the shape of the rule. `named` is the name of a condition of the pack that stands there. */
export type Reason =
  | { readonly all: readonly Reason[]; readonly outcome: Truth; readonly named?: string }
  | { readonly any: readonly Reason[]; readonly outcome: Truth; readonly named?: string }
  | { readonly not: Reason; readonly outcome: Truth; readonly named?: string }
  | LeafReason

/**
 * An answer about a household: a pure function of its evidence as it stood on a day, as known when it was folded, under
 * a pack. Never stored as truth; an act keeps what it relied on.
 */
export interface Determination {
  readonly stream: HouseholdId
  readonly question: string
  readonly on: Day
  readonly outcome: Truth
  /** Stream version of the household that was judged. */
  readonly version: number
  readonly pack: Pick<Pack, 'id' | 'version' | 'hash'>
  /** Version of the fact derivations. */
  readonly facts: number
  readonly rule: Pick<Rule, 'name' | 'label' | 'citation' | 'messages' | 'origin'>
  /** The leaves of the rule that are true and that are false, leaf `i` being bit `i % 32` of word `i / 32`. Equal leaves are one. */
  readonly leaves: { readonly true: readonly number[]; readonly false: readonly number[] }
  /** Written out when it is first asked for. */
  readonly because: Reason
  /** Where the outcome is unknown: what would decide it. */
  readonly missing: readonly Missing[]
  /** The span of the pack, where the day lies outside it; the outcome is then unknown. */
  readonly notInForce: Pack['inForce'] | undefined
}

/** The leaves of reasons, in the order in which the rule writes them. */
export function leafReasons(reason: Reason): LeafReason[] {
  if ('all' in reason) return reason.all.flatMap(leafReasons)
  if ('any' in reason) return reason.any.flatMap(leafReasons)
  if ('not' in reason) return leafReasons(reason.not)
  return [reason]
}

/** The leaves that an outcome rests on: of each node, those of the parts that came to the same as it. */
export function decisiveLeaves(reason: Reason): LeafReason[] {
  if ('not' in reason) return decisiveLeaves(reason.not)
  if ('fact' in reason) return [reason]
  const parts = 'all' in reason ? reason.all : reason.any
  return parts.filter(({ outcome }) => outcome === reason.outcome).flatMap(decisiveLeaves)
}

/** What would decide an unknown: what is missing at the unknown leaves under unknown nodes. A decided part needs nothing. */
export function missingOf(reason: Reason): Missing[] {
  if (reason.outcome !== 'unknown') return []
  if ('all' in reason) return reason.all.flatMap(missingOf)
  if ('any' in reason) return reason.any.flatMap(missingOf)
  if ('not' in reason) return missingOf(reason.not)
  return [...reason.missing]
}

import type { Day } from '@hearthfold/core'
import type { LeafCondition } from '../pack/condition.ts'
import type { Span } from './periods.ts'
import type { Shown, Witness } from './witness.ts'

/**
 * An error is something no pack can mean: a rule that cannot come to one of its answers, a broken law, a gap or an overlap that
 * a group refuses. A warning deserves a look: a parameter without a value, a value that is old or hides newer ones, a leaf that
 * decides nothing, two rules that always answer the same. A note is how rules of one law often stand to each other, a parameter that
 * whoever adopts the pack sets, or something that nobody has read in the source.
 */
export type Severity = 'error' | 'warning' | 'note'

/** The group, and its place among those of the pack: groups of two layers may have one name. */
interface OfGroup {
  readonly group: string
  readonly place: number
}

/** What is found, by the questions of the rules. */
type Said = { readonly severity: Severity } & (
  | { readonly kind: 'never-true' | 'always-true'; readonly question: string }
  /** Wherever the question is true, the other is; where equivalent, the reverse too; where contradicting, the other never is. */
  | { readonly kind: 'implies' | 'equivalent' | 'contradicts'; readonly question: string; readonly other: string }
  /** The witness is given, and no question of the group is true of it. */
  | ({ readonly kind: 'gap' } & OfGroup)
  /** Two questions of the group are true of the witness. */
  | ({ readonly kind: 'overlap'; readonly question: string; readonly other: string } & OfGroup)
  /** Of the two witnesses, which differ in one fact, the second has more of it, and the answer that more never makes. */
  | { readonly kind: 'law-broken'; readonly question: string; readonly more: string; readonly neverMakes: boolean }
  /** Were the leaf always so, no answer would differ. The path leads to it in the pack, by way of named conditions. */
  | {
      readonly kind: 'redundant-leaf'
      readonly question: string
      readonly path: string
      readonly leaf: LeafCondition
      readonly always: boolean
    }
  /** Questions of which the answer may depend on a parameter that has no value. */
  | { readonly kind: 'parameter-gap'; readonly parameter: string; readonly questions: readonly string[] }
  /** The same of a parameter that whoever adopts the pack sets. */
  | { readonly kind: 'not-set'; readonly parameter: string; readonly questions: readonly string[] }
  /** A value, by its first day, that applies for longer than the so many months after which it counts as old. */
  | { readonly kind: 'stale-value'; readonly parameter: string; readonly from: Day; readonly months: number }
  /** A value of a layer, by its first day, goes on in place of values that came later in the files above it. */
  | {
      readonly kind: 'hidden-values'
      readonly parameter: string
      readonly layer: string
      readonly from: Day
      readonly hidden: readonly { readonly from: Day; readonly value: number | undefined }[]
    }
  /** How many values of parameters, named conditions and rules cite what nobody has read there. */
  | {
      readonly kind: 'unverified'
      readonly values: number
      readonly conditions: number
      readonly rules: number
      readonly obligations: number
    }
)

/** Something found in one period, with the facts that show it. */
export type Found = Said & { readonly shows: readonly Shown[] }

/** Something found, and on which days. The witnesses are of the first of them. */
export type Finding = Said & { readonly witnesses: readonly Witness[]; readonly during: readonly Span[] }

import type { FactValue } from '@hearthfold/core/facts'

// The part of json-rules-engine's condition format that the strict profile admits.

export const OPERATORS = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'in',
  'notIn',
] as const
export type Operator = (typeof OPERATORS)[number]

/** What a leaf compares a fact with: a literal, a list of literals (`in`, `notIn`), or a parameter by name. */
export type Operand = FactValue | readonly FactValue[] | { readonly fact: string }

export interface LeafCondition {
  readonly fact: string
  readonly operator: Operator
  readonly value: Operand
}

/** A condition as a pack writes it; `condition` refers to a named condition of the pack. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string }
  | LeafCondition

/** Leaves of some kind joined by all, any and not. */
export type Tree<Leaf> =
  | { readonly all: readonly Tree<Leaf>[] }
  | { readonly any: readonly Tree<Leaf>[] }
  | { readonly not: Tree<Leaf> }
  | Leaf

/** A condition in which every named condition is written out. */
export type PlainCondition = Tree<LeafCondition>

/** The leaves of a condition, in the order in which they are written. */
export function leavesOf(condition: PlainCondition): LeafCondition[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  if ('not' in condition) return leavesOf(condition.not)
  return [condition]
}

/** The name of the parameter that an operand refers to; undefined for a literal. */
export function parameterOf(operand: Operand): string | undefined {
  return typeof operand === 'object' && 'fact' in operand ? operand.fact : undefined
}

type Named = Readonly<Record<string, { readonly conditions: Condition }>>

/** A condition with every named condition written out. The names are known and acyclic: a pack is refused otherwise. */
export function plain(condition: Condition, named: Named): PlainCondition {
  if ('all' in condition) return { all: condition.all.map((part) => plain(part, named)) }
  if ('any' in condition) return { any: condition.any.map((part) => plain(part, named)) }
  if ('not' in condition) return { not: plain(condition.not, named) }
  if ('condition' in condition) return plain(named[condition.condition]!.conditions, named)
  return condition
}

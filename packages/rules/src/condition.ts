import type { FactValue } from '@hearthfold/core'

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

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | LeafCondition

/** The leaves of a condition, in the order in which they are written. */
export function leavesOf(condition: Condition): LeafCondition[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  if ('not' in condition) return leavesOf(condition.not)
  return [condition]
}

/** The name of the parameter that an operand refers to; undefined for a literal. */
export function parameterOf(operand: Operand): string | undefined {
  return typeof operand === 'object' && 'fact' in operand ? operand.fact : undefined
}

import type { Operator } from '../pack/condition.ts'
import { FALSE, TRUE, UNKNOWN } from './kleene-bits.ts'

/**
 * What an operator makes of two numbers, by how they lie to each other: `<=` holds or not (1), `>=` holds or not (2). Where
 * neither holds, one of them is missing; where both do, they are equal.
 */
export const ORDERS: Readonly<
  Record<Exclude<Operator, 'in' | 'notIn'>, readonly [missing: number, below: number, above: number, equal: number]>
> = {
  equal: [UNKNOWN, FALSE, FALSE, TRUE],
  notEqual: [UNKNOWN, TRUE, TRUE, FALSE],
  lessThan: [UNKNOWN, TRUE, FALSE, FALSE],
  lessThanInclusive: [UNKNOWN, TRUE, FALSE, TRUE],
  greaterThan: [UNKNOWN, FALSE, TRUE, FALSE],
  greaterThanInclusive: [UNKNOWN, FALSE, TRUE, TRUE],
}

/** How two numbers lie to each other, as a place in `ORDERS`. */
export function orderOf(one: number, other: number): number {
  return +(one <= other) | (+(one >= other) << 1)
}

import type { FactValue } from '@hearthfold/core/facts'
import type { Operator } from '../pack/condition.ts'
import type { Truth } from './truth.ts'

type Against = FactValue | readonly FactValue[]

/** What each operator means for values of the types that the strict profile admits. */
const operators: { readonly [Name in Operator]: (value: FactValue, against: Against) => boolean } = {
  equal: (value, against) => value === against,
  notEqual: (value, against) => value !== against,
  lessThan: (value, against) => value < (against as FactValue),
  lessThanInclusive: (value, against) => value <= (against as FactValue),
  greaterThan: (value, against) => value > (against as FactValue),
  greaterThanInclusive: (value, against) => value >= (against as FactValue),
  in: (value, against) => (against as readonly FactValue[]).includes(value),
  notIn: (value, against) => !(against as readonly FactValue[]).includes(value),
}

/** The outcome of a leaf: unknown where the fact or what it is compared with is. */
export function compare(operator: Operator, value: FactValue | undefined, against: Against | undefined): Truth {
  return value === undefined || against === undefined ? 'unknown' : operators[operator](value, against)
}

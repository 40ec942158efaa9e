import type { FactValue } from '@hearthfold/core'
import type { Operator } from './condition.ts'

/** What each operator means for values of the types that the strict profile admits. */
export const compare: { readonly [Name in Operator]: (value: FactValue, against: FactValue | readonly FactValue[]) => boolean } = {
  equal: (value, against) => value === against,
  notEqual: (value, against) => value !== against,
  lessThan: (value, against) => value < (against as FactValue),
  lessThanInclusive: (value, against) => value <= (against as FactValue),
  greaterThan: (value, against) => value > (against as FactValue),
  greaterThanInclusive: (value, against) => value >= (against as FactValue),
  in: (value, against) => (against as readonly FactValue[]).includes(value),
  notIn: (value, against) => !(against as readonly FactValue[]).includes(value),
}

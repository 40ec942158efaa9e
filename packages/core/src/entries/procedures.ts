// What a procedure is.
export {
  type Clock,
  type Effect,
  isStanding,
  type Level,
  levels,
  ObjectionRule,
  posts,
  Procedure,
  type ProcedureAct,
  type Procedures,
  type Role,
  roles,
  rolesAt,
  type StandingStep,
  Step,
} from '../values/procedure.ts'

// How one runs.
export { isOfProcedure, type ProcedureEvent } from '../events/procedure.ts'
export { type Late, lateBy } from '../procedures/late.ts'
export type { Proceeding, OpenObjection } from '../procedures/proceeding.ts'

// Types that these name.
export type { Household } from '../household/household.ts'
export type { Village } from '../village/village.ts'
export type { Day } from '../values/day.ts'

export type { Condition, LeafCondition, Operand, Operator } from './condition.ts'
export {
  type AppliedParameter,
  type Determination,
  type LeafReason,
  leafReasons,
  type Missing,
  type Reason,
} from './determination.ts'
export { type Asked, determine } from './determine.ts'
export { explain, missingText, outcomeText } from './explain.ts'
export { loadPack } from './load-pack.ts'
export type { Citation, Pack, Parameter, Rule } from './pack.ts'
export { basisOf, type Submission, submit } from './submit.ts'
export { kleene, type Truth } from './truth.ts'

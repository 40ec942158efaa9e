// Analysis.
export { analyse, type Analysis } from '../analyse/analysis.ts'
export { analysisText } from '../analyse/analysis-text.ts'
export type { Finding, Severity } from '../analyse/finding.ts'
export type { Span } from '../analyse/periods.ts'
export type { Witness } from '../analyse/witness.ts'

// Differences of packs.
export { packDifference, type PackDifference, type ParameterChange, type TreatedDifferently } from '../analyse/pack-difference.ts'
export { packDifferenceText } from '../analyse/pack-difference-text.ts'

// To show a pack.
export type { Pack, Origin } from '../pack/pack.ts'
export { isInForce } from '../pack/pack-on.ts'
export { showPack, type ShownPack, type ShownCondition, type ShownParameter } from '../show/show.ts'
export { showText } from '../show/show-text.ts'

// Parts of a pack.
export type { Condition, LeafCondition, Operand, Operator, PlainCondition, Tree } from '../pack/condition.ts'
export type {
  Citation,
  FactDeclaration,
  Group,
  Level,
  NamedCondition,
  Notices,
  Obliging,
  Parameter,
  Procedure as PackProcedure,
  Rule,
  Transition,
} from '../pack/pack.ts'

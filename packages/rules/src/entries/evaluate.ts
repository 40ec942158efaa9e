// Programs.
export type { Pack } from '../pack/pack.ts'
export { parameterOn, parametersOn, type AppliedParameter, type MissingParameter } from '../evaluate/parameters.ts'
export { compile, type Compiled } from '../evaluate/compiled.ts'
export { type Program, programOf, type Node, type Leaf, type Against } from '../evaluate/program.ts'
export { type Slot, encode } from '../evaluate/slot.ts'
export { columnsOf } from '../determine/columns-of.ts'

// Evaluators.
export { closures } from '../evaluate/closures.ts'
export { type Evaluate, type Layout, layoutOf, ruleTruth, leafTruth } from '../evaluate/outcomes.ts'
export { evaluateColumns, type Column, type Columns, type ColumnOutcomes, type TruthColumn } from '../evaluate/columns.ts'
export { generated } from '../evaluate/generated.ts'
export type { CompileOptions } from '../evaluate/compiled.ts'
export { type Truth, kleene } from '../evaluate/truth.ts'
export { leafReasons, type LeafReason, type Reason } from '../evaluate/determination.ts'

// Types that these name.
export type { Asked } from '../determine/determine.ts'
export type { Rule, FactDeclaration } from '../pack/pack.ts'
export type { Tree, PlainCondition } from '../pack/condition.ts'

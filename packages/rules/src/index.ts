export { type AppliedParameter, type MissingParameter, parameterOn, parametersOn } from './evaluate/parameters.ts'
export { type CompileOptions, compile, type Compiled } from './evaluate/compiled.ts'
export { closures } from './evaluate/closures.ts'
export { type Column, type ColumnOutcomes, type Columns, evaluateColumns, type TruthColumn } from './evaluate/columns.ts'
export { generated } from './evaluate/generated.ts'
export { type Evaluate, type Layout, layoutOf, leafTruth, ruleTruth } from './evaluate/outcomes.ts'
export { type Against, type Leaf, type Node, type Program, programOf } from './evaluate/program.ts'
export { decode, encode, type Slot } from './evaluate/slot.ts'
export { kleene, type Truth } from './evaluate/truth.ts'
export { decisiveLeaves, type Determination, type LeafReason, leafReasons, type Missing, type Reason } from './evaluate/determination.ts'
export { type Asked, determine } from './determine/determine.ts'
export { isInForce, packOn } from './pack/pack-on.ts'
export { explain, type ReasonInWords, reasonsInWords } from './determine/explain.ts'
export { PILLAR_TEXT } from './obligations/obligation-words.ts'
export { lawWords } from './words/law-words.ts'
export { missingText } from './words/missing.ts'
export { outcomeText } from './words/outcome.ts'
export type { Condition, LeafCondition, Operand, Operator, PlainCondition, Tree } from './pack/condition.ts'
export { keptPack, loadKeptPack } from './pack/kept-pack.ts'
export { loadPack } from './pack/load-pack.ts'
export type {
  Citation,
  FactDeclaration,
  Group,
  Level,
  NamedCondition,
  Notices,
  Obliging,
  Origin,
  Pack,
  Parameter,
  Procedure as PackProcedure,
  Rule,
  Transition,
} from './pack/pack.ts'
export { basisOf, proceduresOf, type Submission, submit } from './submit/submit.ts'
export { type Case, type CaseEvent, type CasesFile, eventsOf, type Expectation, readCases } from './cases/case.ts'
export { type CaseResult, type Checked, type Found, recordCase, runCase, runCases, type Unrecorded } from './cases/run-case.ts'
export { caseText } from './cases/case-text.ts'
export { showPack, type ShownCondition, type ShownPack, type ShownParameter } from './show/show.ts'
export { showText } from './show/show-text.ts'

export { type Content, contentOf as noticeContent } from './notice/content.ts'
export type { Notice, PostedHousehold } from './notice/notice.ts'
export { noticeHtml } from './notice/notice-html.ts'
export { type AskedOfNotice, type NoNotice, noticeOf, noticesOf } from './notice/notice-of.ts'
export { noticeText } from './notice/notice-text.ts'
export { noNoticeText } from './notice/no-notice-text.ts'

export { analyse, type Analysis } from './analyse/analysis.ts'
export { analysisText } from './analyse/analysis-text.ts'
export {
  deciding,
  type Deciding,
  type DecidingSet,
  decidingSets,
  type DecidingSlots,
  type WayToDecide,
} from './counterfactuals/deciding.ts'
export { decidingText } from './counterfactuals/deciding-text.ts'
export type { Finding, Severity } from './analyse/finding.ts'
export { type Change, type Flip, type Flips, flips, flipsOf, type NoFlip } from './counterfactuals/flip.ts'
export { flipsText, flipText } from './counterfactuals/flip-text.ts'
export { packDifference, type PackDifference, type ParameterChange, type TreatedDifferently } from './analyse/pack-difference.ts'
export { packDifferenceText } from './analyse/pack-difference-text.ts'
export type { Span } from './analyse/periods.ts'
export { type Cell, type Regions, regionsOf } from './counterfactuals/regions.ts'
export { type Goal, satisfy } from './counterfactuals/satisfy.ts'
export type { Witness } from './analyse/witness.ts'
export { columnsOf } from './determine/columns-of.ts'
export { type BulkDetermination, determineAll, truthIn } from './determine/determine-all.ts'
export { type Corner, type Difference, difference, type DifferenceSide, type DifferenceStep, type Judged } from './time/difference.ts'
export { type Factor, FACTORS, type Interaction } from './time/interaction.ts'
export { differenceText } from './time/difference-text.ts'
export type { LeafChange } from './time/leaf-change.ts'
export { type BothPacks } from './time/leaf-change-text.ts'
export type { Answer, Turn } from './time/turn.ts'
export { type Cause, type TurnedLeaf } from './time/cause.ts'
export {
  type AskedOver,
  type LeafTurn,
  type OutcomeChange,
  type OutcomeInterval,
  type OutcomeTimeline,
  timelineOf,
} from './time/timeline.ts'
export { timelineText } from './time/timeline-text.ts'
export {
  type ChangedHousehold,
  type Move,
  type Tally,
  type WhatIf,
  whatIf,
  type WhatIfAsked,
  type WhatIfExample,
  type WhatIfQuestion,
} from './time/what-if.ts'
export { whatIfText } from './time/what-if-text.ts'

export { calendar, type CalendarItem, type Whose } from './obligations/calendar.ts'
export type { Over } from './obligations/course.ts'
export { type DueItem, type DueList, dueOn } from './obligations/due.ts'
export { dueProjection } from './obligations/due-projection.ts'
export { type Lapse, lapses } from './obligations/lapse.ts'
export type { Done } from '@hearthfold/core'
export type { Obligation, OwedBy } from './obligations/obligation.ts'
export { lapseText, obligationText, overdueText, owedByText } from './obligations/obligation-text.ts'
export { obligations } from './obligations/obligations.ts'
export { type DutyLevel, type DutyRole, type Pillar, PILLARS } from './pack/obligation.ts'
export { maskName } from './notice/scrub.ts'
export { cluesAmong, cluesFrom } from './clues/clues-from.ts'
export { type Exit, exitsOf, type Law, type Within } from './look-back/exits.ts'
export { type JudgedExit, type LookBack, lookBack, type LookBackAsked, type Verdict } from './look-back/look-back.ts'
export { type LateEvidence, type Turned, whatTurned } from './look-back/turned.ts'
export { type ExitFigure, restate, type Restated, type RestatedExit, type Restatement } from './look-back/restated.ts'
export { type CompositeIncidence, compositeIncidence, type Counted, omissions } from './look-back/incidence.ts'
export { type CommonPlan, itemIdOf, openCommon, reopenRecurred, type SameProblem, sameProblem } from './rectification/common.ts'
export { exitLines, incidenceText, omissionLines, restatedLines, verdictLines } from './look-back/look-back-text.ts'
export { villageIncidence, type VillageIncidence } from './village/incidence.ts'
export { INCIDENCE_LIMIT, submitVillage, type VillageSubmission } from './village/submit-village.ts'

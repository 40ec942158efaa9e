// Exits.
export { exitsOf, type Exit, type Within, type Law } from '../look-back/exits.ts'
export type { JudgedExit, Verdict, LookBack } from '../look-back/look-back.ts'
export { whatTurned, type Turned, type LateEvidence } from '../look-back/turned.ts'

// Figures.
export { restate, type Restated, type RestatedExit, type Restatement, type ExitFigure } from '../look-back/restated.ts'
export { compositeIncidence, type CompositeIncidence, type Counted, omissions } from '../look-back/incidence.ts'
export { villageIncidence, type VillageIncidence } from '../village/incidence.ts'

// Words.
export { exitLines, incidenceText, omissionLines, restatedLines, verdictLines } from '../look-back/look-back-text.ts'

// Clues and rectification.
export { cluesAmong, cluesFrom } from '../clues/clues-from.ts'
export { type CommonPlan, itemIdOf, openCommon, reopenRecurred, type SameProblem, sameProblem } from '../rectification/common.ts'

// Types that these name.
export type { Pack } from '../pack/pack.ts'
export type { Asked } from '../determine/determine.ts'

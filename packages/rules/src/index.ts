// Packs.
export { loadPack } from './pack/load-pack.ts'
export type { Pack } from './pack/pack.ts'
export { keptPack, loadKeptPack } from './pack/kept-pack.ts'
export { packOn } from './pack/pack-on.ts'
export { proceduresOf } from './submit/submit.ts'
export type { Law } from './look-back/exits.ts'

// To determine.
export { determine, type Asked } from './determine/determine.ts'
export type { Determination, Reason, LeafReason, Missing } from './evaluate/determination.ts'
export { explain, reasonsInWords, type ReasonInWords } from './determine/explain.ts'
export { outcomeText } from './words/outcome.ts'
export { missingText } from './words/missing.ts'
export { determineAll, truthIn, type BulkDetermination } from './determine/determine-all.ts'
export type { TruthColumn } from './evaluate/columns.ts'
export type { Truth } from './evaluate/truth.ts'
export type { MissingParameter } from './evaluate/parameters.ts'
export { lawWords } from './words/law-words.ts'

// To submit.
export { submit, type Submission } from './submit/submit.ts'
export { submitVillage, type VillageSubmission } from './village/submit-village.ts'

// What would decide, and what would change it.
export { deciding, type Deciding, type WayToDecide } from './counterfactuals/deciding.ts'
export { decidingText } from './counterfactuals/deciding-text.ts'
export { flips, type Flips, type Flip } from './counterfactuals/flip.ts'
export { flipsText, flipText } from './counterfactuals/flip-text.ts'

// What is owed.
export { obligations } from './obligations/obligations.ts'
export type { Obligation } from './obligations/obligation.ts'
export { calendar, type CalendarItem, type Whose } from './obligations/calendar.ts'
export { dueOn, type DueList, type DueItem } from './obligations/due.ts'
export { dueProjection } from './obligations/due-projection.ts'
export { lapses, type Lapse } from './obligations/lapse.ts'
export type { Over } from './obligations/course.ts'

// To look back.
export { lookBack, type LookBack, type LookBackAsked } from './look-back/look-back.ts'

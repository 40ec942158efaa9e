// What drivers share. Whoever writes one of their own needs it, and nobody else: an entry of its own.

export { type Clock, justAfter, latestOf, settleable, systemClock } from './clock.ts'
export { chained, claimOf, keyCheck, keyOf, UNBEGUN } from './digest.ts'
export { codeOf, covers, demandWhole, type DivisionOf, isWhole, narrowed, notEntitled, NOWHERE, type Placed, placed, outOfScope, roleMissing, scopeCheck, shownTo } from './division.ts'
export { batchMisfits, type Reading, readingOf, readMisfits } from './importing.ts'
export { BEGINNING, type End, type Kept, keptAfter } from './kept.ts'
export { type KeptBeside, mislaid } from './kept-beside.ts'
export { keyless } from './keyless.ts'
export { demandReader } from './names.ts'
export { definitionOf, demandOwnTables, ProjectionError, rowOf, type Values, valuesFor, valuesOf } from './projections/tables.ts'
export { admittedCommit, claimsOf, envelop, expectedOf, isAskedAgain, parsed, streamsOf } from './recording.ts'
export { answerAgain, type Earlier } from './retries.ts'
export { demandInstant, demandMost, demandSpan } from './spans.ts'

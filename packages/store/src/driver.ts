// What drivers share. Whoever writes one of their own needs it, and nobody else: an entry of its own.

export { closable, StoreClosed } from './closable.ts'
export { type Clock, justAfter, latestOf, settleable, systemClock } from './clock.ts'
export { chained, claimOf, keyCheck, UNBEGUN } from './digest.ts'
export { type DigestKey, keyOf, NO_KEY, type UnfitKey, unfitKey, unfitKeyText } from './digest-key.ts'
export {
  codeOf,
  covers,
  demandWhole,
  type DivisionOf,
  isWhole,
  narrowed,
  notEntitled,
  NOWHERE,
  type Placed,
  placed,
  outOfScope,
  type Owned,
  type Refused,
  type Role,
  roleMissing,
  scopeCheck,
  shownTo,
} from './division.ts'
export { batchMisfits, type Reading, readingOf, readMisfits, settledProblem } from './importing.ts'
export { BEGINNING, type End, type Kept, keptAfter } from './kept.ts'
export { type KeptBeside, mislaid } from './kept-beside.ts'
export { keyless } from './keyless.ts'
export { demandReader } from './names.ts'
export {
  definitionOf,
  demandOwnTables,
  outdated,
  ProjectionError,
  projectionRefusal,
  rowOf,
  type Values,
  valuesFor,
  valuesOf,
} from './projections/tables.ts'
export { admittedCommit, claimsOf, envelop, expectedOf, isAskedAgain, ofKind, parsed, streamsOf } from './recording.ts'
export { answerAgain, type Earlier } from './retries.ts'
export { openedSnapshot, sealedBytes } from './snapshots.ts'
export { demandCheckpoint, demandInstant, demandMost, demandPosition, demandSpan, isSame } from './spans.ts'

// What drivers share. Whoever writes one of their own needs it, and nobody else: an entry of its own.

export { closable, StoreClosed } from './closable.ts'
export { type Clock, justAfter, latestOf, settleable, systemClock } from './clock.ts'
export { chained, claimOf, keyCheck, EMPTY_CHAIN } from './digest.ts'
export { type DigestKey, keyOf, NO_KEY, type UnfitKey, unfitKey, unfitKeyText } from './digest-key.ts'
export {
  codeOf,
  covers,
  assertWholeLedger,
  type DivisionOf,
  isWhole,
  narrowed,
  notEntitled,
  NO_DIVISION,
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
export { batchMisfits, type Reading, readingOf, readMisfits, settledProblem } from './batch-input.ts'
export { EMPTY_STREAM, type End, type StoredEvent, keptAfter } from './stored-event.ts'
export { type KeptBeside, indexMismatch } from './index-columns.ts'
export { keyless } from './read-only.ts'
export { assertReader } from './storable-text.ts'
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
export { admittedCommit, claimsOf, envelop, expectedOf, isAskedAgain, ofKind, parsed, streamsOf } from './commit-input.ts'
export { answerAgain, type Earlier } from './retries.ts'
export { openedSnapshot, sealedBytes } from './snapshots.ts'
export { demandCheckpoint, assertInstant, assertMost, demandPosition, assertStreamSpan, isSame } from './argument-checks.ts'

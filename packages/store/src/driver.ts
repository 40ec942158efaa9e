// What drivers share. Whoever writes one of their own needs it, and nobody else: an entry of its own.

export { type Clock, justAfter, latestOf, systemClock } from './clock.ts'
export { chained, claimOf, digestOf, UNBEGUN } from './digest.ts'
export { codeOf, covers, demandWhole, type DivisionOf, narrowed, NOWHERE, type Placed, placed, outOfScope } from './division.ts'
export { batchMisfits, type Reading, readingOf } from './importing.ts'
export { type KeptBeside, mislaid } from './kept-beside.ts'
export { demandReader } from './names.ts'
export { definitionOf, ProjectionError, rowOf, type Values, valuesFor, valuesOf } from './projections/tables.ts'
export { commitMisfits, envelop, parsed, streamsOf } from './recording.ts'
export { demandInstant, demandMost, demandSpan } from './spans.ts'

export { Basis, Question } from './events/basis.ts'
export { Citation } from './citation.ts'
export { type ClueStanding, type ClueView, cluesOn, isOpenClue, openClues } from './clue.ts'
export { Channel, type Hit } from './events/clue.ts'
export { Risk } from './events/evidence.ts'
export { bornOf, checkCharacter, type CitizenId, isCitizenId, sexOf } from './citizen-id.ts'
export type { Claims, Command, Decision, HouseholdCommand, ItemCommand, States, VillageCommand } from './command.ts'
export { type Day, isDay, type MonthDay } from './day.ts'
export {
  ageOn,
  daysBetween,
  incomeYearEnd,
  incomeYearEndedBy,
  monthOf,
  plusDays,
  plusMonths,
  quarterEnd,
  yearOf,
  yearSpan,
} from './days.ts'
export { demandCount, demandDay, demandInstant, demandSpan, NotADay, type TimeAsked } from './not-a-day.ts'
export { decide } from './decide.ts'
export { type Dead, deadOf } from './late-end.ts'
export { type Differing, differingIn } from './life/elsewhere.ts'
export { relatedTo, type Unpaired, unpaired } from './life/unpaired.ts'
export { eventIdOf, isOfCommit } from './commit-id.ts'
export { type JsonProblem, type KeyTwice, readJson, type Spot } from './json.ts'
export type { LifeChange, LifeChangeOf, Relations } from './life/change.ts'
export { decideLife } from './life/decide-life.ts'
export { HouseholdEvent, type Statement, type StatementOf } from './events/household.ts'
export type { MemberEvent } from './events/membership.ts'
export type { MonitoredAs } from './events/monitoring.ts'
export { type HouseholdId, isHouseholdId, isVillageId, type VillageId } from './events/values.ts'
export { VillageEvent } from './events/village.ts'
export { RectificationEvent, type RectificationOf } from './events/rectification.ts'
export { type Hits, hitColumns, readHits, type Unmatched } from './hits.ts'
export { isItemId, type ItemId } from './events/values.ts'
export { evolveItem, type Item, isOverdue, itemOn, type ItemStanding, type ItemView, newItem } from './item.ts'
export { itemProblem } from './laws/item.ts'
export { evolve, REDUCER } from './evolve.ts'
export { flagBorne, raisedOn } from './facts/flag-acts.ts'
export { carriedBy, visitedBefore } from './carried.ts'
export { type Done, type ExitOwed, exitOwed } from './owed.ts'
export { type Post, postOn } from './post.ts'
export { type Stopped, type StoppedMeasure, stoppedOn } from './stopped.ts'
export { FACTS_VERSION, factNamed, factNames, factsOf } from './facts/catalogue.ts'
export {
  type Calendar,
  type ChangedHousehold,
  changedHouseholds,
  derive,
  type Derived,
  type Fact,
  type FactNote,
  type FactValue,
  type Following,
  type MissingEvidence,
  type Outdated,
} from './facts/fact.ts'
export { advance, type AsKnown, fold } from './fold.ts'
export { copyOf, type Household, type Member, newestOf, newHousehold, type StatusAct, timelinesOf } from './household.ts'
export { type HomePart, homePartCodes, homeParts } from './home-improvement.ts'
export { type Instant, isInstant, readInstant } from './instant.ts'
export { type Language, Text } from './language.ts'
export { alsoNeeded, type GroundedAct, isGrounded, judgedBy, monitoredTypes, type Support, SUPPORT, supportsOf } from './laws/basis.ts'
export { identityMisfits, unsoundCitizenId, unsoundName } from './laws/identity.ts'
export { hasHidden, lookOf, visible } from './visible.ts'
export { historyProblem } from './laws/history.ts'
export type { Laws } from './laws/procedures.ts'
export { type Admitted, admittedAccepted, admittedRecorded } from './admitted.ts'
export { type LineProblem, readLine, writeLine } from './line.ts'
export { maskIds } from './mask-ids.ts'
export { type Measure, type MeasureCode, measures } from './measure.ts'
export { headcount, type MemberView } from './member.ts'
export { type Misfit, misfitsOf, show } from './misfit.ts'
export { expectedText, foundText } from './misfit-text.ts'
export { type Fen, yuan } from './money.ts'
export { givingProgrammes, isOpenNeed, needKinds, needsOn, type NeedStanding, type NeedView, openNeeds } from './need.ts'
export { GivingProgramme, NeedKind } from './events/need.ts'
export { type NeedCount, type NeedFigures, needFigures } from './statistics/needs.ts'
export { type PointsAccount, type PointsLine, pointsOf } from './points.ts'
export { percentOf } from './quotient.ts'
export { aidAfterEnd, type LateAid, likelyDoubles, type Overlap, overlaps } from './person-records.ts'
export { type Held, personsTwice } from './persons-twice.ts'
export { type Redated, redatedPast } from './redated.ts'
export { rebuild, type Rebuilt } from './rebuild/rebuild.ts'
export { isOfProcedure, type ProcedureEvent } from './events/procedure.ts'
export {
  type Clock,
  type Effect,
  isStanding,
  type Level,
  levels,
  ObjectionRule,
  Procedure,
  type ProcedureAct,
  type Procedures,
  type Role,
  roles,
  rolesAt,
  type StandingStep,
  Step,
} from './procedure.ts'
export { type Late, lateBy } from './proceeding/late.ts'
export { type OpenObjection, type Proceeding, proceedingOn } from './proceeding/proceeding.ts'
export { apart, describedIn, type Reading, readings, redacted, type Said, type Taken, together, WITHHELD } from './personal.ts'
export { type Private, type Recorded, type RecordedHousehold, type RecordedItem, type RecordedVillage, SCHEMA } from './recorded.ts'
export { HearthfoldError, type Result, unwrap, type Worded } from './result.ts'
export type { Refusal, Wanting } from './refusal.ts'
export { statementWords } from './statement-words.ts'
export { refusalText } from './refusal-text.ts'
export { type Accepted, type Stamp, stamp } from './stamp.ts'
export { type Month, type Statistics, statistics } from './statistics/statistics.ts'
export { type Motivation, motivation, type MotivationFigures } from './statistics/motivation.ts'
export type { VillageFigures } from './statistics/villages.ts'
export type { AidByMeasure, AidCount } from './statistics/aid.ts'
export type { ActCounts, Count, NaturalChangeCount } from './statistics/count.ts'
export type { AidCombination } from './statistics/combinations.ts'
export {
  type Flag,
  flags,
  type Inheriting,
  isEnded,
  isInheriting,
  type Standing,
  standings,
  standingSince,
  type Status,
  statusOn,
} from './status.ts'
export { type OrderProblem, orderProblem } from './stream-order.ts'
export type { Entry, Timeline } from './timeline.ts'
export { type HouseholdView, lazyViewOn, viewOn } from './view.ts'
export { evolveVillage, newVillage, ofVillage, type Village, type WeakBranch, weakBranches } from './village.ts'
export type { Projection, Row, Rows, Table } from './projection.ts'
export type {
  Batch,
  BatchView,
  Broken,
  Checkpoint,
  Commit,
  Committed,
  Expected,
  KeptPack,
  Known,
  LedgerPart,
  Link,
  Moved,
  Position,
  Positioned,
  Scope,
  Seal,
  SealNode,
  Snapshot,
  Stop,
  Store,
  Stream,
  StreamSpan,
} from './store.ts'
export {
  type CommitRefusal,
  type ImportRefusal,
  type LedgerTrouble,
  type PersonClaimed,
  type ProjectionFailed,
  type ProjectionOutdated,
  storeRefusalText,
} from './store-refusal.ts'
export { systemReason } from './system-reason.ts'

export { Basis, Question } from './events/basis.ts'
export { Citation } from './values/citation.ts'
export { type ClueStanding, type ClueView, cluesOn, isOpenClue, openClues } from './household/clue.ts'
export { Channel, type Hit } from './events/clue.ts'
export { Risk } from './events/evidence.ts'
export { bornOf, checkCharacter, type CitizenId, isCitizenId, sexOf } from './values/citizen-id.ts'
export type { Claims, Command, Decision, HouseholdCommand, ItemCommand, States, VillageCommand } from './command/command.ts'
export { type Day, isDay, type MonthDay } from './values/day.ts'
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
} from './calendar/days.ts'
export { demandCount, demandDay, demandInstant, demandSpan, NotADay, type TimeAsked } from './calendar/not-a-day.ts'
export { decide } from './decide/decide.ts'
export { type Dead, deadOf } from './household/late-end.ts'
export { type Differing, differingIn } from './household-changes/elsewhere.ts'
export { relatedTo, type Unpaired, unpaired } from './household-changes/unpaired.ts'
export { eventIdOf, isOfCommit } from './events/event-id.ts'
export { type JsonProblem, type KeyTwice, readJson, type Spot } from './schema/json.ts'
export type { LifeChange, LifeChangeOf, Relations } from './household-changes/change.ts'
export { decideLife } from './household-changes/decide-change.ts'
export { HouseholdEvent, type Statement, type StatementOf } from './events/household.ts'
export type { MemberEvent } from './events/membership.ts'
export type { MonitoredAs } from './events/monitoring.ts'
export { type HouseholdId, isHouseholdId, isVillageId, type VillageId } from './events/fields.ts'
export { VillageEvent } from './events/village.ts'
export { RectificationEvent, type RectificationOf } from './events/rectification.ts'
export { type Hits, hitColumns, readHits, type Unmatched } from './register-matches/register-matches.ts'
export { isItemId, type ItemId } from './events/fields.ts'
export { evolveItem, type Item, isOverdue, itemOn, type ItemStanding, type ItemView, newItem } from './rectification/item.ts'
export { itemProblem } from './decide/decide-item.ts'
export { evolve, REDUCER } from './household/evolve.ts'
export { flagBorne, raisedOn } from './facts/flag-acts.ts'
export { carriedBy, visitedBefore } from './duties/carry-over.ts'
export { type Done, type ExitOwed, exitOwed } from './duties/exit-duties.ts'
export { type Post, postOn } from './duties/helper-post.ts'
export { type Stopped, type StoppedMeasure, stoppedOn } from './duties/withdrawn-aid.ts'
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
export { advance, type AsKnown, fold } from './household/fold.ts'
export { copyOf, type Household, type Member, newestOf, newHousehold, type StatusAct, timelinesOf } from './household/household.ts'
export { type HomePart, homePartCodes, homeParts } from './values/home-improvement.ts'
export { type Instant, isInstant, readInstant } from './values/instant.ts'
export { type Language, Text } from './values/language.ts'
export { alsoNeeded, type GroundedAct, isGrounded, judgedBy, monitoredTypes, type Support, SUPPORT, supportsOf } from './laws/basis.ts'
export { identityMisfits, unsoundCitizenId, unsoundName } from './laws/identity.ts'
export { hasHidden, lookOf, visible } from './schema/visible.ts'
export { historyProblem } from './laws/history.ts'
export { implausible } from './laws/plausible.ts'
export type { Laws } from './command/laws.ts'
export { type Admitted, admittedAccepted, admittedRecorded } from './decide/admitted.ts'
export { type LineProblem, readLine, writeLine } from './events/ndjson.ts'
export { maskIds } from './schema/mask-ids.ts'
export { type Measure, type MeasureCode, measures } from './values/measure.ts'
export { headcount, type MemberView } from './household/member.ts'
export { type Misfit, misfitsOf, NOTHING, show } from './schema/issue.ts'
export { EXPECTED_CODES, type ExpectedValue, expectedText, expecting, type PlainExpected } from './schema/expected.ts'
export { misfitPhrase, misfitText } from './schema/issue-text.ts'
export { type Fen, yuan } from './values/money.ts'
export { givingProgrammes, isOpenNeed, needKinds, needsOn, type NeedStanding, type NeedView, openNeeds } from './household/need.ts'
export { GivingProgramme, NeedKind } from './events/need.ts'
export { type NeedCount, type NeedFigures, needFigures } from './statistics/needs.ts'
export { type PointsAccount, type PointsLine, pointsOf } from './household/points.ts'
export { percentOf } from './values/quotient.ts'
export { type OddRelation, oddRelations } from './data-quality/odd-relations.ts'
export { aidAfterEnd, type LateAid, likelyDoubles, type Overlap, overlaps } from './data-quality/person-records.ts'
export { type Held, personsTwice } from './data-quality/persons-twice.ts'
export { type Redated, redatedPast } from './data-quality/redated.ts'
export { rebuild, type Rebuilt } from './rebuild/rebuild.ts'
export { isOfProcedure, type ProcedureEvent } from './events/procedure.ts'
export {
  type Clock,
  type Effect,
  isStanding,
  type Level,
  levels,
  ObjectionRule,
  posts,
  Procedure,
  type ProcedureAct,
  type Procedures,
  type Role,
  roles,
  rolesAt,
  type StandingStep,
  Step,
} from './values/procedure.ts'
export { type Late, lateBy } from './procedures/late.ts'
export { type OpenObjection, type Proceeding, proceedingOn } from './procedures/proceeding.ts'
export { apart, describedIn, type Reading, readings, redacted, type Said, type Taken, together, WITHHELD } from './events/personal.ts'
export {
  type Folded,
  type Private,
  type Recorded,
  type RecordedHousehold,
  type RecordedItem,
  type RecordedVillage,
  SCHEMA,
} from './events/envelope.ts'
export { HearthfoldError, type Result, unwrap, type Worded } from './values/result.ts'
export type { Refusal, Wanting } from './refusal/refusal.ts'
export { relationWords } from './values/person.ts'
export { type EventWords, eventWords } from './events/event-words.ts'
export { questionWords } from './events/question-words.ts'
export { type LawWords, questionText } from './refusal/law-words.ts'
export { refusalText } from './refusal/refusal-text.ts'
export { type Accepted, type Stamp, stamp } from './command/stamp.ts'
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
} from './household/status.ts'
export { type OrderProblem, orderProblem } from './events/sequence.ts'
export type { Entry, Timeline } from './household/timeline.ts'
export { type HouseholdView, lazyViewOn, viewOn } from './view/view.ts'
export { evolveVillage, newVillage, ofVillage, type Village, type WeakBranch, weakBranches } from './village/village.ts'
export { evolveState, foldState, newState, type State, type StateOf } from './command/state.ts'
export type { Projection, Row, Rows, Table } from './store/projection.ts'
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
} from './store/store.ts'
export {
  type CommitRefusal,
  type ImportRefusal,
  type LedgerTrouble,
  type PersonClaimed,
  type ProjectionFailed,
  type ProjectionOutdated,
  storeRefusalText,
} from './store/store-refusal.ts'
export { systemReason } from './store/system-reason.ts'

// Facts by name.
export { FACTS_VERSION, factNamed, factNames, factsOf } from '../facts/catalogue.ts'
export { rebuild, type Rebuilt } from '../rebuild/rebuild.ts'
export {
  derive,
  type Derived,
  type Fact,
  type FactNote,
  type FactValue,
  type Following,
  type MissingEvidence,
  type Outdated,
  type Calendar,
} from '../facts/fact.ts'

// Households through time.
export { type Household, newestOf, timelinesOf, copyOf, type StatusAct, type Member } from '../household/household.ts'
export type { HouseholdView } from '../view/view.ts'
export { changedHouseholds, type ChangedHousehold } from '../facts/fact.ts'
export type { Entry, Timeline } from '../household/timeline.ts'
export { type Redated, redatedPast } from '../data-quality/redated.ts'
export { flagBorne, raisedOn } from '../facts/flag-acts.ts'
export { type Flag, flags, standings, standingSince, isEnded, isInheriting, type Inheriting } from '../household/status.ts'
export type { MemberView } from '../household/member.ts'

// Acts and what they rest on.
export { alsoNeeded, type GroundedAct, isGrounded, judgedBy, monitoredTypes, type Support, supportsOf } from '../laws/basis.ts'
export { Basis, Question } from '../events/basis.ts'
export { Citation } from '../values/citation.ts'
export { Risk } from '../events/evidence.ts'
export type { Wanting } from '../refusal/refusal.ts'

// Clues, needs and points.
export { cluesOn, type ClueView, type ClueStanding, isOpenClue, openClues } from '../household/clue.ts'
export { Channel, type Hit } from '../events/clue.ts'
export { needsOn, openNeeds, type NeedView, type NeedStanding, givingProgrammes, needKinds } from '../household/need.ts'
export { type PointsAccount, type PointsLine, pointsOf } from '../household/points.ts'

// What is owed after an exit.
export { carryOverIn, visitedBefore } from '../duties/carry-over.ts'
export { type Done, type ExitDuties, dutiesFromExit } from '../duties/exit-duties.ts'
export { type HelperPost, helperPostOn } from '../duties/helper-post.ts'
export { type WithdrawnAid, type WithdrawnMeasure, withdrawnAidOn } from '../duties/withdrawn-aid.ts'
export { type Dead, deadOf } from '../household/late-end.ts'

// Values.
export { type Measure, type MeasureCode, measures } from '../values/measure.ts'
export { homeParts, homePartCodes, type HomePart } from '../values/home-improvement.ts'
export { yuan, type Fen } from '../values/money.ts'
export { percentOf } from '../values/quotient.ts'
export { bornOf, sexOf, isCitizenId, checkCharacter } from '../values/citizen-id.ts'

// Types that these name.
export type { Day } from '../values/day.ts'
export type { HouseholdId } from '../events/fields.ts'
export type { Raising } from '../facts/flag-acts.ts'
export type { Status, Standing } from '../household/status.ts'
export type { ActToSupport, Judged } from '../laws/basis.ts'
export type { MonitoredAs } from '../events/monitoring.ts'
export type { Carried } from '../events/split-and-merge.ts'
export type { StatementOf } from '../events/household.ts'
export type { Whole } from '../values/quotient.ts'
export type { CitizenId } from '../values/citizen-id.ts'
export type { Sex } from '../values/person.ts'

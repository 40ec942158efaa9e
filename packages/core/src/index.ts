// Events and their streams.
export { HouseholdEvent, type Statement, type StatementOf } from './events/household.ts'
export { VillageEvent } from './events/village.ts'
export { RectificationEvent } from './events/rectification.ts'
export { type HouseholdId, type VillageId, type ItemId, isHouseholdId, isVillageId, isItemId } from './events/fields.ts'
export type { Recorded, RecordedHousehold, RecordedVillage, RecordedItem } from './events/envelope.ts'
export { readLine, writeLine, type LineProblem } from './events/ndjson.ts'

// To decide.
export { decide } from './decide/decide.ts'
export { decideLife } from './household-changes/decide-change.ts'
export type { Command, HouseholdCommand, VillageCommand, ItemCommand, Decision, States } from './command/command.ts'
export type { LifeChange } from './household-changes/change.ts'
export type { Laws } from './command/laws.ts'
export type { Refusal } from './refusal/refusal.ts'
export { refusalText } from './refusal/refusal-text.ts'
export type { LawWords } from './refusal/law-words.ts'
export { type Accepted, type Stamp, stamp } from './command/stamp.ts'

// To fold.
export { fold, advance, type AsKnown } from './household/fold.ts'
export { evolve } from './household/evolve.ts'
export { newHousehold, type Household } from './household/household.ts'
export { evolveVillage, newVillage, type Village } from './village/village.ts'
export { evolveItem, newItem, type Item } from './rectification/item.ts'
export type { Folded } from './events/envelope.ts'

// To look at a day.
export { viewOn, lazyViewOn, type HouseholdView } from './view/view.ts'
export { headcount } from './household/member.ts'
export { statusOn, type Status, type Standing } from './household/status.ts'
export type { StatusAct } from './household/household.ts'
export type { Entry } from './household/timeline.ts'
export { itemOn, type ItemView } from './rectification/item.ts'
export { proceedingOn, type Proceeding } from './procedures/proceeding.ts'
export { statistics, type Statistics } from './statistics/statistics.ts'

// Values.
export { type Day, isDay } from './values/day.ts'
export { plusDays } from './calendar/days.ts'
export type { Instant } from './values/instant.ts'
export { Text, type Language } from './values/language.ts'
export type { CitizenId } from './values/citizen-id.ts'
export type { Misfit } from './schema/issue.ts'
export type { Procedures } from './values/procedure.ts'

// Answers.
export { type Result, unwrap, HearthfoldError, type Worded } from './values/result.ts'

// Ledgers.
export type { Store } from './store/store.ts'
export type { Commit, EventStore, Stream } from './store/event-store.ts'

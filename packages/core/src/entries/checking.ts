// Shapes.
export { type Misfit, misfitsOf, show, NOTHING } from '../schema/issue.ts'
export { misfitText, misfitPhrase } from '../schema/issue-text.ts'
export { EXPECTED_CODES, expectedText, expecting, type ExpectedValue, type PlainExpected } from '../schema/expected.ts'
export { type JsonProblem, type KeyTwice, readJson, type Spot } from '../schema/json.ts'
export { patternOf } from '../schema/pattern.ts'

// Texts.
export { hasHidden, lookOf, visible } from '../schema/visible.ts'
export { maskIds } from '../schema/mask-ids.ts'
export { redacted } from '../events/personal.ts'

// Histories.
export { historyProblem } from '../laws/history.ts'
export { itemProblem } from '../decide/decide-item.ts'
export { type OrderProblem, orderProblem } from '../events/sequence.ts'
export type { LineProblem } from '../events/ndjson.ts'
export type { Refusal } from '../refusal/refusal.ts'
export { implausible } from '../laws/plausible.ts'

// People.
export { identityMisfits, unsoundCitizenId, unsoundName } from '../laws/identity.ts'
export { type Hits, matchRegister, type Unmatched } from '../register-matches/register-matches.ts'

// Records at odds.
export { type OddRelation, oddRelations } from '../data-quality/odd-relations.ts'
export { aidAfterEnd, type LateAid, likelyDoubles, type Overlap, overlaps } from '../data-quality/person-records.ts'
export { type Held, personsTwice } from '../data-quality/persons-twice.ts'
export { type Differing, differingIn } from '../household-changes/elsewhere.ts'
export { relatedTo, type Unpaired, unpaired } from '../household-changes/unpaired.ts'
export type { Relations } from '../household-changes/change.ts'

// Words.
export { eventWords, type EventWords } from '../events/event-words.ts'
export { questionWords } from '../events/question-words.ts'
export { NO_LAW, questionText, stepsText, stepText, type LawWords } from '../refusal/law-words.ts'
export { relationWords } from '../values/person.ts'

// Types that these name.
export { type Language, Text } from '../values/language.ts'
export type { Result } from '../values/result.ts'
export type { Household } from '../household/household.ts'
export type { HouseholdId } from '../events/fields.ts'
export type { Item } from '../rectification/item.ts'
export type { Recorded } from '../events/envelope.ts'
export type { Command } from '../command/command.ts'
export type { Day, MonthDay } from '../values/day.ts'
export type { Instant } from '../values/instant.ts'

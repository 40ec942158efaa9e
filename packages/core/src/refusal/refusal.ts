import type { ClueStanding } from '../household/clue.ts'
import type { Question } from '../events/basis.ts'
import type { Day } from '../values/day.ts'
import type { HouseholdEvent, Statement } from '../events/household.ts'
import type { MonitoredAs } from '../events/monitoring.ts'
import type { RectificationEvent } from '../events/rectification.ts'
import type { HouseholdId } from '../events/fields.ts'
import type { VillageEvent } from '../events/village.ts'
import type { HomePart } from '../values/home-improvement.ts'
import type { Text } from '../values/language.ts'
import type { MeasureCode } from '../values/measure.ts'
import type { Misfit } from '../schema/issue.ts'
import type { Level, ProcedureAct, Role } from '../values/procedure.ts'
import type { Status } from '../household/status.ts'
import type { LawWords } from './law-words.ts'

type StatusOf = Pick<Status, 'standing' | 'flag'>

type EventType = HouseholdEvent['type'] | VillageEvent['type'] | RectificationEvent['type']

/** An act whose procedure is not through. `from`: the first day on which it is possible, if all that is missing is done as soon as it can be. */
interface UnreadyAct {
  readonly act: EventType
  readonly procedure: string
  readonly missing: readonly string[]
  readonly from: Day
}

/** What would decide an unknown: evidence about the household, or a value that the law does not give. */
export type Wanting = { readonly evidence: Statement['type']; readonly of?: string } | { readonly parameter: Text; readonly on: Day }

/** Why a command is refused: a code and its evidence. `refusal-text.ts` puts each into words. */
export type Refusal =
  /** The event does not have the shape of its kind. */
  | { readonly code: 'ill-formed'; readonly misfits: readonly Misfit[] }
  /** Nothing can be recorded before the stream begins with the event that founds it. */
  | { readonly code: 'not-founded'; readonly needs: 'settled' | 'village-listed' | 'item-opened' }
  /** The day lies before that of the event it depends on. */
  | { readonly code: 'too-early'; readonly on: Day; readonly after: EventType; readonly from: Day }
  /** The household has ended; `into` is the one that it became one with. */
  | { readonly code: 'household-closed'; readonly since: Day; readonly into?: HouseholdId }
  | { readonly code: 'never-identified'; readonly act: EventType }
  | { readonly code: 'already-registered'; readonly since: Day }
  | { readonly code: 'already-exited'; readonly since: Day }
  /** One that exited is registered again as a return, not as a new identification. */
  | { readonly code: 'return-instead'; readonly exited: Day }
  | { readonly code: 'never-exited'; readonly act: EventType }
  /** Edge households were never registered. */
  | { readonly code: 'edge-of-registered'; readonly since: Day }
  | { readonly code: 'already-flagged'; readonly flag: 'edge' | 'monitored' }
  | { readonly code: 'no-flag' }
  /** A later act could not have followed. */
  | { readonly code: 'contradicts-later'; readonly later: EventType; readonly from: Day; readonly id: string }
  | { readonly code: 'no-members'; readonly on: Day }
  | { readonly code: 'two-heads'; readonly on: Day; readonly heads: readonly string[] }
  | { readonly code: 'member-present'; readonly member: string; readonly on: Day }
  | { readonly code: 'member-absent'; readonly member: string; readonly on: Day }
  /** Somebody died on the day `died`, before what is said of them. */
  | { readonly code: 'died-before'; readonly member: string; readonly on: Day; readonly died: Day }
  | { readonly code: 'born-later'; readonly member: string; readonly born: Day; readonly on: Day }
  | { readonly code: 'citizen-id-mismatch'; readonly member: string; readonly field: 'born' | 'sex' }
  | { readonly code: 'citizen-id-twice'; readonly members: readonly string[] }
  /** A measure for a person is given to somebody. */
  | { readonly code: 'member-unnamed'; readonly measure: MeasureCode }
  | { readonly code: 'ends-before'; readonly on: Day; readonly until: Day }
  /** Only home improvements have parts. */
  | { readonly code: 'part-of-other-measure'; readonly measure: MeasureCode; readonly part: HomePart }
  /** On a day more points are spent than are there, by then as it is or by what it would lead to. */
  | { readonly code: 'points-short'; readonly on: Day; readonly there: number; readonly spent: number }
  | { readonly code: 'unknown-grant'; readonly grant: string }
  | { readonly code: 'already-ended'; readonly grant: string }
  | { readonly code: 'not-assigned'; readonly person: string; readonly role: 'helper' | 'responsible' }
  | { readonly code: 'unknown-event'; readonly event: string }
  /** Only the newest of a chain of corrections can be corrected or revoked. */
  | { readonly code: 'already-withdrawn'; readonly event: string; readonly by: string }
  | { readonly code: 'other-kind'; readonly replaces: EventType; readonly statement: EventType }
  | {
      readonly code: 'not-supported'
      readonly needs: { readonly question: Question; readonly outcome: boolean }
      readonly finds: { readonly question: Question; readonly outcome: boolean | 'unknown' }
      /** Where the answer is unknown: what would decide it. */
      readonly missing?: readonly Wanting[]
      /** The day that is judged, where that is not the day of the act. */
      readonly judged?: Day
    }
  /** Several types of monitored household are true of the household, or nothing says which: the act must. */
  | { readonly code: 'type-unsaid'; readonly types: readonly MonitoredAs[] }
  /** Of no type of monitored household it is known that it is true. */
  | {
      readonly code: 'no-type'
      readonly finds: readonly { readonly type: MonitoredAs; readonly outcome: boolean | 'unknown'; readonly missing: readonly Wanting[] }[]
    }
  /** Only who exited rightly can return to poverty: a mis-exit is put right. */
  | { readonly code: 'no-return'; readonly exited: Day }
  /** Who is below the poverty line is not let go, but identified. */
  | { readonly code: 'identify-instead'; readonly on: Day }
  /** The pack under which an act is submitted has no rule for the question that the act rests on. */
  | { readonly code: 'no-rule'; readonly act: EventType; readonly question: string; readonly pack: string }
  | { readonly code: 'basis-of-other-day'; readonly on: Day; readonly basis: Day }
  /** The determination is by another pack than the one under which the act is submitted. */
  | { readonly code: 'basis-of-other-pack'; readonly handed: string; readonly basis: string }
  | { readonly code: 'stale-basis'; readonly version: number; readonly basis: number }
  /** What happens to two households at once is recorded of both at once. */
  | { readonly code: 'concerns-two'; readonly event: EventType }
  /** Of a change that concerns several households, the one that speaks against it, and why. */
  | { readonly code: 'of-household'; readonly household: HouseholdId; readonly because: Refusal }
  | { readonly code: 'same-household'; readonly household: HouseholdId }
  /** It would change what has gone over to another household on a day. */
  | {
      readonly code: 'handed-over'
      readonly household: HouseholdId
      readonly on: Day
      readonly what: 'status' | 'clues' | 'needs' | 'grants' | 'points' | 'helpers' | 'procedures'
    }
  /** The grant went along with its member, who lives in another household since a day. */
  | { readonly code: 'grant-elsewhere'; readonly grant: string; readonly household: HouseholdId; readonly since: Day }
  /** A split begins a household that there was not. */
  | { readonly code: 'household-exists'; readonly household: HouseholdId }
  /** All is already as the change would have it. */
  | { readonly code: 'nothing-changes'; readonly household: HouseholdId; readonly on: Day }
  | { readonly code: 'nobody-left'; readonly household: HouseholdId; readonly on: Day }
  /** Nobody would be the head. */
  | { readonly code: 'no-head'; readonly household: HouseholdId; readonly on: Day }
  /** It is not said what these people are to the head. */
  | { readonly code: 'relations-missing'; readonly household: HouseholdId; readonly members: readonly string[] }
  /** One and the same person is recorded in both households. */
  | {
      readonly code: 'in-both'
      readonly member: string
      readonly household: HouseholdId
      readonly other: string
      readonly into: HouseholdId
    }
  /** Two records are said to be of one person, and differ in something that does not change. */
  | {
      readonly code: 'not-the-same'
      readonly member: string
      readonly household: HouseholdId
      readonly other: string
      readonly into: HouseholdId
      readonly field: 'sex' | 'born' | 'citizenId'
    }
  /** Two people are said to be one and the same person of the other household. */
  | {
      readonly code: 'same-twice'
      readonly household: HouseholdId
      readonly members: readonly string[]
      readonly other: string
      readonly into: HouseholdId
    }
  /** Somebody is said to be recorded in the other household already who does not go there. */
  | { readonly code: 'same-stays'; readonly household: HouseholdId; readonly member: string }
  /** A change is undone in all households that it concerned. */
  | { readonly code: 'other-household-unnamed'; readonly household: HouseholdId; readonly other: HouseholdId }
  /** Of a change between two households one half would be undone, and the other would stay. */
  | { readonly code: 'half-stays'; readonly from: HouseholdId; readonly to: HouseholdId; readonly on: Day }
  /** Nothing that a commit recorded of these households stands. */
  | { readonly code: 'nothing-of-commit'; readonly commit: string; readonly households: readonly HouseholdId[] }
  /** Two households of different standing, or one standing and two flags, do not become one. */
  | { readonly code: 'unlike-status'; readonly has: StatusOf; readonly other: StatusOf }
  | { readonly code: 'already-listed' }
  | { readonly code: 'village-not-poor' }
  /** Too many of a village are poor for its delisting: `remaining` of `population` persons, in percent not below `limit`. */
  | { readonly code: 'incidence-above'; readonly on: Day; readonly remaining: number; readonly population: number; readonly limit: number }
  /** How many of a village are poor is not known, or how many may be. */
  | { readonly code: 'incidence-unknown'; readonly on: Day; readonly lacks: 'limit' | 'households' | 'people' }
  /** No procedures are at hand by which this one could be judged, or they are those of the pack `handed`. */
  | { readonly code: 'no-procedure'; readonly procedure: string; readonly handed?: string }
  /** Households and villages have acts of their own. */
  | { readonly code: 'not-of-stream'; readonly act: ProcedureAct }
  | { readonly code: 'procedure-running'; readonly procedure: string; readonly since: Day }
  | { readonly code: 'not-running'; readonly procedure: string }
  | { readonly code: 'not-failed'; readonly procedure: string }
  | { readonly code: 'unknown-step'; readonly procedure: string; readonly step: string; readonly steps: readonly string[] }
  /** `to`: the step of a procedure that somebody would take, or, without a procedure, the objection that they would hear. */
  | {
      readonly code: 'not-entitled'
      readonly to: string
      readonly procedure?: string
      readonly needs: { readonly level: Level; readonly roles: readonly Role[] }
      readonly finds: { readonly level: Level; readonly role: Role }
    }
  /** The procedure is past the step. */
  | { readonly code: 'step-over'; readonly procedure: string; readonly step: string; readonly after: string; readonly on: Day }
  /** `from`: the first day on which the step is possible, if those that are missing are taken as soon as they can be. */
  | {
      readonly code: 'step-skipped'
      readonly procedure: string
      readonly step: string
      readonly missing: readonly string[]
      readonly from: Day
    }
  /** What was posted must stand until the day before `from`. */
  | { readonly code: 'step-early'; readonly procedure: string; readonly step: string; readonly after: string; readonly from: Day }
  /** After a failure a procedure can only be ended, unless an objection is upheld; `isFinal`: nobody can object to it any more. */
  | {
      readonly code: 'step-failed'
      readonly procedure: string
      readonly step: string
      readonly on: Day
      readonly isFinal?: boolean
    }
  | { readonly code: 'appraisal-incomplete'; readonly procedure: string; readonly step: string }
  /** More were in favour than were present. */
  | {
      readonly code: 'counts-impossible'
      readonly procedure: string
      readonly step: string
      readonly present: number
      readonly inFavour: number
    }
  /** An appraisal is said to have failed of which as many were in favour as are needed. */
  | {
      readonly code: 'appraisal-carried'
      readonly procedure: string
      readonly step: string
      readonly present: number
      readonly inFavour: number
      readonly needed: number
    }
  | {
      readonly code: 'not-carried'
      readonly procedure: string
      readonly step: string
      readonly present: number
      readonly inFavour: number
      readonly needed: number
    }
  /** Nothing was posted and nothing failed that could be objected to; or not the step that is named. */
  | { readonly code: 'nothing-posted'; readonly procedure: string; readonly step?: string }
  | { readonly code: 'objection-open'; readonly objections: readonly string[]; readonly heardBy: Level; readonly since: Day }
  | { readonly code: 'unknown-objection'; readonly objection: string }
  /** An objection is neither corrected nor revoked. */
  | { readonly code: 'objection-stands'; readonly objection: string }
  | { readonly code: 'objection-closed'; readonly objection: string; readonly since: Day }
  /** Nobody hears an objection to a step that they took themselves, or to what they found. */
  | {
      readonly code: 'hears-own-step'
      readonly objection: string
      readonly procedure: string
      readonly step: string
      readonly person: string
    }
  | ({ readonly code: 'procedure-not-begun' } & UnreadyAct)
  | ({ readonly code: 'procedure-unfinished' } & UnreadyAct)
  /** Only the newest elimination, after which nothing else was done with the flag, can be rolled back. */
  | { readonly code: 'nothing-to-roll-back' }
  /** A clue is resolved that the household does not have. */
  | { readonly code: 'unknown-clue'; readonly clue: string }
  /** A clue is resolved once, unless it was confirmed and is then dismissed or refuted. */
  | { readonly code: 'already-resolved'; readonly clue: string; readonly outcome: Exclude<ClueStanding, 'raised'>; readonly on: Day }
  /** The same item of the same register is raised once. */
  | { readonly code: 'hit-raised-before'; readonly register: string; readonly item: string; readonly clue: string }
  /** A giver or an end is recorded of a need that the household did not state. */
  | { readonly code: 'unknown-need'; readonly need: string }
  | { readonly code: 'need-closed-before'; readonly need: string; readonly outcome: 'met' | 'withdrawn'; readonly on: Day }
  /** A need is met by a giver. */
  | { readonly code: 'no-giver'; readonly need: string }
  /** A branch is adjusted that was not found weak, or is found weak again before it was adjusted. */
  | { readonly code: 'branch-not-weak'; readonly branch: string }
  | { readonly code: 'branch-weak-already'; readonly branch: string; readonly since: Day }
  /** The item of the rectification ledger is not one of this village. */
  | { readonly code: 'item-of-another'; readonly item: string; readonly village: string }
  | { readonly code: 'already-opened'; readonly since: Day }
  /** Nothing is done about an item that was struck off; it can be reopened. */
  | { readonly code: 'item-closed'; readonly since: Day }
  | { readonly code: 'not-closed' }
  | { readonly code: 'measure-taker-verifies'; readonly by: string }
  /** An item is struck off only when somebody else than its owner found it solved. */
  | { readonly code: 'not-verified' }
  | { readonly code: 'owner-verifies'; readonly by: string }
  | { readonly code: 'deadline-passed'; readonly on: Day; readonly deadline: Day }

/** Every refusal, or some of them, in every language. */
export type Sayings = { readonly [Code in Refusal['code']]: (refusal: Extract<Refusal, { code: Code }>, law: LawWords) => Text }

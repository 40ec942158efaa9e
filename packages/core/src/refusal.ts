import type { Question } from './events/basis.ts'
import type { Day } from './day.ts'
import type { HouseholdEvent } from './events/household.ts'
import type { VillageEvent } from './events/village.ts'
import type { MeasureCode } from './measure.ts'
import type { Misfit } from './misfit.ts'
import type { Level, ProcedureAct, Role } from './procedure.ts'

type EventType = HouseholdEvent['type'] | VillageEvent['type']

/** Why a command is refused: a code and its evidence. `refusal-text.ts` puts each into words. */
export type Refusal =
  /** The event does not have the shape of its kind. */
  | { readonly code: 'ill-formed'; readonly misfits: readonly Misfit[] }
  /** Nothing can be recorded before the stream begins with the event that founds it. */
  | { readonly code: 'not-founded'; readonly needs: 'settled' | 'village-listed' }
  /** The day lies before that of the event it depends on. */
  | { readonly code: 'too-early'; readonly on: Day; readonly after: EventType; readonly from: Day }
  /** The household has ended. */
  | { readonly code: 'household-closed'; readonly since: Day }
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
  | { readonly code: 'born-later'; readonly member: string; readonly born: Day; readonly on: Day }
  | { readonly code: 'citizen-id-mismatch'; readonly member: string; readonly field: 'born' | 'sex' }
  | { readonly code: 'citizen-id-twice'; readonly members: readonly string[] }
  /** A measure for a person is given to somebody. */
  | { readonly code: 'member-unnamed'; readonly measure: MeasureCode }
  | { readonly code: 'ends-before'; readonly on: Day; readonly until: Day }
  | { readonly code: 'unknown-grant'; readonly grant: string }
  | { readonly code: 'already-ended'; readonly grant: string }
  | { readonly code: 'not-assigned'; readonly person: string; readonly role: string }
  | { readonly code: 'unknown-event'; readonly event: string }
  /** Only the newest of a chain of corrections can be corrected or revoked. */
  | { readonly code: 'already-withdrawn'; readonly event: string; readonly by: string }
  | { readonly code: 'other-kind'; readonly replaces: EventType; readonly statement: EventType }
  | {
      readonly code: 'not-supported'
      readonly needs: { readonly question: Question; readonly outcome: boolean }
      readonly finds: { readonly question: Question; readonly outcome: boolean | 'unknown' }
    }
  /** The pack under which an act is submitted has no rule for the question that the act rests on. */
  | { readonly code: 'no-rule'; readonly act: EventType; readonly question: Question; readonly pack: string }
  | { readonly code: 'basis-of-other-day'; readonly on: Day; readonly basis: Day }
  | { readonly code: 'stale-basis'; readonly version: number; readonly basis: number }
  | { readonly code: 'already-listed' }
  | { readonly code: 'village-not-poor' }
  /** No procedures are at hand by which this one could be judged, or they are those of the pack `handed`. */
  | { readonly code: 'no-procedure'; readonly procedure: string; readonly handed?: string }
  /** Households and villages have acts of their own. */
  | { readonly code: 'not-of-stream'; readonly act: ProcedureAct }
  | { readonly code: 'procedure-running'; readonly procedure: string; readonly since: Day }
  | { readonly code: 'not-running'; readonly procedure: string }
  | { readonly code: 'not-failed'; readonly procedure: string }
  | { readonly code: 'unknown-step'; readonly step: string; readonly steps: readonly string[] }
  /** `to`: the step that somebody would take, or the objection that they would hear. Of an objection only the level counts. */
  | { readonly code: 'not-entitled'; readonly to: string; readonly needs: { readonly level: Level; readonly roles: readonly Role[] }; readonly finds: { readonly level: Level; readonly role: Role } }
  /** The procedure is past the step. */
  | { readonly code: 'step-over'; readonly step: string; readonly after: string; readonly on: Day }
  /** `from`: the first day on which the step is possible, if those that are missing are taken as soon as they can be. */
  | { readonly code: 'step-skipped'; readonly step: string; readonly missing: readonly string[]; readonly from: Day }
  /** What was posted must stand until the day before `from`. */
  | { readonly code: 'step-early'; readonly step: string; readonly after: string; readonly from: Day }
  /** After a failure a procedure can only be ended. */
  | { readonly code: 'step-failed'; readonly step: string; readonly on: Day }
  | { readonly code: 'appraisal-incomplete'; readonly step: string }
  | { readonly code: 'not-carried'; readonly step: string; readonly present: number; readonly inFavour: number; readonly needed: number }
  | { readonly code: 'nothing-posted'; readonly procedure: string }
  | { readonly code: 'objection-open'; readonly objections: readonly string[]; readonly heardBy: Level; readonly since: Day }
  | { readonly code: 'unknown-objection'; readonly objection: string }
  | { readonly code: 'objection-closed'; readonly objection: string; readonly since: Day }
  /** `from`: the first day on which the act is possible, if all that is missing is done as soon as it can be. */
  | { readonly code: 'procedure-not-begun'; readonly act: EventType; readonly procedure: string; readonly missing: readonly string[]; readonly from: Day }
  | { readonly code: 'procedure-unfinished'; readonly act: EventType; readonly procedure: string; readonly missing: readonly string[]; readonly from: Day }
  /** Only the newest elimination, after which nothing else was done with the flag, can be rolled back. */
  | { readonly code: 'nothing-to-roll-back' }

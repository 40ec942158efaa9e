import type { Day, Text } from '@hearthfold/core'
import type { Step } from '@hearthfold/core/procedures'

/** Where, and as what, somebody acts in a procedure. */
export type StepLevel = Step['level']
type StepRole = Step['roles'][number]

/** A household as a notice shows it: no more of it is published than this. */
export interface PostedHousehold {
  /** Name of its head as it is shown; undefined where the ledger has none. */
  readonly head: string | undefined
  /** How many persons belong to it. */
  readonly persons: number
}

/**
 * What is posted for everybody to read: a notice before a decision (公示) or an announcement of one (公告), of one household
 * or of several of a village. There is no place in it for an ID number, a phone, an account or anybody's health
 * (docs/sources.md#monitoring), nor for the name of anybody but a head; and what is said in free words is cleansed of them when the notice is
 * made, and again when it is written out (`scrub.ts`).
 */
export interface Notice {
  readonly kind: 'notice' | 'announcement'
  /** What is decided, such as the exit from registered poverty. */
  readonly matter: Text
  /** Which step of the procedure it is. */
  readonly step: Text
  /** Name of the village. */
  readonly village: string
  /** The day on which it is posted, and the last whole day on which it stands. Objections count from the one to the other. */
  readonly from: Day
  readonly until: Day
  /** Who hears an objection while it stands, and who hears one later. */
  readonly heardBy: { readonly within: StepLevel; readonly outside: StepLevel }
  /** Where objections are handed in, in free words; left out where the level says enough. */
  readonly where?: string
  readonly postedBy: { readonly level: StepLevel; readonly role: StepRole }
  readonly households: readonly PostedHousehold[]
  /** Whether of a name only the first character is shown. */
  readonly maskNames: boolean
}

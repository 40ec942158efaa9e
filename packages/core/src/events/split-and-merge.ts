import * as z from 'zod'
import { measureCodes } from '../values/measure.ts'
import { DayValue, HouseholdIdValue, Id } from './fields.ts'

const day = DayValue.exactOptional()

/**
 * How what is owed after the exit, or while the flag is borne, stood in the other household: it is counted on from there, so that
 * nothing overdue is in time again. What is left out was never done.
 */
const Carried = z.strictObject({
  /** The day of the last visit of each purpose. */
  visits: z.strictObject({ regular: day, 'look-back': day, 'school-aid': day, check: day }).exactOptional(),
  /** The day on which income was stated last. */
  income: DayValue.exactOptional(),
  /** The day on which a measure was given last. */
  aided: DayValue.exactOptional(),
  /** Since when nobody holds a post; left out where somebody held it. */
  vacant: z.strictObject({ helper: day, responsible: day }).exactOptional(),
  /** The measures that stopped too early and were not given again: the first day without, and the last day that each should have run. */
  stopped: z
    .array(z.strictObject({ measure: z.enum(measureCodes), member: Id.exactOptional(), since: DayValue, until: DayValue }))
    .min(1)
    .exactOptional(),
})
export type Carried = z.infer<typeof Carried>

/** What a household takes over of another: its standing and flag, and since when the other had them. */
const status = {
  household: HouseholdIdValue,
  standing: z.enum(['unregistered', 'registered', 'exited', 'removed']),
  flag: z.enum(['none', 'edge', 'monitored']),
  /** The day from which the other had its standing: an exit stays as old as it is. Left out where it never had another. */
  standingSince: DayValue.exactOptional(),
  /** The day on which the flag was raised: a risk stays as old as it is. Left out where there is none. */
  flagSince: DayValue.exactOptional(),
  /** The day of the exit whose duties go on though the other was registered again since. Left out where there is none such. */
  owedSince: DayValue.exactOptional(),
  /** The exit was looked back at (回头看) already. */
  lookedBack: z.literal(true).exactOptional(),
  /** Left out where nothing was owed. */
  carried: Carried.exactOptional(),
}

/** The household began by splitting off another (分户), with whose standing and flag it begins. */
export const SplitFrom = z.strictObject({ type: z.literal('split-from'), ...status })

/**
 * The household became one with another (并户) and ended; its people belong to that one from this day. `same`: those whom the
 * other had recorded already, and their ids there.
 */
export const MergedInto = z.strictObject({
  type: z.literal('merged-into'),
  household: HouseholdIdValue,
  same: z
    .array(z.strictObject({ member: Id, as: Id }))
    .min(1)
    .exactOptional(),
})

/** Another household became one with this one, which had no such standing or flag and takes on that of the other. */
export const MergedFrom = z.strictObject({ type: z.literal('merged-from'), ...status })

import { z } from 'zod'
import { DayValue, HouseholdIdValue } from './values.ts'

/** What a household takes over of another: its standing and flag, and since when the other had them. */
const status = {
  household: HouseholdIdValue,
  standing: z.enum(['unregistered', 'registered', 'exited', 'removed']),
  flag: z.enum(['none', 'edge', 'monitored']),
  /** The day from which the other had its standing: an exit stays as old as it is. Left out where it never had another. */
  standingSince: DayValue.exactOptional(),
  /** The day on which the flag was raised: a risk stays as old as it is. Left out where there is none. */
  flagSince: DayValue.exactOptional(),
  /** The day of its last exit, where it is registered again: what is owed since an exit goes on. */
  exitedBefore: DayValue.exactOptional(),
  /** The exit was looked back at (回头看) already. */
  lookedBack: z.literal(true).exactOptional(),
}

/** The household began by splitting off another (分户), with whose standing and flag it begins. */
export const SplitFrom = z.strictObject({ type: z.literal('split-from'), ...status })

/** The household became one with another (并户) and ended; its people belong to that one from this day. */
export const MergedInto = z.strictObject({ type: z.literal('merged-into'), household: HouseholdIdValue })

/** Another household became one with this one, which takes on what it had none of: its standing, its flag, what is owed since its exit. */
export const MergedFrom = z.strictObject({ type: z.literal('merged-from'), ...status })

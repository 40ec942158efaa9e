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
  /** The day of the exit whose duties go on though the other was registered again since. Left out where there is none such. */
  owedSince: DayValue.exactOptional(),
  /** The exit was looked back at (回头看) already. */
  lookedBack: z.literal(true).exactOptional(),
}

/** The household began by splitting off another (分户), with whose standing and flag it begins. */
export const SplitFrom = z.strictObject({ type: z.literal('split-from'), ...status })

/** The household became one with another (并户) and ended; its people belong to that one from this day. */
export const MergedInto = z.strictObject({ type: z.literal('merged-into'), household: HouseholdIdValue })

/** Another household became one with this one, which had no such standing or flag and takes on that of the other. */
export const MergedFrom = z.strictObject({ type: z.literal('merged-from'), ...status })

import * as z from 'zod'
import { Basis } from './basis.ts'

/** Flagged as an edge household (边缘户): never registered, close to the line. */
export const FlaggedEdge = z.strictObject({ type: z.literal('flagged-edge'), basis: Basis })

/** The types of monitored households that an act names. */
const MonitoredAs = z.enum(['unstable', 'sudden-hardship'])
export type MonitoredAs = z.infer<typeof MonitoredAs>

/**
 * Flagged as a monitored household (脱贫监测户): exited, at risk of return. As one in sudden serious hardship
 * (突发严重困难户) it need not have exited (docs/sources.md#monitoring).
 */
export const FlaggedMonitored = z.strictObject({
  type: z.literal('flagged-monitored'),
  as: MonitoredAs.exactOptional(),
  basis: Basis,
})

/** The risk was eliminated, through help (帮扶消除) or of itself (自然消除); the flag is gone. */
export const FlagCleared = z.strictObject({
  type: z.literal('flag-cleared'),
  through: z.enum(['help', 'nature']),
  basis: Basis,
})

/** The elimination was premature (回退): the flag is back as it was, the same episode with the same clock. */
export const EliminationRolledBack = z.strictObject({ type: z.literal('elimination-rolled-back'), basis: Basis })

import * as z from 'zod'
import { HouseholdIdValue, Id } from './fields.ts'

/** Whole points, at least one. One point buys what costs one yuan (docs/sources.md#measures). */
const Points = z.int().min(1).max(1_000_000)

/**
 * A committee of the village awarded points of the charity shop (爱心超市). They stay until they are spent, beyond the end
 * of a year too (docs/sources.md#measures).
 */
export const PointsAwarded = z.strictObject({
  type: z.literal('points-awarded'),
  points: Points,
  committee: Id,
  reason: z.string().min(1).max(200),
  /** The household that became one with this one and had these points left: they were awarded there. */
  household: HouseholdIdValue.exactOptional(),
})

/** Points were spent on goods of the shop. Nothing turns points into cash, so there is no event that says so. */
export const PointsSpent = z.strictObject({
  type: z.literal('points-spent'),
  points: Points,
  goods: z.string().min(1).max(120),
})

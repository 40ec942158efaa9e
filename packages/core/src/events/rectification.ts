import * as z from 'zod'
import { DayValue, HouseholdIdValue, Id, ItemIdValue, QuestionName, VillageIdValue } from './fields.ts'

const Words = z.string().min(1).max(500)

/**
 * What led to an item of the rectification ledger (整改台账): the kind of finding and who found it in words; `like` the
 * item whose problem was looked for everywhere else (举一反三).
 */
export const ItemOrigin = z.strictObject({
  kind: z.enum(['inspection', 'look-back', 'data-quality', 'clue', 'report', 'common']),
  source: z.string().min(1).max(200),
  like: ItemIdValue.exactOptional(),
})

/**
 * A problem is to be rectified: of which kind (the question of a pack that is true while the problem lasts), of which
 * household or village, who answers for it, what is to be reached, and by when (the last day in time).
 */
export const ItemOpened = z.strictObject({
  type: z.literal('item-opened'),
  problem: QuestionName,
  subject: z.union([HouseholdIdValue, VillageIdValue]),
  origin: ItemOrigin,
  owner: Id,
  target: Words,
  deadline: DayValue,
})

/** Something was done about it. */
export const MeasureTaken = z.strictObject({ type: z.literal('measure-taken'), by: Id, measure: Words })

/** Another owner, target or deadline, and why. What is left out stays. */
export const ItemReplanned = z.strictObject({
  type: z.literal('item-replanned'),
  owner: Id.exactOptional(),
  target: Words.exactOptional(),
  deadline: DayValue.exactOptional(),
  because: Words,
})

/** Somebody who did not own it looked whether the target was reached. */
export const ItemVerified = z.strictObject({
  type: z.literal('item-verified'),
  by: Id,
  outcome: z.enum(['solved', 'unsolved']),
  evidence: Words,
})

/** Struck off (销号). */
export const ItemClosed = z.strictObject({ type: z.literal('item-closed'), by: Id })

/** The problem came back. */
export const ItemReopened = z.strictObject({ type: z.literal('item-reopened'), because: Words, deadline: DayValue })

export const RectificationEvent = z.discriminatedUnion('type', [
  ItemOpened,
  MeasureTaken,
  ItemReplanned,
  ItemVerified,
  ItemClosed,
  ItemReopened,
])
export type RectificationEvent = z.infer<typeof RectificationEvent>

export type RectificationOf<Type extends RectificationEvent['type']> = Extract<RectificationEvent, { type: Type }>

import * as z from 'zod'
import { expecting } from '../schema/expected.ts'
import { type CitizenId, isCitizenId } from '../values/citizen-id.ts'
import { type Day, isDay } from '../values/day.ts'
import { type Instant, isInstant } from '../values/instant.ts'

// The small values that events are made of. Each refinement carries as its message what was expected.

export const DayValue = z.string().refine(isDay, expecting('day')) as unknown as z.ZodType<Day, Day>

export const InstantValue = z.string().refine(isInstant, expecting('instant')) as unknown as z.ZodType<Instant, Instant>

export const CitizenIdValue = z.string().refine(isCitizenId, expecting('citizen-id')) as unknown as z.ZodType<CitizenId, CitizenId>

/** An identifier of something: an event, a member, a helper, a provider. */
export const Id = z.string().min(1).max(64)

const HOUSEHOLD = 'household/'
const VILLAGE = 'village/'

export type HouseholdId = `household/${string}`
export type VillageId = `village/${string}`

/** Whether a stream name is that of a household. */
export function isHouseholdId(text: string): text is HouseholdId {
  return text.startsWith(HOUSEHOLD) && text.length > HOUSEHOLD.length && text.length <= 64
}

/** Whether a stream name is that of a village. */
export function isVillageId(text: string): text is VillageId {
  return text.startsWith(VILLAGE) && text.length > VILLAGE.length && text.length <= 64
}

export const HouseholdIdValue = z.string().refine(isHouseholdId, expecting('household-stream')) as unknown as z.ZodType<
  HouseholdId,
  HouseholdId
>
export const VillageIdValue = z.string().refine(isVillageId, expecting('village-stream')) as unknown as z.ZodType<VillageId, VillageId>

/** An amount in fen that cannot be negative. */
export const Amount = z.int().min(0)

/** An amount in fen of either sign. */
export const SignedAmount = z.int()

/** A year of our era, in four digits. */
export const Year = z.int().min(1900).max(9999)

/** The name of a question that a pack answers, `unsafe-house`. */
export const QuestionName = z
  .string()
  .max(64)
  .refine((text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), expecting('question-name'))

const RECTIFICATION = 'rectification/'

export type ItemId = `rectification/${string}`

/** Whether a stream name is that of an item of the rectification ledger. It may hold a question and a household's stream. */
export function isItemId(text: string): text is ItemId {
  return text.startsWith(RECTIFICATION) && text.length > RECTIFICATION.length && text.length <= 160
}

export const ItemIdValue = z.string().refine(isItemId, expecting('item-stream')) as unknown as z.ZodType<ItemId, ItemId>

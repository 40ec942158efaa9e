import * as z from 'zod'
import { Amount, DayValue, HouseholdIdValue, Id } from './fields.ts'

/** What a household can be in need of. */
export const NeedKind = z.enum(['goods', 'funds', 'work', 'skill', 'sales', 'care', 'schooling', 'treatment', 'house-repair', 'other'])
export type NeedKind = z.infer<typeof NeedKind>

/**
 * The programme by which a giver is found: firms paired with villages (百企帮百村), the skilled women of the township (巧媳妇), the online
 * platform that matches needs with donors, or another way.
 */
export const GivingProgramme = z.enum(['paired-firms', 'skilled-women', 'online-platform', 'other'])
export type GivingProgramme = z.infer<typeof GivingProgramme>

const giver = { programme: GivingProgramme, giver: Id }

/**
 * A household is in need of something that no measure of the programme gives it (贫困户需求): what in words, and its worth in fen if it
 * is known. `passed`: the need waited in another household, which became one with this one, since `on`; `matched` if a giver was found.
 */
export const NeedStated = z.strictObject({
  type: z.literal('need-stated'),
  kind: NeedKind,
  what: z.string().min(1).max(200),
  amount: Amount.exactOptional(),
  passed: z
    .strictObject({ household: HouseholdIdValue, need: Id, on: DayValue, matched: z.strictObject(giver).exactOptional() })
    .exactOptional(),
})

/** A giver was found for a need. A later giver takes the place of an earlier one. `need` is the id of the event that stated it. */
export const NeedMatched = z.strictObject({
  type: z.literal('need-matched'),
  need: Id,
  ...giver,
})

/** The giver met a need (`amount`: what it was worth, in fen), or the household withdrew it. */
export const NeedClosed = z.strictObject({
  type: z.literal('need-closed'),
  need: Id,
  outcome: z.enum(['met', 'withdrawn']),
  amount: Amount.exactOptional(),
})

import * as z from 'zod'
import { Condition, Labour, Learning, MedicalCover, Relation, Sex } from '../values/person.ts'
import { CitizenIdValue, DayValue, HouseholdIdValue, Id } from './fields.ts'

const traits = {
  name: z.string().min(1).max(64).exactOptional(),
  citizenId: CitizenIdValue.exactOptional(),
  health: z.array(Condition).exactOptional(),
  labour: Labour.exactOptional(),
  learning: Learning.exactOptional(),
  medicalCover: z.array(MedicalCover).exactOptional(),
}

/**
 * A person belongs to the household from this day: listed at the start of the ledger, born, married in, moved in, or come with
 * a split or merge. `household` is the one of the ledger that they come from.
 */
export const MemberJoined = z.strictObject({
  type: z.literal('member-joined'),
  member: Id,
  by: z.enum(['listing', 'birth', 'marriage', 'move', 'split', 'merge']),
  household: HouseholdIdValue.exactOptional(),
  relation: Relation,
  sex: Sex,
  born: DayValue,
  ...traits,
})

/** What is true of a member from this day. What is left out stays as it was. */
export const MemberDescribed = z.strictObject({
  type: z.literal('member-described'),
  member: Id,
  relation: Relation.exactOptional(),
  sex: Sex.exactOptional(),
  born: DayValue.exactOptional(),
  ...traits,
})

/**
 * A person no longer belongs to the household from this day. `household` is the one of the ledger that they go to, and `as` their id
 * there if it had recorded them already.
 */
export const MemberLeft = z.strictObject({
  type: z.literal('member-left'),
  member: Id,
  by: z.enum(['death', 'marriage', 'move', 'split']),
  household: HouseholdIdValue.exactOptional(),
  as: Id.exactOptional(),
})

export type MemberEvent = z.infer<typeof MemberJoined> | z.infer<typeof MemberDescribed> | z.infer<typeof MemberLeft>

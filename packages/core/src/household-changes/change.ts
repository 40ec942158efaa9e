import * as z from 'zod'
import { DayValue, HouseholdIdValue, Id, VillageIdValue } from '../events/fields.ts'
import { Relation } from '../values/person.ts'

/** People by their ids in their household, and what each is to the head of the household that they then belong to. */
const Relations = z.record(Id, Relation)
export type Relations = z.infer<typeof Relations>

const where = { on: DayValue, household: HouseholdIdValue }

/**
 * Another person is head from this day, since the head died or left (`leaves`) or stepped back. `staying` says of everybody who
 * stays what they are to the new head: the ledger cannot know whose child a child is.
 */
const Succession = z.strictObject({
  change: z.literal('succession'),
  ...where,
  leaves: z.strictObject({ member: Id, by: z.enum(['death', 'marriage', 'move']) }).exactOptional(),
  staying: Relations,
})

/**
 * Some of the members leave and are a household of their own from this day (分户): `going` in a new household `into`, which lives
 * in the same village where none is named. `staying` is needed where the head goes.
 */
const Split = z.strictObject({
  change: z.literal('split'),
  ...where,
  into: HouseholdIdValue,
  village: VillageIdValue.exactOptional(),
  going: Relations,
  staying: Relations.exactOptional(),
})

/** Persons by their ids in their household, and the ids under which the other household has them already. */
const Same = z.record(Id, Id)

/**
 * The whole household becomes one with another from this day (并户). `receiving` is needed if that gets another head.
 * `by: 'marriage'`: all of them marry into the other household. It keeps its own standing then, whatever theirs was.
 * `same`: persons who are recorded in both households. They do not join again.
 */
const Merge = z.strictObject({
  change: z.literal('merge'),
  ...where,
  into: HouseholdIdValue,
  by: z.literal('marriage').exactOptional(),
  going: Relations,
  same: Same.exactOptional(),
  receiving: Relations.exactOptional(),
})

/**
 * Members go to another household of the ledger from this day, by marriage or otherwise; somebody stays. `same`: persons who are
 * recorded in both households. They leave this one and stay in the other.
 */
const Move = z.strictObject({
  change: z.literal('move'),
  ...where,
  into: HouseholdIdValue,
  by: z.enum(['marriage', 'move']),
  going: Relations,
  same: Same.exactOptional(),
  staying: Relations.exactOptional(),
  receiving: Relations.exactOptional(),
})

/**
 * A change was recorded in error: everything that its commit recorded counts for nothing from now on, in both households. `into` is
 * the other household. What was recorded since and rests on the change speaks against it until it is revoked.
 */
const Undo = z.strictObject({
  change: z.literal('undo'),
  ...where,
  into: HouseholdIdValue.exactOptional(),
  commit: Id,
  because: z.string().min(1).max(500),
})

/** What can happen to households beyond one event in one of them. */
export const LifeChange = z.discriminatedUnion('change', [Succession, Split, Merge, Move, Undo])
export type LifeChange = z.infer<typeof LifeChange>

export type LifeChangeOf<Kind extends LifeChange['change']> = Extract<LifeChange, { change: Kind }>

import * as z from 'zod'
import { Risk } from './evidence.ts'
import { DayValue, HouseholdIdValue, Id, QuestionName } from './fields.ts'

/** The three channels by which a clue comes in (docs/sources.md#monitoring): self-report, cadre sweep, department warning. */
export const Channel = z.enum(['self-report', 'cadre-sweep', 'department-warning'])
export type Channel = z.infer<typeof Channel>

/** An item of another register that a comparison hit upon: the same item is raised once. */
export const Hit = z.strictObject({ register: z.string().min(1).max(64), item: z.string().min(1).max(64) })
export type Hit = z.infer<typeof Hit>

/** What a rule found in the evidence: the question of a pack, and the events that its answer rests on. */
export const Found = z.strictObject({
  question: QuestionName,
  pack: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  evidence: z.array(Id),
})

/**
 * Somebody or something says that the household may need monitoring (线索): by which channel, who or what in words, and
 * the risk that it is about. `hit` where a comparison of registers said so, `found` where a rule did. `passed`: the clue waited in
 * another household, which became one with this one: since `on`, and if it was found true, since `confirmed`.
 */
export const ClueRaised = z.strictObject({
  type: z.literal('clue-raised'),
  channel: Channel,
  source: z.string().min(1).max(120),
  kind: Risk,
  hit: Hit.exactOptional(),
  found: Found.exactOptional(),
  passed: z.strictObject({ household: HouseholdIdValue, clue: Id, on: DayValue, confirmed: DayValue.exactOptional() }).exactOptional(),
})

/**
 * A clue was looked into: what it says is true (it stays open until the household is recognised or the clue dismissed),
 * is not true, or is true and calls for nothing. `clue` is the id of the event that raised it.
 */
export const ClueResolved = z.strictObject({
  type: z.literal('clue-resolved'),
  clue: Id,
  outcome: z.enum(['confirmed', 'refuted', 'dismissed']),
  evidence: z.string().min(1).max(500),
})

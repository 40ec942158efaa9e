import * as z from 'zod'
import { homePartCodes } from '../values/home-improvement.ts'
import { measureCodes } from '../values/measure.ts'
import { Amount, DayValue, HouseholdIdValue, Id } from './fields.ts'

/** Who gives a measure. */
export const Provider = z.strictObject({
  kind: z.enum(['government', 'task-group', 'village', 'firm', 'bank', 'school', 'hospital', 'donor']),
  id: Id,
})

/**
 * A measure was given to the household, or to one of its members. `amount` in fen; `until` the last day of a measure
 * that runs; `term` the school term, and `stage` the school, that it is for; `part` what a home improvement changed;
 * `line` the strengthened responsibility (四个强化) that it belongs to. `passed`: the grant was given to another household, from
 * which it came over with those who came; nothing new was given.
 */
export const Aided = z.strictObject({
  type: z.literal('aided'),
  measure: z.enum(measureCodes),
  line: z.enum(['party-government', 'sector', 'stationed', 'society']),
  provider: Provider,
  member: Id.exactOptional(),
  amount: Amount.exactOptional(),
  until: DayValue.exactOptional(),
  term: z.string().min(1).max(32).exactOptional(),
  stage: z.enum(['primary', 'secondary']).exactOptional(),
  part: z.enum(homePartCodes).exactOptional(),
  passed: z.strictObject({ household: HouseholdIdValue, grant: Id, on: DayValue }).exactOptional(),
})

/** A running measure stopped. `grant` is the id of the `aided` event that began it. */
export const MeasureEnded = z.strictObject({
  type: z.literal('measure-ended'),
  grant: Id,
  because: z.enum(['completed', 'withdrawn', 'no-longer-needed']),
})

const assignment = {
  person: Id,
  role: z.enum(['helper', 'responsible']),
}

/** A person is answerable for the household: as its helper (帮扶责任人) or as a responsible official. */
export const HelperAssigned = z.strictObject({
  type: z.literal('helper-assigned'),
  ...assignment,
  level: z.enum(['village', 'township', 'county', 'city']),
})

/** A helper or responsible official is no longer answerable for the household. */
export const HelperEnded = z.strictObject({ type: z.literal('helper-ended'), ...assignment })

/** Somebody called on the household and a record of it exists. */
export const Visited = z.strictObject({
  type: z.literal('visited'),
  by: Id,
  purpose: z.enum(['regular', 'look-back', 'school-aid', 'check']),
})

import * as z from 'zod'
import { Level, Role } from '../values/procedure.ts'
import { Id } from './fields.ts'

const Name = z.string().min(1).max(64)

/** Who took a step or heard an objection, as what, and where. */
const By = z.strictObject({ level: Level, role: Role, person: Id })

/**
 * A procedure began, as the pack has it. `clue` is the id of the clue that it follows. A household or village runs one
 * procedure at a time, until its act is recorded or it is ended.
 */
export const ProcedureBegun = z.strictObject({
  type: z.literal('procedure-begun'),
  procedure: Name,
  pack: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  /** What identifies the procedure itself: it goes on under any pack that has the same. Left out, it is tied to its pack. */
  content: z.string().min(1).max(128).exactOptional(),
  clue: Id.exactOptional(),
})

/**
 * A step was taken. `procedure` is the id of the `procedure-begun` event. Of an appraisal, `present` persons took part and
 * `inFavour` of them were for it.
 */
export const StepTaken = z.strictObject({
  type: z.literal('step-taken'),
  procedure: Id,
  step: Name,
  by: By,
  outcome: z.enum(['passed', 'failed']),
  present: z.int().min(0).exactOptional(),
  inFavour: z.int().min(0).exactOptional(),
})

/**
 * Somebody objected to what was last posted, or to a step that failed: `step` says to which; left out, to what was posted, and where
 * nothing was, to what failed. Who it was is recorded nowhere.
 */
export const ObjectionRaised = z.strictObject({
  type: z.literal('objection-raised'),
  procedure: Id,
  step: Name.exactOptional(),
  ground: z.string().min(1).max(500),
})

/** An objection was heard. `objection` is the id of the `objection-raised` event. */
export const ObjectionResolved = z.strictObject({
  type: z.literal('objection-resolved'),
  objection: Id,
  by: By,
  outcome: z.enum(['dismissed', 'upheld']),
  finding: z.string().min(1).max(500),
})

/**
 * A procedure ended without its act: the applicant took it back, it failed at a step, nobody pursued it in time, or the household
 * became one with another (`merged`).
 */
export const ProcedureEnded = z.strictObject({
  type: z.literal('procedure-ended'),
  procedure: Id,
  because: z.enum(['withdrawn', 'failed', 'lapsed', 'merged']),
})

/** The events of a procedure, of a household as of a village. */
export const procedureEvents = [ProcedureBegun, StepTaken, ObjectionRaised, ObjectionResolved, ProcedureEnded] as const
export type ProcedureEvent = z.infer<(typeof procedureEvents)[number]>

const TYPES: ReadonlySet<string> = new Set(procedureEvents.map((shape) => shape.shape.type.value))

/** Whether an event is one of a procedure. */
export function isOfProcedure(event: { readonly type: string }): event is ProcedureEvent {
  return TYPES.has(event.type)
}

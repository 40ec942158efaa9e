import * as z from 'zod'
import { DayValue } from './fields.ts'

/** What was asked about a household. A pack answers; core only knows which act rests on which question. */
export const Question = z.enum([
  'eligible',
  'excluded',
  'exit-ready',
  'edge',
  'monitored',
  'unstable',
  'risk-eliminated',
  'sudden-hardship',
  'elimination-premature',
  'responsibility-lapsed',
  'policy-lapsed',
  'assistance-lapsed',
  'supervision-lapsed',
])
export type Question = z.infer<typeof Question>

const Scalar = z.union([z.number(), z.string(), z.boolean()])

/** One leaf of a determination, kept with the act that relied on it. */
export const BasisReason = z.strictObject({
  fact: z.string(),
  operator: z.string(),
  value: Scalar.exactOptional(),
  against: z.union([Scalar, z.array(Scalar)]).exactOptional(),
  holds: z.union([z.boolean(), z.literal('unknown')]),
})

/** An act of the time before this ledger, on the word of another register. */
export const Legacy = z.strictObject({ kind: z.literal('legacy'), source: z.string().min(1) })

/** An act ordered by somebody entitled to. */
export const Ruling = z.strictObject({ kind: z.literal('ruling'), authority: z.string().min(1), reason: z.string().min(1) })

/** What an act of an authority rests on. The three kinds are counted apart. */
export const Basis = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('determination'),
    question: Question,
    outcome: z.union([z.boolean(), z.literal('unknown')]),
    on: DayValue,
    /** Stream version of the household that was judged. */
    version: z.int().min(0),
    pack: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
    /** Version of the fact derivations. */
    facts: z.int(),
    reasons: z.array(BasisReason),
  }),
  Legacy,
  Ruling,
])
export type Basis = z.infer<typeof Basis>

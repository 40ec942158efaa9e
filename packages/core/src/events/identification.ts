import * as z from 'zod'
import { Basis } from './basis.ts'

/** Registered as poor (建档立卡). */
export const Identified = z.strictObject({ type: z.literal('identified'), basis: Basis })

/**
 * An exited household is registered again. `as`: it returned to poverty (返贫) after an exit that was sound; or its exit was none
 * (错退), which is put right and counted apart. Left out, it returned.
 */
export const ReIdentified = z.strictObject({
  type: z.literal('re-identified'),
  as: z.enum(['return', 'mis-exit']).exactOptional(),
  basis: Basis,
})

/** Struck from the register because it should never have been on it (清退). Never an exit. */
export const Removed = z.strictObject({ type: z.literal('removed'), basis: Basis })

/** Natural decrease (自然减少): the last member died, or the whole household moved its hukou out. Never an exit. */
export const Decreased = z.strictObject({ type: z.literal('decreased'), by: z.enum(['death', 'moved-out']) })

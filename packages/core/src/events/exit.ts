import * as z from 'zod'
import { Basis } from './basis.ts'

/** Left registered poverty (脱贫). The four do-not-removes begin on this day. */
export const Exited = z.strictObject({ type: z.literal('exited'), basis: Basis })

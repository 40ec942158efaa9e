import * as z from 'zod'
import { Text } from './language.ts'

/** Where a rule or value comes from, and whether somebody has read it there. Nothing unverified may look verified. */
export const Citation = z.strictObject({ source: Text, verified: z.boolean() })
export type Citation = z.infer<typeof Citation>

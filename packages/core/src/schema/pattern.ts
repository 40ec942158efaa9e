import type * as z from 'zod'
import type { PlainExpected } from './expected.ts'

const DAY = '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'
const TIME = '([01][0-9]|2[0-3]):[0-5][0-9]'

/** What zod checks by a function, as far as a pattern of JSON Schema says it: that a month has so many days it does not. */
const PATTERNS: Readonly<Partial<Record<PlainExpected, string>>> = {
  day: `^${DAY}$`,
  'day-of-year': `^${DAY.slice('[0-9]{4}-'.length)}$`,
  instant: `^${DAY}T${TIME}:[0-5][0-9]\\.[0-9]{3}Z$`,
  moment: `^${DAY}T${TIME}(:[0-5][0-9](\\.[0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2})$`,
  'citizen-id': '^[0-9]{17}[0-9X]$',
  'household-stream': '^household/[\\s\\S]{1,54}$',
  'village-stream': '^village/[\\s\\S]{1,56}$',
  'item-stream': '^rectification/[\\s\\S]{1,146}$',
  'question-name': '^[a-z0-9]+(-[a-z0-9]+)*$',
}

/** The pattern of a text that zod checks by a function of ours; undefined if there is none, or if no pattern says it. */
export function patternOf(schema: z.core.$ZodType): string | undefined {
  for (const { _zod } of schema._zod.def.checks ?? []) {
    const code = _zod.def.error?.({} as never)
    const pattern = typeof code === 'string' ? PATTERNS[code as PlainExpected] : undefined
    if (pattern !== undefined) return pattern
  }
  return undefined
}

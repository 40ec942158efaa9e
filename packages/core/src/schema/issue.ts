import type * as z from 'zod'
import { type ExpectedValue, isPlainExpected } from './expected.ts'
import { maskIds } from './mask-ids.ts'
import { visible } from './visible.ts'

/** Where a value does not have the shape asked for: the path, what was expected and what was found. */
export interface Misfit {
  /** Path within the value, `event.amount`; empty for the value itself. */
  readonly path: string
  readonly expected: ExpectedValue
  /** As it is written; `NOTHING` if nothing is there. */
  readonly found: string
}

/** What is found where nothing is. */
export const NOTHING = 'nothing'

/** The misfits of a value, from the issues that zod reports. */
export function misfitsOf(value: unknown, issues: readonly z.core.$ZodIssue[]): Misfit[] {
  return issues.flatMap((issue) => misfit(value, issue))
}

function misfit(value: unknown, issue: z.core.$ZodIssue): Misfit[] {
  const found = at(value, issue.path)
  const here = { path: maskIds(issue.path.join('.')), found: show(found) }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: maskIds([...issue.path, key].join('.')),
        expected: 'no-such-field' as const,
        found: show((found as Record<string, unknown>)[key]),
      }))
    case 'invalid_type':
      return [{ ...here, expected: TYPES[issue.expected] ?? { code: 'value', value: issue.expected } }]
    case 'invalid_value':
      return [{ ...here, expected: oneOf(issue.values) }]
    case 'too_small':
      return [{ ...here, expected: { code: 'at-least', least: String(issue.minimum), of: sizeOf(issue.origin) } }]
    case 'too_big':
      return [{ ...here, expected: { code: 'at-most', most: String(issue.maximum), of: sizeOf(issue.origin) } }]
    case 'invalid_union':
      return [{ ...here, expected: 'options' in issue ? oneOf(issue.options as unknown[]) : 'known-shape' }]
    default:
      return [{ ...here, expected: ofRefinement(issue) }]
  }
}

/** What zod calls the types of JSON. */
const TYPES: Readonly<Partial<Record<string, ExpectedValue>>> = {
  int: 'whole-number',
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
  record: 'object',
}

/** A refinement of ours says what was expected by a code: as its message, or as `params.expected` if something goes with it. */
function ofRefinement({ code, message, ...issue }: z.core.$ZodIssue): ExpectedValue {
  const params = code === 'custom' ? (issue as { readonly params?: { readonly expected?: ExpectedValue } }).params : undefined
  return params?.expected ?? (isPlainExpected(message) ? message : { code: 'other', words: message })
}

function sizeOf(origin: string): 'characters' | 'entries' | 'none' {
  return origin === 'string' ? 'characters' : origin === 'array' ? 'entries' : 'none'
}

function oneOf(values: readonly unknown[]): ExpectedValue {
  return values.length === 1 ? { code: 'value', value: show(values[0]) } : { code: 'one-of', values: values.map(show) }
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )
}

/** A value as a message shows it: short, whatever it is, and without anybody's citizen ID. */
export function show(value: unknown): string {
  if (value === undefined) return NOTHING
  // JSON has no word for what is no finite number.
  const text = visible(maskIds(typeof value === 'number' ? String(value) : (json(value) ?? kindOf(value))))
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** What is found that JSON has no text for; `issue-text.ts` has the words for people. */
export type Unwritten = 'deep list' | 'deep object' | 'function' | 'bigint' | 'symbol'

function kindOf(value: unknown): Unwritten {
  if (Array.isArray(value)) return 'deep list'
  if (typeof value === 'object') return 'deep object'
  return typeof value === 'function' ? 'function' : typeof value === 'bigint' ? 'bigint' : 'symbol'
}

/** Undefined for what JSON has no text for: a function, a bigint, a cycle, lists within lists beyond measure. */
function json(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

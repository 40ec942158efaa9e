import type * as z from 'zod'
import { maskIds } from './mask-ids.ts'
import { visible } from './visible.ts'

/** Where a value does not have the shape asked for: the path, what was expected and what was found. */
export interface Misfit {
  /** Path within the value, `event.amount`; empty for the value itself. */
  readonly path: string
  readonly expected: string
  readonly found: string
}

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
        expected: 'no such field',
        found: show((found as Record<string, unknown>)[key]),
      }))
    case 'invalid_type':
      return [{ ...here, expected: issue.expected === 'int' ? 'a whole number' : issue.expected }]
    case 'invalid_value':
      return [{ ...here, expected: oneOf(issue.values) }]
    case 'too_small':
      return [{ ...here, expected: `at least ${issue.minimum}${sizeOf(issue.origin)}` }]
    case 'too_big':
      return [{ ...here, expected: `at most ${issue.maximum}${sizeOf(issue.origin)}` }]
    case 'invalid_union':
      return [{ ...here, expected: 'options' in issue ? oneOf(issue.options as unknown[]) : 'one of the known shapes' }]
    default:
      return [{ ...here, expected: issue.message }]
  }
}

function sizeOf(origin: string): string {
  return origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : ''
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? show(values[0]) : `one of ${values.map(show).join(', ')}`
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )
}

/** A value as a message shows it: short, whatever it is, and without anybody's citizen ID. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  // JSON has no word for what is no finite number.
  const text = visible(maskIds(typeof value === 'number' ? String(value) : (json(value) ?? kindOf(value))))
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** What a value is that JSON has no text for. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list that is nested too deeply or holds itself'
  if (typeof value === 'object') return 'an object nested too deeply, or holding what is no JSON'
  return typeof value === 'function' ? 'a function' : typeof value === 'bigint' ? 'a bigint' : 'a symbol'
}

/** Undefined for what JSON has no text for: a function, a bigint, a cycle, lists within lists beyond measure. */
function json(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

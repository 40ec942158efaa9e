import type { Result } from '../values/result.ts'
import { internGuard } from '../schema/guard.ts'
import { type KeyTwice, repeatedKeys } from '../schema/json.ts'
import { maskIds } from '../schema/mask-ids.ts'
import { type Misfit, misfitsOf } from '../schema/issue.ts'
import { type Recorded, RecordedHousehold, RecordedItem, RecordedVillage, SCHEMA } from './envelope.ts'

/** A line of a ledger file that is no event: no JSON at all, JSON that says something twice, or JSON of another shape. */
export type LineProblem =
  | { readonly code: 'not-json'; readonly found: string }
  | { readonly code: 'key-twice'; readonly keys: readonly KeyTwice[] }
  | { readonly code: 'other-schema'; readonly found: unknown }
  | { readonly code: 'misfit'; readonly misfits: readonly Misfit[] }

/** One recorded event as a line of NDJSON, without the line end. */
export function writeLine(recorded: Recorded): string {
  return JSON.stringify(recorded)
}

const isRecordedHousehold = internGuard(RecordedHousehold)
const isRecordedVillage = internGuard(RecordedVillage)
const isRecordedItem = internGuard(RecordedItem)

/**
 * Reads one line of NDJSON: a recorded event, or what is wrong with it. Never throws.
 * The door at which shapes of older schemas are brought up to the present one; there is only one schema so far.
 */
export function readLine(line: string): Result<Recorded, LineProblem> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    const found = maskIds(line)
    return { ok: false, problem: { code: 'not-json', found: found.length > 60 ? `${found.slice(0, 57)}…` : found } }
  }
  const keys = repeatedKeys(line, value)
  if (keys.length > 0) return { ok: false, problem: { code: 'key-twice', keys } }
  // Nobody else holds what was just parsed, so a value that fits is the event itself and needs no copy. Only where one
  // does not fit has zod to say why.
  if (isRecordedHousehold(value) || isRecordedVillage(value) || isRecordedItem(value)) return { ok: true, value: value }
  const parsed = shapeOf(value).safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  const schema = (value as { schema?: unknown } | null)?.schema
  if (schema !== undefined && schema !== SCHEMA) return { ok: false, problem: { code: 'other-schema', found: schema } }
  return { ok: false, problem: { code: 'misfit', misfits: misfitsOf(value, parsed.error.issues) } }
}

/** The shape that a line should have, by the name of its stream. */
function shapeOf(value: unknown) {
  const stream = (value as { stream?: unknown } | null)?.stream
  if (typeof stream !== 'string') return RecordedHousehold
  return stream.startsWith('village/') ? RecordedVillage : stream.startsWith('rectification/') ? RecordedItem : RecordedHousehold
}

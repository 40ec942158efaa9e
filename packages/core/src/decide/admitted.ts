import type { Result } from '../values/result.ts'
import { isHouseholdId, isItemId, isVillageId } from '../events/fields.ts'
import { guard } from '../schema/guard.ts'
import { expecting } from '../schema/expected.ts'
import { type Misfit, misfitsOf, show } from '../schema/issue.ts'
import { isPlain } from '../schema/plain.ts'
import { type Recorded, RecordedHousehold, RecordedItem, RecordedVillage } from '../events/envelope.ts'
import type { Accepted } from '../command/stamp.ts'

// What a ledger admits: only what can be read from it again. The schemas of `events/` say what that is.

/** A value as it is kept, or all that keeps it from being one. */
export type Admitted<Value> = Result<Value, readonly Misfit[]>

const RECORDED = { household: RecordedHousehold, village: RecordedVillage, item: RecordedItem }

/** What is asked to be recorded: a recorded event without the envelope that the ledger puts it in. */
const said = { stream: true, on: true, event: true, private: true } as const
const ACCEPTED = { household: RecordedHousehold.pick(said), village: RecordedVillage.pick(said), item: RecordedItem.pick(said) }

const isRecorded = { household: guard(RECORDED.household), village: guard(RECORDED.village), item: guard(RECORDED.item) }
const isAccepted = { household: guard(ACCEPTED.household), village: guard(ACCEPTED.village), item: guard(ACCEPTED.item) }

type Kind = keyof typeof RECORDED

/** A recorded event: what a line of a ledger file holds. */
export function admittedRecorded(value: unknown): Admitted<Recorded> {
  const kind = kindOf(value)
  return isRecorded[kind](value) ? { ok: true, value: value } : looked<Recorded>(value, RECORDED[kind])
}

/** What is asked to be recorded. What else a command carries is left out. */
export function admittedAccepted(value: unknown): Admitted<Accepted> {
  if (typeof value !== 'object' || value === null) return { ok: false, problem: [{ path: '', expected: 'object', found: show(value) }] }
  const { stream, on, event, private: apart } = value as Accepted
  const kind = kindOf(value)
  const asked = apart === undefined ? { stream, on, event } : { stream, on, event, private: apart }
  return isAccepted[kind](asked) ? { ok: true, value: value as Accepted } : looked<Accepted>(asked, ACCEPTED[kind])
}

/** The kind of stream that a value names; of a household where it is the name of none. */
function kindOf(value: unknown): Kind {
  const stream = (value as { stream?: unknown } | null | undefined)?.stream
  if (typeof stream !== 'string') return 'household'
  return isVillageId(stream) ? 'village' : isItemId(stream) ? 'item' : 'household'
}

const STREAM = expecting('stream')

/** Looks for what keeps a value out. Members that are undefined are none: no line has them. */
function looked<Value>(value: unknown, schema: (typeof RECORDED | typeof ACCEPTED)[Kind]): Admitted<Value> {
  const strange: Misfit[] = []
  const written = asWritten(value, [], strange)
  const parsed = schema.safeParse(written)
  if (parsed.success && strange.length === 0) return { ok: true, value: parsed.data as Value }
  const misfits = parsed.success ? [] : misfitsOf(written, parsed.error.issues)
  const { stream } = (value ?? {}) as { readonly stream?: unknown }
  const named = isStream(stream) ? misfits : misfits.map((misfit) => (misfit.path === 'stream' ? { ...misfit, expected: STREAM } : misfit))
  return { ok: false, problem: [...strange, ...named.filter(({ path }) => strange.every((one) => one.path !== path))] }
}

function isStream(name: unknown): boolean {
  return typeof name === 'string' && (isHouseholdId(name) || isVillageId(name) || isItemId(name))
}

/** No event is as deep as this: what is may be a circle. */
const DEEPEST = 16

/** A value as JSON has it; what is no plain data, and would be written as something else, is told by its place. */
function asWritten(value: unknown, path: readonly string[], strange: Misfit[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  const within = (inner: unknown, key: string | number) => asWritten(inner, [...path, String(key)], strange)
  if (path.length <= DEEPEST && Array.isArray(value)) return value.map(within)
  if (path.length <= DEEPEST && isPlain(value)) {
    const members = Object.entries(value).filter(([, inner]) => inner !== undefined)
    return Object.fromEntries(members.map(([key, inner]) => [key, within(inner, key)]))
  }
  strange.push({ path: path.join('.'), expected: 'plain-data', found: show(value) })
  return null
}

import type { Instant } from '../values/instant.ts'
import type { Recorded } from './envelope.ts'

/** Why an event cannot be the next of its stream. */
export type OrderProblem =
  | { readonly code: 'gap'; readonly expected: number; readonly found: number }
  | { readonly code: 'duplicate'; readonly expected: number; readonly found: number }
  | { readonly code: 'recorded-earlier'; readonly previous: Instant; readonly found: Instant }

/** Whether an event is the next of a stream folded so far: the next version, recorded no earlier. */
export function orderProblem(
  state: { readonly version: number; readonly recordedAt: Instant | undefined },
  { version, recordedAt }: Recorded,
): OrderProblem | undefined {
  const expected = state.version + 1
  if (version > expected) return { code: 'gap', expected, found: version }
  if (version < expected) return { code: 'duplicate', expected, found: version }
  if (state.recordedAt !== undefined && recordedAt < state.recordedAt) {
    return { code: 'recorded-earlier', previous: state.recordedAt, found: recordedAt }
  }
  return undefined
}

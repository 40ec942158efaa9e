import { show } from '@hearthfold/core/checking'
import { assertInstant } from '@hearthfold/core/days'
import type { Checkpoint, Position, StreamSpan } from '@hearthfold/core/store'
import { isStorable } from './storable-text.ts'

export { assertInstant }

// What every driver holds its callers to, alike: other values are programming errors, and each database would take them for something else.

/** @throws TypeError where it is not how many of something may be read: a whole number from 0 */
export function assertMost(most: number): void {
  if (!Number.isSafeInteger(most) || most < 0) throw misused('most', 'a whole number from 0', most)
}

/** @throws TypeError where it is no span of a stream */
export function assertStreamSpan({ from, most, known }: StreamSpan): void {
  if (from !== undefined && (!Number.isSafeInteger(from) || from < 1)) throw misused('from', 'a whole number from 1', from)
  if (most !== undefined) assertMost(most)
  if (known !== undefined) assertInstant('known', known)
}

/** @throws TypeError where a place of the global order is not one that a store told */
export function demandPosition(position: Position | undefined, form: RegExp): void {
  if (position !== undefined && !(typeof position === 'string' && form.test(position)))
    throw misused('position', 'a position that this store told', position)
}

/** @throws TypeError where how far a reader is is not said in positions that a store told */
export function demandCheckpoint({ position, parked }: Checkpoint, form: RegExp): void {
  demandPosition(position, form)
  if (parked === undefined) return
  demandPosition(parked.position, form)
  if (!isStorable(parked.reason)) throw misused('parked.reason', 'a text without NUL characters and lone surrogates', parked.reason)
}

/** Whether two checkpoints are the same, whatever is said of why. */
export function isSame(one: Checkpoint, other: Checkpoint): boolean {
  return one.position === other.position && one.parked?.position === other.parked?.position
}

function misused(name: string, expected: string, found: unknown): TypeError {
  return new TypeError(`${name} must be ${expected}, found ${show(found)}`)
}

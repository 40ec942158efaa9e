import { demandInstant, show, type StreamSpan } from '@hearthfold/core'

export { demandInstant }

// What every driver holds its callers to, alike: other values are programming errors, and each database would take them for something else.

/** @throws TypeError where it is not how many of something may be read: a whole number from 0 */
export function demandMost(most: number): void {
  if (!Number.isSafeInteger(most) || most < 0) throw misused('most', 'a whole number from 0', most)
}

/** @throws TypeError where it is no span of a stream */
export function demandSpan({ from, most, known }: StreamSpan): void {
  if (from !== undefined && (!Number.isSafeInteger(from) || from < 1)) throw misused('from', 'a whole number from 1', from)
  if (most !== undefined) demandMost(most)
  if (known !== undefined) demandInstant('known', known)
}

function misused(name: string, expected: string, found: unknown): TypeError {
  return new TypeError(`${name} must be ${expected}, found ${show(found)}`)
}

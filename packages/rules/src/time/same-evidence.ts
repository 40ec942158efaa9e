import type { Household } from '@hearthfold/core'
import { timelinesOf } from '@hearthfold/core/facts'

/**
 * Whether the same is recorded of two households: of one stream, up to one version and instant, the same events saying the
 * same, the same of them withdrawn. The version alone would not tell two ledgers of equal length from each other.
 */
export function isSameEvidence(one: Household, other: Household): boolean {
  return one === other || isSame(recordOf(one), recordOf(other))
}

function recordOf(household: Household) {
  const { stream, version, recordedAt, withdrawn } = household
  return { stream, version, recordedAt, withdrawn, timelines: timelinesOf(household) }
}

/** Whether two pieces of plain data are equal, in whatever order their keys were written. */
function isSame(one: unknown, other: unknown): boolean {
  // Copies of a household share their entries: most comparisons end here.
  if (one === other) return true
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = writtenKeys(one)
  return keys.length === writtenKeys(other).length && keys.every((key) => isSame(one[key], other[key]))
}

/** An optional field that is undefined is as good as left out. */
function writtenKeys(object: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(object).filter((key) => object[key] !== undefined)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** A whole number; as a bigint where a double could not hold it exactly. */
export type Whole = number | bigint

/** The sum of two whole numbers, exactly. What is no whole number is added as it is: nothing exact can be said of it. */
export function plus(one: Whole, other: Whole): Whole {
  const sum = typeof one === 'number' && typeof other === 'number' ? one + other : NaN
  // A sum of doubles that lies among the safe integers is exact.
  if (Number.isSafeInteger(sum)) return sum
  return isWhole(one) && isWhole(other) ? BigInt(one) + BigInt(other) : Number(one) + Number(other)
}

/**
 * `count` ÷ `of` as a number that compares with every whole number as the exact quotient does: it is a whole number only
 * where the quotient is one, and lies on the same side of each. IEEE division gives that wherever both are held exactly.
 * With decimals of a few places it compares as exactly, up to amounts of billions of yuan.
 */
export function quotient(count: Whole, of: Whole): number {
  if (typeof count === 'number' && typeof of === 'number') return count / of
  return isWhole(count) && isWhole(of) ? ofBig(BigInt(count), BigInt(of)) : Number(count) / Number(of)
}

/** How many percent `part` is of `all`, which is not 0. Multiplied before it is divided: 55 of 100 is 55 and nothing beside it. */
export function percentOf(part: Whole, all: Whole): number {
  const hundredfold = Number(part) * 100
  if (typeof all === 'number' && Number.isSafeInteger(hundredfold)) return hundredfold / all
  return isWhole(part) && isWhole(all) ? ofBig(100n * BigInt(part), BigInt(all)) : hundredfold / Number(all)
}

function isWhole(value: Whole): boolean {
  return typeof value === 'bigint' || Number.isInteger(value)
}

/** How many bits of what is left over are looked at: more than the largest divisor has. */
const BITS = 128n

function ofBig(count: bigint, of: bigint): number {
  const whole = Number(count / of)
  const left = count % of
  if (left === 0n) return whole
  const value = whole + Number((left << BITS) / of) / 2 ** Number(BITS)
  // Rounded onto a whole number that it is not: the next number towards where it lies, as long as there is one between.
  if (!Number.isInteger(value) || Math.abs(value) >= 2 ** 52) return value
  const isAbove = count < 0n === of < 0n ? value <= whole : value < whole
  return value + (isAbove ? 1 : -1) * Number.EPSILON * Math.abs(value)
}

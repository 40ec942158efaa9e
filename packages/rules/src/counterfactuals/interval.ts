/** A span of numbers with its ends in it, or not in it where open. */
export interface Interval {
  readonly low: number
  readonly high: number
  readonly lowOpen: boolean
  readonly highOpen: boolean
}

/** What numbers a fact can be, its bounds in it. */
export interface NumberDomain {
  readonly min: number
  readonly max: number
  readonly whole: boolean
}

/** Whether a number lies in an interval. */
export function isInside({ low, high, lowOpen, highOpen }: Interval, value: number): boolean {
  return (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high)
}

/**
 * Cuts a domain at thresholds: each threshold in it by itself, and what lies between. What no number of the domain lies in
 * is no piece: nothing between consecutive whole numbers, where only these occur, and nothing between neighbouring doubles.
 */
export function cut(domain: NumberDomain, thresholds: readonly number[]): Interval[] {
  const { min, max } = domain
  // Minus nothing is nothing.
  const inner = [...new Set(thresholds.map((one) => one + 0))].filter((one) => one >= min && one <= max).toSorted((a, b) => a - b)
  const pieces: (Interval | undefined)[] = []
  let low = min
  let lowOpen = false
  for (const threshold of inner) {
    pieces.push(pieceOf({ low, high: threshold, lowOpen, highOpen: true }, domain))
    pieces.push(pieceOf({ low: threshold, high: threshold, lowOpen: false, highOpen: false }, domain))
    low = threshold
    lowOpen = true
  }
  pieces.push(pieceOf({ low, high: max, lowOpen, highOpen: false }, domain))
  return pieces.filter((piece) => piece !== undefined)
}

/** An interval as far as numbers of the domain lie in it; undefined where none does. */
function pieceOf(interval: Interval, { whole }: NumberDomain): Interval | undefined {
  const { low, high, lowOpen, highOpen } = interval
  if (whole) {
    const first = lowOpen ? wholeAfter(low) : Math.ceil(low) + 0
    const last = highOpen ? -wholeAfter(-high) + 0 : Math.floor(high)
    return first <= last ? { low: first, high: last, lowOpen: false, highOpen: false } : undefined
  }
  if (low === high) return lowOpen || highOpen ? undefined : interval
  return low < high && !(lowOpen && highOpen && nextAfter(low) >= high) ? interval : undefined
}

/** The least whole number above a number. */
function wholeAfter(value: number): number {
  const next = Math.floor(value) + 1
  // Beyond 2^53 every double is whole, and one more is not always another.
  return next > value ? next : nextAfter(value)
}

const bits = new DataView(new ArrayBuffer(8))

/** The least double above a finite number. */
function nextAfter(value: number): number {
  if (value === 0) return Number.MIN_VALUE
  bits.setFloat64(0, value)
  bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 ? 1n : -1n))
  return bits.getFloat64(0)
}

/** A number of an interval, such as people write: whole where one lies in it, and then that nearest to nothing. */
export function representativeOf(interval: Interval): number {
  const { low, high, lowOpen, highOpen } = interval
  const first = lowOpen ? Math.floor(low) + 1 : Math.ceil(low)
  const last = highOpen ? Math.ceil(high) - 1 : Math.floor(high)
  const nearest = Math.min(Math.max(0, first), last) + 0
  if (first <= last && isInside(interval, nearest)) return nearest
  const middle = low / 2 + high / 2
  if (isInside(interval, middle)) return middle
  return lowOpen ? (highOpen ? nextAfter(low) : high) : low
}

// A truth value in two bits of a byte, so that Kleene's logic is bit arithmetic: of one value, or of four in a word at once.

export const UNKNOWN = 0
export const TRUE = 1
export const FALSE = 2

/** The bits of four values. */
const TRUES = 0x01010101
const FALSES = 0x02020202

/** The same value four times. */
export function fourOf(truth: number): number {
  return truth * TRUES
}

/** True where both are, false where either is. */
export function both(one: number, other: number): number {
  return (one & other & TRUES) | ((one | other) & FALSES)
}

/** True where either is, false where both are. */
export function either(one: number, other: number): number {
  return ((one | other) & TRUES) | (one & other & FALSES)
}

/** True and false change places; unknown stays. */
export function opposite(truth: number): number {
  return ((truth >> 1) & TRUES) | ((truth & TRUES) << 1)
}

// A truth value in two bits, so that Kleene's logic is bit arithmetic.

export const UNKNOWN = 0
export const TRUE = 1
export const FALSE = 2

/** True where both are, false where either is. */
export function both(one: number, other: number): number {
  return (one & other & TRUE) | ((one | other) & FALSE)
}

/** True where either is, false where both are. */
export function either(one: number, other: number): number {
  return ((one | other) & TRUE) | (one & other & FALSE)
}

/** True and false change places; unknown stays. */
export function opposite(truth: number): number {
  return (truth >> 1) | ((truth & TRUE) << 1)
}

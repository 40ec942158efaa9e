import type { Program } from './program.ts'
import type { Truth } from './truth.ts'

/**
 * What an evaluation comes to, as bits: of the rules and of the leaves, those that are true and those that are false. What
 * is neither is unknown. Rule or leaf `i` is bit `i % 32` of word `i / 32` of its part.
 */
export interface Layout {
  /** Words for all rules, and for all leaves, of one truth value. */
  readonly ruleWords: number
  readonly leafWords: number
  /** Where each part begins. */
  readonly rulesTrue: number
  readonly rulesFalse: number
  readonly leavesTrue: number
  readonly leavesFalse: number
  /** Words in all. */
  readonly size: number
}

export function layoutOf({ rules, leaves }: Program): Layout {
  const ruleWords = Math.ceil(rules.length / 32)
  const leafWords = Math.ceil(leaves.length / 32)
  const leavesTrue = 2 * ruleWords
  return {
    ruleWords,
    leafWords,
    rulesTrue: 0,
    rulesFalse: ruleWords,
    leavesTrue,
    leavesFalse: leavesTrue + leafWords,
    size: 2 * (ruleWords + leafWords),
  }
}

/**
 * Evaluates all rules of a program, every leaf of them, and writes the bits to `out`.
 *
 * @param slots the facts, by slot; NaN where one is missing
 * @param parameters their values, by place; NaN where one has none on the day
 * @param out as many words as the layout has
 */
export type Evaluate = (slots: Float64Array, parameters: Float64Array, out: Int32Array) => void

/** The truth of the rule at a place. */
export function ruleTruth(out: Int32Array, { rulesTrue, rulesFalse }: Layout, at: number): Truth {
  return truthAt(out, rulesTrue, rulesFalse, at)
}

/** The truth of the leaf at a place. */
export function leafTruth(out: Int32Array, { leavesTrue, leavesFalse }: Layout, at: number): Truth {
  return truthAt(out, leavesTrue, leavesFalse, at)
}

function truthAt(out: Int32Array, trues: number, falses: number, at: number): Truth {
  const word = at >>> 5
  if ((out[trues + word]! >>> (at & 31)) & 1) return true
  return (out[falses + word]! >>> (at & 31)) & 1 ? false : 'unknown'
}

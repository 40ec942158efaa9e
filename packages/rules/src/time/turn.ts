import type { Determination } from '../evaluate/determination.ts'
import type { Truth } from '../evaluate/truth.ts'
import type { Pack } from '../pack/pack.ts'
import { isRestedOn, isTurned, type LeafChange, leafChanges } from './leaf-change.ts'

/** The answer to a question under a pack that may have no rule for it. */
export type Answer = Truth | 'no-rule'

/** What lies between two answers to one question. */
export interface Turn {
  readonly from: Answer
  readonly to: Answer
  /** That the law of one answer was not in force on its day, and that of the other was; nothing else counts then. */
  readonly inForce: 'began' | 'ended' | undefined
  /** Where it is a layer that came into force or went out of it: its days. */
  readonly days?: Pack['inForce']
  /** The leaves that are not the same, where both laws are in force. */
  readonly leaves: readonly LeafChange[]
  /**
   * That the answers are not the same though every leaf that they rest on is: the rule puts the same comparisons together in
   * another way. Under one pack only so where a layer of it comes into force or goes out of it.
   */
  readonly recomposed?: true
}

/** What lies between two determinations of one question; undefined where a pack has no rule for it. */
export function turnOf(before: Determination | undefined, after: Determination | undefined): Turn {
  const turn = { from: answerOf(before), to: answerOf(after), inForce: undefined, leaves: [] }
  if (!before || !after || (before.notInForce && after.notInForce)) return turn
  if (before.notInForce) return { ...turn, inForce: 'began', ...(before.pack.hash === after.pack.hash ? { days: before.notInForce } : {}) }
  if (after.notInForce) return { ...turn, inForce: 'ended', days: after.notInForce }
  const leaves = leafChanges(before.because, after.because)
  // While the rule is the same, one of two different answers always rests on a leaf that turned.
  const isRecomposed = turn.from !== turn.to && !leaves.some((leaf) => isTurned(leaf) && isRestedOn(leaf, before.because, after.because))
  return isRecomposed ? { ...turn, leaves, recomposed: true } : { ...turn, leaves }
}

export function answerOf(determination: Determination | undefined): Answer {
  return determination ? determination.outcome : 'no-rule'
}

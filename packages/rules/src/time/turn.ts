import type { Determination } from '../determination.ts'
import type { Truth } from '../evaluate/truth.ts'
import { type LeafChange, leafChanges } from './leaf-change.ts'

/** The answer to a question under a pack that may have no rule for it. */
export type Answer = Truth | 'no-rule'

/** What lies between two answers to one question. */
export interface Turn {
  readonly from: Answer
  readonly to: Answer
  /** That the law of one answer was not in force on its day, and that of the other was; nothing else counts then. */
  readonly inForce: 'began' | 'ended' | undefined
  /** The leaves that are not the same, where both laws are in force. */
  readonly leaves: readonly LeafChange[]
}

/** What lies between two determinations of one question; undefined where a pack has no rule for it. */
export function turnOf(before: Determination | undefined, after: Determination | undefined): Turn {
  const turn = { from: answerOf(before), to: answerOf(after), inForce: undefined, leaves: [] }
  if (!before || !after || (before.notInForce && after.notInForce)) return turn
  if (before.notInForce) return { ...turn, inForce: 'began' }
  if (after.notInForce) return { ...turn, inForce: 'ended' }
  return { ...turn, leaves: leafChanges(before.because, after.because) }
}

export function answerOf(determination: Determination | undefined): Answer {
  return determination ? determination.outcome : 'no-rule'
}

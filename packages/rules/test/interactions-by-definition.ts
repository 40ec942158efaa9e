import type { Factor, Interaction } from '../src/time/interaction.ts'
import type { Answer } from '../src/time/turn.ts'

/**
 * The interactions among factors, written as they are defined: every set of two or more is looked at as bits, with every set
 * of fewer.
 */
export function interactionsByDefinition(factors: readonly Factor[], answerAt: (factors: readonly Factor[]) => Answer): Interaction[] {
  const named = (set: number) => factors.filter((_, at) => set & (1 << at))
  const answer = (set: number) => answerAt(named(set))
  const properSubsets = (set: number) => Array.from({ length: set }, (_, some) => some).filter((some) => (some & set) === some)
  const isLeast = (set: number) => properSubsets(set).every((some) => answer(some) !== answer(set))

  const interactions: Interaction[] = []
  for (let set = 1; set < 1 << factors.length; set++) {
    if (named(set).length < 2) continue
    const isChanged = answer(set) !== answer(0)
    const some = properSubsets(set)
    if (isChanged && isLeast(set)) interactions.push({ kind: 'only-together', factors: named(set) })
    if (!isChanged && some.some((one) => answer(one) !== answer(0))) interactions.push({ kind: 'cancel-out', factors: named(set) })
    for (const way of some) {
      const other = set - way
      const isEnough = answer(way) === answer(set) && answer(other) === answer(set)
      if (isChanged && way < other && isEnough && isLeast(way) && isLeast(other)) {
        interactions.push({ kind: 'either-alone', factors: named(set), ways: [named(way), named(other)] })
      }
    }
  }
  return interactions
}

import type { Condition, LeafCondition } from './condition.ts'

/** Kleene's three values. Missing evidence is `unknown`, never false. */
export type Truth = boolean | 'unknown'

/** The definition that every evaluator is held to: strong Kleene logic over the leaves, the same as SQL's NULL. */
export function kleene(condition: Condition, leaf: (leaf: LeafCondition) => Truth): Truth {
  if ('all' in condition) return least(condition.all.map((part) => kleene(part, leaf)))
  if ('any' in condition) return opposite(least(condition.any.map((part) => opposite(kleene(part, leaf)))))
  if ('not' in condition) return opposite(kleene(condition.not, leaf))
  return leaf(condition)
}

function least(truths: readonly Truth[]): Truth {
  return truths.includes(false) ? false : truths.includes('unknown') ? 'unknown' : true
}

function opposite(truth: Truth): Truth {
  return truth === 'unknown' ? truth : !truth
}

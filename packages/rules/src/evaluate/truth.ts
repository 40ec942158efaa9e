import type { Tree } from '../pack/condition.ts'

/** Kleene's three values. Missing evidence is `unknown`, never false. */
export type Truth = boolean | 'unknown'

/** The definition that every evaluator is held to: strong Kleene logic over the leaves, the same as SQL's NULL. */
export function kleene<Leaf extends object>(tree: Tree<Leaf>, leaf: (leaf: Leaf) => Truth): Truth {
  if ('all' in tree) return least(tree.all.map((part) => kleene(part, leaf)))
  if ('any' in tree) return opposite(least(tree.any.map((part) => opposite(kleene(part, leaf)))))
  if ('not' in tree) return opposite(kleene(tree.not, leaf))
  return leaf(tree)
}

function least(truths: readonly Truth[]): Truth {
  return truths.includes(false) ? false : truths.includes('unknown') ? 'unknown' : true
}

function opposite(truth: Truth): Truth {
  return truth === 'unknown' ? truth : !truth
}

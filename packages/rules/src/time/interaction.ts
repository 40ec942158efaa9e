import type { Answer } from './turn.ts'

/**
 * Why two determinations of one question may differ: more evidence was known, the rules are others, time has passed. In the
 * order in which a difference is taken apart.
 */
export const FACTORS = ['evidence', 'rules', 'time'] as const
export type Factor = (typeof FACTORS)[number]

/**
 * What several factors make of the answer that is to be put down to none of them alone. `only-together`: they make it one that
 * no fewer of them make it. `cancel-out`: some of them would change it, all of them do not. `either-alone`: each of two ways
 * makes it what both make it, so that of factors taken one after another only the first is seen to do anything.
 */
export type Interaction =
  | { readonly kind: 'only-together' | 'cancel-out'; readonly factors: readonly Factor[] }
  /** The ways have no factor in common, and no fewer factors of a way do the same. */
  | { readonly kind: 'either-alone'; readonly factors: readonly Factor[]; readonly ways: readonly (readonly Factor[])[] }

/**
 * The interactions among some factors; the smaller sets first, and at most one of a set.
 *
 * @param answerAt the answer where these factors, in their order, are as after and the others as before
 */
export function interactionsAmong(changed: readonly Factor[], answerAt: (factors: readonly Factor[]) => Answer): Interaction[] {
  return subsets(changed).flatMap((factors) => interactionOf(factors, answerAt) ?? [])
}

function interactionOf(factors: readonly Factor[], answerAt: (factors: readonly Factor[]) => Answer): Interaction | undefined {
  if (factors.length < 2) return undefined
  const none = answerAt([])
  const answer = answerAt(factors)
  const fewer = subsets(factors).filter((some) => some.length < factors.length)
  if (answer === none) return fewer.some((some) => answerAt(some) !== none) ? { kind: 'cancel-out', factors } : undefined

  const enough = fewer.filter((some) => answerAt(some) === answer)
  if (enough.length === 0) return { kind: 'only-together', factors }
  const least = enough.filter(
    (some) => !enough.some((other) => other.length < some.length && other.every((factor) => some.includes(factor))),
  )
  for (const way of least) {
    const rest = least.find((other) => other.join() === factors.filter((factor) => !way.includes(factor)).join())
    if (rest) return { kind: 'either-alone', factors, ways: [way, rest] }
  }
  return undefined
}

/** All sets of some factors, the smaller first, each in the order of the factors. */
export function subsets(factors: readonly Factor[]): Factor[][] {
  const all = factors.reduce<Factor[][]>((sets, factor) => [...sets, ...sets.map((set) => [...set, factor])], [[]])
  return all.toSorted((a, b) => a.length - b.length)
}

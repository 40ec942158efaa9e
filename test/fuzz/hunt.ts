import { anyFacts, completeFacts, type Known, type RuleSet, ruleSets } from '@hearthfold/rules/testing'
import fc from 'fast-check'
// Not through the front door: the definition is nothing that the package shows.
import { contestOf, disagreement, disagreementOfReference, isComplete } from '../../packages/rules/test/agreement.ts'

/** Cases in which everything is there go to json-rules-engine too, one in so many: it is some hundred times slower. */
const TO_REFERENCE = 5

/** How many cases a rule set has at most. */
const CASES = 200

/** How many rule sets are drawn from one seed: so few that where a hunt went wrong is soon reached again. */
const SETS = 100

type Drawn = readonly [set: RuleSet, cases: readonly Known[]]

/** What is wrong with the cases of a rule set, in words; undefined if nothing is. */
export type Judge = (set: RuleSet, cases: readonly Known[]) => Promise<string | undefined>

export interface Hunt {
  readonly cases: number
  readonly sets: number
  /** What was found first, made as small as could be. */
  readonly find?: { readonly set: RuleSet; readonly known: Known; readonly says: string }
}

const drawn: fc.Arbitrary<Drawn> = ruleSets().chain((set) => {
  const known = fc.oneof({ weight: 2, arbitrary: anyFacts(set) }, { weight: 1, arbitrary: completeFacts(set) })
  return fc.tuple(fc.constant(set), fc.array(known, { minLength: 1, maxLength: CASES, size: 'max' }))
})

/**
 * Looks for a case in which evaluators disagree, until so many cases have been judged. The same seed looks at the same
 * cases in the same order.
 */
export async function hunt(seed: number, runs: number, judge: Judge, progress: (hunt: Hunt) => void = () => {}): Promise<Hunt> {
  const judged = { cases: 0, sets: 0 }
  let isShrinking = false
  const property = fc.asyncProperty(drawn, async ([set, all]) => {
    const some = isShrinking ? all : all.slice(0, runs - judged.cases)
    const isRight = (await saidOf(judge, set, some)) === undefined
    isShrinking ||= !isRight
    if (!isShrinking && some.length > 0) {
      judged.cases += some.length
      judged.sets++
    }
    return isRight
  })
  for (let batch = 0; judged.cases < runs; batch++) {
    const { counterexample } = await fc.check(property, { seed: (seed + batch * 0x9e3779b1) | 0, numRuns: SETS })
    if (counterexample) return { ...judged, find: await smallest(judge, ...counterexample[0]) }
    progress(judged)
  }
  return judged
}

/** Evaluators never throw, whatever the facts: one that does is as wrong as one that errs. */
async function saidOf(judge: Judge, set: RuleSet, cases: readonly Known[]): Promise<string | undefined> {
  try {
    return await judge(set, cases)
  } catch (error) {
    return String(error)
  }
}

/** fast-check leaves few cases; the first that is wrong by itself will do. */
async function smallest(judge: Judge, set: RuleSet, cases: readonly Known[]): Promise<NonNullable<Hunt['find']>> {
  for (const known of cases) {
    const says = await saidOf(judge, set, [known])
    if (says !== undefined) return { set, known, says }
  }
  throw new Error('cases that are wrong together are not wrong one by one')
}

export interface Judged {
  /** Cases that json-rules-engine decided too. */
  byReference: number
  readonly judge: Judge
}

/** Holds closures, generated code and columns to the definition, and json-rules-engine for its share of the complete cases. */
export function agreement(): Judged {
  let complete = 0
  const judged: Judged = {
    byReference: 0,
    async judge(set, cases) {
      const contest = contestOf(set)
      const found = disagreement(contest, cases)
      if (found) return `${found.evaluator} at ${found.where}: expected ${found.expected}, found ${found.found}`
      for (const known of cases) {
        // A case by itself is one that is being looked into.
        if (!isComplete(contest, known) || (complete++ % TO_REFERENCE !== 0 && cases.length > 1)) continue
        judged.byReference++
        const wrong = await disagreementOfReference(contest, known)
        if (wrong) return `${wrong.evaluator} at ${wrong.where}: expected ${wrong.expected}, found ${wrong.found}`
      }
      return undefined
    },
  }
  return judged
}

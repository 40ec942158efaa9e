// What helps to test rules, evaluators and packs with fast-check. An entry of its own: the library does not need fast-check.
export { anyFacts, completeFacts, ILL_TYPED, type Known } from './facts.ts'
export { type DeclaredFact, type RuleSet, ruleSetOf, ruleSets } from './rule-sets.ts'
export { daysFor, documentedHouseholdsFor, factsFor, type FactsOn, type HouseholdOn, householdsFor } from './households.ts'
export { answersFor, type Law, laws, type Subject, type Trial } from './laws.ts'
export { type Counterexample, counterexampleOf, type FactsOnly, type WrittenCase } from './counterexample.ts'
export type { Truth } from '../evaluate/truth.ts'
export type { Pack } from '../pack/pack.ts'

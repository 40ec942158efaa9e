// What helps to test rules, evaluators and packs with fast-check. An entry of its own: the library does not need fast-check.
export { anyFacts, completeFacts, ILL_TYPED, type Known } from './facts.ts'
export { type DeclaredFact, type RuleSet, ruleSetOf, ruleSets } from './rule-sets.ts'

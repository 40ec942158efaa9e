import { type Day, type Household, lazyViewOn } from '@hearthfold/core'
import { type Derived, factsOf } from '@hearthfold/core/facts'
import { type Compiled, compiledRule } from '../evaluate/compiled.ts'
import { type AppliedParameter, type MissingParameter, parameterOn } from '../evaluate/parameters.ts'
import { encode } from '../evaluate/slot.ts'
import type { Pack, Rule } from '../pack/pack.ts'

/** All that a rule is decided on: facts of a household and parameters of a day, and the numbers that stand for them. */
export interface RuleInputs {
  readonly pack: Pack
  readonly rule: Rule
  readonly compiled: Compiled
  readonly facts: ReadonlyMap<string, Derived>
  readonly parameters: ReadonlyMap<string, AppliedParameter | MissingParameter>
  /** By slot; NaN where a fact is missing. */
  readonly slots: Float64Array
  /** By place; NaN where a parameter has no value. */
  readonly values: Float64Array
}

/** What a rule of a pack is decided on for a household on a day. */
export function groundOf(household: Household, pack: Pack, rule: Rule, on: Day): RuleInputs {
  const compiled = compiledRule(pack, rule)
  const { program } = compiled
  const facts = factsOf(
    lazyViewOn(household, on),
    program.slots.map(({ fact }) => fact),
    pack,
  )
  const slots = Float64Array.from(program.slots, (slot) => {
    const derived = facts.get(slot.fact)
    const number = derived && 'value' in derived ? encode(slot, derived.value) : NaN
    // A value that is not of the type that the pack declares is missing, whatever derived it.
    if (derived && 'value' in derived && Number.isNaN(number)) facts.set(slot.fact, { missing: [] })
    return number
  })
  const parameters = new Map(program.parameters.map((name) => [name, parameterOn(pack, name, on)]))
  const values = Float64Array.from(parameters.values(), (applied) => ('value' in applied ? applied.value : NaN))
  return { pack, rule, compiled, facts, parameters, slots, values }
}

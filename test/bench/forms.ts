import { type Column, type Columns, encode, type Evaluate, evaluateColumns, generated } from '@hearthfold/rules/evaluate'
import { answerByHand, QUESTIONS } from './baselines/hand-ifs.ts'
import type { HouseholdFacts, Lines } from './baselines/household-facts.ts'
import { compiled, pack, parameters } from './law.ts'

/** The facts of the same households as each evaluator likes them best. */
export interface Forms {
  readonly facts: readonly HouseholdFacts[]
  readonly slots: readonly Float64Array[]
  readonly columns: Columns
}

const { program, layout } = compiled

/** Parameters under their names, as ifs written by hand read them. */
export const lines = Object.fromEntries(program.parameters.map((name, at) => [name, parameters[at]])) as unknown as Lines

export const code: Evaluate = generated(program) ?? unavailable()

function unavailable(): never {
  throw new Error('code cannot be generated here')
}

export function formsOf(facts: readonly HouseholdFacts[]): Forms {
  const numbers = (household: HouseholdFacts) =>
    Float64Array.from(program.slots, (slot) => encode(slot, household[slot.fact as keyof HouseholdFacts]))
  const slots = facts.map(numbers)
  const columns = program.slots.map(({ fact, kind }, at): [string, Column] => {
    const all = slots.map((row) => row[at]!)
    const values = kind === 'number' ? Float64Array.from(all) : Uint8Array.from(all)
    return [fact, { values, missing: Uint8Array.from(all, (number) => Number(Number.isNaN(number))) }]
  })
  return { facts, slots, columns: { length: facts.length, facts: Object.fromEntries(columns) } }
}

/** All evaluators must come to the same about every household, or to race them means nothing. */
export function compare({ facts, slots, columns }: Forms): void {
  if (pack.rules.map(({ event }) => event.type).join() !== QUESTIONS.join()) throw new Error('the ifs written by hand are of another law')
  const [closures, generated, hand] = [new Int32Array(layout.size), new Int32Array(layout.size), new Int32Array(2)]
  const { rules } = evaluateColumns(program, columns, parameters)
  for (const [at, household] of facts.entries()) {
    compiled.evaluate(slots[at]!, parameters, closures)
    code(slots[at]!, parameters, generated)
    answerByHand(household, lines, hand)
    const column = [1, 2].map((truth) => rules.reduce((word, rule, place) => word | (Number(rule[at] === truth) << place), 0))
    const isSame =
      closures.every((word, place) => word === generated[place]) &&
      hand.every((word, rail) => word === closures[rail] && word === column[rail])
    if (!isSame) throw new Error(`evaluators disagree about ${JSON.stringify(household)}`)
  }
}

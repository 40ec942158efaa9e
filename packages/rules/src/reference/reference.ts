import type { Household } from '@hearthfold/core'
import type { FactValue } from '@hearthfold/core/facts'
import { Engine, type RuleProperties } from 'json-rules-engine'
import type { Determination } from '../evaluate/determination.ts'
import { type Asked, determinationOf, determine as determineBits } from '../determine/determine.ts'
import type { Node } from '../evaluate/program.ts'
import type { Truth } from '../evaluate/truth.ts'
import { type RuleInputs, groundOf } from '../determine/inputs.ts'
import type { PlainCondition } from '../pack/condition.ts'
import { reasonOf } from '../determine/reason.ts'
import { ruleOn } from '../pack/pack-on.ts'

/** A condition as json-rules-engine answered it: the outcome of every node, in the shape of the condition. */
export interface Answered {
  readonly result: boolean
  readonly all?: readonly Answered[]
  readonly any?: readonly Answered[]
  readonly not?: Answered
}

/**
 * Has json-rules-engine itself decide a condition over complete facts and parameters. A fresh engine each time, since
 * overlapping runs on one engine lose rules. Named conditions are written out before.
 */
export async function refer(condition: PlainCondition, values: Readonly<Record<string, FactValue>>): Promise<Answered> {
  // The engine insists on `all`, `any` or `not` at the top.
  const conditions = { all: [condition] } as unknown as RuleProperties['conditions']
  const engine = new Engine([{ conditions, event: { type: 'holds' } }])
  const { results, failureResults } = await engine.run({ ...values })
  const [answered] = [...results, ...failureResults]
  return (answered!.conditions as unknown as { all: Answered[] }).all[0]!
}

/**
 * The same determination as that of `@hearthfold/rules`, by json-rules-engine where every fact and parameter is there; it
 * knows no third value, so with gaps the compiled evaluator answers. Some hundred times slower: to compare, not to use.
 */
export async function determine(household: Household, asked: Asked & { readonly question: string }): Promise<Determination | undefined> {
  const answer = determineBits(household, asked)
  const { on, pack, question } = asked
  const rule = pack.rules.find(({ event }) => event.type === question)
  if (!answer || !rule) return undefined
  const inForce = ruleOn(pack, rule, on)
  if ('notInForce' in inForce) return answer
  const ground = groundOf(household, inForce.law, inForce.rule, on)
  const values = completeValues(ground)
  if (!values) return answer
  const answered = await refer(ground.compiled.conditions[0]!, values)
  const outcomes = new Map<Node, Truth>()
  note(ground.compiled.program.rules[0]!, answered, outcomes)
  return determinationOf(household, on, ground, answered.result, answer.leaves, () => reasonOf(ground, (node) => outcomes.get(node)!))
}

/** The values of all facts and parameters of a rule; undefined where one is missing. */
function completeValues({ facts, parameters }: RuleInputs): Record<string, FactValue> | undefined {
  const values: Record<string, FactValue> = {}
  for (const [name, derived] of facts) {
    if ('missing' in derived) return undefined
    values[name] = derived.value
  }
  for (const [name, applied] of parameters) {
    if (!('value' in applied)) return undefined
    values[name] = applied.value
  }
  return values
}

function note(node: Node, answered: Answered, outcomes: Map<Node, Truth>): void {
  outcomes.set(node, answered.result)
  if ('all' in node) node.all.forEach((part, at) => note(part, answered.all![at]!, outcomes))
  else if ('any' in node) node.any.forEach((part, at) => note(part, answered.any![at]!, outcomes))
  else if ('not' in node) note(node.not, answered.not!, outcomes)
}

export type { Asked, Determination, PlainCondition }

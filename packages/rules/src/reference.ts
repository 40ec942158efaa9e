import type { FactValue } from '@hearthfold/core'
import { Engine, type RuleProperties } from 'json-rules-engine'
import type { Condition } from './condition.ts'

/** A condition as json-rules-engine answered it: the outcome of every node, in the shape of the condition. */
export interface Answered {
  readonly result: boolean
  readonly all?: readonly Answered[]
  readonly any?: readonly Answered[]
  readonly not?: Answered
}

/**
 * Has json-rules-engine itself decide a condition over complete facts and parameters. A fresh engine each time, since
 * overlapping runs on one engine lose rules.
 */
export async function refer(condition: Condition, values: Readonly<Record<string, FactValue>>): Promise<Answered> {
  // The engine insists on `all`, `any` or `not` at the top.
  const conditions = { all: [condition] } as unknown as RuleProperties['conditions']
  const engine = new Engine([{ conditions, event: { type: 'holds' } }])
  const { results, failureResults } = await engine.run({ ...values })
  const [answered] = [...results, ...failureResults]
  return (answered!.conditions as unknown as { all: Answered[] }).all[0]!
}

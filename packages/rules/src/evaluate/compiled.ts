import { type PlainCondition, plain } from '../pack/condition.ts'
import type { Pack, Rule } from '../pack/pack.ts'
import { closures } from './closures.ts'
import { generated } from './generated.ts'
import { type Evaluate, type Layout, layoutOf } from './outcomes.ts'
import { type Program, programOf } from './program.ts'

/** Rules of a pack ready to be evaluated together. */
export interface Compiled {
  readonly rules: readonly Rule[]
  /** The conditions of the rules with named conditions written out. */
  readonly conditions: readonly PlainCondition[]
  readonly program: Program
  readonly layout: Layout
  readonly evaluate: Evaluate
}

export interface CompileOptions {
  /** Write the evaluator out as code. Where a platform lets no code be made of texts, closures serve all the same. */
  readonly generate?: boolean
}

/** Makes the rules of a pack ready: all of them, or those that are named. */
export function compile(pack: Pack, { generate = false }: CompileOptions = {}, rules: readonly Rule[] = pack.rules): Compiled {
  const conditions = rules.map((rule) => plain(rule.conditions, pack.conditions))
  const program = programOf(conditions, pack.facts)
  const evaluate = (generate ? generated(program) : undefined) ?? closures(program)
  return { rules, conditions, program, layout: layoutOf(program), evaluate }
}

const ruleByRule = new WeakMap<Rule, Compiled>()

/** One rule of a pack, made ready once. */
export function compiledRule(pack: Pack, rule: Rule): Compiled {
  const known = ruleByRule.get(rule) ?? compile(pack, {}, [rule])
  ruleByRule.set(rule, known)
  return known
}

const packByPack = new WeakMap<Pack, Compiled>()

/** All rules of a pack, made ready once. */
export function compiledPack(pack: Pack): Compiled {
  const known = packByPack.get(pack) ?? compile(pack)
  packByPack.set(pack, known)
  return known
}

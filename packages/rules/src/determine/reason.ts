import type { LeafReason, Reason } from '../evaluate/determination.ts'
import type { Node } from '../evaluate/program.ts'
import type { Truth } from '../evaluate/truth.ts'
import type { RuleInputs } from './inputs.ts'
import { type Condition, type LeafCondition, type Operand, parameterOf } from '../pack/condition.ts'
import type { Citation } from '../pack/pack.ts'

/**
 * The reasons for the answer of a rule, in its shape.
 *
 * @param outcomes what each node of the rule's program came to
 */
export function reasonOf(ground: RuleInputs, outcomes: (node: Node) => Truth): Reason {
  const { rule, compiled } = ground
  return reason(rule.conditions, compiled.program.rules[0]!, rule.citation)

  function reason(condition: Condition, node: Node, citation: Citation): Reason {
    if ('condition' in condition) {
      const named = ground.pack.conditions[condition.condition]!
      return { ...reason(named.conditions, node, named.citation), named: condition.condition }
    }
    const outcome = outcomes(node)
    if ('all' in condition) return { all: condition.all.map((part, at) => reason(part, partsOf(node)[at]!, citation)), outcome }
    if ('any' in condition) return { any: condition.any.map((part, at) => reason(part, partsOf(node)[at]!, citation)), outcome }
    if ('not' in condition) return { not: reason(condition.not, partsOf(node)[0]!, citation), outcome }
    return leafReason(condition, outcome, ground, citation)
  }
}

function partsOf(node: Node): readonly Node[] {
  return 'all' in node ? node.all : 'any' in node ? node.any : 'not' in node ? [node.not] : []
}

function leafReason({ fact, operator, value: operand }: LeafCondition, outcome: Truth, ground: RuleInputs, citation: Citation): LeafReason {
  const derived = ground.facts.get(fact) ?? { missing: [] }
  const parameter = ground.parameters.get(parameterOf(operand) ?? '')
  const known = parameter && 'name' in parameter ? parameter : undefined
  return {
    fact,
    operator,
    outcome,
    value: 'value' in derived ? derived.value : undefined,
    against: parameterOf(operand) === undefined ? (operand as Exclude<Operand, { fact: string }>) : known?.value,
    parameter: known,
    citation: known?.citation ?? citation,
    evidence: 'evidence' in derived ? derived.evidence : [],
    ...('notes' in derived && derived.notes ? { notes: derived.notes } : {}),
    missing: [...('missing' in derived ? derived.missing : []), ...(parameter && 'parameter' in parameter ? [parameter] : [])],
  }
}

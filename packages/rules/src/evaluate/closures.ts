import type { Operator } from '../pack/condition.ts'
import { both, either, FALSE, opposite, TRUE, UNKNOWN } from './kleene-bits.ts'
import { type Evaluate, layoutOf } from './outcomes.ts'
import type { Leaf, Node, Program } from './program.ts'

type LeafClosure = (slots: Float64Array, parameters: Float64Array) => number
type NodeClosure = (leaves: Uint8Array) => number

/**
 * An evaluator composed of closures. It makes no code of texts, so it runs under any content-security policy, and keeps no
 * state between evaluations that a later one could see.
 */
export function closures(program: Program): Evaluate {
  const leaves = program.leaves.map(leafClosure)
  const rules = program.rules.map(nodeClosure)
  const { leavesTrue, leavesFalse, rulesTrue, rulesFalse } = layoutOf(program)
  const truths = new Uint8Array(leaves.length)
  const ruleTruths = new Uint8Array(rules.length)
  return (slots, parameters, out) => {
    for (let at = 0; at < leaves.length; at++) truths[at] = leaves[at]!(slots, parameters)
    for (let at = 0; at < rules.length; at++) ruleTruths[at] = rules[at]!(truths)
    pack(truths, out, leavesTrue, leavesFalse)
    pack(ruleTruths, out, rulesTrue, rulesFalse)
  }
}

/** Writes truth values as bits, 32 to a word. */
function pack(truths: Uint8Array, out: Int32Array, trues: number, falses: number): void {
  for (let from = 0, word = 0; from < truths.length; from += 32, word++) {
    const end = Math.min(from + 32, truths.length)
    let areTrue = 0
    let areFalse = 0
    for (let at = from; at < end; at++) {
      areTrue |= (truths[at]! & 1) << (at - from)
      areFalse |= (truths[at]! >> 1) << (at - from)
    }
    out[trues + word] = areTrue
    out[falses + word] = areFalse
  }
}

/** What each operator makes of two numbers. One that is missing is NaN, of which no comparison holds: unknown. */
const COMPARE: Readonly<Record<Exclude<Operator, 'in' | 'notIn'>, (value: number, against: number) => number>> = {
  equal: (value, against) => (value === against ? TRUE : value < against || value > against ? FALSE : UNKNOWN),
  notEqual: (value, against) => (value === against ? FALSE : value < against || value > against ? TRUE : UNKNOWN),
  lessThan: (value, against) => (value < against ? TRUE : value >= against ? FALSE : UNKNOWN),
  lessThanInclusive: (value, against) => (value <= against ? TRUE : value > against ? FALSE : UNKNOWN),
  greaterThan: (value, against) => (value > against ? TRUE : value <= against ? FALSE : UNKNOWN),
  greaterThanInclusive: (value, against) => (value >= against ? TRUE : value < against ? FALSE : UNKNOWN),
}

function leafClosure({ slot, operator, against }: Leaf): LeafClosure {
  if (operator === 'in' || operator === 'notIn') {
    const codes = 'codes' in against ? against.codes : []
    const [among, others] = operator === 'in' ? [TRUE, FALSE] : [FALSE, TRUE]
    return (slots) => {
      const value = slots[slot]!
      return Number.isNaN(value) ? UNKNOWN : codes.includes(value) ? among : others
    }
  }
  const compare = COMPARE[operator]
  if ('parameter' in against) {
    const { parameter } = against
    return (slots, parameters) => compare(slots[slot]!, parameters[parameter]!)
  }
  const constant = 'constant' in against ? against.constant : NaN
  return (slots) => compare(slots[slot]!, constant)
}

function nodeClosure(node: Node): NodeClosure {
  if ('leaf' in node) {
    const { leaf } = node
    return (leaves) => leaves[leaf]!
  }
  if ('not' in node) {
    const inner = nodeClosure(node.not)
    return (leaves) => opposite(inner(leaves))
  }
  const isAll = 'all' in node
  const parts = (isAll ? node.all : node.any).map(nodeClosure)
  const join = isAll ? both : either
  const start = isAll ? TRUE : FALSE
  return (leaves) => {
    let truth = start
    for (let at = 0; at < parts.length; at++) truth = join(truth, parts[at]!(leaves))
    return truth
  }
}

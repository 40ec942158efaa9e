import type { FactValue } from '@hearthfold/core/facts'
import { type LeafCondition, type Operator, parameterOf, type PlainCondition, type Tree } from '../pack/condition.ts'
import type { FactDeclaration } from '../pack/pack.ts'
import { encode, type Slot, slotOf } from './slot.ts'

/** What a leaf compares its slot with, in the numbers of the slot. */
export type Against =
  | { readonly constant: number }
  /** Place among the parameters. */
  | { readonly parameter: number }
  /** Places among the codes. */
  | { readonly codes: readonly number[] }

export interface Leaf {
  readonly slot: number
  readonly operator: Operator
  readonly against: Against
}

/** A condition over leaves by their place. */
export type Node = Tree<{ readonly leaf: number }>

/**
 * Rules in the form from which every evaluator is made: facts and parameters by place, each different leaf once however
 * many rules have it.
 */
export interface Program {
  readonly slots: readonly Slot[]
  /** Names of the parameters. */
  readonly parameters: readonly string[]
  readonly leaves: readonly Leaf[]
  readonly rules: readonly Node[]
}

/** Makes a program of rules whose named conditions are written out. Every fact they use is declared. */
export function programOf(
  rules: readonly PlainCondition[],
  facts: Readonly<Record<string, Pick<FactDeclaration, 'kind'> & { readonly codes?: readonly string[] }>>,
): Program {
  const slots = places<Slot>()
  const parameters = places<string>()
  const leaves = places<Leaf>()
  const againstOf = (operand: LeafCondition['value'], slot: Slot): Against => {
    const name = parameterOf(operand)
    if (name !== undefined) return { parameter: parameters.of(name, name) }
    if (Array.isArray(operand)) return { codes: operand.map((code) => encode(slot, code)) }
    return { constant: encode(slot, operand as FactValue) }
  }
  const nodeOf = (condition: PlainCondition): Node => {
    if ('all' in condition) return { all: condition.all.map(nodeOf) }
    if ('any' in condition) return { any: condition.any.map(nodeOf) }
    if ('not' in condition) return { not: nodeOf(condition.not) }
    const { fact, operator, value } = condition
    const slot = slots.of(fact, slotOf(fact, facts[fact]!))
    const leaf: Leaf = { slot, operator, against: againstOf(value, slots.list[slot]!) }
    return { leaf: leaves.of(JSON.stringify(leaf), leaf) }
  }
  const nodes = rules.map(nodeOf)
  return { slots: slots.list, parameters: parameters.list, leaves: leaves.list, rules: nodes }
}

/** Things in the order in which they are first met, each once. */
function places<Thing>() {
  const list: Thing[] = []
  const known = new Map<string, number>()
  const of = (key: string, thing: Thing): number => {
    const at = known.get(key) ?? list.push(thing) - 1
    known.set(key, at)
    return at
  }
  return { list, of }
}

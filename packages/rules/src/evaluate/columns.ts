import type { Operator } from '../pack/condition.ts'
import { both, either, FALSE, opposite, TRUE, UNKNOWN } from './kleene-bits.ts'
import type { Leaf, Node, Program } from './program.ts'
import type { Slot } from './slot.ts'

/**
 * One fact of many households: a number each (see `Slot`: booleans as 0 or 1, codes by their place), and a mask that is 1
 * where the fact is missing. What stands in `values` where it is missing does not matter.
 */
export interface Column {
  readonly values: Float64Array | Uint8Array
  readonly missing: Uint8Array
}

/** Many households, fact by fact. A fact without a column is missing of all. */
export interface Columns {
  readonly length: number
  readonly facts: Readonly<Record<string, Column>>
}

/** A truth value each, in two bits: 1 true, 2 false, 0 unknown. */
export type TruthColumn = Uint8Array

/** What an evaluation of many households comes to: of each rule and each leaf of the program, in their order. */
export interface ColumnOutcomes {
  readonly length: number
  readonly rules: readonly TruthColumn[]
  readonly leaves: readonly TruthColumn[]
}

/** How many households are taken at once, so that what is worked on stays near. */
const BLOCK = 2048

/** Stands for a boolean or a code that is missing. No fact has that many codes. */
const NONE = 255

/** Evaluates rules over columns, one leaf after the other through all households. No code is made of texts. */
export function evaluateColumns(program: Program, columns: Columns, parameters: Float64Array): ColumnOutcomes {
  const { length } = columns
  const inputs = program.slots.map((slot) => soundColumn(columns.facts[slot.fact], slot, length))
  const leaves = program.leaves.map(() => new Uint8Array(length))
  const rules = program.rules.map(() => new Uint8Array(length))
  const leafLoops = program.leaves.map((leaf) => leafLoop(leaf, inputs[leaf.slot]!, parameters))
  const nodeLoops = program.rules.map(nodeLoop)
  for (let from = 0; from < length; from += BLOCK) {
    const to = Math.min(from + BLOCK, length)
    const block = leaves.map((leaf) => leaf.subarray(from, to))
    for (let at = 0; at < block.length; at++) leafLoops[at]!(block[at]!, from)
    for (let at = 0; at < rules.length; at++) nodeLoops[at]!(block, rules[at]!.subarray(from, to))
  }
  return { length, rules, leaves }
}

/** A column in which all that is missing, or not of the type of its slot, is NaN or `NONE`. */
function soundColumn(column: Column | undefined, { kind, codes }: Slot, length: number): Float64Array | Uint8Array {
  const sound = kind === 'number' ? new Float64Array(length) : new Uint8Array(length)
  const none = kind === 'number' ? NaN : NONE
  if (!column) return sound.fill(none)
  const { values, missing } = column
  const places = kind === 'boolean' ? 2 : codes.length
  for (let at = 0; at < length; at++) {
    const value = values[at]!
    // An infinity less itself is NaN.
    const fits = kind === 'number' ? value - value === 0 : value >= 0 && value < places && value === Math.trunc(value)
    sound[at] = fits && missing[at] === 0 ? value : none
  }
  return sound
}

type LeafLoop = (truths: TruthColumn, from: number) => void

/** What each operator makes of a value below, at and above what it is compared with. */
const ORDERS: Readonly<Record<Exclude<Operator, 'in' | 'notIn'>, readonly [below: number, at: number, above: number]>> = {
  equal: [FALSE, TRUE, FALSE],
  notEqual: [TRUE, FALSE, TRUE],
  lessThan: [TRUE, FALSE, FALSE],
  lessThanInclusive: [TRUE, TRUE, FALSE],
  greaterThan: [FALSE, FALSE, TRUE],
  greaterThanInclusive: [FALSE, TRUE, TRUE],
}

function leafLoop(leaf: Leaf, values: Float64Array | Uint8Array, parameters: Float64Array): LeafLoop {
  if (values instanceof Uint8Array) return tableLoop(tableOf(leaf), values)
  const { operator, against } = leaf
  const other = 'parameter' in against ? parameters[against.parameter]! : 'constant' in against ? against.constant : NaN
  const [below, same, above] = ORDERS[operator as keyof typeof ORDERS]
  return (truths, from) => {
    for (let at = 0; at < truths.length; at++) {
      const value = values[from + at]!
      truths[at] = value < other ? below : value > other ? above : value === other ? same : UNKNOWN
    }
  }
}

/** The truth of a leaf for each place that a boolean or a code can have. */
function tableOf({ operator, against }: Leaf): Uint8Array {
  const codes = 'codes' in against ? against.codes : 'constant' in against ? [against.constant] : []
  const isAmong = operator === 'in' || operator === 'equal'
  const table = new Uint8Array(256).fill(isAmong ? FALSE : TRUE)
  for (const code of codes) table[code] = isAmong ? TRUE : FALSE
  table[NONE] = UNKNOWN
  return table
}

function tableLoop(table: Uint8Array, values: Uint8Array): LeafLoop {
  return (truths, from) => {
    for (let at = 0; at < truths.length; at++) truths[at] = table[values[from + at]!]!
  }
}

type NodeLoop = (leaves: readonly TruthColumn[], truths: TruthColumn) => void

function nodeLoop(node: Node): NodeLoop {
  if ('leaf' in node) return (leaves, truths) => truths.set(leaves[node.leaf]!)
  if ('not' in node) {
    const inner = nodeLoop(node.not)
    return (leaves, truths) => {
      inner(leaves, truths)
      for (let at = 0; at < truths.length; at++) truths[at] = opposite(truths[at]!)
    }
  }
  const isAll = 'all' in node
  const parts = isAll ? node.all : node.any
  const inner = parts.map(nodeLoop)
  const spare = new Uint8Array(BLOCK)
  return (leaves, truths) => {
    inner[0]!(leaves, truths)
    for (let part = 1; part < parts.length; part++) {
      const node = parts[part]!
      const other = 'leaf' in node ? leaves[node.leaf]! : spare.subarray(0, truths.length)
      if (!('leaf' in node)) inner[part]!(leaves, other)
      if (isAll) for (let at = 0; at < truths.length; at++) truths[at] = both(truths[at]!, other[at]!)
      else for (let at = 0; at < truths.length; at++) truths[at] = either(truths[at]!, other[at]!)
    }
  }
}

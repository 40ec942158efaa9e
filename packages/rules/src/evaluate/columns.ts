import { both, either, FALSE, opposite, TRUE, UNKNOWN } from './kleene-bits.ts'
import { orderOf, ORDERS } from './orders.ts'
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

/** How many households are taken at once, so that what is worked on stays near. A multiple of four. */
const BLOCK = 2048

/** Stands for a boolean or a code that is missing. No fact has that many codes. */
const NONE = 255

/** Evaluates rules over columns, one leaf after the other through all households. No code is made of texts. */
export function evaluateColumns(program: Program, columns: Columns, parameters: Float64Array): ColumnOutcomes {
  const { length } = columns
  const inputs = program.slots.map((slot) => inputOf(columns.facts[slot.fact], slot))
  const leaves = program.leaves.map(() => truthsOf(length))
  const rules = program.rules.map(() => truthsOf(length))
  const leafLoops = program.leaves.map((leaf) => leafLoop(leaf, inputs[leaf.slot]!.values, parameters))
  const nodeLoops = program.rules.map(nodeLoop)
  for (let from = 0; from < length; from += BLOCK) {
    const count = Math.min(BLOCK, length - from)
    for (const { take } of inputs) take(from, count)
    for (const [at, loop] of leafLoops.entries()) loop(leaves[at]!.subarray(from, from + count))
    const block = leaves.map((truths) => fours(truths, from, count))
    for (const [at, loop] of nodeLoops.entries()) loop(block, fours(rules[at]!, from, count))
  }
  const trimmed = (truths: TruthColumn) => truths.subarray(0, length)
  return { length, rules: rules.map(trimmed), leaves: leaves.map(trimmed) }
}

/** Room for the truth of so many households, and of up to three more: so all can be taken four at a time. */
function truthsOf(length: number): TruthColumn {
  return new Uint8Array(Math.ceil(length / 4) * 4)
}

/** The truth values of a block, four in a word. */
function fours(truths: TruthColumn, from: number, count: number): Int32Array {
  return new Int32Array(truths.buffer, from, Math.ceil(count / 4))
}

/** A block of a column at a time, in which all that is missing, or not of the type of its slot, is NaN or `NONE`. */
interface Input {
  readonly values: Float64Array | Uint8Array
  readonly take: (from: number, count: number) => void
}

function inputOf(column: Column | undefined, { kind, codes }: Slot): Input {
  const numbers = new Float64Array(kind === 'number' ? BLOCK : 0).fill(NaN)
  const places = new Uint8Array(kind === 'number' ? 0 : BLOCK).fill(NONE)
  const values = kind === 'number' ? numbers : places
  if (!column) return { values, take: () => {} }
  if (kind === 'number') return { values, take: (from, count) => takeNumbers(column, numbers, from, count) }
  const count = kind === 'boolean' ? 2 : codes.length
  return { values, take: (from, length) => takePlaces(column, count, places, from, length) }
}

function takeNumbers({ values, missing }: Column, numbers: Float64Array, from: number, count: number): void {
  for (let at = 0; at < count; at++) {
    const value = values[from + at]!
    // An infinity less itself is NaN.
    numbers[at] = missing[from + at] === 0 && value - value === 0 ? value : NaN
  }
}

function takePlaces({ values, missing }: Column, most: number, places: Uint8Array, from: number, count: number): void {
  for (let at = 0; at < count; at++) {
    const value = values[from + at]!
    places[at] = missing[from + at] === 0 && value >= 0 && value < most && value === Math.trunc(value) ? value : NONE
  }
}

type LeafLoop = (truths: TruthColumn) => void

function leafLoop(leaf: Leaf, values: Float64Array | Uint8Array, parameters: Float64Array): LeafLoop {
  if (values instanceof Uint8Array) return tableLoop(tableOf(leaf), values)
  const { operator, against } = leaf
  const other = 'parameter' in against ? parameters[against.parameter]! : 'constant' in against ? against.constant : NaN
  const table = Uint8Array.from(ORDERS[operator as keyof typeof ORDERS])
  return (truths) => {
    for (let at = 0; at < truths.length; at++) truths[at] = table[orderOf(values[at]!, other)]!
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
  return (truths) => {
    for (let at = 0; at < truths.length; at++) truths[at] = table[values[at]!]!
  }
}

/** Works out the truth of a node from that of the leaves, four households at a time. */
type NodeLoop = (leaves: readonly Int32Array[], truths: Int32Array) => void

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
  const spare = new Int32Array(BLOCK / 4)
  return (leaves, truths) => {
    inner[0]!(leaves, truths)
    for (let part = 1; part < parts.length; part++) {
      const node = parts[part]!
      const other = 'leaf' in node ? leaves[node.leaf]! : spare
      if (!('leaf' in node)) inner[part]!(leaves, other.subarray(0, truths.length))
      if (isAll) for (let at = 0; at < truths.length; at++) truths[at] = both(truths[at]!, other[at]!)
      else for (let at = 0; at < truths.length; at++) truths[at] = either(truths[at]!, other[at]!)
    }
  }
}

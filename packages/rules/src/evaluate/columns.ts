import { type Gate, gatesOf } from './gates.ts'
import { both, either, FALSE, fourOf, opposite, TRUE, UNKNOWN } from './kleene-bits.ts'
import { orderOf, ORDERS } from './orders.ts'
import type { Leaf, Program } from './program.ts'
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
  const { inputs, decideLeaves, inner, decideInner, decideTops } = loopsOf(program)
  const leaves = decideLeaves.map(() => truthsOf(length))
  const rules = decideTops.map(() => truthsOf(length))
  for (let from = 0; from < length; from += BLOCK) {
    const count = Math.min(BLOCK, length - from)
    for (const { fact, take } of inputs) take(columns.facts[fact], from, count)
    for (const [at, decide] of decideLeaves.entries()) decide(leaves[at]!.subarray(from, from + count), parameters)
    const bits = [...leaves.map((truths) => fours(truths, from, count)), ...inner.map((truths) => truths.subarray(0, Math.ceil(count / 4)))]
    for (const [at, decide] of decideInner.entries()) decide(bits[leaves.length + at]!, bits)
    for (const [at, decide] of decideTops.entries()) decide(fours(rules[at]!, from, count), bits)
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

/** A program as loops over a block of households. */
interface Loops {
  readonly inputs: readonly Input[]
  readonly decideLeaves: readonly ((truths: TruthColumn, parameters: Float64Array) => void)[]
  /** Room for the truth of the inner gates. */
  readonly inner: readonly Int32Array[]
  readonly decideInner: readonly DecideGate[]
  readonly decideTops: readonly DecideGate[]
}

/** Decides a gate, four households at a time, from what was decided before: the leaves, then the inner gates. */
type DecideGate = (truths: Int32Array, decided: readonly Int32Array[]) => void

/** Kept with their program: with the last of a kind of loop, the machine would forget how to run it fast. */
const known = new WeakMap<Program, Loops>()

function loopsOf(program: Program): Loops {
  const loops = known.get(program) ?? newLoops(program)
  known.set(program, loops)
  return loops
}

function newLoops(program: Program): Loops {
  const inputs = program.slots.map(inputOf)
  const { inner, tops, firstInner } = gatesOf(program)
  const gateLoopOf = (gate: Gate) => gateLoop(gate, (bit) => (bit < firstInner ? bit : bit - firstInner + program.leaves.length))
  return {
    inputs,
    decideLeaves: program.leaves.map((leaf) => leafLoop(leaf, inputs[leaf.slot]!.values)),
    inner: inner.map(() => new Int32Array(BLOCK / 4)),
    decideInner: inner.map(gateLoopOf),
    decideTops: tops.map(gateLoopOf),
  }
}

/** A block of a column at a time, in which all that is missing, or not of the type of its slot, is NaN or `NONE`. */
interface Input {
  readonly fact: string
  readonly values: Float64Array | Uint8Array
  readonly take: (column: Column | undefined, from: number, count: number) => void
}

function inputOf({ fact, kind, codes }: Slot): Input {
  if (kind === 'number') {
    const values = new Float64Array(BLOCK)
    return {
      fact,
      values,
      take: (column, from, count) => (column ? takeNumbers(column, from, values.subarray(0, count)) : values.fill(NaN)),
    }
  }
  const values = new Uint8Array(BLOCK)
  const most = kind === 'boolean' ? 2 : codes.length
  return {
    fact,
    values,
    take: (column, from, count) => (column ? takePlaces(column, from, most, values.subarray(0, count)) : values.fill(NONE)),
  }
}

function takeNumbers({ values, missing }: Column, from: number, into: Float64Array): void {
  for (let at = 0; at < into.length; at++) {
    const value = values[from + at]!
    // An infinity less itself is NaN.
    into[at] = missing[from + at] === 0 && value - value === 0 ? value : NaN
  }
}

function takePlaces({ values, missing }: Column, from: number, most: number, into: Uint8Array): void {
  for (let at = 0; at < into.length; at++) {
    const value = values[from + at]!
    into[at] = missing[from + at] === 0 && value >= 0 && value < most && value === Math.trunc(value) ? value : NONE
  }
}

function leafLoop(leaf: Leaf, values: Float64Array | Uint8Array): Loops['decideLeaves'][number] {
  if (values instanceof Uint8Array) return lookUpLoop(values, tableOf(leaf))
  const { operator, against } = leaf
  const table = Uint8Array.from(ORDERS[operator as keyof typeof ORDERS])
  return (truths, parameters) => {
    const other = 'parameter' in against ? parameters[against.parameter]! : 'constant' in against ? against.constant : NaN
    for (let at = 0; at < truths.length; at++) truths[at] = table[orderOf(values[at]!, other)]!
  }
}

function lookUpLoop(values: Uint8Array, table: Uint8Array): Loops['decideLeaves'][number] {
  return (truths) => {
    for (let at = 0; at < truths.length; at++) truths[at] = table[values[at]!]!
  }
}

/** The truth of a leaf for each place that a boolean or a code can have. */
function tableOf({ operator, against }: Leaf): Uint8Array {
  const codes = 'codes' in against ? against.codes : 'constant' in against ? [against.constant] : []
  const isAmong = operator === 'in' || operator === 'equal'
  const table = new Uint8Array(NONE + 1).fill(isAmong ? FALSE : TRUE)
  for (const code of codes) table[code] = isAmong ? TRUE : FALSE
  table[NONE] = UNKNOWN
  return table
}

function gateLoop({ isAll, inputs }: Gate, placeOf: (bit: number) => number): DecideGate {
  const joins = inputs.map(({ bit, turned }) => ({ place: placeOf(bit), turned }))
  const [join, joinTurned] = isAll ? [joinAll, joinAllTurned] : [joinAny, joinAnyTurned]
  return (truths, decided) => {
    truths.fill(fourOf(isAll ? TRUE : FALSE))
    for (const { place, turned } of joins) (turned ? joinTurned : join)(truths, decided[place]!)
  }
}

function joinAll(truths: Int32Array, others: Int32Array): void {
  for (let at = 0; at < truths.length; at++) truths[at] = both(truths[at]!, others[at]!)
}

function joinAny(truths: Int32Array, others: Int32Array): void {
  for (let at = 0; at < truths.length; at++) truths[at] = either(truths[at]!, others[at]!)
}

function joinAllTurned(truths: Int32Array, others: Int32Array): void {
  for (let at = 0; at < truths.length; at++) truths[at] = both(truths[at]!, opposite(others[at]!))
}

function joinAnyTurned(truths: Int32Array, others: Int32Array): void {
  for (let at = 0; at < truths.length; at++) truths[at] = either(truths[at]!, opposite(others[at]!))
}

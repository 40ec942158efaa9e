import { gatesOf, type Gates, masksOf } from './gates.ts'
import { FALSE, TRUE, UNKNOWN } from './kleene-bits.ts'
import { orderOf, ORDERS } from './orders.ts'
import { type Evaluate, layoutOf } from './outcomes.ts'
import type { Leaf, Program } from './program.ts'

/**
 * An evaluator that closes over tables: one of leaves, one of gates. It makes no code of texts, so it runs under any
 * content-security policy. It takes the same steps whatever the facts are, and no evaluation sees anything of another.
 */
export function closures(program: Program): Evaluate {
  const { ruleWords, leafWords, rulesTrue, rulesFalse, leavesTrue, leavesFalse } = layoutOf(program)
  const gates = gatesOf(program)
  // Words of one truth value: of the leaves, the inner gates and the rules.
  const firstRule = leafWords + Math.ceil(gates.inner.length / 32)
  const words = firstRule + ruleWords
  const bits = new Int32Array(2 * words)
  const decideLeaves = leavesClosure(program.leaves, words)
  const decideGates = gatesClosure(gates, 32 * firstRule, words)
  return (slots, parameters, out) => {
    decideLeaves(slots, parameters, bits)
    decideGates(bits)
    for (let word = 0; word < ruleWords; word++) {
      out[rulesTrue + word] = bits[firstRule + word]!
      out[rulesFalse + word] = bits[words + firstRule + word]!
    }
    for (let word = 0; word < leafWords; word++) {
      out[leavesTrue + word] = bits[word]!
      out[leavesFalse + word] = bits[words + word]!
    }
  }
}

/**
 * Decides all leaves in one loop. Each has a row of a table, in which its truth stands at the order of the two numbers that
 * it compares, or, where it is a list, at the place of the code.
 */
function leavesClosure(leaves: readonly Leaf[], words: number): Evaluate {
  const slotOf = Int32Array.from(leaves, ({ slot }) => slot)
  const constantOf = Float64Array.from(leaves, ({ against }) => ('constant' in against ? against.constant : NaN))
  const parameterOf = Int32Array.from(leaves, ({ against }) => ('parameter' in against ? against.parameter : -1))
  const isList = Uint8Array.from(leaves, ({ against }) => Number('codes' in against))
  const rows = leaves.map(rowOf)
  const rowAt = startsOf(rows)
  const table = Uint8Array.from(rows.flat())
  return (slots, parameters, bits) => {
    for (let from = 0, word = 0; from < slotOf.length; from += 32, word++) {
      let areTrue = 0
      let areFalse = 0
      for (let leaf = Math.min(from + 32, slotOf.length) - 1; leaf >= from; leaf--) {
        const value = slots[slotOf[leaf]!]!
        const parameter = parameterOf[leaf]!
        const other = parameter < 0 ? constantOf[leaf]! : parameters[parameter]!
        // NaN | 0 is 0, where the row of a list has unknown.
        const place = isList[leaf] === 1 ? (value + 1) | 0 : orderOf(value, other)
        const truth = table[rowAt[leaf]! + place]!
        areTrue = (areTrue << 1) | (truth & TRUE)
        areFalse = (areFalse << 1) | (truth >> 1)
      }
      bits[word] = areTrue
      bits[words + word] = areFalse
    }
  }
}

function rowOf({ operator, against }: Leaf): readonly number[] {
  if (!('codes' in against)) return ORDERS[operator as keyof typeof ORDERS]
  const { codes } = against
  const [among, others] = operator === 'in' ? [TRUE, FALSE] : [FALSE, TRUE]
  return [UNKNOWN, ...Array.from({ length: MOST_CODES }, (_, code) => (codes.includes(code) ? among : others))]
}

/** More than a fact may have. */
const MOST_CODES = 255

/** Decides all gates, one after the other, from bits before theirs. */
function gatesClosure({ inner, tops, firstInner }: Gates, firstRule: number, words: number): (bits: Int32Array) => void {
  const gates = [...inner, ...tops]
  const bitOf = Int32Array.from(gates, (_, at) => (at < inner.length ? firstInner + at : firstRule + at - inner.length))
  const masksOfGates = gates.map(({ isAll, inputs }) => masksOf(inputs).map((mask) => ({ ...mask, isAll })))
  const masks = masksOfGates.flat()
  const starts = startsOf(masksOfGates)
  const mask = Int32Array.from(masks, ({ mask }) => mask)
  // One false input decides that not all hold, one true one that any does; without, it takes all of them to agree.
  const deciding = Int32Array.from(masks, ({ word, turned, isAll }) => (isAll === turned ? word : words + word))
  const agreeing = Int32Array.from(masks, ({ word, turned, isAll }) => (isAll === turned ? words + word : word))
  const ifDecided = Int32Array.from(gates, ({ isAll }, at) => (isAll ? words : 0) + (bitOf[at]! >> 5))
  const ifAgreed = Int32Array.from(gates, ({ isAll }, at) => (isAll ? 0 : words) + (bitOf[at]! >> 5))
  return (bits) => {
    for (let word = firstInner >> 5; word < words; word++) bits[word] = bits[words + word] = 0
    for (let gate = 0; gate < gates.length; gate++) {
      let decided = 0
      let open = 0
      for (let at = starts[gate]!; at < starts[gate + 1]!; at++) {
        decided |= bits[deciding[at]!]! & mask[at]!
        open |= ~bits[agreeing[at]!]! & mask[at]!
      }
      bits[ifDecided[gate]!]! |= +(decided !== 0) << bitOf[gate]!
      bits[ifAgreed[gate]!]! |= +(open === 0) << bitOf[gate]!
    }
  }
}

/** Where each list begins, and at last where they end, when they are laid one after the other. */
function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1)
  for (const [at, { length }] of lists.entries()) starts[at + 1] = starts[at]! + length
  return starts
}

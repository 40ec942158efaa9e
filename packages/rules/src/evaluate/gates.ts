import type { Node, Program } from './program.ts'

/**
 * The inner nodes of rules as gates over bits: bit `i` is leaf `i`; the bits of the gates come after those of the leaves,
 * from the next whole word on, a gate's after those of the gates that it reads. There is no gate for `not`: whoever reads
 * a bit may read its opposite.
 */
export interface Gate {
  /** Whether all inputs must hold, or any. */
  readonly isAll: boolean
  readonly inputs: readonly Input[]
}

/** A bit, or what is true where the bit is false. */
export interface Input {
  readonly bit: number
  readonly turned: boolean
}

export interface Gates {
  /** What rules have below their tops, each different gate once however many rules have it. */
  readonly inner: readonly Gate[]
  /** A gate for each rule. */
  readonly tops: readonly Gate[]
  /** Bit of the first inner gate. */
  readonly firstInner: number
}

export function gatesOf({ rules, leaves }: Program): Gates {
  const inner: Gate[] = []
  const known = new Map<string, number>()
  const firstInner = 32 * Math.ceil(leaves.length / 32)
  const inputOf = (node: Node): Input => {
    if ('leaf' in node) return { bit: node.leaf, turned: false }
    if ('not' in node) {
      const { bit, turned } = inputOf(node.not)
      return { bit, turned: !turned }
    }
    const gate = gateOf(node)
    const key = JSON.stringify(gate)
    const at = known.get(key) ?? inner.push(gate) - 1
    known.set(key, at)
    return { bit: firstInner + at, turned: false }
  }
  const gateOf = (node: Node): Gate => {
    if ('all' in node) return { isAll: true, inputs: node.all.map(inputOf) }
    if ('any' in node) return { isAll: false, inputs: node.any.map(inputOf) }
    return { isAll: true, inputs: [inputOf(node)] }
  }
  const tops = rules.map(gateOf)
  return { inner, tops, firstInner }
}

/** Bits of one word that are read alike. */
export interface Mask {
  readonly word: number
  readonly turned: boolean
  readonly mask: number
}

/** The inputs of a gate, those of one word together. */
export function masksOf(inputs: readonly Input[]): Mask[] {
  const masks: { word: number; turned: boolean; mask: number }[] = []
  for (const { bit, turned } of inputs) {
    const word = bit >> 5
    const same = masks.find((one) => one.word === word && one.turned === turned)
    if (same) same.mask |= 1 << (bit & 31)
    else masks.push({ word, turned, mask: 1 << (bit & 31) })
  }
  return masks
}

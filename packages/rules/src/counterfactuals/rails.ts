import type { Node } from '../evaluate/program.ts'

/** Whether a node comes to a truth value where leaves are true, and false, as these bits say. Both may be said of a leaf. */
export type Holds = (trues: Int32Array, falses: Int32Array) => boolean

const known = { true: new WeakMap<Node, Holds>(), false: new WeakMap<Node, Holds>() }

/**
 * The test that a node is true, or that it is false. True and false are two rails that never mix except at `not`. On the
 * bits of what is known the test is Kleene's; on the bits of all that could yet be, it tells whether the node could be that.
 */
export function holds(node: Node, truth: boolean): Holds {
  const tests = known[truth ? 'true' : 'false']
  const test = tests.get(node) ?? make(node, truth)
  tests.set(node, test)
  return test
}

function make(node: Node, truth: boolean): Holds {
  if ('not' in node) return holds(node.not, !truth)
  if ('leaf' in node) {
    const word = node.leaf >> 5
    const bit = 1 << (node.leaf & 31)
    return truth ? (trues) => (trues[word]! & bit) !== 0 : (_, falses) => (falses[word]! & bit) !== 0
  }
  const isAll = 'all' in node
  const parts = isAll ? node.all : node.any
  const masks = [...masksOf(parts)]
  const others = parts.filter((part) => !('leaf' in part)).map((part) => holds(part, truth))
  if (isAll === truth) {
    return (trues, falses) => {
      const rail = truth ? trues : falses
      for (const [word, mask] of masks) if ((rail[word]! & mask) !== mask) return false
      for (const other of others) if (!other(trues, falses)) return false
      return true
    }
  }
  return (trues, falses) => {
    const rail = truth ? trues : falses
    for (const [word, mask] of masks) if ((rail[word]! & mask) !== 0) return true
    for (const other of others) if (other(trues, falses)) return true
    return false
  }
}

/** The leaves directly among some nodes, as a mask for each word. */
function masksOf(parts: readonly Node[]): Map<number, number> {
  const masks = new Map<number, number>()
  for (const part of parts) if ('leaf' in part) masks.set(part.leaf >> 5, (masks.get(part.leaf >> 5) ?? 0) | (1 << (part.leaf & 31)))
  return masks
}

/** The leaves of a node, by their place. */
export function leavesUnder(node: Node): number[] {
  if ('leaf' in node) return [node.leaf]
  if ('not' in node) return leavesUnder(node.not)
  return ('all' in node ? node.all : node.any).flatMap(leavesUnder)
}

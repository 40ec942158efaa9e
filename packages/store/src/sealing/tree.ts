import { hash as digest } from 'node:crypto'

// The tree of transparency logs (RFC 6962, section 2.1): what is hashed at a leaf begins with 0, at a node with 1.

/** @param leaf all of it, in one or several parts */
export function leafHash(...leaf: readonly Uint8Array[]): Buffer {
  return digest('sha256', Buffer.concat([LEAF, ...leaf]), 'buffer')
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return digest('sha256', Buffer.concat([NODE, left, right]), 'buffer')
}

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

/** A block of 2^level leaves, all there. */
export interface Block {
  readonly level: number
  readonly index: number
  readonly hash: Buffer
}

/**
 * Adds a block after the last of a tree's largest whole blocks, which are all that is needed of it to go on. Answers with
 * the blocks that are whole now, itself among them, the smallest first.
 */
export function grow(blocks: Block[], added: Block): Block[] {
  const whole = [added]
  let last = added
  while (blocks.at(-1)?.level === last.level) {
    last = { level: last.level + 1, index: (last.index - 1) / 2, hash: nodeHash(blocks.pop()!.hash, last.hash) }
    whole.push(last)
  }
  blocks.push(last)
  return whole
}

/** The root over a tree's largest whole blocks. */
export function rootOf(blocks: readonly Block[]): Buffer {
  if (blocks.length === 0) return digest('sha256', '', 'buffer')
  return blocks.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right))
}

/** The root over hashes of leaves, or of blocks of one size of which only the last may be smaller. */
export function rootOver(hashes: readonly Buffer[]): Buffer {
  let level = hashes
  while (level.length > 1) {
    const above: Buffer[] = []
    // The last, where it has nothing beside it, stands a level higher.
    for (let at = 0; at < level.length; at += 2) above.push(at + 1 < level.length ? nodeHash(level[at]!, level[at + 1]!) : level[at]!)
    level = above
  }
  return level[0] ?? rootOf([])
}

/** The hashes that lead from one of such hashes to the root over all, from below. */
export function pathTo(hashes: readonly Buffer[], index: number): Buffer[] {
  if (hashes.length <= 1) return []
  let left = 1
  while (left * 2 < hashes.length) left *= 2
  const [here, there] = [hashes.slice(0, left), hashes.slice(left)]
  return index < left ? [...pathTo(here, index), rootOver(there)] : [...pathTo(there, index - left), rootOver(here)]
}

/** The root to which a path leads from a leaf; undefined where it is too long or too short for the place of the leaf. */
export function rootBy(leaf: Buffer, index: number, size: number, path: readonly Buffer[]): Buffer | undefined {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return undefined
  let [at, last, hash] = [index, size - 1, leaf]
  for (const beside of path) {
    if (last === 0) return undefined
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(beside, hash)
      // On the right edge there is nothing beside it on some levels.
      while (at % 2 === 0 && at > 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else {
      hash = nodeHash(hash, beside)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 ? hash : undefined
}

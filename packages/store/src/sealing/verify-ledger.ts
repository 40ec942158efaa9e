import type { Broken, Position, Seal, Store } from '@hearthfold/core'
import { BLOCK, KEPT_LEVEL, leafOf, linksAfter } from './links.ts'
import { type Block, grow, rootOf, rootOver } from './tree.ts'

/** What a seal is held to: a root that was published needs no more. */
export type SealedRoot = Pick<Seal, 'size' | 'root'>

/**
 * A seal that no longer holds. `after`: the place up to which all still is as it was sealed, to sixteen events; undefined
 * where nothing is. `cut-off`: there are fewer events than it covers.
 */
export interface BrokenSeal {
  readonly seal: SealedRoot
  readonly after: Position | undefined
  readonly because: 'rewritten' | 'cut-off'
}

/**
 * Holds a ledger to the hashes of every stream and to every seal: the first place at which it is not what was kept. A
 * stream that is gone, an end that was cut off, and a stream that was rewritten with new hashes are found by seals alone, as far
 * as they were sealed; where the seals may have been rewritten too, by roots that were published.
 */
export async function verifyLedger(store: Store, published: readonly SealedRoot[] = []): Promise<Broken | BrokenSeal | undefined> {
  return (await store.verify()) ?? brokenSeal(store, published)
}

async function brokenSeal(store: Store, published: readonly SealedRoot[]): Promise<BrokenSeal | undefined> {
  const awaited: SealedRoot[] = [...(await store.seals()), ...published].toSorted((one, other) => one.size - other.size)
  const blocks: Block[] = []
  let leaves: Buffer[] = []
  let size = 0
  /** The place of the last block that is as it was kept. */
  let after: Position | undefined
  let isAsKept = true
  for await (const { position, ...link } of linksAfter(store, undefined)) {
    if (awaited.length === 0) return undefined
    leaves.push(leafOf(link))
    size++
    while (awaited[0]?.size === size) {
      const seal = awaited.shift()!
      const root = rootOf(leaves.length > 0 ? [...blocks, { level: 0, index: 0, hash: rootOver(leaves) }] : blocks)
      if (root.toString('hex') !== seal.root) return { seal, after, because: 'rewritten' }
    }
    if (leaves.length < BLOCK) continue
    const block = { level: KEPT_LEVEL, index: size / BLOCK - 1, hash: rootOver(leaves) }
    grow(blocks, block)
    leaves = []
    const [kept] = await store.sealNodes(KEPT_LEVEL, block.index, block.index + 1)
    isAsKept &&= kept !== undefined && block.hash.equals(kept.hash)
    if (isAsKept) after = position
  }
  const [seal] = awaited
  return seal && { seal, after, because: 'cut-off' }
}

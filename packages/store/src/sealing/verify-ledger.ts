import type { Broken, Position, Seal, Seals } from '@hearthfold/core/store'
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
 * as they were sealed; where the seals may have been rewritten too, by roots that were published. When a seal was made is covered by nothing.
 */
export async function verifyLedger(store: Seals, published: readonly SealedRoot[] = []): Promise<Broken | BrokenSeal | undefined> {
  return (await store.verify()) ?? (await brokenSeal(store, published))
}

async function brokenSeal(store: Seals, published: readonly SealedRoot[]): Promise<Broken | BrokenSeal | undefined> {
  const seals = await store.seals()
  const awaited: (SealedRoot & Partial<Seal>)[] = [...seals, ...published].toSorted((one, other) => one.size - other.size)
  const blocks: Block[] = []
  let leaves: Buffer[] = []
  let size = 0
  /** The place of the last block that is as it was kept. */
  let after: Position | undefined
  let isAsKept = true
  let isForged = false
  for await (const { position, ...link } of linksAfter(store, undefined)) {
    if (awaited.length === 0) break
    leaves.push(leafOf(link))
    size++
    while (awaited[0]?.size === size) {
      const seal = awaited.shift()!
      const root = rootOf(leaves.length > 0 ? [...blocks, { level: 0, index: 0, hash: rootOver(leaves) }] : blocks)
      if (root.toString('hex') !== seal.root) return { seal, after, because: 'rewritten' }
      if (seal.position !== undefined && seal.position !== position) return { part: 'seals', because: 'damaged' }
    }
    if (leaves.length < BLOCK) continue
    const block = { level: KEPT_LEVEL, index: size / BLOCK - 1, hash: rootOver(leaves) }
    for (const whole of grow(blocks, block)) {
      const [kept] = await store.sealNodes(whole.level, whole.index, whole.index + 1)
      const isSame = kept !== undefined && whole.hash.equals(kept.hash) && kept.position === position
      isAsKept &&= isSame
      // What is not there is made of its leaves.
      isForged ||= kept !== undefined && !isSame
    }
    leaves = []
    if (isAsKept) after = position
  }
  const [seal] = awaited
  if (seal) return { seal, after, because: 'cut-off' }
  return !isForged && (await areNodesSealed(store, seals.at(-1)?.size ?? 0)) ? undefined : { part: 'seal_nodes', because: 'damaged' }
}

/** More levels than there can be events for. */
const LEVELS = 52

/**
 * Whether every node that is kept is of what was sealed.
 *
 * @param looked so many links were looked at, with the nodes over them
 */
async function areNodesSealed(store: Seals, looked: number): Promise<boolean> {
  const last: number[] = []
  // Before the newest seal is asked for: it covers them all.
  for (let level = 0; level <= LEVELS; level++)
    last.push((await store.sealNodes(level, Math.floor(looked / 2 ** level), Number.MAX_SAFE_INTEGER)).at(-1)?.index ?? -1)
  const sealed = (await store.seals()).at(-1)?.size ?? 0
  return last.every((index, level) => (index + 1) * 2 ** level <= sealed)
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { EventStore } from '@hearthfold/core'
import type { Position, Seal, SealNode, Seals } from '@hearthfold/core/store'
import type { Clock } from '../clock.ts'
import { BLOCK, KEPT_LEVEL, leafOf, linkPages } from './links.ts'
import { type Block, grow, rootOf, rootOver } from './tree.ts'

/**
 * Seals all that is visible now: keeps the root of the tree over all links so far. The newest seal is the answer, which
 * is an earlier one where nothing came after it; undefined where the ledger is empty. Who publishes roots can prove later
 * that nothing was changed behind them.
 */
export async function seal(store: Seals, clock: Clock): Promise<Seal | undefined> {
  const newest = (await store.seals()).at(-1)
  const asKept = await grown(store, await wholeBlocks(store, newest?.size ?? 0), newest)
  // Nodes are a short cut that no hash covers: what does not come to the newest seal is not built on, but made anew from the links.
  const { size, position, root, nodes } = asKept ?? (await grown(store, { blocks: [], position: undefined }, undefined))!
  if (position === undefined || size <= (newest?.size ?? 0)) return newest
  const made = { size, position, root, sealedAt: clock() }
  return (await store.keepSeal(made, nodes)) ? made : (await store.seals()).at(-1)
}

interface Begun {
  readonly blocks: Block[]
  readonly position: Position | undefined
}

/**
 * The tree over all links by now.
 *
 * @param from what is known of it: blocks, and the place of their last leaf
 * @param sealed a seal that it must come to where it is as large; then undefined where it does not
 */
async function grown(store: Seals, { blocks, position: from }: Begun, sealed: Seal | undefined) {
  const nodes: SealNode[] = []
  let size = blocks.reduce((sum, { level }) => sum + 2 ** level, 0)
  let leaves: Buffer[] = []
  let position = from
  const root = () => rootOf(leaves.length > 0 ? [...blocks, { level: 0, index: 0, hash: rootOver(leaves) }] : blocks).toString('hex')
  const isOther = () => size === sealed?.size && root() !== sealed.root
  if (isOther()) return undefined
  for await (const page of linkPages(store, from)) {
    for (const link of page) {
      leaves.push(leafOf(link))
      size++
      position = link.position
      if (isOther()) return undefined
      if (leaves.length < BLOCK) continue
      const added = { level: KEPT_LEVEL, index: size / BLOCK - 1, hash: rootOver(leaves) }
      for (const block of grow(blocks, added)) nodes.push({ ...block, position })
      leaves = []
    }
  }
  return { size, position, nodes, root: root() }
}

/** The largest whole blocks of a tree of a size, as they are kept, and the place of their last leaf. */
async function wholeBlocks(store: Seals, size: number): Promise<Begun> {
  const blocks: Block[] = []
  let position: Position | undefined
  let leaves = 0
  for (let level = Math.floor(Math.log2(Math.max(size, 1))); level >= KEPT_LEVEL; level--) {
    if (leaves + 2 ** level > size) continue
    const index = leaves / 2 ** level
    const [node] = await store.sealNodes(level, index, index + 1)
    // Without it the blocks so far are begun from: more is read again, and the root is the same.
    if (!node) break
    blocks.push({ level, index, hash: Buffer.from(node.hash) })
    position = node.position
    leaves += 2 ** level
  }
  return { blocks, position }
}

/** How long events are gathered before they are sealed, in milliseconds. */
const EVERY = 60_000

/**
 * Goes on sealing what comes, until the signal is given; then seals once more.
 *
 * @param every for how long what comes is gathered into one seal, in milliseconds
 */
export async function sealing(store: Seals & Pick<EventStore, 'after'>, clock: Clock, signal: AbortSignal, every = EVERY): Promise<void> {
  while (!signal.aborted) {
    const newest = await seal(store, clock)
    await store.after(newest?.position, signal)
    // The signal ends the wait early.
    await sleep(every, undefined, { signal }).catch(() => undefined)
  }
  await seal(store, clock)
}

import { type EventStore, type Recorded, type Result, type Stream, writeLine } from '@hearthfold/core'
import type { Seal, Seals } from '@hearthfold/core/store'
import { chained, EMPTY_CHAIN } from '../digest.ts'
import { BLOCK, leafOf, linksAfter } from './links.ts'
import { pathTo, rootBy, rootOver } from './tree.ts'

/**
 * That a stream had an event, and before it all those that its hash covers, when a ledger was sealed. Whoever holds the
 * seal checks it without the ledger. Hashes are hex.
 */
export interface Proof {
  readonly stream: Stream
  /** Of the last event that was sealed. */
  readonly version: number
  /** Of the chain up to it. */
  readonly hash: string
  /** Its place among the leaves of the tree, and how many there are. */
  readonly index: number
  readonly size: number
  /** From the leaf to the root. */
  readonly path: readonly string[]
}

/** Why there is no proof: nothing of the stream is sealed, whoever asks does not see all that is, or the ledger is no longer what was sealed. */
export type NoProof =
  | { readonly code: 'not-seen'; readonly stream: Stream }
  | { readonly code: 'not-sealed'; readonly stream: Stream }
  | { readonly code: 'broken-seal'; readonly seal: Seal }

/** Proves the history of a stream up to its last event in the newest seal. Reads the links of all that is sealed. */
export async function prove(
  store: Seals & Pick<EventStore, 'scope'>,
  stream: Stream,
): Promise<Result<{ readonly proof: Proof; readonly seal: Seal }, NoProof>> {
  // A proof leads past every other stream.
  if (store.scope && !store.scope.roles.includes('seal')) return { ok: false, problem: { code: 'not-seen', stream } }
  const seal = (await store.seals()).at(-1)
  const notSealed = { ok: false, problem: { code: 'not-sealed', stream } } as const
  if (!seal) return notSealed
  const blocks: Buffer[] = []
  let leaves: Buffer[] = []
  let found: { readonly version: number; readonly hash: string; readonly index: number; readonly leaves: readonly Buffer[] } | undefined
  let size = 0
  for await (const link of linksAfter(store, undefined)) {
    leaves.push(leafOf(link))
    // The list of its block goes on growing: by the end all leaves beside it are there.
    if (link.stream === stream) found = { version: link.version, hash: Buffer.from(link.hash).toString('hex'), index: size, leaves }
    size++
    if (leaves.length === BLOCK) {
      blocks.push(rootOver(leaves))
      leaves = []
    }
    if (size === seal.size) break
  }
  if (leaves.length > 0) blocks.push(rootOver(leaves))
  if (size < seal.size || rootOver(blocks).toString('hex') !== seal.root) return { ok: false, problem: { code: 'broken-seal', seal } }
  if (!found) return notSealed
  const { version, hash, index } = found
  const path = [...pathTo(found.leaves, index % BLOCK), ...pathTo(blocks, Math.floor(index / BLOCK))].map((one) => one.toString('hex'))
  return { ok: true, value: { proof: { stream, version, hash, index, size, path }, seal } }
}

/**
 * Whether a proof leads to the root of a seal. Of a proof that was not made by `prove` anything may be wrong. It shows that
 * the event was sealed, and by its hash all before it; not that it is the last of its stream: of a history that somebody ends early,
 * what is shown is true, and the rest is left out.
 */
export function checkProof(proof: Proof, seal: Pick<Seal, 'size' | 'root'>): boolean {
  if (!isProof(proof)) return false
  const { stream, version, hash, index, size, path } = proof
  if (size !== seal.size || ![hash, ...path].every((one) => /^[0-9a-f]{64}$/.test(one))) return false
  const bytes = (hex: string) => Buffer.from(hex, 'hex')
  return rootBy(leafOf({ stream, version, hash: bytes(hash) }), index, size, path.map(bytes))?.toString('hex') === seal.root
}

/** A proof comes from elsewhere: it may be anything. */
function isProof(proof: unknown): proof is Proof {
  const { stream, version, hash, index, size, path } = (proof ?? {}) as { [Field in keyof Proof]?: unknown }
  return (
    typeof stream === 'string' &&
    typeof hash === 'string' &&
    [version, index, size].every(Number.isSafeInteger) &&
    Array.isArray(path) &&
    path.every((one) => typeof one === 'string')
  )
}

/** Whether these are the events, each as it is kept, that a proof and a seal speak of: all of the stream up to its version, which may not be its last. */
export function checkHistory(events: readonly Recorded[], proof: Proof, seal: Pick<Seal, 'size' | 'root'>): boolean {
  const history = events.slice(0, proof.version)
  const hash = history.reduce<Uint8Array>((before, recorded) => chained(before, writeLine(recorded)), EMPTY_CHAIN)
  // Each line says its stream and version, so that the hash is of these events and of no others.
  return Buffer.from(hash).toString('hex') === proof.hash && checkProof(proof, seal)
}

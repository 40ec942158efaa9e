import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { Stream } from '@hearthfold/core'
import type { Snapshot } from '@hearthfold/core/store'

// A snapshot is what the next fold begins with, and nobody looks at it again: whoever could put another in its place would make every
// figure wrong. So it is kept with a seal by the key of the ledger, over what it is of: the chain of its stream up to it, and
// how its bytes are read. One that came from another ledger, or was changed, is none.

const LENGTH = 32

/** The bytes of a snapshot as they are kept. */
export function sealedBytes(key: KeyObject, stream: Stream, { version, shape, bytes }: Snapshot, hash: Uint8Array): Buffer {
  return Buffer.concat([sealOf(key, stream, version, shape, bytes, hash), bytes])
}

/**
 * A snapshot of what is kept; undefined where it is none of this stream.
 *
 * @param kept the bytes as they are kept
 * @param hash of the chain of the stream up to the version
 */
export function openedSnapshot(
  key: KeyObject,
  stream: Stream,
  { version, shape, bytes: kept }: Snapshot,
  hash: Uint8Array,
): Snapshot | undefined {
  const bytes = kept.subarray(LENGTH)
  if (kept.length < LENGTH || !timingSafeEqual(kept.subarray(0, LENGTH), sealOf(key, stream, version, shape, bytes, hash))) return undefined
  return { version, shape, bytes }
}

function sealOf(key: KeyObject, stream: Stream, version: number, shape: string, bytes: Uint8Array, hash: Uint8Array): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify(['snapshot', stream, version, shape]))
    .update(hash)
    .update(bytes)
    .digest()
}

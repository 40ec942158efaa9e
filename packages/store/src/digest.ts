import { createHash, createHmac, type KeyObject } from 'node:crypto'

/** The hash of a stream that has no events yet. */
export const EMPTY_CHAIN = Buffer.alloc(32)

/** The hash of a stream after one more event: over the hash before it and the very bytes that are stored. */
export function chained(before: Uint8Array, line: string): Buffer {
  return createHash('sha256').update(before).update(line).digest()
}

/** A citizen ID as it is kept to tell whether it is taken: nobody reads it back without the key. */
export function claimOf(person: string, key: KeyObject): Buffer {
  return createHmac('sha256', key).update(person).digest()
}

/** What a ledger keeps to tell its key from any other. */
export function keyCheck(key: KeyObject): Buffer {
  return createHmac('sha256', key).update('hearthfold ledger').digest()
}

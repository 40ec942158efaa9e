import { createSecretKey, KeyObject } from 'node:crypto'
import type { Text } from '@hearthfold/core'

/** The key of the digests by which a person is known to be taken: at least 16 bytes that nobody guesses. */
export type DigestKey = Uint8Array | KeyObject

/** The fewest bytes that a digest key has. Of a shorter one citizen IDs can be tried out. */
const LEAST = 16

/** What is given as the key of a ledger and cannot be one: how many bytes it has, or what it is. */
export interface UnfitKey {
  readonly code: 'unfit-key'
  readonly expected: number
  readonly found: number | string
}

/** What is wrong with a digest key; undefined where nothing is. */
export function unfitKey(key: unknown): UnfitKey | undefined {
  const length = key instanceof Uint8Array ? key.length : key instanceof KeyObject ? key.symmetricKeySize : undefined
  return length !== undefined && length >= LEAST
    ? undefined
    : { code: 'unfit-key', expected: LEAST, found: length ?? (key === null ? 'null' : typeof key) }
}

/** Why a key is not that of a ledger, in words. */
export function unfitKeyText({ expected, found }: UnfitKey): Text {
  return {
    zh: `台账密钥应为不少于 ${expected} 字节的二进制数据，实为${typeof found === 'number' ? ` ${found} 字节` : '其他类型的数据'}：请给出该台账的密钥文件中的密钥`,
    en: `expected as the key of the ledger at least ${expected} bytes, found ${typeof found === 'number' ? found : `a value of the type ${found}`}: give the key that is in its key-ring`,
  }
}

/**
 * The key of a ledger.
 *
 * @throws TypeError where it cannot be one: a programming error
 */
export function keyOf(digestKey: DigestKey): KeyObject {
  const problem = unfitKey(digestKey)
  if (problem) throw new TypeError(unfitKeyText(problem).en)
  return digestKey instanceof KeyObject ? digestKey : createSecretKey(digestKey)
}

/** The key of a ledger that is opened without one: by it nothing is kept. */
export const NO_KEY = createSecretKey(Buffer.alloc(32))

import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { Said } from '@hearthfold/core/store'

/** What is derived from one key of a ring: one to encipher with, one for digests. Handed over as bytes each costs three times as much. */
interface Derived {
  readonly cipher: KeyObject
  readonly digest: KeyObject
}

/** A key is used again and again; whoever forgets the key forgets what was derived of it. */
const derived = new WeakMap<Uint8Array, Derived>()

function derivedOf(key: Uint8Array): Derived {
  let of = derived.get(key)
  if (of === undefined) {
    const bytes = Buffer.from(hkdfSync('sha256', createSecretKey(key), '', 'hearthfold private fields 1', 64))
    derived.set(key, (of = { cipher: createSecretKey(bytes.subarray(0, 32)), digest: createSecretKey(bytes.subarray(32)) }))
  }
  return of
}

const NONCE = 12
const TAG = 16

/** Lengths are hidden up to a multiple of this: a name of two characters looks like one of four. */
const BLOCK = 32

/**
 * Enciphers fields of an event: AES-256-GCM, as base64url. The nonce is a keyed digest of all that is said, so the same
 * is enciphered to the same bytes: a commit that is asked for again is the same commit.
 *
 * @param about where the fields belong: they are read nowhere else
 */
export function encipher(key: Uint8Array, about: string, said: Said): string {
  const { cipher, digest } = derivedOf(key)
  // JSON writes a lone surrogate as an escape, so that it comes back as it was.
  const text = JSON.stringify(said)
  const plain = Buffer.from(text + ' '.repeat((BLOCK - (Buffer.byteLength(text) % BLOCK)) % BLOCK))
  const nonce = createHmac('sha256', digest).update(about).update('\n').update(plain).digest().subarray(0, NONCE)
  const gcm = createCipheriv('aes-256-gcm', cipher, nonce, { authTagLength: TAG })
  gcm.setAAD(Buffer.from(about))
  return Buffer.concat([nonce, gcm.update(plain), gcm.final(), gcm.getAuthTag()]).toString('base64url')
}

/** What was enciphered; undefined where the bytes are not those, or belong elsewhere. */
export function decipher(key: Uint8Array, about: string, box: string): Said | undefined {
  const bytes = Buffer.from(box, 'base64url')
  if (bytes.length < NONCE + TAG) return undefined
  const gcm = createDecipheriv('aes-256-gcm', derivedOf(key).cipher, bytes.subarray(0, NONCE), { authTagLength: TAG })
  gcm.setAAD(Buffer.from(about))
  gcm.setAuthTag(bytes.subarray(-TAG))
  try {
    const plain = gcm.update(bytes.subarray(NONCE, -TAG))
    // Throws where the bytes are not those that were enciphered; a mode without blocks has nothing more to say.
    gcm.final()
    return JSON.parse(plain.toString()) as Said
  } catch {
    return undefined
  }
}

/** A few characters by which equal texts are equal, for who has the key; they tell nobody else what the text was. */
export function fingerprint(key: Uint8Array, text: string): string {
  return createHmac('sha256', derivedOf(key).digest).update('text\n').update(JSON.stringify(text)).digest('base64url').slice(0, 8)
}

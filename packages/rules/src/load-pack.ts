import { type Misfit, misfitsOf } from '@hearthfold/core'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Pack, PackFile } from './pack.ts'
import { profileProblems } from './profile.ts'

/**
 * Checks a pack, read from JSON, and makes it usable: its shape, and that its rules stay within the strict profile.
 * A pack with any problem is refused, with all problems at once. Never throws.
 */
export function loadPack(json: unknown): { pack: Pack } | { problems: Misfit[] } {
  const parsed = PackFile.safeParse(json)
  if (!parsed.success) return { problems: misfitsOf(json, parsed.error.issues) }
  const problems = profileProblems(parsed.data)
  if (problems.length > 0) return { problems }
  // The pack is made of the very text that is hashed, and frozen: what the hash names nobody can change.
  const text = canonical(parsed.data)
  return { pack: frozen({ ...(JSON.parse(text) as typeof parsed.data), hash: bytesToHex(sha256(utf8ToBytes(text))) }) }
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

/** JSON with the keys of every object in order, so that equal content has equal bytes. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

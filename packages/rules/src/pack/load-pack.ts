import { type Misfit, misfitsOf } from '@hearthfold/core'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { lay, type PackPart } from './layers.ts'
import { LayerFile, type Pack, PackFile } from './pack.ts'
import { profileProblems } from './profile.ts'

/**
 * Checks a pack, read from JSON, and makes it usable: its shape, what its layers override, and that its rules stay within
 * the strict profile. A pack with any problem is refused, with all problems at once. Never throws.
 *
 * @param json the pack of the nation
 * @param layers what is laid over it, the highest level first; the paths of their problems begin with `layers.0.` and so on
 */
export function loadPack(json: unknown, layers: readonly unknown[] = []): { pack: Pack } | { problems: Misfit[] } {
  const parts: PackPart[] = []
  const problems: Misfit[] = []
  for (const [at, one] of [json, ...layers].entries()) {
    const path = at === 0 ? '' : `layers.${at - 1}.`
    const parsed = (at === 0 ? PackFile : LayerFile).safeParse(one)
    if (parsed.success) parts.push({ path, file: parsed.data })
    else problems.push(...misfitsOf(one, parsed.error.issues).map((misfit) => ({ ...misfit, path: `${path}${misfit.path}`.replace(/\.$/, '') })))
  }
  if (problems.length > 0) return { problems }
  const { effective, problems: laid } = lay(parts)
  problems.push(...laid, ...profileProblems(parts, effective))
  if (problems.length > 0) return { problems }
  // The pack is made of the very text that is hashed, and frozen: what the hash names nobody can change.
  const text = canonical(effective)
  return { pack: frozen({ ...(JSON.parse(text) as typeof effective), hash: bytesToHex(sha256(utf8ToBytes(text))) }) }
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

import type { Day, Misfit, Result } from '@hearthfold/core'
import { NOTHING } from '@hearthfold/core/checking'
import { misfitsOf } from '@hearthfold/core/checking'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { lay, type PackPart } from './layers.ts'
import { obligationProblems } from './obligation-problems.ts'
import { LayerFile, type Pack, PackFile } from './pack.ts'
import { profileProblems } from './profile.ts'
import { stretchesOf } from './spells.ts'

/**
 * Checks a pack, read from JSON, and makes it usable: its shape, what its layers override, and that its rules stay within
 * the strict profile. A pack with any problem is refused with its problems: those of the shape of every file, and those of
 * what the files say as far down as their shapes are sound. Never throws.
 *
 * @param json the pack of the nation
 * @param layers what is laid over it, the highest level first; the paths of their problems begin with `layers.0.` and so on
 */
export function loadPack(json: unknown, layers: readonly unknown[] = []): Result<Pack, Misfit[]> {
  const files = [json, ...layers].map((one, at) => readFile(one, at === 0 ? PackFile : LayerFile, at === 0 ? '' : `layers.${at - 1}.`))
  const sound = files.findIndex((file) => 'problems' in file)
  const parts = files.slice(0, sound < 0 ? files.length : sound) as PackPart[]
  const misshapen = files.flatMap((file) => ('problems' in file ? file.problems : []))
  if (parts.length === 0) return { ok: false, problem: misshapen }
  const { effective, problems: laid } = lay(parts)
  const problems = [...misshapen, ...laid, ...profileProblems(parts, effective), ...obligationProblems(parts, effective)]
  if (problems.length > 0) return { ok: false, problem: problems }
  const stretches = stretchesOf(parts)
  const idle = parts.flatMap(({ path }, at): Misfit[] =>
    stretches.some(({ files }) => files.includes(at)) ? [] : [{ path: `${path}inForce`, expected: 'days-of-files', found: NOTHING }],
  )
  const spells = (stretches.length > 1 ? stretches : []).map((stretch) => ({ ...stretch, ...lay(parts, stretch.files) }))
  const broken = [...idle, ...spells.flatMap((spell) => spellProblems(parts, spell))]
  if (broken.length > 0) return { ok: false, problem: broken }
  const laws = spells.map(({ from, to, files, effective: law }) => ({ from, ...(to === undefined ? {} : { to }), files, law }))
  // The pack is made of the very text that is hashed, and frozen: what the hash names nobody can change.
  return { ok: true, value: packOf(canonical({ ...effective, ...(laws.length > 0 ? { spells: laws } : {}) })) }
}

/** The pack that a text is of: that of an effective pack, as it is hashed. Frozen. */
export function packOf(text: string): Pack {
  const hash = hashOf(text)
  const { spells, ...whole } = JSON.parse(text) as Omit<Pack, 'hash'>
  return frozen({ ...whole, ...(spells ? { spells: spells.map((spell) => ({ ...spell, law: { ...spell.law, hash } })) } : {}), hash })
}

/** What is wrong on some days only: a layer that is in force on them may build on one that is not. */
function spellProblems(
  parts: readonly PackPart[],
  { from, files, effective, problems }: { from: Day; files: readonly number[] } & ReturnType<typeof lay>,
): Misfit[] {
  const some = parts.filter((_, at) => files.includes(at))
  const all = [...problems, ...profileProblems(some, effective), ...obligationProblems(some, effective)]
  return all.map((misfit) => ({ ...misfit, expected: { code: 'on-days' as const, expected: misfit.expected, from } }))
}

function readFile(json: unknown, shape: typeof PackFile | typeof LayerFile, path: string): PackPart | { readonly problems: Misfit[] } {
  const names = nameProblems(json, path)
  const parsed = shape.safeParse(json)
  if (parsed.success && names.length === 0) return { path, file: parsed.data }
  const misfits = parsed.success ? [] : misfitsOf(json, parsed.error.issues)
  return { problems: [...names, ...misfits.map((misfit) => ({ ...misfit, path: `${path}${misfit.path}`.replace(/\.$/, '') }))] }
}

/** Names that every object has already, some of which a reader of JSON passes over without a word. */
function nameProblems(json: unknown, path: string): Misfit[] {
  return ['facts', 'parameters', 'conditions', 'procedures', 'obligations'].flatMap((part) => {
    const named = (json as Record<string, unknown> | null | undefined)?.[part]
    if (typeof named !== 'object' || named === null) return []
    return Object.keys(named)
      .filter((name) => name in Object.prototype)
      .map((name): Misfit => ({ path: `${path}${part}.${name}`, expected: 'no-builtin-name', found: name }))
  })
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

/** The SHA-256 of a text, in hexadecimal. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** JSON with the keys of every object in order, so that equal content has equal bytes. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

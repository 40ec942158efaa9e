import type { Misfit, Result } from '@hearthfold/core'
import { misfitsOf, show } from '@hearthfold/core/checking'
import type { KeptPack } from '@hearthfold/core/store'
import * as z from 'zod'
import { canonical, hashOf, loadPack, packOf } from './load-pack.ts'
import { Day, type Pack } from './pack.ts'

// What a ledger keeps of a pack: the text of the effective pack that its hash is of. So whoever keeps it can tell that it is the one.

/** A pack as a ledger keeps it. */
export function keptPack({ hash, spells, ...whole }: Pack): KeptPack {
  const laws = spells?.map((spell) => ({ ...spell, law: { ...spell.law, hash: undefined } }))
  return { hash, bytes: canonical({ ...whole, ...(laws ? { spells: laws } : {}) }) }
}

/** A pack read back from a ledger; or why it is not the one that its hash names. Never throws. */
export function loadKeptPack({ hash, bytes }: KeptPack): Result<Pack, Misfit[]> {
  let json: unknown
  try {
    json = JSON.parse(bytes)
  } catch {
    return { ok: false, problem: [{ path: '', expected: 'pack-text', found: show(bytes) }] }
  }
  // Ledgers of the first format keep the files of a pack in a list, or the one that it has.
  if (hashOf(bytes) !== hash) return loadFiles(hash, json)
  const problems = lawProblems(json)
  return problems.length > 0 ? { ok: false, problem: problems } : { ok: true, value: packOf(bytes) }
}

function loadFiles(hash: string, json: unknown): Result<Pack, Misfit[]> {
  const loaded = loadPack(...filesOf(json))
  return !loaded.ok || loaded.value.hash === hash
    ? loaded
    : { ok: false, problem: [{ path: 'hash', expected: { code: 'value', value: hash }, found: loaded.value.hash }] }
}

function filesOf(json: unknown): [unknown, readonly unknown[]] {
  return Array.isArray(json) ? [json[0], json.slice(1)] : [json, []]
}

/** The law on some days only. */
const Spells = z.array(z.looseObject({ from: Day, to: Day.exactOptional(), files: z.array(z.int().min(0)), law: z.looseObject({}) }))

/** What is wrong with an effective pack: it is held to what a file of its own would be held to. */
function lawProblems(json: unknown): Misfit[] {
  const { spells = [] } = (json ?? {}) as { readonly spells?: unknown }
  const read = Spells.safeParse(spells)
  if (!read.success) return misfitsOf(spells, read.error.issues).map((misfit) => ({ ...misfit, path: `spells.${misfit.path}` }))
  const laws = [json, ...read.data.map(({ law }) => law)]
  return laws.flatMap((law, at) => {
    const loaded = loadPack(fileOf(law))
    const path = at === 0 ? '' : `spells.${at - 1}.law.`
    return !loaded.ok ? loaded.problem.map((misfit) => ({ ...misfit, path: `${path}${misfit.path}` })) : []
  })
}

/** An effective pack as one file; undefined where it is none. */
function fileOf(law: unknown): unknown {
  if (typeof law !== 'object' || law === null || !Array.isArray((law as Pack).origins)) return undefined
  const { origins: _, spells: __, ...rest } = law as Pack
  // Of several files the names are joined, and may be longer than that of one.
  return { ...(withoutOrigins(rest) as object), id: 'kept', version: 'kept', level: 'nation' }
}

function withoutOrigins(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withoutOrigins)
  const members = Object.entries(value).filter(([name, inner]) => name !== 'origin' || typeof inner !== 'number')
  return Object.fromEntries(members.map(([name, inner]) => [name, withoutOrigins(inner)]))
}

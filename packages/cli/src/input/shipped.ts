import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { shippedPacks } from '@hearthfold/rules/packs'

// The law as data comes with @hearthfold/rules: packs and layers as JSON, cases as files for people to read.

/** A shipped file of cases: the name by which people call it, and where it is. */
export interface ShippedCases {
  readonly name: string
  readonly path: string
}

/** The files of cases that come with the rules. */
export function shippedCases(): ShippedCases[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@hearthfold/rules/package.json')), 'cases')
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return files.toSorted().map((file) => ({ name: basename(file, '.yaml'), path: join(folder, file) }))
}

/** Every shipped pack, and every shipped layer on each pack or layer that it may be laid over: by name, the highest level first. */
export function shippedChains(): string[][] {
  return Object.keys(shippedPacks).flatMap((name) => chainsTo(name, []))
}

function chainsTo(name: string, below: readonly string[]): string[][] {
  const { over } = shippedPacks[name] as { readonly over?: readonly string[] }
  if (over === undefined) return [[name]]
  const above = Object.entries(shippedPacks).filter(
    ([other, pack]) => other !== name && !below.includes(other) && over.includes((pack as { id: string }).id),
  )
  return above.flatMap(([other]) => chainsTo(other, [...below, name]).map((chain) => [...chain, name]))
}

import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

// The law as data comes with @hearthfold/rules, as files: people open them, and name them by their file names.

/** A shipped file: the name by which people call it, and where it is. */
export interface ShippedFile {
  readonly name: string
  readonly path: string
}

/** The packs and layers that come with the rules, by the names of their files without the ending. */
export function shippedPacks(): ShippedFile[] {
  return filesIn('packs', '.json')
}

/** The files of cases that come with the rules. */
export function shippedCases(): ShippedFile[] {
  return filesIn('cases', '.yaml')
}

function filesIn(folder: string, ending: string): ShippedFile[] {
  const rules = dirname(createRequire(import.meta.url).resolve('@hearthfold/rules/package.json'))
  return readdirSync(join(rules, folder))
    .filter((file) => file.endsWith(ending))
    .toSorted()
    .map((file) => ({ name: basename(file, ending), path: join(rules, folder, file) }))
}

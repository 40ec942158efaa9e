import type { Day, Language } from '@hearthfold/core'
import type { Law } from '@hearthfold/rules'
import type { Problems } from './options.ts'
import { readLayersOver, type ReadPack, readPack, shippedPackOf } from './pack-file.ts'

/** How a command line names the law: a pack and layers over it. */
export interface NamedLaw {
  readonly pack?: string
  readonly layer: readonly string[]
}

/**
 * The law of each of some days: the pack that is named, or else the shipped one of the day; with the layers over it. Where the
 * days are of several eras, a layer is laid over those packs that it may be laid over, at least one.
 */
export async function readLaw(
  { pack, layer }: NamedLaw,
  days: Iterable<Day>,
  language: Language,
): Promise<{ readonly law: Law; readonly packs: readonly ReadPack[] } | Problems> {
  if (pack !== undefined) {
    const read = await readPack([pack, ...layer], language)
    return 'problems' in read ? read : { law: () => read.pack, packs: [read] }
  }
  const packs = new Map<string, ReadPack>()
  const laid = new Set<string>()
  const problems = new Set<string>()
  for (const era of new Set([...days].map(shippedPackOf))) {
    const fitting = await readLayersOver(era, layer, language)
    if ('problems' in fitting) return fitting
    for (const one of fitting.layers) laid.add(one)
    const read = await readPack([era, ...fitting.layers], language)
    if ('problems' in read) for (const problem of read.problems) problems.add(problem)
    else packs.set(era, read)
  }
  const unlaid = layer.filter((one) => !laid.has(one))
  // What can be laid over none of the packs says itself what is wrong with it.
  if (unlaid.length > 0) {
    const read = await readPack([[...packs.keys()][0] ?? shippedPackOf(), ...layer], language)
    if ('problems' in read) for (const problem of read.problems) problems.add(problem)
  }
  if (problems.size > 0) return { problems: [...problems] }
  return { law: (on) => packs.get(shippedPackOf(on))?.pack, packs: [...packs.values()] }
}

import type { Language } from '@hearthfold/core'
import { readJsonFile } from './json-file.ts'
import { shippedPacks } from './shipped.ts'

interface Shipped {
  readonly name: string
  readonly id: unknown
  /** The ids of the packs that it may be laid over; undefined for a pack of the nation. */
  readonly over: readonly unknown[] | undefined
}

/** Every shipped pack, and every shipped layer on each pack or layer that it may be laid over: by name, the highest level first. */
export async function shippedChains(language: Language): Promise<string[][]> {
  const files: Shipped[] = []
  for (const { name, path } of shippedPacks()) {
    const read = await readJsonFile(path, language)
    const { id, over } = ('value' in read ? read.value : {}) as { id?: unknown; over?: unknown }
    files.push({ name, id, over: Array.isArray(over) ? over : undefined })
  }
  return files.flatMap((file) => chainsTo(file, files))
}

function chainsTo(file: Shipped, files: readonly Shipped[], below: readonly Shipped[] = []): string[][] {
  if (file.over === undefined) return [[file.name]]
  const above = files.filter((other) => other !== file && !below.includes(other) && file.over!.includes(other.id))
  return above.flatMap((other) => chainsTo(other, files, [...below, file]).map((chain) => [...chain, file.name]))
}

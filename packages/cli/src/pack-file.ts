import { dirname, isAbsolute, join } from 'node:path'
import type { Language } from '@hearthfold/core'
import { loadPack, type Pack } from '@hearthfold/rules'
import { misfitLines, readJsonFile } from './json-file.ts'
import { messages } from './messages.ts'
import type { Problems } from './options.ts'
import { type ShippedFile, shippedPacks } from './shipped.ts'

/** The pack by which a household is judged where none is named. */
export const DEFAULT_PACK = 'cn-2015-2019'

/** A pack as the files on the command line make it. */
export interface ReadPack {
  readonly pack: Pack
  /** What the first file makes, the first two, and so on; the last is the pack itself. For what a layer overrides. */
  readonly stages: readonly Pack[]
  /** The names of the files as people call them, joined by `+`. */
  readonly name: string
}

/** A file that is to be read: what the person called it, and where it is. */
type Place = ShippedFile

/**
 * Reads a pack and the layers over it, each a shipped one by its file name or a path.
 *
 * @param named the pack and its layers, the highest level first
 * @param within the file that names them, where it is a file: paths in it are seen from its folder
 */
export async function readPack(named: readonly string[], language: Language, within?: string): Promise<ReadPack | Problems> {
  const places: Place[] = []
  const files: unknown[] = []
  const problems: string[] = []
  for (const one of named) {
    const place = placeOf(one, within, language)
    if ('problem' in place) {
      problems.push(place.problem)
      continue
    }
    const read = await readJsonFile(place.path, language)
    if ('problem' in read) problems.push(read.problem)
    else {
      places.push(place)
      files.push(read.value)
    }
  }
  if (problems.length > 0) return { problems }
  if (isLayer(files[0])) return { problems: [layerAlone(places[0]!, files[0], language)] }
  const stages: Pack[] = []
  for (const at of files.keys()) {
    const loaded = loadPack(files[0], files.slice(1, at + 1))
    if ('problems' in loaded) return { problems: loaded.problems.flatMap((misfit) => misfitLines(...inItsFile(misfit, places), language)) }
    stages.push(loaded.pack)
  }
  return { pack: stages.at(-1)!, stages, name: places.map(({ name }) => name).join(' + ') }
}

/** Where the file of a name is. A name without an ending and without a folder is that of a shipped pack. */
function placeOf(named: string, within: string | undefined, language: Language): Place | { problem: string } {
  const say = messages[language]
  if (/[./\\]/.test(named)) return { name: named, path: within === undefined || isAbsolute(named) ? named : join(dirname(within), named) }
  const shipped = shippedPacks()
  const found = shipped.find(({ name }) => name === named)
  if (found) return found
  const { expected, advice } = say.shippedPack(shipped.map(({ name }) => name).join(', '))
  return { problem: say.expected(within ?? named, expected, named, advice) }
}

type Misfits = Extract<ReturnType<typeof loadPack>, { problems: unknown }>['problems']

/** A problem of a layer, which `loadPack` tells by its place, as one of the file itself. */
function inItsFile(misfit: Misfits[number], places: readonly Place[]): [path: string, misfits: Misfits] {
  const inLayer = /^layers\.(\d+)\.?(.*)$/.exec(misfit.path)
  if (!inLayer) return [places[0]!.name, [misfit]]
  return [places[Number(inLayer[1]) + 1]!.name, [{ ...misfit, path: inLayer[2]! }]]
}

function isLayer(file: unknown): file is { readonly over: unknown } {
  return typeof file === 'object' && file !== null && 'over' in file
}

function layerAlone({ name }: Place, { over }: { readonly over: unknown }, language: Language): string {
  const say = messages[language]
  const { expected, advice } = say.packNotLayer(name)
  return say.expected(name, expected, `"over": ${JSON.stringify(over)}`, advice)
}

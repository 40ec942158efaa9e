import { dirname, isAbsolute, join } from 'node:path'
import type { Day, Language, Result } from '@hearthfold/core'
import { nationalPackOn } from '@hearthfold/ledger'
import { loadPack, type Pack } from '@hearthfold/rules'
import { shippedPacks } from '@hearthfold/rules/packs'
import { misfitLines, readJsonFile } from './json-file.ts'
import { messages } from '../words/messages.ts'
import type { Problems } from './options.ts'

/** The shipped pack by which a household is judged on a day where none is named. Without a day: that of registered poverty. */
export function shippedPackOf(day: Day = '2020-12-31'): string {
  return nationalPackOn(day)
}

/** A pack as the files on the command line make it. */
export interface ReadPack {
  readonly pack: Pack
  /** What the first file makes, the first two, and so on; the last is the pack itself. For what a layer overrides. */
  readonly stages: readonly Pack[]
  /** The files as people call them, the pack of the nation first; and all of them in one name. */
  readonly files: readonly string[]
  readonly name: string
}

/**
 * Reads a pack and the layers over it, each a shipped one by its file name or a path.
 *
 * @param named the pack and its layers, the highest level first
 * @param within the file that names them, where it is a file: paths in it are seen from its folder
 */
export async function readPack(named: readonly string[], language: Language, within?: string): Promise<ReadPack | Problems> {
  const files: unknown[] = []
  const problems: string[] = []
  for (const one of named) {
    const read = await readNamed(one, within, language)
    if (!read.ok) problems.push(read.problem)
    else files.push(read.value)
  }
  if (problems.length > 0) return { problems }
  if (isLayer(files[0])) return { problems: [layerAlone(named[0]!, files[0], language)] }
  const stages: Pack[] = []
  for (const at of files.keys()) {
    const loaded = loadPack(files[0], files.slice(1, at + 1))
    if (!loaded.ok) return { problems: loaded.problem.flatMap((misfit) => misfitLines(...inItsFile(misfit, named), language)) }
    stages.push(loaded.value)
  }
  return { pack: stages.at(-1)!, stages, files: named, name: named.join(' + ') }
}

/**
 * Reads a pack to put in the place of another: a pack with its layers, or layers to be laid over that other one.
 *
 * @param over the other pack and its layers
 */
export async function readInPlaceOf(over: readonly string[], named: readonly string[], language: Language): Promise<ReadPack | Problems> {
  const [first] = named
  const read = first === undefined ? undefined : await readNamed(first, undefined, language)
  return readPack(read && read.ok && isLayer(read.value) ? [...over, ...named] : named, language)
}

/** Those of some layers that may be laid over a shipped pack, or over one of them that may. */
export async function readLayersOver(
  pack: string,
  layers: readonly string[],
  language: Language,
): Promise<{ readonly layers: readonly string[] } | Problems> {
  const ids = new Set<unknown>([(shippedPacks[pack] as { readonly id: string }).id])
  const fitting: string[] = []
  for (const layer of layers) {
    const read = await readNamed(layer, undefined, language)
    if (!read.ok) return { problems: [read.problem] }
    const { id, over } = (read.value ?? {}) as { readonly id?: unknown; readonly over?: unknown }
    if (!Array.isArray(over) || !over.some((one) => ids.has(one))) continue
    ids.add(id)
    fitting.push(layer)
  }
  return { layers: fitting }
}

/** What is wrong with a question, in words, where a pack has no rule for it. */
export function questionProblems({ rules }: Pack, question: string | undefined, language: Language): string[] {
  if (question === undefined || rules.some(({ event }) => event.type === question)) return []
  const say = messages[language]
  const { expected, advice } = say.question(rules.map(({ event }) => event.type).join(', '))
  return [say.expected('--question', expected, question, advice)]
}

/** The JSON of a file, or of a shipped pack or layer: a name without an ending and without a folder is that of one. */
async function readNamed(named: string, within: string | undefined, language: Language): Promise<Result<unknown, string>> {
  if (/[./\\]/.test(named)) return readJsonFile(within === undefined || isAbsolute(named) ? named : join(dirname(within), named), language)
  if (Object.hasOwn(shippedPacks, named)) return { ok: true, value: shippedPacks[named] }
  const { expected, advice } = messages[language].shippedPack(Object.keys(shippedPacks).join(', '))
  return { ok: false, problem: messages[language].expected(within ?? named, expected, named, advice) }
}

type Misfits = Extract<ReturnType<typeof loadPack>, { readonly ok: false }>['problem']

/** A problem of a layer, which `loadPack` tells by its place, as one of the file itself. */
function inItsFile(misfit: Misfits[number], named: readonly string[]): [path: string, misfits: Misfits] {
  const inLayer = /^layers\.(\d+)\.?(.*)$/.exec(misfit.path)
  if (!inLayer) return [named[0]!, [misfit]]
  return [named[Number(inLayer[1]) + 1]!, [{ ...misfit, path: inLayer[2]! }]]
}

function isLayer(file: unknown): file is { readonly over: unknown } {
  return typeof file === 'object' && file !== null && 'over' in file
}

function layerAlone(name: string, { over }: { readonly over: unknown }, language: Language): string {
  const say = messages[language]
  const { expected, advice } = say.packNotLayer(name)
  return say.expected(name, expected, `"over": ${JSON.stringify(over)}`, advice)
}

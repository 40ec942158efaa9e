import type { Language } from '@hearthfold/core'
import { type CasesFile, runCase } from '@hearthfold/rules/cases'
import { readCasesFile } from '../input/cases-file.ts'
import { checkProperties, type PropertiesOptions } from './check-properties.ts'
import { documentText } from '../terminal/display.ts'
import { messages } from '../words/messages.ts'
import type { Problems } from '../input/options.ts'
import { type ReadPack, readPack } from '../input/pack-file.ts'
import { checkDocument, type CheckedFile, checkText } from '../report/check.ts'
import { shippedCases, shippedChains } from '../input/shipped.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'

/** The options of `check` as they are written on the command line. */
export interface CheckOptions extends PropertiesOptions {
  readonly properties?: boolean
}

/** `hearthfold check`: whether packs load, and whether under them the cases hold. */
export async function check(named: readonly string[], options: CheckOptions, language: Language, streams: Stdio): Promise<ExitCode> {
  if (options.properties) return checkProperties(named, options, language, streams)
  const wanted = await readWanted(named, options, language)
  if ('problems' in wanted) {
    streams.stderr.write(`${wanted.problems.join('\n')}\n`)
    return 2
  }
  const checked: CheckedFile[] = wanted.runs.map(({ name, file, pack }) => ({
    name,
    pack,
    results: file.cases.map((one) => runCase(one, file, pack.pack)),
  }))
  streams.stdout.write(options.json ? documentText(checkDocument(checked)) : `${checkText(wanted.packs, checked, language)}\n`)
  return checked.every(({ results }) => results.every(({ ok }) => ok)) ? 0 : 1
}

/** A file of cases and the pack that it is run under. */
interface Run {
  readonly name: string
  readonly file: CasesFile
  readonly pack: ReadPack
}

interface Wanted {
  readonly packs: readonly ReadPack[]
  readonly runs: readonly Run[]
}

/** Everything that is to be checked; or, at once, everything that is wrong with it. */
async function readWanted(named: readonly string[], { layer, ...only }: CheckOptions, language: Language): Promise<Wanted | Problems> {
  const say = messages[language]
  const all = named.length === 0 && layer.length === 0
  const isCases = (name: string) => /\.ya?ml$/i.test(name)
  const chains = all ? shippedChains() : named.filter((name) => !isCases(name)).map((name) => [name, ...layer])
  const packs = await Promise.all(chains.map((chain) => readPack(chain, language)))
  const problems = packs.flatMap((read) => ('problems' in read ? read.problems : []))
  for (const [option, value] of Object.entries({ '--seed': only.seed, '--runs': only.runs })) {
    if (value !== undefined) problems.push(say.expected(option, say.onlyProperties.expected, value, say.onlyProperties.advice))
  }
  if (!all && chains.length === 0 && layer.length > 0)
    problems.push(say.expected('--layer', say.layerAlone.expected, layer.join(', '), say.layerAlone.advice))

  const runs: Run[] = []
  const files = all ? shippedCases() : named.filter(isCases).map((path) => ({ name: path, path }))
  for (const { name, path } of files) {
    const read = await readCasesFile(path, language)
    if ('problems' in read) {
      problems.push(...read.problems)
      continue
    }
    // Where packs are given on the command line, the cases are held against them and not against those that they name.
    const own = !all && chains.length > 0 ? packs : [await ownPack(name, path, read.file, language)]
    for (const pack of own) {
      if (!('problems' in pack)) runs.push({ name, file: read.file, pack })
      else if (own !== packs) problems.push(...pack.problems)
    }
  }
  if (problems.length > 0) return { problems: [...new Set(problems)] }
  return { packs: packs.flatMap((read) => ('pack' in read ? read : [])), runs }
}

async function ownPack(name: string, path: string, { packs }: CasesFile, language: Language): Promise<ReadPack | Problems> {
  if (packs) return readPack(packs, language, path)
  const say = messages[language]
  return { problems: [say.expected(`${name}: packs`, say.noPacks.expected, say.nothing, say.noPacks.advice)] }
}

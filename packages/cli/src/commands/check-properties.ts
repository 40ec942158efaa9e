import type { Language } from '@hearthfold/core'
import { documentText } from '../terminal/display.ts'
import { messages } from '../words/messages.ts'
import { type Problems, readCount } from '../input/options.ts'
import { type ReadPack, readPack } from '../input/pack-file.ts'
import { propertiesDocument, propertiesText, type Tried, type TriedLaw } from '../report/properties.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'

/** The options of `check --properties` as they are written on the command line. */
export interface PropertiesOptions {
  readonly layer: readonly string[]
  readonly seed?: string
  readonly runs?: string
  readonly json?: boolean
}

/** How often each law is tried where nothing is said. */
const RUNS = 300

/** `hearthfold check PACK --properties`: whether a pack obeys the laws that every pack should; counterexamples as cases. */
export async function checkProperties(
  named: readonly string[],
  options: PropertiesOptions,
  language: Language,
  streams: Stdio,
): Promise<ExitCode> {
  const wanted = await readWanted(named, options, language)
  if ('problems' in wanted) {
    streams.stderr.write(`${wanted.problems.join('\n')}\n`)
    return 2
  }
  const { pack, seed, runs } = wanted
  // Only here: what finds counterexamples takes long to load.
  const [{ default: fc }, { counterexampleOf, laws }] = await Promise.all([import('fast-check'), import('@hearthfold/rules/testing')])
  const tried = laws(pack.pack).map((law): TriedLaw => {
    const { counterexample, numRuns } = fc.check(law.property, { seed, numRuns: runs })
    return {
      name: law.name[language],
      runs: numRuns,
      counterexample: counterexample ? counterexampleOf(law, counterexample[0], pack.pack, language) : undefined,
    }
  })
  const result: Tried = { pack, seed, laws: tried }
  streams.stdout.write(options.json ? documentText(propertiesDocument(result)) : propertiesText(result, language))
  return tried.every(({ counterexample }) => counterexample === undefined) ? 0 : 1
}

interface Wanted {
  readonly pack: ReadPack
  readonly seed: number
  readonly runs: number
}

async function readWanted(
  named: readonly string[],
  { layer, seed, runs }: PropertiesOptions,
  language: Language,
): Promise<Wanted | Problems> {
  const say = messages[language]
  const [name, ...others] = named
  if (name === undefined || others.length > 0) {
    return { problems: [say.expected('--properties', say.onePack.expected, named.join(', ') || say.nothing, say.onePack.advice)] }
  }
  const readSeed = seed === undefined ? { value: Math.trunc(Math.random() * 2 ** 31) } : readCount('--seed', seed, language)
  const readRuns = runs === undefined ? { value: RUNS } : readCount('--runs', runs, language)
  const pack = await readPack([name, ...layer], language)
  const problems = [readSeed, readRuns].flatMap((one) => ('problem' in one ? [one.problem] : []))
  if ('problems' in pack || 'problem' in readSeed || 'problem' in readRuns)
    return { problems: [...problems, ...('problems' in pack ? pack.problems : [])] }
  return { pack, seed: readSeed.value, runs: readRuns.value }
}

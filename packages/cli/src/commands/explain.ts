import { type Day, type HouseholdId, type Instant, isHouseholdId, type Language } from '@hearthfold/core'
import { maskIds } from '@hearthfold/core/checking'
import { householdExplained, newestDayOf } from '@hearthfold/ledger'
import type { Pack } from '@hearthfold/rules'
import { documentText } from '../terminal/display.ts'
import { messages } from '../words/messages.ts'
import { type Problems, problemsOf, readDay, readKnown, valueOf } from '../input/options.ts'
import { questionProblems, readPack, shippedPackOf } from '../input/pack-file.ts'
import { readLedger } from '../source/read-ledger.ts'
import { explainDocument, explainText } from '../report/explain.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'

/** The options of `explain` as they are written on the command line. */
export interface ExplainOptions {
  readonly on?: string
  readonly known?: string
  readonly pack?: string
  readonly layer: readonly string[]
  readonly question?: string
  readonly json?: boolean
}

/** `hearthfold explain`: what a household is to the programme on a day, and why, leaf by leaf. */
export async function explainHousehold(
  named: string,
  files: readonly string[],
  options: ExplainOptions,
  language: Language,
  streams: Stdio,
): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  const wanted = await readWanted(named, options, language)
  if ('problems' in wanted) return (complain(wanted.problems), 2)
  const replayed = await readLedger(files, { known: wanted.known, only: wanted.stream }, language, streams)
  if ('problems' in replayed) return (complain(replayed.problems), 2)
  const { ledger } = replayed
  const household = ledger.households.get(wanted.stream)
  if (!household) return (complain([noSuchHousehold(wanted, language)]), 2)
  const day = wanted.on ?? newestDayOf(household)
  const law = wanted.law ?? (await readLaw(day, options, language))
  if ('problems' in law) return (complain(law.problems), 2)
  const explained = { ...householdExplained(household, ledger, { on: day, ...law }), known: wanted.known }
  streams.stdout.write(options.json ? documentText(explainDocument(explained, language)) : `${explainText(explained, language)}\n`)
  return 0
}

interface Wanted {
  readonly stream: HouseholdId
  readonly on: Day | undefined
  readonly known: Instant | undefined
  /** Undefined while it is not known of which day it must be the law. */
  readonly law: Law | undefined
}

/** By which pack the household is judged, and on which question if only one is asked. */
interface Law {
  readonly pack: Pack
  readonly question: string | undefined
}

async function readWanted(named: string, options: ExplainOptions, language: Language): Promise<Wanted | Problems> {
  const on = options.on === undefined ? undefined : readDay('--on', options.on, language)
  const known = options.known === undefined ? undefined : readKnown('--known', options.known, language)
  const day = valueOf(on)
  const law = options.pack === undefined && day === undefined ? undefined : await readLaw(day, options, language)
  const problems = [...problemsOf(on, known), ...(law && 'problems' in law ? law.problems : [])]
  if (problems.length > 0 || (law && 'problems' in law)) return { problems }
  return { stream: isHouseholdId(named) ? named : `household/${named}`, on: day, known: valueOf(known), law }
}

/** The pack that is named; where none is, the shipped one that is the law of the day. */
async function readLaw(day: Day | undefined, options: ExplainOptions, language: Language): Promise<Law | Problems> {
  const read = await readPack([options.pack ?? shippedPackOf(day), ...options.layer], language)
  if ('problems' in read) return read
  const { question } = options
  const problems = questionProblems(read.pack, question, language)
  return problems.length > 0 ? { problems } : { pack: read.pack, question }
}

/** That a ledger has no such household, in words. */
export function noSuchHousehold({ stream, known }: Pick<Wanted, 'stream' | 'known'>, language: Language): string {
  const say = messages[language]
  const { expected, advice } = say.household(known)
  return say.expected(maskIds(stream), expected, say.none, advice)
}

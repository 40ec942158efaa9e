import { type Day, type Household, type HouseholdId, type Instant, isHouseholdId, type Language } from '@hearthfold/core'
import { determineAll, type Pack, type Truth, truthIn } from '@hearthfold/rules'
import { documentText } from '../terminal/display.ts'
import { noSuchHousehold } from './explain.ts'
import { readLaw } from '../input/law-file.ts'
import { messages } from '../words/messages.ts'
import { type Problems, problemsOf, readDay, readKnown, valueOf } from '../input/options.ts'
import { questionProblems } from '../input/pack-file.ts'
import { type Determined, determinedText } from '../report/determined.ts'
import { readLedger } from '../source/read-ledger.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'

/** The options of `determine` as they are written on the command line. */
export interface DetermineOptions {
  readonly household?: string
  readonly question?: string
  readonly on?: string
  readonly known?: string
  readonly pack?: string
  readonly layer: readonly string[]
  readonly json?: boolean
}

/** `hearthfold determine`: what the law answers about one household or all, on one question or all, as it stood on a day and as known. */
export async function determineOfLedger(
  files: readonly string[],
  options: DetermineOptions,
  language: Language,
  streams: Stdio,
): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  const wanted = readWanted(options, language)
  if ('problems' in wanted) return (complain(wanted.problems), 2)
  const { known, only } = wanted
  const replayed = await readLedger(files, { known, only }, language, streams)
  if ('problems' in replayed) return (complain(replayed.problems), 2)
  const { ledger } = replayed
  const on = wanted.on ?? ledger.newest
  if (on === undefined) return (complain([messages[language].nothingKnown]), 2)
  const read = await readLaw(options, [on], language)
  if ('problems' in read) return (complain(read.problems), 2)
  const pack = read.law(on)!
  const problems = questionProblems(pack, options.question, language)
  if (problems.length > 0) return (complain(problems), 2)
  const households = only === undefined ? [...ledger.households.values()] : [ledger.households.get(only)].filter((one) => one !== undefined)
  if (only !== undefined && households.length === 0) return (complain([noSuchHousehold({ stream: only, known }, language)]), 2)
  const determined = determinedOf(households, { on, known: ledger.settled ?? known, pack }, options.question)
  streams.stdout.write(options.json ? documentText(determined) : `${determinedText(determined, options.question, language)}\n`)
  return 0
}

function readWanted(
  options: DetermineOptions,
  language: Language,
): { on: Day | undefined; known: Instant | undefined; only: HouseholdId | undefined } | Problems {
  const on = options.on === undefined ? undefined : readDay('--on', options.on, language)
  const known = options.known === undefined ? undefined : readKnown('--known', options.known, language)
  const problems = problemsOf(on, known)
  const { household } = options
  const only = household === undefined || isHouseholdId(household) ? household : (`household/${household}` as const)
  return problems.length > 0 ? { problems } : { on: valueOf(on), known: valueOf(known), only }
}

function determinedOf(
  households: readonly Household[],
  { on, known, pack }: { on: Day; known: Instant | undefined; pack: Pack },
  question: string | undefined,
): Determined {
  const { outcomes, notInForce, facts } = determineAll(households, { on, pack, ...(question === undefined ? {} : { question }) })
  const columns = Object.entries(outcomes)
  const of = households.map(({ stream, version }, at) => ({
    household: stream,
    version,
    outcomes: Object.fromEntries(columns.map(([one, column]): [string, Truth] => [one, truthIn(column, at)])),
  }))
  return {
    on,
    ...(known === undefined ? {} : { known }),
    pack: { id: pack.id, version: pack.version, hash: pack.hash },
    facts,
    notInForce: notInForce ?? null,
    households: of,
  }
}

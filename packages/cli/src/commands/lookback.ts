import type { Day, Instant, Language } from '@hearthfold/core'
import { exitsLookedAt } from '@hearthfold/ledger'
import { exitsOf } from '@hearthfold/rules/look-back'
import { documentText } from '../terminal/display.ts'
import { eventsOf } from '../source/events.ts'
import { readLaw } from '../input/law-file.ts'
import { messages } from '../words/messages.ts'
import { type Problems, problemsOf, readCount, readDay, readKnown, readYear, valueOf } from '../input/options.ts'
import { readLedger } from '../source/read-ledger.ts'
import { replayFiles } from '../source/replay.ts'
import { lookBackDocument, lookBackReport } from '../report/lookback.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'

/** The options of `lookback` as they are written on the command line. */
export interface LookBackOptions {
  readonly on?: string
  readonly known?: string
  readonly year?: string
  readonly publishedAt?: string
  readonly population?: string
  readonly pack?: string
  readonly layer: readonly string[]
  readonly json?: boolean
}

/** `hearthfold lookback`: every exit judged again, who was left out, and what the published figure would be now. */
export async function lookBackAtExits(
  files: readonly string[],
  options: LookBackOptions,
  language: Language,
  streams: Stdio,
): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  const wanted = readWanted(options, language)
  if ('problems' in wanted) return (complain(wanted.problems), 2)
  const replayed = await readLedger(files, { known: wanted.known }, language, streams)
  if ('problems' in replayed) return (complain(replayed.problems), 2)
  const { ledger } = replayed
  const on = wanted.on ?? ledger.newest
  if (on === undefined) return (complain([messages[language].nothingKnown]), 2)
  const households = [...ledger.households.values()]
  const read = await readLaw(options, [on, ...exitsOf(households, {}).map((exit) => exit.on)], language)
  if ('problems' in read) return (complain(read.problems), 2)
  const published = wanted.publishedAt === undefined ? undefined : await replayFiles(files, { known: wanted.publishedAt })
  const { year, population, known, publishedAt } = wanted
  const asked = { on, law: read.law, year, population }
  const before = published && [...published.households.values()]
  const looked = await exitsLookedAt(households, asked, before, (streams) => eventsOf(files, streams, known))
  const found = { ...looked, known, publishedAt }
  streams.stdout.write(options.json ? documentText(lookBackDocument(found, language)) : `${lookBackReport(found, language)}\n`)
  const isMistaken = found.all.exits.some(({ verdict }) => verdict === 'mis-exit') || (found.omissions?.omitted.length ?? 0) > 0
  return isMistaken ? 1 : 0
}

interface Wanted {
  readonly on: Day | undefined
  readonly known: Instant | undefined
  readonly publishedAt: Instant | undefined
  readonly year: number | undefined
  readonly population: number | undefined
}

function readWanted(options: LookBackOptions, language: Language): Wanted | Problems {
  const on = options.on === undefined ? undefined : readDay('--on', options.on, language)
  const known = options.known === undefined ? undefined : readKnown('--known', options.known, language)
  const publishedAt = options.publishedAt === undefined ? undefined : readKnown('--published-at', options.publishedAt, language)
  const year = options.year === undefined ? undefined : readYear('--year', options.year, language)
  const population = options.population === undefined ? undefined : readCount('--population', options.population, language)
  const problems = problemsOf(on, known, publishedAt, year, population)
  if (problems.length > 0) return { problems }
  return { on: valueOf(on), known: valueOf(known), publishedAt: valueOf(publishedAt), year: valueOf(year), population: valueOf(population) }
}

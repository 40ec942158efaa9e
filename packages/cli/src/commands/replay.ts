import { type Day, type Instant, type Language, statistics } from '@hearthfold/core'
import { yearOf, yearSpan } from '@hearthfold/core/days'
import { complaints, leftOutLines } from '../source/complaints.ts'
import { documentText } from '../terminal/display.ts'
import { misfitLines, readJsonFile } from '../input/json-file.ts'
import { messages } from '../words/messages.ts'
import { type Problems, readDay, readKnown, readYear, valueOf } from '../input/options.ts'
import type { Ledger } from '../source/ledger.ts'
import { readAsItIs } from '../source/read-ledger.ts'
import { replayDocument, type Replayed, replayText } from '../report/replay.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { compare } from '../table/compare.ts'
import { type PublishedTable, readTable } from '../table/published-table.ts'
import { inVillage } from '../source/village.ts'

/** The options of `replay` as they are written on the command line. */
export interface ReplayOptions {
  readonly published?: string
  readonly year?: string
  readonly on?: string
  readonly known?: string
  readonly village?: string
  readonly json?: boolean
  readonly keepGoing?: boolean
}

/** `hearthfold replay`: counts what the events of a ledger come to, beside what was published. */
export async function replay(files: readonly string[], options: ReplayOptions, language: Language, streams: Stdio): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  const wanted = await readWanted(options, language)
  if ('problems' in wanted) return (complain(wanted.problems), 2)
  const ledger = await readAsItIs(files, { known: wanted.known }, language, streams)
  const isSound = ledger.problems.length === 0
  if (!isSound) complain(complaints(ledger, language))
  if (!isSound && !options.keepGoing) return (complain([messages[language].nothingCounted]), 2)
  const counted = count(ledger, wanted, options, language)
  if ('problems' in counted) return (complain(counted.problems), 2)
  streams.stdout.write(options.json ? documentText(replayDocument(counted, language)) : `${replayText(counted, language)}\n`)
  if (!isSound) return (complain(leftOutLines(ledger, language)), 2)
  return counted.compared?.some(({ status }) => status === 'differs') ? 1 : 0
}

interface Wanted {
  readonly table: PublishedTable | undefined
  readonly year: number | undefined
  readonly on: Day | undefined
  readonly known: Instant | undefined
}

async function readWanted(options: ReplayOptions, language: Language): Promise<Wanted | Problems> {
  const published = options.published === undefined ? undefined : await readPublished(options.published, language)
  if (published && 'problems' in published) return published
  const on = options.on === undefined ? undefined : readDay('--on', options.on, language)
  const known = options.known === undefined ? undefined : readKnown('--known', options.known, language)
  const year = options.year === undefined ? undefined : readYear('--year', options.year, language)
  const problems = [on, known, year].flatMap((read) => (read && 'problem' in read ? read.problem : []))
  const wanted = { table: published?.table, on: valueOf(on), known: valueOf(known), year: valueOf(year) ?? published?.table.year }
  return problems.length > 0 ? { problems } : (yearProblem(wanted, options, language) ?? wanted)
}

async function readPublished(path: string, language: Language): Promise<{ table: PublishedTable } | Problems> {
  const file = await readJsonFile(path, language)
  if (!file.ok) return { problems: [file.problem] }
  const read = readTable(file.value)
  return !read.ok ? { problems: misfitLines(path, read.problem, language) } : { table: read.value }
}

/** A report is of one year: that of the table, of --year and of --on are the same where several are given. */
function yearProblem({ table, year, on }: Wanted, options: ReplayOptions, language: Language): Problems | undefined {
  const say = messages[language]
  if (table && year !== undefined && year !== table.year) {
    const { expected, advice } = say.tableYear(table.year)
    return { problems: [say.expected('--year', expected, String(options.year), advice)] }
  }
  if (on === undefined || year === undefined || yearOf(on) === year) return undefined
  const { expected, advice } = say.dayOfYear(year)
  return { problems: [say.expected('--on', expected, on, advice)] }
}

function count(ledger: Ledger, { table, year, on, known }: Wanted, options: ReplayOptions, language: Language): Replayed | Problems {
  const reported = year ?? (ledger.newest && yearOf(ledger.newest))
  const day = on ?? (reported && yearSpan(reported).last)
  if (!day) return { problems: [messages[language].nothingKnown] }
  const place = options.village === undefined ? undefined : inVillage(ledger, options.village, day, language)
  if (place && 'problem' in place) return { problems: [place.problem] }
  const { households, villages } = place ?? ledger
  const figures = statistics(households.values(), villages.values(), day)
  const compared = table && !place ? compare(table, figures) : undefined
  if (compared && !compared.ok) return { problems: misfitLines(options.published!, compared.problem, language) }
  return { ledger, statistics: figures, known, table, compared: compared?.value, village: place?.name }
}

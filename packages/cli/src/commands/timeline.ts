import { type Day, type HouseholdId, type Instant, isHouseholdId, type Language } from '@hearthfold/core'
import type { Pack } from '@hearthfold/rules'
import { timelineOf, timelineText } from '@hearthfold/rules/time'
import { documentText, WIDTH, wrap } from '../terminal/display.ts'
import { noSuchHousehold } from './explain.ts'
import { messages } from '../words/messages.ts'
import { type Problems, problemsOf, readDay, readKnown, valueOf } from '../input/options.ts'
import { questionProblems, readPack, shippedPackOf } from '../input/pack-file.ts'
import { readLedger } from '../source/read-ledger.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'

/** The options of `timeline` as they are written on the command line. */
export interface TimelineOptions {
  readonly question: string
  readonly from: string
  readonly to: string
  readonly known?: string
  readonly pack?: string
  readonly layer: readonly string[]
  readonly json?: boolean
}

/** `hearthfold timeline`: how the answer to a question about a household went through a span of days, and why. */
export async function timelineOfHousehold(
  named: string,
  files: readonly string[],
  options: TimelineOptions,
  language: Language,
  streams: Stdio,
): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  const wanted = await readWanted(named, options, language)
  if ('problems' in wanted) return (complain(wanted.problems), 2)
  const { stream, known, pack } = wanted
  const replayed = await readLedger(files, { known, only: stream }, language, streams)
  if ('problems' in replayed) return (complain(replayed.problems), 2)
  const { ledger } = replayed
  const household = ledger.households.get(stream)
  if (!household) return (complain([noSuchHousehold(wanted, language)]), 2)
  const timeline = timelineOf(household, wanted)!
  const text = timelineText(timeline, pack, language)
  streams.stdout.write(options.json ? documentText({ ...timeline, text }) : `${text.flatMap((line) => wrap(line, WIDTH, 4)).join('\n')}\n`)
  return 0
}

interface Wanted {
  readonly stream: HouseholdId
  readonly from: Day
  readonly to: Day
  readonly known: Instant | undefined
  readonly pack: Pack
  /** The pack has a rule for it. */
  readonly question: string
}

async function readWanted(named: string, options: TimelineOptions, language: Language): Promise<Wanted | Problems> {
  const from = readDay('--from', options.from, language)
  const to = readDay('--to', options.to, language)
  const known = options.known === undefined ? undefined : readKnown('--known', options.known, language)
  const read = await readPack([options.pack ?? shippedPackOf(valueOf(to)), ...options.layer], language)
  const problems = [
    ...problemsOf(from, to, known),
    ...('problems' in read ? read.problems : questionProblems(read.pack, options.question, language)),
  ]
  if (problems.length > 0 || 'problem' in from || 'problem' in to || 'problems' in read) return { problems }
  if (to.value < from.value) {
    const say = messages[language]
    const { expected, advice } = say.notBefore(from.value)
    return { problems: [say.expected('--to', expected, to.value, advice)] }
  }
  const stream: HouseholdId = isHouseholdId(named) ? named : `household/${named}`
  return { stream, from: from.value, to: to.value, known: valueOf(known), pack: read.pack, question: options.question }
}

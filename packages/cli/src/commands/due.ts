import type { Day, Instant, Language } from '@hearthfold/core'
import { dueIn, villageName } from '@hearthfold/ledger'
import type { Pack } from '@hearthfold/rules'
import { documentText } from '../terminal/display.ts'
import { messages } from '../words/messages.ts'
import { type Problems, problemsOf, type Read, readDay, readKnown, valueOf } from '../input/options.ts'
import { readPack, shippedPackOf } from '../input/pack-file.ts'
import { readLedger } from '../source/read-ledger.ts'
import { type By, type Due, dueDocument, dueText } from '../report/due.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'

/** The options of `due` as they are written on the command line. */
export interface DueOptions {
  readonly on: string
  readonly by?: string
  readonly within?: string
  readonly known?: string
  readonly pack?: string
  readonly layer: readonly string[]
  readonly json?: boolean
}

/** How many days ahead is looked where nobody says. */
const WITHIN = 30

/**
 * `hearthfold due`: what must be done for the households of a ledger: overdue, today, and coming; by village, or by the officer
 * who owes it; which procedures run, and which clues wait. Exit 1 where anything is overdue, be it
 * the clock of a procedure: a script asks whether all is in order, and the answer is no.
 */
export async function dueOfLedger(files: readonly string[], options: DueOptions, language: Language, streams: Stdio): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  const wanted = await readWanted(options, language)
  if ('problems' in wanted) return (complain(wanted.problems), 2)
  const { on, known, within, by, pack } = wanted
  const replayed = await readLedger(files, { known }, language, streams)
  if ('problems' in replayed) return (complain(replayed.problems), 2)
  const { ledger } = replayed
  const work = dueIn(ledger, { on, pack, within })
  const due: Due = { on, known, within, by, pack, ...work, villageName: (stream) => villageName(ledger, stream, on) }
  streams.stdout.write(options.json ? documentText(dueDocument(due)) : `${dueText(due, language)}\n`)
  const isLate = work.list.overdue.length > 0 || work.waiting.proceedings.some(({ proceeding }) => proceeding.overdue.length > 0)
  return isLate ? 1 : 0
}

interface Wanted {
  readonly on: Day
  readonly known: Instant | undefined
  readonly within: number
  readonly by: By
  readonly pack: Pack
}

async function readWanted(options: DueOptions, language: Language): Promise<Wanted | Problems> {
  const on = readDay('--on', options.on, language)
  const known = options.known === undefined ? undefined : readKnown('--known', options.known, language)
  const within = options.within === undefined ? { value: WITHIN } : readDays('--within', options.within, language)
  const by = readBy(options.by ?? 'village', language)
  const read = await readPack([options.pack ?? shippedPackOf(valueOf(on)), ...options.layer], language)
  const problems = [...problemsOf(on, by, known, within), ...('problems' in read ? read.problems : [])]
  if ('problem' in on || 'problem' in by || 'problem' in within || 'problems' in read || problems.length > 0) return { problems }
  return { on: on.value, known: valueOf(known), within: within.value, by: by.value, pack: read.pack }
}

function readBy(text: string, language: Language): Read<By> {
  if (text === 'village' || text === 'officer') return { value: text }
  const say = messages[language]
  return { problem: say.expected('--by', say.by.expected, text, say.by.advice) }
}

/** Reads a number of days, 0 among them. */
function readDays(option: string, text: string, language: Language): Read<number> {
  if (/^\d{1,4}$/.test(text) && Number(text) <= 3660) return { value: Number(text) }
  const say = messages[language]
  return { problem: say.expected(option, say.daysAhead.expected, text, say.daysAhead.advice) }
}

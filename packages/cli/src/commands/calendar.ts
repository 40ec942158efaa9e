import type { Day, Instant, Language } from '@hearthfold/core'
import { villageName } from '@hearthfold/ledger'
import { calendar, lapses, type Law } from '@hearthfold/rules'
import { documentText } from '../terminal/display.ts'
import { readLaw } from '../input/law-file.ts'
import { messages } from '../words/messages.ts'
import { type Problems, problemsOf, readDay, readKnown, valueOf } from '../input/options.ts'
import { readLedger } from '../source/read-ledger.ts'
import { calendarDocument, calendarText, lapsesDocument, lapsesText } from '../report/calendar.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { inVillage } from '../source/village.ts'

/** The options of `calendar` as they are written on the command line. */
export interface CalendarOptions {
  readonly from: string
  readonly to: string
  readonly officer?: string
  readonly village?: string
  readonly lapses?: boolean
  readonly known?: string
  readonly pack?: string
  readonly layer: readonly string[]
  readonly json?: boolean
}

/**
 * `hearthfold calendar`: what falls due over some days, by the law of each; or what was not done in time over them. Exit 1 where
 * that is asked and there is any.
 */
export async function calendarOfLedger(
  files: readonly string[],
  options: CalendarOptions,
  language: Language,
  streams: Stdio,
): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  const write = (document: unknown, text: string) => void streams.stdout.write(options.json ? documentText(document) : `${text}\n`)
  const wanted = await readWanted(options, language)
  if ('problems' in wanted) return (complain(wanted.problems), 2)
  const { from, to, known, law } = wanted
  const replayed = await readLedger(files, { known }, language, streams)
  if ('problems' in replayed) return (complain(replayed.problems), 2)
  const { ledger } = replayed
  const place = options.village === undefined ? undefined : inVillage(ledger, options.village, from, language)
  if (place && 'problem' in place) return (complain([place.problem]), 2)
  const over = { from, to, law }
  const asked = { from, to, known, villageName: (village: Parameters<typeof villageName>[1]) => villageName(ledger, village, from) }
  if (!options.lapses) {
    const village = place && [...place.villages.values()][0]!.stream
    const items = calendar(ledger.households.values(), over, { officer: options.officer, village })
    write(calendarDocument(asked, items), calendarText(asked, items, language))
    return 0
  }
  const households = place ? [...place.households.values()] : ledger.households.values()
  const all = lapses(households, over)
  const { officer } = options
  const kept = officer === undefined ? all : all.filter(({ owedBy }) => owedBy.persons.includes(officer))
  write(lapsesDocument(asked, kept), lapsesText(asked, kept, language))
  return kept.length > 0 ? 1 : 0
}

interface Wanted {
  readonly from: Day
  readonly to: Day
  readonly known: Instant | undefined
  readonly law: Law
}

async function readWanted(options: CalendarOptions, language: Language): Promise<Wanted | Problems> {
  const from = readDay('--from', options.from, language)
  const to = readDay('--to', options.to, language)
  const known = options.known === undefined ? undefined : readKnown('--known', options.known, language)
  const problems = problemsOf(from, to, known)
  if ('problem' in from || 'problem' in to || problems.length > 0) return { problems }
  if (to.value < from.value) {
    const say = messages[language]
    const { expected, advice } = say.notBefore(from.value)
    return { problems: [say.expected('--to', expected, to.value, advice)] }
  }
  const read = await readLaw(options, [from.value, to.value], language)
  return 'problems' in read ? read : { from: from.value, to: to.value, known: valueOf(known), law: read.law }
}

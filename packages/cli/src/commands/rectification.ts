import { type Day, type Instant, type Item, type ItemId, isItemId, itemOn, type Language, plusDays, refusalText } from '@hearthfold/core'
import { openCommon, sameProblem } from '@hearthfold/rules/look-back'
import { documentText } from '../terminal/display.ts'
import { readLaw } from '../input/law-file.ts'
import { messages } from '../words/messages.ts'
import { type Problems, problemsOf, readCount, readDay, readKnown, valueOf } from '../input/options.ts'
import { readLedger } from '../source/read-ledger.ts'
import type { Ledger } from '../source/ledger.ts'
import { itemsCsv } from '../report/items-csv.ts'
import { type Listed, ledgerDocument, ledgerReport, likeDocument, likeReport } from '../report/ledger.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'

/** The options of `ledger` as they are written on the command line. */
export interface LedgerOptions {
  readonly on?: string
  readonly known?: string
  readonly within?: string
  readonly like?: string
  readonly pack?: string
  readonly layer: readonly string[]
  readonly csv?: boolean
  readonly json?: boolean
}

/** How many days ahead an item counts as due where nobody says so. */
const WITHIN = 30

/** `hearthfold ledger`: the rectification ledger, overdue and due first; or who else has the problem of an item. */
export async function rectificationLedger(
  files: readonly string[],
  options: LedgerOptions,
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
  if (options.like !== undefined) return like(options.like, ledger, { on, within: wanted.within }, options, language, streams)
  const listed = listedOn(ledger, on, wanted.within)
  const text = options.csv ? itemsCsv(listed) : options.json ? documentText(ledgerDocument(listed)) : `${ledgerReport(listed, language)}\n`
  streams.stdout.write(text)
  return listed.overdue.length > 0 ? 1 : 0
}

interface Wanted {
  readonly on: Day | undefined
  readonly known: Instant | undefined
  readonly within: number
}

function readWanted(options: LedgerOptions, language: Language): Wanted | Problems {
  const on = options.on === undefined ? undefined : readDay('--on', options.on, language)
  const known = options.known === undefined ? undefined : readKnown('--known', options.known, language)
  const within = options.within === undefined ? undefined : readCount('--within', options.within, language)
  const problems = problemsOf(on, known, within)
  return problems.length > 0 ? { problems } : { on: valueOf(on), known: valueOf(known), within: valueOf(within) ?? WITHIN }
}

function listedOn({ items }: Ledger, on: Day, within: number): Listed {
  const views = [...items.values()].flatMap((item) => {
    const view = itemOn(item, on)
    return view ? [{ stream: item.stream, ...view }] : []
  })
  const inTurn = views.toSorted((a, b) => (a.deadline === b.deadline ? (a.stream < b.stream ? -1 : 1) : a.deadline < b.deadline ? -1 : 1))
  const waiting = inTurn.filter(({ standing }) => standing !== 'closed')
  const until = plusDays(on, within)
  return {
    on,
    within,
    overdue: waiting.filter(({ deadline }) => deadline < on),
    due: waiting.filter(({ deadline }) => deadline >= on && deadline <= until),
    open: waiting.filter(({ deadline }) => deadline > until),
    closed: inTurn.filter(({ standing }) => standing === 'closed'),
  }
}

async function like(
  named: string,
  ledger: Ledger,
  { on, within }: { on: Day; within: number },
  options: LedgerOptions,
  language: Language,
  streams: Stdio,
): Promise<ExitCode> {
  const complain = (line: string) => void streams.stderr.write(`${line}\n`)
  const stream: ItemId = isItemId(named) ? named : `rectification/${named}`
  const item: Item | undefined = ledger.items.get(stream)
  const say = messages[language]
  if (!item) return (complain(say.expected('--like', say.item.expected, stream, say.item.advice)), 2)
  // The problems of items are the questions of data quality before all, so that these are at hand where no pack is named.
  const layer = options.pack === undefined ? ['data-quality', ...options.layer.filter((one) => one !== 'data-quality')] : options.layer
  const read = await readLaw({ ...options, layer }, [on], language)
  if ('problems' in read) return (complain(read.problems.join('\n')), 2)
  const households = [...ledger.households.values()]
  const asked = { on, pack: read.law(on)! }
  const last = itemOn(item, on)?.deadline
  const deadline = last !== undefined && last >= on ? last : plusDays(on, within)
  const same = sameProblem(item, households, asked)
  if (!same.ok) return (complain(refusalText(same.problem, language)), 2)
  const planned = openCommon(item, households, ledger.items.values(), { ...asked, deadline })
  const found = { item: stream, on, same: same.value, items: [...ledger.items.values()], planned }
  streams.stdout.write(options.json ? documentText(likeDocument(found, language)) : `${likeReport(found, language)}\n`)
  return !planned.ok || planned.value.length > 0 ? 1 : 0
}

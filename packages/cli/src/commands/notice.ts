import { fold, type Household, type HouseholdId, type Instant, isHouseholdId, type Language } from '@hearthfold/core'
import { newestDayOf, villageName } from '@hearthfold/ledger'
import { lawWords } from '@hearthfold/rules'
import {
  type AskedOfNotice,
  noNoticeText,
  type Notice,
  noticeContent,
  noticeHtml,
  noticeOf,
  noticesOf,
  noticeText,
} from '@hearthfold/rules/notice'
import { documentText, WIDTH, wrap } from '../terminal/display.ts'
import { noSuchHousehold } from './explain.ts'
import { type KeptOptions, openShown } from '../keeping/open.ts'
import { messages } from '../words/messages.ts'
import { problemsOf, readDay, readKnown, valueOf } from '../input/options.ts'
import { readPack, shippedPackOf } from '../input/pack-file.ts'
import { eventsOf } from '../source/events.ts'
import { readLedger } from '../source/read-ledger.ts'
import type { Ledger } from '../source/ledger.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { inVillage } from '../source/village.ts'

/** The options of `notice` as they are written on the command line. */
export interface NoticeOptions extends Omit<KeptOptions, 'ledger'> {
  readonly village?: string
  readonly step?: string
  readonly on?: string
  readonly known?: string
  readonly where?: string
  readonly format: 'text' | 'html'
  readonly pack?: string
  readonly layer: readonly string[]
  readonly json?: boolean
}

/** `hearthfold notice`: what is posted about a household, or about the households of a village, for a step of a procedure. */
export async function notice(
  named: string | undefined,
  files: readonly string[],
  options: NoticeOptions,
  language: Language,
  streams: Stdio,
): Promise<ExitCode> {
  const complain = (lines: readonly string[], code: ExitCode) => {
    streams.stderr.write(`${lines.join('\n')}\n`)
    return code
  }
  const on = options.on === undefined ? undefined : readDay('--on', options.on, language)
  const known = options.known === undefined ? undefined : readKnown('--known', options.known, language)
  const problems = problemsOf(on, known)
  const household = named === undefined ? undefined : streamOf(named)
  const say = messages[language]
  if (household === undefined && options.village === undefined)
    problems.push(say.seeHelp(say.usage['commander.missingArgument']('household')))
  if (problems.length > 0) return complain(problems, 2)

  // Of all households of a village it is posted without names: to read them everybody in the ledger would have to be looked at.
  const posts = { open: household === undefined ? undefined : openShown(options, 'notice', streams) }
  const replayed = await readLedger(files, { known: valueOf(known), only: household, ...posts }, language, streams)
  if ('problems' in replayed) return complain(replayed.problems, 2)
  const { ledger } = replayed
  const about = aboutOf(ledger, household, valueOf(known), language)
  if ('problem' in about) return complain([about.problem], 2)
  const day = valueOf(on) ?? about.newest
  const read = await readPack([options.pack ?? shippedPackOf(day), ...options.layer], language)
  if ('problems' in read) return complain(read.problems, 2)
  const posting = [...(about.household ? [about.household] : ledger.households.values())].filter(({ proceedings }) =>
    proceedings.some(({ event }) => event.type === 'step-taken'),
  )
  const events = await eventsOf(files, new Set(posting.map(({ stream }) => stream)), valueOf(known), posts.open)
  const asKnownAt: AskedOfNotice['asKnownAt'] = (stream, version) => fold(stream, (events.get(stream) ?? []).slice(0, version))
  const asked = { on: day, pack: read.pack, step: options.step, where: options.where, asKnownAt }
  const { village } = options
  const found = about.household ? ofHousehold(about.household, ledger, asked, language) : ofVillage(ledger, village!, asked, language)
  if ('problem' in found) return complain([found.problem], 2)
  if ('none' in found) return complain([found.none], 1)
  streams.stdout.write(output(found.notices, options, language))
  return 0
}

function streamOf(named: string): HouseholdId {
  return isHouseholdId(named) ? named : `household/${named}`
}

type Asked = Omit<AskedOfNotice, 'village'>
type Found = { readonly notices: readonly Notice[] } | { readonly none: string } | { readonly problem: string }

/** The household that is asked about, if one is; and the newest day of what is. */
function aboutOf({ households, newest }: Ledger, stream: HouseholdId | undefined, known: Instant | undefined, language: Language) {
  if (stream === undefined) {
    return newest === undefined ? { problem: messages[language].nothingCounted } : { household: undefined, newest }
  }
  const household = households.get(stream)
  return household ? { household, newest: newestDayOf(household) } : { problem: noSuchHousehold({ stream, known }, language) }
}

function ofHousehold(household: Household, ledger: Ledger, asked: Asked, language: Language): Found {
  const village = household.residence.findLast(({ from }) => from <= asked.on)?.event.village
  const found = noticeOf(household, { ...asked, village: village === undefined ? '—' : villageName(ledger, village, asked.on) })
  return !found.ok ? { none: noNoticeText(found.problem, language, lawWords(asked.pack)) } : { notices: [found.value] }
}

function ofVillage(ledger: Ledger, named: string, asked: Asked, language: Language): Found {
  const place = inVillage(ledger, named, asked.on, language)
  if ('problem' in place) return place
  const notices = noticesOf(place.households.values(), { ...asked, village: place.name })
  return notices.length > 0 ? { notices } : { none: messages[language].nothingPosted(place.name, asked.on) }
}

function output(notices: readonly Notice[], { json, format }: NoticeOptions, language: Language): string {
  if (json) return documentText({ notices: notices.map((one) => noticeContent(one, language)) })
  if (format === 'html') return noticeHtml(notices, language)
  const sheets = notices.map((one) =>
    noticeText(one, language)
      .flatMap((line) => wrap(line, WIDTH, 2))
      .join('\n'),
  )
  return `${sheets.join(`\n\n${'─'.repeat(WIDTH)}\n\n`)}\n`
}

import { type Day, type Household, type HouseholdId, type Instant, isHouseholdId, type Language, ofVillage, timelinesOf, viewOn } from '@hearthfold/core'
import { type Determination, determine, type Pack } from '@hearthfold/rules'
import { complaints } from './complaints.ts'
import { messages } from './messages.ts'
import { type Problems, readDay, readKnown, valueOf } from './options.ts'
import { DEFAULT_PACK, readPack } from './pack-file.ts'
import { withProgress } from './progress.ts'
import { type Ledger, replayFiles } from './replay-file.ts'
import { explainDocument, type Explained, explainText } from './report/explain.ts'
import type { ExitCode, Streams } from './streams.ts'
import { QUESTIONS } from './words/explain.ts'

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
  streams: Streams,
): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  const wanted = await readWanted(named, options, language)
  if ('problems' in wanted) return complain(wanted.problems), 2
  const ledger = await withProgress(streams.stderr, (onProgress) => replayFiles(files, { known: wanted.known, only: wanted.stream, onProgress }))
  if (ledger.problems.length > 0) return complain(complaints(ledger, language)), 2
  const household = ledger.households.get(wanted.stream)
  if (!household) return complain([noSuchHousehold(wanted, language)]), 2
  const explained = explanation(household, ledger, wanted)
  streams.stdout.write(
    options.json ? `${JSON.stringify(explainDocument(explained, language), null, 2)}\n` : `${explainText(explained, language)}\n`,
  )
  return 0
}

interface Wanted {
  readonly stream: HouseholdId
  readonly on: Day | undefined
  readonly known: Instant | undefined
  readonly pack: Pack
  readonly question: string | undefined
}

async function readWanted(named: string, options: ExplainOptions, language: Language): Promise<Wanted | Problems> {
  const say = messages[language]
  const on = options.on === undefined ? undefined : readDay('--on', options.on, language)
  const known = options.known === undefined ? undefined : readKnown('--known', options.known, language)
  const read = await readPack([options.pack ?? DEFAULT_PACK, ...options.layer], language)
  const problems = [...[on, known].flatMap((one) => (one && 'problem' in one ? one.problem : [])), ...('problems' in read ? read.problems : [])]
  if ('problems' in read || problems.length > 0) return { problems }
  const { pack } = read
  const question = pack.rules.find(({ event }) => event.type === options.question)?.event.type
  if (options.question !== undefined && question === undefined) {
    const { expected, advice } = say.question(pack.rules.map(({ event }) => event.type).join(', '))
    return { problems: [say.expected('--question', expected, options.question, advice)] }
  }
  return { stream: isHouseholdId(named) ? named : `household/${named}`, on: valueOf(on), known: valueOf(known), pack, question }
}

function noSuchHousehold({ stream, known }: Wanted, language: Language): string {
  const say = messages[language]
  const { expected, advice } = say.household(known)
  return say.expected(stream, expected, say.none, advice)
}

function explanation(household: Household, ledger: Ledger, { on, known, pack, question }: Wanted): Explained {
  const day = on ?? newestDay(household)
  const view = viewOn(household, day)
  const stream = view.residence?.event.village
  const village = stream && ledger.villages.get(stream)
  const asked = question ? [question] : QUESTIONS[view.status.standing]
  const determinations: Determination[] = []
  for (const one of asked) {
    const determination = determine(household, { on: day, pack, question: one })
    if (determination) determinations.push(determination)
  }
  const name = village && ofVillage(village, 'village-listed', day)[0]?.name
  return { household, view, known, village: name ?? stream, pack, determinations }
}

/** The latest day from which anything in the household holds. */
function newestDay(household: Household): Day {
  const days = timelinesOf(household).flatMap((timeline) => timeline.map(({ from }) => from))
  return days.reduce((a, b) => (a > b ? a : b))
}

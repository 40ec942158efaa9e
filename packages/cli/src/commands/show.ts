import {
  type Day,
  fold,
  type Household,
  isHouseholdId,
  type Language,
  type Recorded,
  type RecordedHousehold,
  type Store,
  viewOn,
  type VillageId,
} from '@hearthfold/core'
import { redacted } from '@hearthfold/core/checking'
import { foldState } from '@hearthfold/core/store'
import { newestDayOf, villageName } from '@hearthfold/ledger'
import { documentText } from '../terminal/display.ts'
import { noSuchHousehold } from './explain.ts'
import { problemsOf, readDay, readKnown, valueOf } from '../input/options.ts'
import { shownDocument, shownText } from '../report/shown.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { SAYS } from '../words/keeping.ts'
import type { PersonalOptions } from './maintenance.ts'
import { withKept } from '../keeping/open.ts'

/** The options of `show` as they are written on the command line. */
export interface ShowOptions extends PersonalOptions {
  readonly on?: string
  readonly json?: boolean
}

/** `hearthfold show`: what was recorded of a household, and what it is now; without who anybody is, unless that is asked for and why. */
export async function show(named: string, options: ShowOptions, language: Language, streams: Stdio): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  const { personal = false, reason } = options
  const asked = options.on === undefined ? undefined : readDay('--on', options.on, language)
  const known = options.known === undefined ? undefined : readKnown('--known', options.known, language)
  const problems = [...problemsOf(asked, known), ...(personal && !reason ? [SAYS.noReason[language]] : [])]
  if (problems.length > 0) return (complain(problems), 2)
  const stream = isHouseholdId(named) ? named : (`household/${named}` as const)
  return withKept(options, language, streams, async ({ bare, shown }) => {
    const store = personal ? shown(reason!) : bare
    const span = known && 'value' in known ? { known: known.value } : {}
    const read = await store.read(stream, span)
    const events = (personal ? read.events : read.events.map((recorded: Recorded) => redacted(recorded))) as readonly RecordedHousehold[]
    const household = fold(stream, events)
    if (events.length === 0) return (complain([noSuchHousehold({ stream, known: read.known }, language)]), 2)
    const on = valueOf(asked) ?? newestDayOf(household)
    const found = {
      household,
      view: viewOn(household, on),
      events,
      known: read.known,
      village: await villageOf(bare, household, on),
      personal,
    }
    // What is asked for in full is not masked again.
    const document = shownDocument(found)
    streams.stdout.write(
      options.json ? (personal ? `${JSON.stringify(document, null, 2)}\n` : documentText(document)) : `${shownText(found, language)}\n`,
    )
    return 0
  })
}

/** The name of the village in which a household lives on a day. */
async function villageOf(store: Store, household: Household, on: Day): Promise<string | undefined> {
  const stream: VillageId | undefined = viewOn(household, on).residence?.event.village
  if (stream === undefined) return undefined
  const village = foldState(stream, (await store.read(stream)).events)
  return villageName({ villages: new Map([[stream, village]]) }, stream, on)
}

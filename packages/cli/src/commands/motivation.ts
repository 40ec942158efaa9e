import { type Household, isHouseholdId, type Language } from '@hearthfold/core'
import { pointsOf } from '@hearthfold/core/facts'
import { motivation } from '@hearthfold/core/figures'
import { villageName } from '@hearthfold/ledger'
import { documentText } from '../terminal/display.ts'
import { noSuchHousehold } from './explain.ts'
import { messages } from '../words/messages.ts'
import { accountDocument, accountText, motivationDocument, motivationText } from '../report/motivation.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { readPart } from '../source/part-of-ledger.ts'

/** The options of `motivation` as they are written on the command line. */
export interface MotivationOptions {
  readonly household?: string
  readonly village?: string
  readonly on?: string
  readonly json?: boolean
}

/** `hearthfold motivation`: charity-shop points and home improvements by village; or the account of one household. */
export async function motivationOf(
  files: readonly string[],
  options: MotivationOptions,
  language: Language,
  streams: Stdio,
): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  const write = (document: unknown, text: string) => {
    streams.stdout.write(options.json ? documentText(document) : `${text}\n`)
    return 0 as const
  }
  const { household: named } = options
  const only = named === undefined || isHouseholdId(named) ? named : (`household/${named}` as const)
  const part = await readPart(files, { ...options, only }, messages[language].nothingCounted, language, streams)
  if ('problems' in part) return (complain(part.problems), 2)
  const { ledger, on, place } = part
  const households: ReadonlyMap<string, Household> = (place ?? ledger).households
  if (only === undefined) {
    const figures = motivation(households.values(), on)
    return write(
      motivationDocument(figures),
      motivationText(figures, (village) => villageName(ledger, village, on), language),
    )
  }
  const household = households.get(only)
  if (!household) return (complain([noSuchHousehold({ stream: only, known: undefined }, language)]), 2)
  const account = pointsOf(household, on)
  return write(accountDocument(only, on, account), accountText(only, on, account, language))
}

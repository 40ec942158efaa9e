import type { Language } from '@hearthfold/core'
import { needFigures } from '@hearthfold/core/figures'
import { villageName } from '@hearthfold/ledger'
import { documentText } from '../terminal/display.ts'
import { messages } from '../words/messages.ts'
import { needsDocument, needsText, openNeedsOf } from '../report/needs.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { readPart } from '../source/part-of-ledger.ts'

/** The options of `needs` as they are written on the command line. */
export interface NeedsOptions {
  readonly village?: string
  readonly on?: string
  readonly json?: boolean
}

/** `hearthfold needs`: what households need and still wait for, and what givers have met. */
export async function needsOfLedger(
  files: readonly string[],
  options: NeedsOptions,
  language: Language,
  streams: Stdio,
): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  const part = await readPart(files, options, messages[language].nothingCounted, language, streams)
  if ('problems' in part) return (complain(part.problems), 2)
  const { ledger, on, place } = part
  const households = [...(place ?? ledger).households.values()]
  const found = {
    figures: needFigures(households, on),
    open: openNeedsOf(households, on, (village) => villageName(ledger, village, on)),
    place: place?.name,
  }
  streams.stdout.write(options.json ? documentText(needsDocument(found)) : `${needsText(found, language)}\n`)
  return 0
}

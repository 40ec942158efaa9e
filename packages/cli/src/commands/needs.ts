import type { Language } from '@hearthfold/core'
import { needFigures } from '@hearthfold/core/figures'
import { villageName } from '@hearthfold/ledger'
import { documentText } from '../terminal/display.ts'
import { messages } from '../words/messages.ts'
import { readDay, valueOf } from '../input/options.ts'
import { needsDocument, needsText, openNeedsOf } from '../report/needs.ts'
import { readLedger } from '../source/read-ledger.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { inVillage } from '../source/village.ts'

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
  const read = options.on === undefined ? undefined : readDay('--on', options.on, language)
  if (read && 'problem' in read) return (complain([read.problem]), 2)
  const replayed = await readLedger(files, {}, language, streams)
  if ('problems' in replayed) return (complain(replayed.problems), 2)
  const { ledger } = replayed
  const on = valueOf(read) ?? ledger.newest
  if (on === undefined) return (complain([messages[language].nothingCounted]), 2)
  const place = options.village === undefined ? undefined : inVillage(ledger, options.village, on, language)
  if (place && 'problem' in place) return (complain([place.problem]), 2)
  const households = [...(place ?? ledger).households.values()]
  const found = {
    figures: needFigures(households, on),
    open: openNeedsOf(households, on, (village) => villageName(ledger, village, on)),
    place: place?.name,
  }
  streams.stdout.write(options.json ? documentText(needsDocument(found)) : `${needsText(found, language)}\n`)
  return 0
}

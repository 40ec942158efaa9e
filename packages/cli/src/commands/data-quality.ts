import type { Language } from '@hearthfold/core'
import { qualityOf, villageName } from '@hearthfold/ledger'
import { documentText } from '../terminal/display.ts'
import { readLaw } from '../input/law-file.ts'
import { messages } from '../words/messages.ts'
import { readDay, valueOf } from '../input/options.ts'
import { readLedger } from '../source/read-ledger.ts'
import { type FoundQuality, qualityDocument, qualityReport } from '../report/data-quality.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { inVillage } from '../source/village.ts'

/** The options of `data-quality` as they are written on the command line. */
export interface DataQualityOptions {
  readonly on?: string
  readonly village?: string
  readonly layer: readonly string[]
  readonly json?: boolean
}

const LAYER = 'data-quality'

/** `hearthfold data-quality`: what the records of a ledger say that no sound record says, question by question. */
export async function dataQuality(
  files: readonly string[],
  options: DataQualityOptions,
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
  if (on === undefined) return (complain([messages[language].nothingKnown]), 2)
  const place = options.village === undefined ? undefined : inVillage(ledger, options.village, on, language)
  if (place && 'problem' in place) return (complain([place.problem]), 2)
  const others = options.layer.filter((one) => one !== LAYER)
  const laws = await readLaw({ layer: [LAYER, ...others] }, [on], language)
  if ('problems' in laws) return (complain(laws.problems), 2)
  // Procedures began under the law without the questions, and some are tied to it.
  const plain = await readLaw({ layer: others }, [on], language)
  if ('problems' in plain) return (complain(plain.problems), 2)
  const nameOf: FoundQuality['nameOf'] = (village) => villageName(ledger, village, on)
  const quality = qualityOf(ledger, place ?? ledger, { on, questions: laws.law(on)!, law: plain.law(on)! })
  const found = { ...quality, place: place?.name, nameOf }
  streams.stdout.write(options.json ? documentText(qualityDocument(found, language)) : `${qualityReport(found, language)}\n`)
  return found.questions.some(({ found }) => found.length > 0) ? 1 : 0
}

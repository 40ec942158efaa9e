import type { Language } from '@hearthfold/core'
import { qualityOf, villageName } from '@hearthfold/ledger'
import { documentText } from '../terminal/display.ts'
import { readLaw } from '../input/law-file.ts'
import { messages } from '../words/messages.ts'
import { type FoundQuality, qualityDocument, qualityReport } from '../report/data-quality.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { readPart } from '../source/part-of-ledger.ts'

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
  const part = await readPart(files, options, messages[language].nothingKnown, language, streams)
  if ('problems' in part) return (complain(part.problems), 2)
  const { ledger, on, place } = part
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

import type { Language } from '@hearthfold/core'
import { analyse, analysisText, packDifference, packDifferenceText } from '@hearthfold/rules/analysis'
import { WIDTH, wrap } from '../terminal/display.ts'
import { readPack } from '../input/pack-file.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'

/** The options of `pack analyse` as they are written on the command line. */
export interface PackAnalyseOptions {
  readonly layer: readonly string[]
  /** The other pack and its layers. */
  readonly against?: readonly string[]
  readonly json?: boolean
}

/**
 * `hearthfold pack analyse`: what can be said of a pack without any household, and whom it would treat differently than
 * another does. Exits 1 where there is an error among the findings.
 */
export async function analysePackFiles(
  named: string,
  { layer, against, json }: PackAnalyseOptions,
  language: Language,
  streams: Stdio,
): Promise<ExitCode> {
  const read = await readPack([named, ...layer], language)
  const other = against === undefined ? undefined : await readPack(against, language)
  if ('problems' in read || (other && 'problems' in other)) {
    const problems = [read, other].flatMap((one) => (one && 'problems' in one ? one.problems : []))
    streams.stderr.write(`${[...new Set(problems)].join('\n')}\n`)
    return 2
  }
  const analysis = analyse(read.pack)
  const difference = other && packDifference(other.pack, read.pack)
  const lines = [
    ...analysisText(analysis, read.pack, language),
    ...(difference && other ? ['', ...packDifferenceText(difference, { before: other.pack, after: read.pack }, language)] : []),
  ]
  const text = json
    ? JSON.stringify({ ...analysis, ...(difference ? { difference } : {}) }, null, 2)
    : lines.flatMap((line) => wrap(line, WIDTH, 4)).join('\n')
  streams.stdout.write(`${text}\n`)
  return analysis.failed ? 1 : 0
}

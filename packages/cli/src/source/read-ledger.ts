import type { Language } from '@hearthfold/core'
import { complaints } from './complaints.ts'
import { messages } from '../words/messages.ts'
import type { Problems } from '../input/options.ts'
import { withProgress } from '../terminal/progress.ts'
import type { Stdio } from '../terminal/stdio.ts'
import type { Ledger } from './ledger.ts'
import { SAYS } from '../words/keeping.ts'
import { type ReplayOptions, replayFiles } from './replay.ts'

/**
 * The ledger of some sources, read while a bar shows how far; or what is wrong with them, a line each. Where a kept ledger was
 * asked beyond what is settled, it says as of when it answered.
 */
export async function readLedger(
  files: readonly string[],
  options: Pick<ReplayOptions, 'known' | 'only' | 'open'>,
  language: Language,
  streams: Stdio,
): Promise<{ readonly ledger: Ledger } | Problems> {
  const ledger = await readAsItIs(files, options, language, streams)
  return ledger.problems.length > 0 ? { problems: complaints(ledger, language) } : { ledger }
}

/** The same, with whatever is wrong with it. */
export async function readAsItIs(
  files: readonly string[],
  options: Pick<ReplayOptions, 'known' | 'only' | 'open'>,
  language: Language,
  streams: Stdio,
): Promise<Ledger> {
  const ledger = await withProgress(streams.bar ?? streams.stderr, (onProgress) => replayFiles(files, { ...options, onProgress }))
  for (const { name, upgraded } of ledger.upgraded ?? []) streams.stderr.write(`${SAYS.upgraded(name, upgraded)[language]}\n`)
  if (ledger.settled !== undefined) streams.stderr.write(`${messages[language].settledBefore(ledger.settled)}\n`)
  return ledger
}

import type { Language } from '@hearthfold/core'
import { complaints } from './complaints.ts'
import type { Problems } from './options.ts'
import { withProgress } from './progress.ts'
import { type Ledger, type ReplayOptions, replayFiles } from './replay-file.ts'
import type { Streams } from './streams.ts'

/** The ledger of some files, read while a bar shows how far; or what is wrong with them, a line each. */
export async function readLedger(
  files: readonly string[],
  options: Pick<ReplayOptions, 'known' | 'only'>,
  language: Language,
  streams: Streams,
): Promise<{ readonly ledger: Ledger } | Problems> {
  const ledger = await withProgress(streams.stderr, (onProgress) => replayFiles(files, { ...options, onProgress }))
  return ledger.problems.length > 0 ? { problems: complaints(ledger, language) } : { ledger }
}

import type { Language } from '@hearthfold/core'
import { showPack, showText } from '@hearthfold/rules'
import { WIDTH, wrap } from './display.ts'
import { readDay, valueOf } from './options.ts'
import { DEFAULT_PACK, readPack } from './pack-file.ts'
import type { ExitCode, Streams } from './streams.ts'

/** The options of `pack show` as they are written on the command line. */
export interface PackShowOptions {
  readonly layer: readonly string[]
  readonly on?: string
  readonly json?: boolean
}

/** `hearthfold pack show`: an effective pack with where each value comes from and what it overrides. */
export async function showPackFiles(
  named: string | undefined,
  { layer, on, json }: PackShowOptions,
  language: Language,
  streams: Streams,
): Promise<ExitCode> {
  const day = on === undefined ? undefined : readDay('--on', on, language)
  const read = await readPack([named ?? DEFAULT_PACK, ...layer], language)
  const problems = [...(day && 'problem' in day ? [day.problem] : []), ...('problems' in read ? read.problems : [])]
  if ('problems' in read || problems.length > 0) {
    streams.stderr.write(`${problems.join('\n')}\n`)
    return 2
  }
  const shown = showPack(read.stages, valueOf(day))
  const text = json ? JSON.stringify(shown, null, 2) : showText(shown, language).flatMap((line) => wrap(line, WIDTH, 4)).join('\n')
  streams.stdout.write(`${text}\n`)
  return 0
}

import type { Language } from '@hearthfold/core'
import { type Origin, showPack, showText } from '@hearthfold/rules/analysis'
import { WIDTH, wrap } from '../terminal/display.ts'
import { messages } from '../words/messages.ts'
import { readKeptPack } from '../keeping/kept-pack.ts'
import { type Problems, readDay, valueOf } from '../input/options.ts'
import { type ReadPack, readPack, shippedPackOf } from '../input/pack-file.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'

/** The options of `pack show` as they are written on the command line. */
export interface PackShowOptions {
  readonly layer: readonly string[]
  readonly from?: string
  readonly on?: string
  readonly json?: boolean
  /** The ledger that keeps the pack; it is then named by its hash. */
  readonly ledger?: string
}

/** `hearthfold pack show`: an effective pack with where each value comes from and what it overrides. */
export async function showPackFiles(
  named: string | undefined,
  { layer, from, on, json, ledger }: PackShowOptions,
  language: Language,
  streams: Stdio,
): Promise<ExitCode> {
  const day = on === undefined ? undefined : readDay('--on', on, language)
  const read =
    ledger === undefined
      ? await readPack([named ?? shippedPackOf(), ...layer], language)
      : await kept(ledger, named ?? '', language, streams)
  const problems = [
    ...(day && 'problem' in day ? [day.problem] : []),
    ...('problems' in read ? read.problems : unknownFile(from, read.pack.origins, language)),
  ]
  if ('problems' in read || problems.length > 0) {
    streams.stderr.write(`${problems.join('\n')}\n`)
    return 2
  }
  const at = from === undefined ? undefined : read.pack.origins.findIndex(({ id }) => id === from)
  const shown = showPack(read.stages, { on: valueOf(day), from: at })
  const text = json
    ? JSON.stringify(shown, null, 2)
    : showText(shown, language)
        .flatMap((line) => wrap(line, WIDTH, 4))
        .join('\n')
  streams.stdout.write(`${text}\n`)
  return 0
}

/** A pack of a ledger is of one piece: what its files were it does not say. */
async function kept(
  ledger: string,
  hash: string,
  language: Language,
  streams: Stdio,
): Promise<Pick<ReadPack, 'pack' | 'stages'> | Problems> {
  const read = await readKeptPack(ledger, hash, language, streams)
  return 'problems' in read ? read : { pack: read.pack, stages: [read.pack] }
}

function unknownFile(from: string | undefined, origins: readonly Origin[], language: Language): string[] {
  if (from === undefined || origins.some(({ id }) => id === from)) return []
  const say = messages[language]
  const { expected, advice } = say.idOfFile(origins.map(({ id }) => id).join(', '))
  return [say.expected('--from', expected, from, advice)]
}

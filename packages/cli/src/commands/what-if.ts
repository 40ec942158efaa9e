import type { Day, Instant, Language, VillageId } from '@hearthfold/core'
import { ofVillage } from '@hearthfold/core/figures'
import type { Pack } from '@hearthfold/rules'
import { whatIf, whatIfText } from '@hearthfold/rules/time'
import { documentText, WIDTH, wrap } from '../terminal/display.ts'
import { messages } from '../words/messages.ts'
import { type Problems, problemsOf, readDay, readKnown, valueOf } from '../input/options.ts'
import { questionProblems, readInPlaceOf, readPack, shippedPackOf } from '../input/pack-file.ts'
import { readLedger } from '../source/read-ledger.ts'
import type { Ledger } from '../source/ledger.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'

/** The options of `what-if` as they are written on the command line. */
export interface WhatIfOptions {
  readonly under: readonly string[]
  readonly on?: string
  readonly known?: string
  readonly pack?: string
  readonly layer: readonly string[]
  readonly question?: string
  readonly json?: boolean
}

/** `hearthfold what-if`: which households would be answered otherwise under another pack, and what makes the difference. */
export async function whatIfOfLedger(
  files: readonly string[],
  options: WhatIfOptions,
  language: Language,
  streams: Stdio,
): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  const wanted = await readWanted(options, language)
  if ('problems' in wanted) return (complain(wanted.problems), 2)
  const replayed = await readLedger(files, { known: wanted.known }, language, streams)
  if ('problems' in replayed) return (complain(replayed.problems), 2)
  const { ledger } = replayed
  const on = wanted.on ?? ledger.newest
  if (on === undefined) return (complain([messages[language].nothingKnown]), 2)
  const laws = wanted.laws ?? (await readLaws(on, options, language))
  if ('problems' in laws) return (complain(laws.problems), 2)
  streams.stdout.write(report(ledger, on, laws, options, language))
  return 0
}

interface Wanted {
  readonly on: Day | undefined
  readonly known: Instant | undefined
  /** Undefined while it is not known of which day they must be the law. */
  readonly laws: Laws | undefined
}

interface Laws {
  readonly pack: Pack
  readonly under: Pack
}

async function readWanted(options: WhatIfOptions, language: Language): Promise<Wanted | Problems> {
  const on = options.on === undefined ? undefined : readDay('--on', options.on, language)
  const known = options.known === undefined ? undefined : readKnown('--known', options.known, language)
  const day = valueOf(on)
  const laws = options.pack === undefined && day === undefined ? undefined : await readLaws(day, options, language)
  const problems = [...problemsOf(on, known), ...(laws && 'problems' in laws ? laws.problems : [])]
  if (problems.length > 0 || (laws && 'problems' in laws)) return { problems }
  return { on: day, known: valueOf(known), laws }
}

async function readLaws(day: Day | undefined, options: WhatIfOptions, language: Language): Promise<Laws | Problems> {
  const named = [options.pack ?? shippedPackOf(day), ...options.layer]
  const read = await readPack(named, language)
  const other = await readInPlaceOf(named, options.under, language)
  if ('problems' in read || 'problems' in other) {
    return { problems: [...new Set([read, other].flatMap((one) => ('problems' in one ? one.problems : [])))] }
  }
  const problems = questionProblems(read.pack, options.question, language)
  return problems.length > 0 ? { problems } : { pack: read.pack, under: other.pack }
}

function report(
  { households, villages }: Ledger,
  on: Day,
  { pack, under }: Laws,
  { question, json }: WhatIfOptions,
  language: Language,
): string {
  const found = whatIf([...households.values()], { on, pack, under, question })
  const nameOf = (stream: string): string => {
    const village = villages.get(stream as VillageId)
    return (village && ofVillage(village, 'village-listed', on)[0]?.name) ?? stream
  }
  const text = whatIfText(found, { before: pack, after: under }, language, nameOf)
  if (!json) return `${text.flatMap((line) => wrap(line, WIDTH, 4)).join('\n')}\n`
  const names = Object.fromEntries([...villages.keys()].map((stream) => [stream, nameOf(stream)]))
  return documentText({ ...found, villageNames: names, text })
}

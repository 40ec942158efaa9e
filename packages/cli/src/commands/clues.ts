import type { Day, Instant, Language } from '@hearthfold/core'
import { matchRegister } from '@hearthfold/core/checking'
import { openClues } from '@hearthfold/core/facts'
import { cluesAmong } from '@hearthfold/rules/look-back'
import { readCsvFile } from '../input/csv-file.ts'
import { documentText } from '../terminal/display.ts'
import { misfitLines } from '../input/json-file.ts'
import { type KeptOptions, openShown } from '../keeping/open.ts'
import { readLaw } from '../input/law-file.ts'
import { messages } from '../words/messages.ts'
import { type Problems, problemsOf, readDay, readKnown, valueOf } from '../input/options.ts'
import { readLedger } from '../source/read-ledger.ts'
import { cluesDocument, cluesReport } from '../report/clues.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'

/** The options of `clues` as they are written on the command line. */
export interface CluesOptions extends Omit<KeptOptions, 'ledger'> {
  readonly hits?: string
  readonly on?: string
  readonly known?: string
  readonly pack?: string
  readonly layer: readonly string[]
  readonly json?: boolean
}

/** `hearthfold clues`: which clues are open, which the evidence raises by the rules, and which the hits of a file raise. */
export async function cluesOfLedger(
  files: readonly string[],
  options: CluesOptions,
  language: Language,
  streams: Stdio,
): Promise<ExitCode> {
  const complain = (lines: readonly string[]) => void streams.stderr.write(`${lines.join('\n')}\n`)
  const wanted = readWanted(options, language)
  if ('problems' in wanted) return (complain(wanted.problems), 2)
  const read = options.hits === undefined ? { headings: [], rows: [], lines: [] } : await readCsvFile(options.hits, language)
  if ('problem' in read) return (complain([read.problem]), 2)
  // Whom a row hits is told by the ID alone.
  const compares = options.hits === undefined ? {} : { open: openShown(options, 'clues --hits', streams) }
  const replayed = await readLedger(files, { known: wanted.known, ...compares }, language, streams)
  if ('problems' in replayed) return (complain(replayed.problems), 2)
  const { ledger } = replayed
  const on = wanted.on ?? ledger.newest
  if (on === undefined) return (complain([messages[language].nothingKnown]), 2)
  // The rules of automatic clues are a layer of their own: where no pack is named they are at hand.
  const layer =
    options.pack === undefined ? ['automatic-clues', ...options.layer.filter((one) => one !== 'automatic-clues')] : options.layer
  const laws = await readLaw({ ...options, layer }, [on], language)
  if ('problems' in laws) return (complain(laws.problems), 2)
  const households = [...ledger.households.values()]
  const hits = matchRegister(read.rows, households)
  if (hits.misfits.length > 0) {
    return (
      complain(hits.misfits.flatMap(({ row, misfits }) => misfitLines(`${options.hits}:${read.lines[row - 1]}`, misfits, language))), 2
    )
  }
  const open = households.flatMap((household) => openClues(household, on).map((clue) => ({ stream: household.stream, clue })))
  const found = {
    on,
    open,
    byRules: cluesAmong(households, { on, pack: laws.law(on)! }),
    hits: options.hits === undefined ? undefined : hits,
    lines: read.lines,
  }
  streams.stdout.write(options.json ? documentText(cluesDocument(found)) : `${cluesReport(found, language)}\n`)
  return hits.unmatched.length > 0 ? 1 : 0
}

function readWanted(options: CluesOptions, language: Language): { on: Day | undefined; known: Instant | undefined } | Problems {
  const on = options.on === undefined ? undefined : readDay('--on', options.on, language)
  const known = options.known === undefined ? undefined : readKnown('--known', options.known, language)
  const problems = problemsOf(on, known)
  return problems.length > 0 ? { problems } : { on: valueOf(on), known: valueOf(known) }
}

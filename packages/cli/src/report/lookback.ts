import type { Instant, Language } from '@hearthfold/core'
import type { ExitsLookedAt } from '@hearthfold/ledger'
import { exitLines, incidenceText, type JudgedExit, omissionLines, restatedLines, verdictLines } from '@hearthfold/rules/look-back'
import { WIDTH, wrap } from '../terminal/display.ts'
import { messages } from '../words/messages.ts'
import { words } from '../words/casework.ts'

/** What a look-back found, and as of when it was asked. */
export interface LookedBack extends ExitsLookedAt {
  readonly known: Instant | undefined
  readonly publishedAt: Instant | undefined
}

/** A look-back for programs. */
export function lookBackDocument(found: LookedBack, language: Language) {
  const { on, known, publishedAt, asked, turned, restated, omissions, incidence } = found
  return {
    on,
    ...(known === undefined ? {} : { known }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    within: asked.within,
    exits: asked.exits.map((exit) => {
      const late = turned.get(exit.id)
      return late ? { ...exit, turned: late } : exit
    }),
    restated,
    omissions: omissions ?? null,
    incidence,
    clues: asked.clues,
    text: linesOf(found, language, Infinity),
  }
}

/** Of each verdict so many exits are printed; JSON has all. */
const MOST = 20

/** A look-back for people. */
export function lookBackReport(found: LookedBack, language: Language): string {
  return linesOf(found, language, MOST)
    .flatMap((line) => wrap(line, WIDTH, 2))
    .join('\n')
}

function linesOf(
  { on, known, law, asked, turned, restated, omissions, incidence, publishedAt }: LookedBack,
  language: Language,
  most: number,
): string[] {
  const say = words[language].lookBack
  const section = (heading: string, exits: readonly JudgedExit[]) => {
    if (exits.length === 0) return []
    const shown = exits.slice(0, most).flatMap((exit) => exitLines(exit, turned.get(exit.id), law, language))
    return [
      '',
      heading,
      ...shown.map((line) => `  ${line}`),
      ...(exits.length > most ? [`  ${messages[language].more(exits.length - most)}`] : []),
    ]
  }
  const of = (verdict: JudgedExit['verdict']) => asked.exits.filter((exit) => exit.verdict === verdict)
  return [
    say.heading(asked.exits.length, on, known, asked.within.from, asked.within.to),
    ...verdictLines(asked, language).map((line) => `  ${line}`),
    ...section(say.misExits, of('mis-exit')),
    ...section(say.undetermined, of('undetermined')),
    ...section(
      say.redated,
      of('sound').filter(({ redated }) => redated.length > 0),
    ),
    ...section(
      say.laterShocks,
      asked.exits.filter(({ laterShock, stood }) => laterShock.length + stood.length > 0),
    ),
    '',
    say.published(publishedAt),
    ...restatedLines(restated, language).map((line) => `  ${line}`),
    '',
    ...omissionLines(omissions, on, language),
    incidenceText(incidence, language),
  ]
}

import type { Language } from '@hearthfold/core'
import { messages } from '../words/messages.ts'
import type { Ledger } from './ledger.ts'
import { problemText } from './problem-text.ts'

/** No more than so many lines of one kind are printed. */
const MOST_LINES = 20

/** What is wrong with the files of a ledger, a line each; of many, the first and how many more. */
export function complaints(
  { problems, furtherProblems }: Pick<Ledger, 'problems' | 'furtherProblems'>,
  language: Language,
  most = MOST_LINES,
): string[] {
  return shortened(
    problems.map((problem) => problemText(problem, language)),
    furtherProblems,
    language,
    most,
  )
}

/** Which streams were not counted, a line each, and how much that is. */
export function leftOutLines({ leftOut }: Ledger, language: Language): string[] {
  const say = messages[language]
  const events = [...leftOut.values()].reduce((sum, count) => sum + count, 0)
  return [
    ...shortened(
      [...leftOut].map(([stream, count]) => say.leftOut(stream, count)),
      0,
      language,
    ),
    say.countedTheRest(events, leftOut.size),
  ]
}

function shortened(lines: readonly string[], further: number, language: Language, most = MOST_LINES): string[] {
  const shown = lines.slice(0, most)
  const more = lines.length - shown.length + further
  return more === 0 ? shown : [...shown, messages[language].more(more)]
}

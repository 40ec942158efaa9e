import type { Language } from '@hearthfold/core'
import { messages } from './messages.ts'
import type { Ledger } from './replay-file.ts'
import { problemText } from './words/problem.ts'

/** No more than so many lines of one kind are printed. */
const MOST_LINES = 20

/** What is wrong with the files of a ledger, a line each; of many, the first and how many more. */
export function complaints({ problems, furtherProblems }: Ledger, language: Language): string[] {
  return shortened(problems.map((problem) => problemText(problem, language)), furtherProblems, language)
}

/** Which streams were not counted, a line each, and how much that is. */
export function leftOutLines({ leftOut }: Ledger, language: Language): string[] {
  const say = messages[language]
  const events = [...leftOut.values()].reduce((sum, count) => sum + count, 0)
  return [...shortened([...leftOut].map(([stream, count]) => say.leftOut(stream, count)), 0, language), say.countedTheRest(events, leftOut.size)]
}

function shortened(lines: readonly string[], further: number, language: Language): string[] {
  const more = lines.length - MOST_LINES + further
  return lines.length + further <= MOST_LINES ? [...lines] : [...lines.slice(0, MOST_LINES), messages[language].more(more)]
}

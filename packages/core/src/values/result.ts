import type { Language, Text } from './language.ts'

/** What comes of a call whose caller can be told no. */
export type Result<Value, Problem> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem }

/** A problem that brings its words. */
export interface Worded {
  readonly words: Text
}

/** What `unwrap` throws: the problem as data, and its words. The message of the error is the English ones. */
export class HearthfoldError<Problem = unknown> extends Error {
  override readonly name = 'HearthfoldError'
  readonly problem: Problem
  readonly words: Text

  constructor(problem: Problem, words: Text) {
    super(words.en)
    this.problem = problem
    this.words = words
  }
}

/**
 * The value of a result. Throws a `HearthfoldError` if there is none: for scripts, tests, and callers that have nothing better to do
 * with a problem.
 *
 * @param text puts a problem into words that does not bring its own, as `refusalText` does for what `decide` refuses
 */
export function unwrap<Value>(result: Result<Value, Worded>): Value
export function unwrap<Value, Problem>(result: Result<Value, Problem>, text: (problem: Problem, language: Language) => string): Value
export function unwrap<Value, Problem>(
  result: Result<Value, Problem>,
  text: (problem: Problem, language: Language) => string = (problem, language) => (problem as Worded).words[language],
): Value {
  if (result.ok) return result.value
  const { problem } = result
  throw new HearthfoldError(problem, { zh: text(problem, 'zh'), en: text(problem, 'en') })
}

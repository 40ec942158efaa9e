import type { Household, Language, Text } from '@hearthfold/core'

/** What one question found. */
export interface QualityQuestion {
  readonly question: string
  readonly label: Text
  /** What to do about it. */
  readonly advice: Text | undefined
  readonly found: readonly Household[]
  /** Of how many households the answer is unknown. */
  readonly unknown: number
  /** More about those that were found, by their streams. */
  readonly details?: ReadonlyMap<string, readonly ((language: Language) => string)[]>
}

/** What was found of each household, by its stream, as it is said in a language. */
export type Details = Map<string, ((language: Language) => string)[]>

/** A question with what was found of each household. */
export function asked(
  question: string,
  said: Pick<QualityQuestion, 'label' | 'advice'>,
  among: readonly Household[],
  details: Details,
): QualityQuestion {
  return { question, ...said, found: among.filter(({ stream }) => details.has(stream)), unknown: 0, details }
}

/** Notes what was found of a household. */
export function note(details: Details, stream: string, zh: string, en: string): void {
  details.set(stream, [...(details.get(stream) ?? []), (language) => (language === 'zh' ? zh : en)])
}

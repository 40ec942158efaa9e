import type { Household, Language } from '@hearthfold/core'
import type { QualityQuestion } from '../report/data-quality.ts'

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

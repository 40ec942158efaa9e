import { type FactValue, factNamed, type Language } from '@hearthfold/core'
import { valueText } from '../explain.ts'
import type { Witness } from './finding.ts'
import type { Span } from './periods.ts'

/** A fact and its value in words. */
export function factText(fact: string, value: FactValue, language: Language): string {
  return `${titleText(fact, language)}${language === 'zh' ? '：' : ': '}${valueText(value, factNamed(fact), language)}`
}

/** The title of a fact; its name where the catalogue has none. */
export function titleText(fact: string, language: Language): string {
  return factNamed(fact)?.title[language] ?? fact
}

/** The facts of a household, on which day. */
export function witnessText({ on, facts }: Witness, language: Language): string {
  const list = Object.entries(facts).map(([fact, value]) => factText(fact, value, language))
  return language === 'zh' ? `例如 ${on}：${list.join('；')}` : `for example on ${on}: ${list.join('; ')}`
}

/** Days in words. */
export function spansText(spans: readonly Span[], language: Language): string {
  const list = spans.map(({ from, to }) => (to === undefined ? `${from} –` : `${from} – ${to}`))
  return list.join(language === 'zh' ? '、' : ', ')
}

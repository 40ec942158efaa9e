import type { Language } from '@hearthfold/core'
import { type FactValue, factNamed } from '@hearthfold/core/facts'
import { titleText, valueText } from '../words/fact.ts'
import type { Span } from './periods.ts'
import type { Witness } from './witness.ts'

/** A fact and its value in words. */
export function factText(fact: string, value: FactValue, language: Language): string {
  return `${titleText(fact, language)}${language === 'zh' ? '：' : ': '}${valueText(value, factNamed(fact), language)}`
}

/** The facts of a household, on which day, and whether they are facts only. */
export function witnessText({ on, facts, events }: Witness, language: Language): string {
  const all = Object.entries(facts).map(([fact, value]) => factText(fact, value, language))
  const list = all.length > 0 ? all : [language === 'zh' ? '任何家庭' : 'any household']
  if (language === 'zh') return `例如 ${on}：${list.join('；')}${events ? '' : '（仅为事实，未能还原为一户）'}`
  return `for example on ${on}: ${list.join('; ')}${events ? '' : ' (facts only: no such household was found)'}`
}

/** Days in words. */
export function spansText(spans: readonly Span[], language: Language): string {
  const list = spans.map(({ from, to }) => (to === undefined ? `${from} –` : `${from} – ${to}`))
  return list.join(language === 'zh' ? '、' : ', ')
}

import type { Language, Text } from '@hearthfold/core'
import { type Fact, type FactValue, factNamed, yuan } from '@hearthfold/core/facts'
import { outcomeText } from './outcome.ts'

const UNITS: Readonly<Record<Extract<Fact, { kind: 'number' }>['unit'], Text>> = {
  'fen/person/year': { zh: '元/人/年', en: ' yuan a person a year' },
  fen: { zh: '元', en: ' yuan' },
  persons: { zh: '人', en: ' persons' },
  days: { zh: '天', en: ' days' },
  minutes: { zh: '分钟', en: ' minutes' },
  'litres/person/day': { zh: '升/人/日', en: ' litres a person a day' },
  'days/year': { zh: '天/年', en: ' days a year' },
  measures: { zh: '项', en: ' measures' },
  percent: { zh: '%', en: ' %' },
  shocks: { zh: '次', en: ' shocks' },
  risks: { zh: '项', en: ' risks' },
  quarters: { zh: '个季度', en: ' quarters' },
  months: { zh: '个月', en: ' months' },
  'fen/term': { zh: '元/学期', en: ' yuan a term' },
}

/** The title of a fact; its name where the catalogue has none. */
export function titleText(fact: string, language: Language): string {
  return factNamed(fact)?.title[language] ?? fact
}

/** The value of a fact in words, with its unit. */
export function valueText(value: FactValue, fact: Fact | undefined, language: Language): string {
  if (typeof value === 'boolean') return outcomeText(value, language)
  if (typeof value === 'string') return (fact?.kind === 'code' ? fact.codes[value]?.[language] : undefined) ?? value
  return fact?.kind === 'number' ? quantityText(value, fact.unit, language) : String(value)
}

/** What a fact is compared with, in words. */
export function againstText(against: FactValue | readonly FactValue[], fact: Fact | undefined, language: Language): string {
  const values = typeof against === 'object' ? against : [against]
  return values.map((one) => valueText(one, fact, language)).join(language === 'zh' ? '、' : ', ')
}

/** A number with its unit in words; a unit that no fact has stands as it is. Money is said in yuan. */
export function quantityText(value: number, unit: string, language: Language): string {
  const words = Object.hasOwn(UNITS, unit) ? UNITS[unit as keyof typeof UNITS][language] : ` ${unit}`
  return `${unit.startsWith('fen') ? amountText(value, language) : String(value)}${words}`
}

/** A share that is no whole number of fen is said to be rounded; where it would look like a line in whole yuan, on which side of it it lies. */
function amountText(fen: number, language: Language): string {
  const rounded = Math.round(fen)
  if (rounded === fen || !Number.isFinite(fen)) return yuan(fen)
  const { about, above, below } = ROUNDED[language]
  return `${rounded % 100 !== 0 ? about : fen > rounded ? above : below}${yuan(rounded)}`
}

const ROUNDED = {
  zh: { about: '约', above: '略高于', below: '略低于' },
  en: { about: 'about ', above: 'just above ', below: 'just below ' },
} as const satisfies Record<Language, object>

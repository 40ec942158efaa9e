import type { Language, Text } from '@hearthfold/core'
import { type Fact, factNamed, type FactValue, yuan } from '@hearthfold/core/facts'
import { valueText } from '../words/fact.ts'
import type { Change, Flip, Flips, NoFlip } from './flip.ts'
import { titleText } from '../words/fact.ts'

const NONE: Readonly<Record<NoFlip, Text>> = {
  unknown: { zh: '尚未有定论，无从翻转', en: 'the answer is unknown: there is nothing to turn' },
  'not-in-force': { zh: '规则包当日不适用', en: 'the pack is not in force on that day' },
  'nothing-changeable': { zh: '规则所涉事实均不可改变', en: 'nothing that the rule reads can be changed' },
  impossible: { zh: '可改变的事实无论怎样变化都不能翻转', en: 'no change of what can be changed turns the answer' },
  'too-many': { zh: '须同时改变三项以上事实', en: 'only changing more than three facts at once turns the answer' },
}

/** What would turn an answer, a line an alternative; or why nothing does. */
export function flipsText({ flips, none, restsOn = [] }: Flips, language: Language): string[] {
  if (none && restsOn.length > 0) {
    const titles = restsOn.map((fact) => titleText(fact, language))
    return [
      language === 'zh'
        ? `${NONE[none].zh}；结论所依据的 ${titles.length} 项：${titles.join('、')}`
        : `${NONE[none].en}; it rests on ${titles.length}: ${titles.join(', ')}`,
    ]
  }
  return none ? [NONE[none][language]] : flips.map((flip) => flipText(flip, language))
}

/**
 * Changes that turn an answer together.
 *
 * @example
 * const richer = { fact: 'perCapitaNetIncome', from: 280_601, to: 321_801, change: 41_200 }
 * const safer = { fact: 'housingGrade', from: 'C', to: 'B' }
 * flipText({ changes: [richer, safer], cost: 5.12 }, 'en') // 'per-capita net income +412.00 yuan and grade of the house B'
 */
export function flipText({ changes }: Flip, language: Language): string {
  return changes.map((change) => changeText(change, language)).join(language === 'zh' ? '，且' : ' and ')
}

function changeText(change: Change, language: Language): string {
  const list = (change.alongside ?? []).map(({ fact, to }) => besideText(fact, to, language))
  if (list.length === 0) return alone(change, language)
  return language === 'zh'
    ? `${alone(change, language)}（随之${list.join('、')}）`
    : `${alone(change, language)} (with it ${list.join(', ')})`
}

/** What becomes of a fact that follows; to the fen or the hundredth, since it is worked out. */
function besideText(fact: string, to: FactValue, language: Language): string {
  const known = factNamed(fact)
  const parts = known?.kind === 'number' && known.unit.startsWith('fen') ? 1 : 100
  const value = valueText(typeof to === 'number' ? Math.round(to * parts) / parts : to, known, language)
  return language === 'zh' ? `${titleText(fact, language)}变为${value}` : `${titleText(fact, language)} becomes ${value}`
}

function alone({ fact, to, change }: Change, language: Language): string {
  const title = titleText(fact, language)
  const known = factNamed(fact)
  if (change !== undefined) return `${title} ${change < 0 ? '−' : '+'}${amountText(Math.abs(change), known, language)}`
  const value = valueText(to, known, language)
  // A yes alone after a title would read as part of it.
  if (typeof to === 'boolean') return `${title}${language === 'zh' ? '：' : ': '}${value}`
  return language === 'zh' ? `${title}变为${value}` : `${title} ${value}`
}

/** Of money the amount is enough: what it is counted by is the same before and after. */
function amountText(amount: number, fact: Fact | undefined, language: Language): string {
  if (fact?.kind === 'number' && fact.unit.startsWith('fen')) return language === 'zh' ? `${yuan(amount)}元` : `${yuan(amount)} yuan`
  return valueText(amount, fact, language)
}

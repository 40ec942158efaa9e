import type { Language, Text } from '@hearthfold/core'
import { factNamed } from '@hearthfold/core/facts'
import type { LeafReason } from '../evaluate/determination.ts'
import type { Operator } from '../pack/condition.ts'
import type { Pack } from '../pack/pack.ts'
import { cite, originText } from './citation.ts'
import { noteText } from './missing.ts'
import { againstText, titleText, valueText } from './fact.ts'
import { outcomeText } from './outcome.ts'

/** The words for what a fact must be, with the space that follows them. */
export const OPERATOR_TEXT: Readonly<Record<Operator, Text>> = {
  equal: { zh: '为', en: '' },
  notEqual: { zh: '不为', en: 'not ' },
  lessThan: { zh: '低于', en: 'below ' },
  lessThanInclusive: { zh: '不超过', en: 'at most ' },
  greaterThan: { zh: '高于', en: 'above ' },
  greaterThanInclusive: { zh: '不低于', en: 'at least ' },
  in: { zh: '属于', en: 'one of ' },
  notIn: { zh: '不属于', en: 'none of ' },
}

/** The words for a group of conditions. */
export const GROUPS = {
  all: { zh: '须全部满足', en: 'all of' },
  any: { zh: '满足其一', en: 'any of' },
  not: { zh: '须不满足', en: 'not' },
} as const satisfies Record<string, Text>

/** A leaf in words: the fact, its value, what it must be and on whose word, and the evidence. */
export function leafText(leaf: LeafReason, pack: Pack, language: Language): string {
  const zh = language === 'zh'
  const evidence = leaf.evidence.length > 0 ? `${zh ? '证据' : 'evidence'} ${shortList(leaf.evidence)}` : ''
  // Where no parameter brings a citation of its own, that of the rule holds, which stands above.
  const { parameter } = leaf
  const notes = [
    parameter ? `${cite(leaf.citation, language)}${originText(parameter.origin, pack, language)}` : '',
    ...(leaf.notes ?? []).map((note) => noteText(note, language)),
    evidence,
  ].filter((note) => note !== '')
  const said = `${titleText(leaf.fact, language)}${zh ? '：' : ': '}${factText(leaf, language)}${zh ? '，' : '; '}${demandText(leaf, pack, language)}`
  if (notes.length === 0) return said
  return zh ? `${said} 〔${notes.join('；')}〕` : `${said} [${notes.join('; ')}]`
}

/** The value of the fact of a leaf, in its unit. */
export function factText({ fact, value }: LeafReason, language: Language): string {
  return value === undefined ? outcomeText('unknown', language) : valueText(value, factNamed(fact), language)
}

/** What a leaf demands of its fact. */
export function demandText({ fact, operator, against, parameter }: LeafReason, pack: Pack, language: Language): string {
  const zh = language === 'zh'
  const wanted = against === undefined ? outcomeText('unknown', language) : againstText(against, factNamed(fact), language)
  const demand = zh ? `要求${OPERATOR_TEXT[operator].zh} ${wanted}` : `must be ${OPERATOR_TEXT[operator].en}${wanted}`
  if (!parameter) return demand
  const name = pack.parameters[parameter.name]?.label[language] ?? parameter.name
  const old =
    parameter.staleSince === undefined
      ? ''
      : zh
        ? `，自 ${parameter.staleSince} 起已属旧值，请核对`
        : `, old since ${parameter.staleSince}: check it`
  return zh ? `${demand}，即${name}（${parameter.from} 起${old}）` : `${demand}, the ${name} (since ${parameter.from}${old})`
}

/** A dozen members make a long list of evidence; the first few events say enough, the JSON has all. */
export function shortList(ids: readonly string[]): string {
  return ids.length > 4 ? `${ids.slice(0, 3).join(', ')} … (${ids.length})` : ids.join(', ')
}

import type { Language, Text } from '@hearthfold/core'
import type { Determination, Reason } from '../evaluate/determination.ts'
import type { Pack } from '../pack/pack.ts'
import { cite, originText } from '../words/citation.ts'
import { GROUPS, leafText } from '../words/leaf.ts'
import { missingText } from '../words/missing.ts'
import { outcomeKey, outcomeMark, outcomeText } from '../words/outcome.ts'

/**
 * A determination in words, a line a string: the answer, then the rule leaf by leaf with value, operator, parameter,
 * citation and evidence; for an unknown, what would decide it.
 *
 * @param pack the pack that answered; it has the words for its parameters
 */
export function explain(determination: Determination, pack: Pack, language: Language): string[] {
  const { rule, on, outcome, because, missing, notInForce } = determination
  const zh = language === 'zh'
  const lines = [`${rule.label[language]}${zh ? '：' : ': '}${outcomeText(outcome, language)}`]
  lines.push(
    zh
      ? `  日期 ${on}，规则包 ${determination.pack.id} ${determination.pack.version}，依据：${cite(rule.citation, language)}${originText(rule.origin, pack, language)}`
      : `  on ${on}, under ${determination.pack.id} ${determination.pack.version}; rule: ${cite(rule.citation, language)}${originText(rule.origin, pack, language)}`,
  )
  const message = rule.messages?.[outcomeKey(outcome)]
  if (message) lines.push(`  ${message[language]}`)
  if (notInForce) {
    const span = `${notInForce.from} – ${notInForce.to ?? '…'}`
    lines.push(zh ? `  规则包不适用于该日（适用期 ${span}）` : `  the pack is not in force on that day (it is from ${span})`)
  }
  lines.push(...reasonLines(because, pack, language, '  '))
  if (outcome === 'unknown' && missing.length > 0) {
    const list = [...new Set(missing.map((one) => missingText(one, pack, language)))]
    lines.push(zh ? `  尚缺：${list.join('；')}` : `  missing: ${list.join('; ')}`)
  }
  return lines
}

function reasonLines(reason: Reason, pack: Pack, language: Language, indent: string): string[] {
  const parts = partsOf(reason)
  const colon = parts.length === 0 ? '' : language === 'zh' ? '：' : ':'
  return [
    `${indent}${outcomeMark(reason.outcome)} ${reasonText(reason, pack, language)}${colon}`,
    ...parts.flatMap((part) => reasonLines(part, pack, language, `${indent}  `)),
  ]
}

/** One reason in words, without its parts. */
function reasonText(reason: Reason, pack: Pack, language: Language): string {
  const label = reason.named === undefined ? '' : (pack.conditions[reason.named]?.label[language] ?? reason.named)
  const named = label && `${label}${language === 'zh' ? '：' : ': '}`
  if ('fact' in reason) return `${named}${leafText(reason, pack, language)}`
  return `${named}${GROUPS['all' in reason ? 'all' : 'any' in reason ? 'any' : 'not'][language]}`
}

function partsOf(reason: Reason): readonly Reason[] {
  if ('fact' in reason) return []
  return 'all' in reason ? reason.all : 'any' in reason ? reason.any : [reason.not]
}

/** A reason with the words for it in both languages, for a page that opens and closes its parts. */
export interface ReasonInWords {
  readonly outcome: Reason['outcome']
  readonly words: Text
  /** Ids of the events that it rests on. A group has none of its own: its parts have them. */
  readonly evidence: readonly string[]
  readonly parts: readonly ReasonInWords[]
}

/** The reasons of a determination in words, in the shape of the rule. */
export function reasonsInWords({ because }: Determination, pack: Pack): ReasonInWords {
  const inWords = (reason: Reason): ReasonInWords => ({
    outcome: reason.outcome,
    words: { zh: reasonText(reason, pack, 'zh'), en: reasonText(reason, pack, 'en') },
    evidence: 'fact' in reason ? reason.evidence : [],
    parts: partsOf(reason).map(inWords),
  })
  return inWords(because)
}

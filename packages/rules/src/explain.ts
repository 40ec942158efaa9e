import { type FactValue, factNamed, type Language, type Text, yuan } from '@hearthfold/core'
import type { Determination, LeafReason, Missing, Reason } from './determination.ts'
import type { Operator } from './condition.ts'
import type { Citation, Pack } from './pack.ts'
import type { Truth } from './truth.ts'

const OUTCOMES: Readonly<Record<'true' | 'false' | 'unknown', Text & { mark: string }>> = {
  true: { zh: '是', en: 'yes', mark: '✓' },
  false: { zh: '否', en: 'no', mark: '✗' },
  unknown: { zh: '不明', en: 'unknown', mark: '?' },
}

const OPERATOR_TEXT: Readonly<Record<Operator, Text>> = {
  equal: { zh: '为', en: '' },
  notEqual: { zh: '不为', en: 'not ' },
  lessThan: { zh: '低于', en: 'below ' },
  lessThanInclusive: { zh: '不超过', en: 'at most ' },
  greaterThan: { zh: '高于', en: 'above ' },
  greaterThanInclusive: { zh: '不低于', en: 'at least ' },
  in: { zh: '属于', en: 'one of ' },
  notIn: { zh: '不属于', en: 'none of ' },
}

const GROUPS = {
  all: { zh: '须全部满足', en: 'all of' },
  any: { zh: '满足其一', en: 'any of' },
  not: { zh: '须不满足', en: 'not' },
} as const satisfies Record<string, Text>

const UNITS: Readonly<Record<string, Text>> = {
  'fen/person/year': { zh: '元/人/年', en: ' yuan a person a year' },
  fen: { zh: '元', en: ' yuan' },
  persons: { zh: '人', en: ' persons' },
  days: { zh: '天', en: ' days' },
  minutes: { zh: '分钟', en: ' minutes' },
  'litres/person/day': { zh: '升/人/日', en: ' litres a person a day' },
  'days/year': { zh: '天/年', en: ' days a year' },
  measures: { zh: '项', en: ' measures' },
}

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
      ? `  日期 ${on}，规则包 ${determination.pack.id} ${determination.pack.version}，依据：${cite(rule.citation, language)}`
      : `  on ${on}, under ${determination.pack.id} ${determination.pack.version}; rule: ${cite(rule.citation, language)}`,
  )
  if (notInForce) {
    const span = `${notInForce.from} – ${notInForce.to ?? '…'}`
    lines.push(zh ? `  规则包不适用于该日（适用期 ${span}）` : `  the pack is not in force on that day (it is from ${span})`)
  }
  lines.push(...reasonLines(because, pack, language, '  '))
  if (outcome === 'unknown' && missing.length > 0) {
    const list = [...new Set(missing.map((one) => missingText(one, language)))]
    lines.push(zh ? `  尚缺：${list.join('；')}` : `  missing: ${list.join('; ')}`)
  }
  return lines
}

function reasonLines(reason: Reason, pack: Pack, language: Language, indent: string): string[] {
  const mark = OUTCOMES[key(reason.outcome)].mark
  if ('fact' in reason) return [`${indent}${mark} ${leafText(reason, pack, language)}`]
  const kind = 'all' in reason ? 'all' : 'any' in reason ? 'any' : 'not'
  const parts = 'all' in reason ? reason.all : 'any' in reason ? reason.any : [reason.not]
  const colon = language === 'zh' ? '：' : ':'
  return [
    `${indent}${mark} ${GROUPS[kind][language]}${colon}`,
    ...parts.flatMap((part) => reasonLines(part, pack, language, `${indent}  `)),
  ]
}

function leafText(leaf: LeafReason, pack: Pack, language: Language): string {
  const fact = factNamed(leaf.fact)
  const unit = fact?.kind === 'number' ? fact.unit : ''
  const zh = language === 'zh'
  const title = fact?.title[language] ?? leaf.fact
  const value = leaf.value === undefined ? OUTCOMES.unknown[language] : valueText(leaf.value, unit, language)
  const against = leaf.against === undefined ? OUTCOMES.unknown[language] : againstText(leaf.against, unit, language)
  const { parameter } = leaf
  const named = parameter
    ? `${against}${zh ? '，即' : ', the '}${pack.parameters[parameter.name]?.label[language] ?? parameter.name}${zh ? `（${parameter.from} 起）` : ` (since ${parameter.from})`}`
    : against
  const evidence = leaf.evidence.length > 0 ? `${zh ? '证据' : 'evidence'} ${shortList(leaf.evidence)}` : ''
  // Where no parameter brings a citation of its own, that of the rule holds, which stands above.
  const notes = [parameter ? cite(leaf.citation, language) : '', evidence].filter((note) => note !== '')
  if (zh) return `${title}：${value}，要求${OPERATOR_TEXT[leaf.operator].zh} ${named}${notes.length > 0 ? ` 〔${notes.join('；')}〕` : ''}`
  return `${title}: ${value}; must be ${OPERATOR_TEXT[leaf.operator].en}${named}${notes.length > 0 ? ` [${notes.join('; ')}]` : ''}`
}

/** A dozen members make a long list of evidence; the first few events say enough, the JSON has all. */
function shortList(ids: readonly string[]): string {
  return ids.length > 4 ? `${ids.slice(0, 3).join(', ')} … (${ids.length})` : ids.join(', ')
}

function againstText(against: FactValue | readonly FactValue[], unit: string, language: Language): string {
  return typeof against === 'object' ? against.join(', ') : valueText(against, unit, language)
}

function valueText(value: FactValue, unit: string, language: Language): string {
  if (typeof value === 'boolean') return OUTCOMES[key(value)][language]
  if (typeof value === 'string') return value
  return `${unit.startsWith('fen') ? yuan(value) : String(value)}${UNITS[unit]?.[language] ?? ''}`
}

function cite({ source, verified }: Citation, language: Language): string {
  if (verified) return source[language]
  return language === 'zh' ? `${source.zh}（未核实）` : `${source.en} (unverified)`
}

/** What is missing, in words. */
export function missingText(missing: Missing, language: Language): string {
  const zh = language === 'zh'
  if ('parameter' in missing) {
    return zh ? `参数 ${missing.parameter} 在 ${missing.on} 无取值` : `a value of ${missing.parameter} for ${missing.on}`
  }
  const of = missing.of === undefined ? '' : zh ? `（${missing.of}）` : ` of ${missing.of}`
  return zh ? `证据 ${missing.evidence}${of}` : `evidence ${missing.evidence}${of}`
}

/** An outcome in words. */
export function outcomeText(outcome: Truth, language: Language): string {
  return OUTCOMES[key(outcome)][language]
}

function key(outcome: Truth): 'true' | 'false' | 'unknown' {
  return outcome === 'unknown' ? outcome : outcome ? 'true' : 'false'
}

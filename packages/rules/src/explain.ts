import { type Fact, type FactValue, factNamed, type Language, type Statement, type Text, yuan } from '@hearthfold/core'
import type { Determination, LeafReason, Missing, Reason } from './determination.ts'
import type { Operator } from './pack/condition.ts'
import type { Citation, Pack } from './pack/pack.ts'
import type { Truth } from './evaluate/truth.ts'

const OUTCOMES: Readonly<Record<'true' | 'false' | 'unknown', Text & { mark: string }>> = {
  true: { zh: '是', en: 'yes', mark: '✓' },
  false: { zh: '否', en: 'no', mark: '✗' },
  unknown: { zh: '不明', en: 'unknown', mark: '?' },
}

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
  months: { zh: '个月', en: ' months' },
  'fen/term': { zh: '元/学期', en: ' yuan a term' },
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
      ? `  日期 ${on}，规则包 ${determination.pack.id} ${determination.pack.version}，依据：${cite(rule.citation, language)}${origin(rule.origin, pack, language)}`
      : `  on ${on}, under ${determination.pack.id} ${determination.pack.version}; rule: ${cite(rule.citation, language)}${origin(rule.origin, pack, language)}`,
  )
  const message = rule.messages?.[key(outcome)]
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
  const mark = outcomeMark(reason.outcome)
  const colon = language === 'zh' ? '：' : ':'
  const label = reason.named === undefined ? '' : (pack.conditions[reason.named]?.label[language] ?? reason.named)
  const named = label && `${label}${colon}${language === 'zh' ? '' : ' '}`
  if ('fact' in reason) return [`${indent}${mark} ${named}${leafText(reason, pack, language)}`]
  const kind = 'all' in reason ? 'all' : 'any' in reason ? 'any' : 'not'
  const parts = 'all' in reason ? reason.all : 'any' in reason ? reason.any : [reason.not]
  return [
    `${indent}${mark} ${named}${GROUPS[kind][language]}${colon}`,
    ...parts.flatMap((part) => reasonLines(part, pack, language, `${indent}  `)),
  ]
}

/** A leaf in words: the fact, its value, what it must be and on whose word, and the evidence. */
export function leafText(leaf: LeafReason, pack: Pack, language: Language): string {
  const zh = language === 'zh'
  const evidence = leaf.evidence.length > 0 ? `${zh ? '证据' : 'evidence'} ${shortList(leaf.evidence)}` : ''
  // Where no parameter brings a citation of its own, that of the rule holds, which stands above.
  const { parameter } = leaf
  const notes = [parameter ? `${cite(leaf.citation, language)}${origin(parameter.origin, pack, language)}` : '', evidence].filter((note) => note !== '')
  const said = `${factTitle(leaf, language)}${zh ? '：' : ': '}${factText(leaf, language)}${zh ? '，' : '; '}${demandText(leaf, pack, language)}`
  if (notes.length === 0) return said
  return zh ? `${said} 〔${notes.join('；')}〕` : `${said} [${notes.join('; ')}]`
}

/** What the fact of a leaf is called. */
export function factTitle({ fact }: LeafReason, language: Language): string {
  return factNamed(fact)?.title[language] ?? fact
}

/** The value of the fact of a leaf, in its unit. */
export function factText({ fact, value }: LeafReason, language: Language): string {
  return value === undefined ? OUTCOMES.unknown[language] : valueText(value, factNamed(fact), language)
}

/** What a leaf demands of its fact. */
export function demandText({ fact, operator, against, parameter }: LeafReason, pack: Pack, language: Language): string {
  const zh = language === 'zh'
  const wanted = against === undefined ? OUTCOMES.unknown[language] : againstText(against, factNamed(fact), language)
  const demand = zh ? `要求${OPERATOR_TEXT[operator].zh} ${wanted}` : `must be ${OPERATOR_TEXT[operator].en}${wanted}`
  if (!parameter) return demand
  const name = pack.parameters[parameter.name]?.label[language] ?? parameter.name
  return zh ? `${demand}，即${name}（${parameter.from} 起）` : `${demand}, the ${name} (since ${parameter.from})`
}

/** A dozen members make a long list of evidence; the first few events say enough, the JSON has all. */
export function shortList(ids: readonly string[]): string {
  return ids.length > 4 ? `${ids.slice(0, 3).join(', ')} … (${ids.length})` : ids.join(', ')
}

/** What a fact is compared with, in words. */
export function againstText(against: FactValue | readonly FactValue[], fact: Fact | undefined, language: Language): string {
  const values = typeof against === 'object' ? against : [against]
  return values.map((one) => valueText(one, fact, language)).join(language === 'zh' ? '、' : ', ')
}

/** The value of a fact in words, with its unit. */
export function valueText(value: FactValue, fact: Fact | undefined, language: Language): string {
  if (typeof value === 'boolean') return OUTCOMES[key(value)][language]
  if (typeof value === 'string') return (fact?.kind === 'code' ? fact.codes[value]?.[language] : undefined) ?? value
  return fact?.kind === 'number' ? quantityText(value, fact.unit, language) : String(value)
}

/** A number with its unit in words; a unit that no fact has stands as it is. Money is said in yuan. */
export function quantityText(value: number, unit: string, language: Language): string {
  const words = Object.hasOwn(UNITS, unit) ? UNITS[unit as keyof typeof UNITS][language] : ` ${unit}`
  return `${unit.startsWith('fen') ? yuan(value) : String(value)}${words}`
}

/** From which file of the pack something comes, where it is not the nation's. */
function origin(at: number, { origins }: Pack, language: Language): string {
  if (at === 0) return ''
  const { id, jurisdiction } = origins[at]!
  return language === 'zh' ? `，出自 ${id}（${jurisdiction}）` : `, from ${id} (${jurisdiction})`
}

/** A citation in words. What nobody has read in the source is marked. */
export function cite({ source, verified }: Citation, language: Language): string {
  if (verified) return source[language]
  return language === 'zh' ? `${source.zh}（未核实）` : `${source.en} (unverified)`
}

const EVIDENCE: Readonly<Record<Statement['type'], Text>> = {
  settled: { zh: '居住地', en: 'where the household lives' },
  'member-joined': { zh: '家庭成员', en: 'the members' },
  'member-described': { zh: '成员情况', en: 'a description of the member' },
  'member-left': { zh: '成员减少', en: 'who left' },
  'income-stated': { zh: '收入申报', en: 'a statement of income' },
  'spending-stated': { zh: '刚性支出申报', en: 'a statement of rigid spending' },
  'living-assessed': { zh: '吃穿情况核查', en: 'an assessment of food and clothing' },
  'housing-graded': { zh: '住房等级鉴定', en: 'a grade of the house' },
  'water-assessed': { zh: '饮水安全评价', en: 'an assessment of the water' },
  'registers-compared': { zh: '信息比对', en: 'a comparison with other registers' },
  'causes-assessed': { zh: '致贫原因', en: 'the causes of poverty' },
  'shock-reported': { zh: '突发情况', en: 'a report of the shock' },
  'risks-assessed': { zh: '风险评估', en: 'an assessment of risks' },
  identified: { zh: '识别', en: 'an identification' },
  're-identified': { zh: '返贫识别', en: 'an identification as returned' },
  removed: { zh: '清退', en: 'a removal' },
  decreased: { zh: '自然减少', en: 'a natural decrease' },
  exited: { zh: '退出', en: 'an exit' },
  'flagged-edge': { zh: '边缘户标注', en: 'an edge flag' },
  'flagged-monitored': { zh: '监测户标注', en: 'a monitoring flag' },
  'flag-cleared': { zh: '风险消除', en: 'a cleared flag' },
  aided: { zh: '帮扶措施', en: 'a measure' },
  'measure-ended': { zh: '措施结束', en: 'the end of a measure' },
  'helper-assigned': { zh: '责任人安排', en: 'an assignment' },
  'helper-ended': { zh: '责任人变动', en: 'the end of an assignment' },
  visited: { zh: '走访', en: 'a visit' },
}

/** What is missing, in words: the evidence and its kind of event, or the parameter of the pack. */
export function missingText(missing: Missing, pack: Pack, language: Language): string {
  const zh = language === 'zh'
  if ('parameter' in missing) {
    const name = pack.parameters[missing.parameter]?.label[language] ?? missing.parameter
    return zh ? `“${name}”在 ${missing.on} 的取值` : `a value of the ${name} for ${missing.on}`
  }
  const of = missing.of === undefined ? '' : zh ? `，${missing.of}` : ` of ${missing.of}`
  const what = EVIDENCE[missing.evidence][language]
  return zh ? `${what}（${missing.evidence}${of}）` : `${what} (${missing.evidence}${of})`
}

/** An outcome as a sign. */
export function outcomeMark(outcome: Truth): string {
  return OUTCOMES[key(outcome)].mark
}

/** An outcome in words. */
export function outcomeText(outcome: Truth, language: Language): string {
  return OUTCOMES[key(outcome)][language]
}

function key(outcome: Truth): 'true' | 'false' | 'unknown' {
  return outcome === 'unknown' ? outcome : outcome ? 'true' : 'false'
}

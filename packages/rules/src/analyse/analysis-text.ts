import type { Language, Text } from '@hearthfold/core'
import { factNamed } from '@hearthfold/core/facts'
import { quantityText, titleText, valueText } from '../words/fact.ts'
import { NOT_SET } from '../words/missing.ts'
import { outcomeText } from '../words/outcome.ts'
import type { LeafCondition } from '../pack/condition.ts'
import type { Pack } from '../pack/pack.ts'
import type { Analysis } from './analysis.ts'
import type { Finding, Severity } from './finding.ts'
import { spansText, witnessText } from './witness-text.ts'

const SEVERITY: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
}

/**
 * An analysis for people, a line a finding with its witnesses below it.
 *
 * @param pack the pack that was analysed; it has the words
 */
export function analysisText({ findings, periods }: Analysis, pack: Pack, language: Language): string[] {
  const zh = language === 'zh'
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length
  const counts = (['error', 'warning', 'note'] as const).map((severity) =>
    zh ? `${SEVERITY[severity].zh} ${count(severity)}` : `${count(severity)} ${SEVERITY[severity].en}${count(severity) === 1 ? '' : 's'}`,
  )
  const head = zh
    ? `${pack.title.zh} ${pack.version}：规则 ${pack.rules.length} 条，参数时段 ${periods.length} 个；${counts.join('，')}`
    : `${pack.title.en} ${pack.version}: ${pack.rules.length} rules, ${periods.length} periods of equal parameters; ${counts.join(', ')}`
  return [head, ...findings.flatMap((finding) => findingLines(finding, pack, language))]
}

function findingLines(finding: Finding, pack: Pack, language: Language): string[] {
  const mark = SEVERITY[finding.severity][language]
  const during = spansText(finding.during, language)
  const text = findingText(finding, pack)[language]
  const line = language === 'zh' ? `${mark}：${text}（${during}）` : `${mark}: ${text} (${during})`
  return [line, ...finding.witnesses.map((witness) => `  ${witnessText(witness, language)}`)]
}

function findingText(finding: Finding, pack: Pack): Text {
  const quoted = (question: string) => quote(labelOf(question, pack))
  switch (finding.kind) {
    case 'never-true': {
      const rule = quoted(finding.question)
      return { zh: `${rule.zh}对任何家庭都不可能为“是”`, en: `${rule.en} can be yes of no household` }
    }
    case 'always-true': {
      const rule = quoted(finding.question)
      return { zh: `${rule.zh}对所有家庭都为“是”`, en: `${rule.en} is yes of every household` }
    }
    case 'implies':
    case 'equivalent':
    case 'contradicts': {
      const [one, other] = [quoted(finding.question), quoted(finding.other)]
      if (finding.kind === 'implies') return { zh: `凡${one.zh}者必${other.zh}`, en: `wherever ${one.en} is yes, so is ${other.en}` }
      if (finding.kind === 'equivalent')
        return { zh: `${one.zh}与${other.zh}总是相同`, en: `${one.en} and ${other.en} are always the same` }
      return { zh: `${one.zh}与${other.zh}不可能同时成立`, en: `${one.en} and ${other.en} are never both yes` }
    }
    case 'gap': {
      const group = quote(pack.groups[finding.place]!.label)
      return { zh: `${group.zh}有空缺：有的家庭各项均为“否”`, en: `${group.en} has a gap: of some households all its questions are no` }
    }
    case 'overlap': {
      const [one, other, group] = [quoted(finding.question), quoted(finding.other), quote(pack.groups[finding.place]!.label)]
      return {
        zh: `${group.zh}有重叠：${one.zh}与${other.zh}可同时成立`,
        en: `${group.en} overlaps: ${one.en} and ${other.en} can both be yes`,
      }
    }
    case 'law-broken': {
      const rule = quoted(finding.question)
      const answer = (language: Language) => outcomeText(finding.neverMakes, language)
      return {
        zh: `${rule.zh}违反其定律：${titleText(finding.more, 'zh')}增加使答案变为“${answer('zh')}”`,
        en: `${rule.en} breaks its law: more of “${titleText(finding.more, 'en')}” makes the answer ${answer('en')}`,
      }
    }
    case 'redundant-leaf': {
      const rule = quoted(finding.question)
      const answer = (language: Language) => outcomeText(finding.always, language)
      return {
        zh: `${rule.zh}中的条件 ${leafText(finding.leaf, 'zh')}（${finding.path}）不起作用：当作总为“${answer('zh')}”，答案不变`,
        en: `${rule.en}: the leaf ${leafText(finding.leaf, 'en')} (${finding.path}) decides nothing: were it always ${answer('en')}, no answer would differ`,
      }
    }
    case 'parameter-gap': {
      const parameter = quote(pack.parameters[finding.parameter]!.label)
      const rules = finding.questions.map(quoted)
      if (rules.length === 0) return { zh: `${parameter.zh}没有取值`, en: `${parameter.en} has no value` }
      return {
        zh: `${parameter.zh}没有取值，涉及${rules.map(({ zh }) => zh).join('、')}`,
        en: `${parameter.en} has no value, which concerns ${rules.map(({ en }) => en).join(', ')}`,
      }
    }
    case 'not-set': {
      const parameter = quote(pack.parameters[finding.parameter]!.label)
      const rules = finding.questions.map(quoted)
      return {
        zh: `${parameter.zh}尚未设定，由采用本规则包的地方设定；设定之前${rules.map(({ zh }) => zh).join('、')}可能无法得出结论`,
        en: `${parameter.en} is not set: whoever adopts the pack sets it; until then the answer may be unknown to ${rules.map(({ en }) => en).join(', ')}`,
      }
    }
    case 'stale-value': {
      const { label } = pack.parameters[finding.parameter]!
      return {
        zh: `${quote(label).zh}自 ${finding.from} 起的取值已超过 ${finding.months} 个月未更新，请核对是否仍然适用`,
        en: `${quote(label).en}: the value of ${finding.from} is older than ${finding.months} months; check whether it still applies`,
      }
    }
    case 'hidden-values': {
      const { label, unit } = pack.parameters[finding.parameter]!
      const { title } = pack.origins.find(({ id }) => id === finding.layer)!
      const listed = (language: Language) =>
        finding.hidden
          .map(({ from, value }) => `${from} ${value === undefined ? NOT_SET[language] : quantityText(value, unit, language)}`)
          .join(language === 'zh' ? '、' : ', ')
      return {
        zh: `${quote(label).zh}：下层文件${quote(title).zh}自 ${finding.from} 起的取值一直适用，使上级文件后来的取值（${listed('zh')}）不起作用；请补充新的取值，或写明其最后适用日`,
        en: `${quote(label).en}: the value of the layer ${quote(title).en} from ${finding.from} goes on and hides later values of the files above it (${listed('en')}); add newer values to the layer, or give its value a last day`,
      }
    }
    case 'unverified': {
      const { values, conditions, rules, obligations } = finding
      return {
        zh: `未经核实：参数取值 ${values} 个，命名条件 ${conditions} 个，规则 ${rules} 条，义务 ${obligations} 项`,
        en: `unverified: ${values} values of parameters, ${conditions} named conditions, ${rules} rules, ${obligations} obligations`,
      }
    }
  }
}

function quote({ zh, en }: Text): Text {
  return { zh: `“${zh}”`, en: `“${en}”` }
}

function labelOf(question: string, { rules }: Pack): Text {
  return rules.find(({ event }) => event.type === question)!.label
}

function leafText({ fact, operator, value }: LeafCondition, language: Language): string {
  const known = factNamed(fact)
  const operand =
    typeof value === 'object' && 'fact' in value
      ? value.fact
      : [value]
          .flat()
          .map((one) => valueText(one, known, language))
          .join(', ')
  return `${titleText(fact, language)} ${operator} ${operand}`
}

import type { Language, Text } from '@hearthfold/core'
import { yuan } from '@hearthfold/core/facts'
import { outcomeText } from '../words/outcome.ts'
import type { Pack } from '../pack/pack.ts'
import type { PackDifference, ParameterChange, TreatedDifferently } from './pack-difference.ts'
import type { Span } from './periods.ts'
import { spansText, witnessText } from './witness-text.ts'

/**
 * What a pack changes against another, for people.
 *
 * @param packs the two packs that were compared; they have the words
 */
export function packDifferenceText(difference: PackDifference, packs: { before: Pack; after: Pack }, language: Language): string[] {
  const { before, after, both, alone, treatedDifferently, onlyBefore, onlyAfter, parameters } = difference
  const zh = language === 'zh'
  const labels = (pack: Pack, questions: readonly string[]) =>
    questions.map((question) => labelOf(question, pack)[language]).join(zh ? '、' : ', ')
  return [
    `${before.id} ${before.version} → ${after.id} ${after.version}`,
    both
      ? zh
        ? `两者同时适用：${spansText([both], language)}`
        : `both in force: ${spansText([both], language)}`
      : zh
        ? '两者没有同时适用的日子'
        : 'on no day are both in force',
    ...aloneLine(before, alone.before, language),
    ...aloneLine(after, alone.after, language),
    ...(onlyBefore.length > 0
      ? [zh ? `不再回答：${labels(packs.before, onlyBefore)}` : `no longer answered: ${labels(packs.before, onlyBefore)}`]
      : []),
    ...(onlyAfter.length > 0
      ? [zh ? `新增问题：${labels(packs.after, onlyAfter)}` : `newly answered: ${labels(packs.after, onlyAfter)}`]
      : []),
    ...parameters.map((change) => parameterText(change, packs, language)),
    ...treatedDifferently.flatMap((one) => treatedLines(one, packs.after, language)),
    ...(both && treatedDifferently.length === 0 ? [sameLine(alone.before.length + alone.after.length > 0, language)] : []),
    ...(parameters.some((one) => one.before === undefined || one.after === undefined) ? [UNCOUNTED[language]] : []),
  ]
}

const UNCOUNTED: Text = {
  zh: '参数仅在一方有取值：另一方由此无定论的情形不计为不同对待',
  en: 'a parameter has a value in only one of them: where the other therefore leaves an answer unknown, that is not counted as different',
}

function aloneLine({ id, version }: PackDifference['before'], spans: readonly Span[], language: Language): string[] {
  if (spans.length === 0) return []
  const days = spansText(spans, language)
  return [
    language === 'zh' ? `仅 ${id} ${version} 适用，未作比较：${days}` : `only ${id} ${version} is in force, nothing compared: ${days}`,
  ]
}

function sameLine(isPart: boolean, language: Language): string {
  if (language === 'zh') return isPart ? '两者同时适用期间，没有家庭会受到不同对待' : '没有家庭会受到不同对待'
  return `no household would be treated differently${isPart ? ' while both are in force' : ''}`
}

function labelOf(question: string, { rules }: Pack): Text {
  return rules.find(({ event }) => event.type === question)!.label
}

function treatedLines({ question, after, during, witness }: TreatedDifferently, pack: Pack, language: Language): string[] {
  const label = labelOf(question, pack)[language]
  const change = `${outcomeText(!after, language)} → ${outcomeText(after, language)}`
  const days = spansText(during, language)
  const line = language === 'zh' ? `“${label}”：有的家庭 ${change}（${days}）` : `“${label}”: some households ${change} (${days})`
  return [line, `  ${witnessText(witness, language)}`]
}

function parameterText(
  { parameter, from, before, after }: ParameterChange,
  packs: { before: Pack; after: Pack },
  language: Language,
): string {
  const declared = packs.after.parameters[parameter] ?? packs.before.parameters[parameter]!
  const amount = (value: number | undefined) => (value === undefined ? '—' : declared.unit.startsWith('fen') ? yuan(value) : String(value))
  const change = `${amount(before)} → ${amount(after)}`
  return language === 'zh' ? `${declared.label.zh}（${from} 起）：${change}` : `${declared.label.en} from ${from}: ${change}`
}

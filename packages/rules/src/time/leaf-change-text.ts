import type { Language } from '@hearthfold/core'
import type { LeafReason } from '../evaluate/determination.ts'
import { titleText } from '../words/fact.ts'
import { demandText, factText, shortList } from '../words/leaf.ts'
import { outcomeMark, outcomeText } from '../words/outcome.ts'
import type { Pack } from '../pack/pack.ts'
import type { LeafChange } from './leaf-change.ts'
import type { Answer, Turn } from './turn.ts'

/** The packs that two determinations were made under; they have the words for their parameters. */
export interface BothPacks {
  readonly before: Pack
  readonly after: Pack
}

/** An answer in words. */
export function answerText(answer: Answer, language: Language): string {
  if (answer === 'no-rule') return language === 'zh' ? '无此规则' : 'no rule for it'
  return outcomeText(answer, language)
}

/** What lies between two answers, in words: the answers, or the one that stays. */
export function answersText({ from, to }: Pick<Turn, 'from' | 'to'>, language: Language): string {
  return from === to ? answerText(from, language) : `${answerText(from, language)} → ${answerText(to, language)}`
}

/** Why an answer is another, or stays: the law came into force or went out of it, or else how the rule changed and the leaves, a line each. */
export function turnLines(
  { inForce, days, leaves, recomposed }: Omit<Turn, 'from' | 'to'>,
  packs: BothPacks,
  language: Language,
): string[] {
  const zh = language === 'zh'
  const own = days && (days.from !== packs.after.inForce.from || days.to !== packs.after.inForce.to)
  if (inForce === 'began') {
    const from = (days ?? packs.after.inForce).from
    return [
      zh
        ? `${own ? '有此规则的下层文件' : '规则包'}自 ${from} 起适用`
        : `${own ? 'the layer that has the rule' : 'the pack'} is in force from ${from}`,
    ]
  }
  if (inForce === 'ended') {
    const { from, to } = days ?? packs.after.inForce
    const span = `${from} – ${to ?? '…'}`
    return [
      zh
        ? `${own ? '有此规则的下层文件' : '规则包'}不适用于该日（适用期 ${span}）`
        : `${own ? 'the layer that has the rule' : 'the pack'} is not in force on that day (it is from ${span})`,
    ]
  }
  const lines = leaves.map((change) => leafChangeText(change, packs, language))
  if (recomposed) lines.unshift(zh ? '规则对同样的比较作了不同的组合' : 'the rule puts the same comparisons together differently')
  return lines
}

/** One leaf before and after: its outcome, the value of its fact with the evidence for it, and what it demands. */
export function leafChangeText(change: LeafChange, packs: BothPacks, language: Language): string {
  const { before, after } = change
  const zh = language === 'zh'
  if (!before) return `+ ${oneSided(after!, packs.after, language)}`
  if (!after) return `− ${oneSided(before, packs.before, language)}`
  const marks = both(outcomeMark(before.outcome), outcomeMark(after.outcome), '→')
  const values = both(factText(before, language), factText(after, language))
  const demands =
    before.parameter?.value !== after.parameter?.value
      ? `${demandText(before, packs.before, language)} → ${demandText(after, packs.after, language)}`
      : demandText(after, packs.after, language)
  const said = `${marks} ${titleText(after.fact, language)}${zh ? '：' : ': '}${values}${zh ? '，' : '; '}${demands}`
  const fresh = after.evidence.filter((id) => !before.evidence.includes(id))
  if (fresh.length === 0) return said
  return zh ? `${said} 〔证据 ${shortList(fresh)}〕` : `${said} [evidence ${shortList(fresh)}]`
}

/** A leaf that the rule of only one side has. */
function oneSided(leaf: LeafReason, pack: Pack, language: Language): string {
  const [colon, comma] = language === 'zh' ? ['：', '，'] : [': ', '; ']
  return `${outcomeMark(leaf.outcome)} ${titleText(leaf.fact, language)}${colon}${factText(leaf, language)}${comma}${demandText(leaf, pack, language)}`
}

function both(before: string, after: string, arrow = ' → '): string {
  return before === after ? before : `${before}${arrow}${after}`
}

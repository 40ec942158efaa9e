import type { Language } from '@hearthfold/core'
import { shortList } from '../words/leaf.ts'
import { outcomeText } from '../words/outcome.ts'
import type { Pack } from '../pack/pack.ts'
import type { Cause } from './cause.ts'
import { leafChangeText, turnLines } from './leaf-change-text.ts'
import type { OutcomeChange, OutcomeInterval, OutcomeTimeline } from './timeline.ts'

/**
 * A timeline in words, a line a string: each interval with its answer and, below it, the leaves that made it so and why they
 * turned.
 *
 * @param pack the pack that answered; it has the words for its parameters
 */
export function timelineText({ stream, rule, intervals, ...timeline }: OutcomeTimeline, pack: Pack, language: Language): string[] {
  const zh = language === 'zh'
  const law = `${timeline.pack.id} ${timeline.pack.version}`
  const lines = [zh ? `${stream}，${rule.label.zh}（规则包 ${law}）` : `${stream}, ${rule.label.en} (under ${law})`]
  for (const interval of intervals) {
    const { from, to, outcome, change } = interval
    lines.push(`  ${from} – ${to}  ${outcomeText(outcome, language)}`)
    const why = [...(change ? changeLines(change, pack, language) : []), ...outOfForce(interval, pack, language)]
    lines.push(...why.map((line) => `    ${line}`))
  }
  return lines
}

/** That an interval reaches beyond the days of the pack, where no change says so. */
function outOfForce({ from, to, change }: OutcomeInterval, { inForce }: Pack, language: Language): string[] {
  const lines: string[] = []
  if (from < inForce.from)
    lines.push(language === 'zh' ? `${inForce.from} 之前规则包不适用` : `before ${inForce.from} the pack is not in force`)
  if (inForce.to !== undefined && to > inForce.to && !change?.inForce) {
    lines.push(language === 'zh' ? `${inForce.to} 之后规则包不适用` : `after ${inForce.to} the pack is not in force`)
  }
  return lines
}

function changeLines(change: OutcomeChange, pack: Pack, language: Language): string[] {
  const packs = { before: pack, after: pack }
  if (change.inForce) return turnLines(change, packs, language)
  const nameOf = (file: number) => pack.origins[file]!.title[language]
  const layers = [
    ...(change.layers?.began ?? []).map((file) =>
      language === 'zh' ? `“${nameOf(file)}”自该日起适用` : `“${nameOf(file)}” is in force from that day`,
    ),
    ...(change.layers?.ended ?? []).map((file) =>
      language === 'zh' ? `“${nameOf(file)}”自该日起不再适用` : `“${nameOf(file)}” is not in force any more`,
    ),
  ]
  const turned = change.leaves.flatMap((leaf) => {
    const causes = leaf.causes.map((cause) => causeText(cause, pack, language))
    return [leafChangeText(leaf, packs, language), language === 'zh' ? `  原因：${causes.join('；')}` : `  because ${causes.join('; ')}`]
  })
  return [...layers, ...turned]
}

/** Why a leaf is not what it was on the day before, in words. */
function causeText(cause: Cause, pack: Pack, language: Language): string {
  const zh = language === 'zh'
  switch (cause.kind) {
    case 'evidence':
      return zh ? `自该日起的证据 ${shortList(cause.events)}` : `of what holds from that day, ${shortList(cause.events)}`
    case 'parameter': {
      const name = pack.parameters[cause.name]?.label[language] ?? cause.name
      return zh ? `“${name}”改用另一取值` : `another value of the ${name} applies`
    }
    case 'income-year':
      return zh ? `${cause.to} 收入年度已结束` : `the income year ${cause.to} has ended`
    case 'time':
      return zh ? '时间推移' : 'time has passed'
  }
}

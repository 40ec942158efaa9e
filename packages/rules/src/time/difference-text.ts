import type { Language, Text } from '@hearthfold/core'
import type { Difference, DifferenceSide, DifferenceStep } from './difference.ts'
import type { Factor, Interaction } from './interaction.ts'
import { answersText, answerText, type BothPacks, turnLines } from './leaf-change-text.ts'
import type { Answer } from './turn.ts'

const FACTOR_TEXT: Readonly<Record<Factor, Text>> = {
  evidence: { zh: '后来补录的证据', en: 'late evidence' },
  rules: { zh: '规则变化', en: 'changed rules' },
  time: { zh: '时间推移', en: 'passage of time' },
}

/** A difference in words, a line a string: both sides, what each factor makes of the answer, and what only several do. */
export function differenceText(difference: Difference, packs: BothPacks, language: Language): string[] {
  const { stream, question, before, after, steps, interactions } = difference
  const zh = language === 'zh'
  const colon = zh ? '：' : ': '
  const rule = [packs.after, packs.before].flatMap(({ rules }) => rules).find(({ event }) => event.type === question)
  const lines = [
    `${stream}${zh ? '，' : ', '}${rule?.label[language] ?? question}${colon}${answersText({ from: before.answer, to: after.answer }, language)}`,
    `  ${zh ? '之前' : 'before'}${colon}${sideText(before, language)}`,
    `  ${zh ? '之后' : 'after'}${colon}${sideText(after, language)}`,
  ]
  if (steps.length === 0) lines.push(zh ? '  两次判定的证据、规则和日期都相同' : '  evidence, rules and day are the same on both sides')
  for (const step of steps) {
    const name = FACTOR_TEXT[step.factor][language]
    lines.push(
      `  ${name}${colon}${stepText(step, difference, language)}`,
      ...turnLines(step, packsOf(step.factor, packs), language).map((line) => `    ${line}`),
    )
  }
  for (const interaction of interactions) lines.push(`  ${interactionText(interaction, difference, language)}`)
  return lines
}

/** What a factor makes of the answer; where it makes nothing of it since others were before it, what it would make of it alone. */
function stepText({ factor, from, to }: DifferenceStep, difference: Difference, language: Language): string {
  if (from !== to) return answersText({ from, to }, language)
  const zh = language === 'zh'
  const stays = zh ? `不改变答案（${answerText(to, language)}）` : `does not change the answer (${answerText(to, language)})`
  const alone = { from: difference.before.answer, to: answerAt([factor], difference) }
  if (alone.from === alone.to) return stays
  return `${stays}${zh ? '；单独来看则会：' : '; alone it would have: '}${answersText(alone, language)}`
}

function interactionText(interaction: Interaction, difference: Difference, language: Language): string {
  const zh = language === 'zh'
  const named = (factors: readonly Factor[]) =>
    listed(
      factors.map((factor) => FACTOR_TEXT[factor][language]),
      language,
    )
  const answer = answerText(answerAt(interaction.factors, difference), language)
  switch (interaction.kind) {
    case 'cancel-out':
      return zh ? `${named(interaction.factors)}相互抵消` : `${named(interaction.factors)} cancel out`
    case 'only-together':
      return zh
        ? `${named(interaction.factors)}只有共同作用才使答案变为：${answer}`
        : `${named(interaction.factors)} change the answer to ${answer} only together`
    case 'either-alone': {
      const ways = interaction.ways.map((way) => (way.length === 1 ? named(way) : zh ? `${named(way)}一起` : `${named(way)} together`))
      return zh
        ? `${ways.join('，或者')}：任一单独即可使答案变为：${answer}`
        : `${ways.join(', or ')}: either alone changes the answer to ${answer}`
    }
  }
}

function answerAt(factors: readonly Factor[], { corners }: Difference): Answer {
  return corners.find(({ after }) => after.join() === factors.join())!.answer
}

/** The packs on both sides of a step: until the rules change it is the one before, and from then on the one after. */
function packsOf(factor: Factor, { before, after }: BothPacks): BothPacks {
  return { before: factor === 'time' ? after : before, after: factor === 'evidence' ? before : after }
}

function sideText({ version, on, pack }: DifferenceSide, language: Language): string {
  const law = `${pack.id} ${pack.version}`
  return language === 'zh' ? `${on}，已知 ${version} 个事件，规则包 ${law}` : `on ${on}, knowing ${version} events, under ${law}`
}

function listed(names: readonly string[], language: Language): string {
  if (names.length < 2) return names.join()
  const [and, comma] = language === 'zh' ? ['与', '、'] : [' and ', ', ']
  return `${names.slice(0, -1).join(comma)}${and}${names.at(-1)}`
}

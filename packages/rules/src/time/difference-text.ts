import type { Language, Text } from '@hearthfold/core'
import type { Difference, DifferenceSide, Factor, Interaction } from './difference.ts'
import { answersText, answerText, type BothPacks, turnLines } from './leaf-change-text.ts'

const FACTOR_TEXT: Readonly<Record<Factor, Text>> = {
  evidence: { zh: '后来补录的证据', en: 'late evidence' },
  rules: { zh: '规则变化', en: 'changed rules' },
  time: { zh: '时间推移', en: 'passage of time' },
}

const INTERACTION_TEXT: Readonly<Record<Interaction['kind'], Text>> = {
  'only-together': { zh: '只有共同作用才改变答案', en: 'change the answer only together' },
  'cancel-out': { zh: '相互抵消', en: 'cancel out' },
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
  for (const { factor, ...turn } of steps) {
    const answers = turn.from === turn.to ? (zh ? `不改变答案（${answerText(turn.to, language)}）` : `does not change the answer (${answerText(turn.to, language)})`) : answersText(turn, language)
    lines.push(`  ${FACTOR_TEXT[factor][language]}${colon}${answers}`, ...turnLines(turn, packsOf(factor, packs), language).map((line) => `    ${line}`))
  }
  for (const { kind, factors } of interactions) {
    lines.push(`  ${listed(factors.map((factor) => FACTOR_TEXT[factor][language]), language)}${zh ? '' : ' '}${INTERACTION_TEXT[kind][language]}`)
  }
  return lines
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
  const [and, comma] = language === 'zh' ? ['与', '、'] : [' and ', ', ']
  return `${names.slice(0, -1).join(comma)}${and}${names.at(-1)}`
}

import type { Day, Language } from '@hearthfold/core'
import { isInForce } from '../pack/pack-on.ts'
import type { Pack } from '../pack/pack.ts'
import { outcomeText } from '../words/outcome.ts'
import { answersText, type BothPacks, turnLines } from './leaf-change-text.ts'
import type { Move, Tally, WhatIf, WhatIfExample, WhatIfQuestion } from './what-if.ts'

/**
 * What another pack makes of the households, in words, a line a string: of each question that it changes, how many households
 * go from which answer to which, in which villages, and examples.
 *
 * @param packs the pack, and the one put in its place; they have the words for their parameters
 * @param nameOf the name of a village
 */
export function whatIfText(found: WhatIf, packs: BothPacks, language: Language, nameOf = (village: string) => village): string[] {
  const zh = language === 'zh'
  const { on, pack, under, households, questions, onlyBefore, onlyUnder } = found
  const lines = [
    zh
      ? `${on} 的 ${households} 户：规则包 ${pack.id} ${pack.version} 换为 ${under.id} ${under.version}`
      : `${households} households on ${on}: ${under.id} ${under.version} in place of ${pack.id} ${pack.version}`,
  ]
  for (const law of [packs.before, packs.after]) if (!isInForce(law, on)) lines.push(notInForce(law, on, language))
  for (const question of questions) if (question.moves.length > 0) lines.push(...questionLines(question, packs, language, nameOf))
  const unchanged = questions.filter(({ moves }) => moves.length === 0)
  const listed = (names: readonly string[]) => names.join(zh ? '、' : ', ')
  if (unchanged.length > 0) lines.push(`${zh ? '不变：' : 'unchanged: '}${listed(unchanged.map(({ question }) => question))}`)
  if (onlyBefore.length > 0) lines.push(`${zh ? '换后无此规则：' : 'no rule for it any more: '}${listed(onlyBefore)}`)
  if (onlyUnder.length > 0) lines.push(`${zh ? '原先无此规则：' : 'no rule for it before: '}${listed(onlyUnder)}`)
  return lines
}

function notInForce({ id, version, inForce: { from, to } }: Pack, on: Day, language: Language): string {
  const span = `${from} – ${to ?? '…'}`
  return language === 'zh'
    ? `${id} ${version} 不适用于 ${on}（适用期 ${span}）`
    : `${id} ${version} is not in force on ${on} (it is from ${span})`
}

function questionLines(
  { question, label, before, after, moves, villages, examples }: WhatIfQuestion,
  packs: BothPacks,
  language: Language,
  nameOf: (village: string) => string,
): string[] {
  const zh = language === 'zh'
  const place = (village: string | undefined) => (village === undefined ? '—' : nameOf(village))
  const counts = villages.map(({ village, households }) => `${place(village)} ${households}`)
  return [
    `${label[language]}${zh ? `（${question}）` : ` (${question})`}`,
    `  ${tallyText(before, language)} → ${tallyText(after, language)}`,
    ...moves.map((move) => `  ${moveText(move, language)}`),
    `  ${zh ? '按村：' : 'by village: '}${counts.join(zh ? '、' : ', ')}`,
    // Where a law is not in force, that is said above, and there is no more to be said of anybody.
    ...examples.filter(({ inForce }) => !inForce).flatMap((example) => exampleLines(example, packs, language, place)),
  ]
}

function tallyText(tally: Tally, language: Language): string {
  const counts = ([true, false, 'unknown'] as const).map((outcome) => `${outcomeText(outcome, language)} ${tally[`${outcome}`]}`)
  return counts.join(language === 'zh' ? '，' : ', ')
}

function moveText({ households, ...move }: Move, language: Language): string {
  const answers = answersText(move, language)
  if (language === 'zh') return `${answers}：${households} 户`
  return `${answers}: ${households} ${households === 1 ? 'household' : 'households'}`
}

function exampleLines(
  example: WhatIfExample,
  packs: BothPacks,
  language: Language,
  place: (village: string | undefined) => string,
): string[] {
  const { stream, village } = example
  const zh = language === 'zh'
  const heading = zh ? `例如 ${stream}（${place(village)}）：` : `such as ${stream} (${place(village)}): `
  return [`  ${heading}${answersText(example, language)}`, ...turnLines(example, packs, language).map((line) => `    ${line}`)]
}

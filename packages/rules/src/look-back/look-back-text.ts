import type { Day, Instant, Language, Text } from '@hearthfold/core'
import { eventWords } from '@hearthfold/core/checking'
import type { Redated } from '@hearthfold/core/facts'
import type { Pack } from '../pack/pack.ts'
import { leafChangeText } from '../time/leaf-change-text.ts'
import { leafText } from '../words/leaf.ts'
import { missingText } from '../words/missing.ts'
import { outcomeText } from '../words/outcome.ts'
import type { Law } from './exits.ts'
import type { CompositeIncidence, Counted } from './incidence.ts'
import type { JudgedExit, LookBack, Verdict } from './look-back.ts'
import { EXIT_QUESTION } from './since-exit.ts'
import type { Restated, Restatement } from './restated.ts'
import type { LateEvidence, Turned } from './turned.ts'

const VERDICTS: Readonly<Record<Verdict | 'later-shock', Text>> = {
  sound: { zh: '脱贫属实', en: 'sound: the standard was met at the time' },
  'mis-exit': { zh: '错退（脱贫时未达标）', en: 'mis-exit: the standard was not met at the time' },
  undetermined: { zh: '证据不足，无法判定', en: 'undetermined: evidence is missing' },
  'later-shock': { zh: '脱贫属实、之后出现风险（列入监测线索）', en: 'of the sound ones, a later shock: a clue for monitoring' },
}

const UNASKED: Readonly<Record<NonNullable<JudgedExit['unasked']>, Text>> = {
  'no-law': { zh: '没有当日适用的规则包', en: 'there is no rule pack for that day' },
  'no-rule': { zh: '规则包没有关于退出的规则', en: 'the rule pack has no rule for an exit' },
  'not-in-force': { zh: '规则包不适用于该日', en: 'the rule pack is not in force on that day' },
}

const RESTATEMENTS: Readonly<Record<Restatement, Text>> = {
  'mis-exit': { zh: '错退', en: 'mis-exit' },
  withdrawn: { zh: '已撤销或移出统计期间', en: 'taken back, or moved out of the days counted' },
  'recorded-later': { zh: '公布后补录', en: 'recorded after it was published' },
  'other-persons': { zh: '人数更正', en: 'other persons' },
}

function counted(count: number, what: 'exit' | 'person' | 'household'): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

/** How many exits came to each verdict, and of the later shocks, a line each. */
export function verdictLines({ exits }: LookBack, language: Language): string[] {
  const count = (which: (exit: JudgedExit) => boolean) => {
    const some = exits.filter(which)
    const persons = some.reduce((sum, exit) => sum + exit.persons, 0)
    return language === 'zh' ? `${some.length} 户次 ${persons} 人` : `${counted(some.length, 'exit')}, ${counted(persons, 'person')}`
  }
  const line = (verdict: keyof typeof VERDICTS, which: (exit: JudgedExit) => boolean) =>
    `${VERDICTS[verdict][language]}${language === 'zh' ? '：' : ': '}${count(which)}`
  return [
    line('sound', ({ verdict }) => verdict === 'sound'),
    `  ${line('later-shock', ({ laterShock }) => laterShock.length > 0)}`,
    line('mis-exit', ({ verdict }) => verdict === 'mis-exit'),
    line('undetermined', ({ verdict }) => verdict === 'undetermined'),
  ]
}

/** An exit with what speaks against it, what is missing, or what came later: a heading and, below it, a line each. */
export function exitLines(exit: JudgedExit, turned: Turned | undefined, law: Law, language: Language): string[] {
  const zh = language === 'zh'
  const { stream, on, persons, verdict, failed, missing, unasked, laterShock, stood, lost, redated } = exit
  const pack = law(on, exit.pack?.hash)
  const lines = [zh ? `${stream} ${on} 脱贫，${persons} 人` : `${stream}, exited on ${on} with ${counted(persons, 'person')}`]
  if (unasked) lines.push(`  ${UNASKED[unasked][language]}`)
  if (!pack) return lines
  if (verdict === 'mis-exit') lines.push(...failed.map((leaf) => `  ${leafText(leaf, pack, language)}`))
  if (turned) lines.push(...turnedLines(turned, pack, language).map((line) => `  ${line}`))
  if (missing.length > 0)
    lines.push(
      `  ${zh ? '尚缺：' : 'missing: '}${[...new Set(missing.map((one) => missingText(one, pack, language)))].join(zh ? '；' : '; ')}`,
    )
  lines.push(...redated.map((one) => `  ${redatedText(one, language)}`))
  const later = laterShock.filter((question) => question !== EXIT_QUESTION)
  if (later.length > 0) lines.push(`  ${zh ? '脱贫后出现：' : 'true today, not at the exit: '}${later.join(zh ? '、' : ', ')}`)
  if (lost.length > 0)
    lines.push(
      `  ${zh ? '退出标准现已不再达到：' : 'the standard of the exit is not met any more:'}`,
      ...lost.map((leaf) => `    ${leafText(leaf, pack, language)}`),
    )
  if (stood.length > 0)
    lines.push(
      `  ${zh ? '脱贫时即已如此（须监测，非脱贫后出现）：' : 'so at the exit already (monitor it; no later shock): '}${stood.join(zh ? '、' : ', ')}`,
    )
  return lines
}

/** What turned the answer about an exit since it was decided; or that it was the same by what was known then. */
function turnedLines({ recordedAt, before, after, leaves, late }: Turned, pack: Pack, language: Language): string[] {
  const zh = language === 'zh'
  const answer = (one: typeof before) => (one === 'no-rule' ? '—' : outcomeText(one, language))
  if (before === after) return [SAME[String(after) as keyof typeof SAME]?.(recordedAt)[language] ?? answer(after)]
  return [
    zh
      ? `录入时（${recordedAt}）判定：${answer(before)}；现在：${answer(after)}，因为后来得知：`
      : `as known when it was recorded (${recordedAt}): ${answer(before)}; now: ${answer(after)}, by what was learned since:`,
    ...leaves.map((leaf) => `  ${leafChangeText(leaf, { before: pack, after: pack }, language)}`),
    ...late.map((one) => `  ${lateText(one, language)}`),
  ]
}

/** That the answer was the same when the exit was recorded, by what it was. */
const SAME = {
  true: (at: Instant): Text => ({
    zh: `按录入时（${at}）所知也已达标`,
    en: `the standard was met by what was known when it was recorded, too (${at})`,
  }),
  false: (at: Instant): Text => ({
    zh: `按录入时（${at}）所知即不达标`,
    en: `the standard was not met by what was known when it was recorded either (${at})`,
  }),
  unknown: (at: Instant): Text => ({ zh: `录入时（${at}）即证据不足`, en: `evidence was missing when it was recorded, too (${at})` }),
} as const

/** A correction that took evidence away from the day that it was of. */
function redatedText({ id, type, was, is }: Redated, language: Language): string {
  const what = eventWords[type][language]
  return language === 'zh'
    ? `更正 ${id} 将“${what}”由 ${was} 移至 ${is}，脱贫之日因此缺少该项：只更正内容的，请按原日期 ${was} 再次更正`
    : `the correction ${id} moved ${what} from ${was} to ${is}, so the day of the exit lacks it: if only what it says was wrong, correct it again as of ${was}`
}

function lateText({ id, on, recordedAt, actor, type, instead }: LateEvidence, language: Language): string {
  const place = instead === undefined ? '' : language === 'zh' ? `，取代 ${instead}` : `, in place of ${instead}`
  return language === 'zh'
    ? `${id}（${eventWords[type].zh}，${on} 起，${recordedAt} 由 ${actor} 录入${place}）`
    : `${id} (${eventWords[type].en} from ${on}, recorded ${recordedAt} by ${actor}${place})`
}

/** What was published, every household between, and what it would be now. */
export function restatedLines({ published, restated, between }: Restated, language: Language): string[] {
  const zh = language === 'zh'
  const figure = ({ exits, persons }: Restated['published']) =>
    zh ? `${exits} 户次 ${persons} 人` : `${counted(exits, 'exit')}, ${counted(persons, 'person')}`
  const signed = (count: number) => (count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '0')
  const change = ({ stream, on, because, exits, persons }: Restated['between'][number]) => {
    const counts = zh ? `${signed(exits)} 户次，${signed(persons)} 人` : `${signed(exits)} exits, ${signed(persons)} persons`
    return `  ${stream} (${on}): ${counts}${zh ? '，' : '; '}${RESTATEMENTS[because][language]}`
  }
  return [
    `${zh ? '公布：' : 'published: '}${figure(published)}`,
    ...between.map(change),
    `${zh ? '重述：' : 'restated: '}${figure(restated)}`,
  ]
}

/** Who was left out of the register although eligible; or that the question no longer exists. */
export function omissionLines(
  found: { readonly omitted: readonly Counted[]; readonly undetermined: number } | undefined,
  on: Day,
  language: Language,
): string[] {
  const zh = language === 'zh'
  if (!found)
    return [
      zh
        ? `漏评：${on} 的规则包没有建档立卡规则，不作判定`
        : `omissions: the rule pack of ${on} has no rule for registration, so nothing is asked`,
    ]
  const { omitted, undetermined } = found
  const persons = omitted.reduce((sum, one) => sum + one.persons, 0)
  const heading = zh
    ? `漏评：${omitted.length} 户 ${persons} 人；另有 ${undetermined} 户证据不足`
    : `omissions: ${counted(omitted.length, 'household')}, ${counted(persons, 'person')}; of ${undetermined} others evidence is missing`
  return [
    heading,
    ...omitted.map(({ stream, persons }) => (zh ? `  ${stream} ${persons} 人` : `  ${stream}, ${counted(persons, 'person')}`)),
  ]
}

/** The composite incidence with its arithmetic. */
export function incidenceText({ on, remaining, omitted, misExited, population, percent }: CompositeIncidence, language: Language): string {
  const value = percent === undefined ? '—' : `${percent.toFixed(3)} %`
  return language === 'zh'
    ? `综合贫困发生率（${on}）：（未脱贫 ${remaining} + 漏评 ${omitted} + 错退 ${misExited}）÷ 农村人口 ${population} = ${value}`
    : `composite incidence on ${on}: (remaining ${remaining} + omitted ${omitted} + mis-exited ${misExited}) ÷ rural population ${population} = ${value}`
}

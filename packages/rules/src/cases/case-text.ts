import { type Language, refusalText } from '@hearthfold/core'
import { factNamed, standings } from '@hearthfold/core/facts'
import { decisiveLeaves } from '../evaluate/determination.ts'
import { valueText } from '../words/fact.ts'
import { leafText } from '../words/leaf.ts'
import { DUTY_LEVEL_TEXT, DUTY_STATUS_TEXT, DUTY_WORDS } from '../obligations/obligation-words.ts'
import { lawWords } from '../words/law-words.ts'
import { outcomeText } from '../words/outcome.ts'
import type { Pack } from '../pack/pack.ts'
import type { Expectation } from './case.ts'
import type { FoundObligation } from './found-obligation.ts'
import type { CaseResult, Checked, Found, Unrecorded } from './run-case.ts'

const WORDS = {
  zh: {
    asked: (on: string, known: string | undefined, subject: string) =>
      `${on}${known === undefined ? '' : `（截至 ${known} 所知）`}：${subject}`,
    expected: '应为',
    found: '实为',
    because: '因为',
    missing: (list: string) => `；尚缺：${list || '无'}`,
    accepted: '受理',
    refused: (code: string) => `不予受理：${code}`,
    noRule: '规则包没有该问题的规则',
    notInForce: '规则包不适用于该日',
    act: (type: string) => `行为 ${type}`,
    standing: '身份',
    flag: '标注',
    proceeding: '进行中的程序',
    running: { procedure: '程序', step: '已办', next: '下一步', from: '自', overdue: '逾期' },
    none: '无',
    beside: (code: string, words: string) => `${code}（${words}）`,
    notOwed: '当日不承担',
    notInPack: '规则包没有该项义务',
    notEscalated: '未上报',
    unrecorded: (event: number, type: string, on: string, why: string) => `第 ${event} 个事件（${on} ${type}）不能记录：${why}`,
    earlier: (than: string) => `录入时刻早于前一事件的 ${than}`,
  },
  en: {
    asked: (on: string, known: string | undefined, subject: string) =>
      `on ${on}${known === undefined ? '' : `, as known at ${known}`}: ${subject}`,
    expected: 'expected',
    found: 'found   ',
    because: 'because ',
    missing: (list: string) => `; missing: ${list || 'nothing'}`,
    accepted: 'accepted',
    refused: (code: string) => `refused: ${code}`,
    noRule: 'the pack has no rule for it',
    notInForce: 'the pack is not in force on that day',
    act: (type: string) => `the act ${type}`,
    standing: 'standing',
    flag: 'flag',
    proceeding: 'the procedure that runs',
    running: { procedure: 'procedure', step: 'at', next: 'next', from: 'from', overdue: 'overdue' },
    none: 'none',
    beside: (code: string, words: string) => `${code} (${words})`,
    notOwed: 'not owed on that day',
    notInPack: 'the pack has no such obligation',
    notEscalated: 'reported to nobody',
    unrecorded: (event: number, type: string, on: string, why: string) => `event ${event} (${type} on ${on}) cannot be recorded: ${why}`,
    earlier: (than: string) => `it would be recorded before ${than}, when the event before it was`,
  },
} as const

/**
 * What came of a case in words, a line a string: its sentence, and for each expectation that does not hold the day, the
 * question, what was expected and what was found, and the leaves on which that rests.
 *
 * @param pack the pack under which the case was run; it has the words for its rules and parameters
 */
export function caseText({ name, ok, checked, unrecorded }: CaseResult, pack: Pack, language: Language): string[] {
  return [
    `${ok ? '✓' : '✗'} ${name}`,
    ...(unrecorded ? [unrecordedLine(unrecorded, pack, language)] : []),
    ...checked.filter((one) => !one.ok).flatMap((one) => checkedLines(one, pack, language)),
  ]
}

function unrecordedLine({ event, type, on, refusal }: Unrecorded, pack: Pack, language: Language): string {
  const say = WORDS[language]
  const why = refusal.code === 'recorded-earlier' ? say.earlier(refusal.than) : refusalText(refusal, language, lawWords(pack))
  return `  ${say.unrecorded(event, type, on, why)}`
}

function checkedLines({ expected, found, determination, refusal }: Checked, pack: Pack, language: Language): string[] {
  const say = WORDS[language]
  const leaves = determination && !determination.notInForce ? decisiveLeaves(determination.because) : []
  return [
    `  ${say.asked(expected.on, expected.known, subjectText(expected, pack, language))}`,
    `    ${say.expected} ${saidText(expected, language)}`,
    `    ${say.found} ${refusal ? say.beside(saidText(found, language), refusalText(refusal, language, lawWords(pack))) : saidText(found, language)}`,
    ...(determination?.notInForce ? [`    ${say.because} ${say.notInForce}`] : []),
    ...leaves.map((leaf) => `    ${say.because} ${leafText(leaf, pack, language)}`),
  ]
}

/** What is asked for: a question with its label, the standing, the flag, or what becomes of an act. */
function subjectText(asked: Expectation, pack: Pack, language: Language): string {
  const say = WORDS[language]
  if ('act' in asked) return say.act(asked.act.type)
  if ('standing' in asked) return say.standing
  if ('flag' in asked) return say.flag
  if ('obligation' in asked) {
    const label = Object.hasOwn(pack.obligations, asked.obligation) ? pack.obligations[asked.obligation]!.label[language] : undefined
    return label === undefined ? asked.obligation : say.beside(asked.obligation, label)
  }
  if ('proceeding' in asked) return say.proceeding
  const label = pack.rules.find(({ event }) => event.type === asked.question)?.label[language]
  return label === undefined ? asked.question : say.beside(asked.question, label)
}

function saidText(said: Expectation | Found, language: Language): string {
  const say = WORDS[language]
  if ('question' in said) {
    const { answer, missing } = said
    return `${answer === 'no-rule' ? say.noRule : outcomeText(answer, language)}${missing === undefined ? '' : say.missing(missing.join(', '))}`
  }
  if ('standing' in said) return say.beside(said.standing, standings[said.standing][language])
  if ('flag' in said) return say.beside(said.flag, valueText(said.flag, factNamed('flag'), language))
  if ('obligation' in said) return obligationText(said, language)
  if ('proceeding' in said) return said.proceeding === 'none' ? say.none : runningText(said.proceeding, language)
  return said.refused === undefined ? say.accepted : say.refused(said.refused)
}

/** How an obligation stands, with the days that were asked for. */
function obligationText(
  { status, due, next, since, breach, escalated, missing }: Omit<FoundObligation, 'obligation'>,
  language: Language,
): string {
  const say = WORDS[language]
  const days = DUTY_WORDS[language]
  const word = status === 'none' ? say.notOwed : status === 'not-in-pack' ? say.notInPack : DUTY_STATUS_TEXT[status][language]
  const details = [
    ...(due === undefined ? [] : [days.due(due)]),
    ...(next === undefined ? [] : [days.next(next)]),
    ...(since === undefined ? [] : [days.since(since)]),
    ...(breach === undefined ? [] : [days.breach(breach)]),
    ...(escalated === undefined ? [] : [escalated === 'none' ? say.notEscalated : days.escalated(DUTY_LEVEL_TEXT[escalated][language])]),
  ]
  return `${[word, ...details].join(language === 'zh' ? '，' : ', ')}${missing === undefined ? '' : say.missing(missing.join(', '))}`
}

function runningText(running: Exclude<Extract<Expectation, { proceeding: unknown }>['proceeding'], 'none'>, language: Language): string {
  const say = WORDS[language]
  return (Object.entries(running) as [keyof typeof say.running, string | readonly string[]][])
    .map(([key, value]) => `${say.running[key]} ${typeof value === 'string' ? value : value.join(', ') || say.none}`)
    .join(language === 'zh' ? '，' : ', ')
}

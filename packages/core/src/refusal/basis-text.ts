import type { Question } from '../events/basis.ts'
import type { Language, Text } from '../values/language.ts'
import type { Sayings, Wanting } from './refusal.ts'
import { statementWords } from '../events/event-words.ts'
import type { MonitoredAs } from '../events/monitoring.ts'

/** The questions on which acts rest, in words. */
const questions: Readonly<Record<Question, Text>> = {
  eligible: { zh: '符合识别条件', en: 'to be registered as poor' },
  excluded: { zh: '有排除情形', en: 'excluded from registration' },
  'exit-ready': { zh: '达到退出标准', en: 'ready to exit' },
  edge: { zh: '边缘易致贫户', en: 'an edge household' },
  monitored: { zh: '监测对象', en: 'to be monitored' },
  unstable: { zh: '脱贫不稳定户', en: 'an unstable household' },
  'risk-eliminated': { zh: '风险已消除', en: 'its risk is eliminated' },
  'sudden-hardship': { zh: '突发严重困难户', en: 'in sudden serious hardship' },
  'elimination-premature': { zh: '消除后仍有风险', en: 'at risk after its elimination' },
  'responsibility-lapsed': { zh: '摘责任', en: 'responsibility does not stay' },
  'policy-lapsed': { zh: '摘政策', en: 'policy does not stay' },
  'assistance-lapsed': { zh: '摘帮扶', en: 'assistance does not stay' },
  'supervision-lapsed': { zh: '摘监管', en: 'supervision does not stay' },
}

const types: Readonly<Record<MonitoredAs, Text>> = {
  unstable: { zh: '脱贫不稳定户（unstable）', en: 'an unstable household (unstable)' },
  'sudden-hardship': { zh: '突发严重困难户（sudden-hardship）', en: 'in sudden serious hardship (sudden-hardship)' },
}

/** What speaks against what an act rests on, in every language. */
export const ofBasis: Pick<Sayings, 'not-supported' | 'type-unsaid' | 'no-type' | 'identify-instead' | 'no-return'> = {
  'not-supported': ({ needs, finds, missing = [], judged }) => ({
    zh: `判定不支持该事项${judged === undefined ? '' : `（按 ${judged} 的情况判定）`}：须“${questions[needs.question].zh}”为${answer(needs.outcome, 'zh')}，实为“${questions[finds.question].zh}”${answer(finds.outcome, 'zh')}${needed(missing, 'zh')}`,
    en: `the determination${judged === undefined ? '' : ` as of ${judged}`} does not support the act: “${questions[needs.question].en}” must be ${needs.outcome}, found “${questions[finds.question].en}” ${finds.outcome}${needed(missing, 'en')}`,
  }),
  'type-unsaid': (refusal) => ({
    zh: `请注明监测对象类别（as）：${refusal.types.map((type) => types[type].zh).join('、')}`,
    en: `say as which type the household is monitored (as): ${refusal.types.map((type) => types[type].en).join(', ')}`,
  }),
  'no-type': ({ finds }) => ({
    zh: `该户不属于任何一类监测对象：${finds.map(({ type, outcome, missing }) => `${types[type].zh}${answer(outcome, 'zh')}${needed(missing, 'zh')}`).join('；')}`,
    en: `no type of monitored household is found: ${finds.map(({ type, outcome, missing }) => `${types[type].en} ${outcome}${needed(missing, 'en')}`).join('; ')}`,
  }),
  'no-return': ({ exited }) => ({
    zh: `该户 ${exited} 脱贫时未达标，属错退，不是返贫：请按错退重新纳入（re-identified，as 填 mis-exit）`,
    en: `the exit of ${exited} did not meet the standard: that is a mis-exit, not a return to poverty; register the household again as that (re-identified, as “mis-exit”)`,
  }),
  'identify-instead': ({ on }) => ({
    zh: `该户在 ${on} 收入低于贫困标准，边缘户标注不得消除：应按程序识别为贫困户（identified）`,
    en: `on ${on} the household is below the poverty line: its edge flag is not cleared; identify it as poor (identified)`,
  }),
}

function answer(outcome: boolean | 'unknown', language: Language): string {
  if (language === 'en') return String(outcome)
  return outcome === 'unknown' ? '不详' : outcome ? '是' : '否'
}

/** What has to be recorded before an unknown is known. */
function needed(missing: readonly Wanting[], language: Language): string {
  if (missing.length === 0) return ''
  const words = [...new Set(missing.map((one) => wanting(one, language)))]
  return language === 'zh' ? `；须先补录：${words.join('、')}` : `; what is needed: ${words.join(', ')}`
}

function wanting(one: Wanting, language: Language): string {
  if ('evidence' in one) return statementWords[one.evidence][language]
  return language === 'zh' ? `“${one.parameter.zh}”在 ${one.on} 的取值` : `a value of the ${one.parameter.en} for ${one.on}`
}

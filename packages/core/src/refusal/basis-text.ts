import { eventWords } from '../events/event-words.ts'
import type { Text } from '../values/language.ts'
import { questionText } from './law-words.ts'
import type { Sayings, Wanting } from './refusal.ts'
import type { MonitoredAs } from '../events/monitoring.ts'

const types: Readonly<Record<MonitoredAs, Text>> = {
  unstable: { zh: '脱贫不稳定户', en: 'an unstable household' },
  'sudden-hardship': { zh: '突发严重困难户', en: 'in sudden serious hardship' },
}

/** What speaks against what an act rests on, in every language. */
export const ofBasis: Pick<Sayings, 'not-supported' | 'type-unsaid' | 'no-type' | 'identify-instead' | 'no-return'> = {
  'not-supported': ({ needs, finds, missing = [], judged }, law) => {
    const [wanted, found] = [questionText(law, needs.question), questionText(law, finds.question)]
    return {
      zh: `判定不支持该事项${judged === undefined ? '' : `（按 ${judged} 的情况判定）`}：“${wanted.zh}”须为${ANSWERS[`${needs.outcome}`].zh}，实际“${found.zh}”为${ANSWERS[`${finds.outcome}`].zh}${needed(missing).zh}`,
      en: `the determination${judged === undefined ? '' : ` as of ${judged}`} does not support the act: “${wanted.en}” must be ${ANSWERS[`${needs.outcome}`].en}, and “${found.en}” is ${ANSWERS[`${finds.outcome}`].en}${needed(missing).en}`,
    }
  },
  'type-unsaid': (refusal) => ({
    zh: `请注明监测对象类别（字段“as”）：${refusal.types.map((type) => types[type].zh).join('、')}`,
    en: `say as which type the household is monitored (field “as”): ${refusal.types.map((type) => types[type].en).join(', ')}`,
  }),
  'no-type': ({ finds }) => ({
    zh: `该户不属于任何一类监测对象：${finds.map(({ type, outcome, missing }) => `${types[type].zh}：${ANSWERS[`${outcome}`].zh}${needed(missing).zh}`).join('；')}`,
    en: `the household is of no monitored type: ${finds.map(({ type, outcome, missing }) => `${types[type].en}: ${ANSWERS[`${outcome}`].en}${needed(missing).en}`).join('; ')}`,
  }),
  'no-return': ({ exited }) => ({
    zh: `该户 ${exited} 脱贫时未达标，属错退，不是返贫：请按错退重新纳入（字段“as”）`,
    en: `the exit of ${exited} did not meet the standard: that is a mis-exit, not a return to poverty; register the household again as a mis-exit (field “as”)`,
  }),
  'identify-instead': ({ on }) => ({
    zh: `该户在 ${on} 收入低于贫困标准，边缘易致贫户的风险不得消除：应按程序识别为贫困户`,
    en: `on ${on} the household is below the poverty line: its edge flag cannot be cleared; identify it as poor`,
  }),
}

const ANSWERS: Readonly<Record<'true' | 'false' | 'unknown', Text>> = {
  true: { zh: '是', en: 'true' },
  false: { zh: '否', en: 'false' },
  unknown: { zh: '不详', en: 'unknown' },
}

/** What has to be recorded before an unknown is known. */
function needed(missing: readonly Wanting[]): Text {
  if (missing.length === 0) return { zh: '', en: '' }
  const all = missing.map(wanting)
  const [zh, en] = [new Set(all.map((one) => one.zh)), new Set(all.map((one) => one.en))]
  return { zh: `；须先补录：${[...zh].join('、')}`, en: `; what is needed: ${[...en].join(', ')}` }
}

function wanting(one: Wanting): Text {
  if ('evidence' in one) return eventWords[one.evidence]
  const { parameter, on } = one
  return { zh: `“${parameter.zh}”在 ${on} 的取值`, en: `a value of the ${parameter.en} for ${on}` }
}

import type { Text } from '../values/language.ts'
import type { Question } from './basis.ts'

/** The questions on which acts rest, in words, where the pack that answers them is not at hand: its own label is more exact. */
export const questionWords: Readonly<Record<Question, Text>> = {
  eligible: { zh: '符合识别条件', en: 'eligible for registration as poor' },
  excluded: { zh: '有排除情形', en: 'excluded from registration' },
  'exit-ready': { zh: '达到脱贫标准', en: 'ready to exit' },
  edge: { zh: '边缘易致贫户', en: 'an edge household' },
  monitored: { zh: '监测对象', en: 'to be monitored' },
  unstable: { zh: '脱贫不稳定户', en: 'an unstable household' },
  'risk-eliminated': { zh: '达到风险消除条件', en: 'the risk is eliminated' },
  'sudden-hardship': { zh: '突发严重困难户', en: 'in sudden serious hardship' },
  'elimination-premature': { zh: '风险消除过早', en: 'the elimination was premature' },
  'responsibility-lapsed': { zh: '责任缺位', en: 'responsibility has lapsed' },
  'policy-lapsed': { zh: '政策中断', en: 'policy has lapsed' },
  'assistance-lapsed': { zh: '帮扶缺位', en: 'assistance has lapsed' },
  'supervision-lapsed': { zh: '监管缺位', en: 'supervision has lapsed' },
}

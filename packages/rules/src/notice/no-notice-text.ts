import type { Language, LawWords, Text } from '@hearthfold/core'
import { NO_LAW, stepsText, stepText } from '@hearthfold/core/checking'
import type { NoNotice } from './notice-of.ts'

type Sayings = { readonly [Code in NoNotice['code']]: (none: Extract<NoNotice, { code: Code }>, law: LawWords) => Text }

/** Why nothing can be posted, in every language. A code without words does not compile. */
const sayings: Sayings = {
  'not-a-day': ({ found }) => ({
    zh: `日期应为日历上的日期，如 2019-12-31，实为 ${found}`,
    en: `the day must be a day of the calendar such as 2019-12-31, found ${found}`,
  }),
  'no-procedure-runs': ({ on }) => ({
    zh: `${on} 没有正在进行的程序，无可公示`,
    en: `no procedure runs on ${on}, so there is nothing to post`,
  }),
  'other-pack': ({ pack }) => ({
    zh: `该程序按规则包 ${pack} 进行：请给出该规则包及其地方层`,
    en: `the procedure runs under the pack ${pack}: give that pack and its layers`,
  }),
  'no-such-notice': ({ procedure, steps }, law) => {
    const { zh, en } = stepsText(law, procedure, steps)
    return {
      zh: `该程序没有这一公示或公告步骤${steps.length === 0 ? '' : `：请填写其一：${zh}`}`,
      en: `the procedure has no such step that is posted${steps.length === 0 ? '' : `: give one of ${en}`}`,
    }
  },
  'not-yet': ({ procedure, step, next }, law) => {
    const what = stepText(law, procedure, step)
    if (next === undefined)
      return {
        zh: `“${what.zh}”尚不能张贴：须先处理异议，或程序已不能继续`,
        en: `“${what.en}” cannot be posted: an objection is open, or the procedure failed`,
      }
    const before = stepText(law, procedure, next)
    return { zh: `“${what.zh}”尚不能张贴：须先完成“${before.zh}”`, en: `“${what.en}” cannot be posted yet: “${before.en}” comes first` }
  },
}

/** Why nothing can be posted, in words. */
export function noNoticeText(none: NoNotice, language: Language, law: LawWords = NO_LAW): string {
  const say = sayings[none.code] as (none: NoNotice, law: LawWords) => Text
  return say(none, law)[language]
}

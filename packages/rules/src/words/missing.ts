import type { Language, Text } from '@hearthfold/core'
import { eventWords } from '@hearthfold/core/checking'
import type { FactNote, Outdated } from '@hearthfold/core/facts'
import type { Missing } from '../evaluate/determination.ts'
import type { Pack } from '../pack/pack.ts'

/** That whoever adopts a pack sets a parameter. */
export const NOT_SET: Text = { zh: '未设定', en: 'not set' }

/** What is missing, in words: the evidence and its kind of event, or the parameter of the pack. */
export function missingText(missing: Missing, pack: Pack, language: Language): string {
  const zh = language === 'zh'
  if ('parameter' in missing) {
    const name = pack.parameters[missing.parameter]?.label[language] ?? missing.parameter
    if (missing.because === 'not-set') {
      return zh
        ? `“${name}”的取值（尚未设定：由采用本规则包的地方在下层文件中设定该参数）`
        : `a value of the ${name} (not set: whoever adopts the pack sets it, by a layer that overrides the parameter ${missing.parameter})`
    }
    const ended = missing.because === 'ended'
    if (zh) return `“${name}”在 ${missing.on} 的取值${ended ? '（此前的取值已到期）' : ''}`
    return `a value of the ${name} for ${missing.on}${ended ? ' (the last one has ended)' : ''}`
  }
  const of = missing.of === undefined ? '' : zh ? `（${missing.of}）` : ` (${missing.of})`
  const what = eventWords[missing.evidence][language]
  const why = missing.outdated ? outdatedText(missing.outdated, language) : ''
  return `${what}${of}${why}`
}

/** Why what was stated counts no more. */
function outdatedText({ stated, since, died, left, joined }: Outdated, language: Language): string {
  const zh = language === 'zh'
  const who = [
    ...(died.length > 0 ? [zh ? `${died.join('、')} 去世` : `${died.join(', ')} died`] : []),
    ...(left.length > 0 ? [zh ? `${left.join('、')} 离户` : `${left.join(', ')} left`] : []),
    ...(joined.length > 0 ? [zh ? `${joined.join('、')} 入户` : `${joined.join(', ')} joined`] : []),
  ]
  return zh
    ? `：${stated} 核算后家庭成员有变动（${who.join('，')}，最近一次在 ${since}），须按现有家庭成员重新核算`
    : `: it was stated on ${stated} and the household changed since (${who.join('; ')}; the last time on ${since}), so it must be stated again for those who are there`
}

/** What is to be known of a value, in words. */
export function noteText({ stated, children, persons }: FactNote, language: Language): string {
  return language === 'zh'
    ? `按现有 ${persons} 人平均，其中 ${children.join('、')} 为 ${stated} 核算后出生或入户的未成年人`
    : `divided by the ${persons} persons of today; ${children.join(', ')} ${children.length === 1 ? 'was' : 'were'} born, or came as a child, after the income was stated on ${stated}`
}

import { type Language, statementWords, type Text } from '@hearthfold/core'
import type { Missing } from '../determination.ts'
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
  const of = missing.of === undefined ? '' : zh ? `，${missing.of}` : ` of ${missing.of}`
  const what = statementWords[missing.evidence][language]
  return zh ? `${what}（${missing.evidence}${of}）` : `${what} (${missing.evidence}${of})`
}

import { type Language, statementWords } from '@hearthfold/core'
import type { Missing } from '../determination.ts'
import type { Pack } from '../pack/pack.ts'

/** What is missing, in words: the evidence and its kind of event, or the parameter of the pack. */
export function missingText(missing: Missing, pack: Pack, language: Language): string {
  const zh = language === 'zh'
  if ('parameter' in missing) {
    const name = pack.parameters[missing.parameter]?.label[language] ?? missing.parameter
    return zh ? `“${name}”在 ${missing.on} 的取值` : `a value of the ${name} for ${missing.on}`
  }
  const of = missing.of === undefined ? '' : zh ? `，${missing.of}` : ` of ${missing.of}`
  const what = statementWords[missing.evidence][language]
  return zh ? `${what}（${missing.evidence}${of}）` : `${what} (${missing.evidence}${of})`
}

import type { Language } from '@hearthfold/core'
import type { Citation, Pack } from '../pack/pack.ts'

/** A citation in words. What nobody has read in the source is marked. */
export function cite({ source, verified }: Citation, language: Language): string {
  if (verified) return source[language]
  return language === 'zh' ? `${source.zh}（未核实）` : `${source.en} (unverified)`
}

/** From which file of the pack something comes, where it is not the nation's. */
export function originText(at: number, { origins }: Pack, language: Language): string {
  if (at === 0) return ''
  const { id, jurisdiction } = origins[at]!
  return language === 'zh' ? `，出自 ${id}（${jurisdiction}）` : `, from ${id} (${jurisdiction})`
}

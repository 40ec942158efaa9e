import type { Language, Text } from '@hearthfold/core'
import type { Truth } from '../evaluate/truth.ts'

const OUTCOMES: Readonly<Record<'true' | 'false' | 'unknown', Text & { mark: string }>> = {
  true: { zh: '是', en: 'yes', mark: '✓' },
  false: { zh: '否', en: 'no', mark: '✗' },
  unknown: { zh: '不详', en: 'unknown', mark: '?' },
}

/** An outcome as a sign. */
export function outcomeMark(outcome: Truth): string {
  return OUTCOMES[outcomeKey(outcome)].mark
}

/** An outcome in words. */
export function outcomeText(outcome: Truth, language: Language): string {
  return OUTCOMES[outcomeKey(outcome)][language]
}

/** A truth value as the name of a property. */
export function outcomeKey(outcome: Truth): 'true' | 'false' | 'unknown' {
  return outcome === 'unknown' ? outcome : outcome ? 'true' : 'false'
}

import type { Text } from '@hearthfold/core'
import { type LedgerTrouble, storeRefusalText } from '@hearthfold/core/store'

/** Why a question that has no room for a refusal in its answer was not answered; `trouble` says it in words of either language. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError'
  readonly trouble: LedgerTrouble
  readonly words: Text
  constructor(trouble: LedgerTrouble) {
    super(storeRefusalText(trouble, 'en'))
    this.trouble = trouble
    this.words = { zh: storeRefusalText(trouble, 'zh'), en: this.message }
  }
}

export function isLedgerError(error: unknown): error is LedgerError {
  return error instanceof Error && error.name === 'LedgerError'
}

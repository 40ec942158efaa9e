import type { Day, Instant, Store } from '@hearthfold/core'
import type { Law } from '@hearthfold/rules'

/** What every method of a ledger works with. */
export interface Context {
  readonly store: Store
  readonly law: Law
  readonly actor: string
  readonly today: () => Day
  readonly newId: () => string
  readonly retries: number
}

/** As something stood on a day, today if none is given, and as was known at an instant, all that is known if none is given. */
export interface When {
  readonly on?: Day | undefined
  readonly known?: Instant | undefined
}

/** The `known` of a question as a store takes it. */
export function spanOf({ known }: When): { readonly known?: Instant } {
  return known === undefined ? {} : { known }
}

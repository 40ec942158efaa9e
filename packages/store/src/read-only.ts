import type { Store } from '@hearthfold/core'
import type { Scope } from '@hearthfold/core/store'

/** A ledger that was opened without its key: it is read, and whatever makes digests throws, since it is a programming error. */
export function keyless(store: Store): Store {
  const refuse = async () => {
    throw new Error('the ledger was opened without its key: to record or to forget, open it with the one it was made with')
  }
  // Whether a snapshot is one cannot be told without the key.
  const none = async () => undefined
  return {
    ...store,
    snapshot: none,
    keepSnapshot: none,
    commit: refuse,
    import: refuse,
    forget: refuse,
    within: (scope: Scope) => keyless(store.within(scope)),
  }
}

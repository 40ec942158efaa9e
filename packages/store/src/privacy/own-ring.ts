import type { EventStore } from '@hearthfold/core'
import type { Seals } from '@hearthfold/core/store'
import { asking, failure } from './key-problem.ts'
import type { KeyRing } from './key-ring.ts'

// A person has one key in a ring, whichever ledger speaks of them: whoever is erased in one would be gone in the other. So a ring is of
// one ledger, which is told by its first event: that is there for ever, also in a copy that was restored.

/**
 * Sees to it that a ring is of a ledger, and makes it so where it is of none yet. Nothing is said of a ledger that is seen in part.
 *
 * @param make whether to make it so
 * @returns whether that is certain: not before the ledger has an event
 * @throws where the ring is of another ledger, or does not answer
 */
export async function demandOwnRing(store: Pick<EventStore, 'scope'> & Pick<Seals, 'links'>, keys: KeyRing, make = true): Promise<boolean> {
  if (store.scope) return false
  const [first] = await store.links(undefined, 1)
  const own = first && Buffer.from(first.hash).toString('hex')
  const of = await asking(() => keys.belongsTo(make ? own : undefined))
  if (of !== undefined && of !== own) throw failure({ code: 'other-ledger', expected: of, found: own })
  return of !== undefined
}

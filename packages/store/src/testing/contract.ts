import { admission } from './admission.ts'
import { caches } from './caches.ts'
import { commits } from './commits.ts'
import type { EventStore } from '@hearthfold/core'
import { type Holds, isOfEvents } from './clause.ts'
import { imports } from './imports.ts'
import { knowledge } from './knowledge.ts'
import { linksAndSeals } from './links-and-seals.ts'
import { projections } from './projections.ts'
import { readers } from './readers.ts'
import { scopes } from './scopes.ts'
import { scopesApart } from './scopes-apart.ts'

export type { Holds, Opened, Opening, OpenStore } from './clause.ts'

/**
 * What every driver has to hold, a sentence each. With any test runner:
 *
 *     for (const { sentence, hold } of contract) test(sentence, () => hold(openMine))
 */
export const contract: readonly Holds[] = [
  ...commits,
  ...admission,
  ...knowledge,
  ...imports,
  ...readers,
  ...linksAndSeals,
  ...caches,
  ...projections,
  ...scopes,
  ...scopesApart,
]

/** The part of it for a driver that keeps events and has no other port. */
export const eventContract: readonly Holds<EventStore>[] = contract.filter((one) => isOfEvents(one))

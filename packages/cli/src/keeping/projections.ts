import type { Day, Store } from '@hearthfold/core'
import type { Projection } from '@hearthfold/core/store'
import { dueProjection, type Law, loadPack, type Pack } from '@hearthfold/rules'
import { shippedPacks } from '@hearthfold/rules/packs'
import { type Ended, follow, registerProjection, type RowsOf, statistics } from '@hearthfold/store'
import { shippedPackOf } from '../input/pack-file.ts'

const packs = new Map<string, Pack>()

/** The shipped law of each day. */
const shippedLaw: Law = (on) => {
  const name = shippedPackOf(on)
  const known = packs.get(name)
  if (known) return known
  const loaded = loadPack(shippedPacks[name])
  if (!loaded.ok) return undefined
  packs.set(name, loaded.value)
  return loaded.value
}

/** The last day for which what is owed is worked out: the shipped law of today has no last one. */
const LAST: Day = '2026-12-31'

/** What is owed to households by the shipped law. */
const due: Projection = dueProjection({ law: shippedLaw, to: LAST, version: 2 })

/** The tables that the command keeps beside a ledger, by name. None of them says who anybody is. */
export const projections: Readonly<Record<string, Projection>> = { register: registerProjection, statistics, due }

/** Those that are kept in the transaction that records: of the others many writers would have to wait for each other. */
export const inline: readonly Projection[] = [registerProjection]

/** All of them, as they are looked at. */
export const allRows: readonly RowsOf[] = Object.values(projections).map((projection) => ({
  projection,
  isInline: inline.includes(projection),
}))

/** Brings a projection up to what is recorded now. */
export function caughtUp(store: Store, projection: Projection): Promise<Ended> {
  // Where it would wait for more it is there.
  return follow({ ...store, after: async () => false }, projection, new AbortController().signal)
}

import { fold, type Household, type HouseholdId, type RecordedHousehold, type Store } from '@hearthfold/core'
import type { Neighbourhood } from '@hearthfold/core/testing'

/** The same value in which every id of an event is the one under which the store keeps it. */
function renamed<Value>(value: Value, ids: ReadonlyMap<string, string>): Value {
  if (typeof value === 'string') return (ids.get(value) ?? value) as Value
  if (Array.isArray(value)) return value.map((one) => renamed(one, ids)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, ids)])) as Value
}

/** Commits everything that a neighbourhood decided, one commit a decision; between them `meanwhile` is called. */
export async function commitAll(
  store: Store,
  { decisions, events }: Neighbourhood,
  meanwhile: (at: number) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const ids = new Map<string, string>()
  const left = [...events]
  for (const [at, { accepted, claims }] of decisions.entries()) {
    const done = await store.commit({ id: `commit-${at}`, actor: 'generator', accepted: renamed(accepted, ids), expected: 'any', claims })
    if (!done.ok) throw new Error(done.problem.code)
    for (const { id } of done.value.recorded) ids.set(left.shift()!.id, id)
    await meanwhile(at)
  }
}

/** A fresh replay of all households. */
export async function replayed(store: Store): Promise<Household[]> {
  const households: Household[] = []
  for await (const { stream, events } of store.scan()) households.push(fold(stream as HouseholdId, events as RecordedHousehold[]))
  return households
}

import type { HouseholdCommand, HouseholdId, Recorded, Store } from '@hearthfold/core'
import type { Committed } from '@hearthfold/core/store'
import { type KeyRing, memoryKeyRing, privateStore } from '@hearthfold/store'
import { memoryStore } from '@hearthfold/store/memory'

// Two households, two people whom nobody has met, and a private ledger to keep them in.

export const A: HouseholdId = 'household/a'
export const B: HouseholdId = 'household/b'

export const WANG = { name: '王小明 Wáng', citizenId: '11010519491231002X' }
export const LI = { name: '李"雷"', citizenId: '110101194912310024' }

export function settled(stream: HouseholdId): HouseholdCommand {
  return { stream, on: '2019-01-01', event: { type: 'settled', village: 'village/1' } }
}

export function joined(stream: HouseholdId, member: string, who: { name?: string; citizenId?: string }): HouseholdCommand {
  const relation = member === 'm1' ? 'head' : 'child'
  return {
    stream,
    on: '2019-01-01',
    event: { type: 'member-joined', member, by: 'listing', relation, sex: 'male', born: '1949-12-31', ...who },
  }
}

export function described(stream: HouseholdId, member: string, who: { name?: string; citizenId?: string }): HouseholdCommand {
  return { stream, on: '2019-03-01', event: { type: 'member-described', member, ...who } }
}

export function awarded(stream: HouseholdId, reason: string): HouseholdCommand {
  return { stream, on: '2019-02-01', event: { type: 'points-awarded', points: 1, committee: 'c', reason } }
}

export function kept(committed: Committed): readonly Recorded[] {
  if (!committed.ok) throw new Error(committed.problem.code)
  return committed.value.recorded
}

export async function all(store: Store): Promise<Recorded[]> {
  const events: Recorded[] = []
  for await (const one of store.scan()) events.push(...one.events)
  return events
}

export interface Ledger {
  readonly keys: KeyRing
  readonly bare: Store
  readonly store: Store
  /** Commits these; answers with what was refused, or `kept`. */
  add(accepted: readonly HouseholdCommand[], take?: readonly string[]): Promise<string>
}

/** A private ledger in memory, and what it is made of. */
export function privateLedger(): Ledger {
  const keys = memoryKeyRing()
  const bare = memoryStore({ digestKey: keys.digestKey })
  const store = privateStore(bare, { keys })
  let count = 0
  async function add(accepted: readonly HouseholdCommand[], take: readonly string[] = []) {
    const done = await store.commit({ id: `c-${++count}`, actor: 'office', accepted, expected: 'any', claims: { take, release: [] } })
    return !done.ok ? done.problem.code : 'kept'
  }
  return { keys, bare, store, add }
}

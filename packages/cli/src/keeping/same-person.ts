import {
  deadOf,
  type Day,
  describedIn,
  type Differing,
  differingIn,
  type Household,
  type HouseholdId,
  isHouseholdId,
  lazyViewOn,
  type Recorded,
  relatedTo,
  type Store,
} from '@hearthfold/core'
import { stateOf } from './decide-request.ts'

// What a ledger knows of a person beyond the household that a request is about.

/** Where a ledger has a person. */
export interface Whereabouts {
  readonly household: HouseholdId
  readonly member: string
  /** The day on which they died there; undefined while they live there. */
  readonly died: Day | undefined
}

/** Finds a person by their citizen ID: looks at every household, so it is asked only when somebody is refused for it. */
export async function whereIs(store: Store, citizenId: string): Promise<Whereabouts | undefined> {
  for await (const { stream, events } of store.scan()) {
    if (!isHouseholdId(stream)) continue
    const household = stateOf(stream, events) as Household
    const dead = deadOf(household).find((one) => one.citizenId === citizenId)
    if (dead) return { household: stream, member: dead.member, died: dead.on }
    const living = lazyViewOn(household, '9999-12-31').members.find((one) => one.citizenId === citizenId)
    if (living) return { household: stream, member: living.id, died: undefined }
  }
  return undefined
}

/** The records of a person in other households that still say what a commit has put right in one. */
export async function stillDiffering(
  store: Store,
  histories: ReadonlyMap<string, readonly Recorded[]>,
  recorded: readonly Recorded[],
): Promise<Differing[]> {
  const found: Differing[] = []
  for (const [stream, events] of histories) {
    if (!isHouseholdId(stream)) continue
    const said = recorded.filter((one) => one.stream === stream)
    const members = new Set(
      said.flatMap(({ event }) =>
        event.type === 'corrected' || event.type === 'member-described' ? (describedIn(event)?.member ?? []) : [],
      ),
    )
    if (members.size === 0) continue
    const before = stateOf(stream, events) as Household
    const after = stateOf(stream, [...events, ...said]) as Household
    for (const name of relatedTo(after)) {
      const { events: others } = await store.read(name)
      const other = stateOf(name, others) as Household
      for (const member of members) {
        const differing = differingIn(other, after, before, member)
        if (differing) found.push(differing)
      }
    }
  }
  return found
}

import type { Day } from '../values/day.ts'
import type { HouseholdId } from '../events/fields.ts'
import type { Household } from '../household/household.ts'
import { peopleOn } from '../household/member.ts'

// A change that concerns two households stands in the streams of both. Whoever reads streams that others wrote asks here whether
// both halves are there.

/** A change between two households of which one half is missing. */
export type Unpaired =
  /** On a day `left` persons went from one household to another, and `joined` came there from it. */
  | {
      readonly code: 'persons-differ'
      readonly from: HouseholdId
      readonly to: HouseholdId
      readonly on: Day
      readonly left: number
      readonly joined: number
    }
  /** Persons came by a split, and the household does not say that it split off; or it says so, and nobody came. */
  | { readonly code: 'split-unsaid'; readonly from: HouseholdId; readonly to: HouseholdId; readonly on: Day }
  /** A household took over the standing of another, and that did not become one with it. */
  | { readonly code: 'merger-unsaid'; readonly from: HouseholdId; readonly to: HouseholdId; readonly on: Day }

/** What is missing of the changes by which persons went from one household to another. */
export function unpaired(from: Household, to: Household): Unpaired[] {
  const between = { from: from.stream, to: to.stream }
  const left = new Map<Day, number>()
  for (const { from: on, event } of from.members.flatMap(({ timeline }) => timeline)) {
    if (event.type === 'member-left' && event.household === to.stream && event.as === undefined) add(left, on, 1)
  }
  const mergers = from.acts.flatMap(({ from: on, event }) =>
    event.type === 'merged-into' && event.household === to.stream ? [{ on, same: event.same?.length ?? 0 }] : [],
  )
  for (const { on, same } of mergers) add(left, on, peopleOn(from.members, on) - same)
  const joined = new Map<Day, number>()
  const splits = new Set<Day>()
  for (const { from: on, event } of to.members.flatMap(({ timeline }) => timeline)) {
    if (event.type !== 'member-joined' || event.household !== from.stream) continue
    add(joined, on, 1)
    if (event.by === 'split') splits.add(on)
  }
  const problems: Unpaired[] = []
  for (const on of [...new Set([...left.keys(), ...joined.keys()])].toSorted()) {
    const [went, came] = [left.get(on) ?? 0, joined.get(on) ?? 0]
    if (went !== came) problems.push({ code: 'persons-differ', ...between, on, left: went, joined: came })
  }
  const taken = to.acts.flatMap(({ from: on, event }) =>
    'household' in event && event.household === from.stream ? [{ on, type: event.type }] : [],
  )
  const saidSplit = new Set(taken.flatMap(({ on, type }) => (type === 'split-from' ? [on] : [])))
  for (const on of new Set([...splits, ...saidSplit]))
    if (!splits.has(on) || !saidSplit.has(on)) problems.push({ code: 'split-unsaid', ...between, on })
  for (const { on, type } of taken)
    if (type === 'merged-from' && mergers.every((one) => one.on !== on)) problems.push({ code: 'merger-unsaid', ...between, on })
  return problems
}

/** The households with which a household has changed people or status. */
export function relatedTo({ members, acts }: Household): Set<HouseholdId> {
  const people = members.flatMap(({ timeline }) => timeline.flatMap(({ event }) => ('household' in event ? (event.household ?? []) : [])))
  return new Set([...people, ...acts.flatMap(({ event }) => ('household' in event ? event.household : []))])
}

function add(counts: Map<Day, number>, on: Day, count: number): void {
  counts.set(on, (counts.get(on) ?? 0) + count)
}

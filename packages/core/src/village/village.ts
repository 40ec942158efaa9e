import { assertDay } from '../calendar/not-a-day.ts'
import type { Day } from '../values/day.ts'
import type { VillageEvent } from '../events/village.ts'
import type { ItemId, VillageId } from '../events/fields.ts'
import type { Instant } from '../values/instant.ts'
import type { Folded, RecordedVillage } from '../events/envelope.ts'
import { place, type Timeline } from '../household/timeline.ts'

/** A folded village: everything said about it, in one timeline. */
export interface Village {
  readonly stream: VillageId
  version: number
  recordedAt: Instant | undefined
  readonly timeline: Timeline<VillageEvent>
}

/** A village of which nothing is recorded yet. */
export function newVillage(stream: VillageId): Village {
  return { stream, version: 0, recordedAt: undefined, timeline: [] }
}

/** What one recorded event does to a village. Changes the village it is handed. */
export function evolveVillage(village: Village, { version, recordedAt, on, id, event }: Folded<RecordedVillage>): void {
  village.version = version
  village.recordedAt = recordedAt
  place(village.timeline, { from: on, rank: version, id, event })
}

/** The events of one kind that hold for a village on a day. */
export function ofVillage<Type extends VillageEvent['type']>(
  village: Village,
  type: Type,
  on: Day,
): readonly Extract<VillageEvent, { type: Type }>[] {
  const events = []
  for (const { from, event } of village.timeline) {
    if (from <= on && event.type === type) events.push(event as Extract<VillageEvent, { type: Type }>)
  }
  return events
}

/** An event about a weak branch. */
export type BranchEvent = Extract<VillageEvent, { type: 'branch-found-weak' | 'branch-adjusted' }>

/** A Party branch of a village that was found weak. */
export interface WeakBranch {
  readonly branch: string
  readonly found: Day
  /** The item of the rectification ledger under which it is put right. */
  readonly item: ItemId
  /** The day on which it was adjusted; undefined while it was not. */
  readonly adjusted: Day | undefined
}

/** The branches of a village that were found weak (软弱涣散) by a day, each time that they were. */
export function weakBranches({ timeline }: Village, on: Day): WeakBranch[] {
  assertDay('on', on)
  const found: WeakBranch[] = []
  for (const { from, event } of timeline) {
    if (from > on) break
    if (event.type === 'branch-found-weak') found.push({ branch: event.branch, found: from, item: event.item, adjusted: undefined })
    if (event.type !== 'branch-adjusted') continue
    const at = found.findIndex(({ branch, adjusted }) => branch === event.branch && adjusted === undefined)
    if (at >= 0) found[at] = { ...found[at]!, adjusted: from }
  }
  return found
}

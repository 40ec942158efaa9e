import type { Day } from './day.ts'
import type { VillageEvent } from './events/village.ts'
import type { VillageId } from './events/values.ts'
import type { Instant } from './instant.ts'
import type { RecordedVillage } from './recorded.ts'
import { place, type Timeline } from './timeline.ts'

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
export function evolveVillage(village: Village, { version, recordedAt, on, id, event }: RecordedVillage): void {
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

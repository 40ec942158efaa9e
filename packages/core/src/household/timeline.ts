import type { Day } from '../values/day.ts'

/**
 * One thing recorded about a household: what it says, from which day it holds, and which event said it.
 * `rank` is the stream version of the event that first said it: a correction keeps the rank of what it corrects,
 * so it takes that place and no other.
 */
export interface Entry<Event> {
  readonly from: Day
  readonly rank: number
  readonly id: string
  readonly event: Event
}

/** Entries in order of the day from which they hold; of one day, in the order in which they were first recorded. */
export type Timeline<Event> = Entry<Event>[]

/** Puts an entry where it belongs. Nearly every entry belongs at the end. */
export function place<Event>(timeline: Timeline<Event>, entry: Entry<Event>): void {
  let at = timeline.length
  while (at > 0 && comesBefore(entry, timeline[at - 1]!)) at--
  if (at === timeline.length) timeline.push(entry)
  else timeline.splice(at, 0, entry)
}

/** How two entries of a stream stand to each other, be they of different timelines: negative where the first comes first. */
export function inOrder(one: Entry<unknown>, other: Entry<unknown>): number {
  return one.from < other.from ? -1 : one.from > other.from ? 1 : one.rank - other.rank
}

/** Whether an entry stands before another, be it in another timeline of the same stream. */
export function comesBefore(one: Entry<unknown>, other: Entry<unknown>): boolean {
  return inOrder(one, other) < 0
}

/** Takes the entry of an event out and returns it; undefined where the timeline has none of that event. */
export function take<Event>(timeline: Timeline<Event>, id: string): Entry<Event> | undefined {
  const at = timeline.findIndex((entry) => entry.id === id)
  return at < 0 ? undefined : timeline.splice(at, 1)[0]
}

/** The entries that hold on a day: all that begin on it or before. */
export function until<Event>(timeline: readonly Entry<Event>[], day: Day): readonly Entry<Event>[] {
  let end = timeline.length
  while (end > 0 && timeline[end - 1]!.from > day) end--
  return end === timeline.length ? timeline : timeline.slice(0, end)
}

/** The newest entry that holds on a day. */
export function latest<Event>(timeline: readonly Entry<Event>[], day: Day): Entry<Event> | undefined {
  for (let at = timeline.length - 1; at >= 0; at--) {
    const entry = timeline[at]!
    if (entry.from <= day) return entry
  }
  return undefined
}

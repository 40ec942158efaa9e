import { type Day, type HouseholdView, plusDays, type RecordedHousehold } from '@hearthfold/core'

/** The days on which anything about a stream can change, each with its eve, and a day before and after them all. */
export function daysOf(events: readonly RecordedHousehold[]): Day[] {
  const days = events.flatMap(({ on }) => [on, plusDays(on, -1)])
  return [...new Set<Day>(['2000-01-01', ...days, '2099-12-31'])].toSorted()
}

/**
 * A view without what the order of recording alone decides: stream versions, ranks, and in which order the ledger
 * first heard of the members.
 */
export function inAnyOrderOfRecording(view: HouseholdView): unknown {
  const members = view.members.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const text = JSON.stringify({ ...view, version: 0, members }, (key, value: unknown) => (key === 'rank' ? 0 : value))
  return JSON.parse(text) as unknown
}

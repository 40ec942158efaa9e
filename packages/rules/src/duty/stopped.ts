import { type Day, type Entry, type Household, newestOf, type StatementOf } from '@hearthfold/core'
import type { Done } from './obligation.ts'

/** Measures that were withdrawn before their last day and not given again. */
export interface Stopped {
  /** The first day without one of them; undefined where there is none such. */
  readonly since: Day | undefined
  /** The events with which they were withdrawn. */
  readonly events: readonly string[]
  /** When the last of those that had stopped was given again; undefined where none was. */
  readonly again: Done | undefined
}

/**
 * The measures that do not run any more on a day though they should. Those withdrawn before `from` are not meant. One given
 * again to the same household or member runs again.
 */
export function stoppedOn(household: Household, from: Day, on: Day): Stopped {
  if (household.aidEnded.length === 0) return NONE
  const stops = household.aidEnded.flatMap((ended) => (ended.from >= from && ended.from <= on ? stopOf(household, ended, on) : []))
  const open = stops.filter(({ again }) => again === undefined)
  let since = open[0]?.from
  // The days on end: one measure may have stopped while another still was missing.
  for (const stop of stops.toReversed()) if (since !== undefined && stop.from < since && (stop.again?.on ?? on) >= since) since = stop.from
  const again = stops.flatMap((stop) => stop.again ?? []).reduce<Done | undefined>((a, b) => (a && a.on > b.on ? a : b), undefined)
  return { since, events: open.map(({ event }) => event), again }
}

const NONE: Stopped = { since: undefined, events: [], again: undefined }

/** A measure that was withdrawn too early: from which day, by which event, and when by `on` it was given again. */
interface Stop {
  readonly from: Day
  readonly event: string
  readonly again: Done | undefined
}

function stopOf(household: Household, { from, id, event }: Entry<StatementOf<'measure-ended'>>, on: Day): Stop[] {
  if (event.because !== 'withdrawn') return []
  const grant = household.aid.find((one) => one.id === newestOf(household, event.grant))
  if (grant?.event.until === undefined || from >= grant.event.until) return []
  const { measure, member } = grant.event
  const same = household.aid.filter(({ event }) => event.measure === measure && event.member === member)
  const again = same.find((one) => one.from >= from && one.id !== grant.id)
  return [{ from, event: id, again: again && again.from <= on ? { on: again.from, event: again.id } : undefined }]
}

import { carriedBy } from './carried.ts'
import type { Day } from './day.ts'
import type { StatementOf } from './events/household.ts'
import { type Household, newestOf } from './household.ts'
import type { MeasureCode } from './measure.ts'
import type { Done, ExitOwed } from './owed.ts'
import type { Entry } from './timeline.ts'

/** Measures that were withdrawn before their last day and not given again. */
export interface Stopped {
  /** The first day without one of them; undefined where there is none such. */
  readonly since: Day | undefined
  readonly open: readonly StoppedMeasure[]
  /** When the last of those that had stopped was given again; undefined where none was. */
  readonly again: Done | undefined
}

/** A measure that was withdrawn too early: from which day, by which event, and when by the day asked about it was given again. */
export interface StoppedMeasure {
  readonly measure: MeasureCode
  readonly member: string | undefined
  readonly from: Day
  /** The last day that it should have run. */
  readonly until: Day
  /** Of one that stopped in a household that was taken over, the act that took it over. */
  readonly event: string
  readonly again: Done | undefined
}

/**
 * The measures that do not run any more on a day though they should. Those withdrawn before what they are owed for began are not
 * meant. One given again to the same household or member runs again.
 */
export function stoppedOn(household: Household, { act, since: begun }: ExitOwed, on: Day): Stopped {
  const carried = carriedBy(act)?.stopped ?? []
  if (household.aidEnded.length === 0 && carried.length === 0) return NONE
  const before = carried.flatMap(({ measure, member, since: from, until }) => {
    const stop = { measure, member, from, until, event: act.id, again: undefined }
    return from >= begun ? [{ ...stop, again: againOf(household, stop, act.from, on) }] : []
  })
  const own = household.aidEnded.flatMap((ended) => (ended.from >= act.from && ended.from <= on ? stopOf(household, ended, on) : []))
  const stops = [...before.toSorted((a, b) => (a.from < b.from ? -1 : 1)), ...own]
  const open = stops.filter(({ again }) => again === undefined)
  let since = open[0]?.from
  // The days on end: one measure may have stopped while another still was missing.
  for (const stop of stops.toReversed()) if (since !== undefined && stop.from < since && (stop.again?.on ?? on) >= since) since = stop.from
  const again = stops.flatMap((stop) => stop.again ?? []).reduce<Done | undefined>((a, b) => (a && a.on > b.on ? a : b), undefined)
  return { since, open, again }
}

const NONE: Stopped = { since: undefined, open: [], again: undefined }

function stopOf(household: Household, { from, id, event }: Entry<StatementOf<'measure-ended'>>, on: Day): StoppedMeasure[] {
  if (event.because !== 'withdrawn') return []
  const grant = household.aid.find((one) => one.id === newestOf(household, event.grant))
  if (grant?.event.until === undefined || from >= grant.event.until) return []
  const { measure, member, until } = grant.event
  const stop = { measure, member, from, until, event: id, again: undefined }
  return [{ ...stop, again: againOf(household, stop, from, on, grant.id) }]
}

/** When by a day, and not before `least`, the measure that stopped was given again. */
function againOf({ aid }: Household, { measure, member }: StoppedMeasure, least: Day, on: Day, but?: string): Done | undefined {
  const again = aid.find(({ from, id, event }) => event.measure === measure && event.member === member && from >= least && id !== but)
  return again && again.from <= on ? { on: again.from, event: again.id } : undefined
}

import { assertDay } from '../calendar/not-a-day.ts'
import { carryOverIn } from './carry-over.ts'
import { type Day, plusDays } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import { grantNamed, isRunning } from '../household/grant.ts'
import type { Household } from '../household/household.ts'
import type { MeasureCode } from '../values/measure.ts'
import type { Done, ExitDuties } from './exit-duties.ts'
import type { Entry } from '../household/timeline.ts'

/** Measures that were withdrawn before their last day, are not given again and should run still. */
export interface WithdrawnAid {
  /** The first of the days on end without one of them; undefined where there is none such. */
  readonly since: Day | undefined
  readonly open: readonly WithdrawnMeasure[]
  /** When the last of those that had stopped was given again; undefined where none was. */
  readonly again: Done | undefined
}

/** A measure that was withdrawn too early: from which day, by which event, and when by the day asked about it was given again. */
export interface WithdrawnMeasure {
  readonly measure: MeasureCode
  readonly member: string | undefined
  readonly from: Day
  /** The last day that it should have run: its own, or the last on which the member whom it was for lived here. */
  readonly until: Day
  /** The event that withdrew it. Of one that stopped in a household that was taken over, the act that took it over. */
  readonly event: string
  readonly again: Done | undefined
}

/**
 * The measures that do not run any more on a day though they should. Those withdrawn before what they are owed for began are not
 * meant. One given again to the same household or member runs again, and so does one of which another grant runs that day. Nothing
 * is missing any more after its last day, nor once the member whom it was for has left.
 */
export function withdrawnAidOn(household: Household, { act, since: begun }: ExitDuties, on: Day): WithdrawnAid {
  assertDay('on', on)
  const carried = carryOverIn(act)?.stopped ?? []
  if (household.aidEnded.length === 0 && carried.length === 0) return NONE
  const before = carried.flatMap(({ measure, member, since: from, until }) => {
    const last = lastDay(household, member, act.from, until)
    const stop = { measure, member, from, until: last, event: act.id, again: undefined }
    return from >= begun && last >= from ? [{ ...stop, again: againOf(household, stop, act.from, on) }] : []
  })
  const own = household.aidEnded.flatMap((ended) => (ended.from >= act.from && ended.from <= on ? stopOf(household, ended, on) : []))
  const stops = [...before.toSorted((a, b) => (a.from < b.from ? -1 : 1)), ...own]
  const open = stops.filter(({ again, until }) => again === undefined && on <= until)
  let since = open[0]?.from
  // The days on end: one measure may have stopped while another still was missing.
  for (const stop of stops.toReversed()) if (since !== undefined && stop.from < since && endOf(stop, on) >= since) since = stop.from
  const again = stops.flatMap((stop) => stop.again ?? []).reduce<Done | undefined>((a, b) => (a && a.on > b.on ? a : b), undefined)
  return { since, open, again }
}

const NONE: WithdrawnAid = { since: undefined, open: [], again: undefined }

/** The first day by which a measure was not missing any more; the day asked about where it is. */
function endOf({ again, until }: WithdrawnMeasure, on: Day): Day {
  return again?.on ?? (until < on ? plusDays(until, 1) : on)
}

function stopOf(household: Household, { from, id, event }: Entry<StatementOf<'measure-ended'>>, on: Day): WithdrawnMeasure[] {
  if (event.because !== 'withdrawn') return []
  const grant = grantNamed(household, event.grant)
  if (grant?.event.until === undefined || from >= grant.event.until) return []
  const { measure, member, until } = grant.event
  const last = lastDay(household, member, grant.from, until)
  if (last < from) return []
  const stop = { measure, member, from, until: last, event: id, again: undefined }
  return [{ ...stop, again: againOf(household, stop, from, on, grant.id) }]
}

/** The last day of a measure, or the last on which the member whom it was given to on a day lived here, if that is earlier. */
function lastDay({ members }: Household, member: string | undefined, given: Day, until: Day): Day {
  const person = member === undefined ? undefined : members.find(({ id }) => id === member)
  const left = person?.timeline.find(({ from, event }) => event.type === 'member-left' && from >= given)?.from
  return left !== undefined && left <= until ? plusDays(left, -1) : until
}

/** The grant of the measure that stopped which runs on the day `least`, or the first after it by the day asked about. */
function againOf(household: Household, { measure, member }: WithdrawnMeasure, least: Day, on: Day, but?: string): Done | undefined {
  const same = household.aid.filter(({ id, event }) => event.measure === measure && event.member === member && id !== but)
  const again = same.find((grant) => grant.from >= least || isRunning(household, grant, least))
  return again && again.from <= on ? { on: again.from, event: again.id } : undefined
}

import type { Day } from '../values/day.ts'
import { flagBorne, raisedOn } from '../facts/flag-acts.ts'
import { lookBack } from '../facts/look-back.ts'
import type { Household } from '../household/household.ts'
import { type ExitDuties, dutiesFromExit } from '../duties/exit-duties.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { type Inheriting, isOrdinary, standingSince, type Status, statusOn } from '../household/status.ts'
import { lazyViewOn } from '../view/view.ts'
import { carriedOf } from './carry-over-of.ts'

/** What another household takes over of this one on a day: what it is to the programme, and since when. */
type Inheritance = Omit<Inheriting, 'type'>

/**
 * What a household passes on; undefined where it has ended.
 *
 * @param going the ids that those who go over have there, by their ids here
 */
export function inheritanceOf(household: Household, on: Day, going: ReadonlyMap<string, string>): Inheritance | undefined {
  const view = lazyViewOn(household, on)
  const { standing, flag } = view.status
  if (standing === 'decreased' || standing === 'merged') return undefined
  const since = standingSince(view.status)
  const raised = flagBorne(view)
  const owed = standing === 'exited' ? undefined : dutiesFromExit(household.acts, on)
  const carried = carriedOf(household, on, going)
  return {
    household: household.stream,
    standing,
    flag,
    ...(since === undefined ? {} : { standingSince: since }),
    ...(raised === undefined ? {} : { flagSince: raisedOn(raised) }),
    ...(owed === undefined ? {} : { owedSince: owed.since }),
    ...((standing === 'exited' && lookBack(view)) || (owed && isLookedBack(household, owed, on)) ? { lookedBack: true } : {}),
    ...(carried === undefined ? {} : { carried }),
  }
}

/**
 * What a household takes on of another that becomes one with it: what it has none of itself. Undefined if that is nothing; a
 * refusal if both are something, and not the same.
 *
 * @param byMarriage the other household marries into this one, which keeps its standing; of an exit it takes on what is owed since
 */
export function takenOn(
  into: Household,
  from: Household,
  on: Day,
  going: ReadonlyMap<string, string>,
  byMarriage: boolean,
): Inheritance | Refusal | undefined {
  const has = statusOn(into.acts, on)
  const other = inheritanceOf(from, on, going)
  if (!other || isOrdinary(other)) return undefined
  if (isOrdinary(has) && !byMarriage) return other
  const isOwedMore = !dutiesFromExit(into.acts, on) && dutiesFromExit(from.acts, on) !== undefined
  if (has.standing !== other.standing || (has.flag !== 'none' && other.flag !== 'none' && has.flag !== other.flag)) {
    if (!byMarriage) return { code: 'unlike-status', has: plain(has), other: plain(other) }
    return isOwedMore ? owedOnly(into, from, other, on, going) : undefined
  }
  if (has.flag === 'none') return other.flag !== 'none' || isOwedMore ? other : undefined
  return isOwedMore ? owedOnly(into, from, other, on, going) : undefined
}

/** What is owed since the exit of the other; the standing and the flag stay its own, and what was given since the flag was raised. */
function owedOnly(into: Household, from: Household, other: Inheritance, on: Day, going: ReadonlyMap<string, string>): Inheritance {
  const { standing, flag, standingSince, flagSince, carried: { aided } = {} } = inheritanceOf(into, on, going)!
  const { household, lookedBack, carried: { aided: _aided, ...carried } = {} } = other
  return {
    household,
    standing,
    flag,
    ...(standingSince === undefined ? {} : { standingSince }),
    ...(flagSince === undefined ? {} : { flagSince }),
    owedSince: dutiesFromExit(from.acts, on)!.since,
    ...(lookedBack && { lookedBack }),
    carried: { ...carried, ...(aided === undefined ? {} : { aided }) },
  }
}

function isLookedBack({ visits }: Household, { act }: ExitDuties, on: Day): boolean {
  return visits.some(({ from, event }) => event.purpose === 'look-back' && from >= act.from && from <= on)
}

function plain({ standing, flag }: Pick<Status, 'standing' | 'flag'>): Pick<Status, 'standing' | 'flag'> {
  return { standing, flag }
}

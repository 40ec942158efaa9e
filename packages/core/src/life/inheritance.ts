import type { Day } from '../day.ts'
import { flagBorne, raisedOn } from '../facts/flag-acts.ts'
import { lookBack } from '../facts/look-back.ts'
import type { Household } from '../household.ts'
import type { Refusal } from '../refusal.ts'
import { type Inheriting, isInheriting, isOrdinary, type Standing, standingSince, type Status, statusesUntil } from '../status.ts'
import { lazyViewOn } from '../view.ts'

/** What another household takes over of this one on a day: what it is to the programme, and since when. */
type Inheritance = Omit<Inheriting, 'type'>

/** What a household passes on; undefined where it has ended, and has nothing to pass on. */
export function inheritanceOf(household: Household, on: Day): Inheritance | undefined {
  const view = lazyViewOn(household, on)
  const { standing, flag } = view.status
  if (standing === 'decreased' || standing === 'merged') return undefined
  const since = standingSince(view.status)
  const raised = flagBorne(view)
  const exited = exitBefore(household, on)
  return {
    household: household.stream,
    standing,
    flag,
    ...(since === undefined ? {} : { standingSince: since }),
    ...(raised === undefined ? {} : { flagSince: raisedOn(raised) }),
    ...(exited === undefined ? {} : { exitedBefore: exited }),
    ...(standing === 'exited' && lookBack(view) ? { lookedBack: true } : {}),
  }
}

/** The day of the last exit of a household that is registered again; undefined of any other, and where there was none. */
function exitBefore({ acts }: Household, on: Day): Day | undefined {
  let exited: Day | undefined
  let standing: Standing = 'unregistered'
  for (const { act, status } of statusesUntil(acts, on)) {
    standing = status.standing
    if (standing === 'exited') exited = standingSince(status)
    else if (standing !== 'registered') exited = undefined
    else if (isInheriting(act.event)) exited ??= act.event.exitedBefore
  }
  return standing === 'registered' ? exited : undefined
}

/**
 * What a household takes on of another that becomes one with it: what it has none of itself. Undefined where that is nothing; a
 * refusal where both are something, and not the same.
 */
export function takenOn(into: Household, from: Household, on: Day): Inheritance | Refusal | undefined {
  const has = inheritanceOf(into, on)!
  const other = inheritanceOf(from, on)!
  if (isOrdinary(other)) return undefined
  if (isOrdinary(has)) return other
  if (has.standing !== other.standing || (has.flag !== 'none' && other.flag !== 'none' && has.flag !== other.flag)) {
    return { code: 'unlike-status', has: plain(has), other: plain(other) }
  }
  if (has.flag !== 'none') {
    const { flag, flagSince } = has
    return other.exitedBefore !== undefined && has.exitedBefore === undefined ? { ...other, flag, ...(flagSince === undefined ? {} : { flagSince }) } : undefined
  }
  return other.flag !== 'none' || (other.exitedBefore !== undefined && has.exitedBefore === undefined) ? other : undefined
}

function plain({ standing, flag }: Pick<Status, 'standing' | 'flag'>): Pick<Status, 'standing' | 'flag'> {
  return { standing, flag }
}

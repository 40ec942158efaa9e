import type { Day } from '../day.ts'
import type { StatementOf } from '../events/household.ts'
import type { StatusAct } from '../household.ts'
import { type Inheriting, isInheriting } from '../status.ts'
import type { Entry } from '../timeline.ts'
import type { HouseholdView } from '../view.ts'

/** A flag was raised, or taken over of another household that bore it. */
type Raising = Entry<StatementOf<'flagged-edge' | 'flagged-monitored'> | Inheriting>
type Clearing = Entry<StatementOf<'flag-cleared'>>

/** The raising of the flag that the household bears. */
export function flagBorne({ acts, status }: HouseholdView): Raising | undefined {
  return status.flag === 'none' ? undefined : newestRaising(acts)
}

export function newestRaising(acts: HouseholdView['acts']): Raising | undefined {
  return acts.findLast(isRaising)
}

/** The day on which a flag was raised, be it before another household took it over. */
export function raisedOn({ from, event }: Raising): Day {
  return (isInheriting(event) ? event.flagSince : undefined) ?? from
}

export function isOfFlag(act: Entry<StatusAct>): act is Raising | Clearing {
  return isRaising(act) || isClearing(act)
}

export function isRaising(act: Entry<StatusAct>): act is Raising {
  const { event } = act
  return event.type === 'flagged-edge' || event.type === 'flagged-monitored' || (isInheriting(event) && event.flag !== 'none')
}

export function isClearing(act: Entry<StatusAct>): act is Clearing {
  return act.event.type === 'flag-cleared'
}

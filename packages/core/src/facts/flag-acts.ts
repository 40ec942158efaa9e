import type { Day } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import type { StatusAct } from '../household/household.ts'
import { type Inheriting, isInheriting } from '../household/status.ts'
import type { Entry } from '../household/timeline.ts'
import type { HouseholdView } from '../view/view.ts'

/** A flag was raised, or taken over of another household that bore it. */
export type Raising = Entry<StatementOf<'flagged-edge' | 'flagged-monitored'> | Inheriting>
type Clearing = Entry<StatementOf<'flag-cleared'>>
type Rollback = Entry<StatementOf<'elimination-rolled-back'>>

/** The raising of the flag that the household bears. One that was rolled back is the flag that was raised, not another. */
export function flagBorne({ acts, status }: Pick<HouseholdView, 'acts' | 'status'>): Raising | undefined {
  return status.flag === 'none' ? undefined : newestRaising(acts)
}

export function newestRaising(acts: HouseholdView['acts']): Raising | undefined {
  return acts.findLast(isRaising)
}

/** The day on which a flag was raised, be it before another household took it over. */
export function raisedOn({ from, event }: Raising): Day {
  return (isInheriting(event) ? event.flagSince : undefined) ?? from
}

export function isOfFlag(act: Entry<StatusAct>): act is Raising | Clearing | Rollback {
  return isRaising(act) || isClearing(act) || act.event.type === 'elimination-rolled-back'
}

function isRaising(act: Entry<StatusAct>): act is Raising {
  const { event } = act
  return event.type === 'flagged-edge' || event.type === 'flagged-monitored' || (isInheriting(event) && event.flag !== 'none')
}

export function isClearing(act: Entry<StatusAct>): act is Clearing {
  return act.event.type === 'flag-cleared'
}

/** The newest clearing that was not rolled back. */
export function newestClearing(acts: HouseholdView['acts']): Clearing | undefined {
  let standing: Clearing[] = []
  for (const act of acts) {
    if (isClearing(act)) standing = [...standing, act]
    // Only the newest can be rolled back.
    else if (act.event.type === 'elimination-rolled-back') standing = standing.slice(0, -1)
  }
  return standing.at(-1)
}

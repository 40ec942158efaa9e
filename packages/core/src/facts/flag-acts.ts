import type { StatementOf } from '../events/household.ts'
import type { StatusAct } from '../household.ts'
import type { Entry } from '../timeline.ts'
import type { HouseholdView } from '../view.ts'

type Raising = Entry<StatementOf<'flagged-edge' | 'flagged-monitored'>>
type Clearing = Entry<StatementOf<'flag-cleared'>>

/** The raising of the flag that the household bears. */
export function flagBorne({ acts, status }: HouseholdView): Raising | undefined {
  return status.flag === 'none' ? undefined : newestRaising(acts)
}

export function newestRaising(acts: HouseholdView['acts']): Raising | undefined {
  return acts.findLast(isRaising)
}

export function isOfFlag(act: Entry<StatusAct>): act is Raising | Clearing {
  return isRaising(act) || isClearing(act)
}

export function isRaising(act: Entry<StatusAct>): act is Raising {
  return act.event.type === 'flagged-edge' || act.event.type === 'flagged-monitored'
}

export function isClearing(act: Entry<StatusAct>): act is Clearing {
  return act.event.type === 'flag-cleared'
}

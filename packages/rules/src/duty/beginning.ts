import { type Day, type Entry, flagBorne, type Household, lazyViewOn, type StatusAct, statusesUntil } from '@hearthfold/core'

/** The acts with which what is owed to a household began, as it stood on a day; undefined where nothing of that kind is owed. */
export interface Beginning {
  readonly exited: Entry<StatusAct> | undefined
  readonly flagged: Entry<StatusAct> | undefined
}

/**
 * Since when something is owed. What an exit began goes on when the household is registered again, flagged or found
 * mis-exited, and begins anew with a new exit; it ends when the household is removed or is no more. A household that came by
 * its standing otherwise than by an exit of its own is owed the same from that day.
 */
export function beginningOn(household: Household, on: Day): Beginning {
  let exited: Entry<StatusAct> | undefined
  for (const { act, status } of statusesUntil(household.acts, on)) {
    if (act.event.type === 'exited' || ((status.standing === 'exited' || returned(act)) && !exited)) exited = act
    else if (status.standing !== 'exited' && status.standing !== 'registered') exited = undefined
  }
  return { exited, flagged: flagBorne(lazyViewOn(household, on)) }
}

/** Whether by this act a household took over what is owed since an exit, being registered again since. */
function returned({ event }: Entry<StatusAct>): boolean {
  return 'exitedBefore' in event && event.exitedBefore !== undefined
}

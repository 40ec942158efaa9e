import { assertDay } from '../calendar/not-a-day.ts'
import type { Day } from '../values/day.ts'
import type { StatusAct } from '../household/household.ts'
import { isEnded, isInheriting, statusesUntil } from '../household/status.ts'
import type { Entry } from '../household/timeline.ts'

/** When something was done, and by which event; of what was done in a household that was taken over, by the act that took it over. */
export interface Done {
  readonly on: Day
  readonly event: string
}

/** An exit after which something is owed still: the act by which the household has it, and the day of the exit itself. */
export interface ExitDuties {
  readonly act: Entry<StatusAct>
  /** Before the act where it was the exit of a household that this one split off, or that became one with it. */
  readonly since: Day
}

/**
 * The exit whose duties are owed on a day (docs/sources.md#four-do-not-removes); undefined where none is. They go on when the
 * household is registered again, and pass on when it splits or becomes one with another; they begin anew with a new exit, and
 * end when it is removed or is no more.
 */
export function dutiesFromExit(acts: readonly Entry<StatusAct>[], day: Day): ExitDuties | undefined {
  assertDay('day', day)
  let owed: ExitDuties | undefined
  for (const { act, status } of statusesUntil(acts, day)) {
    const { event, from } = act
    if (event.type === 'exited') owed = { act, since: from }
    else if (isInheriting(event)) {
      const since = event.standing === 'exited' ? (event.standingSince ?? from) : event.owedSince
      if (!owed && since !== undefined) owed = { act, since }
    } else if (status.standing === 'removed' || isEnded(status.standing)) owed = undefined
  }
  return owed
}

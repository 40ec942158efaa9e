import { type Day, type Household, lazyViewOn } from '@hearthfold/core'
import { carryOverIn, type Done, type ExitDuties, dutiesFromExit, flagBorne, isInheriting, raisedOn } from '@hearthfold/core/facts'
import type { ObligationDeclaration } from '../pack/obligation.ts'

/** What something owed to a household began with, by what it is owed for; undefined where nothing of that kind is owed. */
export type Beginnings = Readonly<Record<ObligationDeclaration['for'], Beginning | undefined>>

/** The act from which on something is owed to this household, and the day from which it is counted: of the exit, or the flag. */
export interface Beginning extends ExitDuties {
  /** How it stood in the household that this one took it over of; undefined where there is none, or that was not recorded. */
  readonly carried: ReturnType<typeof carryOverIn>
  /** Where the exit was looked back at before this household split off another, or became one with it. */
  readonly lookedBack: Done | undefined
  /** What recurs is counted from this day where it never was done, and nothing was overdue before it. */
  readonly least: Day
}

/** With what the obligations of a household began, as it stood on a day. */
export function beginningsOn(household: Household, on: Day): Beginnings {
  const exited = dutiesFromExit(household.acts, on)
  const flagged = flagBorne(lazyViewOn(household, on))
  return {
    exited: exited && begun(exited),
    flagged: flagged && begun({ act: flagged, since: raisedOn(flagged) }),
  }
}

function begun({ act, since }: ExitDuties): Beginning {
  const { event, from, id } = act
  const carried = carryOverIn(act)
  return {
    act,
    since,
    carried,
    lookedBack: isInheriting(event) && event.lookedBack ? { on: from, event: id } : undefined,
    least: carried ? since : from,
  }
}

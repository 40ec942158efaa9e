import type { Household } from '@hearthfold/core'
import { newestOf } from '@hearthfold/core/facts'
import { type Exit, exitsWithin } from './exits.ts'
import type { LookBack } from './look-back.ts'

/** A figure of exits: how many, and of how many persons on the day of each. */
export interface ExitFigure {
  readonly exits: number
  readonly persons: number
}

/** Why an exit counts otherwise than it was published. */
export type Restatement =
  /** The standard was not met at the time. */
  | 'mis-exit'
  /** It was taken back, or moved to a day that is not counted. */
  | 'withdrawn'
  /** It was not known then, or moved here from a day that was not counted. */
  | 'recorded-later'
  /** It counts, with other persons. */
  | 'other-persons'

/** A household between the figures, and what it adds to the published one. */
export interface RestatedExit {
  readonly stream: Household['stream']
  readonly on: Exit['on']
  readonly because: Restatement
  readonly exits: number
  readonly persons: number
}

/** What was published, what it would be as known now without mis-exits, and every household that lies between. */
export interface Restated {
  readonly published: ExitFigure
  readonly restated: ExitFigure
  /** published + these = restated. */
  readonly between: readonly RestatedExit[]
}

/**
 * Sets the figure of exits that was published beside what it would be now. No figure changes silently: what was published
 * stands, and every household between the two is named.
 *
 * @param published the households as they were known when the figure was published; those of now where it is left out
 * @param now the same households as known now
 */
export function restate({ exits, within }: LookBack, now: readonly Household[], published: readonly Household[] = now): Restated {
  const households = new Map(now.map((household) => [household.stream, household]))
  const judged = new Map(exits.map((exit) => [exit.id, exit]))
  const then = exitsWithin(published, within)
  const between: RestatedExit[] = []
  const seen = new Set<string>()
  for (const exit of then) {
    const household = households.get(exit.stream)
    const is = household && judged.get(newestOf(household, exit.id))
    if (is) seen.add(is.id)
    if (!is) between.push(change(exit, 'withdrawn', -1, -exit.persons))
    else if (is.verdict === 'mis-exit') between.push(change(exit, 'mis-exit', -1, -exit.persons))
    else if (is.persons !== exit.persons) between.push(change(is, 'other-persons', 0, is.persons - exit.persons))
  }
  for (const exit of exits) {
    if (!seen.has(exit.id) && exit.verdict !== 'mis-exit') between.push(change(exit, 'recorded-later', 1, exit.persons))
  }
  return { published: figure(then), restated: figure(exits.filter(({ verdict }) => verdict !== 'mis-exit')), between }
}

function change({ stream, on }: Exit, because: Restatement, exits: number, persons: number): RestatedExit {
  return { stream, on, because, exits, persons }
}

function figure(exits: readonly Exit[]): ExitFigure {
  return { exits: exits.length, persons: exits.reduce((sum, { persons }) => sum + persons, 0) }
}

import { type Day, plusDays } from '@hearthfold/core'
import { plusMonths, quarterEnd } from '@hearthfold/core/days'
import { type MissingParameter, parameterOn } from '../evaluate/parameters.ts'
import type { Pack } from '../pack/pack.ts'

/** How something stands whose term is counted from a day: in time until `due`, and since when it is not. */
export interface Counted {
  readonly due: Day
  /** The first of the days on end on which it was late; undefined where it is in time. */
  readonly since: Day | undefined
}

/**
 * Counts a term of a pack on a day. Every day is judged by the value of that day: where a term was shortened, what it makes
 * late is late from the day of the new value on, and not from before.
 *
 * @param base the day from which the term is counted: the day after it is the first
 * @param least what is counted cannot have been late before this day
 */
export function counted(pack: Pack, term: string, base: Day, on: Day, least: Day): Counted | MissingParameter {
  const applied = parameterOn(pack, term, on)
  if ('parameter' in applied) return applied
  const due = termEnd(pack, term, base, applied.value)
  if (on <= due) return { due, since: undefined }
  let since = later(plusDays(due, 1), applied.from)
  for (let from = applied.from; since === from;) {
    const before = parameterOn(pack, term, plusDays(from, -1))
    if ('parameter' in before || before.from >= from) break
    const end = termEnd(pack, term, base, before.value)
    if (since <= plusDays(end, 1)) break
    since = later(plusDays(end, 1), before.from)
    from = before.from
  }
  return { due, since: later(since, least) }
}

/**
 * The last day of a term that is counted from a day: so many days later; the same day so many months later, or the last of that month;
 * or the last day of the calendar quarter that is so many after the one in which the day lies.
 */
export function termEnd({ parameters }: Pack, term: string, base: Day, value: number): Day {
  switch (parameters[term]!.unit) {
    case 'months':
      return plusMonths(base, value)
    case 'quarters':
      return quarterEnd(base, value)
    default:
      return plusDays(base, value)
  }
}

export function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

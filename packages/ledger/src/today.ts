import type { Day, Household } from '@hearthfold/core'
import { timelinesOf } from '@hearthfold/core/facts'

const HOURS_OF_CHINA = 8

/**
 * The day it is: where this runs, or in China if that is later, since whoever records at midnight may sit there. The core has no
 * clock; what is recorded is held to this day.
 */
export function today(now = new Date()): Day {
  const here = new Date(now.getTime() - now.getTimezoneOffset() * 60_000)
  const china = new Date(now.getTime() + HOURS_OF_CHINA * 3_600_000)
  return (here > china ? here : china).toISOString().slice(0, 10) as Day
}

/** The latest of some days that has come; undefined if none has. */
export function latestCome(days: Iterable<Day>): Day | undefined {
  const last = today()
  let latest: Day | undefined
  for (const day of days) if (day <= last && (latest === undefined || day > latest)) latest = day
  return latest
}

/** The latest day that has come from which anything in a household holds. */
export function newestDayOf(household: Household): Day {
  return latestCome(timelinesOf(household).flatMap((timeline) => timeline.map(({ from }) => from))) ?? today()
}

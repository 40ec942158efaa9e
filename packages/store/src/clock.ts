import type { Instant } from '@hearthfold/core'

/** Tells the present moment. */
export type Clock = () => Instant

export const systemClock: Clock = () => new Date().toISOString() as Instant

/** The first moment that is told apart from one. */
export function justAfter(instant: Instant): Instant {
  return new Date(Date.parse(instant) + 1).toISOString() as Instant
}

/** The last instant at which something can be recorded. */
const LAST: Instant = '9999-12-31T23:59:59.999Z'

/** How far time can be settled: up to the present, and never so far that nothing could be recorded after it. */
export function settleable(known: Instant, now: Instant): Instant {
  const wanted = known < now ? known : now
  return wanted < LAST ? wanted : '9999-12-31T23:59:59.998Z'
}

/** The latest of some moments; instants order as their texts do. */
export function latestOf(...instants: (Instant | undefined)[]): Instant {
  return instants.reduce((latest, one) => (latest === undefined || (one !== undefined && one > latest) ? one : latest))!
}

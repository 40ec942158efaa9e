import type { Instant } from '@hearthfold/core'

/** Tells the present moment. */
export type Clock = () => Instant

export const systemClock: Clock = () => new Date().toISOString() as Instant

/** The first moment that is told apart from one. */
export function justAfter(instant: Instant): Instant {
  return new Date(Date.parse(instant) + 1).toISOString() as Instant
}

/** The latest of some moments; instants order as their texts do. */
export function latestOf(...instants: (Instant | undefined)[]): Instant {
  return instants.reduce((latest, one) => (latest === undefined || (one !== undefined && one > latest) ? one : latest))!
}

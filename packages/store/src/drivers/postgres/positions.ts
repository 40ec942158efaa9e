import type { Position } from '@hearthfold/core/store'

/** The transaction that kept an event, and the how-manieth it was in it. */
export function positionOf(tx: unknown, seq: unknown): Position {
  return `${tx}-${seq}`
}

/** A place as it is told. */
export const PLACE = /^\d{1,19}-\d{1,10}$/

/** The two values that a place has in the database. The beginning lies before every event. */
export function placeOf(position: Position | undefined): readonly [tx: string, seq: string] {
  const [tx = '0', seq = '0'] = position?.split('-') ?? []
  return [tx, seq]
}

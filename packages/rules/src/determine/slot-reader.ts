import type { HouseholdView } from '@hearthfold/core'
import { type Calendar, factNamed } from '@hearthfold/core/facts'
import { encode, type Slot } from '../evaluate/slot.ts'

/** The number that stands for a fact in its slot on the day of a view; NaN where the fact is missing. */
export type ReadSlot = (view: HouseholdView) => number

/** Reads one fact off views, without its evidence. A fact that the catalogue does not know is missing of all. */
export function slotReader(slot: Slot, calendar: Calendar): ReadSlot {
  const fact = factNamed(slot.fact)
  return fact ? (view) => encode(slot, fact.value(view, calendar)) : () => NaN
}

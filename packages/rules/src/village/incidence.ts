import { type Day, headcount, type Household, lazyViewOn, type VillageId } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'

/** The incidence of poverty of a village on a day, with what it is made of, in persons. */
export interface VillageIncidence {
  readonly on: Day
  readonly village: VillageId
  /** Registered as poor and not exited. */
  readonly remaining: number
  /** All who live there. */
  readonly population: number
}

/** Counts those of the households that live in a village on a day. */
export function villageIncidence(households: Iterable<Household>, village: VillageId, on: Day): VillageIncidence {
  assertDay('on', on)
  let remaining = 0
  let population = 0
  for (const household of households) {
    const view = lazyViewOn(household, on)
    if (view.residence?.event.village !== village) continue
    const persons = headcount(household, on)
    population += persons
    if (view.status.standing === 'registered') remaining += persons
  }
  return { on, village, remaining, population }
}

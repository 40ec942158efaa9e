import { assertDay } from '../calendar/not-a-day.ts'
import type { Day } from '../values/day.ts'
import type { VillageId } from '../events/fields.ts'
import { type HomePart, homePartCodes } from '../values/home-improvement.ts'
import type { Household } from '../household/household.ts'
import { pointsOf } from '../household/points.ts'
import { latest, until } from '../household/timeline.ts'

/** What the charity shop and the home improvements of a place come to by a day. */
export interface MotivationFigures {
  /** Households that were ever awarded points, and all their points. `balance` = awarded − spent, each where the household lives that has them now. */
  readonly points: { households: number; awarded: number; spent: number; balance: number }
  readonly improvements: {
    /** Households whose home was improved, each once. */
    households: number
    /** Households in which this part was improved, each once a part: they add up to more than `households`. */
    readonly byPart: Record<HomePart, number>
    /** Households with an improvement of which no part is recorded. */
    partUnstated: number
  }
}

/** The figures of the households that live in each village on the day, and of all. */
export interface Motivation {
  readonly on: Day
  /** In order of the village; `undefined` are households of which it is not known on that day where they live. */
  readonly villages: readonly (MotivationFigures & { readonly village: VillageId | undefined })[]
  readonly total: MotivationFigures
}

/** Adds up charity-shop points (爱心超市) and home improvements (七改一增) by village. */
export function motivation(households: Iterable<Household>, on: Day): Motivation {
  assertDay('on', on)
  const total = nothing()
  const byVillage = new Map<VillageId | undefined, MotivationFigures>()
  for (const household of households) {
    const village = latest(household.residence, on)?.event.village
    let figures = byVillage.get(village)
    if (!figures) byVillage.set(village, (figures = nothing()))
    for (const sum of [figures, total]) add(sum, household, on)
  }
  const villages = [...byVillage].map(([village, figures]) => ({ village, ...figures }))
  return { on, villages: villages.toSorted((a, b) => ((a.village ?? '') < (b.village ?? '') ? -1 : 1)), total }
}

function nothing(): MotivationFigures {
  const byPart = Object.fromEntries(homePartCodes.map((part) => [part, 0])) as Record<HomePart, number>
  return { points: { households: 0, awarded: 0, spent: 0, balance: 0 }, improvements: { households: 0, byPart, partUnstated: 0 } }
}

function add({ points, improvements }: MotivationFigures, household: Household, on: Day): void {
  const { awarded, spent, balance } = pointsOf(household, on)
  if (awarded > 0) points.households++
  points.awarded += awarded
  points.spent += spent
  points.balance += balance
  const improved = until(household.aid, on).filter(({ event }) => event.measure === 'home-improvement')
  if (improved.length === 0) return
  improvements.households++
  for (const part of new Set(improved.map(({ event }) => event.part))) {
    if (part === undefined) improvements.partUnstated++
    else improvements.byPart[part]++
  }
}

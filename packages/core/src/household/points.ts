import { assertDay } from '../calendar/not-a-day.ts'
import type { Day } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import type { Household } from './household.ts'
import { statusOn } from './status.ts'
import { type Entry, until } from './timeline.ts'

/** One line of a statement of account: what was awarded or spent, and how many points were there after it. */
export interface PointsLine {
  readonly on: Day
  /** The event that says so. */
  readonly id: string
  readonly event: StatementOf<'points-awarded' | 'points-spent'>
  readonly balance: number
}

/** The charity-shop account of a household on a day, in points: one point buys what costs one yuan, and none is cash. */
export interface PointsAccount {
  /** Awarded to the household itself. */
  readonly awarded: number
  readonly spent: number
  /** awarded − spent; with what others had left when they became one with it, and nothing once it became one with another itself. */
  readonly balance: number
  /** In order of day; of one day, what was awarded before what was spent. */
  readonly lines: readonly PointsLine[]
}

/**
 * The account of a household with the charity shop (爱心超市) as it stood on a day. The measure `shop-points` of an
 * `aided` event is not in it: that says that somebody gave such aid, this which points there are.
 *
 * @example
 * pointsOf(newHousehold('household/1'), '2019-12-31') // { awarded: 0, spent: 0, balance: 0, lines: [] }
 */
export function pointsOf(household: Pick<Household, 'points' | 'acts'>, on: Day): PointsAccount {
  assertDay('on', on)
  let awarded = 0
  let spent = 0
  let takenOver = 0
  const lines = inTurn(until(household.points, on)).map(({ from, id, event }): PointsLine => {
    if (event.type === 'points-spent') spent += event.points
    else if (event.household === undefined) awarded += event.points
    else takenOver += event.points
    return { on: from, id, event, balance: awarded + takenOver - spent }
  })
  const isPassedOn = lines.length > 0 && statusOn(household.acts, on).standing === 'merged'
  return { awarded, spent, balance: isPassedOn ? 0 : awarded + takenOver - spent, lines }
}

/** A day is one: what is awarded on it can be spent on it, whichever of the two was recorded first. */
function inTurn(points: readonly Entry<PointsLine['event']>[]): readonly Entry<PointsLine['event']>[] {
  const rank = ({ event }: Entry<PointsLine['event']>) => (event.type === 'points-awarded' ? 0 : 1)
  return points.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : rank(a) - rank(b)))
}

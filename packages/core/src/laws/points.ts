import type { Household } from '../household/household.ts'
import { pointsOf } from '../household/points.ts'
import type { Refusal } from '../refusal/refusal.ts'

/** Points are spent only where they are there: the first day on which they are not, whatever was recorded or taken back when. */
export function pointsProblem(household: Household): Refusal | undefined {
  const last = household.points.at(-1)
  if (!last) return undefined
  const short = pointsOf(household, last.from).lines.find(({ balance }) => balance < 0)
  if (!short) return undefined
  const { on, event, balance } = short
  return { code: 'points-short', on, there: balance + event.points, spent: event.points }
}

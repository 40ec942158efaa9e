import { isInheriting } from '../household/status.ts'
import type { Entry } from '../household/timeline.ts'
import type { HouseholdView } from '../view/view.ts'

/** What says that the exit was looked back at (回头看): a visit, or that the household this one split off was called on before. */
export function lookBack({ visits, status: { since } }: HouseholdView): Pick<Entry<unknown>, 'id'> | undefined {
  if (!since) return undefined
  const own = visits.findLast((one) => one.event.purpose === 'look-back' && one.from >= since.from)
  return own ?? (isInheriting(since.event) && since.event.lookedBack ? since : undefined)
}

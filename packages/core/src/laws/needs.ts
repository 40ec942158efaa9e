import type { Household } from '../household/household.ts'
import { newestOf } from '../household/household.ts'
import { isOpenNeed, needsOn } from '../household/need.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { comesBefore } from '../household/timeline.ts'
import { attributeTo } from './attribute.ts'

/**
 * The first thing wrong with the needs of a household: a giver for a need that is not there, not there yet, or closed; or a need that is
 * met without a giver. `proposed` is the id of the event under decision.
 */
export function needsProblem(household: Household, proposed: string | undefined): Refusal | undefined {
  for (const [at, entry] of household.needs.entries()) {
    const { event, from } = entry
    if (event.type === 'need-stated') continue
    const id = newestOf(household, event.need)
    const stated = household.needs.find((one) => one.id === id && one.event.type === 'need-stated')
    if (!stated) return attributeTo(entry, { code: 'unknown-need', need: event.need }, proposed)
    if (comesBefore(entry, stated))
      return attributeTo(entry, { code: 'too-early', on: from, after: 'need-stated', from: stated.from }, proposed)
    const before = needsOn({ ...household, needs: household.needs.slice(0, at) }, from).find((view) => view.stated.id === id)
    if (!before) continue
    if (!isOpenNeed(before))
      return attributeTo(
        entry,
        { code: 'need-closed-before', need: event.need, outcome: before.closed!.event.outcome, on: before.closed!.from },
        proposed,
      )
    if (event.type === 'need-closed' && event.outcome === 'met' && !before.matched)
      return attributeTo(entry, { code: 'no-giver', need: event.need }, proposed)
  }
  return undefined
}

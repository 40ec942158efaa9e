import { type Household, timelinesOf } from '../household.ts'
import type { Refusal } from '../refusal.ts'
import type { Entry } from '../timeline.ts'

/** Everything lies within the span of the household: nothing is before it settled. */
export function settlingProblem(household: Household): Refusal | undefined {
  const first = household.residence[0]
  if (!first) return { code: 'not-founded', needs: 'settled' }
  for (const [earliest] of timelinesOf(household)) {
    if (earliest && earliest.from < first.from) return { code: 'too-early', on: earliest.from, after: 'settled', from: first.from }
  }
  return undefined
}

/** Nothing is after it closed. `proposed` is the id of the event under decision. */
export function closingProblem(household: Household, proposed: string | undefined): Refusal | undefined {
  const closing = household.acts.find((act) => act.event.type === 'decreased')
  if (!closing) return undefined
  for (const timeline of timelinesOf(household)) {
    const last = timeline.at(-1) as Entry<{ type: Household['acts'][number]['event']['type'] }> | undefined
    if (!last || last.from <= closing.from) continue
    if (closing.id !== proposed) return { code: 'household-closed', since: closing.from }
    return { code: 'contradicts-later', later: last.event.type, from: last.from, id: last.id }
  }
  return undefined
}

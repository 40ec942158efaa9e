import type { Day } from '../day.ts'
import { type Household, timelinesOf } from '../household.ts'
import { isPresent } from '../member.ts'
import type { Refusal } from '../refusal.ts'
import { isClosing } from '../status.ts'
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

/** That a household has ended, and where its people went. */
export function closedBy({ from, event }: Household['acts'][number]): Refusal {
  return { code: 'household-closed', since: from, ...(event.type === 'merged-into' ? { into: event.household } : {}) }
}

/** Nothing is after it closed. `proposed` is the id of the event under decision. */
export function closingProblem(household: Household, proposed: string | undefined): Refusal | undefined {
  const closing = household.acts.find(isClosing)
  if (!closing) return undefined
  for (const timeline of timelinesOf(household)) {
    const last = timeline.at(-1) as Entry<{ type: Household['acts'][number]['event']['type'] }> | undefined
    if (!last || last.from <= closing.from) continue
    if (closing.id !== proposed) return closedBy(closing)
    return { code: 'contradicts-later', later: last.event.type, from: last.from, id: last.id }
  }
  return undefined
}

/**
 * Whoever was in a household when it became one with another went there: that cannot become other people later on. Who they
 * were is put right where they are now.
 */
export function emigrationProblem(before: Household, after: Household): Refusal | undefined {
  const merging = before.acts.find(({ event }) => event.type === 'merged-into')
  if (!merging) return undefined
  const went = presentOn(before, merging.from)
  const goes = presentOn(after, merging.from)
  return went.length === goes.length && went.every((id) => goes.includes(id)) ? undefined : closedBy(merging)
}

function presentOn({ members }: Household, day: Day): string[] {
  return members.filter(({ timeline }) => isPresent(timeline, day)).map(({ id }) => id)
}

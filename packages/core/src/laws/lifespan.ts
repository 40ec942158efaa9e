import type { Day } from '../values/day.ts'
import { wasRecordedBefore } from '../household/late-end.ts'
import { type Household, isBlank, timelinesOf } from '../household/household.ts'
import { isPresent } from '../household/member.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { isClosing } from '../household/status.ts'
import type { Entry, Timeline } from '../household/timeline.ts'

/** Everything lies within the span of the household: nothing is before it settled. */
export function settlingProblem(household: Household): Refusal | undefined {
  const first = household.residence[0]
  // All of it was recorded in error.
  if (!first && household.version > 0 && isBlank(household)) return undefined
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

/**
 * Nothing is after it closed, but what others did for it before they knew of its end: that happened. `proposed` is the id of the
 * event under decision, and `before` the household without it.
 */
export function closingProblem(household: Household, proposed: string | undefined, before?: Household): Refusal | undefined {
  const closing = household.acts.find(isClosing)
  if (!closing) return undefined
  const ofItself = new Set<unknown>([household.acts, household.residence, ...household.members.map(({ timeline }) => timeline)])
  for (const timeline of timelinesOf(household) as Timeline<{ type: Household['acts'][number]['event']['type'] }>[]) {
    const mayStay = closing.event.type === 'decreased' && !ofItself.has(timeline)
    const stays = (entry: Entry<unknown>) =>
      mayStay && wasRecordedBefore(household, entry, closing) && (entry.id !== proposed || wasBehind(before, entry, closing.from))
    const wrong = timeline.findLast((entry) => entry.from > closing.from && !stays(entry))
    if (!wrong) continue
    if (closing.id !== proposed) return closedBy(closing)
    return { code: 'contradicts-later', later: wrong.event.type, from: wrong.from, id: wrong.id }
  }
  return undefined
}

/** Whether an entry that is corrected stood behind the end of the household already. */
function wasBehind(before: Household | undefined, { rank }: Entry<unknown>, end: Day): boolean {
  return before !== undefined && timelinesOf(before).some((timeline) => timeline.some((entry) => entry.rank === rank && entry.from > end))
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

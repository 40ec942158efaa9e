import type { Day } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import type { Household, Member } from './household.ts'
import { isClosing } from './status.ts'
import type { Entry } from './timeline.ts'

// That somebody died or left is often reported months later. What was recorded in between stays recorded: it happened, or it was paid.

type Leaving = Entry<StatementOf<'member-left'>>

/** The entry by which a member had left by a day; undefined if they were there, or never came. */
export function leftBy({ timeline }: Member, on: Day): Leaving | undefined {
  const last = timeline.findLast(({ from, event }) => from <= on && event.type !== 'member-described')
  return last?.event.type === 'member-left' ? (last as Leaving) : undefined
}

/** Whether an entry was recorded before it was known that somebody had left, or a household had ended, by its day. */
export function wasRecordedBefore({ withdrawn }: Pick<Household, 'withdrawn'>, entry: Entry<unknown>, end: Entry<unknown>): boolean {
  // A correction of the day keeps the rank of what it corrects: it does not tell when the new day became known.
  return entry.rank < end.rank || Object.values(withdrawn).includes(end.id)
}

/**
 * Whether an entry about somebody stays although they had left by its day: they died or left the ledger, and nobody knew yet. What
 * concerns somebody who went to another household belongs there.
 */
export function outlivesLeaving(household: Pick<Household, 'withdrawn'>, entry: Entry<unknown>, left: Leaving): boolean {
  return left.event.household === undefined && wasRecordedBefore(household, entry, left)
}

/** Someone of a household who died. */
export interface Dead {
  readonly member: string
  readonly on: Day
  readonly citizenId: string | undefined
}

/** The dead of a household. */
export function deadOf({ acts, members }: Household): Dead[] {
  const end = acts.find(isClosing)
  const allDied = end?.event.type === 'decreased' && end.event.by === 'death' ? end : undefined
  return members.flatMap((member): Dead[] => {
    const last = member.timeline.findLast(({ event }) => event.type !== 'member-described')
    if (!last) return []
    const died = last.event.type === 'member-left' ? (last.event.by === 'death' ? last : undefined) : allDied
    return died ? [{ member: member.id, on: died.from, citizenId: citizenIdOf(member) }] : []
  })
}

/** The citizen ID of a member as it was stated last. */
export function citizenIdOf({ timeline }: Member): string | undefined {
  for (const { event } of timeline.toReversed()) if ('citizenId' in event && event.citizenId !== undefined) return event.citizenId
  return undefined
}

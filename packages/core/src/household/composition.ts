import { ageOn, type Day } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import type { Member } from './household.ts'
import { type Entry, inOrder } from './timeline.ts'

// Who belonged to a household when something was said of all of it, and who belongs to it now.

/** Somebody came to a household or left it. */
export type Coming = Entry<StatementOf<'member-joined' | 'member-left'>>

/** How a household is composed otherwise than on an earlier day. */
export interface Recomposed {
  /** The last day on which one of those below came or left. */
  readonly since: Day
  /** Those who belonged to it then and have died. */
  readonly died: readonly string[]
  /** Those who belonged to it then and live elsewhere. */
  readonly left: readonly string[]
  /** Those who belong to it now, did not then, and may have brought an income: no children, and nobody who was only listed late. */
  readonly joined: readonly string[]
  /** Those who were born since, or came as children. They earned nothing before. */
  readonly children: readonly string[]
}

/** The age from which somebody may work for a wage. */
const EARNING_AGE = 16

/** Everybody who came or left by a day, in order. */
export function comingsOf(members: readonly Member[], on: Day): readonly Coming[] {
  const comings: Coming[] = []
  let isInOrder = true
  for (const { timeline } of members) {
    for (const entry of timeline) {
      if (entry.from > on) break
      if (!isComing(entry)) continue
      const last = comings.at(-1)
      if (last && inOrder(entry, last) < 0) isInOrder = false
      comings.push(entry)
    }
  }
  return isInOrder ? comings : comings.toSorted(inOrder)
}

function isComing(entry: Entry<unknown>): entry is Coming {
  const { type } = (entry as Coming).event
  return type === 'member-joined' || type === 'member-left'
}

/**
 * How the household is composed otherwise at the end of its comings than when something was stated; undefined where all who belong to
 * it are those who did then. One who left and came back is no change. Of one day, what was recorded first came first.
 */
export function recomposedSince(comings: readonly Coming[], stated: Entry<unknown>): Recomposed | undefined {
  const newest = comings.at(-1)
  if (!newest || inOrder(newest, stated) <= 0) return undefined
  const last = new Map<string, { readonly was: boolean; readonly is: Coming }>()
  for (const coming of comings) {
    const { member, type } = coming.event
    last.set(member, { was: inOrder(coming, stated) <= 0 ? type === 'member-joined' : (last.get(member)?.was ?? false), is: coming })
  }
  const changed = { died: [] as string[], left: [] as string[], joined: [] as string[], children: [] as string[] }
  let since: Day | undefined
  for (const [member, { was, is }] of last) {
    const { event, from } = is
    if (was === (event.type === 'member-joined')) continue
    if (event.type === 'member-left') changed[event.by === 'death' ? 'died' : 'left'].push(member)
    else if (event.by === 'listing') continue
    else if (ageOn(event.born, from) < EARNING_AGE) changed.children.push(member)
    else changed.joined.push(member)
    if (since === undefined || from > since) since = from
  }
  return since === undefined ? undefined : { since, ...changed }
}

import { createHmac } from 'node:crypto'
import type { HouseholdId, Recorded, Stream } from '@hearthfold/core'
import { describedIn } from '@hearthfold/core/store'

// Whose key a part of an event is enciphered with: the names by which a ring knows a subject. They hold no ID, only its keyed digest.

/** An event of a stream, as it comes and goes. */
export interface Stated {
  readonly stream: Stream
  readonly event: Recorded['event']
}

/** A member of a household: the same person may be one of several. */
export interface MemberOf {
  readonly stream: Stream
  readonly member: string
}

/** The names of whom an event describes: by the ID that it states, as the member that they are, and as the one that they were. */
export function personNames({ stream, event }: Stated, digestKey: Uint8Array, before: MemberOf | undefined): string[] {
  const { member, citizenId } = describedIn(event)!
  const byId =
    citizenId === undefined ? [] : [`id ${createHmac('sha256', digestKey).update('subject\n').update(citizenId).digest('base64url')}`]
  return [...byId, ...[{ stream, member }, ...(before ? [before] : [])].map((one) => JSON.stringify(['member', one.stream, one.member]))]
}

/** The name of the free texts of a stream. */
export function textName(stream: Stream): string {
  return JSON.stringify(['text', stream])
}

/**
 * Who those were, in the household that they come from, who join another by events that are recorded together: so one of
 * whom no ID is known keeps their key. By the place of the event that they join by.
 */
export function comeFrom(events: readonly Stated[]): ReadonlyMap<number, MemberOf> {
  const before = new Map<number, MemberOf>()
  const pairs = new Map<string, { left: string[]; joined: { at: number; member: string }[]; from: HouseholdId; merged: boolean }>()
  const pairOf = (from: HouseholdId, into: Stream) => {
    const key = JSON.stringify([from, into])
    if (!pairs.has(key)) pairs.set(key, { left: [], joined: [], from, merged: false })
    return pairs.get(key)!
  }
  for (const [at, { stream, event }] of events.entries()) {
    if (event.type === 'member-left' && event.household !== undefined)
      pairOf(stream as HouseholdId, event.household).left.push(event.member)
    else if (event.type === 'merged-into') pairOf(stream as HouseholdId, event.household).merged = true
    else if (event.type === 'member-joined' && event.household !== undefined)
      pairOf(event.household, stream).joined.push({ at, member: event.member })
  }
  for (const { left, joined, from, merged } of pairs.values()) {
    // They join in the order in which they leave. Of a merged household nobody is said to leave: all keep their ids, but
    // for what was put before those that were taken.
    const prefix = `${from.slice('household/'.length)}.`
    for (const [place, { at, member }] of joined.entries()) {
      const was =
        left.length === joined.length ? left[place]! : merged ? member.slice(member.startsWith(prefix) ? prefix.length : 0) : undefined
      if (was !== undefined) before.set(at, { stream: from, member: was })
    }
  }
  return before
}

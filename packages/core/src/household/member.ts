import { assertDay } from '../calendar/not-a-day.ts'
import type { Day } from '../values/day.ts'
import type { MemberEvent } from '../events/membership.ts'
import type { Household, Member } from './household.ts'
import { isEnded, statusOn } from './status.ts'
import type { Timeline } from './timeline.ts'

type Joined = Extract<MemberEvent, { type: 'member-joined' }>

/** What is true of a member on a day. */
export type Traits = Omit<Joined, 'type' | 'member'>

/** A member as they stood on a day. */
export type MemberView = Traits & {
  readonly id: string
  /** The events that the view is made of. */
  readonly evidence: readonly string[]
}

/** The members present on a day, in the order in which the ledger first heard of them; none in a closed household. */
export function membersOn(household: Household, day: Day): MemberView[] {
  return isClosed(household, day) ? [] : household.members.flatMap((member) => memberOn(member, day) ?? [])
}

/** How many members were present on a day; none in a household that was closed by then. */
export function headcount(household: Household, day: Day): number {
  assertDay('day', day)
  return isClosed(household, day) ? 0 : peopleOn(household.members, day)
}

function isClosed({ acts }: Household, day: Day): boolean {
  return acts.length > 0 && isEnded(statusOn(acts, day).standing)
}

/** How many people belonged together on a day, be it the day on which the household closed. */
export function peopleOn(members: readonly Member[], day: Day): number {
  let count = 0
  for (const member of members) if (isPresent(member.timeline, day)) count++
  return count
}

/** Whether a person belonged to the household on a day. */
export function isPresent(timeline: Timeline<MemberEvent>, day: Day): boolean {
  let present = false
  for (const { from, event } of timeline) {
    if (from > day) break
    if (event.type !== 'member-described') present = event.type === 'member-joined'
  }
  return present
}

/**
 * What is true on a day of everybody present then, be it the day on which the household closed; in the order of
 * `membersOn`, but without who they are and which events say so.
 */
export function traitsOn(members: readonly Member[], day: Day): Traits[] {
  const present: Traits[] = []
  for (const { timeline } of members) {
    const traits = traitsOf(timeline, day)
    if (traits) present.push(traits)
  }
  return present
}

/** Of most members one event says everything: then it is that event, and nothing is copied. */
function traitsOf(timeline: Timeline<MemberEvent>, day: Day): Traits | undefined {
  let traits: Traits | undefined
  for (const { from, event } of timeline) {
    if (from > day) break
    if (event.type === 'member-joined') traits = event
    else if (event.type === 'member-left') traits = undefined
    // A description of somebody who is not there says nothing about anybody.
    else if (traits) traits = { ...traits, ...event } as Traits
  }
  return traits
}

function memberOn({ id, timeline }: Member, day: Day): MemberView | undefined {
  const traits = traitsOf(timeline, day)
  if (!traits) return undefined
  const { type: _type, member: _member, ...said } = traits as Joined
  return { ...said, id, evidence: evidenceOf(timeline, day) }
}

/** The events that describe one who is present on a day: all since they last joined. */
function evidenceOf(timeline: Timeline<MemberEvent>, day: Day): string[] {
  const by = timeline.filter((entry) => entry.from <= day)
  return by.slice(by.findLastIndex((entry) => entry.event.type === 'member-joined')).map((entry) => entry.id)
}

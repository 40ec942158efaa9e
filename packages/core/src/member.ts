import type { Day } from './day.ts'
import type { MemberEvent } from './events/membership.ts'
import type { Household, Member } from './household.ts'
import { statusOn } from './status.ts'
import type { Entry, Timeline } from './timeline.ts'

type Joined = Extract<MemberEvent, { type: 'member-joined' }>

/** A member as they stood on a day. */
export type MemberView = Omit<Joined, 'type' | 'member'> & {
  readonly id: string
  /** The events that the view is made of. */
  readonly evidence: readonly string[]
}

/** The members present on a day, in the order in which the ledger first heard of them; none in a closed household. */
export function membersOn({ members, acts }: Household, day: Day): MemberView[] {
  const present: MemberView[] = []
  if (acts.length > 0 && statusOn(acts, day).standing === 'decreased') return present
  for (const member of members) {
    const view = memberOn(member, day)
    if (view) present.push(view)
  }
  return present
}

/** How many members were present on a day; none in a household that was closed by then. */
export function headcount({ members, acts }: Household, day: Day): number {
  if (acts.length > 0 && statusOn(acts, day).standing === 'decreased') return 0
  return peopleOn(members, day)
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

function memberOn({ id, timeline }: Member, day: Day): MemberView | undefined {
  let view: MemberView | undefined
  for (const entry of timeline) {
    if (entry.from > day) break
    view = afterEntry(view, id, entry)
  }
  return view
}

function afterEntry(view: MemberView | undefined, id: string, entry: Entry<MemberEvent>): MemberView | undefined {
  const { event } = entry
  if (event.type === 'member-left') return undefined
  const { type: _type, member: _member, ...said } = event
  if (event.type === 'member-joined') return { ...(said as Omit<Joined, 'type' | 'member'>), id, evidence: [entry.id] }
  // A description of somebody who is not there says nothing about anybody.
  return view && ({ ...view, ...said, evidence: [...view.evidence, entry.id] } as MemberView)
}

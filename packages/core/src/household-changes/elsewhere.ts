import type { Day } from '../values/day.ts'
import type { HouseholdId } from '../events/fields.ts'
import type { Household, Member } from '../household/household.ts'
import { type MemberView, membersOn } from '../household/member.ts'
import { isClosing } from '../household/status.ts'

// One person is recorded in every household in which they lived. What is put right in one is still wrong in the others.

/** What does not change about a person, and is therefore the same in all their records. */
const IDENTITY = ['name', 'sex', 'born', 'citizenId'] as const

/** Another record of the same person that says something else. */
export interface Differing {
  readonly household: HouseholdId
  readonly member: string
  readonly fields: readonly (typeof IDENTITY)[number][]
}

/**
 * Whether another household, which a member came from or went to, says something else about them than this one does now.
 *
 * @param before this household before it was put right: what both said then tells who is who
 */
export function differingIn(other: Household, household: Household, before: Household, member: string): Differing | undefined {
  const was = newestView(before, member)
  const now = newestView(household, member)
  if (!was || !now) return undefined
  const days = linkDays(household, member, other.stream)
  const candidates = other.members.flatMap((one) => {
    const view = newestView(other, one.id)
    return view && isLinked(one, household, days, other) ? [view] : []
  })
  const same =
    candidates.find((one) => one.citizenId !== undefined && one.citizenId === was.citizenId) ??
    candidates.find((one) => one.sex === was.sex && one.born === was.born)
  if (!same) return undefined
  const fields = IDENTITY.filter((field) => now[field] !== undefined && now[field] !== same[field])
  return fields.length > 0 ? { household: other.stream, member: same.id, fields } : undefined
}

/** A member as they were on the last day on which they belonged to a household. */
function newestView({ acts, ...household }: Household, member: string): MemberView | undefined {
  const own = household.members.find(({ id }) => id === member)
  const days = own?.timeline.map(({ from }) => from) ?? []
  // Of a household that ended, everybody is seen as they were before.
  const open = {
    ...household,
    acts: acts.filter((act) => !isClosing(act)),
    members: own ? [{ id: own.id, timeline: own.timeline.filter(({ event }) => event.type !== 'member-left') }] : [],
  }
  const last = days.at(-1)
  return last === undefined ? undefined : membersOn(open, last)[0]
}

/** The days on which a member went to another household or came from it. */
function linkDays({ acts, members }: Household, member: string, other: HouseholdId): Set<Day> {
  const own = members.find(({ id }) => id === member)?.timeline ?? []
  const moved = own.flatMap(({ from, event }) => ('household' in event && event.household === other ? [from] : []))
  return new Set([
    ...moved,
    ...acts.flatMap(({ from, event }) => (event.type === 'merged-into' && event.household === other ? [from] : [])),
  ])
}

function isLinked({ timeline }: Member, { stream }: Household, days: ReadonlySet<Day>, other: Household): boolean {
  const merged = other.acts.some(({ from, event }) => event.type === 'merged-into' && event.household === stream && days.has(from))
  return merged || timeline.some(({ from, event }) => 'household' in event && event.household === stream && days.has(from))
}

import { bornOf, sexOf } from '../values/citizen-id.ts'
import type { Day } from '../values/day.ts'
import { deadOf, outlivesLeaving } from '../household/late-end.ts'
import type { StatementOf } from '../events/household.ts'
import type { MemberEvent } from '../events/membership.ts'
import type { Household, Member } from '../household/household.ts'
import { membersOn } from '../household/member.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { isClosing } from '../household/status.ts'
import type { Entry } from '../household/timeline.ts'

/** The first thing wrong with the membership of a household on any day. */
export function membershipProblem(household: Household): Refusal | undefined {
  for (const member of household.members) {
    const problem = memberProblem(household, member)
    if (problem) return problem
  }
  for (const day of daysOfChange(household)) {
    const problem = problemOn(household, day)
    if (problem) return problem
  }
  return undefined
}

function memberProblem(household: Household, { id, timeline }: Member): Refusal | undefined {
  let present = false
  let joined: Day | undefined
  let left: Entry<StatementOf<'member-left'>> | undefined
  for (const entry of timeline) {
    const { from, event } = entry
    const died = left?.event.by === 'death' ? left.from : undefined
    const isEarlier = left !== undefined && outlivesLeaving(household, entry, left)
    if (event.type === 'member-joined') {
      if (present) return { code: 'member-present', member: id, on: from }
      if (died !== undefined) return isEarlier ? contradictedBy({ ...entry, event }) : { code: 'died-before', member: id, on: from, died }
      if (event.born > from) return { code: 'born-later', member: id, born: event.born, on: from }
      joined = from
    } else if (!present) {
      // What was said of somebody before it was known that they had left stays said.
      if (isEarlier && event.type === 'member-described') continue
      if (isEarlier) return contradictedBy({ ...entry, event })
      return died === undefined ? { code: 'member-absent', member: id, on: from } : { code: 'died-before', member: id, on: from, died }
    } else if (event.type === 'member-described' && event.born !== undefined && event.born > joined!) {
      return { code: 'born-later', member: id, born: event.born, on: joined! }
    }
    present = event.type !== 'member-left'
    if (event.type === 'member-left') left = { ...entry, event }
  }
  return undefined
}

function contradictedBy({ id, from, event }: Entry<MemberEvent>): Refusal {
  return { code: 'contradicts-later', later: event.type, from, id }
}

function daysOfChange({ members }: Household): Day[] {
  return [...new Set(members.flatMap(({ timeline }) => timeline.map((entry) => entry.from)))].toSorted()
}

function problemOn(household: Household, on: Day): Refusal | undefined {
  const closed = household.acts.some((act) => isClosing(act) && act.from <= on)
  const present = membersOn(household, on)
  if (present.length === 0) return closed ? undefined : { code: 'no-members', on }
  const heads = present.filter((member) => member.relation === 'head')
  if (heads.length > 1) return { code: 'two-heads', on, heads: heads.map((head) => head.id) }
  const holders = new Map<string, string>()
  const dead = deadOf(household)
  for (const { id, citizenId, born, sex } of present) {
    if (citizenId === undefined) continue
    if (bornOf(citizenId) !== born) return { code: 'citizen-id-mismatch', member: id, field: 'born' }
    if (sexOf(citizenId) !== sex) return { code: 'citizen-id-mismatch', member: id, field: 'sex' }
    const other = holders.get(citizenId)
    if (other !== undefined) return { code: 'citizen-id-twice', members: [other, id] }
    const died = dead.find((one) => one.citizenId === citizenId && one.on <= on && one.member !== id)
    if (died) return { code: 'died-before', member: died.member, on, died: died.on }
    holders.set(citizenId, id)
  }
  return undefined
}

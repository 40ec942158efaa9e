import { bornOf, sexOf } from '../citizen-id.ts'
import type { Day } from '../day.ts'
import type { Household, Member } from '../household.ts'
import { membersOn } from '../member.ts'
import type { Refusal } from '../refusal.ts'
import { isClosing } from '../status.ts'

/** The first thing wrong with the membership of a household on any day. */
export function membershipProblem(household: Household): Refusal | undefined {
  for (const member of household.members) {
    const problem = memberProblem(member)
    if (problem) return problem
  }
  for (const day of daysOfChange(household)) {
    const problem = problemOn(household, day)
    if (problem) return problem
  }
  return undefined
}

function memberProblem({ id, timeline }: Member): Refusal | undefined {
  let present = false
  let joined: Day | undefined
  for (const { from, event } of timeline) {
    if (event.type === 'member-joined') {
      joined = from
      if (present) return { code: 'member-present', member: id, on: from }
      if (event.born > from) return { code: 'born-later', member: id, born: event.born, on: from }
    } else if (!present) {
      return { code: 'member-absent', member: id, on: from }
    } else if (event.type === 'member-described' && event.born !== undefined && event.born > joined!) {
      return { code: 'born-later', member: id, born: event.born, on: joined! }
    }
    present = event.type !== 'member-left'
  }
  return undefined
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
  for (const { id, citizenId, born, sex } of present) {
    if (citizenId === undefined) continue
    if (bornOf(citizenId) !== born) return { code: 'citizen-id-mismatch', member: id, field: 'born' }
    if (sexOf(citizenId) !== sex) return { code: 'citizen-id-mismatch', member: id, field: 'sex' }
    const other = holders.get(citizenId)
    if (other !== undefined) return { code: 'citizen-id-twice', members: [other, id] }
    holders.set(citizenId, id)
  }
  return undefined
}

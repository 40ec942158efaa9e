import { leftBy, outlivesLeaving } from '../household/late-end.ts'
import { grantNamed } from '../household/grant.ts'
import type { Household } from '../household/household.ts'
import { isPresent } from '../household/member.ts'
import { measures } from '../values/measure.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { attributeTo } from './attribute.ts'
import { grantWentTo } from './handed-over.ts'

/**
 * The first statement that refers to a member, a grant or an assignment that is not there on its day. `proposed` is the
 * id of the event under decision: what was sound until now and is sound no more is told apart from it.
 */
export function referencesProblem(household: Household, proposed: string | undefined): Refusal | undefined {
  for (const entry of household.aid) {
    const problem = aidProblem(household, entry, entry.id === proposed && entry.rank === household.version)
    if (problem) return attributeTo(entry, problem, proposed)
  }
  const ended = new Set<string>()
  for (const entry of household.aidEnded) {
    const problem = endProblem(household, entry, ended) ?? (entry.id === proposed ? elsewhereProblem(household, entry) : undefined)
    if (problem) return attributeTo(entry, problem, proposed)
  }
  const assigned = new Set<string>()
  for (const entry of household.helpers) {
    const { type, person, role } = entry.event
    const key = `${role} ${person}`
    if (type === 'helper-assigned') assigned.add(key)
    else if (!assigned.delete(key)) return attributeTo(entry, { code: 'not-assigned', person, role }, proposed)
  }
  return undefined
}

/** `isNew`: the grant is recorded now, and does not correct another. */
function aidProblem(household: Household, entry: Household['aid'][number], isNew: boolean): Refusal | undefined {
  const { from, event } = entry
  const { measure, member: id, until, part } = event
  if (until !== undefined && until < from) return { code: 'ends-before', on: from, until }
  if (part !== undefined && measure !== 'home-improvement') return { code: 'part-of-other-measure', measure, part }
  if (id === undefined) return measures[measure].reach === 'person' ? { code: 'member-unnamed', measure } : undefined
  const member = household.members.find((one) => one.id === id)
  if (member && isPresent(member.timeline, from)) return undefined
  const left = member && leftBy(member, from)
  // What was given before it was known that somebody had left stays given.
  if (left && !isNew && outlivesLeaving(household, entry, left)) return undefined
  return left?.event.by === 'death'
    ? { code: 'died-before', member: id, on: from, died: left.from }
    : { code: 'member-absent', member: id, on: from }
}

/** A grant that went along with its member is ended where they live. */
function elsewhereProblem(household: Household, { from, event }: Household['aidEnded'][number]): Refusal | undefined {
  const grant = grantNamed(household, event.grant)
  const went = grant && grantWentTo(household, grant, from)
  return went && { code: 'grant-elsewhere', grant: event.grant, household: went.household, since: went.entry.from }
}

function endProblem(household: Household, { from, event }: Household['aidEnded'][number], ended: Set<string>): Refusal | undefined {
  const grant = grantNamed(household, event.grant)
  if (!grant) return { code: 'unknown-grant', grant: event.grant }
  if (ended.has(grant.id)) return { code: 'already-ended', grant: event.grant }
  ended.add(grant.id)
  return from < grant.from ? { code: 'too-early', on: from, after: 'aided', from: grant.from } : undefined
}

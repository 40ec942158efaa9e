import type { HouseholdCommand } from '../command.ts'
import type { Household } from '../household.ts'
import { membersOn, type MemberView } from '../member.ts'
import type { Refusal } from '../refusal.ts'
import { latest } from '../timeline.ts'
import type { LifeChange, LifeChangeOf } from './change.ts'
import { passedOn } from './passed-on.ts'
import { inheritanceOf, takenOn } from './inheritance.ts'
import { joining, namedOf, restating } from './people.ts'

// Each change as the events of every household that it concerns, or what speaks against it before they are tried out.

type Plan = HouseholdCommand[] | Refusal

/** The events that a change comes to in the household that it begins in and, where it concerns another, in that. */
export function planOf(change: LifeChange, household: Household, into: Household | undefined): Plan {
  switch (change.change) {
    case 'succession':
      return succession(change, household)
    case 'split':
      return split(change, household, into!)
    case 'merge':
      return merge(change, household, into!)
    case 'move':
      return move(change, household, into!)
  }
}

function succession({ on, leaves, staying }: LifeChangeOf<'succession'>, household: Household): Plan {
  const { stream } = household
  const stayers = namedOf(household, staying, on)
  if ('code' in stayers) return stayers
  const left: HouseholdCommand[] = leaves ? [{ stream, on, event: { type: 'member-left', ...leaves } }] : []
  if (leaves && membersOn(household, on).every(({ id }) => id === leaves.member)) return { code: 'nobody-left', household: stream, on }
  return [...left, ...restating(household, staying, on)]
}

function split(change: LifeChangeOf<'split'>, household: Household, into: Household): Plan {
  const { on, going } = change
  if (into.version > 0) return { code: 'household-exists', household: into.stream }
  const leave = leaving(household, change, 'split')
  if ('code' in leave) return leave
  const joined = joining(leave.people, { from: household.stream, into, on, by: 'split', going })
  if ('code' in joined) return joined
  // It is settled and has not ended: else nothing would have been planned.
  const village = change.village ?? latest(household.residence, on)!.event.village
  const status = inheritanceOf(household, on, idsThere(leave.people, joined))!
  return [
    ...leave.commands,
    ...restating(household, change.staying ?? {}, on),
    { stream: into.stream, on, event: { type: 'settled', village } },
    ...joined,
    { stream: into.stream, on, event: { type: 'split-from', ...status } },
  ]
}

function move(change: LifeChangeOf<'move'>, household: Household, into: Household): Plan {
  const { on, going, by } = change
  const leave = leaving(household, change, by)
  if ('code' in leave) return leave
  const joined = joining(leave.people, { from: household.stream, into, on, by, going })
  if ('code' in joined) return joined
  const receiving = change.receiving ?? {}
  const hosts = namedOf(into, receiving, on)
  if ('code' in hosts) return hosts
  return [...leave.commands, ...restating(household, change.staying ?? {}, on), ...restating(into, receiving, on), ...joined]
}

function merge(change: LifeChangeOf<'merge'>, household: Household, into: Household): Plan {
  const { on, going } = change
  const { stream } = household
  const people = namedOf(household, going, on)
  if ('code' in people) return people
  const unsaid = membersOn(household, on).filter(({ id }) => !Object.hasOwn(going, id))
  if (unsaid.length > 0) return { code: 'relations-missing', household: stream, members: unsaid.map(({ id }) => id) }
  const joined = joining(people, { from: stream, into, on, by: 'merge', going })
  if ('code' in joined) return joined
  const receiving = change.receiving ?? {}
  const hosts = namedOf(into, receiving, on)
  if ('code' in hosts) return hosts
  const status = takenOn(into, household, on, idsThere(people, joined))
  if (status && 'code' in status) return status
  return [
    { stream, on, event: { type: 'merged-into', household: into.stream } },
    ...restating(into, receiving, on),
    ...joined,
    ...(status ? [{ stream: into.stream, on, event: { type: 'merged-from', ...status } } as const] : []),
    ...passedOn(household, into, on),
  ]
}

/** Who goes, and that they leave; somebody has to stay. */
function leaving(household: Household, change: LifeChangeOf<'split' | 'move'>, by: 'split' | 'marriage' | 'move') {
  const { on, going, into } = change
  const people = namedOf(household, going, on)
  if ('code' in people) return people
  const staying = namedOf(household, change.staying ?? {}, on)
  if ('code' in staying) return staying
  const { stream } = household
  if (people.length === membersOn(household, on).length) return { code: 'nobody-left', household: stream, on } as const
  const commands = people.map(({ id }): HouseholdCommand => ({ stream, on, event: { type: 'member-left', member: id, by, household: into } }))
  return { people, commands }
}

/** The ids of those who go over in the other household, by their ids here. They join in their order. */
function idsThere(people: readonly MemberView[], joined: readonly HouseholdCommand[]): Map<string, string> {
  const ids = joined.flatMap(({ event }) => (event.type === 'member-joined' ? event.member : []))
  return new Map(people.map(({ id }, at) => [id, ids[at]!]))
}

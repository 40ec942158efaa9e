import type { HouseholdCommand } from '../command/command.ts'
import { type Household, isBlank } from '../household/household.ts'
import { membersOn } from '../household/member.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { latest } from '../household/timeline.ts'
import type { LifeChange, LifeChangeOf } from './change.ts'
import { endedWith, helpersFor } from '../laws/handed-helpers.ts'
import { grantsOf } from './grants.ts'
import { mergeTransfers } from './merge-transfers.ts'
import { inheritanceOf, takenOn } from './inheritance.ts'
import { joining, namedOf, restating } from './people.ts'

// Each change as the events of every household that it concerns, or what speaks against it before they are tried out.

type Plan = HouseholdCommand[] | Refusal

/** The events that a change comes to in the household that it begins in and, where it concerns another, in that. */
export function planOf(change: Exclude<LifeChange, { change: 'undo' }>, household: Household, into: Household | undefined): Plan {
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
  if (!isBlank(into)) return { code: 'household-exists', household: into.stream }
  const leave = leaving(household, change, 'split')
  if ('code' in leave) return leave
  const joined = joining(leave.people, { from: household.stream, into, on, by: 'split', going })
  if ('code' in joined) return joined
  // It is settled and has not ended: else nothing would have been planned.
  const village = change.village ?? latest(household.residence, on)!.event.village
  const status = inheritanceOf(household, on, joined.idThere)!
  return [
    ...leave.commands,
    ...restating(household, change.staying ?? {}, on),
    { stream: into.stream, on, event: { type: 'settled', village } },
    ...joined.commands,
    { stream: into.stream, on, event: { type: 'split-from', ...status } },
    ...grantsOf(household, into, on, joined.idThere, 'of-those-who-go'),
  ]
}

function move(change: LifeChangeOf<'move'>, household: Household, into: Household): Plan {
  const { on, going, by, same = {} } = change
  const leave = leaving(household, change, by, same)
  if ('code' in leave) return leave
  const joined = joining(leave.people, { from: household.stream, into, on, by, going, same })
  if ('code' in joined) return joined
  const receiving = change.receiving ?? {}
  const hosts = namedOf(into, receiving, on)
  if ('code' in hosts) return hosts
  return [
    ...leave.commands,
    ...restating(household, change.staying ?? {}, on),
    ...restating(into, receiving, on),
    ...joined.commands,
    ...grantsOf(household, into, on, joined.idThere, 'of-those-who-go'),
  ]
}

function merge(change: LifeChangeOf<'merge'>, household: Household, into: Household): Plan {
  const { on, going, by, same } = change
  const { stream } = household
  const people = namedOf(household, going, on)
  if ('code' in people) return people
  const unsaid = membersOn(household, on).filter(({ id }) => !Object.hasOwn(going, id))
  if (unsaid.length > 0) return { code: 'relations-missing', household: stream, members: unsaid.map(({ id }) => id) }
  const joined = joining(people, { from: stream, into, on, by: by ?? 'merge', going, ...(same && { same }) })
  if ('code' in joined) return joined
  const receiving = change.receiving ?? {}
  const hosts = namedOf(into, receiving, on)
  if ('code' in hosts) return hosts
  const status = takenOn(into, household, on, joined.idThere, by === 'marriage')
  if (status && 'code' in status) return status
  return [
    ...endedWith(household, on),
    {
      stream,
      on,
      event: {
        type: 'merged-into',
        household: into.stream,
        ...(same && { same: Object.entries(same).map(([member, as]) => ({ member, as })) }),
      },
    },
    ...restating(into, receiving, on),
    ...joined.commands,
    ...(status ? [{ stream: into.stream, on, event: { type: 'merged-from', ...status } } as const] : []),
    ...grantsOf(household, into, on, joined.idThere, 'all'),
    ...helpersFor(household, into, on),
    ...mergeTransfers(household, into, on),
  ]
}

/** Who goes, and that they leave; somebody has to stay. */
function leaving(
  household: Household,
  change: LifeChangeOf<'split' | 'move'>,
  by: 'split' | 'marriage' | 'move',
  same: Readonly<Record<string, string>> = {},
) {
  const { on, going, into } = change
  const people = namedOf(household, going, on)
  if ('code' in people) return people
  const staying = namedOf(household, change.staying ?? {}, on)
  if ('code' in staying) return staying
  const { stream } = household
  if (people.length === membersOn(household, on).length) return { code: 'nobody-left', household: stream, on } as const
  const commands = people.map(({ id }): HouseholdCommand => {
    const as = Object.hasOwn(same, id) ? { as: same[id]! } : {}
    return { stream, on, event: { type: 'member-left', member: id, by, household: into, ...as } }
  })
  return { people, commands }
}

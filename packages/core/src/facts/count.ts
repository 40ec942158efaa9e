import type { Day } from '../values/day.ts'
import type { Traits } from '../household/member.ts'
import { type HouseholdView, traitsIn } from '../view/view.ts'
import type { NumberFact } from './fact.ts'

/** Whether something holds for a person on a day; undefined where what is known of them does not tell. */
export type Holds = (person: Traits, on: Day) => boolean | undefined

/** How many members something holds for; missing where that is unknown of one of them. */
export function countOf(holds: Holds): Pick<NumberFact, 'suppliedBy' | 'value' | 'evidence' | 'missing'> {
  return {
    suppliedBy: ['member-joined', 'member-described'],
    value: (view) => count(view, holds),
    evidence: ({ members }) => members.flatMap((member) => member.evidence),
    missing: ({ members, on }) =>
      members.length === 0
        ? [{ evidence: 'member-joined' }]
        : members.filter((member) => holds(member, on) === undefined).map(({ id }) => ({ evidence: 'member-described', of: id })),
  }
}

function count(view: HouseholdView, holds: Holds): number | undefined {
  const people = traitsIn(view)
  if (people.length === 0) return undefined
  let count = 0
  for (const person of people) {
    const held = holds(person, view.on)
    if (held === undefined) return undefined
    if (held) count++
  }
  return count
}

import type { Day } from '../day.ts'
import type { Statement } from '../events/household.ts'
import type { Household } from '../household.ts'
import { isPresent } from '../member.ts'
import type { Refusal } from '../refusal.ts'

/** Refuses a statement that refers to a member, a grant or an assignment that is not there on its day. */
export function referenceProblem(household: Household, statement: Statement, on: Day): Refusal | undefined {
  switch (statement.type) {
    case 'aided': {
      const { member: id } = statement
      if (id === undefined) return undefined
      const member = household.members.find((one) => one.id === id)
      return member && isPresent(member.timeline, on) ? undefined : { code: 'member-absent', member: id, on }
    }
    case 'measure-ended': {
      const grant = household.aid.find((aided) => aided.id === statement.grant)
      if (!grant) return { code: 'unknown-grant', grant: statement.grant }
      return on < grant.from ? { code: 'too-early', on, after: 'aided', from: grant.from } : undefined
    }
    case 'helper-ended': {
      const { person, role } = statement
      const last = household.helpers.findLast(
        ({ from, event }) => from <= on && event !== statement && event.person === person && event.role === role,
      )
      return last?.event.type === 'helper-assigned' ? undefined : { code: 'not-assigned', person, role }
    }
    default:
      return undefined
  }
}

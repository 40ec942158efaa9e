import type { Day, StatementOf } from '@hearthfold/core'
import { ageOn, yearOf } from '@hearthfold/core/days'
import type { Person } from './people.ts'

type Joined = StatementOf<'member-joined'>
type Learning = NonNullable<Joined['learning']>

/** What a person learns or has learned in a school year, by their age on the 1 September it began. */
export function learningOn({ born }: Person, on: Day): Learning | undefined {
  const september = on.slice(5) >= '09-01' ? yearOf(on) : yearOf(on) - 1
  const age = ageOn(born, `${september}-09-01` as Day)
  if (born > on || age < 3) return undefined
  if (age < 6) return { grade: 'preschool' }
  if (age < 12) return { grade: 'primary' }
  if (age < 15) return { grade: 'junior-secondary' }
  if (age < 18) return { grade: 'senior-secondary' }
  return { education: age < 30 ? 'senior-secondary' : age < 55 ? 'junior-secondary' : 'primary' }
}

/** A person's capacity for labour on a day. */
export function labourOn(person: Person, on: Day): NonNullable<Joined['labour']> {
  const learning = learningOn(person, on)
  if (learning === undefined || 'grade' in learning) return 'none'
  const age = ageOn(person.born, on)
  if (age >= 70) return 'lost'
  if (age >= 60) return 'weak'
  return Number(person.citizenId.slice(14, 17)) % 9 === 0 ? 'skilled' : 'ordinary'
}

/** Whether a person can work, fully or in part, as the ledger has it: it is said at the start and each 1 September. */
export function canWork(person: Person, on: Day): boolean {
  const september = `${on.slice(5) >= '09-01' ? yearOf(on) : yearOf(on) - 1}-09-01` as Day
  const labour = labourOn(person, september > person.joined.on ? september : person.joined.on)
  return labour === 'ordinary' || labour === 'skilled' || labour === 'weak'
}

/** The school stage that a student attends on a day, for school aid. */
export function stageOn(person: Person, on: Day): 'primary' | 'secondary' | undefined {
  const learning = learningOn(person, on)
  if (learning === undefined || !('grade' in learning) || learning.grade === 'preschool') return undefined
  return learning.grade === 'primary' ? 'primary' : 'secondary'
}

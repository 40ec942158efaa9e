import type { Day, Household } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'
import type { Projection } from '@hearthfold/core/store'
import type { Law } from '../look-back/exits.ts'
import { calendar } from './calendar.ts'

/**
 * What is owed to each household, as a table `due`: a row for every time that something was or is to be done by a day, with the
 * day on which it was done. What is not done and of an earlier day is overdue. What only follows from there is left out.
 *
 * @param to the last day to look at, such as the last of the law
 * @param version one more whenever the law or the last day is another: what was worked out by another is not gone on with
 */
export function dueProjection({ law, to, version = 1 }: { readonly law: Law; readonly to: Day; readonly version?: number }): Projection {
  assertDay('to', to)
  return {
    name: 'due',
    version,
    tables: {
      due: {
        columns: {
          day: 'text',
          obligation: 'text',
          pillar: 'text',
          village: 'text',
          level: 'text',
          role: 'text',
          persons: 'text',
          done: 'text',
        },
      },
    },
    apply: (household) => ({ due: rowsOf(household, law, to) }),
  }
}

function rowsOf(household: Household, law: Law, to: Day) {
  const [first] = household.acts
  if (!first || first.from > to) return []
  return calendar([household], { from: first.from, to, law })
    .filter(({ isProjected }) => !isProjected)
    .map(({ due, name, pillar, village, owedBy, done }) => {
      const { level, role, persons } = owedBy
      return {
        day: due,
        obligation: name,
        pillar,
        village: village ?? null,
        level,
        role,
        persons: persons.length > 0 ? persons.join(' ') : null,
        done: done?.on ?? null,
      }
    })
}

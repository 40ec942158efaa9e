import { type Day, plusDays } from '@hearthfold/core'
import { between } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { HouseholdPlan } from './plan.ts'
import type { Script } from './script.ts'

/** The houses of those who are followed: safe from the start, or dangerous and rehabilitated before the exit. */
export function house(script: Script, { registered, exited }: HouseholdPlan, rehabilitated: boolean, chance: Chance): void {
  const start: Day = '2015-03-10'
  if (!rehabilitated) {
    script.say(start, { type: 'housing-graded', grade: chance.in100(40) ? 'A' : 'B' })
    return
  }
  script.say(start, { type: 'housing-graded', grade: chance.in100(65) ? 'C' : 'D' })
  const done = between(chance.int(registered! + 1, exited ?? 2019), '03-15', '08-31', chance)
  script.say(done, {
    type: 'aided',
    measure: 'house-rehabilitation',
    line: 'sector',
    provider: { kind: 'task-group', id: 'tg-13' },
    amount: chance.int(90, 240) * 10_000,
  })
  script.say(plusDays(done, 10), { type: 'housing-graded', grade: chance.in100(50) ? 'A' : 'B' })
}

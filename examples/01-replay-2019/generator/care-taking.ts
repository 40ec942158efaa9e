import { type Day, plusDays } from '@hearthfold/core'
import { between, years } from './calendar.ts'
import type { Case } from './aid.ts'
import type { Chance } from './chance.ts'
import { CADRES } from './targets.ts'
import { stageOn } from './traits.ts'

/** Cadres who help, officials who answer, visits each quarter and a look-back of each exit. */
export function takeCare(cases: readonly Case[], chance: Chance): void {
  cases.forEach(({ plan, script }, at) => {
    const from: Day = `${plan.registered!}-11-30`
    const helper = cadre(at)
    script.say(from, { type: 'helper-assigned', person: helper.id, role: 'helper', level: helper.level })
    const responsible = `official-${plan.village.id.slice('village/'.length)}`
    script.say(from, { type: 'helper-assigned', person: responsible, role: 'responsible', level: 'township' })
    // Some cadres are relieved; a successor takes over on the same day.
    const relieved: Day | undefined = at >= CADRES && at % 40 === 0 && plan.registered! < 2018 ? '2018-07-02' : undefined
    const successor = cadre(at + 1)
    if (relieved) {
      script.say(relieved, { type: 'helper-ended', person: helper.id, role: 'helper' })
      script.say(relieved, { type: 'helper-assigned', person: successor.id, role: 'helper', level: successor.level })
    }
    // The same day of the middle month of each quarter: never more than 92 days between two visits.
    const dayOfMonth = chance.int(10, 19)
    for (const year of years(plan.registered!, 2019)) {
      for (const month of ['02', '05', '08', '11']) {
        const on = `${year}-${month}-${dayOfMonth}` as Day
        if (on > from) script.say(on, { type: 'visited', by: relieved && on > relieved ? successor.id : helper.id, purpose: 'regular' })
      }
    }
    if (plan.exited !== undefined) {
      const on = plan.exited === 2019 ? between(2019, '12-18', '12-28', chance) : between(plan.exited + 1, '06-01', '06-30', chance)
      script.say(on, { type: 'visited', by: responsible, purpose: 'look-back' })
    }
    if (plan.registered! < 2019 && plan.people.some((person) => stageOn(person, '2019-03-10') !== undefined)) {
      const on = plusDays('2019-03-12', chance.int(0, 20))
      script.say(on, { type: 'visited', by: `teacher-${chance.int(100, 399)}`, purpose: 'school-aid' })
    }
  })
}

function cadre(at: number): { id: string; level: 'village' | 'township' } {
  const number = (at % CADRES) + 1
  return { id: `cadre-${String(number).padStart(3, '0')}`, level: number <= 290 ? 'village' : 'township' }
}

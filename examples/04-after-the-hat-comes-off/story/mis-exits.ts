import type { Office } from '../office.ts'
import type { Cast } from '../cast.ts'

/** Two exits of 2019 rested on what was not so. The ledger learns it in the summer of 2020; nothing that was published changes. */
export function misExits(office: Office, { overstated, unsafe }: Cast): void {
  office.on('2020-06-15', () => {
    const stated = office.household(overstated).income.find(({ event }) => event.incomeYear === 2019)!
    // The wages of the year were those of a contract that never came about: what is left is a third.
    const wage = 0
    const business = Math.round(stated.event.business * 0.3)
    const statement = { ...stated.event, wage, business, property: 0 }
    office.say(overstated, stated.from, { type: 'corrected', replaces: stated.id, statement }, { recorded: '2020-06-15' })
  })
  office.say(unsafe, '2019-10-08', { type: 'housing-graded', grade: 'D' }, { recorded: '2020-07-20' })
}

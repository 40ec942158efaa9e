import { type HouseholdId, viewOn } from '@hearthfold/core'
import { isGrownChild, type Cast } from '../cast.ts'
import type { Chance } from '../../01-replay-2019/generator/chance.ts'
import type { Office } from '../office.ts'
import { routine } from '../routine.ts'

const SPLIT = '2022-05-05'

/** A grown child founds a household: both are owed what the one was. An old person living alone dies: nothing is owed any more. */
export function families(office: Office, { splitting, ending }: Cast, chance: Chance): HouseholdId {
  const founded: HouseholdId = `${splitting}-b`
  office.on(SPLIT, () => {
    const view = viewOn(office.household(splitting), SPLIT)
    const child = view.members.find(isGrownChild)!
    office.live({ change: 'split', on: SPLIT, household: splitting, into: founded, going: { [child.id]: 'head' } })
    office.on(SPLIT, () => {
      for (const { event } of view.helpers) office.say(founded, '2022-05-12', { ...event })
      routine(office, founded, { number: 0, incomes: {}, until: '2025-12-31' }, chance, '2022-05-12')
    })
  })
  office.say(ending, '2023-04-18', { type: 'decreased', by: 'death' }, { after: 2 })
  return founded
}

import { type Day, type Household, type HouseholdId, statusOn, viewOn } from '@hearthfold/core'
import { ageOn } from '@hearthfold/core/days'
import type { MemberView } from '@hearthfold/core/facts'
import { isAble } from './routine.ts'

/** The households of whom there is something to tell. Which they are follows from what is recorded of them, not from a list. */
export interface Cast {
  /** Its income of 2019 was overstated: two wages that nobody had been paid. */
  readonly overstated: HouseholdId
  /** Its house had been found dangerous before the exit, and the finding lay in a drawer. */
  readonly unsafe: HouseholdId
  /** Two others whose houses the rain of 2020 damaged. */
  readonly damaged: readonly [HouseholdId, HouseholdId]
  /** Loses work in 2021: its risk is eliminated, rolled back and eliminated again. */
  readonly unstable: HouseholdId
  /** Somebody falls ill in 2021, and reports it. */
  readonly struck: HouseholdId
  /** The grown child founds a household of its own in 2022. */
  readonly splitting: HouseholdId
  /** An old person living alone, who dies in 2023. */
  readonly ending: HouseholdId
  /** A village whose responsible official is succeeded in time, and one where the post is vacant for weeks. */
  readonly succeeded: string
  readonly vacant: string
}

const EVE: Day = '2019-12-31'

/** Casts the parts among the households that exited in 2019: the first that fits plays each, and nobody plays two. */
export function castOf(exits: readonly Household[]): Cast {
  const free = new Set(exits)
  const take = (what: string, fits: (people: readonly MemberView[]) => boolean): HouseholdId => {
    const found = [...free].find((household) => fits(viewOn(household, EVE).members))
    if (!found) throw new Error(`no household fits: ${what}`)
    free.delete(found)
    return found.stream
  }
  const aged = (people: readonly MemberView[], least: number, below: number) =>
    people.every(({ born }) => ageOn(born, EVE) >= least && ageOn(born, EVE) < below)
  // Nobody goes to school, nobody grows too old for work before 2025.
  const able = (people: readonly MemberView[]) => people.filter(isAble).length >= 2 && aged(people, 18, 54)
  return {
    splitting: take('a grown child', (people) => people.length >= 3 && people.some(isGrownChild)),
    unstable: take('two who can work', able),
    struck: take('two who can work', able),
    overstated: take('two who can work', (people) => people.filter(isAble).length >= 2),
    ending: take('one old person', ([one, ...others]) => others.length === 0 && ageOn(one!.born, EVE) >= 66),
    unsafe: take('a couple', (people) => people.length === 2),
    damaged: [take('a couple', (people) => people.length === 2), take('three', (people) => people.length === 3)],
    ...villagesOf(exits),
  }
}

/** Whether somebody is a child of the head old enough to leave in 2022. */
export function isGrownChild({ relation, born }: MemberView): boolean {
  return relation === 'child' && ageOn(born, EVE) >= 18
}

/** The two villages in which most of them live: there a vacant post concerns many. */
function villagesOf(exits: readonly Household[]): Pick<Cast, 'succeeded' | 'vacant'> {
  const counts = new Map<string, number>()
  for (const household of exits) {
    const village = viewOn(household, EVE).residence!.event.village
    counts.set(village, (counts.get(village) ?? 0) + 1)
  }
  const [succeeded, vacant] = [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([village]) => village)
  return { succeeded: succeeded!, vacant: vacant! }
}

/** Whether a household exited in 2019 and is exited still at the end of it. */
export function exitedIn2019({ acts }: Household): boolean {
  const { standing, since } = statusOn(acts, EVE)
  return standing === 'exited' && since!.from.startsWith('2019')
}

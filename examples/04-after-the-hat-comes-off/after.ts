import { type Household, type HouseholdId, isHouseholdId, type RecordedHousehold, viewOn } from '@hearthfold/core'
import { chance } from '../01-replay-2019/generator/chance.ts'
import { examplePack } from '../01-replay-2019/generate.ts'
import { SEED, township } from '../01-replay-2019/generator/township.ts'
import { type Cast, castOf, exitedIn2019 } from './cast.ts'
import { Office } from './office.ts'
import { changeOf, routine } from './routine.ts'
import { families } from './story/families.ts'
import { misExits } from './story/mis-exits.ts'
import { rectification, type Rectified } from './story/rectification.ts'
import { INCOMES, suddenIllness, unstableWork } from './story/risks.ts'

/** The households that were poor, were followed to the end of 2025, and what is to be told of them. */
export interface Followed {
  readonly office: Office
  readonly cast: Cast
  /** The households that exited in 2019. */
  readonly exits: readonly HouseholdId[]
  readonly founded: HouseholdId
  readonly rectified: Rectified
  /** Persons of the township at the end of 2019, from the first example. */
  readonly population: number
}

/** Takes over the households of the first example that were registered as poor, and follows those that exited in 2019 for six years. */
export function follow(seed: number = SEED): Followed {
  const office = new Office()
  const exits: Household[] = []
  for (const stream of township(examplePack(), seed, ({ registered }) => registered !== undefined)) {
    const name = stream[0]!.stream
    if (!isHouseholdId(name)) continue
    office.takeOver(name, stream as RecordedHousehold[])
    if (exitedIn2019(office.household(name))) exits.push(office.household(name))
  }
  const luck = chance(seed + 6)
  const cast = castOf(exits)
  const incomes: Readonly<Record<string, Record<number, number>>> = { [cast.unstable]: INCOMES.unstable, [cast.struck]: INCOMES.struck }
  for (const [at, { stream }] of exits.entries()) {
    const until = stream === cast.ending ? '2023-04-01' : '2025-12-31'
    // Those of whom there is something to tell slip nowhere: their story is another.
    const number = isCast(stream, cast) ? 0 : at
    routine(office, stream, { number, incomes: incomes[stream] ?? {}, until }, luck)
  }
  officials(office, exits, cast)
  misExits(office, cast)
  const rectified = rectification(office, cast)
  unstableWork(office, cast)
  suddenIllness(office, cast, luck)
  const founded = families(office, cast, luck)
  office.workUntil('2025-12-31')
  return { office, cast, exits: exits.map(({ stream }) => stream), founded, rectified, population: 63_000 }
}

function isCast(stream: HouseholdId, cast: Cast): boolean {
  return Object.values(cast).flat().includes(stream)
}

/** Responsible officials go: in one village the successor comes within ten days, in another after six weeks. */
function officials(office: Office, exits: readonly Household[], { succeeded, vacant }: Cast): void {
  for (const household of exits) {
    const village = viewOn(household, '2019-12-31').residence!.event.village
    if (village === succeeded) changeOf(office, household.stream, 'responsible', '2022-03-01', 10)
    if (village === vacant) changeOf(office, household.stream, 'responsible', '2023-01-09', 42)
  }
}

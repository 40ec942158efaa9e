import { type Chance, chance } from '../../examples/01-replay-2019/generator/chance.ts'
import type { HouseholdFacts, WholeFacts } from './baselines/household-facts.ts'

/** Facts of households of a county, all of them known: many near the lines, most without any item against them. */
export function wholeHouseholds(count: number): WholeFacts[] {
  const luck = chance(20200630)
  return Array.from({ length: count }, () => household(luck))
}

/** The same with a share of the facts missing, here and there. */
export function withGaps(households: readonly WholeFacts[], percent: number): HouseholdFacts[] {
  const luck = chance(20201231)
  return households.map((whole) => {
    const facts: { -readonly [Name in keyof HouseholdFacts]: HouseholdFacts[Name] } = { ...whole }
    for (const name of Object.keys(facts) as (keyof HouseholdFacts)[]) if (luck.in100(percent)) facts[name] = undefined
    return facts
  })
}

function household({ int, in100, pick }: Chance): WholeFacts {
  const income = in100(25) ? int(250_000, 500_000) : int(400_000, 2_500_000)
  const standing = in100(45) ? 'unregistered' : in100(88) ? 'exited' : pick(['registered', 'registered', 'removed', 'decreased'] as const)
  const exited = standing === 'exited'
  const isSplit = in100(6)
  const responsible = !exited || in100(97)
  const helper = !exited || in100(97)
  return {
    perCapitaNetIncome: income,
    perCapitaIncomeAfterSpending: income - (in100(10) ? int(0, 1_500_000) : int(0, 100_000)),
    incomeDropPercent: in100(5) ? int(0, 100) : int(-60, 30),
    recentShocks: in100(15) ? int(1, 3) : 0,
    townHousing: in100(3),
    vehicleValue: in100(12) ? int(0, 9_000_000) : 0,
    largeMachinery: in100(2),
    businessOwner: in100(3),
    longAbsence: in100(1),
    selfPaidStudyAbroad: in100(1),
    hukouWithoutResidence: in100(1),
    strategicSplit: in100(1),
    villageCommitteeMember: in100(2),
    publicPayroll: in100(3),
    commercialPension: in100(2),
    unexplainedReport: in100(1),
    foodSecure: in100(99),
    clothingSecure: in100(99),
    dropOuts: in100(1) ? int(1, 2) : 0,
    uninsured: in100(4) ? int(1, 4) : 0,
    housingGrade: pick(['A', 'A', 'A', 'B', 'B', 'B', 'B', 'C', 'D'] as const),
    waterLitres: int(20, 120),
    waterFetchMinutes: in100(90) ? 0 : int(1, 40),
    waterOutageDays: in100(90) ? int(0, 10) : int(10, 60),
    waterQuality: pick(['good', 'good', 'basic', 'basic', 'basic', 'unsafe'] as const),
    everSplit: isSplit,
    daysSinceSplit: isSplit ? int(0, 1500) : 0,
    standing,
    everRegistered: standing !== 'unregistered',
    daysSinceExit: exited ? int(0, 1500) : 0,
    exitInIncomeYear: exited && in100(25),
    daysWithoutResponsible: responsible ? 0 : int(0, 60),
    responsibleAssigned: responsible,
    daysWithoutHelper: helper ? 0 : int(0, 60),
    helperAssigned: helper,
    daysUnvisited: int(0, 110),
    lookedBack: in100(70),
    daysSinceIncomeStated: int(0, 420),
    measuresCutShort: in100(3) ? 1 : 0,
  }
}

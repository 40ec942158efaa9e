import { type Day, fold, lazyViewOn, viewOn } from '@hearthfold/core'
import { historyProblem } from '@hearthfold/core/checking'
import { derive, factNamed, factNames, type FactValue, rebuild, type Rebuilt } from '@hearthfold/core/facts'
import { lives } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOf } from './compare.ts'
import { calendar, ON } from './derived.ts'
import { assertMeeting } from '../../../test/config/meeting.ts'

type Facts = Record<string, FactValue>

/** The values of facts of a rebuilt household; what is unknown is left out. */
function factsOfRebuilt({ household }: Rebuilt, names: readonly string[] = factNames, on: Day = ON): Facts {
  const view = lazyViewOn(household, on)
  return Object.fromEntries(
    names.flatMap((name) => [factNamed(name)!.value(view, calendar)].flatMap((value) => (value === undefined ? [] : [[name, value]]))),
  )
}

/** The household with the wanted facts; fails the test where there is none, or where it has others. */
function rebuilt(wanted: Facts, on: Day = ON): Rebuilt {
  const made = rebuild(wanted, on, calendar)
  if (!made) throw new Error(`not rebuilt: ${JSON.stringify(wanted)}`)
  expect(factsOfRebuilt(made, Object.keys(wanted), on)).toEqual(wanted)
  return made
}

test('a rebuilt household has the wanted facts, and its history is lawful', () => {
  const poor = {
    perCapitaNetIncome: 321_800,
    housingGrade: 'C',
    townHousing: false,
    vehicleValue: 0,
    dropOuts: 1,
    uninsured: 2,
    foodSecure: false,
  }
  const { household, events } = rebuilt(poor)
  expect(historyProblem(household)).toBeUndefined()
  expect(fold(household.stream, events)).toStrictEqual(household)
  const registered = {
    standing: 'registered',
    everRegistered: true,
    waterLitres: 19,
    waterFetchMinutes: 30,
    waterOutageDays: 366,
    waterQuality: 'unsafe',
  }
  rebuilt({ ...poor, ...registered, clothingSecure: false })
})

test('without a wish a household is rebuilt of which every fact of evidence is known', () => {
  const unknown = factNames.filter((name) => !Object.hasOwn(factsOfRebuilt(rebuilt({})), name))
  // Facts of acts that never were.
  expect(unknown.toSorted()).toEqual([
    'daysFlagged',
    'daysSinceCleared',
    'daysSinceExit',
    'daysSinceSplit',
    'exitInIncomeYear',
    'monthsFlaggedWhenCleared',
  ])
})

test('an income a head that is no whole number of fen is shared by as many members as it takes', () => {
  for (const [total, members] of [
    [965_401, 3],
    [-1, 7],
    [1, 11],
    [100_000_001, 6],
  ] as const)
    rebuilt({ perCapitaNetIncome: total / members })
  rebuilt({ perCapitaNetIncome: 0 })
  rebuilt({ perCapitaNetIncome: 400_000.5, perCapitaIncomeAfterSpending: -12.5, wageIncome: 10 })
  rebuilt({ perCapitaNetIncome: 400_000, perCapitaIncomeAfterSpending: 100_000, selfPaidMedicalSpending: 250_000 })
  rebuilt({ perCapitaIncomeAfterSpending: 500_000, perCapitaNetIncome: 400_000, selfPaidMedicalSpending: 0 })
  rebuilt({ perCapitaNetIncome: 400_000, perCapitaIncomeAfterSpending: 100_000, selfPaidMedicalSpending: 0 })
  expect(rebuild({ perCapitaNetIncome: Math.PI }, ON, calendar)).toBeUndefined()
  expect(rebuild({ perCapitaNetIncome: 1e300 }, ON, calendar)).toBeUndefined()
})

test('every value of every boolean and code is rebuilt on its own', () => {
  for (const name of factNames) {
    const fact = factNamed(name)!
    const values = fact.kind === 'boolean' ? [true, false] : fact.kind === 'code' ? Object.keys(fact.codes) : []
    // One household alone never was split.
    for (const value of values.filter((one) => name !== 'everSplit' || one === false)) rebuilt({ [name]: value })
  }
})

test('every number is rebuilt on its own, from none to several', () => {
  const whole = [0, 1, 2, 3]
  for (const name of factNames.filter((one) => factNamed(one)!.kind === 'number' && one !== 'daysSinceSplit')) {
    for (const value of name === 'heads' ? [0, 1] : whole) rebuilt({ [name]: value })
  }
})

test('people of several kinds live in one household', () => {
  const counts = { illMembers: 2, uninsured: 3, uninsuredIll: 1, students: 4, primaryPupils: 1, juniorPupils: 2, dropOuts: 1, heads: 1 }
  rebuilt({ ...counts, ableMembers: 0, healthyAdultsMarkedUnable: 2, perCapitaNetIncome: 100.25 })
  rebuilt({ ...counts, ableMembers: 3, healthyAdultsMarkedUnable: 0 })
})

test('the course of an exited and monitored household is rebuilt', () => {
  const exited = {
    standing: 'exited',
    daysSinceExit: 400,
    daysUnvisited: 91,
    lookedBack: true,
    responsibleAssigned: false,
    helperAssigned: true,
    measuresCutShort: 2,
  }
  rebuilt(exited)
  rebuilt({
    ...exited,
    flag: 'monitored',
    daysFlagged: 40,
    measuresSinceFlag: 3,
    healthMeasuresSinceFlag: 1,
    clearedThrough: 'none',
    daysSinceDevelopmentMeasure: 40,
  })
  rebuilt({
    ...exited,
    flag: 'none',
    clearedThrough: 'help',
    monthsFlaggedWhenCleared: 1,
    measuresSinceFlag: 0,
    openRisks: 0,
    recentShocks: 2,
    recentDisasters: 1,
  })
  rebuilt({ ...exited, clearedThrough: 'nature', daysSinceCleared: 30, monthsFlaggedWhenCleared: 9, exitInIncomeYear: false })
  rebuilt({ standing: 'exited', exitInIncomeYear: true, flag: 'none' })
  rebuilt({ standing: 'registered', daysSinceCleared: 5 })
  rebuilt({
    flag: 'edge',
    daysFlagged: 31,
    everRegistered: false,
    noLabourRisk: true,
    illnessRisk: false,
    openRisks: 2,
    monthsFlaggedWhenCleared: 7,
  })
  rebuilt({ flag: 'monitored', daysFlagged: 200, measuresSinceFlag: 1, healthMeasuresSinceFlag: 0, daysSinceDevelopmentMeasure: 20 })
  rebuilt({ flag: 'monitored', daysFlagged: 40, measuresSinceFlag: 0, daysSinceDevelopmentMeasure: 40 })
  rebuilt({ standing: 'removed', flag: 'edge', everRegistered: true })
  rebuilt({ standing: 'decreased', everRegistered: true, clearedThrough: 'nature' })
  rebuilt({ incomeDropPercent: 37.5, perCapitaNetIncome: 250_000, daysSinceIncomeStated: 3 })
})

test('what no household can be is not rebuilt', () => {
  const impossible: Facts[] = [
    { standing: 'unregistered', everRegistered: true },
    { standing: 'exited', everRegistered: false },
    { standing: 'registered', flag: 'monitored' },
    { standing: 'decreased', perCapitaNetIncome: 100 },
    { dropOuts: 0.5 },
    { selfPaidMedicalSpending: -1 },
    { selfPaidMedicalSpending: 0.5 },
    { uninsured: -1 },
    { heads: 2 },
    { illMembers: 1, uninsuredIll: 2 },
    { daysSinceExit: 1e12 },
    { uninsured: 1e9 },
    { waterOutageDays: 367 },
    { housingGrade: 'E' },
    { housingGrade: 1 },
    { flag: 'none', daysFlagged: 3 },
    { weather: true },
    { constructor: true },
  ]
  for (const wanted of impossible) expect(rebuild(wanted, ON, calendar), JSON.stringify(wanted)).toBeUndefined()
  expect(rebuild({}, '0001-01-01', calendar)).toBeUndefined()
})

test('facts that are to be missing are, where nothing wanted rests on the same evidence', () => {
  const missing = [
    'perCapitaNetIncome',
    'perCapitaIncomeAfterSpending',
    'incomeDropPercent',
    'wageIncome',
    'selfPaidMedicalSpending',
    'daysSinceIncomeStated',
    'housingGrade',
    'foodSecure',
    'waterLitres',
    'dropOuts',
    'students',
    'uninsured',
    'illMembers',
    'ableMembers',
    'healthyAdultsMarkedUnable',
    'uninsuredIll',
    'townHousing',
    'vehicleValue',
    'openRisks',
    'mainCause',
    'daysUnvisited',
    'daysSinceDevelopmentMeasure',
    'lastTownshipAidPrimary',
  ]
  for (const name of missing) {
    const { household } = rebuild({}, ON, calendar, { missing: [name] })!
    expect('missing' in derive(factNamed(name)!, viewOn(household, ON), calendar), name).toBe(true)
  }
  const known = { townHousing: true, perCapitaNetIncome: 100 }
  const made = rebuild(known, ON, calendar, { missing: ['vehicleValue', 'businessOwner', 'incomeDropPercent', 'wageIncome'] })!
  const names = ['townHousing', 'vehicleValue', 'businessOwner', 'perCapitaNetIncome', 'incomeDropPercent', 'wageIncome']
  expect(factsOfRebuilt(made, names)).toEqual({ ...known, businessOwner: false, wageIncome: 100 })
})

const OF_EVIDENCE = [
  'perCapitaNetIncome',
  'housingGrade',
  'townHousing',
  'vehicleValue',
  'foodSecure',
  'clothingSecure',
  'dropOuts',
  'uninsured',
  'waterLitres',
  'waterFetchMinutes',
  'waterOutageDays',
  'waterQuality',
  'standing',
  'everRegistered',
]

test('the facts of any life are those of a rebuilt household', () => {
  fc.assert(
    fc.property(lives(), fc.nat(), ({ stream, events }, pick) => {
      const days = daysOf(events)
      const on = days[pick % days.length]!
      const wanted = factsOfRebuilt({ household: fold(stream, events), events }, OF_EVIDENCE, on)
      rebuilt(wanted, on)
    }),
  )
})

test('all facts together of any life are those of a rebuilt household, or it is not rebuilt', () => {
  let made = 0
  assertMeeting(
    fc.property(lives(), fc.nat(), ({ stream, events }, pick) => {
      const days = daysOf(events)
      const on = days[pick % days.length]!
      const wanted = factsOfRebuilt({ household: fold(stream, events), events }, factNames, on)
      const household = rebuild(wanted, on, calendar)
      if (!household) return
      made++
      expect(factsOfRebuilt(household, Object.keys(wanted), on)).toEqual(wanted)
    }),
    { met: () => made, moreThan: 20 },
  )
})

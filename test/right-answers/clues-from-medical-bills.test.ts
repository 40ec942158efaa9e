import { decide, evolve, type HouseholdEvent, type HouseholdId, newHousehold, stamp } from '@hearthfold/core'
import { loadPack, type Pack } from '@hearthfold/rules'
import { cluesFrom } from '@hearthfold/rules/look-back'
import { automaticClues, cn2021to2025 } from '@hearthfold/rules/packs'
import { expect, test } from 'vitest'

// Departments warn of large medical bills that a household paid itself; from how much on is set locally.

const STREAM: HouseholdId = 'household/001'

function packOf(...layers: unknown[]): Pack {
  const loaded = loadPack(cn2021to2025, layers)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return loaded.value
}

function householdWithBillsOf(medical: number) {
  const household = newHousehold(STREAM)
  const events: HouseholdEvent[] = [
    { type: 'settled', village: 'village/wuji' },
    { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1970-03-01', medicalCover: ['basic'] },
    { type: 'spending-stated', incomeYear: 2023, medical, schooling: 0, other: 0, reimbursed: 0 },
  ]
  for (const event of events) {
    const decision = decide({ stream: STREAM, on: '2023-02-10', event }, { [STREAM]: household })
    if (!decision.ok) throw new Error(JSON.stringify(decision.problem))
    const id = (version: number) => `e${version}`
    const recordedAt = '2023-02-10T08:00:00.000Z'
    for (const one of stamp(decision.value.accepted, { after: household.version, id, recordedAt, actor: 'clerk' })) evolve(household, one)
  }
  return household
}

const raisedOf = (yuan: number, pack: Pack) =>
  cluesFrom(householdWithBillsOf(yuan * 100), { on: '2023-02-10', pack }).map(({ event }) =>
    event.type === 'clue-raised' ? `${event.channel} ${event.source} ${event.kind}` : event.type,
  )
const WARNING = 'department-warning clue-medical-spending illness'

test('medical bills above 20,000 yuan raise a warning of a department, whatever else is known', () => {
  const pack = packOf(automaticClues)
  expect([20_000, 20_001].map((yuan) => raisedOf(yuan, pack))).toEqual([[], [WARNING]])
})

test('a county that warns above 30,000 yuan says so in a layer', () => {
  const county = {
    id: 'county',
    version: '1',
    jurisdiction: 'CN-41-99',
    level: 'county',
    title: { zh: '某县', en: 'Some county' },
    over: [cn2021to2025.id],
    inForce: cn2021to2025.inForce,
    parameters: {
      medicalClueAbove: {
        ...automaticClues.parameters.medicalClueAbove,
        values: [{ from: '2023-01-01', value: 3_000_000, citation: { source: { zh: '某县', en: 'Some county' }, verified: false } }],
        overrides: true,
      },
    },
  }
  const pack = packOf(automaticClues, county)
  expect([20_001, 30_000, 30_001].map((yuan) => raisedOf(yuan, pack))).toEqual([[], [], [WARNING]])
})

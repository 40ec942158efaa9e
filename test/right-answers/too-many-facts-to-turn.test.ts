import { flips, flipsText } from '@hearthfold/rules'
import { expect, test } from 'vitest'
import { home, legacy, pack2014 } from './clerk.ts'

test('an answer that more than three facts would have to turn names those on which it rests, and how many they are', () => {
  const one = home(pack2014)
    .record('2016-03-01', { type: 'identified', basis: legacy })
    .record('2018-10-08', { type: 'income-stated', incomeYear: 2018, wage: 100_000, business: 0, property: 0, transfer: 0, expenses: 0 })
    .record('2018-10-08', { type: 'living-assessed', food: false, clothing: false })
    .record('2018-10-08', { type: 'housing-graded', grade: 'D' })
    .record('2018-10-08', { type: 'water-assessed', litresPerDay: 60, fetchMinutes: 10, outageDays: 0, quality: 'good' })
  const found = flips(one.household(), { on: '2018-11-01', pack: pack2014, question: 'exit-ready' })!
  expect(found).toMatchObject({
    outcome: false,
    flips: [],
    none: 'too-many',
    restsOn: ['perCapitaNetIncome', 'foodSecure', 'clothingSecure', 'housingGrade'],
  })
  for (const language of ['zh', 'en'] as const) expect(flipsText(found, language).join()).toContain('4')
})

import { fold, type StatementOf } from '@hearthfold/core'
import { homePartCodes, pointsOf } from '@hearthfold/core/facts'
import { motivation } from '@hearthfold/core/figures'
import { lives } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROVIDED, settledLedger } from './ledger.ts'

const improved = (part?: StatementOf<'aided'>['part']): StatementOf<'aided'> => ({
  type: 'aided',
  measure: 'home-improvement',
  ...PROVIDED,
  ...(part && { part }),
})

test('points and home improvements are counted in the village where a household lives on the day', () => {
  const book = settledLedger()
  book.record('2019-01-01', { type: 'points-awarded', points: 40, committee: 'c1', reason: 'a clean yard' })
  book.record('2019-02-01', { type: 'points-spent', points: 15, goods: 'soap' })
  book.record('2019-03-01', improved('kitchen'))
  book.record('2019-04-01', improved('kitchen'))
  book.record('2019-04-01', improved())
  const other = settledLedger('household/2')
  other.record('2019-05-01', improved('toilet'))
  other.record('2019-06-01', { type: 'settled', village: 'village/2' })
  const { villages, total } = motivation([other.household, book.household], '2019-12-31')
  expect(villages.map(({ village, points, improvements }) => [village, points.balance, improvements.households])).toEqual([
    ['village/1', 25, 1],
    ['village/2', 0, 1],
  ])
  expect(total.points).toEqual({ households: 1, awarded: 40, spent: 15, balance: 25 })
  expect(total.improvements).toMatchObject({ households: 2, partUnstated: 1, byPart: { kitchen: 1, toilet: 1, yard: 0 } })
  expect(motivation([book.household], '2019-02-28').total.improvements.households).toBe(0)
  expect(motivation([other.household], '2019-05-31').villages.map(({ village }) => village)).toEqual(['village/1'])
  expect(motivation([other.household], '2014-12-31').villages.map(({ village }) => village)).toEqual([undefined])
})

test('the villages add up to the total, and the total to the accounts', () => {
  const place = fc.tuple(lives({ stream: 'household/1' }), lives({ stream: 'household/2' }), lives({ stream: 'household/3' }))
  fc.assert(
    fc.property(place, (all) => {
      const households = all.map(({ stream, events }) => fold(stream, events))
      const { villages, total } = motivation(households, '2018-12-31')
      for (const of of ['households', 'awarded', 'spent', 'balance'] as const) {
        expect(villages.reduce((sum, { points }) => sum + points[of], 0)).toBe(total.points[of])
      }
      expect(total.points.balance).toBe(households.reduce((sum, household) => sum + pointsOf(household, '2018-12-31').balance, 0))
      for (const part of homePartCodes) {
        expect(villages.reduce((sum, { improvements }) => sum + improvements.byPart[part], 0)).toBe(total.improvements.byPart[part])
      }
    }),
  )
})

import { type Day, fold, plusDays } from '@hearthfold/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cn2014to2020 } from '../packs/index.ts'
import { counted } from '../src/obligations/term.ts'
import { obligations } from '../src/obligations/obligations.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Pack } from '../src/pack/pack.ts'
import { ALONE, recordedOf, STREAM } from './home.ts'

const text = { zh: '县规定', en: 'County rule' }
const citation = { source: text, verified: false }

/** The shipped pack, open-ended, whose visits are due within so many days from each of these days on. */
function packOf(terms: Readonly<Record<Day, number>>): Pack {
  const values = Object.entries(terms).map(([from, value]) => ({ from, value, citation }))
  const visitEvery = { ...cn2014to2020.parameters.visitEvery, values }
  const loaded = loadPack({ ...cn2014to2020, inForce: { from: '2014-01-01' }, parameters: { ...cn2014to2020.parameters, visitEvery } })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return loaded.value
}

const household = fold(
  STREAM,
  recordedOf([
    ...ALONE,
    ['2015-11-01', { type: 'identified', basis: { kind: 'legacy', source: 'register' } }],
    ['2019-11-15', { type: 'exited', basis: { kind: 'legacy', source: 'register' } }],
  ]),
)
const visitOn = (on: Day, pack: Pack) => obligations(household, { on, pack }).find(({ name }) => name === 'visit')

test('a term that is shortened makes late from its first day on what it makes late, and nothing before', () => {
  const pack = packOf({ '2014-01-01': 92, '2020-01-01': 31 })
  expect(visitOn('2019-12-31', pack)).toMatchObject({ status: 'due', due: '2020-02-15' })
  expect(visitOn('2020-01-01', pack)).toMatchObject({ status: 'overdue', due: '2019-12-16', since: '2020-01-01' })
  expect(visitOn('2020-03-01', pack)).toMatchObject({ status: 'overdue', since: '2020-01-01' })
})

test('a term that is lengthened makes in time again what it does, and what is late by both is late since the first', () => {
  const pack = packOf({ '2014-01-01': 31, '2019-12-20': 60 })
  expect(visitOn('2019-12-19', pack)).toMatchObject({ status: 'overdue', since: '2019-12-17' })
  expect(visitOn('2019-12-20', pack)).toMatchObject({ status: 'due', due: '2020-01-14' })
  expect(visitOn('2020-01-15', pack)).toMatchObject({ status: 'overdue', since: '2020-01-15' })
  expect(visitOn('2019-12-25', packOf({ '2014-01-01': 31, '2019-12-20': 34 }))).toMatchObject({
    status: 'overdue',
    due: '2019-12-19',
    since: '2019-12-17',
  })
})

test('before the first value of a term nothing is known of it', () => {
  expect(visitOn('2019-12-31', packOf({ '2020-01-01': 31 }))).toMatchObject({
    status: 'unknown',
    missing: [{ parameter: 'visitEvery', on: '2019-12-31' }],
  })
})

test('a count is late since the first of the days on end that are each late by the value of that day', () => {
  const days = fc.uniqueArray(fc.record({ from: fc.nat(60), value: fc.nat(40) }), {
    selector: ({ from }) => from,
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(days, fc.nat(80), (changes, at) => {
      const day = (days: number) => plusDays('2019-11-15', days)
      const sorted = changes.toSorted((a, b) => a.from - b.from)
      const pack = packOf({ '2014-01-01': 20, ...Object.fromEntries(sorted.map(({ from, value }) => [day(from), value])) })
      const termOn = (days: number) => sorted.findLast(({ from }) => from <= days)?.value ?? 20
      const isLate = (days: number) => days > termOn(days)
      let first: number | undefined
      for (let days = at; days >= 0 && isLate(days); days--) first = days
      const found = counted(pack, 'visitEvery', day(0), day(at), day(0))
      expect('due' in found && found.due).toBe(day(termOn(at)))
      expect('due' in found && found.since).toBe(first === undefined ? undefined : day(first))
    }),
  )
})

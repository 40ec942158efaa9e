import { type Day, fold, type Household, lazyViewOn, plusDays } from '@hearthfold/core'
import { derive, factNamed } from '@hearthfold/core/facts'
import { lives } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf } from '../src/determine/columns-of.ts'
import { determineAll, truthIn } from '../src/determine/determine-all.ts'
import { determine } from '../src/determine/determine.ts'
import type { TruthColumn } from '../src/evaluate/columns.ts'
import { compiledPack } from '../src/evaluate/compiled.ts'
import { decode } from '../src/evaluate/slot.ts'
import { pack } from './shipped.ts'

const village: fc.Arbitrary<Household[]> = fc.array(
  lives({ wishes: 40 }).map(({ stream, events }) => fold(stream, events)),
  { maxLength: 6 },
)

const first = pack.inForce.from
const last = pack.inForce.to!

/** Days within the pack, at its edges, and beyond them. */
const day: fc.Arbitrary<Day> = fc.oneof(
  fc
    .date({ min: new Date('2015-01-01'), max: new Date('2019-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as Day),
  fc.constantFrom<Day>(plusDays(first, -1), first, '2018-09-30', '2018-10-01', last, plusDays(last, 1)),
)

test('the answers about many households are those about each, whatever their lives, also where the pack is not in force', () => {
  const met = new Set<string>()
  fc.assert(
    fc.property(village, day, (households, on) => {
      const all = determineAll(households, { on, pack })
      expect(Object.keys(all.outcomes)).toEqual(pack.rules.map(({ event }) => event.type))
      for (const [at, household] of households.entries()) {
        for (const { question, outcome, notInForce } of determine(household, { on, pack })) {
          expect(truthIn(all.outcomes[question]!, at), `${question} on ${on}`).toBe(outcome)
          expect(all.notInForce).toEqual(notInForce)
          met.add(String(outcome))
        }
      }
    }),
  )
  expect([...met].toSorted()).toEqual(['false', 'true', 'unknown'])
})

test('one question alone is answered as among all', () => {
  fc.assert(
    fc.property(village, day, fc.constantFrom(...pack.rules), (households, on, { event: { type: question } }) => {
      const alone = determineAll(households, { on, pack, question }).outcomes
      expect(alone).toEqual({ [question]: determineAll(households, { on, pack }).outcomes[question] })
    }),
  )
})

test('the columns hold the facts of each household, missing where they are', () => {
  const { slots } = compiledPack(pack).program
  fc.assert(
    fc.property(village, day, (households, on) => {
      const { length, facts } = columnsOf(households, { on, pack })
      expect(length).toBe(households.length)
      expect(Object.keys(facts)).toEqual(slots.map(({ fact }) => fact))
      for (const [at, household] of households.entries()) {
        for (const slot of slots) {
          const { values, missing } = facts[slot.fact]!
          const derived = derive(factNamed(slot.fact)!, lazyViewOn(household, on), pack)
          expect(missing[at] === 1 ? undefined : decode(slot, values[at]!), slot.fact).toEqual(
            'value' in derived ? derived.value : undefined,
          )
        }
      }
    }),
  )
})

test('a question without a rule has no column, and nobody to be asked about gives empty ones', () => {
  expect(determineAll([], { on: '2019-12-31', pack, question: 'rich' }).outcomes).toEqual({})
  const none: TruthColumn = new Uint8Array()
  expect(determineAll([], { on: '2019-12-31', pack, question: 'edge' }).outcomes).toEqual({ edge: none })
})

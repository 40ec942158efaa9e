import { fold, type HouseholdView, lazyViewOn, viewOn } from '@hearthfold/core'
import { derive, factNamed, factNames } from '@hearthfold/core/facts'
import { lives } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOf } from './compare.ts'
import { calendar } from './derived.ts'
import { runs } from '../../../test/config/runs.ts'

test('a lazy view says what the plain one says, in whatever order it is asked', () => {
  fc.assert(
    fc.property(lives(), fc.infiniteStream(fc.nat()), ({ stream, events }, picks) => {
      const household = fold(stream, events)
      for (const day of daysOf(events)) {
        const plain = viewOn(household, day)
        const lazy = lazyViewOn(household, day)
        const left = Object.keys(plain) as (keyof HouseholdView)[]
        while (left.length > 0) {
          const [key] = left.splice(picks.next().value! % left.length, 1)
          expect(lazy[key!], key).toStrictEqual(plain[key!])
          expect(lazy[key!], key).toBe(lazy[key!])
        }
      }
    }),
    { numRuns: runs(30) },
  )
})

test('every fact of a lazy view is that of the plain one: a value with evidence that the household holds, or what is missing', () => {
  fc.assert(
    fc.property(lives(), ({ stream, events }) => {
      const household = fold(stream, events)
      const ids = new Set(events.map(({ id }) => id))
      for (const day of daysOf(events)) {
        const [plain, lazy] = [viewOn(household, day), lazyViewOn(household, day)]
        for (const name of factNames) {
          const derived = derive(factNamed(name)!, lazy, calendar)
          expect(derived, name).toStrictEqual(derive(factNamed(name)!, plain, calendar))
          const isGrounded = 'value' in derived ? derived.evidence.every((id) => ids.has(id)) : derived.missing.length > 0
          expect(isGrounded, name).toBe(true)
        }
      }
    }),
    { numRuns: runs(20) },
  )
})

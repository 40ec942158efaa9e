import { HouseholdEvent, type Refusal } from '@hearthfold/core'
import { SUPPORT } from '../src/laws/basis.ts'
import { lives, statement } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../test/config/runs.ts'

// The properties are worth what the generated lives are worth.

const sampled = fc.sample(lives(), { numRuns: runs(2000), seed: 7 })
const types = HouseholdEvent.options.map((shape) => shape.shape.type.value)

test('generated lives hold every type of event', () => {
  const seen = new Set(sampled.flatMap(({ events }) => events.map(({ event }) => event.type)))
  expect(types.filter((type) => !seen.has(type))).toEqual([])
})

test('generated lives correct every type of statement', () => {
  const seen = new Set<string>(
    sampled.flatMap(({ events }) => events.flatMap(({ event }) => (event.type === 'corrected' ? [event.statement.type] : []))),
  )
  // What happened to two households at once is corrected in neither.
  const whole: string[] = ['corrected', 'revoked', 'split-from', 'merged-into', 'merged-from']
  // An objection stands until it is resolved.
  const statements = types.filter((type) => !whole.includes(type) && type !== 'objection-raised')
  expect(statements.filter((type) => !seen.has(type))).toEqual([])
})

test('generated lives hold acts of every kind of basis, and late evidence', () => {
  const acts = sampled.flatMap(({ events }) => events.flatMap(({ event }) => ('basis' in event ? [event.basis.kind] : [])))
  expect([...new Set(acts)].toSorted()).toEqual(['determination', 'legacy', 'ruling'])
  const late = sampled.flatMap(({ events }) => events.filter(({ on, recordedAt }) => on < recordedAt.slice(0, 10)))
  expect(late.length).toBeGreaterThan(200)
})

test('generated wishes are refused in many ways', () => {
  const codes = new Set(sampled.flatMap(({ refused }) => refused.map(({ refusal }) => refusal.code)))
  const many: Refusal['code'][] = ['too-early', 'household-closed', 'never-identified', 'already-registered', 'already-exited']
  const more: Refusal['code'][] = ['never-exited', 'no-members', 'two-heads', 'member-present', 'member-absent', 'contradicts-later']
  expect([...many, ...more].filter((code) => !codes.has(code))).toEqual([])
})

test('a generated statement is well-formed', () => {
  fc.assert(
    fc.property(statement, (statement) => {
      // The blanks that only a household can fill.
      const blanks =
        statement.type === 'measure-ended'
          ? { grant: 'e1' }
          : statement.type === 'clue-resolved'
            ? { clue: 'e1' }
            : statement.type === 'need-matched' || statement.type === 'need-closed'
              ? { need: 'e1' }
              : {}
      const whole = { ...statement, ...blanks }
      expect(HouseholdEvent.safeParse(whole).error).toBeUndefined()
    }),
  )
})

test('every grounded act has the determination that supports it', () => {
  expect(Object.keys(SUPPORT).toSorted()).toEqual(
    HouseholdEvent.options.flatMap((shape) => ('basis' in shape.shape ? [shape.shape.type.value] : [])).toSorted(),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Goal, satisfy, searchFor } from '../src/counterfactuals/satisfy.ts'
import { everyHousehold, regionsOn, smallPack, someDay, truthOf } from './small-pack.ts'
import { runs } from '../../../test/config/runs.ts'

const picks = fc.array(fc.record({ rule: fc.nat(), truth: fc.boolean() }), { minLength: 1, maxLength: 3 })

describe('facts that reach some goals', () => {
  test('are found exactly where trying every household finds some', () => {
    fc.assert(
      fc.property(smallPack, someDay, picks, (pack, on, picks) => {
        const { program, regions, rules } = regionsOn(pack, on)
        const goals = picks.map(({ rule, truth }): Goal => ({ node: rules[rule % rules.length]!.node, truth }))
        const reached = (slots: Float64Array) =>
          goals.every(({ node, truth }) => truthOf(node, program, slots, regions.parameters) === truth)
        const found = satisfy(regions, goals)
        expect(found !== undefined).toBe(everyHousehold(program, pack).some(reached))
        if (!found) return
        expect(reached(found)).toBe(true)
        expect(found.some(Number.isNaN)).toBe(false)
      }),
      { numRuns: runs(300) },
    )
  })

  test('are sought among the open facts alone: what is known stays, what is missing stays missing', () => {
    const states = fc.array(fc.constantFrom('open', 'missing', 'known'), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(smallPack, someDay, picks, states, fc.nat(), (pack, on, picks, states, pick) => {
        const { program, regions, rules } = regionsOn(pack, on)
        const goals = picks.map(({ rule, truth }): Goal => ({ node: rules[rule % rules.length]!.node, truth }))
        const all = everyHousehold(program, pack)
        const known = all[pick % all.length]!.map((value, slot) => (states[slot] === 'missing' ? NaN : value))
        const open = [...known.keys()].filter((slot) => states[slot] === 'open')
        const reached = (slots: Float64Array) =>
          goals.every(({ node, truth }) => truthOf(node, program, slots, regions.parameters) === truth)
        const found = searchFor(regions, goals, known)(open)
        expect(found !== undefined).toBe(everyHousehold(program, pack, known, open).some(reached))
        if (!found) return
        expect(reached(found)).toBe(true)
        for (const slot of known.keys()) if (!open.includes(slot)) expect(found[slot]).toBe(known[slot])
      }),
      { numRuns: runs(300) },
    )
  })
})

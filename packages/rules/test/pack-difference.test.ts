import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cn2014to2020 } from '../packs/index.ts'
import { compile } from '../src/evaluate/compiled.ts'
import { ruleTruth } from '../src/evaluate/outcomes.ts'
import { parametersOn } from '../src/evaluate/parameters.ts'
import { encode } from '../src/evaluate/slot.ts'
import type { Pack } from '../src/pack/pack.ts'
import { packDifference } from '../src/analyse/pack-difference.ts'
import { packDifferenceText } from '../src/analyse/pack-difference-text.ts'
import type { Witness } from '../src/analyse/witness.ts'
import { pack as shipped } from './shipped.ts'
import { everyHousehold, packOf, regionsOn, smallPack, someDay, truthOf } from './small-pack.ts'
import { runs } from '../../../test/config/runs.ts'

function answer(pack: Pack, question: string, { on, facts }: Pick<Witness, 'on' | 'facts'>): boolean | 'unknown' {
  const { program, layout, evaluate } = compile(pack, {}, [pack.rules.find(({ event }) => event.type === question)!])
  const out = new Int32Array(layout.size)
  evaluate(
    Float64Array.from(program.slots, (slot) => encode(slot, facts[slot.fact])),
    parametersOn(pack, program, on),
    out,
  )
  return ruleTruth(out, layout, 0)
}

describe('the difference of two packs', () => {
  test('names a question exactly where trying every household finds one that is answered differently', () => {
    // Both are read in the numbers of the first, in which every fact has the same place.
    fc.assert(
      fc.property(smallPack, smallPack, someDay, (before, after, on) => {
        const found = packDifference(before, after).treatedDifferently
        const [one, other] = [regionsOn(before, on), regionsOn(after, on)]
        const names = [...new Set([...one.program.slots, ...other.program.slots])].map(({ fact }) => fact)
        const joint = {
          ...one.program,
          slots: [...new Set(names)].map((fact) => [...one.program.slots, ...other.program.slots].find((slot) => slot.fact === fact)!),
        }
        const all = everyHousehold(joint, { ...before, facts: { ...after.facts, ...before.facts } })
        const project = (slots: Float64Array, { program }: typeof one) =>
          Float64Array.from(program.slots, ({ fact }) => slots[joint.slots.findIndex((slot) => slot.fact === fact)]!)
        for (const { rule, node } of one.rules) {
          const same = other.rules.find((two) => two.rule.event.type === rule.event.type)
          for (const truth of [true, false]) {
            const expected =
              same !== undefined &&
              all.some(
                (slots) =>
                  truthOf(node, one.program, project(slots, one), one.regions.parameters) === !truth &&
                  truthOf(same.node, other.program, project(slots, other), other.regions.parameters) === truth,
              )
            const said = found.some(
              ({ question, after, during }) =>
                question === rule.event.type &&
                after === truth &&
                during.some(({ from, to }) => from <= on && (to === undefined || on <= to)),
            )
            expect(said).toBe(expected)
          }
        }
      }),
      { numRuns: runs(60) },
    )
  })

  test('shows households that the evaluator answers differently, and says it in both languages', () => {
    fc.assert(
      fc.property(smallPack, smallPack, (before, after) => {
        const difference = packDifference(before, after)
        for (const { question, after: truth, witness, during } of difference.treatedDifferently) {
          expect([answer(before, question, witness), answer(after, question, witness)]).toEqual([!truth, truth])
          expect(during[0]!.from).toBe(witness.on)
        }
        const [zh, en] = (['zh', 'en'] as const).map((language) => packDifferenceText(difference, { before, after }, language))
        expect(zh).toHaveLength(en!.length)
        expect([...zh!, ...en!].join('\n')).not.toMatch(/undefined|NaN|\[object/)
      }),
    )
  })

  test('of a pack and itself is none', () => {
    expect(packDifference(shipped, shipped)).toMatchObject({ treatedDifferently: [], onlyBefore: [], onlyAfter: [], parameters: [] })
    expect(packDifferenceText(packDifference(shipped, shipped), { before: shipped, after: shipped }, 'en').at(-1)).toBe(
      'no household would be treated differently',
    )
  })

  test('of a higher line are the households between the lines, from the day on which the line is judged by', () => {
    const { povertyLine } = cn2014to2020.parameters
    const values = povertyLine.values.map((one) => (one.from === '2019-01-01' ? { ...one, value: 400_000 } : one))
    const after = packOf({
      ...cn2014to2020,
      version: '2019.2',
      parameters: { ...cn2014to2020.parameters, povertyLine: { ...povertyLine, values } },
    })
    const difference = packDifference(shipped, after)
    expect(difference.parameters).toEqual([{ parameter: 'povertyLine', from: '2019-01-01', before: 321_800, after: 400_000 }])
    expect(difference.treatedDifferently.map(({ question, after, during }) => [question, after, during])).toEqual(
      [
        ['eligible', true],
        ['exit-ready', false],
        ['exited-below-the-line', true],
        ['edge', false],
      ].map((one) => [...one, [{ from: '2019-10-01', to: '2020-09-30' }]]),
    )
    expect(difference.treatedDifferently[0]!.witness.facts['perCapitaNetIncome']).toBe(321_800)
    const lines = packDifferenceText(difference, { before: shipped, after }, 'en').join('\n')
    expect(lines).toContain('national poverty line (current prices) from 2019-01-01: 3,218.00 → 4,000.00')
    expect(lines).toContain('“eligible for registration as poor”: some households no → yes (2019-10-01 – 2020-09-30)')
    expect(packDifferenceText(difference, { before: shipped, after }, 'zh').join('\n')).toContain(
      '国家扶贫标准（现价）（2019-01-01 起）：3,218.00 → 4,000.00',
    )
  })

  test('says which days only one of them covers, and that an answer left unknown for want of a value is not counted', () => {
    const { povertyLine } = cn2014to2020.parameters
    const parameters = {
      ...cn2014to2020.parameters,
      povertyLine: { ...povertyLine, values: povertyLine.values.filter(({ from }) => from >= '2016-01-01') },
    }
    const after = packOf({ ...cn2014to2020, version: '2019.2', inForce: { from: '2014-01-01', to: '2019-12-31' }, parameters })
    const difference = packDifference(shipped, after)
    expect(difference).toMatchObject({ both: { from: '2014-01-01', to: '2019-12-31' }, treatedDifferently: [] })
    expect(difference.alone).toEqual({ before: [{ from: '2020-01-01', to: shipped.inForce.to }], after: [] })
    expect(packDifference(after, shipped).alone.after).toEqual(difference.alone.before)
    const [zh, en] = (['zh', 'en'] as const).map((language) => packDifferenceText(difference, { before: shipped, after }, language))
    expect(en).toContain(`only ${shipped.id} ${shipped.version} is in force, nothing compared: 2020-01-01 – ${shipped.inForce.to}`)
    expect(en!.slice(-2)).toEqual([
      'no household would be treated differently while both are in force',
      'a parameter has a value in only one of them: where the other therefore leaves an answer unknown, that is not counted as different',
    ])
    expect(zh!.slice(-2)).toEqual(['两者同时适用期间，没有家庭会受到不同对待', '参数仅在一方有取值：另一方由此无定论的情形不计为不同对待'])
  })

  test('names the questions that only one of them answers, and packs that are never in force together', () => {
    const fewer = packOf({ ...cn2014to2020, rules: cn2014to2020.rules.slice(0, 2), groups: [], inForce: { from: '2021-01-01' } })
    const difference = packDifference(shipped, fewer)
    expect(difference).toMatchObject({ both: undefined, treatedDifferently: [], onlyAfter: [] })
    expect(difference.onlyBefore).toContain('edge')
    expect(packDifferenceText(difference, { before: shipped, after: fewer }, 'en')).toContain('on no day are both in force')
  })
})

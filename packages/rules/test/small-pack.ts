import type { Day } from '@hearthfold/core'
import type { FactValue } from '@hearthfold/core/facts'
import fc from 'fast-check'
import { compare } from '../src/evaluate/comparison.ts'
import { parametersOn } from '../src/evaluate/parameters.ts'
import type { Leaf, Node, Program } from '../src/evaluate/program.ts'
import { decode } from '../src/evaluate/slot.ts'
import { kleene, type Truth } from '../src/evaluate/truth.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Pack } from '../src/pack/pack.ts'
import { regionsOf } from '../src/counterfactuals/regions.ts'
import { study } from '../src/analyse/studied.ts'

// Packs so small that every value of every fact can be tried. Lines lie on halves, and all quarters are tried: so every
// piece of a domain, however the lines cut it, has one of the values that are tried.

const text = { zh: '文', en: 'text' }
const citation = { source: text, verified: true }
const named = { label: text, citation }

const scale = fc.constantFrom(0.5, 1, 2, 3)
const changeable = fc.option(fc.record({ scale }), { nil: undefined })

const facts = fc.record({
  perCapitaNetIncome: fc.record({ step: fc.constantFrom(0.25, 0.5, 0.75), scale, is: fc.boolean() }).map(({ step, scale, is }) => ({
    kind: 'number',
    unit: 'fen/person/year',
    min: -0.5,
    max: 1.5,
    suppliedBy: ['income-stated', 'member-joined'],
    ...(is ? { changeable: { step, scale } } : {}),
  })),
  dropOuts: fc.record({ step: fc.constantFrom(0.5, 1, 2), scale, is: fc.boolean() }).map(({ step, scale, is }) => ({
    kind: 'number',
    unit: 'persons',
    min: 0,
    max: 3,
    whole: true,
    suppliedBy: ['member-joined', 'member-described'],
    ...(is ? { changeable: { step, scale } } : {}),
  })),
  foodSecure: changeable.map((changeable) => ({ kind: 'boolean', suppliedBy: ['living-assessed'], changeable })),
  clothingSecure: changeable.map((changeable) => ({ kind: 'boolean', suppliedBy: ['living-assessed'], changeable })),
  waterQuality: changeable.map((changeable) => ({
    kind: 'code',
    codes: ['good', 'basic', 'unsafe'],
    suppliedBy: ['water-assessed'],
    changeable,
  })),
})

const order = fc.constantFrom('equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive')
const line = fc.constantFrom(-1, -0.5, -0, 0, 0.5, 1, 1.5, 2)
const count = fc.constantFrom(-1, 0, 0.5, 1, 2, 2.5, 3, 4)
const code = fc.constantFrom('good', 'basic', 'unsafe')
const same = fc.constantFrom('equal', 'notEqual')

const leaf = fc.oneof(
  fc.record({ fact: fc.constant('perCapitaNetIncome'), operator: order, value: fc.oneof(line, fc.constant({ fact: 'povertyLine' })) }),
  fc.record({ fact: fc.constant('dropOuts'), operator: order, value: fc.oneof(count, fc.constant({ fact: 'most' })) }),
  fc.record({ fact: fc.constantFrom('foodSecure', 'clothingSecure'), operator: same, value: fc.boolean() }),
  fc.record({ fact: fc.constant('waterQuality'), operator: same, value: code }),
  fc.record({
    fact: fc.constant('waterQuality'),
    operator: fc.constantFrom('in', 'notIn'),
    value: fc.array(code, { minLength: 1, maxLength: 3 }),
  }),
)

const { condition } = fc.letrec((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 4 }) }),
    fc.record({ not: tie('condition') }),
    fc.constant({ condition: 'shared' }),
  ),
}))

const dated = (value: fc.Arbitrary<number>) =>
  fc
    .uniqueArray(fc.record({ from: fc.constantFrom('2014-01-01', '2015-09-30', '2015-10-01', '2016-01-01'), value }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ from }) => from,
    })
    .map((values) => values.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map((one) => ({ ...one, citation })))

const stance = fc.constantFrom('allowed', 'refused')
const law = fc.record({ more: fc.constantFrom('perCapitaNetIncome', 'dropOuts'), neverMakes: fc.boolean() })

/** A pack of up to four rules, with a group and laws, in force in 2015 and 2016. */
export const smallPack: fc.Arbitrary<Pack> = fc
  .record({
    facts,
    lines: dated(line),
    counts: dated(count),
    at: fc.constantFrom('day', 'income-year-end'),
    shared: leaf,
    rules: fc.array(fc.record({ condition, laws: fc.array(law, { maxLength: 2 }) }), { minLength: 1, maxLength: 4 }),
    given: fc.option(condition, { nil: undefined }),
    gaps: stance,
    overlaps: stance,
  })
  .map(({ facts, lines, counts, at, shared, rules, given, gaps, overlaps }) =>
    packOf({
      facts,
      parameters: {
        povertyLine: { label: text, unit: 'fen/person/year', at, values: lines },
        most: { label: text, unit: 'persons', at: 'day', values: counts },
      },
      conditions: { shared: { ...named, conditions: shared } },
      rules: rules.map(({ condition, laws }, i) => ({
        name: `rule ${i}`,
        ...named,
        conditions: condition,
        event: { type: `q${i}` },
        laws,
      })),
      groups: [{ name: 'group', label: text, questions: rules.map((_, i) => `q${i}`), given, gaps, overlaps }],
    }),
  )

/** A pack of facts, parameters and rules as a file has them. */
export function packOf(more: Readonly<Record<string, unknown>>): Pack {
  const file = {
    id: 'small',
    version: '1',
    jurisdiction: 'CN',
    level: 'nation',
    title: text,
    inForce: { from: '2015-01-01', to: '2016-12-31' },
    incomeYearEnds: '09-30',
  }
  const loaded = loadPack(JSON.parse(JSON.stringify({ ...file, facts: {}, parameters: {}, ...more })))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  return loaded.value
}

/** Days before and after each on which a parameter of a small pack may change. */
export const someDay: fc.Arbitrary<Day> = fc.constantFrom<Day[]>(
  '2015-01-01',
  '2015-09-29',
  '2015-09-30',
  '2015-10-01',
  '2016-01-01',
  '2016-09-30',
  '2016-10-01',
  '2016-12-31',
)

/** The cells of a pack on a day. */
export function regionsOn(pack: Pack, on: Day) {
  const studied = study(pack)
  const parameters = parametersOn(pack, studied.program, on)
  return { ...studied, regions: regionsOf(studied.program, pack.facts, parameters) }
}

/** All values of a slot that need to be tried. */
export function valuesOf({ slots }: Program, pack: Pack, slot: number): number[] {
  const declared = pack.facts[slots[slot]!.fact]!
  if (declared.kind === 'boolean') return [0, 1]
  if (declared.kind === 'code') return declared.codes.map((_, at) => at)
  const step = declared.whole ? 1 : 0.25
  return Array.from({ length: (declared.max - declared.min) / step + 1 }, (_, at) => declared.min + at * step)
}

/** All households: each value of each open fact with each of the others; the other facts are as given. */
export function everyHousehold(
  program: Program,
  pack: Pack,
  given?: Float64Array,
  open: readonly number[] = [...program.slots.keys()],
): Float64Array[] {
  const start = given ?? new Float64Array(program.slots.length).fill(NaN)
  return open.reduce<Float64Array[]>(
    (some, slot) => some.flatMap((one) => valuesOf(program, pack, slot).map((value) => one.with(slot, value))),
    [start],
  )
}

/** What a node comes to by definition. */
export function truthOf(node: Node, { leaves, slots: described }: Program, slots: Float64Array, parameters: Float64Array): Truth {
  return kleene(node, ({ leaf }) => {
    const { slot, operator, against } = leaves[leaf]! satisfies Leaf
    const value = (number: number): FactValue | undefined => decode(described[slot]!, number)
    const other =
      'parameter' in against
        ? value(parameters[against.parameter]!)
        : 'codes' in against
          ? against.codes.map((code) => value(code)!)
          : value(against.constant)
    return compare(operator, value(slots[slot]!), other)
  })
}

import type { Day } from '@hearthfold/core'
import fc from 'fast-check'
import { parameterOn } from '../evaluate/parameters.ts'
import { type LeafCondition, type Operator, plain, type PlainCondition, type Tree } from '../pack/condition.ts'
import type { Pack } from '../pack/pack.ts'
import { packOn } from '../pack/pack-on.ts'

/** A fact as rules see it: its kind, the codes of a code, the bounds of a number where it has any. */
export type DeclaredFact =
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'code'; readonly codes: readonly string[] }

/**
 * Rules with all they need to be evaluated: what `programOf` takes, and the parameters. `parameters` has their values;
 * undefined where one has none on the day.
 */
export interface RuleSet {
  readonly facts: Readonly<Record<string, DeclaredFact>>
  readonly parameters: Readonly<Record<string, number | undefined>>
  readonly rules: readonly PlainCondition[]
}

/** The rules of a pack with the parameters of a day. */
export function ruleSetOf(whole: Pack, on: Day): RuleSet {
  const pack = packOn(whole, on)
  const parameters = Object.keys(pack.parameters).map((name) => {
    const applied = parameterOn(pack, name, on)
    return [name, 'value' in applied ? applied.value : undefined]
  })
  return {
    facts: pack.facts,
    parameters: Object.fromEntries(parameters) as RuleSet['parameters'],
    rules: pack.rules.map(({ conditions }) => plain(conditions, pack.conditions)),
  }
}

/** Numbers at which arithmetic turns: signs of zero, ends of the integers and of the doubles, sums that are not exact. */
export const EDGE_NUMBERS: readonly number[] = [
  0,
  -0,
  1,
  -1,
  2.5,
  0.1 + 0.2,
  255,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32,
  Number.MAX_SAFE_INTEGER,
  2 ** 53 + 2,
  1e21,
  -1e15,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  Number.MIN_VALUE,
  -Number.MIN_VALUE,
]

/** Any finite number, those at which something turns above all. */
export const numbers: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 3, arbitrary: fc.constantFrom(...EDGE_NUMBERS) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
)

const many = (count: number) => Array.from({ length: count }, (_, at) => `code ${at}`)

/** Codes that are one alone, that look like other things, and as many as a pack may declare. */
const codeLists = fc.constantFrom(
  ['A', 'B', 'C', 'D'],
  ['only'],
  ['good', 'basic', 'unsafe'],
  ['0', 'NaN', 'true', 'null'],
  ["'", '"', '`', '\\', '\n'],
  ['constructor', '__proto__'],
  many(33),
  many(64),
)

const declared: fc.Arbitrary<DeclaredFact> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'number' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'boolean' as const }) },
  { weight: 2, arbitrary: codeLists.map((codes) => ({ kind: 'code' as const, codes })) },
)

/** A leaf before it is known which facts and parameters there are: numbers choose among those. */
interface LeafSeed {
  readonly fact: number
  readonly operator: number
  readonly literal: number
  /** Chooses a parameter, now and then, in place of the literal. */
  readonly parameter: number | undefined
  readonly choices: readonly number[]
}

const leafSeed: fc.Arbitrary<LeafSeed> = fc.record({
  fact: fc.nat(99),
  operator: fc.nat(99),
  literal: numbers,
  parameter: fc.option(fc.nat(99), { nil: undefined, freq: 2 }),
  choices: fc.array(fc.nat(99), { minLength: 1, maxLength: 4 }),
})

/** Conditions before their leaves are known. `every` joins all leaves that there are. */
type Shape = Tree<{ readonly pick: number } | { readonly every: 'all' | 'any' }>

const pick = fc.record({ pick: fc.nat(999) })

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: pick },
    { weight: 3, arbitrary: fc.record({ all: fc.array(tie('shape'), { minLength: 1, maxLength: 4 }) }) },
    { weight: 3, arbitrary: fc.record({ any: fc.array(tie('shape'), { minLength: 1, maxLength: 4 }) }) },
    { weight: 2, arbitrary: fc.record({ not: tie('shape') }) },
  ),
}))

const every: fc.Arbitrary<Shape> = fc.record({ every: fc.constantFrom('all' as const, 'any' as const) })

/** Lists that are short as a rule, and otherwise of a length about which a word of 32 bits is full. */
function lists<Item>(item: fc.Arbitrary<Item>, short: number): fc.Arbitrary<Item[]> {
  const long = [31, 32, 33, 63, 64, 65, 97].map((length) => fc.array(item, { minLength: length, maxLength: length }))
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 10, arbitrary: fc.array(item, { minLength: 1, maxLength: short }) },
    { weight: 2, arbitrary: fc.oneof(...long) },
  )
}

/**
 * Rule sets within the strict profile: conditions of every shape over numbers, booleans and codes, with literals, lists
 * and parameters; leaves that several rules share; now and then more leaves or more rules than a word has bits.
 *
 * @example
 * fc.assert(fc.property(ruleSets(), (set) => programOf(set.rules, set.facts).leaves.length > 0))
 */
export function ruleSets(): fc.Arbitrary<RuleSet> {
  return fc
    .record({
      facts: fc.array(declared, { minLength: 1, maxLength: 8 }),
      parameters: fc.array(numbers, { maxLength: 3 }),
      leaves: lists(leafSeed, 8),
      shapes: lists(fc.oneof({ weight: 7, arbitrary: shape }, { weight: 3, arbitrary: every }), 5),
    })
    .map(({ facts, parameters, leaves, shapes }) => {
      const known = {
        facts: Object.fromEntries(facts.map((fact, at) => [`fact${at}`, fact])),
        parameters: Object.fromEntries(parameters.map((value, at) => [`parameter${at}`, value])),
      }
      const conditions = leaves.map((seed) => leafOf(seed, known))
      return { ...known, rules: shapes.map((one) => grown(one, conditions)) }
    })
}

function grown(shape: Shape, leaves: readonly LeafCondition[]): PlainCondition {
  if ('all' in shape) return { all: shape.all.map((part) => grown(part, leaves)) }
  if ('any' in shape) return { any: shape.any.map((part) => grown(part, leaves)) }
  if ('not' in shape) return { not: grown(shape.not, leaves) }
  if ('every' in shape) return shape.every === 'all' ? { all: leaves } : { any: leaves }
  return chosen(leaves, shape.pick)
}

const EQUALITY: readonly Operator[] = ['equal', 'notEqual']
const OPERATORS_OF: Readonly<Record<DeclaredFact['kind'], readonly Operator[]>> = {
  number: ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', ...EQUALITY],
  boolean: EQUALITY,
  code: ['in', 'notIn', ...EQUALITY],
}

function leafOf(seed: LeafSeed, { facts, parameters }: Omit<RuleSet, 'rules'>): LeafCondition {
  const [fact, declared] = chosen(Object.entries(facts), seed.fact)
  const operator = chosen(OPERATORS_OF[declared.kind], seed.operator)
  return { fact, operator, value: operandOf(seed, declared, operator, Object.keys(parameters)) }
}

function operandOf(
  { parameter, literal, choices }: LeafSeed,
  declared: DeclaredFact,
  operator: Operator,
  parameters: readonly string[],
): LeafCondition['value'] {
  if (declared.kind === 'boolean') return choices[0]! % 2 === 1
  if (declared.kind === 'code') {
    const codes = choices.map((one) => chosen(declared.codes, one))
    return operator === 'in' || operator === 'notIn' ? codes : codes[0]!
  }
  return parameter === undefined || parameters.length === 0 ? literal : { fact: chosen(parameters, parameter) }
}

function chosen<Thing>(things: readonly Thing[], at: number): Thing {
  return things[at % things.length]!
}

import fc from 'fast-check'
import { leavesOf, parameterOf } from '../pack/condition.ts'
import { type DeclaredFact, EDGE_NUMBERS, numbers, type RuleSet } from './rule-sets.ts'

/** What is known when rules are evaluated: values of facts, of whatever type, and of parameters; a name left out is missing. */
export interface Known {
  readonly facts: Readonly<Record<string, unknown>>
  readonly parameters: Readonly<Record<string, number>>
}

const refuse = () => {
  throw new Error('nobody may look into a value that is not of its type')
}

/** What a test needs of a value to tell it: whether fast-check knows it. Nobody else has a reason to look. */
const guarded: ProxyHandler<object> = {
  has: () => false,
  get: (_, key) => (typeof key === 'symbol' && key !== Symbol.toPrimitive ? undefined : refuse()),
}

/** Values that are of no fact's type, by name. Several throw at whoever looks into them. */
export const ILL_TYPED: Readonly<Record<string, unknown>> = {
  null: null,
  undefined: undefined,
  NaN: Number.NaN,
  infinity: Number.POSITIVE_INFINITY,
  'minus infinity': Number.NEGATIVE_INFINITY,
  'a number as text': '1',
  'an empty text': '',
  'true as text': 'true',
  'a big integer': 1n,
  'a symbol': Symbol('value'),
  'an empty list': [],
  'a list of a number': [1],
  'a list of a code': ['A'],
  'an empty object': {},
  'an object without a prototype': Object.create(null),
  'an object that is worth a number': { valueOf: () => 1 },
  'an object that reads as a code': { toString: () => 'A' },
  'an object that throws when converted': { valueOf: refuse, toString: refuse, [Symbol.toPrimitive]: refuse },
  'an object like a date': { getTime: () => 1, valueOf: () => 1, toISOString: () => '2019-01-01T00:00:00.000Z', toJSON: refuse },
  'an object that throws at every look': new Proxy({}, guarded),
  'a function': refuse,
  'a boxed number': Object(1),
  'a boxed boolean': Object(true),
  'a boxed code': Object('A'),
}

/**
 * Everything known, and of its type: each fact of a rule set has a value, at or just beside what the rules compare it with
 * above all. A parameter that has no value in the rule set has none here.
 */
export function completeFacts(set: RuleSet): fc.Arbitrary<Known> {
  const facts = Object.fromEntries(Object.entries(set.facts).map(([name, declared]) => [name, sound(name, declared, set)]))
  return fc.record({ facts: fc.record(facts), parameters: fc.constant(valued(set)) })
}

/**
 * Some of it known: any fact of a rule set may be missing, or have a value that is not of its type (see `ILL_TYPED`); any
 * parameter may have no value.
 */
export function anyFacts(set: RuleSet): fc.Arbitrary<Known> {
  const facts = Object.entries(set.facts).map(([name, declared]) => {
    const value = fc.oneof({ weight: 4, arbitrary: sound(name, declared, set) }, { weight: 1, arbitrary: unsound(declared) })
    return [name, value] as const
  })
  return fc.record({
    facts: fc.record(Object.fromEntries(facts), { requiredKeys: [] }),
    parameters: fc.oneof(
      { weight: 3, arbitrary: fc.constant(valued(set)) },
      { weight: 1, arbitrary: fc.subarray(Object.entries(valued(set))).map((some) => Object.fromEntries(some)) },
    ),
  })
}

/** The parameters that have a value. */
function valued({ parameters }: RuleSet): Record<string, number> {
  return Object.fromEntries(Object.entries(parameters).filter((entry): entry is [string, number] => entry[1] !== undefined))
}

/** Values of a fact's type. */
function sound(name: string, declared: DeclaredFact, set: RuleSet): fc.Arbitrary<unknown> {
  if (declared.kind === 'boolean') return fc.boolean()
  if (declared.kind === 'code') return fc.constantFrom(...declared.codes)
  const bounds = [declared.min, declared.max].filter((bound) => bound !== undefined)
  const near = [...new Set([...comparedWith(name, set), ...bounds])].flatMap((value) => [value, nextAbove(value), -nextAbove(-value)])
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...near.filter(Number.isFinite), 0, -0) },
    { weight: 1, arbitrary: fc.constantFrom(...EDGE_NUMBERS) },
    { weight: 1, arbitrary: numbers },
  )
}

/** Values that are not of a fact's type, though some may be of another's. */
function unsound({ kind, ...declared }: DeclaredFact): fc.Arbitrary<unknown> {
  const codes = 'codes' in declared ? declared.codes : []
  const others = [...(kind === 'number' ? [] : [0, 1, -1]), ...(kind === 'boolean' ? [] : [true, false])]
  return fc.constantFrom(...Object.values(ILL_TYPED).filter((value) => !codes.includes(value as string)), ...others)
}

/** The numbers that the rules of a set compare a fact with, its parameters' among them. */
function comparedWith(fact: string, { rules, parameters }: RuleSet): number[] {
  const operands = rules.flatMap(leavesOf).flatMap((leaf) => (leaf.fact === fact ? [leaf.value] : []))
  return operands.flatMap((operand) => {
    const name = parameterOf(operand)
    const value = name === undefined ? operand : parameters[name]
    return typeof value === 'number' ? [value] : []
  })
}

/** The least double above a finite one. */
function nextAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE
  const bits = new BigInt64Array(new Float64Array([value]).buffer)
  bits[0]! += value > 0 ? 1n : -1n
  return new Float64Array(bits.buffer)[0]!
}

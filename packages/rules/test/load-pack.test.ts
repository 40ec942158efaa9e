import type { Misfit } from '@hearthfold/core'
import { describe, expect, test } from 'vitest'
import { cn2014to2020 } from '../packs/index.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import { pack } from './shipped.ts'

type Json = Record<string, unknown>

/** The shipped pack with the conditions of its first rule replaced. */
function withConditions(conditions: unknown): Json {
  const [first, ...others] = cn2014to2020.rules
  return { ...cn2014to2020, rules: [{ ...first, conditions }, ...others] }
}

function problemsOf(json: unknown): Misfit[] {
  const loaded = loadPack(json)
  return !loaded.ok ? loaded.problem : []
}

const leaf = { fact: 'perCapitaNetIncome', operator: 'lessThan', value: { fact: 'povertyLine' } }

describe('the strict profile refuses, with the path of the node,', () => {
  const refused: [name: string, conditions: unknown, path: string][] = [
    ['an empty any, which the engine takes for true', { any: [] }, 'rules.0.conditions.any'],
    ['an empty all', { all: [] }, 'rules.0.conditions.all'],
    ['any and all in one node', { any: [leaf], all: [leaf] }, 'rules.0.conditions'],
    ['a priority, which leaves leaves unevaluated', { all: [{ ...leaf, priority: 2 }] }, 'rules.0.conditions.all.0'],
    ['a path into a fact', { all: [{ ...leaf, path: '$.x' }] }, 'rules.0.conditions.all.0'],
    ['a fact that the pack does not declare', { ...leaf, fact: 'shoeSize' }, 'rules.0.conditions.fact'],
    ['a fact named like a property of every object', { ...leaf, fact: 'constructor' }, 'rules.0.conditions.fact'],
    ['an order among true and false', { fact: 'foodSecure', operator: 'lessThan', value: true }, 'rules.0.conditions.operator'],
    ['a number written as a text', { ...leaf, value: '3218' }, 'rules.0.conditions.value'],
    ['a number that is none', { ...leaf, value: Number.NaN }, 'rules.0.conditions.value'],
    ['null to compare with', { ...leaf, value: null }, 'rules.0.conditions.value'],
    [
      'in with a text, which the engine takes for a part of it',
      { fact: 'housingGrade', operator: 'in', value: 'AB' },
      'rules.0.conditions.value',
    ],
    ['in with an empty list', { fact: 'housingGrade', operator: 'in', value: [] }, 'rules.0.conditions.value'],
    ['a code that the fact never has', { fact: 'housingGrade', operator: 'in', value: ['A', 'E'] }, 'rules.0.conditions.value.1'],
    ['a parameter that the pack does not have', { ...leaf, value: { fact: 'moonPhase' } }, 'rules.0.conditions.value'],
    ['a parameter in another unit', { ...leaf, value: { fact: 'visitEvery' } }, 'rules.0.conditions.value'],
    [
      'a parameter for what is no number',
      { fact: 'foodSecure', operator: 'notEqual', value: { fact: 'visitEvery' } },
      'rules.0.conditions.value',
    ],
    ['a reference to a condition that the pack does not name', { condition: 'other' }, 'rules.0.conditions.condition'],
  ]
  for (const [name, conditions, path] of refused) {
    test(name, () => expect(problemsOf(withConditions(conditions)).map((problem) => problem.path)).toEqual([path]))
  }
})

describe('a pack', () => {
  test('is refused with all its problems at once', () => {
    expect(problemsOf(withConditions({ all: [{ any: [] }, { ...leaf, operator: 'like' }] }))).toHaveLength(2)
  })

  test('is refused when two rules answer one question', () => {
    const [first] = cn2014to2020.rules
    const problems = problemsOf({ ...cn2014to2020, rules: [...cn2014to2020.rules, { ...first, name: 'again' }] })
    expect(problems.map(({ path }) => path)).toEqual([`rules.${cn2014to2020.rules.length}.event.type`])
  })

  test('is refused when the values of a parameter are out of order', () => {
    const { povertyLine } = cn2014to2020.parameters
    const parameters = { ...cn2014to2020.parameters, povertyLine: { ...povertyLine, values: povertyLine.values.toReversed() } }
    expect(problemsOf({ ...cn2014to2020, parameters })[0]?.path).toBe('parameters.povertyLine.values.1.from')
  })

  test('is refused when its conditions are nested beyond reading', () => {
    let conditions: unknown = leaf
    for (let depth = 0; depth < 20_000; depth++) conditions = { not: conditions }
    expect(problemsOf(withConditions(conditions))[0]?.expected).toMatchObject({ code: 'levels-of-conditions' })
  })

  test('is refused with a span that ends before it begins, an income year that ends on no day, a parameter without a name', () => {
    const paths = (more: Json) => problemsOf({ ...cn2014to2020, ...more }).map(({ path }) => path)
    expect(paths({ inForce: { from: '2019-01-01', to: '2015-01-01' } })).toEqual(['inForce.to'])
    for (const incomeYearEnds of ['99-99', '02-30', '02-29', '00-00', '9-30']) expect(paths({ incomeYearEnds })).toEqual(['incomeYearEnds'])
    const nameless = { ...cn2014to2020.parameters, '': cn2014to2020.parameters.visitEvery }
    expect(paths({ parameters: nameless })[0]).toMatch(/^parameters/)
  })

  test('stays what its hash names, whatever happens to the JSON it was made of', () => {
    const json = structuredClone(cn2014to2020)
    const loaded = loadPack(json)
    if (!loaded.ok) throw new Error('refused')
    ;(json.rules[0]!.conditions.all as unknown[]).length = 1
    expect(loaded.value.rules).toEqual(pack.rules)
    expect(() => (loaded.value.rules as unknown[]).pop()).toThrow(TypeError)
  })

  test('of any JSON is refused or loaded, never thrown at', () => {
    for (const json of [undefined, null, 3, 'pack', [], {}, { rules: {} }]) expect(loadPack(json)).toHaveProperty('problem')
  })

  test('has the same hash whatever the order of its keys, and another for any other content', () => {
    const turned = Object.fromEntries(Object.entries(cn2014to2020).toReversed())
    expect(loadPack(turned)).toMatchObject({ ok: true, value: { hash: pack.hash } })
    const later = loadPack({ ...cn2014to2020, version: '2020.2' })
    expect(later.ok && later.value.hash).not.toBe(pack.hash)
  })
})

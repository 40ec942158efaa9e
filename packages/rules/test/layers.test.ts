import { newHousehold } from '@hearthfold/core'
import { describe, expect, test } from 'vitest'
import { cn2014to2020 } from '../packs/index.ts'
import { determine } from '../src/determine/determine.ts'
import { leafReasons } from '../src/evaluate/determination.ts'
import { parameterOn } from '../src/evaluate/parameters.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import type { Pack } from '../src/pack/pack.ts'

type Json = Record<string, unknown>

const citation = { source: { zh: '县文件', en: 'county paper' }, verified: false }
const label = { zh: '名称', en: 'label' }

/** A county's layer over the national pack, with more in it. */
function layer(more: Json = {}): Json {
  return {
    id: 'county',
    version: '1',
    jurisdiction: 'CN-41-1',
    level: 'county',
    title: { zh: '县', en: 'County' },
    over: [cn2014to2020.id],
    inForce: { from: '2016-01-01' },
    ...more,
  }
}

const higherLine = (more: Json = {}) => ({
  povertyLine: {
    label,
    unit: 'fen/person/year',
    at: 'income-year-end',
    values: [{ from: '2018-01-01', value: 350_000, citation }],
    overrides: true,
    ...more,
  },
})

const leaf = { fact: 'townHousing', operator: 'equal', value: true }
const rule = (more: Json = {}) => ({ name: 'local', label, citation, conditions: leaf, event: { type: 'local' }, ...more })

function loaded(...layers: Json[]): Pack {
  const result = loadPack(cn2014to2020, layers)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

function problemsOf(...layers: unknown[]): string[] {
  const result = loadPack(cn2014to2020, layers)
  return !result.ok ? result.problem.map(({ path }) => path) : []
}

describe('a layer', () => {
  test('overrides a parameter from the first day of its own values on; everything says from which file it comes', () => {
    const pack = loaded(layer({ parameters: higherLine() }))
    const line = pack.parameters['povertyLine']!
    expect(line).toMatchObject({ origin: 1 })
    expect(line.values.map((one) => [one.from.slice(0, 4), 'value' in one && one.value, one.origin])).toEqual([
      ['2010', 230_000, 0],
      ['2011', 253_600, 0],
      ['2012', 262_500, 0],
      ['2013', 273_600, 0],
      ['2014', 280_000, 0],
      ['2015', 285_500, 0],
      ['2016', 295_200, 0],
      ['2017', 295_200, 0],
      ['2018', 350_000, 1],
    ])
    expect(parameterOn(pack, 'povertyLine', '2019-12-31')).toMatchObject({ value: 350_000, from: '2018-01-01', origin: 1 })
    expect(parameterOn(pack, 'povertyLine', '2018-09-30')).toMatchObject({ value: 295_200, origin: 0 })
    expect(pack.origins.map(({ id }) => id)).toEqual([cn2014to2020.id, 'county'])
    expect(pack).toMatchObject({ id: `${cn2014to2020.id}+county`, jurisdiction: 'CN-41-1' })
    expect(pack.rules.every(({ origin }) => origin === 0)).toBe(true)
  })

  test('adds a rule that answers a question of its own', () => {
    const pack = loaded(layer({ rules: [rule()] }))
    const answer = determine(newHousehold('household/1'), { on: '2018-01-01', pack, question: 'local' })
    expect(answer).toMatchObject({ outcome: 'unknown', pack: { hash: pack.hash } })
    expect(pack.rules.at(-1)).toMatchObject({ origin: 1 })
  })

  test('replaces a named condition, and with it what every rule that names it means', () => {
    const base = layer({
      id: 'base',
      conditions: { banned: { label, citation, conditions: leaf } },
      rules: [rule({ conditions: { not: { condition: 'banned' } } })],
    })
    const other = { ...leaf, fact: 'businessOwner' }
    const below = layer({ over: ['base'], conditions: { banned: { label, citation, conditions: other, overrides: true } } })
    const factsOf = (pack: Pack) =>
      leafReasons(determine(newHousehold('household/1'), { on: '2018-01-01', pack, question: 'local' })!.because).map(({ fact }) => fact)
    expect(factsOf(loaded(base))).toEqual(['townHousing'])
    expect(factsOf(loaded(base, below))).toEqual(['businessOwner'])
  })

  test('leaves the pack in force on all its days, and says its own where they are fewer', () => {
    const [, county] = loaded(layer()).origins
    expect(loaded(layer()).inForce).toEqual(cn2014to2020.inForce)
    expect(county?.inForce).toEqual({ from: '2016-01-01' })
    expect(loaded(layer({ inForce: { from: '2010-01-01' } })).origins[1]).not.toHaveProperty('inForce')
    expect(loaded(layer({ inForce: { from: '2010-01-01' } }))).not.toHaveProperty('spells')
  })

  test('changes the identity of the pack', () => {
    expect(loaded(layer()).hash).not.toBe(loaded().hash)
    expect(loaded(layer()).hash).not.toBe(loaded(layer({ version: '2' })).hash)
  })
})

describe('a layer is refused, with the path of what is wrong,', () => {
  const refused: [name: string, layer: unknown, paths: string[]][] = [
    ['where it overrides silently', layer({ parameters: higherLine({ overrides: undefined }) }), ['layers.0.parameters.povertyLine']],
    [
      'where it overrides nothing',
      layer({ conditions: { banned: { label, citation, conditions: leaf, overrides: true } } }),
      ['layers.0.conditions.banned.overrides'],
    ],
    [
      'where an overriding parameter is in another unit',
      layer({ parameters: higherLine({ unit: 'fen' }) }),
      ['layers.0.parameters.povertyLine.unit', 'conditions', 'rules'],
    ],
    ['where it is to be read on another day', layer({ parameters: higherLine({ at: 'day' }) }), ['layers.0.parameters.povertyLine.at']],
    [
      'where it answers a question that is answered',
      layer({ rules: [rule({ event: { type: 'eligible' } })] }),
      ['layers.0.rules.0.event.type'],
    ],
    ['where its rule has a name that is taken', layer({ rules: [rule({ name: 'eligibility' })] }), ['layers.0.rules.0.name']],
    ['where it may not be laid over this pack', layer({ over: ['another'] }), ['layers.0.over']],
    [
      'where its level is above',
      [layer({ level: 'township' }), layer({ id: 'b', over: ['county'], level: 'province' })],
      ['layers.1.level'],
    ],
    ['where its jurisdiction lies elsewhere', layer({ jurisdiction: 'XX' }), ['layers.0.jurisdiction']],
    ['where it has the id of one above', layer({ id: cn2014to2020.id }), ['layers.0.id']],
    ['where no day is left', layer({ inForce: { from: '2021-01-01' } }), ['layers.0.inForce']],
    [
      'where it understands a fact otherwise',
      layer({ facts: { townHousing: { kind: 'boolean', suppliedBy: ['registers-compared'], changeable: {} } } }),
      ['layers.0.facts.townHousing'],
    ],
    ['where it is no layer at all', null, ['layers.0']],
    ['where it says how income years end', layer({ incomeYearEnds: '12-31' }), ['layers.0.incomeYearEnds']],
  ]
  for (const [name, one, paths] of refused) {
    test(name, () => {
      const found = problemsOf(...(Array.isArray(one) ? (one as unknown[]) : [one]))
      expect(
        found
          .map(
            (path) =>
              paths.find((expected) => path === expected || (['conditions', 'rules'].includes(expected) && path.startsWith(expected))) ??
              path,
          )
          .filter((path, at, all) => all.indexOf(path) === at),
      ).toEqual(paths)
    })
  }

  test('what a sound file says is judged even where one below it is misshapen', () => {
    const silent = layer({ parameters: higherLine({ overrides: undefined }) })
    expect(problemsOf(silent, { id: 3 }).at(-1)).toBe('layers.0.parameters.povertyLine')
  })

  test('all problems of all files at once', () => {
    expect(problemsOf({ id: 3 }, layer({ rules: 'none' })).filter((path) => path.startsWith('layers.0.')).length).toBeGreaterThan(3)
    expect(problemsOf({ id: 3 }, layer({ rules: 'none' })).at(-1)).toBe('layers.1.rules')
  })
})

describe('a pack is refused and never thrown at', () => {
  test('where a name is one that every object has, be it one that readers of JSON pass over', () => {
    const evil = JSON.parse('{ "__proto__": { "kind": "nonsense" } }') as Json
    expect(problemsOf(layer({ conditions: evil }))).toEqual(['layers.0.conditions.__proto__'])
    const named = { constructor: { label, citation, conditions: leaf } }
    expect(problemsOf(layer({ conditions: named }))).toEqual(['layers.0.conditions.constructor'])
  })

  test('where two groups have one name, or one group the same question twice', () => {
    const group = { name: 'bands', label, questions: ['eligible', 'eligible'], gaps: 'allowed', overlaps: 'allowed' }
    expect(problemsOf(layer({ groups: [group, { ...group, questions: ['edge'] }] }))).toEqual([
      'layers.0.groups.0.questions.1',
      'layers.0.groups.1.name',
    ])
  })

  test('where there is more of anything than a call takes arguments', () => {
    const many = <Thing>(thing: (at: number) => Thing) => Array.from({ length: 150_000 }, (_, at) => thing(at))
    expect(
      problemsOf(layer({ rules: [rule({ conditions: { all: many(() => ({ fact: 'shoeSize', operator: 'equal', value: 1 })) } })] })).length,
    ).toBe(150_000)
    expect(problemsOf(layer({ rules: [rule({ conditions: { all: many(() => leaf) } })] }))).toEqual(['layers.0.rules.0.conditions'])
    expect(problemsOf(layer({ rules: many(() => 'none') })).length).toBe(150_000)
    expect(problemsOf(layer({ rules: many(() => rule()) })).length).toBeGreaterThan(150_000)
  })
})

describe('named conditions', () => {
  const named = (conditions: Record<string, unknown>) =>
    layer({ conditions: Object.fromEntries(Object.entries(conditions).map(([name, one]) => [name, { label, citation, conditions: one }])) })

  test('may not go round in a circle', () => {
    const circle = { a: { not: { condition: 'b' } }, b: { all: [leaf, { condition: 'c' }] }, c: { condition: 'a' }, d: { condition: 'a' } }
    expect(problemsOf(named(circle))).toEqual(['layers.0.conditions.a', 'layers.0.conditions.b', 'layers.0.conditions.c'])
    expect(problemsOf(named({ a: { condition: 'a' } }))).toEqual(['layers.0.conditions.a'])
  })

  test('may not unfold into more than anybody reads', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `c${at}`,
        at === 0 ? leaf : { all: [{ condition: `c${at - 1}` }, { condition: `c${at - 1}` }] },
      ]),
    )
    const problems = problemsOf({ ...named(doubling), rules: [rule({ conditions: { condition: 'c39' } })] })
    expect(problems).toEqual(['layers.0.rules.0.conditions', 'layers.0.rules.0.conditions'])
  })

  test('may not be so many that looking through them does not end', () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`c${at}`, at === 0 ? leaf : { condition: `c${at - 1}` }]))
    expect(problemsOf(named(many))).toEqual(['conditions'])
  })
})

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { cn2014to2020, shippedPacks, zhanglouCounty } from '../packs/index.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import { layerSchema, packSchema } from '../src/pack/pack-schema.ts'

// Editors read the committed files. After a change of the format they are made anew by
// npx vitest run --config test/config/vitest.config.ts --project unit packages/rules/test/pack-schema.test.ts --update

const text = (schema: object) => `${JSON.stringify(schema, undefined, 2)}\n`
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
const isPack: ValidateFunction = ajv.compile(packSchema())
const isLayer: ValidateFunction = ajv.compile(layerSchema())

test('the published schemas are what the format makes', async () => {
  await expect(text(packSchema())).toMatchFileSnapshot('../pack.schema.json')
  await expect(text(layerSchema())).toMatchFileSnapshot('../layer.schema.json')
})

test.each(Object.entries(shippedPacks))('the shipped %s is valid by the schema', (_, file) => {
  const valid = 'over' in (file as object) ? isLayer : isPack
  expect(valid(file) ? [] : valid.errors).toEqual([])
})

type Json = Record<string, unknown>
const [rule] = cn2014to2020.rules
const { povertyLine } = cn2014to2020.parameters
const withConditions = (conditions: unknown): Json => ({
  ...cn2014to2020,
  rules: [{ ...rule, conditions }, ...cn2014to2020.rules.slice(1)],
})
const leaf = { fact: 'perCapitaNetIncome', operator: 'lessThan', value: { fact: 'povertyLine' } }

describe('what loading refuses, the schema of packs refuses too:', () => {
  const refused: [what: string, pack: unknown][] = [
    ['no object', 'pack'],
    ['a field that nobody knows', { ...cn2014to2020, over: ['other'] }],
    ['a pack without rules', { ...cn2014to2020, rules: [] }],
    ['a pack without a title', { ...cn2014to2020, title: undefined }],
    ['a title in one language', { ...cn2014to2020, title: { en: 'Poverty' } }],
    ['a level that is none', { ...cn2014to2020, level: 'village' }],
    ['a day of a thirteenth month', { ...cn2014to2020, inForce: { from: '2014-13-01' } }],
    ['an income year that ends on no day', { ...cn2014to2020, incomeYearEnds: '9-30' }],
    [
      'a parameter without values',
      { ...cn2014to2020, parameters: { ...cn2014to2020.parameters, povertyLine: { ...povertyLine, values: [] } } },
    ],
    [
      'a value without a citation',
      {
        ...cn2014to2020,
        parameters: { ...cn2014to2020.parameters, povertyLine: { ...povertyLine, values: [{ from: '2014-01-01', value: 1 }] } },
      },
    ],
    ['a question with a space', { ...cn2014to2020, rules: [{ ...rule, event: { type: 'is eligible' } }] }],
    [
      'a law about nothing',
      { ...cn2014to2020, rules: [{ ...rule, laws: [{ more: 'perCapitaNetIncome' }] }, ...cn2014to2020.rules.slice(1)] },
    ],
    [
      'a fact of an unknown kind',
      { ...cn2014to2020, facts: { ...cn2014to2020.facts, townHousing: { kind: 'text', suppliedBy: ['registers-compared'] } } },
    ],
    ['an empty any', withConditions({ any: [] })],
    ['any and all in one node', withConditions({ any: [leaf], all: [leaf] })],
    ['a priority', withConditions({ all: [{ ...leaf, priority: 2 }] })],
    ['a fact that is none', withConditions({ ...leaf, fact: 'shoeSize' })],
    ['an operator that is none', withConditions({ not: { ...leaf, operator: 'like' } })],
    ['an order of a text', withConditions({ ...leaf, value: '3218' })],
    ['null to compare with', withConditions({ ...leaf, value: null })],
    ['in with a text', withConditions({ fact: 'housingGrade', operator: 'in', value: 'AB' })],
    ['in with an empty list', withConditions({ fact: 'housingGrade', operator: 'in', value: [] })],
  ]
  test.each(refused)('%s', (_, pack) => {
    expect(loadPack(pack)).toHaveProperty('problem')
    expect(isPack(pack)).toBe(false)
  })
})

describe('what loading refuses, the schema of layers refuses too:', () => {
  const refused: [what: string, layer: unknown][] = [
    ['a layer over nothing', { ...zhanglouCounty, over: [] }],
    ['a layer that says nothing of what it lies over', { ...zhanglouCounty, over: undefined }],
    ['a layer with an income year of its own', { ...zhanglouCounty, incomeYearEnds: '12-31' }],
    ['an override that is denied', { ...zhanglouCounty, parameters: { povertyLine: { ...povertyLine, overrides: false } } }],
  ]
  test.each(refused)('%s', (_, layer) => {
    expect(loadPack(cn2014to2020, [layer])).toHaveProperty('problem')
    expect(isLayer(layer)).toBe(false)
  })
})

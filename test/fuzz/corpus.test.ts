import { describe, expect, test } from 'vitest'
import { corpus, format, parse } from './corpus.ts'
import { agreement } from './hunt.ts'

describe('the corpus', () => {
  for (const [name, { set, cases }] of corpus()) {
    test(`${name}: every evaluator agrees with the definition, and json-rules-engine where all is known`, async () => {
      const { judge } = agreement()
      expect(await judge(set, cases)).toBeUndefined()
      for (const known of cases) expect(await judge(set, [known])).toBeUndefined()
    })
  }

  test('keeps in JSON what JSON does not have', () => {
    for (const [, entry] of corpus()) expect(parse(format(entry))).toEqual(entry)
    const facts = { zero: -0, nothing: undefined, none: Number.NaN }
    const entry = { about: '', set: { facts: {}, parameters: {}, rules: [] }, cases: [{ facts, parameters: {} }] }
    expect(Object.is(parse(format(entry)).cases[0]!.facts['zero'], -0)).toBe(true)
    expect(parse(format(entry))).toStrictEqual(entry)
  })
})

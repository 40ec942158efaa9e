import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kleene, type Truth } from '../src/evaluate/truth.ts'
import { anyFacts, completeFacts, type Known, type RuleSet, ruleSetOf, ruleSets } from '../src/testing/testing.ts'
import { contestOf, definedLeaf, disagreement, disagreementOfReference } from './agreement.ts'
import { pack } from './shipped.ts'

type Facts = (set: RuleSet) => fc.Arbitrary<Known>

/** Rule sets, each with cases to decide. */
const contests = (facts: Facts, sets = ruleSets(), most = 40) =>
  sets.chain((set) => fc.tuple(fc.constant(set), fc.array(facts(set), { minLength: 1, maxLength: most, size: 'max' })))

/** Holds every evaluator to the definition over many cases. */
function everyEvaluatorAgrees([set, cases]: [RuleSet, Known[]]): void {
  expect(disagreement(contestOf(set), cases)).toBeUndefined()
}

describe('with every fact there and of its type', () => {
  test('json-rules-engine and the Kleene definition agree on every node of any rule', async () => {
    await fc.assert(
      fc.asyncProperty(contests(completeFacts, ruleSets(), 2), async ([set, cases]) => {
        for (const known of cases) expect(await disagreementOfReference(contestOf(set), known)).toBeUndefined()
      }),
    )
  })

  test('closures, generated code and columns agree with the definition on every rule and leaf', () => {
    fc.assert(fc.property(contests(completeFacts), everyEvaluatorAgrees))
  })
})

describe('with facts missing or of no type', () => {
  test('closures, generated code and columns agree with the definition on every rule and leaf, and never throw', () => {
    fc.assert(fc.property(contests(anyFacts), everyEvaluatorAgrees))
  })

  test('a decided answer stays whatever the missing facts turn out to be', () => {
    const completed = ruleSets().chain((set) => fc.tuple(fc.constant(set), completeFacts(set), fc.subarray(Object.keys(set.facts))))
    fc.assert(
      fc.property(completed, ([set, all, missing]) => {
        const facts = Object.fromEntries(Object.entries(all.facts).filter(([name]) => !missing.includes(name)))
        for (const rule of set.rules) {
          const before = kleene(rule, (leaf) => definedLeaf(leaf, set, { ...all, facts }))
          if (before !== 'unknown') expect(kleene(rule, (leaf) => definedLeaf(leaf, set, all))).toBe(before)
        }
      }),
    )
  })

  test('the rules of the shipped pack are answered alike by every evaluator', () => {
    const shipped = fc.constantFrom('2013-01-01', '2015-06-30', '2019-11-30').map((on) => ruleSetOf(pack, on))
    fc.assert(fc.property(contests(anyFacts, shipped), everyEvaluatorAgrees))
  })
})

describe('generated code', () => {
  const script = fileURLToPath(new URL('without-generated-code.ts', import.meta.url))
  const run = (...flags: string[]) =>
    JSON.parse(execFileSync(process.execPath, ['--conditions=@hearthfold/source', ...flags, script], { encoding: 'utf8' })) as {
      isGenerated: boolean
      bits: [closures: number[], generated: number[]]
    }

  test('gives way to closures, with the same answers, where a platform lets no code be made of texts', () => {
    const barred = run('--disallow-code-generation-from-strings')
    const free = run()
    expect([barred.isGenerated, free.isGenerated]).toEqual([false, true])
    expect([...barred.bits, ...free.bits].map(String)).toEqual(Array(4).fill(String(barred.bits[0])))
  })
})

describe('the definition', () => {
  const leaf = (truth: Truth) => ({ truth })
  const decided = (tree: Parameters<typeof kleene<{ truth: Truth }>>[0]) => kleene(tree, ({ truth }) => truth)
  const truths: Truth[] = [true, false, 'unknown']

  test('turns true and false by not, and leaves unknown', () => {
    expect(truths.map((truth) => decided({ not: leaf(truth) }))).toEqual([false, true, 'unknown'])
  })

  test('makes all false where one is, and unknown where one is unknown and none is false', () => {
    const table = truths.map((one) => truths.map((other) => decided({ all: [leaf(one), leaf(other)] })))
    expect(table).toEqual([
      [true, false, 'unknown'],
      [false, false, false],
      ['unknown', false, 'unknown'],
    ])
  })

  test('makes any true where one is, and unknown where one is unknown and none is true', () => {
    const table = truths.map((one) => truths.map((other) => decided({ any: [leaf(one), leaf(other)] })))
    expect(table).toEqual([
      [true, true, true],
      [true, false, 'unknown'],
      [true, 'unknown', 'unknown'],
    ])
  })

  test('leaves a leaf of a missing fact, or of a parameter without value, unknown under every operator', () => {
    fc.assert(
      fc.property(ruleSets(), (set) => {
        const nothing: Known = { facts: {}, parameters: {} }
        for (const one of contestOf(set).leaves) expect(definedLeaf(one, set, nothing)).toBe('unknown')
      }),
    )
  })
})

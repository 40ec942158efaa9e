import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Known, RuleSet } from '@hearthfold/rules/testing'
import { describe, expect, test } from 'vitest'
import { asked } from './asked.ts'
import { agreement, hunt, type Judge } from './hunt.ts'

const fuzz = (...args: string[]) => ['--conditions=@hearthfold/source', join(import.meta.dirname, 'run.ts'), ...args]

describe('a hunt', () => {
  /** Takes an evaluator for wrong wherever a fact is -0. */
  const wrongAtMinusZero: Judge = async (set, cases) => {
    const isWrong = ({ facts }: Known) => Object.keys(set.facts).some((name) => Object.is(facts[name], -0))
    return cases.some(isWrong) ? 'wrong at -0' : undefined
  }

  test('makes what it finds as small as could be', async () => {
    const { find } = await hunt(7, 20_000, wrongAtMinusZero)
    expect(find?.says).toBe('wrong at -0')
    expect(find?.set.rules).toHaveLength(1)
    expect(Object.values(find?.known.facts ?? {}).filter((value) => Object.is(value, -0))).toHaveLength(1)
  })

  test('takes an evaluator that throws for wrong', async () => {
    const { find } = await hunt(7, 100, () => {
      throw new Error('out of order')
    })
    expect(find?.says).toBe('Error: out of order')
  })

  test('judges as many cases as it was told to, the same for the same seed', async () => {
    const seen = async (seed: number) => {
      const sets: RuleSet[] = []
      const { cases } = await hunt(seed, 500, async (set) => void sets.push(set))
      expect(cases).toBe(500)
      return sets
    }
    const first = await seen(3)
    expect(await seen(3)).toEqual(first)
    expect(await seen(4)).not.toEqual(first)
  })

  test('finds no disagreement among the evaluators, and asks json-rules-engine now and then', async () => {
    const judged = agreement()
    expect(await hunt(Number(process.env['HEARTHFOLD_SEED']), 2000, judged.judge)).not.toHaveProperty('find')
    expect(judged.byReference).toBeGreaterThan(0)
  })
})

describe('the command', () => {
  test('ends with its seed, what it has judged, and how many disagreements it has found', () => {
    const said = execFileSync(process.execPath, fuzz('--seed', '11', '--runs', '300'), { encoding: 'utf8' })
    expect(said).toMatch(/^seed 11: 300 cases of \d+ rule sets, \d+ of them with json-rules-engine; disagreements: 0\n$/)
  })

  test('says how it is used where it was not asked rightly', () => {
    const { status, stderr } = spawnSync(process.execPath, fuzz('--runs', '0'), { encoding: 'utf8' })
    expect([status, stderr]).toEqual([2, '--runs: expected a whole number of cases; found 0\nusage: fuzz [--seed N] [--runs N]\n'])
  })

  test('takes a seed and a number of cases, and nothing else', () => {
    expect(asked(['--seed=-3', '--runs', '20'])).toEqual({ seed: -3, runs: 20 })
    expect(asked([])).toMatchObject({ runs: 100_000 })
    for (const args of [['--runs', 'many'], ['--runs', '1.5'], ['--seed', 'x'], ['--speed', '1'], ['more']])
      expect(asked(args)).toBeTypeOf('string')
  })
})

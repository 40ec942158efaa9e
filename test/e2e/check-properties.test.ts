import { cn2014to2020 } from '@hearthfold/rules/packs'
import { describe, expect, test } from 'vitest'
import { fileOf, run } from './command.ts'

const text = (zh: string, en: string) => ({ zh, en })

/** A layer with one rule. */
function layerWith(rule: object): string {
  const layer = {
    id: 'test-county',
    version: '1',
    jurisdiction: 'CN-41-14-21',
    level: 'county',
    title: text('试验县', 'Test county'),
    inForce: { from: '2015-01-01' },
    over: [cn2014to2020.id],
    rules: [
      {
        name: 'test',
        label: text('试验', 'the test'),
        citation: { source: text('县规定', 'County rule'), verified: false },
        event: { type: 'tested' },
        ...rule,
      },
    ],
  }
  return fileOf(JSON.stringify(layer), 'county.json')
}

const unlawful = layerWith({
  conditions: { fact: 'daysUnvisited', operator: 'greaterThan', value: { fact: 'visitEvery' } },
  laws: [{ more: 'daysUnvisited', neverMakes: true }],
})

describe('check --properties', () => {
  test('tries the laws of a shipped pack and says how often', async () => {
    const { code, stdout, stderr } = await run(['check', 'cn-2021-2025', '--properties', '--seed', '7', '--runs', '20'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^# The laws of cn-2021-2025, tried with seed 7\n# ✓ with all evidence there, no answer is unknown \(20 tries\)\n/,
    )
    expect(stdout).toMatch(/\n# \d\d passed, 0 failed\n$/)
  })

  test('prints what breaks a law as a file of cases, which check runs, and exits 1', async () => {
    const { code, stdout } = await run(['check', 'cn-2014-2020', '--layer', unlawful, '--properties', '--seed', '3'])
    expect(code).toBe(1)
    expect(stdout).toContain('# ✗ more of “days without a visit” never makes “the test” yes: broken by try ')
    expect(stdout).toMatch(/# \d+ passed, 1 failed\n/)
    const found = fileOf(stdout, 'found.yaml')
    const again = await run(['check', found])
    expect(again).toMatchObject({ code: 0, stdout: `${found} under cn-2014-2020 + ${unlawful}: 2 of 2 cases hold\n2 passed, 0 failed\n` })
  })

  test('gives the same with the same seed, and everything as JSON', async () => {
    const args = ['check', 'cn-2014-2020', '--layer', unlawful, '--properties', '--runs', '50', '--json']
    const [once, twice] = [await run([...args, '--seed', '11']), await run([...args, '--seed', '11'])]
    expect(once).toEqual(twice)
    const { seed, failed, laws } = JSON.parse(once.stdout)
    expect({ seed, failed }).toEqual({ seed: 11, failed: 1 })
    expect(laws.find(({ ok }: { ok: boolean }) => !ok)).toMatchObject({
      questions: ['tested'],
      cases: [{ expect: [{ answer: false }] }, { expect: [{ answer: true }] }],
    })
  })

  test('speaks Chinese', async () => {
    const { stdout } = await run(['check', 'cn-2014-2020', '--layer', unlawful, '--properties', '--runs', '50', '--lang', 'zh'])
    expect(stdout).toMatch(/# ✗ “未走访天数”增加绝不使“试验”变为是：第 \d+ 次试验违反，涉及问题 tested\n/)
    expect(stdout.split('\n').filter((line) => /^#.*(never|tries|seed)/.test(line))).toEqual([])
  })

  test.each([
    [[], /^--properties: expected one pack, found nothing; name one/],
    [['cn-2014-2020', 'cn-2021-2025'], /^--properties: expected one pack, found cn-2014-2020, cn-2021-2025; /],
    [['cn-2014-2020', '--runs', 'many'], /^--runs: expected a whole number from 1 on, found many; give one such as 1000/],
    [['cn-2014-2020', '--seed', '-1'], /^--seed: expected a whole number/],
    [['cn-1949'], /^cn-1949: expected a shipped pack/],
  ])('of %j exits 2', async (args, says) => {
    const { code, stdout, stderr } = await run(['check', ...args, '--properties'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(says)
  })

  test('is what --seed and --runs are for', async () => {
    const { code, stderr } = await run(['check', 'cn-2014-2020', '--seed', '3'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^--seed: expected --properties beside it, found 3; /)
  })
})

describe('pack analyse', () => {
  test('says what can be said of a shipped pack without any household, and exits 0 where there is no error', async () => {
    const { code, stdout, stderr } = await run(['pack', 'analyse', 'cn-2014-2020'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Registered poverty, 2014–2020 2020\.1: 12 rules, \d+ periods of equal parameters; 0 errors, /)
  })

  test('exits 1 where a pack breaks a law that it declares, with a witness', async () => {
    const { code, stdout } = await run(['pack', 'analyse', 'cn-2014-2020', '--layer', unlawful])
    expect(code).toBe(1)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'error: “the test” breaks its law: more of “days without a visit” makes the answer yes',
    )
    const zh = await run(['pack', 'analyse', 'cn-2014-2020', '--layer', unlawful, '--lang', 'zh'])
    expect(zh.stdout.replaceAll(/\s+/g, '')).toContain('错误：“试验”违反其定律')
  })

  test('says which households would be treated differently than under another pack', async () => {
    const { parameters } = cn2014to2020
    const [first, ...others] = parameters.povertyLine.values.toReversed()
    const higher = {
      ...cn2014to2020,
      version: 'higher',
      parameters: {
        ...parameters,
        povertyLine: { ...parameters.povertyLine, values: [...others.toReversed(), { ...first, value: 410_000 }] },
      },
    }
    const { code, stdout } = await run(['pack', 'analyse', fileOf(JSON.stringify(higher), 'pack.json'), '--against', 'cn-2014-2020'])
    expect(code).toBe(0)
    const words = stdout.replaceAll(/\s+/g, ' ')
    expect(words).toContain('national poverty line (current prices) from 2020-01-01: 4,000.00 → 4,100.00')
    expect(words).toContain('“eligible for registration as poor”: some households no → yes (2020-10-01 – 2020-12-31)')
  })

  test('gives findings, witnesses and difference as JSON', async () => {
    const { code, stdout } = await run(['pack', 'analyse', 'cn-2014-2020', '--layer', unlawful, '--against', 'cn-2014-2020', '--json'])
    expect(code).toBe(1)
    const { failed, findings, difference } = JSON.parse(stdout)
    expect({ failed, kind: findings[0].kind, witnesses: findings[0].witnesses.length }).toEqual({
      failed: true,
      kind: 'law-broken',
      witnesses: 2,
    })
    expect(difference).toMatchObject({ onlyAfter: ['tested'], treatedDifferently: [] })
  })

  test.each([
    [[], /the argument <pack> is missing/],
    [['cn-1949'], /^cn-1949: expected a shipped pack/],
    [['cn-2014-2020', '--against', '/nowhere/pack.json'], /^\/nowhere\/pack\.json: expected a file that can be read/],
    [[layerWith({ conditions: { any: [] } })], /county\.json: expected the pack of a nation/],
    [
      ['cn-2014-2020', '--layer', layerWith({ conditions: { any: [] } })],
      /county\.json: rules\.0\.conditions\.any: expected at least one condition, found \[\]/,
    ],
  ])('of %j exits 2', async (args, says) => {
    const { code, stdout, stderr } = await run(['pack', 'analyse', ...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(says)
  })
})

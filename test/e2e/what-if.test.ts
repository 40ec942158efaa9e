import { cn2014to2020 } from '@hearthfold/rules/packs'
import { describe, expect, test } from 'vitest'
import { fileOf, fileOfLines, hearthfold, run } from './command.ts'
import { LINES } from './small-ledger.ts'

const LEDGER = fileOfLines(LINES)
const text = { zh: '试行标准', en: 'trial line' }
const LAYER = {
  id: 'trial',
  version: '1',
  jurisdiction: 'CN',
  level: 'nation',
  title: text,
  over: [cn2014to2020.id],
  inForce: { from: '2014-01-01' },
  parameters: {
    povertyLine: {
      label: text,
      unit: 'fen/person/year',
      at: 'income-year-end',
      values: [{ from: '2019-01-01', value: 450_000, citation: { source: text, verified: false } }],
      overrides: true,
    },
  },
}
const layer = fileOf(JSON.stringify(LAYER), 'trial.json')
const whatIf = (...args: string[]) => run(['what-if', LEDGER, '--on', '2019-12-31', ...args])

describe('what-if', () => {
  test('lays a layer over the pack of the day and says who changes, in which village and why', () => {
    const { code, stdout, stderr } = hearthfold(['what-if', LEDGER, '--on', '2019-12-31', '--under', layer])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const words = stdout.replaceAll(/\s+/g, ' ')
    expect(words).toContain('4 households on 2019-12-31: cn-registered-poverty+trial 2020.1+1 in place of cn-registered-poverty 2020.1')
    expect(words).toContain(
      'eligible for registration as poor (eligible) yes 0, no 1, unknown 3 → yes 1, no 0, unknown 3 no → yes: 1 household by village: 吴集 1 such as household/edge (吴集): no → yes',
    )
    expect(words).toContain(
      'must be below 3,218.00 yuan a person a year, the national poverty line (current prices) (since 2019-01-01) → must be below 4,500.00 yuan a person a year, the trial line (since 2019-01-01)',
    )
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true)
  })

  test('says the same in Chinese', async () => {
    const { stdout } = await whatIf('--under', layer, '--lang', 'zh', '--question', 'edge')
    expect(stdout).toContain('2019-12-31 的 4 户：规则包 cn-registered-poverty 2020.1 换为')
    expect(stdout).toContain('  是 → 否：1 户\n  按村：吴集 1\n')
  })

  test('as JSON has every household that changes, and the names of the villages', async () => {
    const { stdout } = await whatIf('--under', layer, '--json', '--question', 'eligible')
    expect(JSON.parse(stdout)).toMatchObject({
      on: '2019-12-31',
      households: 4,
      questions: [{ question: 'eligible', changed: [{ stream: 'household/edge', village: 'village/wuji', from: false, to: true }] }],
      villageNames: { 'village/wuji': '吴集', 'village/youfang': '油坊' },
    })
  })

  test('puts another pack in place where one is given, by file or shipped, with its layers', async () => {
    const other = fileOf(JSON.stringify({ ...cn2014to2020, version: 'other' }), 'pack.json')
    expect((await whatIf('--under', other)).stdout).toContain('cn-registered-poverty other in place of cn-registered-poverty 2020.1')
    expect((await whatIf('--under', other, '--under', layer)).stdout.replaceAll(/\s+/g, ' ')).toContain('+trial other+1 in place of')
  })

  test('says once that a pack is not in force on the day', async () => {
    const { stdout } = await whatIf('--under', 'cn-2021-2025')
    expect(stdout.match(/not in force/g)).toHaveLength(1)
    expect(stdout).toContain('cn-monitoring-2021 2025.1 is not in force on 2019-12-31 (it is from 2021-01-01 – 2025-12-31)')
    expect((await whatIf('--under', 'cn-2021-2025', '--lang', 'zh')).stdout).toContain(
      '不适用于 2019-12-31（适用期 2021-01-01 – 2025-12-31）',
    )
    expect(stdout).toContain('no rule for it any more: eligible, ')
  })

  test('judges the day of the newest event where none is given, as known at an instant', async () => {
    expect((await run(['what-if', LEDGER, '--under', layer])).stdout).toContain('4 households on 2019-11-25')
    expect((await run(['what-if', LEDGER, '--under', layer, '--known', '2015-06-30T00:00:00Z'])).stdout).toContain(
      '4 households on 2015-01-01',
    )
    expect(await run(['what-if', LEDGER, '--under', layer, '--known', '2014-06-30T00:00:00Z'])).toMatchObject({ code: 2, stdout: '' })
  })

  test('takes the shipped pack of the day where none is given, and refuses a layer that is not one over it', async () => {
    const { code, stdout, stderr } = await run(['what-if', LEDGER, '--under', layer, '--on', '2021-06-30'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('cn-monitoring-2021, found ["cn-registered-poverty"]')
  })
})

test.each([
  [[], /^hearthfold: the option --under <pack> is missing; see hearthfold --help/],
  [['--under', layer, '--question', 'rich'], /^--question: expected a question that the pack answers, found rich; give one of: eligible, /],
  [['--under', layer, '--on', 'today'], /^--on: expected a day of the calendar/],
  [['--under', fileOf('{}', 'pack.json')], /pack\.json: id: missing/],
  [
    ['--under', fileOf(JSON.stringify({ ...LAYER, over: ['other'] }), 'layer.json')],
    /layer\.json: over: expected .*cn-registered-poverty, found \["other"\]/,
  ],
  [['--under', 'cn-1949'], /expected a shipped pack, or a file with its ending, found cn-1949/],
])('what-if %j exits 2 and says what was expected', async (args, message) => {
  const { code, stdout, stderr } = await run(['what-if', LEDGER, '--on', '2019-12-31', ...args])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
})

test('what-if counts nothing from a bad ledger', async () => {
  const { code, stdout, stderr } = await run(['what-if', fileOfLines([...LINES, 'hello']), '--under', layer])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/:\d+: expected one event in JSON, found hello/)
})

import { cn2014to2020 } from '@hearthfold/rules/packs'
import { describe, expect, test } from 'vitest'
import { fileOf, fileOfLines, hearthfold, run } from './command.ts'
import { LINES } from './small-ledger.ts'

const CASES = `
packs: [cn-2014-2020]
given:
  home:
    - { on: 2015-01-01, type: settled, village: village/wuji }
    - { on: 2015-01-01, type: member-joined, member: m1, by: listing, relation: head, sex: male, born: 1960-05-01 }
    - { on: 2019-09-01, type: registers-compared, findings: [] }
cases:
  - case: one fen below the line is eligible
    with: [home]
    events:
      - { on: 2019-10-08, type: income-stated, incomeYear: 2019, wage: 321799, business: 0, property: 0, transfer: 0, expenses: 0 }
    expect:
      - { on: 2019-10-08, question: eligible, answer: true }
`
const WRONG = CASES.replace('answer: true', 'answer: false')

/** The shipped pack with the line of 2019 as a county may set it, as a layer. */
const LAYER = {
  id: 'test-county',
  version: '1',
  jurisdiction: 'CN-41-14-21',
  level: 'county',
  title: { zh: '试验县', en: 'Test county' },
  inForce: { from: '2015-01-01', to: '2019-12-31' },
  over: [cn2014to2020.id],
  parameters: {
    povertyLine: {
      ...cn2014to2020.parameters.povertyLine,
      overrides: true,
      values: [{ from: '2018-06-01', value: 300_000, citation: { source: { zh: '县规定', en: 'County rule' }, verified: false } }],
    },
  },
}
const layer = fileOf(JSON.stringify(LAYER), 'county.json')

describe('check', () => {
  test('without files loads every shipped pack and holds every shipped case', () => {
    const { code, stdout, stderr } = hearthfold(['check'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^cn-2014-2020 loads: /)
    expect(stdout).toMatch(/\n\d+ passed, 0 failed\n$/)
  })

  test('runs the cases of a file under the packs that it names', async () => {
    const file = fileOf(CASES, 'cases.yaml')
    const { code, stdout } = await run(['check', file])
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${file} under cn-2014-2020: 1 of 1 cases hold\n1 passed, 0 failed\n` })
  })

  test('exits 1 where a case fails, and says on which day, what was expected, what was found and why', async () => {
    const { code, stdout } = await run(['check', fileOf(WRONG, 'cases.yaml')])
    expect(code).toBe(1)
    const words = stdout.replaceAll(/\s+/g, ' ')
    expect(words).toContain('✗ one fen below the line is eligible on 2019-10-08: eligible (eligible for registration as poor)')
    expect(words).toContain('expected no found yes because per-capita net income: 3,217.99 yuan a person a year; must be below 3,218.00')
    expect(words).toContain('0 passed, 1 failed')
  })

  test('says the same in Chinese', async () => {
    const { code, stdout } = await run(['check', fileOf(WRONG, 'cases.yaml'), '--lang', 'zh'])
    expect(code).toBe(1)
    expect(stdout.replaceAll(/\s+/g, '')).toContain('2019-10-08：eligible（符合建档立卡条件）应为否实为是因为人均纯收入：3,217.99元/人/年')
    expect(stdout).toContain('成立 0 个，不成立 1 个')
  })

  test('prints what was expected and found in the same shape with --json', async () => {
    const { code, stdout } = await run(['check', fileOf(CASES, 'good.yaml'), fileOf(WRONG, 'bad.yaml'), '--json'])
    expect(code).toBe(1)
    const asked = { on: '2019-10-08', question: 'eligible' }
    expect(JSON.parse(stdout)).toMatchObject({
      passed: 1,
      failed: 1,
      cases: [
        {
          name: 'one fen below the line is eligible',
          ok: true,
          expected: [{ ...asked, answer: true }],
          found: [{ ...asked, answer: true }],
        },
        { ok: false, expected: [{ ...asked, answer: false }], found: [{ ...asked, answer: true }] },
      ],
    })
  })

  test('tells which event of a case cannot be recorded', async () => {
    const early = CASES.replace('    expect:', '      - { on: 2019-10-09, type: exited }\n    expect:')
    const { code, stdout } = await run(['check', fileOf(early, 'cases.yaml')])
    expect(code).toBe(1)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'event 5 (exited on 2019-10-09) cannot be recorded: the household was never identified',
    )
  })

  test('runs cases under the pack and layers of the command line instead of those that they name', async () => {
    const file = fileOf(CASES, 'cases.yaml')
    expect((await run(['check', 'cn-2014-2020', file])).code).toBe(0)
    const { code, stdout } = await run(['check', 'cn-2014-2020', '--layer', layer, file])
    expect(code).toBe(1)
    expect(stdout).toContain('loads: cn-registered-poverty+test-county 2020.1+1')
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'must be below 3,000.00 yuan a person a year, the national poverty line (current prices) (since 2018-06-01)',
    )
  })

  test('finds a pack that a file of cases names by a path from its own folder', async () => {
    const [folder, name] = [layer.slice(0, layer.lastIndexOf('/')), layer.slice(layer.lastIndexOf('/') + 1)]
    const file = fileOf(CASES.replace('[cn-2014-2020]', `[cn-2014-2020, ./${name}]`), 'cases.yaml')
    expect(file.startsWith(folder)).toBe(true)
    expect(await run(['check', file])).toMatchObject({ code: 1, stderr: '' })
  })
})

const cases = fileOf(CASES, 'cases.yaml')
const bad: [what: string, args: string[], says: RegExp][] = [
  [
    'a missing file of cases',
    ['/nowhere/cases.yaml'],
    /^\/nowhere\/cases\.yaml: expected a file that can be read, found no such file; check the path/,
  ],
  ['a missing pack', ['/nowhere/pack.json', cases], /^\/nowhere\/pack\.json: expected a file that can be read, found no such file; /],
  [
    'an unknown name of a pack',
    ['cn-1949'],
    /^cn-1949: expected a shipped pack, or a file with its ending, found cn-1949; give one of: .*cn-2014-2020/,
  ],
  [
    'a file of cases that names an unknown pack',
    [fileOf(CASES.replace('cn-2014-2020', 'cn-1949'), 'cases.yaml')],
    /cases\.yaml: expected a shipped pack, .*, found cn-1949; /,
  ],
  [
    'a file of cases that names no pack',
    [fileOf(CASES.replace('packs: [cn-2014-2020]', ''), 'cases.yaml')],
    /cases\.yaml: packs: expected the names of the packs .*, found nothing; name them in the file, or give a pack/,
  ],
  [
    'a layer by itself',
    [layer],
    /county\.json: expected the pack of a nation, found "over": \["cn-registered-poverty"\]; it is a layer: give the pack first and then --layer /,
  ],
  [
    'a layer without a pack',
    ['--layer', layer, cases],
    /^--layer: expected a pack to lay it over, found .*county\.json; name the pack before it/,
  ],
  [
    'a syntax error in YAML',
    [fileOf(CASES.replace('    with: [home]', '    with: [home'), 'cases.yaml')],
    /cases\.yaml:\d+: expected YAML, found /,
  ],
  ['aliases that blow up', [fileOf('a: &a [1]\ncases: *b\n', 'cases.yaml')], /cases\.yaml(:\d+)?: expected YAML, found /],
  [
    'a wrong shape',
    [fileOf(CASES.replace('answer: true', 'answer: perhaps'), 'cases.yaml')],
    /cases\.yaml:14: cases\.0\.expect\.0\.answer: expected one of true, false, "unknown", found "perhaps"; correct the file/,
  ],
  [
    'a field that is missing',
    [fileOf(CASES.replace('on: 2019-10-08, question', 'question'), 'cases.yaml')],
    /cases\.yaml:14: cases\.0\.expect\.0\.on: missing, expected string; /,
  ],
]

test.each(bad)('check of %s exits 2, says where and what, and runs nothing', async (_, args, says) => {
  const { code, stdout, stderr } = await run(['check', ...args])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(says)
})

test('check of a bad pack and a bad file of cases tells all problems of both at once, each with its file', async () => {
  const [first] = cn2014to2020.rules
  const pack = fileOf(
    JSON.stringify({
      ...cn2014to2020,
      groups: [],
      rules: [{ ...first, conditions: { all: [{ any: [] }, { fact: 'shoeSize', operator: 'like', value: 3 }] } }],
    }),
    'pack.json',
  )
  const file = fileOf(CASES.replace('answer: true', 'answer: perhaps').replace('with: [home]', 'with: [house]'), 'cases.yaml')
  const { code, stderr } = await run(['check', pack, file])
  expect(code).toBe(2)
  expect((await run(['check', pack, file, 'cn-1949', '--lang', 'zh'])).stderr.trim().split('\n')).toEqual(
    Array(4).fill(expect.stringMatching(/：应为 [^，]*[\u4e00-\u9fff].*，实为 .*；请/)),
  )
  expect(stderr).toContain(`${pack}: rules.0.conditions.all.0.any: expected at least one condition, found []`)
  expect(stderr).toContain(`${pack}: rules.0.conditions.all.1.fact: expected a fact that the pack declares, found "shoeSize"`)
  expect(stderr).toContain(`${file}:14: cases.0.expect.0.answer`)
})

test('what is wrong with a layer is told of its file', async () => {
  const wrong = fileOf(JSON.stringify({ ...LAYER, over: ['other'], parameters: {} }), 'county.json')
  const { code, stderr } = await run(['check', 'cn-2014-2020', '--layer', wrong])
  expect(code).toBe(2)
  expect(stderr).toBe(`${wrong}: over: expected one of cn-registered-poverty, found ["other"]; correct the file\n`)
})

describe('pack show', () => {
  test('prints the shipped pack with the file, the citation and what is unverified of every value', async () => {
    const { code, stdout } = await run(['pack', 'show'])
    expect(code).toBe(0)
    expect(stdout).toContain('[1] cn-registered-poverty 2020.1, CN, nation: Registered poverty, 2014–2020')
    expect(stdout).toMatch(/since 2019-01-01 {2}3,218\.00 yuan a person a year {2}\[1\] National poverty line 2019, current prices\n/)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'since 2018-01-01 2,995.00 yuan a person a year [1] National poverty line 2018, current prices (unverified)',
    )
    expect(stdout).toMatch(/\n +per-capita net income: below national poverty line \(current prices\)\n/)
    expect(stdout).toMatch(/\n\d+ citations, \d+ of them unverified\n$/)
  })

  test('shows what a layer overrides, and with which values', async () => {
    const { stdout } = await run(['pack', 'show', 'cn-2014-2020', '--layer', layer])
    const words = stdout.replaceAll(/\s+/g, ' ')
    expect(words).toContain('[2] test-county 1, CN-41-14-21, county: Test county')
    expect(words).toContain('national poverty line (current prices) (povertyLine) [2]: of the last day of the income year')
    expect(words).toContain('since 2018-06-01 3,000.00 yuan a person a year [2] County rule (unverified)')
    expect(words).toContain('overrides since 2018-01-01 2,995.00 yuan a person a year [1]')
    expect(words).toContain('overrides since 2019-01-01 3,218.00 yuan a person a year [1]')
    expect(words).not.toMatch(/(?<!overrides )since 2019-01-01 3,218\.00/)
  })

  test('shows only what comes from one file', async () => {
    const { stdout } = await run(['pack', 'show', 'cn-2014-2020', '--layer', layer, '--from', 'test-county'])
    expect(stdout.match(/^ {4}since .*/gm)).toEqual([expect.stringMatching(/^ {4}since 2018-06-01 {2}3,000\.00 /)])
    expect(stdout).not.toMatch(/\n(Rules|Facts)\n/)
    const { code, stderr } = await run(['pack', 'show', 'cn-2014-2020', '--from', 'test-county'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '--from: expected the id of a file of the pack, found test-county; give one of: cn-registered-poverty\n',
    })
  })

  test('shows only the values that apply on a day', async () => {
    const { parameters } = JSON.parse((await run(['pack', 'show', '--on', '2019-09-30', '--json'])).stdout)
    const line = parameters.find(({ name }: { name: string }) => name === 'povertyLine')
    expect(line.values).toMatchObject([{ from: '2018-01-01', value: 299_500 }])
    expect((await run(['pack', 'show', '--on', '2018-09-30'])).stdout.replaceAll(/\s+/g, ' ')).toContain('of the day no value applies')
  })

  test('gives everything with its origin as JSON', async () => {
    const shown = JSON.parse((await run(['pack', 'show', 'cn-2014-2020', '--layer', layer, '--json'])).stdout)
    expect(shown.origins.map(({ id }: { id: string }) => id)).toEqual(['cn-registered-poverty', 'test-county'])
    const line = shown.parameters.find(({ name }: { name: string }) => name === 'povertyLine')
    expect(line).toMatchObject({ origin: 1, values: expect.arrayContaining([expect.objectContaining({ value: 300_000, origin: 1 })]) })
    expect(line.overrides.map(({ value }: { value: number }) => value)).toEqual([299_500, 321_800, 400_000])
  })

  test('speaks Chinese', async () => {
    const { stdout } = await run(['pack', 'show', 'cn-2014-2020', '--layer', layer, '--lang', 'zh'])
    expect(stdout.replaceAll(/\s+/g, '')).toContain('取代2019-01-01起3,218.00元/人/年[1]2019年国家扶贫标准（现价）')
    expect(stdout.split('\n').filter((line) => /\b(since|overrides|unverified|supplied)\b/.test(line))).toEqual([])
  })

  test.each([
    [['cn-1949'], /^cn-1949: expected a shipped pack/],
    [['--on', 'today'], /^--on: expected a day of the calendar/],
    [['/nowhere/pack.json'], /^\/nowhere\/pack\.json: expected a file that can be read/],
    [['one', 'two'], /there are more arguments than /],
  ])('of %j exits 2', async (args, says) => {
    const { code, stdout, stderr } = await run(['pack', 'show', ...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(says)
  })
})

test('explain judges by a layer where one is given', async () => {
  const ledger = fileOfLines(LINES)
  const { code, stdout } = await run(['explain', 'edge', ledger, '--layer', layer])
  expect(code).toBe(0)
  expect(stdout).toContain('under cn-registered-poverty+test-county 2020.1+1')
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('County rule (unverified), from test-county (CN-41-14-21)')
  expect(await run(['explain', 'edge', ledger, '--layer', 'cn-1949'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^cn-1949: expected a shipped pack/),
  })
})

import { cn2014to2020 } from '@hearthfold/rules/packs'
import { describe, expect, test } from 'vitest'
import { fileOf, fileOfLines, hearthfold } from './command.ts'
import { CITIZEN_ID, LINES } from './small-ledger.ts'

const LEDGER = fileOfLines(LINES)
const explain = (household: string, ...args: string[]) => hearthfold(['explain', household, LEDGER, ...args])

describe('explain', () => {
  test('gives standing, acts, members and each leaf of what matters, on the day of the newest event', () => {
    const { code, stdout, stderr } = explain('edge')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('household/edge, 吴集, as it stood on 2019-11-25')
    expect(stdout).toContain('never registered as poor, edge household')
    expect(stdout).toMatch(/2019-11-25 +flagged as an edge household +edge\.6 +older register: paper register/)
    expect(stdout).toContain('Members: 2')
    expect(stdout).toMatch(/edge household.*: yes\n/)
    const words = stdout.replaceAll(/\s+/g, ' ')
    expect(words).toContain('✓ per-capita net income: 4,000.00 yuan a person a year; must be at least 3,218.00 yuan a person a year')
    expect(words).toContain('[National poverty line 2019, current prices; evidence edge.4, edge.2, edge.3]')
  })

  test('says which evidence is missing where the answer is unknown', () => {
    const { code, stdout } = explain('household/unknown', '--on', '2019-12-31')
    expect(code).toBe(0)
    expect(stdout).toMatch(/eligible for registration as poor: unknown\n/)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('missing: a statement of income (2019); a comparison with other registers')
    expect(explain('household/unknown', '--on', '2019-12-31', '--lang', 'zh').stdout).toContain('尚缺：收入核算（2019）')
  })

  test('names what would decide an unknown and what would turn an answer, in both languages', () => {
    const about = (household: string, ...args: string[]) =>
      explain(household, '--on', '2019-12-31', '--question', 'eligible', ...args).stdout.replaceAll(/\s+/g, ' ')
    expect(about('unknown')).toContain(
      'what would decide it: yes could be decided by per-capita net income, bought housing in town, value of a vehicle',
    )
    expect(about('unknown')).toContain('no could be decided by per-capita net income [a statement of income (2019)]; or ')
    expect(about('edge')).toMatch(
      /the smallest changes that reverse the result: per-capita net income −782\.01 yuan|no change of what can be changed/,
    )
    expect(about('edge', '--lang', 'zh')).toContain('使判定结果改变的最小变化：')
    const { determinations } = JSON.parse(explain('unknown', '--on', '2019-12-31', '--json').stdout)
    expect(determinations[0].deciding.map(({ outcome }: { outcome: boolean }) => outcome)).toEqual([true, false])
  })

  test('judges by the shipped pack that is the law of the day, unless another is named', () => {
    expect(explain('edge', '--on', '2021-10-01').stdout).toContain('under cn-monitoring-2021')
    expect(explain('edge', '--on', '2021-10-01', '--pack', 'cn-2014-2020').stdout).toContain('the pack is not in force on that day')
  })

  test('of an exited household asks for monitoring and the four do-not-removes', () => {
    const { determinations } = JSON.parse(explain('exited', '--json').stdout)
    expect(determinations.map(({ question }: { question: string }) => question)).toEqual([
      'monitored',
      'eligible',
      'responsibility-lapsed',
      'policy-lapsed',
      'assistance-lapsed',
      'supervision-lapsed',
    ])
  })

  test('as known before the exit was recorded shows the household registered', () => {
    expect(explain('exited', '--on', '2019-12-01', '--known', '2019-12-01T00:00:00Z').stdout).toContain(
      'registered as poor, since 2016-03-01',
    )
    expect(explain('exited', '--on', '2019-12-01').stdout).toContain('exited, since 2019-11-20 (event exited.7)')
  })

  test('answers one question where one is asked', () => {
    const { determinations } = JSON.parse(explain('exited', '--json', '--question', 'exit-ready').stdout)
    expect(determinations).toMatchObject([{ question: 'exit-ready', outcome: 'unknown' }])
  })

  test('judges by another pack where one is given', () => {
    const pack = fileOf(JSON.stringify({ ...cn2014to2020, version: 'local' }), 'pack.json')
    expect(explain('edge', '--pack', pack).stdout).toContain('under cn-registered-poverty local')
    const bad = fileOf(JSON.stringify({ ...cn2014to2020, rules: [] }), 'pack.json')
    expect(explain('edge', '--pack', bad)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('rules: expected at least 1 entries'),
    })
  })

  test('prints no citizen ID, birth day or name of anybody', () => {
    for (const args of [[], ['--json']]) {
      const { stdout } = explain('exited', ...args)
      expect(stdout).toContain(`990000***********${CITIZEN_ID.at(-1)}`)
      expect(stdout).not.toContain(CITIZEN_ID)
      expect(stdout).not.toContain('1956-02-29')
    }
  })
})

test.each([
  [['nobody'], /^household\/nobody: expected a household of the ledger, found no event of it; /],
  [
    ['exited', '--known', '2014-01-01T00:00:00Z'],
    /^household\/exited: expected a household of the ledger as known at 2014-01-01T00:00:00\.000Z, found no event of it; /,
  ],
  [['exited', '--question', 'rich'], /^--question: expected a question that the pack answers, found rich; give one of: eligible, /],
  [['exited', '--on', 'today'], /^--on: expected a day of the calendar/],
])('explain %j exits 2 and says what was expected', ([household, ...args], message) => {
  const { code, stdout, stderr } = explain(household!, ...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
})

test('explain counts nothing from a bad ledger', () => {
  const { code, stdout, stderr } = hearthfold(['explain', 'exited', fileOfLines([...LINES, 'hello'])])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/:\d+: expected one event in JSON, found hello/)
})

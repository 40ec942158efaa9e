import { describe, expect, test } from 'vitest'
import { CASEWORK } from './casework-ledger.ts'
import { fileOfLines, hearthfold, run } from './command.ts'

const LEDGER = fileOfLines(CASEWORK)
const lookback = (...args: string[]) => run(['lookback', LEDGER, '--on', '2020-07-01', ...args])
const words = (text: string) => text.replaceAll(/\s+/g, ' ')

describe('lookback', () => {
  test('names the mis-exit, what turned it, the household left out and the arithmetic, and exits 1', () => {
    const { code, stdout, stderr } = hearthfold([
      'lookback',
      LEDGER,
      '--on',
      '2020-07-01',
      '--population',
      '63000',
      '--published-at',
      '2020-01-15T00:00:00+08:00',
    ])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain('sound: the standard was met at the time: 1 exit, 1 person\n')
    expect(stdout).toContain('mis-exit: the standard was not met at the time: 1 exit, 1 person\n')
    expect(words(stdout)).toContain('mistaken.9 (a statement of income')
    expect(words(stdout)).toContain('recorded 2020-03-01T08:00:00.000Z by clerk, in place of mistaken.4)')
    expect(words(stdout)).toContain(
      'published: 2 exits, 2 persons household/mistaken (2019-11-20): −1 exits, −1 persons; mis-exit restated: 1 exit, 1 person',
    )
    expect(words(stdout)).toContain('omissions: 1 household, 1 person; of 1 others evidence is missing household/omitted, 1 person')
    expect(words(stdout)).toContain('(remaining 0 + omitted 1 + mis-exited 1) ÷ rural population 63000 = 0.003 %')
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true)
  })

  test('says the same in Chinese', async () => {
    const { code, stdout } = await lookback('--lang', 'zh', '--year', '2019')
    expect(code).toBe(1)
    expect(stdout).toContain('2020-07-01 回头看：2019-01-01 至 2019-12-31 脱贫 2 户次')
    expect(stdout).toContain('错退：须更正脱贫或重新纳入\n  household/mistaken 2019-11-20 脱贫，1 人')
    expect(stdout).toContain('漏评：1 户 1 人；另有 1 户证据不足')
  })

  test('as JSON has every exit with its verdict, what turned it, the figures, the omissions and the incidence', async () => {
    const { stdout } = await lookback('--json')
    expect(JSON.parse(stdout)).toMatchObject({
      on: '2020-07-01',
      exits: [
        { stream: 'household/sound', verdict: 'sound' },
        {
          stream: 'household/mistaken',
          verdict: 'mis-exit',
          failed: [{ fact: 'perCapitaNetIncome' }],
          turned: { before: true, after: false, late: [{ id: 'mistaken.9', instead: 'mistaken.4' }] },
        },
      ],
      restated: { published: { exits: 2 }, restated: { exits: 1 }, between: [{ stream: 'household/mistaken', because: 'mis-exit' }] },
      omissions: { omitted: [{ stream: 'household/omitted', persons: 1 }] },
      incidence: { remaining: 0, omitted: 1, misExited: 1, population: 4, percent: 50 },
    })
  })

  test('as known before the correction finds no mis-exit, and of a year without exits none', async () => {
    const known = JSON.parse((await lookback('--json', '--known', '2020-02-29T00:00:00Z')).stdout) as { exits: { verdict: string }[] }
    expect(known.exits.map(({ verdict }) => verdict)).toEqual(['sound', 'sound'])
    expect((JSON.parse((await lookback('--json', '--year', '2018')).stdout) as { exits: unknown[] }).exits).toEqual([])
  })

  test('judges each exit by the law of its own day, where today another holds, and asks for no omissions then', async () => {
    const { code, stdout } = await run(['lookback', LEDGER, '--on', '2022-07-01', '--layer', 'zhanglou-county'])
    expect(code).toBe(1)
    expect(stdout).toContain('mis-exit: the standard was not met at the time: 1 exit, 1 person\n')
    expect(words(stdout)).toContain('omissions: the rule pack of 2022-07-01 has no rule for registration, so nothing is asked')
  })

  test('exits 0 where every exit was sound and nobody was left out', async () => {
    const sound = fileOfLines(CASEWORK.filter((line) => !/household\/(mistaken|omitted)"/.test(line) && !line.includes('rectification/1')))
    expect((await run(['lookback', sound, '--on', '2020-07-01'])).code).toBe(0)
  })
})

test.each([
  [['--on', 'today'], /^--on: expected a day of the calendar/],
  [['--year', '19'], /^--year: expected a year in four digits, found 19/],
  [['--published-at', '2020-01-15'], /^--published-at: expected a moment with its zone/],
  [['--population', 'many'], /^--population: expected a whole number from 1 on, found many/],
  [['--layer', 'cn-1949'], /expected a shipped pack, or a file with its ending, found cn-1949/],
  [['--layer', 'cn-41-henan'], /over: expected cn-registered-poverty, found \["data-quality"\]|over: expected .* found/],
])('lookback %j exits 2 and says what was expected', async (args, message) => {
  const { code, stdout, stderr } = await lookback(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
})

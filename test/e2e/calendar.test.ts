import { describe, expect, test } from 'vitest'
import { fileOfLines, hearthfold, run } from './command.ts'
import { LINES, RECORDED } from './small-ledger.ts'

// Of the small ledger, only household/exited of 吴集 is owed anything: it exited on 2019-11-20, and nobody was ever assigned.

const LEDGER = fileOfLines(LINES)
const SPAN = ['--from', '2020-01-01', '--to', '2021-06-30']
const calendar = (...args: string[]) => run(['calendar', LEDGER, ...args])

/** The ledger with a helper from the day of the exit, who called once. */
function helped(): string {
  const version = RECORDED.findLast(({ stream }) => stream === 'household/exited')!.version
  const line = (after: number, on: string, event: object) =>
    JSON.stringify({
      stream: 'household/exited',
      id: `more.${after}`,
      version: version + after,
      on,
      recordedAt: '2020-03-01T08:00:00.000Z',
      actor: 'clerk',
      schema: 1,
      event,
    })
  return fileOfLines([
    ...LINES,
    line(1, '2019-11-20', { type: 'helper-assigned', person: 'cadre-7', role: 'helper', level: 'village' }),
    line(2, '2020-03-01', { type: 'visited', by: 'cadre-7', purpose: 'regular' }),
  ])
}

describe('calendar', () => {
  test('lists what falls due, beginning with what is overdue, through a change of the law', () => {
    const { code, stdout, stderr } = hearthfold(['calendar', LEDGER, ...SPAN])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^What falls due from 2020-01-01 to 2021-06-30: 10\n\nBy /)
    expect(stdout).toMatch(/\n2019-12-05 {2}household\/exited {4}吴集 .* overdue\n/)
    expect(stdout).toMatch(/\n2021-05-25 {2}household\/exited {4}吴集 .* helper {10}projected\n/)
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true)
  })

  test('says the same in Chinese', async () => {
    expect((await calendar(...SPAN, '--lang', 'zh')).stdout).toMatch(
      /^2020-01-01 至 2021-06-30 到期的事项：10 项\n\n期限 .*\n2020-11-22 .*推算\n/s,
    )
  })

  test('as JSON tells what was done, and is of one officer or one village', async () => {
    const ledger = helped()
    const json = async (...args: string[]) => JSON.parse((await run(['calendar', ledger, ...SPAN, '--json', ...args])).stdout)
    const { items, count } = await json('--officer', 'cadre-7')
    expect(count).toBe(6)
    expect(items[0]).toEqual({
      due: '2020-02-20',
      household: 'household/exited',
      village: 'village/wuji',
      obligation: 'visit',
      pillar: 'assistance',
      owedBy: { level: 'village', role: 'helper', persons: ['cadre-7'] },
      done: { on: '2020-03-01', event: 'more.2' },
      projected: false,
    })
    expect(items.map(({ due }: { due: string }) => due)).toEqual([
      '2020-02-20',
      '2020-06-01',
      '2020-09-01',
      '2020-12-02',
      '2021-03-04',
      '2021-06-04',
    ])
    expect((await json('--officer', 'cadre-8')).count).toBe(0)
    expect((await json('--village', '吴集')).count).toBe(9)
    expect((await json('--village', 'village/youfang')).count).toBe(0)
    expect((await json('--known', '2020-02-01T00:00:00Z')).count).toBe(10)
  })

  test('with --lapses tells what was not done in time and what came of it, and exits 1 where there is any', async () => {
    const { code, stdout } = await run(['calendar', helped(), ...SPAN, '--lapses', '--json'])
    expect(code).toBe(1)
    expect(
      JSON.parse(stdout).lapses.map((one: { obligation: string; since: string; until: string; open: boolean }) => [
        one.obligation,
        one.since,
        one.until,
        one.open,
      ]),
    ).toEqual([
      ['responsible-official', '2019-12-06', '2021-06-30', true],
      ['visit', '2020-02-21', '2020-02-29', false],
      ['visit', '2020-06-02', '2021-06-30', true],
      ['look-back', '2020-11-20', '2021-06-30', true],
      ['income-recheck', '2020-12-21', '2021-06-30', true],
    ])
    const text = (await run(['calendar', helped(), ...SPAN, '--lapses', '--officer', 'cadre-7'])).stdout.replaceAll(/\s+/g, ' ')
    expect(text).toMatch(/^What was not done in time from 2020-01-01 to 2021-06-30: 2 /)
    expect(text).toMatch(
      /2020-02-21 2020-02-29 household\/exited a visit with a helper cadre-7 a breach from record 2020-02-28, .*township, done on 2020-03-01/,
    )
    expect((await calendar('--from', '2019-11-20', '--to', '2019-12-05', '--lapses')).code).toBe(0)
    expect((await calendar(...SPAN, '--lapses', '--village', '油坊')).code).toBe(0)
    expect((await calendar(...SPAN, '--lapses', '--lang', 'zh')).stdout).toMatch(/^2020-01-01 至 2021-06-30 未按期办理的事项：5 项\n/)
  })
})

test.each([
  [['--to', '2021-06-30'], /^hearthfold: the option --from <day> is missing/],
  [['--from', '2020-01-01'], /^hearthfold: the option --to <day> is missing/],
  [['--from', '2020-01-02', '--to', '2020-01-01'], /^--to: expected a day not before 2020-01-02, found 2020-01-01/],
  [['--from', 'one', '--to', 'two'], /^--from: expected a day of the calendar.*\n--to: expected a day/],
  [[...SPAN, '--village', '北京'], /^--village: expected a village of the ledger, found 北京; give one of: 吴集, 油坊/],
  [[...SPAN, '--layer', 'nowhere'], /^nowhere: expected a shipped pack/],
])('calendar %j exits 2 and says what was expected', async (args, message) => {
  const { code, stdout, stderr } = await calendar(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
})

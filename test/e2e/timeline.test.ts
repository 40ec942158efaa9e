import { cn2014to2020 } from '@hearthfold/rules/packs'
import { describe, expect, test } from 'vitest'
import { fileOf, fileOfLines, hearthfold, run } from './command.ts'
import { LINES } from './small-ledger.ts'

const LEDGER = fileOfLines(LINES)
const SPAN = ['--from', '2019-09-01', '--to', '2019-12-31']
const timeline = (household: string, ...args: string[]) => run(['timeline', household, LEDGER, ...args])

describe('timeline', () => {
  test('shows each interval with its answer, and what began it', () => {
    const { code, stdout, stderr } = hearthfold(['timeline', 'edge', LEDGER, '--question', 'edge', ...SPAN])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /^household\/edge, edge household: .* \(under cn-registered-poverty 2020\.1\) 2019-09-01/,
    )
    expect(stdout).toContain('\n  2019-09-01 – 2019-10-07  unknown\n  2019-10-08 – 2019-12-31  yes\n')
    expect(stdout).toMatch(/✓ per-capita net income: unknown → 4,000\.00 yuan/)
    expect(stdout).toContain('\n      because of what holds from that day, edge.4\n')
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true)
  })

  test('shows the same in Chinese', async () => {
    const { stdout } = await timeline('household/edge', '--question', 'edge', ...SPAN, '--lang', 'zh')
    expect(stdout).toContain('\n  2019-10-08 – 2019-12-31  是\n')
    expect(stdout).toContain('原因：自该日起的证据 edge.4')
  })

  test('as JSON has the intervals and causes, and as known before the income was recorded nothing changes', async () => {
    const { stdout } = await timeline('edge', '--question', 'edge', ...SPAN, '--json')
    const { intervals } = JSON.parse(stdout)
    expect(intervals).toMatchObject([
      { from: '2019-09-01', to: '2019-10-07', outcome: 'unknown' },
      { from: '2019-10-08', to: '2019-12-31', outcome: true, change: { from: 'unknown', to: true } },
    ])
    const causes = intervals[1].change.leaves.map(({ after, causes }: { after: { fact: string }; causes: unknown[] }) => [
      after.fact,
      ...causes,
    ])
    expect(causes).toContainEqual(['townHousing', { kind: 'evidence', events: ['edge.5'] }])
    const before = await timeline('edge', '--question', 'edge', ...SPAN, '--json', '--known', '2019-10-01T00:00:00Z')
    expect(JSON.parse(before.stdout).intervals).toMatchObject([{ from: '2019-09-01', to: '2019-12-31', outcome: 'unknown' }])
  })

  test('judges by another pack where one is given, else by that of the last day', async () => {
    const pack = fileOf(JSON.stringify({ ...cn2014to2020, version: 'local' }), 'pack.json')
    expect((await timeline('edge', '--question', 'edge', ...SPAN, '--pack', pack)).stdout.replaceAll(/\s+/g, ' ')).toContain(
      '(under cn-registered-poverty local)',
    )
    expect((await timeline('edge', '--question', 'prone', '--from', '2021-01-01', '--to', '2021-06-30')).stderr).toContain(
      'found prone; give one of: ',
    )
  })
})

test.each([
  [['edge', ...SPAN], /^hearthfold: the option --question <question> is missing/],
  [['edge', '--question', 'edge', '--to', '2019-12-31'], /^hearthfold: the option --from <day> is missing/],
  [['nobody', '--question', 'edge', ...SPAN], /^household\/nobody: expected a household of the ledger, found no event of it; /],
  [['edge', '--question', 'rich', ...SPAN], /^--question: expected a question that the pack answers, found rich; give one of: eligible, /],
  [
    ['edge', '--question', 'edge', '--from', '2019-12-31', '--to', '2019-01-01'],
    /^--to: expected a day not before 2019-12-31, found 2019-01-01; give a later day, or an earlier --from/,
  ],
  [['edge', '--question', 'edge', '--from', 'one', '--to', 'two'], /^--from: expected a day of the calendar.*\n--to: expected a day/],
])('timeline %j exits 2 and says what was expected', async ([household, ...args], message) => {
  const { code, stdout, stderr } = await timeline(household!, ...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
})

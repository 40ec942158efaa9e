import { loadPack } from '@hearthfold/rules'
import { cn2014to2020 } from '@hearthfold/rules/packs'
import { describe, expect, test } from 'vitest'
import { fileOf, fileOfLines, hearthfold, run } from './command.ts'
import { LINES } from './small-ledger.ts'

// Of the small ledger, only household/exited of 吴集 is owed anything: it exited on 2019-11-20, and nobody was ever assigned.

const LEDGER = fileOfLines(LINES)
const due = (...args: string[]) => run(['due', LEDGER, ...args])

describe('due', () => {
  test('lists what is overdue in each village, with who owes it and since when, and exits 1', () => {
    const { code, stdout, stderr } = hearthfold(['due', LEDGER, '--on', '2020-02-21'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(
      /^What is owed on 2020-02-21, under cn-registered-poverty 2020\.1\n\n吴集 \(village\/wuji\): 3 overdue \(2 a breach\), 0 today, 0 within 30 days\n/,
    )
    expect(stdout).toMatch(/\noverdue {2}2020-02-20 {2}household\/exited {4}a visit with a {8}helper {10}since today\n/)
    expect(stdout).toMatch(/\nIn all: 3 overdue \(2 a breach\), 0 today, 0 within 30 days\n {2}responsibility: 1 overdue/)
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true)
  })

  test('exits 0 where nothing is overdue, and lists what is due today and within some days', async () => {
    const { code, stdout } = await due('--on', '2019-12-05', '--within', '80')
    expect(code).toBe(0)
    expect(stdout).toContain('0 overdue, 2 today, 1 within 80 days')
    expect((await due('--on', '2019-12-05', '--within', '0')).stdout).toContain('0 overdue, 2 today, 0 within 0 days')
    expect((await due('--on', '2019-11-19')).stdout).toContain('Nothing is overdue, due today or within 30 days.')
  })

  test('says the same in Chinese, by officer, those who owe it first', async () => {
    const { stdout } = await due('--on', '2020-02-21', '--by', 'officer', '--lang', 'zh')
    expect(stdout).toMatch(
      /^2020-02-21 的待办事项，依据 cn-registered-poverty 2020\.1\n\n乡镇扶贫办：逾期 2 项（严重逾期 2 项），今日 0 项，30 日内 0 项\n/,
    )
    expect(stdout).toMatch(/\n帮扶责任人：逾期 1 项（严重逾期 0 项）/)
    expect(stdout).toMatch(/\n逾期 {2}2020-02-20 {2}household\/exited {4}走访并留存记录 {8}今日起\n/)
  })

  test('says where the pack is not in force on the day, for people and for programs', async () => {
    expect((await due('--pack', 'cn-2021-2025', '--on', '2026-01-15')).stdout).toMatch(
      /^What is owed on 2026-01-15, under cn-monitoring-2021 2025\.1\ncn-monitoring-2021 2025\.1 is not in force on that day \(it is from 2021-01-01 – 2025-12-31\)/,
    )
    expect((await due('--pack', 'cn-2021-2025', '--on', '2026-01-15', '--lang', 'zh')).stdout).toContain(
      '不适用于该日（适用期 2021-01-01 – 2025-12-31）',
    )
    expect(JSON.parse((await due('--pack', 'cn-2021-2025', '--on', '2026-01-15', '--json')).stdout).notInForce).toEqual({
      from: '2021-01-01',
      to: '2025-12-31',
    })
    expect(JSON.parse((await due('--on', '2020-02-21', '--json')).stdout).notInForce).toBeNull()
    // From 2026 the pack of 2026 is the law where none is named.
    expect((await due('--on', '2026-01-15')).stdout).toContain('under cn-assistance-2026')
    expect((await due('--on', '2020-02-21')).stdout).not.toContain('in force')
  })

  test('as JSON has each item with its evidence, and the counts of the pillars', async () => {
    const { code, stdout } = await due('--on', '2020-02-21', '--json')
    const document = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(document).toMatchObject({
      on: '2020-02-21',
      within: 30,
      by: 'village',
      counts: { overdue: 3, breaches: 2, today: 0, coming: 0, unknown: 0 },
    })
    expect(document.pillars.assistance).toEqual({ overdue: 2, breaches: 1, today: 0, coming: 0, unknown: 0 })
    expect(document.groups).toMatchObject([{ village: 'village/wuji', name: '吴集' }])
    expect(document.groups[0].items.at(-1)).toEqual({
      kind: 'overdue',
      household: 'household/exited',
      village: 'village/wuji',
      obligation: 'visit',
      pillar: 'assistance',
      due: '2020-02-20',
      owedBy: { level: 'village', role: 'helper', persons: [] },
      from: '2019-11-20',
      done: null,
      since: '2020-02-21',
      breach: '2020-02-28',
      escalated: null,
      evidence: ['exited.7'],
    })
    const byOfficer = JSON.parse((await due('--on', '2020-02-21', '--by', 'officer', '--json')).stdout)
    expect(byOfficer.groups.map(({ office }: { office: unknown }) => office)).toEqual([
      { level: 'township', role: 'township-office' },
      { level: 'village', role: 'helper' },
    ])
  })

  test('asks what was known, and by the pack of the day or the one that is named', async () => {
    // The exit was recorded on 2019-12-02.
    expect((await due('--on', '2020-02-21', '--known', '2019-12-01T00:00:00Z')).code).toBe(0)
    expect((await due('--on', '2021-06-30')).stdout).toContain('under cn-monitoring-2021 2025.1')
    const { visit, ...others } = cn2014to2020.obligations
    const pack = fileOf(
      JSON.stringify({ ...cn2014to2020, version: 'local', obligations: { ...others, visit: { ...visit, term: 'lookBackWithin' } } }),
      'pack.json',
    )
    expect((await due('--on', '2020-02-21', '--pack', pack)).stdout).toContain(
      'under cn-registered-poverty local\n\n吴集 (village/wuji): 2 overdue',
    )
  })

  test('lists the procedures that run, with the next step, and the clues that are open', async () => {
    const loaded = loadPack(cn2014to2020)
    if (!loaded.ok) throw new Error('the shipped pack is refused')
    const { id, version, hash } = loaded.value
    const line = (stream: string, at: number, on: string, event: object) =>
      JSON.stringify({
        stream,
        id: `${stream}.${at}`,
        version: at,
        on,
        recordedAt: '2020-01-10T08:00:00.000Z',
        actor: 'clerk',
        schema: 1,
        event,
      })
    const ledger = fileOfLines([
      ...LINES,
      line('household/unknown', 3, '2020-01-02', { type: 'procedure-begun', procedure: 'identification', pack: { id, version, hash } }),
      line('household/edge', 7, '2020-01-03', { type: 'clue-raised', channel: 'self-report', source: 'hotline', kind: 'illness' }),
    ])
    const ask = (...args: string[]) => run(['due', ledger, '--on', '2020-01-10', ...args])
    const { procedures, clues } = JSON.parse((await ask('--json')).stdout)
    expect(procedures).toMatchObject([
      { stream: 'household/unknown', procedure: 'identification', since: '2020-01-02', next: { from: '2020-01-02' }, overdue: [] },
    ])
    expect(clues).toEqual([
      {
        household: 'household/edge',
        clue: 'household/edge.7',
        since: '2020-01-03',
        standing: 'raised',
        channel: 'self-report',
        kind: 'illness',
      },
    ])
    const { stdout } = await ask()
    expect(stdout).toMatch(/\nProcedures that run: 1\nOf .*\n.*\nhousehold\/unknown {3}2020-01-02 /)
    expect(stdout).toMatch(/\nOpen clues: 1\n.*\n.*\nhousehold\/edge {8}2020-01-03 {2}self-report /)
    expect((await ask('--lang', 'zh')).stdout).toMatch(/\n进行中的程序：1 项\n[^]*\n未办结的线索：1 条\n/)
  })

  test('says what is unknown where the pack has no term for the day', async () => {
    const { code, stdout } = await due('--on', '2019-12-01', '--layer', 'data-quality')
    expect(code).toBe(0)
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/1 unknown .*unknown — household\/edge a first measure township unknown, a value of/)
  })
})

test.each([
  [[], /^hearthfold: the option --on <day> is missing/],
  [['--on', 'today'], /^--on: expected a day of the calendar/],
  [['--on', '2020-01-01', '--by', 'county'], /^--by: expected village or officer, found county; give one of the two/],
  [['--on', '2020-01-01', '--within', '-1'], /^--within: expected a number of days from 0 to 3660, found -1; give one such as 30/],
  [['--on', '2020-01-01', '--within', '3661'], /^--within: expected a number of days from 0 to 3660, found 3661/],
  [['--on', '2020-01-01', '--pack', 'nowhere'], /^nowhere: expected a shipped pack/],
])('due %j exits 2 and says what was expected', async (args, message) => {
  const { code, stdout, stderr } = await due(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
})

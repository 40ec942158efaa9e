import {
  type Day,
  decide,
  evolve,
  type HouseholdEvent,
  type HouseholdId,
  type Instant,
  newHousehold,
  type Recorded,
  stamp,
  writeLine,
} from '@hearthfold/core'
import { loadPack } from '@hearthfold/rules'
import { cn2014to2020 } from '@hearthfold/rules/packs'
import { describe, expect, test } from 'vitest'
import { fileOf, fileOfLines, hearthfold, run } from './command.ts'
import { CITIZEN_ID, LINES } from './small-ledger.ts'

const citation = { source: { zh: '县文件', en: 'county paper' }, verified: false }
const objection = { heardBy: 'township', blocks: true, dismissed: 'resume', upheld: 'restart' } as const
const COUNTY = {
  id: 'county',
  version: '1',
  jurisdiction: 'CN-41-1',
  level: 'county',
  title: { zh: '县', en: 'County' },
  over: [cn2014to2020.id],
  inForce: { from: '2016-01-01' },
  notices: { maskNames: true, citation, overrides: true },
  procedures: {
    'county-exit': {
      label: { zh: '贫困户退出', en: 'exit of a poor household' },
      act: 'exited',
      citation,
      steps: [
        { name: 'check', kind: 'check', label: { zh: '核查', en: 'check' }, level: 'village', roles: ['team'] },
        {
          name: 'village-notice',
          kind: 'notice',
          label: { zh: '村内公示', en: 'notice in the village' },
          level: 'village',
          roles: ['village-committee'],
          stands: 7,
          objections: { within: objection, outside: { ...objection, heardBy: 'county' } },
        },
      ],
    },
  },
}
const LAYER = fileOf(JSON.stringify(COUNTY), 'county.json')
const loaded = loadPack(cn2014to2020, [COUNTY])
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
const { id, version, hash } = loaded.value
const procedures = { pack: { id, version, hash }, named: loaded.value.procedures }

/** The events of a household whose exit is noticed in the village from a day; on none, only checked. */
function exiting(stream: HouseholdId, name: string, posted: Day | undefined): Recorded[] {
  const household = newHousehold(stream)
  const step = {
    type: 'step-taken',
    procedure: `${stream}.4`,
    by: { level: 'village', role: 'team', person: 'p1' },
    outcome: 'passed',
  } as const
  const wanted: readonly (readonly [Day, HouseholdEvent])[] = [
    ['2015-01-01', { type: 'settled', village: 'village/wuji' }],
    [
      '2015-01-01',
      {
        type: 'member-joined',
        member: 'm1',
        by: 'listing',
        relation: 'head',
        sex: 'male',
        born: '1956-02-29',
        name,
        citizenId: CITIZEN_ID,
        health: ['chronic-illness'],
      },
    ],
    ['2015-11-01', { type: 'identified', basis: { kind: 'legacy', source: 'paper register' } }],
    ['2019-11-01', { type: 'procedure-begun', procedure: 'county-exit', pack: procedures.pack }],
    ['2019-11-01', { ...step, step: 'check' }],
    ...(posted ? [[posted, { ...step, step: 'village-notice', by: { ...step.by, role: 'village-committee' } }] as const] : []),
  ]
  return wanted.flatMap(([on, event]) => {
    const decision = decide({ stream, on, event }, { [stream]: household }, { procedures })
    if (!decision.ok) throw new Error(decision.problem.code)
    const envelope = {
      after: household.version,
      id: (next: number) => `${stream}.${next}`,
      actor: 'clerk',
      recordedAt: '2019-12-01T08:00:00.000Z' as Instant,
    }
    const events = stamp(decision.value.accepted, envelope)
    for (const one of events) evolve(household, one)
    return events
  })
}

const events = [
  ...exiting('household/wang', '王德 138 0000 0000', '2019-11-02'),
  ...exiting('household/li', '李桂英', '2019-11-02'),
  ...exiting('household/zhang', '张伟', undefined),
]
const LEDGER = fileOfLines([...LINES, ...events.map(writeLine)])
const notice = (...args: string[]) => run(['notice', ...args, '--layer', LAYER])

describe('notice', () => {
  test('prints what is posted of a household, its head masked as the layer says, and no number of a person', () => {
    const { code, stdout, stderr } = hearthfold(['notice', 'wang', LEDGER, '--layer', LAYER, '--where', '乡政府', '--lang', 'zh'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^关于贫困户退出的公示\n/)
    expect(stdout).toContain('  1. 王')
    expect(stdout).toContain('张贴时间 2019-11-02，期限至 2019-11-09 止（含当日）。')
    expect(stdout).toContain('向乡镇提出，地点：乡政府。')
    expect(stdout).toContain('张贴单位：村民委员会（村）')
    for (const leak of ['德', '138', CITIZEN_ID, CITIZEN_ID.slice(0, 6), '病']) expect(stdout).not.toContain(leak)
  })

  test('prints a page to be posted, and one document for programs that shows no more', async () => {
    const html = await notice('li', LEDGER, '--format', 'html')
    expect(html.stdout).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html.stdout).toContain('<td>李**</td>')
    const json = await notice('wang', LEDGER, '--json')
    expect(JSON.parse(json.stdout).notices).toMatchObject([
      { title: 'Notice: exit of a poor household', rows: [['1', expect.stringMatching(/^王\*+$/), '1 person']] },
    ])
    expect(json.stdout).not.toContain('138')
  })

  test('prints one sheet for the households of a village that are at one step, and another for those of another day', async () => {
    const { stdout } = await notice(LEDGER, '--village', '吴集', '--on', '2019-11-05')
    expect(stdout.match(/^Notice: /gm)).toHaveLength(2)
    expect(stdout).toContain('2 households, 2 persons.')
    expect(stdout).toContain('It is posted on 2019-11-05 and stands to the end of 2019-11-12.')
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true)
    const { code } = await notice(LEDGER, '--village', 'village/wuji', '--on', '2019-11-05', '--step', 'village-notice')
    expect(code).toBe(0)
  })

  test('exits 1 and says why where nothing is posted, or can be', async () => {
    expect(await notice('wang', LEDGER, '--on', '2019-10-31')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'no procedure runs on 2019-10-31, so there is nothing to post\n',
    })
    expect(await notice(LEDGER, '--village', '油坊', '--on', '2019-11-05')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('about the households of 油坊 on 2019-11-05'),
    })
    const underOther = await run(['notice', 'wang', LEDGER])
    expect(underOther).toMatchObject({ code: 1, stderr: expect.stringMatching(/runs under the pack .*county/) })
    expect(await notice('wang', LEDGER, '--on', '2019-11-01', '--lang', 'zh')).toMatchObject({ code: 0 })
  })
})

test('a value that an option cannot have is refused in the language that is asked for, with those it can', async () => {
  const { code, stderr } = await notice('wang', LEDGER, '--format', 'pdf', '--lang', 'zh')
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'hearthfold：选项 --format <format> (text, html) 不能取该值；参见 hearthfold --help\n',
  })
})

test.each([
  [['wang', '--ledger', '/nowhere/ledger.db'], /there is no such ledger/],
  [[], /the argument <household> is missing/],
  [['wang', LEDGER, '--on', 'soon'], /^--on: expected a day of the calendar/],
  [['nobody', LEDGER], /^household\/nobody: expected a household of the ledger, found no event of it; /],
  [[LEDGER, '--village', '南阳'], /^--village: expected a village of the ledger/],
  [['wang', LEDGER, '--format', 'pdf'], /the option --format <format> \(text, html\) cannot have this value/],
  [['wang', LEDGER, '--layer', 'nowhere'], /expected a shipped pack, or a file with its ending, found nowhere/],
])('notice %j exits 2 and says what was expected', async (args, message) => {
  const { code, stdout, stderr } = await run(['notice', ...args])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
})

import {
  type Day,
  decide,
  evolve,
  type HouseholdEvent,
  type Instant,
  newHousehold,
  type Recorded,
  stamp,
  writeLine,
} from '@hearthfold/core'
import { describe, expect, test } from 'vitest'
import { fileOfLines, hearthfold, run } from './command.ts'
import { LINES } from './small-ledger.ts'

const improved = { type: 'aided', measure: 'home-improvement', line: 'stationed', provider: { kind: 'village', id: 'v1' } } as const

const SHOPPERS: Readonly<Record<string, readonly (readonly [Day, HouseholdEvent])[]>> = {
  'household/thrifty': [
    ['2015-01-01', { type: 'settled', village: 'village/wuji' }],
    ['2015-01-01', { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'female', born: '1960-07-01' }],
    ['2018-12-20', { type: 'points-awarded', points: 1200, committee: 'wuji-committee', reason: 'kept the yard clean' }],
    ['2019-01-05', { type: 'points-spent', points: 200, goods: 'rice' }],
    ['2019-05-01', { ...improved, part: 'toilet' }],
    ['2019-06-01', { ...improved, part: 'kitchen' }],
  ],
  'household/tidy': [
    ['2015-01-01', { type: 'settled', village: 'village/youfang' }],
    ['2015-01-01', { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1971-01-01' }],
    ['2019-05-01', { ...improved, part: 'toilet' }],
    ['2019-07-01', improved],
  ],
}

function recorded(stream: `household/${string}`, wanted: readonly (readonly [Day, HouseholdEvent])[]): Recorded[] {
  const household = newHousehold(stream)
  return wanted.flatMap(([on, event]) => {
    const decision = decide({ stream, on, event }, { [stream]: household })
    if (!decision.ok) throw new Error(decision.problem.code)
    const envelope = { after: household.version, id: (version: number) => `${stream.split('/')[1]}.${version}`, actor: 'clerk' }
    const events = stamp(decision.value.accepted, { ...envelope, recordedAt: `${on}T08:00:00.000Z` as Instant })
    for (const one of events) evolve(household, one)
    return events
  })
}

const LEDGER = fileOfLines([
  ...LINES,
  ...Object.entries(SHOPPERS).flatMap(([stream, wanted]) => recorded(stream as `household/${string}`, wanted).map(writeLine)),
])

describe('motivation', () => {
  test('counts points and home improvements by village, a household once under each part', () => {
    const { code, stdout, stderr } = hearthfold(['motivation', LEDGER])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.split('\n').map((line) => line.replaceAll(/ +/g, ' '))
    expect(lines).toContain('吴集 1 1,200 200 1,000')
    expect(lines).toContain('油坊 0 0 0 0')
    expect(lines).toContain('all 1 1,200 200 1,000')
    expect(lines).toContain('吴集 1 kitchen 1, toilet 1')
    expect(lines).toContain('油坊 1 toilet 1, part not stated 1')
    expect(lines).toContain('all 2 kitchen 1, toilet 2, part not stated 1')
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true)
  })

  test('counts one village on a day, in Chinese and as JSON', async () => {
    const { stdout } = await run(['motivation', LEDGER, '--village', '吴集', '--on', '2019-01-04', '--lang', 'zh'])
    expect(stdout.replaceAll(/ +/g, ' ')).toContain('合计 1 1,200 0 1,200')
    expect(stdout).not.toContain('油坊')
    const json = await run(['motivation', LEDGER, '--json'])
    expect(JSON.parse(json.stdout)).toMatchObject({
      villages: [{ village: 'village/wuji', points: { balance: 1000 } }, { village: 'village/youfang' }],
      total: { improvements: { households: 2, byPart: { toilet: 2, kitchen: 1, yard: 0 }, partUnstated: 1 } },
    })
  })

  test('gives the account of a household, line by line', async () => {
    const { stdout } = await run(['motivation', LEDGER, '--household', 'thrifty'])
    const lines = stdout.split('\n').map((line) => line.replaceAll(/ +/g, ' '))
    expect(lines).toContain('2018-12-20 kept the yard clean (wuji-committee) 1,200 1,200 thrifty.3')
    expect(lines).toContain('2019-01-05 rice −200 1,000 thrifty.4')
    expect(lines).toContain('1,200 awarded − 200 spent = 1,000 there.')
    const zh = await run(['motivation', LEDGER, '--household', 'household/thrifty', '--lang', 'zh', '--on', '2018-12-31'])
    expect(zh.stdout).toContain('奖励 1,200 分 − 支出 0 分 = 结余 1,200 分。')
    const json = await run(['motivation', LEDGER, '--household', 'thrifty', '--json'])
    expect(JSON.parse(json.stdout)).toMatchObject({
      balance: 1000,
      lines: [
        { type: 'points-awarded', points: 1200 },
        { goods: 'rice', balance: 1000 },
      ],
    })
  })
})

test.each([
  [['--on', 'yesterday'], /^--on: expected a day of the calendar/],
  [['--household', 'nobody'], /^household\/nobody: expected a household of the ledger, found no event of it; /],
  [['--village', '南阳'], /^--village: expected a village of the ledger, found 南阳; give one of: 吴集, 油坊/],
])('motivation %j exits 2 and says what was expected', async (args, message) => {
  const { code, stdout, stderr } = await run(['motivation', LEDGER, ...args])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
})

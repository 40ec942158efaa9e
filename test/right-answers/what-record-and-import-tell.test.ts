import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Day, type HouseholdEvent, type RecordedHousehold, writeLine } from '@hearthfold/core'
import { describe, expect, test } from 'vitest'
import { fileOf, run } from '../e2e/command.ts'

const ON: Day = '2019-11-20'
const settled = (village = 'village/wuji') => ({ type: 'settled', village }) as const
const head = { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1956-02-29' } as const
const listed = { type: 'village-listed', name: '吴集', areaHectares: 1, arableMu: 1, partyBranches: 1, partyMembers: 1 } as const

async function newLedger(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'told-')), 'ledger.db')
  expect(await run(['init', '--ledger', path])).toMatchObject({ code: 0 })
  return path
}

type Said = readonly (readonly [stream: string, event: object])[]

function record(path: string, requests: readonly Said[], ...args: string[]) {
  const asked = requests.map((said) => ({ commands: said.map(([stream, event]) => ({ stream, on: ON, event })) }))
  return run(['--lang', 'zh', 'record', fileOf(JSON.stringify(asked), 'request.json'), '--ledger', path, ...args])
}

function importing(path: string, said: Said, ...args: string[]) {
  const versions = new Map<string, number>()
  const lines = said.map(([stream, event], at) => {
    const version = (versions.get(stream) ?? 0) + 1
    versions.set(stream, version)
    const envelope = { id: `e${at}`, version, on: ON, recordedAt: '2019-12-01T00:00:00.000Z', actor: 'a', schema: 1 }
    return writeLine({ stream, ...envelope, event: event as HouseholdEvent } as RecordedHousehold)
  })
  return run(['--lang', 'zh', 'import', fileOf(`${lines.join('\n')}\n`), '--ledger', path, ...args])
}

const CASES: readonly (readonly [what: string, before: Said, said: Said, words: RegExp, told: object])[] = [
  [
    'a village that no event lists',
    [],
    [
      ['household/1', settled()],
      ['household/1', head],
    ],
    /没有登记的村 1 个：village\/wuji/,
    { villagesUnlisted: ['village/wuji'] },
  ],
  [
    'a household without members',
    [['village/wuji', listed]],
    [['household/1', settled()]],
    /没有成员的户 1 个：household\/1/,
    { withoutMembers: ['household/1'] },
  ],
  [
    'a household without a head',
    [['village/wuji', listed]],
    [
      ['household/1', settled()],
      ['household/1', { ...head, relation: 'child' }],
    ],
    /没有户主的户 1 个：household\/1/,
    { withoutHead: ['household/1'] },
  ],
  [
    'a code that looks like another of the ledger',
    [
      ['village/wuji', listed],
      ['household/001', settled()],
      ['household/001', head],
    ],
    [
      ['household/1', settled()],
      ['household/1', head],
    ],
    /看上去相同的 1 对：household\/1与household\/001/,
    { alike: [['household/1', 'household/001']] },
  ],
]

describe.each([
  ['record', (path: string, said: Said, ...args: string[]) => record(path, [said], ...args)],
  ['import', importing],
] as const)('%s tells, in the same words and places,', (_, keep) => {
  test.each(CASES)('%s', async (_, before, said, words, told) => {
    for (const json of [false, true]) {
      const path = await newLedger()
      if (before.length > 0) expect(await record(path, [before])).toMatchObject({ code: 0 })
      const { code, stdout, stderr } = await keep(path, said, ...(json ? ['--json'] : []))
      expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(words) })
      if (json) expect(JSON.parse(stdout)).toMatchObject(told)
    }
  })
})

test('record tells nothing that a later request of the same file makes good, and nothing again', async () => {
  const path = await newLedger()
  const requests: Said[] = [
    [['household/1', settled()]],
    [['household/1', head]],
    [['village/wuji', listed]],
    [['household/1', { type: 'visited', by: 'c1', purpose: 'regular' }]],
  ]
  expect(await record(path, requests)).toMatchObject({ code: 0, stderr: '' })
  expect(
    await record(path, [
      [
        ['household/2', settled('village/other')],
        ['household/2', head],
      ],
    ]),
  ).toMatchObject({
    stderr: expect.stringContaining('village/other'),
  })
  const visit: Said = [['household/2', { type: 'visited', by: 'c1', purpose: 'regular' }]]
  expect(await record(path, [visit])).toMatchObject({ code: 0, stderr: '' })
})

test('import counts every place that is to be mended, however many lines it shows', async () => {
  const path = await newLedger()
  const bad = (count: number) => fileOf('{"stream":"household/1"}\n'.repeat(count))
  for (const count of [1, 1000, 1001, 3000]) {
    const { code, stderr } = await run(['import', bad(count), '--ledger', path])
    expect(code).toBe(2)
    expect(stderr.trimEnd().split('\n').at(-1), String(count)).toContain(` ${count} problem`)
  }
  const begun: Said = Array.from({ length: 30 }, (_, at) => [
    [`household/h${at}`, settled()] as const,
    [`household/h${at}`, head] as const,
  ]).flat()
  expect(await importing(path, begun)).toMatchObject({ code: 0 })
  expect(await importing(path, begun, '--batch', 'once more', '--dry-run')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('以上 30 处需先更正'),
  })
})

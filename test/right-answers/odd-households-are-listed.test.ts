import { type Day, fold, type HouseholdEvent, type RecordedHousehold, writeLine } from '@hearthfold/core'
import { type OddRelation, oddRelations } from '@hearthfold/core/checking'
import { expect, test } from 'vitest'
import { fileOf, run } from '../e2e/command.ts'

type Joined = Extract<HouseholdEvent, { type: 'member-joined' }>
type Relation = Joined['relation']

const ON: Day = '2019-11-20'

function recorded(stream: `household/${string}`, people: readonly (readonly [Relation, Day])[], village = 'wuji'): RecordedHousehold[] {
  const events: HouseholdEvent[] = [
    { type: 'settled', village: `village/${village}` },
    ...people.map(([relation, born], at): Joined => ({
      type: 'member-joined',
      member: `m${at + 1}`,
      by: 'listing',
      relation,
      sex: 'male',
      born,
    })),
  ]
  const envelope = { on: '2019-01-01', recordedAt: '2019-12-01T00:00:00.000Z', actor: 'a', schema: 1 } as const
  return events.map((event, at) => ({ stream, id: `${stream.slice(10)}-${at}`, version: at + 1, ...envelope, event }))
}

test.each<readonly [what: string, people: readonly (readonly [Relation, Day])[], codes: readonly OddRelation['code'][]]>([
  [
    'a sound family',
    [
      ['head', '1960-01-01'],
      ['spouse', '1962-01-01'],
      ['child', '1985-01-01'],
      ['grandchild', '2010-01-01'],
      ['parent', '1938-01-01'],
    ],
    [],
  ],
  [
    'a child older than the head',
    [
      ['head', '1985-01-01'],
      ['child', '1960-01-01'],
    ],
    ['generation'],
  ],
  [
    'a child born on the day on which the head is twelve',
    [
      ['head', '1960-01-01'],
      ['child', '1972-01-01'],
    ],
    [],
  ],
  [
    'a grandchild of the head’s age',
    [
      ['head', '1960-01-01'],
      ['grandchild', '1960-01-01'],
    ],
    ['generation'],
  ],
  [
    'a parent younger than the head',
    [
      ['head', '1960-01-01'],
      ['parent', '1970-01-01'],
    ],
    ['generation'],
  ],
  [
    'a spouse younger than the own child',
    [
      ['head', '1950-01-01'],
      ['spouse', '1990-01-01'],
      ['child', '1985-01-01'],
    ],
    ['spouse-of-childs-age'],
  ],
  [
    'a spouse who is a child',
    [
      ['head', '1990-01-01'],
      ['spouse', '2005-01-01'],
    ],
    ['child-spouse'],
  ],
  [
    'two spouses',
    [
      ['head', '1960-01-01'],
      ['spouse', '1962-01-01'],
      ['spouse', '1963-01-01'],
    ],
    ['spouses'],
  ],
  [
    'a head of two years beside grown-ups',
    [
      ['head', '2017-11-01'],
      ['other', '1960-01-01'],
    ],
    ['child-head'],
  ],
  [
    'an orphan who is head of those who are left',
    [
      ['head', '2009-11-01'],
      ['sibling', '2012-01-01'],
    ],
    [],
  ],
])('%s', (_, people, codes) => {
  expect(oddRelations(fold('household/1', recorded('household/1', people)), ON).map(({ code }) => code)).toEqual(codes)
})

test('data-quality lists codes that look alike, unlisted villages, empty households and odd relations, in zh and en', async () => {
  const events = [
    ...recorded('household/001', [['head', '1960-01-01']]),
    ...recorded('household/1', [['head', '1961-01-01']]),
    ...recorded('household/2', []),
    ...recorded('household/3', [['child', '1961-01-01']]),
    ...recorded(
      'household/4',
      [
        ['head', '2017-01-01'],
        ['child', '1961-01-01'],
      ],
      'other',
    ),
  ]
  const village = {
    stream: 'village/wuji',
    id: 'v1',
    version: 1,
    on: '2014-01-01',
    recordedAt: '2019-12-01T00:00:00.000Z',
    actor: 'a',
    schema: 1,
    event: { type: 'village-listed', name: '吴集', areaHectares: 1, arableMu: 1, partyBranches: 1, partyMembers: 1 },
  } as const
  const file = fileOf(`${[village, ...events].map(writeLine).join('\n')}\n`)
  const { code, stdout } = await run(['data-quality', file, '--json'])
  expect(code).toBe(1)
  const { questions } = JSON.parse(stdout) as { questions: { question: string; households: { household: string }[] }[] }
  const foundBy = (question: string) => questions.find((one) => one.question === question)?.households.map(({ household }) => household)
  expect(foundBy('codes-look-alike')).toEqual(['household/001', 'household/1'])
  expect(foundBy('no-members')).toEqual(['household/2'])
  expect(foundBy('no-head')).toContain('household/3')
  expect(foundBy('village-unlisted')).toEqual(['household/4'])
  expect(foundBy('relation-against-age')).toEqual(['household/4'])
  const zh = (await run(['--lang', 'zh', 'data-quality', file])).stdout
  for (const words of ['看上去相同', 'village/other 没有登记', '没有成员', '户主 m1 未满 16 周岁']) expect(zh).toContain(words)
})

import { type RecordedHousehold, type RecordedVillage, writeLine } from '@hearthfold/core'
import { personsTwice } from '@hearthfold/core/checking'
import { checkCharacter } from '@hearthfold/core/facts'
import { describe, expect, test } from 'vitest'
import { fileOfLines, run } from '../e2e/command.ts'
import { clerk, earns, home, legacy, pack2014, secured } from './clerk.ts'

const ID = `99000019700501001${checkCharacter('99000019700501001')}`

const listed = (stream: 'village/wuji' | 'village/youfang', name: string): RecordedVillage => ({
  stream,
  id: stream,
  version: 1,
  on: '2015-01-01',
  recordedAt: '2015-01-01T00:00:00.000Z',
  actor: 'clerk',
  schema: 1,
  event: { type: 'village-listed', name, areaHectares: 1, arableMu: 1, partyBranches: 1, partyMembers: 1 },
})

/** A household whose head has the citizen ID. */
function holder(stream: 'household/1' | 'household/2', village: 'village/wuji' | 'village/youfang') {
  return clerk(pack2014, 'presumed', stream).record('2016-01-01', { type: 'settled', village }, `${stream} settled`).record(
    '2016-01-01',
    {
      type: 'member-joined',
      member: 'm1',
      by: 'listing',
      relation: 'head',
      sex: 'male',
      born: '1970-05-01',
      name: '王五',
      citizenId: ID,
    },
    `${stream} joined`,
  )
}

function fileOf(...households: readonly (readonly RecordedHousehold[])[]) {
  const all = [listed('village/wuji', '吴集'), listed('village/youfang', '油坊'), ...households.flat()].toSorted((a, b) =>
    a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0,
  )
  return fileOfLines(all.map((one) => writeLine(one)))
}

interface Found {
  readonly questions: readonly {
    readonly question: string
    readonly count: number
    readonly households: readonly { readonly household: string; readonly details?: readonly string[] }[]
  }[]
}

async function quality(file: string, question: string, ...args: string[]) {
  const { stdout, stderr } = await run(['data-quality', file, '--json', ...args])
  if (stderr !== '') throw new Error(stderr)
  return (JSON.parse(stdout) as Found).questions.find((one) => one.question === question)!
}

describe('data quality', () => {
  test('sees that a person is recorded in households of two villages, in either village, without showing the ID', async () => {
    const file = fileOf(holder('household/1', 'village/wuji').events, holder('household/2', 'village/youfang').events)
    const found = await quality(file, 'person-in-two-places')
    expect(found).toMatchObject({
      count: 2,
      households: [
        { household: 'household/1', details: ['m1 has the same citizen ID as m1 of household/2, 油坊'] },
        { household: 'household/2' },
      ],
    })
    expect(JSON.stringify(found)).not.toContain(ID)
    expect(await quality(file, 'person-in-two-places', '--village', '油坊')).toMatchObject({
      count: 1,
      households: [{ household: 'household/2' }],
    })
  })

  test('does not see it of who has left, or of a household that has ended', () => {
    const stays = holder('household/1', 'village/wuji')
    const ended = holder('household/2', 'village/youfang').record('2019-01-01', { type: 'decreased', by: 'moved-out' })
    const households = [stays.household(), ended.household()]
    expect(personsTwice(households, '2018-12-31')).toEqual([
      [
        { stream: 'household/1', member: 'm1' },
        { stream: 'household/2', member: 'm1' },
      ],
    ])
    expect(personsTwice(households, '2019-01-01')).toEqual([])
  })

  test('names the correction that moved an income past the day of the exit', async () => {
    const one = home(pack2014).record('2016-03-01', { type: 'identified', basis: legacy })
    earns(secured(one, '2019-10-01'), '2019-10-08', 2019, 9_000, 'income').record('2019-11-20', { type: 'exited', basis: legacy })
    const statement = {
      type: 'income-stated',
      incomeYear: 2019,
      wage: 200_000,
      business: 0,
      property: 0,
      transfer: 0,
      expenses: 0,
    } as const
    one.record('2020-05-10', { type: 'corrected', replaces: 'income', statement }, 'correction')
    expect(await quality(fileOf(one.events), 'evidence-redated')).toMatchObject({
      count: 1,
      households: [{ household: 'household/1', details: [expect.stringContaining('correction')] }],
    })
    one.record('2019-10-08', { type: 'corrected', replaces: 'correction', statement })
    expect(await quality(fileOf(one.events), 'evidence-redated')).toMatchObject({ count: 0 })
  })
})

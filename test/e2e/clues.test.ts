import { describe, expect, test } from 'vitest'
import { CASEWORK, idOf } from './casework-ledger.ts'
import { fileOf, fileOfLines, hearthfold, run } from './command.ts'

const LEDGER = fileOfLines(CASEWORK)
const HEADING = 'citizenId,on,register,item,source,kind,channel'
const rows = (...lines: string[]) => fileOf([HEADING, ...lines].join('\r\n'), 'hits.csv')
const clues = (...args: string[]) => run(['clues', LEDGER, '--on', '2020-07-01', ...args])

describe('clues', () => {
  test('lists the open clues and those that the evidence raises, and exits 0', () => {
    const { code, stdout, stderr } = hearthfold(['clues', LEDGER, '--on', '2020-07-01'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/Open: 1\n.*\n.*\nhousehold\/unsafe +2020-07-01 +self-report +hotline +illness +to be looked/)
    expect(stdout).toContain('To be raised by the rules, from the evidence: 2\n')
    expect(stdout).toMatch(/household\/mistaken +2020-07-01 +department warning +clue: the house is/)
  })

  test('lists what the hits of a file would raise, and the rows that find nobody without their IDs', async () => {
    const hits = rows(
      `${idOf('001')},2020-06-30,insurance,17,insurance office,illness,`,
      `${idOf('009')},2020-06-30,insurance,18,insurance office,illness,`,
    )
    const { code, stdout } = await clues('--hits', hits, '--lang', 'zh')
    expect(code).toBe(1)
    expect(stdout).toContain('由比对文件生成、待录入：1 条；已录入过：0 条')
    expect(stdout).toMatch(/household\/sound +2020-06-30 +部门筛查预警 +insurance office +因病/)
    expect(stdout).toContain('第 3 行: 990000***********')
    expect(stdout).not.toMatch(/\d{17}/)
  })

  test('as JSON has the commands to record, and raises a hit no second time once it is recorded', async () => {
    const hits = rows(`${idOf('001')},2020-06-30,insurance,17,insurance office,illness,cadre-sweep`)
    const { code, stdout } = await clues('--hits', hits, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      open: [{ household: 'household/unsafe', standing: 'raised' }],
      byRules: [{ stream: 'household/mistaken', event: { found: { question: 'clue-unsafe-house' } } }, { stream: 'household/unsafe' }],
      hits: {
        raise: [
          { row: 1, command: { stream: 'household/sound', event: { type: 'clue-raised', channel: 'cadre-sweep', hit: { item: '17' } } } },
        ],
      },
    })
    const { event, on } = (JSON.parse(stdout) as { hits: { raise: { command: { event: object; on: string } }[] } }).hits.raise[0]!.command
    const line = JSON.stringify({
      stream: 'household/sound',
      id: 'sound.9',
      version: 9,
      on,
      recordedAt: '2020-07-01T08:00:00.000Z',
      actor: 'clerk',
      schema: 1,
      event,
    })
    const again = JSON.parse((await run(['clues', fileOfLines([...CASEWORK, line]), '--hits', hits, '--json'])).stdout) as object
    expect(again).toMatchObject({ open: [{}, {}], hits: { raise: [], known: [{ row: 1, stream: 'household/sound' }] } })
  })
})

test.each([
  [rows('110105194912310021,2020-06-30,insurance,17,office,illness,'), /hits\.csv:2: citizenId: expected a citizen ID/],
  [rows('', `${idOf('001')},2020-06-30,insurance,17,office,hunger,`), /hits\.csv:3: kind: expected one of "illness"/],
  [
    rows('1,2'),
    /hits\.csv:2: expected CSV with a heading and as many cells in every row, found a row with another number of cells than the heading;/,
  ],
  [rows('"1'), /hits\.csv:2: .* found a quote that is not closed/],
  [fileOf('\ufeff\n', 'hits.csv'), /hits\.csv: expected CSV with a heading.*, found an empty file;/],
  [fileOf('', 'other.json').replace('other.json', 'none.csv'), /none\.csv: expected a file that can be read/],
])('clues --hits %s exits 2 and says what was expected, without a citizen ID', async (path, message) => {
  const { code, stdout, stderr } = await clues('--hits', path)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
  expect(stderr).not.toMatch(/\d{17}/)
})

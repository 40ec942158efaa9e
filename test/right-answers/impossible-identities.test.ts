import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decide, decideLife, type HouseholdEvent, writeLine, type RecordedHousehold } from '@hearthfold/core'
import { unsoundCitizenId, unsoundName } from '@hearthfold/core/checking'
import { describe, expect, test } from 'vitest'
import { today } from '@hearthfold/ledger'
import { fileOf, run } from '../e2e/command.ts'

const STREAM = 'household/001'
const head: Extract<HouseholdEvent, { type: 'member-joined' }> = {
  type: 'member-joined',
  member: 'm1',
  by: 'listing',
  relation: 'head',
  sex: 'male',
  born: '1956-02-29',
}
const settled = { stream: STREAM, on: '2015-01-01', event: { type: 'settled', village: 'village/wuji' } } as const

async function newLedger(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'identities-')), 'ledger.db')
  expect(await run(['init', '--ledger', path])).toMatchObject({ code: 0 })
  return path
}

const HIDDEN = ['\u200B', '\u200D', '\u00AD', '\u202E', '\u2066', '\uFEFF', '\u0000', '\u001B[2J', '\u007F', '\u2028', '\uD800', ' ']

describe('what names somebody', () => {
  test('has no character that nobody sees, and none that turns a line around', () => {
    for (const one of HIDDEN)
      for (const name of [`001${one}`, `${one}001`]) expect(unsoundName(name), JSON.stringify(name)).toBe('unhidden')
    for (const name of [
      '001',
      'm1',
      '王五',
      '王　五',
      '阿依古丽·买买提',
      '阿依古丽・买买提',
      '买买提·阿不都热合曼·吾守尔',
      '䶮',
      '𠮷',
      '王',
      'c-7',
      'household-9',
      '10',
      '990000100200000001',
    ]) {
      expect(unsoundName(name), name).toBeUndefined()
    }
  })

  test('is no sign that there is none', () => {
    for (const name of [
      '0',
      '000',
      '000000000000000000',
      '111111111111111111',
      '无',
      '未知',
      '—',
      '-',
      '/',
      '#N/A',
      '#REF!',
      'N/A',
      'null',
      '０',
      '？',
    ])
      expect(unsoundName(name), name).toBe('real-name')
  })

  test('is no number that a spreadsheet damaged', () => {
    for (const name of ['9.9E+17', '9.90000E+17', "'990000195003010012", '="990000195003010012"', '9E17'])
      expect(unsoundName(name), name).toBe('undamaged-number')
    expect(unsoundCitizenId('990000195003010000')).toBe('undamaged-number')
  })

  test('is refused as a new household, village, member, helper or name when it is recorded', () => {
    const states = {}
    const misfits = (command: Parameters<typeof decide>[0]) => decide(command, states)
    const refused = { ok: false, problem: { code: 'ill-formed', misfits: [expect.anything()] } }
    expect(misfits({ ...settled, stream: 'household/001\u200B' })).toMatchObject(refused)
    expect(misfits({ ...settled, stream: 'household/无' })).toMatchObject(refused)
    expect(misfits({ ...settled, event: { type: 'settled', village: 'village/吴集\u202E' } })).toMatchObject(refused)
    expect(
      misfits({
        stream: 'village/0',
        on: '2015-01-01',
        event: { type: 'village-listed', name: '吴集', areaHectares: 1, arableMu: 1, partyBranches: 1, partyMembers: 1 },
      }),
    ).toMatchObject(refused)
    expect(misfits(settled)).toHaveProperty('value.accepted')
    expect(decideLife({ change: 'split', on: '2019-01-01', household: STREAM, into: 'household/\u200B2', going: {} }, {})).toHaveProperty(
      'problem',
    )
  })

  test('is not looked at again where it is only referred to, so that what was recorded once can be put right', () => {
    const recorded = { stream: 'household/001\u200B', version: 1 } as const
    expect(
      decide({ stream: recorded.stream, on: '2015-01-01', event: { type: 'visited', by: 'c1', purpose: 'regular' } }, {}),
    ).toMatchObject({ ok: false, problem: { code: 'not-founded' } })
  })
})

test('nobody is born in 0056 or 1856, nor after the day of the event', async () => {
  const path = await newLedger()
  const ask = (born: string) =>
    run([
      'record',
      fileOf(JSON.stringify({ commands: [settled, { stream: STREAM, on: '2015-01-01', event: { ...head, born } }] }), 'request.json'),
      '--ledger',
      path,
    ])
  for (const born of ['0056-02-29', '1856-03-01', '2015-01-02', '2109-01-01']) expect(await ask(born), born).toMatchObject({ code: 1 })
  expect(await ask('1915-01-01')).toMatchObject({ code: 0 })
})

describe('a day that has not come', () => {
  test('is not recorded, and not imported', async () => {
    const path = await newLedger()
    const visit = { commands: [{ stream: STREAM, on: '2109-12-05', event: { type: 'visited', by: 'c1', purpose: 'regular' } }] }
    for (const lang of ['zh', 'en'])
      expect(await run(['--lang', lang, 'record', fileOf(JSON.stringify(visit), 'request.json'), '--ledger', path])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(today()),
      })
    const event: RecordedHousehold = {
      stream: STREAM,
      id: 'e1',
      version: 1,
      on: '2109-12-05',
      recordedAt: '2019-01-01T00:00:00.000Z',
      actor: 'a',
      schema: 1,
      event: settled.event,
    }
    expect(await run(['import', fileOf(`${writeLine(event)}\n`), '--ledger', path])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not after today'),
    })
    const csv = '户编号,村,填报日期,与户主关系,性别,出生日期\n001,吴集,2091-10-01,户主,男,1956-03-01\n'
    expect(await run(['--lang', 'zh', 'import', fileOf(csv, 'a.csv'), '--ledger', path])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('不晚于今天'),
    })
  })

  test('that a file holds all the same is not the day that is asked about where none is given', async () => {
    const events: RecordedHousehold[] = [
      ['2015-01-01', settled.event],
      ['2015-01-01', head],
      ['2109-12-05', { type: 'visited', by: 'c1', purpose: 'regular' }],
    ].map(
      ([on, event], at) =>
        ({
          stream: STREAM,
          id: `e${at}`,
          version: at + 1,
          on,
          recordedAt: '2019-01-01T00:00:00.000Z',
          actor: 'a',
          schema: 1,
          event,
        }) as RecordedHousehold,
    )
    const file = fileOf(`${events.map(writeLine).join('\n')}\n`)
    for (const args of [
      ['explain', '001', file],
      ['clues', file],
      ['determine', file],
      ['data-quality', file],
    ])
      expect(await run([...args, '--json']), args[0]).toMatchObject({ stdout: expect.stringContaining('"2015-01-01"') })
    for (const args of [
      ['explain', '001', file],
      ['clues', file],
    ])
      expect((await run(args)).stdout).not.toContain('2109')
  })

  test('is a day after the one here or in China, whichever is later', () => {
    expect(today(new Date('2026-12-01T15:59:59Z'))).toBe('2026-12-01')
    expect(today(new Date('2026-12-01T16:00:00Z'))).toBe('2026-12-02')
  })
})

describe('a listing', () => {
  const HEADINGS = '户编号,村,填报日期,姓名,身份证号,与户主关系,性别,出生日期'
  const listing = async (rows: readonly string[], headings = HEADINGS) =>
    run(['--lang', 'zh', 'import', fileOf(`${headings}\n${rows.join('\n')}\n`, 'listing.csv'), '--ledger', await newLedger()])

  test.each([
    ['无', 4, /户编号：应为 真实的名称或编号/],
    ['0', 4, /户编号：应为 真实的名称或编号/],
    ['9.9E+17', 4, /Excel 只保留 15 位，请把该列设为文本/],
    ['001\u200B', 4, /户编号：应为 不含看不见的字符.*‹U\+200B›/],
  ])('refuses the code %s by name', async (code, _, words) => {
    expect(await listing([`${code},吴集,2019-10-01,张三,,户主,男,1956-02-29`])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(words),
    })
  })

  test.each(['9.90000E+17', '990000195003010000', "'990000195003010012", '"=""990000195003010012"""'])(
    'says of the citizen ID %s what Excel did to it',
    async (id) => {
      expect(await listing([`001,吴集,2019-10-01,张三,${id},户主,男,1950-03-01`])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('Excel 只保留 15 位'),
      })
    },
  )

  test('does not make one household of two families whose codes Excel shortened', async () => {
    const rows = [
      '990000100200000000,吴集,2019-10-01,张三,,户主,男,1956-02-29',
      '990000100200000000,吴集,2019-10-01,李四,,户主,男,1957-02-28',
    ]
    const { code, stderr } = await listing(rows)
    expect(code).toBe(2)
    expect(stderr).toContain('Excel 只保留 15 位')
    expect(stderr).not.toContain('户主：')
    expect(await listing([rows[0]!])).toMatchObject({ code: 0 })
  })

  test('tells codes and villages that look alike', async () => {
    for (const other of ['1', '００１', '01']) {
      const { code, stderr } = await listing([
        '001,吴集,2019-10-01,张三,,户主,男,1956-02-29',
        `${other},吴集,2019-10-01,李四,,户主,男,1957-02-28`,
      ])
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('看上去相同') })
    }
    expect(await listing(['001,吴集,2019-10-01,张三,,户主,男,1956-02-29', '002,吴集村,2019-10-01,李四,,户主,男,1957-02-28'])).toMatchObject(
      { code: 2, stderr: expect.stringContaining('看上去相同') },
    )
  })

  test('tells codes that look like those of the ledger, villages that no event lists, and takes the rest', async () => {
    const path = await newLedger()
    const of = (code: string) => fileOf(`${HEADINGS}\n${code},吴集,2019-10-01,张三,,户主,男,1956-02-29\n`, `${code}.csv`)
    expect(await run(['--lang', 'zh', 'import', of('1'), '--ledger', path])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('village/吴集'),
    })
    expect(await run(['--lang', 'zh', 'import', of('001'), '--ledger', path])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('household/001与household/1'),
    })
  })

  test('refuses a household without a head', async () => {
    expect(await listing(['002,吴集,2019-10-01,,,配偶,女,1960-07-01', '002,吴集,2019-10-01,,,子女,男,1985-06-20'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('household/002 没有户主'),
    })
  })

  test('asks since when a household lives in the village, and not for another day of its identification', async () => {
    const { code, stderr } = await listing(
      ['003,吴集,2019-10-01,户主,男,1956-02-29,2016-03-01,2016年名册'],
      '户编号,村,填报日期,与户主关系,性别,出生日期,识别日期,登记来源',
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(/：居住起始日期：.*从何时起在该村居住/)
    expect(stderr).not.toMatch(/请填 2019-10-01 或之后/)
  })
})

test('a household without a head that a file of events holds is told, and breaks no notice, list or explanation', async () => {
  const path = await newLedger()
  const events: RecordedHousehold[] = [
    ['2015-01-01', settled.event],
    ['2015-01-01', { ...head, relation: 'child' }],
    ['2016-03-01', { type: 'identified', basis: { kind: 'legacy', source: '2016' } }],
    ['2018-11-20', { type: 'exited', basis: { kind: 'legacy', source: '2018' } }],
  ].map(
    ([on, event], at) =>
      ({
        stream: STREAM,
        id: `e${at}`,
        version: at + 1,
        on,
        recordedAt: '2019-01-01T00:00:00.000Z',
        actor: 'a',
        schema: 1,
        event,
      }) as RecordedHousehold,
  )
  const file = fileOf(`${events.map(writeLine).join('\n')}\n`)
  expect(await run(['import', file, '--ledger', path])).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/1 household has no head: household\/001/),
  })
  for (const args of [
    ['explain', '001', path],
    ['due', path, '--on', '2019-06-01'],
    ['show', '001', '--ledger', path],
    ['notice', '001', path, '--on', '2019-06-01'],
  ]) {
    const { code, stderr } = await run(args)
    expect(stderr, args[0]).not.toMatch(/TypeError|undefined/)
    expect([0, 1, 2]).toContain(code)
  }
})

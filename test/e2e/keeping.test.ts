import { spawn } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readLine, type Recorded } from '@hearthfold/core'
import { checkCharacter } from '@hearthfold/core/facts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BIN, fileOf, fileOfLines, hearthfold, run } from './command.ts'
import { CITIZEN_ID, LINES } from './small-ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearthfold-keeping-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Of a person who comes into the ledger later. */
const OTHER_ID = `99000019560229003${checkCharacter('99000019560229003')}`

let ledgers = 0

/** A new ledger with its keys, in a folder of its own; the small ledger is imported into it where nothing else is said. */
async function newLedger({ lines = LINES as readonly string[] } = {}): Promise<string> {
  const path = join(folder, String(ledgers++), 'hearthfold.db')
  mkdirSync(join(path, '..'))
  expect(await run(['init', '--ledger', path])).toMatchObject({ code: 0, stderr: '' })
  if (lines.length > 0)
    expect(await run(['import', fileOfLines(lines), '--ledger', path, '--batch', 'small'])).toMatchObject({ code: 0, stderr: '' })
  return path
}

async function exported(path: string, ...more: string[]): Promise<Recorded[]> {
  const { code, stdout } = await run(['export', '--ledger', path, ...more])
  expect(code).toBe(0)
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const read = readLine(line)
      if (!read.ok) throw new Error(line)
      return read.value
    })
}

function commands(value: unknown): string {
  return fileOf(JSON.stringify(value), 'commands.json')
}

const VISIT = { stream: 'household/poor', on: '2019-12-05', event: { type: 'visited', by: 'cadre-7', purpose: 'regular' } }

describe('the life of a ledger', () => {
  let path: string
  beforeAll(async () => {
    path = await newLedger()
  })

  test('init makes a ledger and keys that only their owner reads, and overwrites neither', async () => {
    expect(readFileSync(`${path}.keys`).length).toBeGreaterThan(0)
    expect(await run(['init', '--ledger', path])).toEqual({
      code: 2,
      stdout: '',
      stderr: `${path}: is there already and was left as it is; give another path\n`,
    })
    const keys = join(folder, 'only.db.keys')
    writeFileSync(keys, 'mine')
    expect((await run(['init', '--ledger', join(folder, 'only.db')])).code).toBe(2)
    expect(readFileSync(keys, 'utf8')).toBe('mine')
    expect(existsSync(join(folder, 'only.db'))).toBe(false)
  })

  test('what is replayed from it is what is replayed from the file', async () => {
    const file = fileOfLines(LINES)
    for (const args of [
      ['replay', '--json'],
      ['replay', '--village', '吴集'],
      ['explain', 'exited', '--json'],
      ['due', '--on', '2020-03-01', '--json'],
      ['determine', '--on', '2019-12-31', '--question', 'edge'],
    ]) {
      const named = args[0] === 'explain' ? 2 : 1
      const [fromLedger, fromFile] = await Promise.all([
        run([...args, '--ledger', path]),
        run([...args.slice(0, named), file, ...args.slice(named)]),
      ])
      // The ledger does not tell those who have not its keys what is in free words, nor who anybody is.
      const plain = (text: string) => text.replaceAll(/…[\w-]{8}|paper register/g, '…').replaceAll(/ *"citizenId": .*\n/g, '')
      expect({ ...fromLedger, stdout: plain(fromLedger.stdout) }, args.join(' ')).toEqual({ ...fromFile, stdout: plain(fromFile.stdout) })
    }
  })

  test('as known at an instant it answers as it was then, and says where it can answer no further', async () => {
    const then = await run(['replay', '--ledger', path, '--known', '2019-12-01T00:00:00Z', '--json'])
    expect(JSON.parse(then.stdout).toDate.exited.households).toBe(0)
    const { code, stderr } = await run(['replay', '--ledger', path, '--known', '9999-01-01T00:00:00Z'])
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^answered as known at 2\d{3}-.*: later records may still arrive\n$/),
    })
  })

  test('record keeps what the law allows, refuses in words what it does not, and keeps nothing twice', async () => {
    const visit = commands({ id: 'visit-1', actor: 'office', expected: { 'household/poor': 3 }, commands: [VISIT] })
    expect(await run(['record', visit, '--ledger', path])).toEqual({
      code: 0,
      stdout: 'visit-1: recorded household/poor version 4\n',
      stderr: '',
    })
    expect(await run(['record', visit, '--ledger', path])).toMatchObject({
      code: 0,
      stdout: 'visit-1: was recorded before, household/poor version 4\n',
    })
    const stale = commands({ id: 'visit-2', expected: { 'household/poor': 3 }, commands: [VISIT] })
    expect(await run(['record', stale, '--ledger', path])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('should be at version 3 and is at 4'),
    })
    const unlawful = commands([
      { id: 'exit-1', commands: [VISIT, { stream: 'household/poor', on: '2019-12-06', event: { type: 'exited' } }] },
      { id: 'never', commands: [VISIT] },
    ])
    expect(await run(['record', unlawful, '--ledger', path])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^exit-1: nothing was recorded \(command 2\): /),
    })
    expect((await exported(path)).filter(({ stream }) => stream === 'household/poor')).toHaveLength(4)
    expect(await run(['record', commands({ commands: [] }), '--ledger', path])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('commands'),
    })
  })

  test('a person belongs to one household, also between two requests', async () => {
    const join = (stream: string) => ({
      stream,
      on: '2019-12-07',
      event: {
        type: 'member-joined',
        member: 'new',
        by: 'marriage',
        relation: 'other',
        sex: 'male',
        born: '1956-02-29',
        citizenId: OTHER_ID,
      },
    })
    const first = await run(['record', commands({ id: 'wed-1', commands: [join('household/poor')] }), '--ledger', path])
    expect(first).toMatchObject({ code: 0, stderr: '' })
    const second = await run(['record', commands({ id: 'wed-2', commands: [join('household/edge')] }), '--ledger', path])
    expect(second).toMatchObject({ code: 1, stderr: expect.stringContaining('belongs to one household only') })
  })

  test('commands are read from standard input too, and what happens to whole households is decided at once', async () => {
    const { code, stdout } = await run(
      ['record', '-', '--ledger', path, '--actor', 'office', '--json'],
      {},
      JSON.stringify({
        id: 'split-1',
        change: { change: 'split', on: '2019-12-08', household: 'household/poor', into: 'household/poor-b', going: { new: 'head' } },
      }),
    )
    expect({ code, streams: JSON.parse(stdout).recorded.map(({ stream }: Recorded) => stream) }).toMatchObject({
      code: 0,
      streams: expect.arrayContaining(['household/poor', 'household/poor-b']),
    })
    expect(await run(['record', '--ledger', path], {}, '')).toMatchObject({ code: 2, stderr: expect.stringContaining('standard input') })
  })

  test('show says what was recorded and hides who it was, unless somebody says why', async () => {
    const hidden = await run(['show', 'exited', '--ledger', path, '--json'])
    expect(hidden.code).toBe(0)
    expect(JSON.parse(hidden.stdout)).toMatchObject({ household: 'household/exited', version: 7, standing: 'exited', villageName: '吴集' })
    expect(hidden.stdout).not.toContain(CITIZEN_ID)
    expect(await run(['show', 'exited', '--ledger', path, '--personal'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--reason'),
    })
    expect(existsSync(`${path}.reads`)).toBe(false)
    const shown = await run(['show', 'exited', '--ledger', path, '--personal', '--reason', 'complaint 7', '--actor', 'auditor'])
    expect(shown.stdout).toContain(CITIZEN_ID)
    expect(JSON.parse(readFileSync(`${path}.reads`, 'utf8').trim().split('\n')[0]!)).toMatchObject({
      actor: 'auditor',
      why: 'complaint 7',
      stream: 'household/exited',
      members: ['m1'],
    })
    expect(await run(['show', 'nobody', '--ledger', path])).toMatchObject({ code: 2, stderr: expect.stringContaining('household/nobody') })
  })

  test('hits are compared by the IDs in it, with its keys, and that is noted down', async () => {
    const hits = fileOf(`citizenId,on,register,item,source,kind\n${CITIZEN_ID},2019-12-01,hospital,7,county hospital,illness\n`, 'hits.csv')
    const { code, stdout } = await run(['clues', '--hits', hits, '--ledger', path, '--json', '--actor', 'comparer'])
    expect({ code, raise: JSON.parse(stdout).hits.raise.length }).toEqual({ code: 0, raise: 1 })
    expect(readFileSync(`${path}.reads`, 'utf8')).toContain('"actor":"comparer","why":"clues --hits"')
    expect(await run(['clues', '--hits', hits, '--ledger', path, '--keys', join(folder, 'no.keys')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no key-ring'),
    })
  })

  test('export writes every event without who anybody is, and a redacted export can be imported', async () => {
    const events = await exported(path)
    expect(JSON.stringify(events)).not.toContain(CITIZEN_ID)
    // Not even enciphered: whoever gets the keys one day learns nothing from an export.
    expect(events.filter((one) => one.private !== undefined)).toEqual([])
    const other = await newLedger({ lines: [] })
    expect(await run(['import', fileOfLines(events.map((one) => JSON.stringify(one))), '--ledger', other])).toMatchObject({ code: 0 })
    const figures = async (ledger: string) => JSON.parse((await run(['replay', '--ledger', ledger, '--json'])).stdout)
    expect(await figures(other)).toEqual(await figures(path))
    const whole = await exported(path, '--personal', '--reason', 'handing over')
    expect(JSON.stringify(whole)).toContain(CITIZEN_ID)
  })

  test('a backup is a ledger of its own, without keys, and writes over nothing', async () => {
    const copy = join(folder, 'copy.db')
    expect(await run(['backup', copy, '--ledger', path])).toMatchObject({ code: 0, stderr: '' })
    expect(await run(['verify', '--ledger', copy, '--keys', `${path}.keys`])).toMatchObject({ code: 0 })
    expect(await exported(copy, '--keys', `${path}.keys`)).toEqual(await exported(path))
    expect(readFileSync(copy).includes(CITIZEN_ID)).toBe(false)
    expect(await run(['backup', copy, '--ledger', path])).toMatchObject({ code: 2, stderr: expect.stringContaining('no backup was made') })
    expect((await run(['backup', 'X', '--ledger', 'postgres://clerk:secret@server/county'])).stdout).toMatch(
      /pg_dump .*'postgres:\/\/clerk@server\/county'/,
    )
  })

  test('an erased person is read by nobody any more, and every figure stays', async () => {
    const before = (await run(['replay', '--ledger', path, '--json'])).stdout
    expect(await run(['erase-person', 'exited', 'm1', '--ledger', path])).toMatchObject({ code: 0, stderr: '' })
    const shown = await run(['show', 'exited', '--ledger', path, '--personal', '--reason', 'to see', '--json'])
    expect(shown.code).toBe(0)
    expect(shown.stdout).not.toContain(CITIZEN_ID)
    expect((await run(['replay', '--ledger', path, '--json'])).stdout).toBe(before)
    expect(await run(['verify', '--ledger', path])).toMatchObject({ code: 0 })
    expect(await run(['erase-person', 'exited', 'm9', '--ledger', path])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no member m9'),
    })
  })

  test('the tables beside the ledger follow it, and are the same when they are rebuilt', async () => {
    const table = async (name: string) => (await run(['table', name, '--ledger', path])).stdout
    const before = await Promise.all(['register', 'statistics', 'due'].map(table))
    expect(before[0]).toContain('"stream":"household/exited","village":"village/wuji","standing":"exited"')
    expect(before[1]).toContain('"month":"2019-11","village":"village/wuji","figure":"exited","households":1,"persons":3')
    expect(before[2]).toContain('"stream":"household/exited"')
    const rebuilt = await run(['rebuild', '--ledger', path, '--json'])
    expect(JSON.parse(rebuilt.stdout)).toEqual({ register: 5, statistics: 5, due: 5 })
    expect(await Promise.all(['register', 'statistics', 'due'].map(table))).toEqual(before)
    expect(await run(['rebuild', 'nothing', '--ledger', path])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('register, statistics, due'),
    })
  })
})

describe('an import', () => {
  test('that is repeated changes nothing, and under the same name nothing else is imported', async () => {
    const path = await newLedger()
    const before = await exported(path)
    expect(await run(['import', fileOfLines(LINES), '--batch', 'small', '--ledger', path])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('nothing was changed'),
    })
    expect(await run(['import', fileOfLines(LINES.slice(0, 3)), '--batch', 'small', '--ledger', path])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('other content'),
    })
    expect(await run(['import', fileOfLines(LINES), '--batch', 'again', '--ledger', path])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/ledger\.ndjson:1: expected village\/wuji to be empty/),
    })
    expect(await exported(path)).toEqual(before)
  })

  test('that only tries writes nothing', async () => {
    const path = await newLedger({ lines: [] })
    const tried = await run(['import', fileOfLines(LINES), '--dry-run', '--json', '--ledger', path])
    expect(JSON.parse(tried.stdout)).toMatchObject({ result: 'would-import', events: LINES.length, streams: 6 })
    expect(await exported(path)).toEqual([])
    expect(await run(['import', fileOfLines(LINES), '--ledger', path])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('imported'),
    })
  })

  test('says everything that is wrong with its lines, and imports nothing', async () => {
    const path = await newLedger({ lines: [] })
    const [one, two, ...rest] = LINES
    const twice = rest.at(-1)!.replace(/"citizenId":"[^"]*"/, '')
    const lines = [
      one!,
      two!.replace('"version":2', '"version":5'),
      ...rest.slice(0, -1).map((line) => line.replace('"id":"edge.2"', '"id":"edge.1"')),
      twice.replace('"recordedAt":"2', '"recordedAt":"9'),
      'no event',
    ]
    const { code, stdout, stderr } = await run(['import', fileOfLines(lines), '--ledger', path])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(new RegExp(`:2: expected version 2 of village/wuji, found version 5`))
    expect(stderr).toMatch(new RegExp(`:${lines.length - 1}: expected household/unknown recorded no later than now`))
    expect(stderr).toMatch(new RegExp(`:${lines.length}: expected one event in JSON`))
    expect(stderr).toMatch(/:\d+: expected each event of household\/edge to have an id of its own, found edge\.1, which \S+:\d+ has/)
    expect(stderr).toMatch(/nothing was imported: fix the 4 problems above first\n$/)
    expect(await exported(path)).toEqual([])
  })

  test('is not of one person in two households', async () => {
    const path = await newLedger({ lines: [] })
    const lines = LINES.map((line) =>
      line.replace(/("stream":"household\/unknown".*"sex":"male","born":"1956-02-29")/, `$1,"citizenId":"${CITIZEN_ID}"`),
    )
    const { code, stderr } = await run(['import', fileOfLines(lines), '--ledger', path])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(
        /household\/unknown to belong to one household, found a person of the same citizen ID in household\/exited too/,
      ),
    })
  })

  test('takes the people whom it brings: they come into no other household, by an import or by what is recorded', async () => {
    const path = await newLedger()
    const joined = {
      stream: 'household/poor',
      on: '2019-12-07',
      event: {
        type: 'member-joined',
        member: 'new',
        by: 'move',
        relation: 'other',
        sex: 'male',
        born: '1956-02-29',
        citizenId: CITIZEN_ID,
      },
    }
    expect(await run(['record', commands({ commands: [joined] }), '--ledger', path])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('belongs to one household only'),
    })
    const listing = fileOf(`household,village,on,relation,citizenId\n7,wuji,2019-10-01,head,${CITIZEN_ID}\n`, 'listing.csv')
    expect(await run(['import', listing, '--ledger', path])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/listing\.csv:2: expected the members of household\/7 to belong to no other household/),
    })
  })

  test('of a listing makes the households that it lists, in either language', async () => {
    const path = await newLedger({ lines: [] })
    const zh =
      '户编号,村,填报日期,落户日期,姓名,与户主关系,性别,出生日期,住房等级,识别日期,登记来源\n001,吴集,2019-10-01,2015-01-01,张三,户主,男,1956-02-29,C,2016-03-01,旧册\n001,,,,李四,配偶,女,1960-07-01,,,\n'
    expect(await run(['import', fileOf(zh, 'listing.csv'), '--ledger', path])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('that no event lists: village/吴集'),
      stdout: expect.stringContaining('5 events of 1 streams'),
    })
    const en =
      'household,village,on,relation,citizenId,incomeYear,wage,business,property,transfer,expenses\n002,wuji,2019-10-01,head,ID,2018,"12,000.50",0,0,0,0\n'
    expect(await run(['import', fileOf(en.replace('ID,', `${CITIZEN_ID},`), 'listing.CSV'), '--ledger', path])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('village/wuji'),
    })
    const shown = JSON.parse((await run(['show', '002', '--ledger', path, '--json'])).stdout)
    expect(shown.members).toMatchObject([{ sex: 'male', born: '1956-02-29', relation: 'head' }])
    expect(shown.events.at(-1).event).toMatchObject({ type: 'income-stated', wage: 1_200_050 })
  })

  test.each([
    [
      'a cell',
      'household,village,on,relation,sex,born\n1,a,2019-10-01,boss,male,1956-02-29\n',
      /:2: relation: expected head, spouse, .*, found "boss"/,
    ],
    [
      'a heading',
      'household,village,on,relation,hight\n1,a,2019-10-01,head,1\n',
      /:1: expected one of the headings household, .*found "hight"/,
    ],
    ['a missing column', 'household,village,relation\n1,a,head\n', /:1: the column on is missing/],
    [
      'half a group',
      'household,village,on,relation,sex,born,food\n1,a,2019-10-01,head,male,1956-02-29,yes\n',
      /:2: clothing: missing; required together with/,
    ],
    [
      'two villages',
      'household,village,on,relation,sex,born\n1,a,2019-10-01,head,male,1956-02-29\n1,b,,spouse,female,1960-01-01\n',
      /:3: village: expected "village\/a", as line 2 says/,
    ],
    [
      'an unlawful history',
      'household,village,on,relation,sex,born,exited,register\n1,a,2019-10-01,head,male,1956-02-29,2019-10-02,old\n',
      /:2: household\/1: /,
    ],
    ['another encoding', Buffer.from([0xbb, 0xa7, 0xb1, 0xe0, 0x2c]), /the file is not UTF-8/],
  ])('of a listing with %s says where it is wrong', async (_, content, message) => {
    const path = await newLedger({ lines: [] })
    const { code, stderr } = await run(['import', fileOf(content, 'listing.csv'), '--ledger', path])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) })
    expect(await exported(path)).toEqual([])
  })
})

describe('what is no sound ledger', () => {
  test('is found out: a changed event ends verify with 1 and its place', async () => {
    const path = await newLedger()
    const database = new DatabaseSync(path)
    database.exec(`UPDATE events SET line = replace(line, '"grandchild"', '"child"') WHERE stream = 'household/exited' AND version = 5`)
    database.close()
    expect(await run(['verify', '--ledger', path])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('version 5 of household/exited is not what was recorded'),
    })
    expect(await run(['verify', '--ledger', path, '--json', '--lang', 'zh'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('"because": "changed"'),
    })
  })

  test('is found out by its seals where an end was cut off', async () => {
    const path = await newLedger()
    expect((await run(['verify', '--ledger', path])).stdout).toContain('nothing is sealed yet')
    const sealed = await run(['seal', '--ledger', path, '--json'])
    expect(JSON.parse(sealed.stdout)).toMatchObject({ size: LINES.length })
    expect(await run(['verify', '--ledger', path])).toMatchObject({ code: 0, stdout: expect.stringContaining('sealed last at') })
    const database = new DatabaseSync(path)
    database.exec('DELETE FROM events WHERE position = (SELECT max(position) FROM events)')
    database.close()
    expect(await run(['verify', '--ledger', path])).toMatchObject({ code: 1, stdout: expect.stringMatching(/cut off|fewer/) })
  })

  test('is found out by a root that was kept elsewhere, though the seals of the ledger itself hold', async () => {
    const path = await newLedger()
    const { size, root } = JSON.parse((await run(['seal', '--ledger', path, '--json'])).stdout)
    const held = (sealed: string) => run(['verify', '--ledger', path, '--sealed', `${size}:${root}`, '--sealed', sealed])
    expect(await held(`${size}:${root}`)).toMatchObject({ code: 0 })
    expect(await held(`${size}:${'0'.repeat(64)}`)).toMatchObject({ code: 1, stdout: expect.stringContaining('something was rewritten') })
    expect(await held(`${size + 1}:${root}`)).toMatchObject({ code: 1, stdout: expect.stringContaining('there are fewer') })
    expect(await held(root)).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--sealed: expected how many events were sealed'),
    })
  })

  test('is refused with words: another file, a newer ledger, none, and one without keys', async () => {
    const other = join(folder, 'other.db')
    const database = new DatabaseSync(other)
    database.exec('CREATE TABLE notes (text)')
    database.close()
    expect(await run(['replay', other])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('found a database of another application'),
    })
    expect(await run(['verify', '--ledger', fileOfLines(LINES)])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('expected the file of a ledger'),
    })
    expect(await run(['show', 'x', '--ledger', join(folder, 'nowhere.db')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('make one with hearthfold init'),
    })
    expect(existsSync(join(folder, 'nowhere.db'))).toBe(false)
    const empty = join(folder, 'empty.db')
    writeFileSync(empty, '')
    for (const args of [
      ['replay', empty],
      ['verify', '--ledger', empty],
    ])
      expect(await run(args)).toMatchObject({ code: 2, stderr: expect.stringContaining('make one with hearthfold init') })
    expect(statSync(empty).size).toBe(0)
    const path = await newLedger()
    const newer = join(folder, 'newer.db')
    expect((await run(['backup', newer, '--ledger', path])).code).toBe(0)
    const opened = new DatabaseSync(newer)
    opened.exec('PRAGMA user_version = 99')
    opened.close()
    for (const args of [
      ['replay', newer],
      ['backup', join(folder, 'x'), '--ledger', newer],
    ])
      expect(await run(args)).toMatchObject({ code: 2, stderr: expect.stringContaining('upgrade the software') })
    rmSync(`${path}.keys`)
    for (const args of [
      ['record', commands({ commands: [VISIT] })],
      ['import', fileOfLines(LINES)],
      ['show', 'poor'],
    ]) {
      expect(await run([...args, '--ledger', path])).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('there is no key-ring'),
      })
    }
    expect(await run(['replay', '--ledger', path])).toMatchObject({ code: 0 })
  })

  test('is not written with the keys of another one', async () => {
    const [path, other] = [await newLedger(), await newLedger()]
    copyFileSync(`${other}.keys`, `${path}.keys`)
    const { code, stderr } = await run(['show', 'exited', '--ledger', path, '--personal', '--reason', 'to see'])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('key-ring') })
  })

  test('is not made where nobody may write, as an ordinary user, and is read there', async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    const path = await newLedger()
    copyFileSync(path, join(closed, 'a.db'))
    chmodSync(closed, 0o555)
    chmodSync(join(closed, 'a.db'), 0o444)
    chmodSync(folder, 0o755)
    expect(hearthfold(['init', '--ledger', join(closed, 'b.db')], {}, NOBODY)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('permissions'),
    })
    // To read it nothing has to be written.
    expect(hearthfold(['replay', join(closed, 'a.db')], {}, NOBODY)).toMatchObject({ code: 0, stderr: '' })
  })

  test('never comes of an import that is killed: run again, it ends in the same ledger', async () => {
    const path = await newLedger({ lines: [] })
    // Long enough for a kill to fall into its reading, its checking and its writing.
    const many = Array.from({ length: 400 }, (_, at) =>
      LINES.filter((line) => line.includes('"household/poor"')).map((line) => line.replaceAll('household/poor', `household/poor-${at}`)),
    )
    const file = fileOfLines(many.flat())
    const command = importing(path, file)
    for (const after of [0.3, 0.5, 0.7, 0.9, 1.1, 1.3]) {
      const child = spawn(process.execPath, command, { stdio: 'ignore' })
      const ended = new Promise((resolve) => child.on('close', resolve))
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, after * 1000))])
      child.kill('SIGKILL')
      await ended
      const events = await exported(path)
      expect([0, 1200]).toContain(events.length)
    }
    expect(await run(['import', file, '--ledger', path])).toMatchObject({ code: 0 })
    expect(await exported(path)).toHaveLength(1200)
    expect(await run(['verify', '--ledger', path])).toMatchObject({ code: 0 })
    expect(await run(['import', file, '--ledger', path])).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing was changed') })
  })
})

/** Whom no rights to anything were given, where the test itself may do everything. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

function importing(path: string, file: string): string[] {
  return ['--conditions=@hearthfold/source', BIN, 'import', file, '--ledger', path]
}

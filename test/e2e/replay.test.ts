import { describe, expect, test } from 'vitest'
import { fileOf, fileOfLines, hearthfold } from './command.ts'
import { LINES, TABLE } from './small-ledger.ts'

const LEDGER = fileOfLines(LINES)
const PUBLISHED = fileOf(JSON.stringify(TABLE), 'published.json')
const json = (...args: string[]) => JSON.parse(hearthfold(['replay', LEDGER, '--json', ...args]).stdout)

/** A published table in which one figure is another. */
function tableWith(key: string, published: number): string {
  const [group] = TABLE.groups
  const rows = group!.rows.map((row) => (row.key === key ? { ...row, published } : row))
  return fileOf(JSON.stringify({ ...TABLE, groups: [{ ...group, rows }] }), 'published.json')
}

describe('figures', () => {
  test('are printed for people, in a pipe without any progress bar', () => {
    const { code, stdout, stderr } = hearthfold(['replay', LEDGER])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('The ledger as it stood on 2019-12-31')
    expect(stdout).toContain('7 persons in 4 households; 2 villages')
    expect(stdout).toMatch(/2019-11 +0 \/ 0 +1 \/ 3 +1 \/ 2 +0 \/ 0 +0 +1 \/ 1\n/)
    expect(stdout).toMatch(/year 2019 +1 \/ 1 +1 \/ 3 +1 \/ 2 +0 \/ 0 +0 +1 \/ 1\n/)
    expect(stdout).toMatch(/Finance in four systems +households +1 +1 +1 +1 +10,000\.00/)
    expect(stdout).toContain('Incidence of poverty: 1 ÷ 7 = 14.286 % (of all persons living in the households of the ledger')
  })

  test('are printed in Chinese where --lang or the locale says so, and --lang decides', () => {
    const title = '台账 2019-12-31 的情况'
    expect(hearthfold(['replay', LEDGER, '--lang', 'zh']).stdout).toContain(title)
    expect(hearthfold(['replay', LEDGER], { LANG: 'zh_CN.UTF-8' }).stdout).toContain(title)
    expect(hearthfold(['replay', LEDGER], { LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }).stdout).not.toContain(title)
    expect(hearthfold(['replay', LEDGER, '--lang=en'], { LANG: 'zh_CN.UTF-8' }).stdout).not.toContain(title)
  })

  test('are one JSON document with --json', () => {
    const document = json('--published', PUBLISHED)
    expect(document).toMatchObject({ year: 2019, on: '2019-12-31' })
    expect(document.figures.slice(0, 2)).toEqual([
      { key: 'population.persons', label: 'figure population.persons', unit: 'persons', published: 7, replayed: 7, status: 'equal' },
      {
        key: 'registered.households',
        label: 'figure registered.households',
        unit: 'households',
        published: 2,
        replayed: 2,
        status: 'equal',
      },
    ])
    expect(document.monthly).toHaveLength(12)
    expect(document.monthly[10]).toMatchObject({ month: '2019-11', exited: { households: 1, persons: 3 } })
    expect(document.incidence).toMatchObject({ persons: 1, population: 7 })
    expect(document).not.toHaveProperty('leftOut')
  })

  test('without a published table have nothing published and no status', () => {
    const figures = json().figures as { key: string; published: null; status?: string }[]
    expect(figures.map(({ key }) => key)).toEqual(expect.arrayContaining(['registered.persons', 'incidence', 'aid.finance']))
    expect(figures.every((figure) => figure.published === null && !('status' in figure))).toBe(true)
  })
})

describe('the day, the knowledge and the place', () => {
  test('--on counts up to a day', () => {
    expect(json('--on', '2019-11-19')).toMatchObject({ on: '2019-11-19', ofYear: { exited: { households: 0 } } })
    expect(json('--on', '2019-11-20')).toMatchObject({ ofYear: { exited: { households: 1 } } })
  })

  test('--known counts what was recorded by an instant', () => {
    expect(json('--known', '2019-12-02T15:59:59+08:00')).toMatchObject({ ofYear: { exited: { households: 0 } } })
    expect(json('--known', '2019-12-02T16:00:00+08:00')).toMatchObject({
      known: '2019-12-02T08:00:00.000Z',
      ofYear: { exited: { households: 1 } },
    })
  })

  test('--year reports another year', () => {
    expect(json('--year', '2016')).toMatchObject({ year: 2016, on: '2016-12-31', ofYear: { identified: { households: 1 } } })
  })

  test.each(['village/wuji', '吴集'])('--village %s counts the households living there', (village) => {
    expect(json('--village', village)).toMatchObject({
      village: '吴集',
      toDate: { exited: { households: 1 }, identified: { households: 1 } },
      incidence: { population: 5 },
    })
  })

  test('--village compares nothing with the table of the township, and says so', () => {
    const { code, stdout } = hearthfold(['replay', LEDGER, '--village', '油坊', '--published', tableWith('exited.households', 9)])
    expect(code).toBe(0)
    expect(stdout).toContain('The published table is of the whole township: nothing is compared for 油坊 alone.')
    expect(stdout).not.toContain('DIFFERS')
    expect(json('--village', '油坊', '--published', PUBLISHED)).toHaveProperty('note')
  })
})

describe('a published table', () => {
  test('stands beside the replay with the arithmetic computed from it', () => {
    const { code, stdout } = hearthfold(['replay', LEDGER, '--published', PUBLISHED])
    expect(code).toBe(0)
    expect(stdout).toMatch(/figure registered\.households +households +2 +2 +equal/)
    expect(stdout).toMatch(/figure remaining\.households +households +— +1 +implies\n +2 − 1 = 1 household\n/)
    expect(stdout).toContain('3 − 3 = 0 persons: a household of nobody')
    expect(stdout).toContain('declared reading: 3 − 3 + 1 = 1 person: one was born')
    expect(stdout).toContain('0 ÷ 7 = 0 < 14.3 %')
    expect(stdout).toContain('7 equal, 0 differ, 2 where the source contradicts itself, 1 implied')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  test('with a figure that differs makes the answer no: exit 1', () => {
    const { code, stdout } = hearthfold(['replay', LEDGER, '--published', tableWith('exited.households', 2)])
    expect(code).toBe(1)
    expect(stdout).toMatch(/figure exited\.households +households +2 +1 +DIFFERS/)
    // What it implied is computed anew and does not hold any more.
    expect(stdout).toContain('2 − 2 = 0 households')
    expect(stdout).toContain('must be 0 households; the replay gives 1 household')
  })

  test('that contradicts itself does so whatever is replayed, and says where the replay is not the declared reading', () => {
    const { figures } = json('--published', PUBLISHED, '--on', '2019-06-30')
    const remaining = figures.find(({ key }: { key: string }) => key === 'remaining.persons')
    expect(remaining).toMatchObject({ status: 'source-contradicts', replayed: 3 })
    expect(remaining.note).toContain('the replay gives 3 persons, which is not the declared reading')
  })

  test('for another year than --year or --on is refused', () => {
    for (const option of [
      ['--year', '2018'],
      ['--on', '2018-12-31'],
    ]) {
      const { code, stdout, stderr } = hearthfold(['replay', LEDGER, '--published', PUBLISHED, ...option])
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(new RegExp(`^${option[0]}: expected .*2019.*, found ${option[1]}; `))
    }
  })

  test.each([
    [
      'a path that leads nowhere',
      (text: string) => text.replace('["remaining","households"]', '["remaining","houses"]'),
      /measured: expected a path to a number of the statistics/,
    ],
    [
      'a key that no row has',
      (text: string) => text.replace('"registered.households","-"', '"registred","-"'),
      /expected keys of rows above/,
    ],
    ['a typed result', (text: string) => text.replace('"implied":true', '"implied":true,"result":107'), /result: unknown field/],
    [
      'an operator that is none',
      (text: string) => text.replace('"-"', '"minus"'),
      /terms\.1: expected one of \+, -, \*, \/, found "minus"/,
    ],
    ['no JSON', () => '{', /published\.json:1:2: expected JSON/],
  ])('with %s is refused by its place', (_, damage, message) => {
    const { code, stdout, stderr } = hearthfold(['replay', LEDGER, '--published', fileOf(damage(JSON.stringify(TABLE)), 'published.json')])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})

describe('a command line that cannot be', () => {
  test.each([
    [
      ['replay', LEDGER, '--on', '2019-02-30'],
      '--on: expected a day of the calendar, YYYY-MM-DD, found 2019-02-30; give one such as 2019-12-31',
    ],
    [
      ['replay', LEDGER, '--known', '2019-12-31'],
      '--known: expected a moment with its zone, found 2019-12-31; give one such as 2019-12-31T23:59:59+08:00',
    ],
    [['replay', LEDGER, '--year', '19'], '--year: expected a year in four digits, found 19; give one such as 2019'],
    [['replay', LEDGER, '--lang', 'fr'], '--lang: expected zh or en, found fr; give one of the two'],
    [['replay', LEDGER, '--village', '无村'], '--village: expected a village of the ledger, found 无村; give one of: 吴集, 油坊'],
    [
      ['replay', '--ledger', '/nowhere/ledger.db'],
      '/nowhere/ledger.db: there is no such ledger; check the path, or make one with hearthfold init\nNothing was counted. Mend the input, or count the rest with --keep-going.',
    ],
    [['explain'], 'hearthfold: the argument <household> is missing; see hearthfold --help'],
    [['replay', LEDGER, '--what'], 'hearthfold: there is no option --what; see hearthfold --help'],
    [['repaly', LEDGER], 'hearthfold: there is no command repaly; see hearthfold --help'],
    [
      ['replay', LEDGER, '--published', '/nowhere/table.json'],
      '/nowhere/table.json: expected a file that can be read, found no such file; check the path and the rights',
    ],
  ])('%j exits 2 and says what was expected', (args, message) => {
    expect(hearthfold(args)).toEqual({ code: 2, stdout: '', stderr: `${message}\n` })
  })

  test('is explained in Chinese where that is the language', () => {
    expect(hearthfold(['replay', LEDGER, '--lang', 'zh', '--on', '2019'])).toEqual({
      code: 2,
      stdout: '',
      stderr: '--on：应为 日历上的日期 YYYY-MM-DD，实为 2019；请填写如 2019-12-31\n',
    })
    expect(hearthfold(['explain', '--lang', 'zh']).stderr).toBe('hearthfold：缺少参数 <household>；参见 hearthfold --help\n')
  })

  test('without a command shows the help and exits 2, while --help exits 0', () => {
    expect(hearthfold([])).toMatchObject({ code: 2, stdout: '' })
    expect(hearthfold(['--help'])).toMatchObject({ code: 0, stderr: '' })
    expect(hearthfold(['explain', '--help', '--lang', 'zh']).stdout).toContain('用法：')
  })
})

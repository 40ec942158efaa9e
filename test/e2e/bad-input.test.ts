import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { fileOf, fileOfLines, hearthfold, run } from './command.ts'
import { CITIZEN_ID, LINES } from './small-ledger.ts'

// Of household/exited, line 6 is the head with a citizen ID (version 2) and line 8 the identification (version 4).
const without = (line: number) => LINES.filter((_, at) => at !== line - 1)
const changed = (line: number, change: (text: string) => string) => LINES.map((text, at) => (at === line - 1 ? change(text) : text))
const CUT_OFF = `${LINES.slice(0, -1).join('\n')}\n${LINES.at(-1)!.slice(0, 40)}`

interface Case {
  readonly what: string
  readonly file: string
  /** Where it is and what is said about it. */
  readonly line?: number
  readonly says: RegExp
}

const CASES: readonly Case[] = [
  {
    what: 'a malformed line',
    file: fileOfLines(changed(8, () => 'hello')),
    line: 8,
    says: /expected one event in JSON, found hello; restore the line/,
  },
  {
    what: 'an unknown event type',
    file: fileOfLines(changed(8, (text) => text.replace('"identified"', '"indentified"'))),
    line: 8,
    says: /event\.type: expected one of .*"identified".*, found "indentified"; correct the line/,
  },
  {
    what: 'a wrong schema',
    file: fileOfLines(changed(8, (text) => text.replace('"schema":1', '"schema":7'))),
    line: 8,
    says: /expected schema 1, found 7; /,
  },
  {
    what: 'a gap in the versions',
    file: fileOfLines(without(8)),
    line: 8,
    says: /expected version 4 of household\/exited, found version 5; find the events/,
  },
  {
    what: 'a duplicate in the versions',
    file: fileOfLines([...LINES.slice(0, 8), ...LINES.slice(7)]),
    line: 9,
    says: /expected version 5 of household\/exited, found version 4 once more; take out/,
  },
  {
    what: 'an event recorded earlier than the one before',
    file: fileOfLines(changed(8, (text) => text.replace('2016-03-01T', '2014-03-01T'))),
    line: 8,
    says: /expected household\/exited recorded no earlier than 2015-01-01T08:00:00\.000Z, found 2014-03-01T08:00:00\.000Z; /,
  },
  {
    what: 'a truncated last line',
    file: fileOf(CUT_OFF),
    line: LINES.length,
    says: /expected a whole last line, found one cut off: .*; the file was not written to its end/,
  },
  {
    what: 'a file that is not text',
    file: fileOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xfe, 10)),
    line: 1,
    says: /the file is not UTF-8/,
  },
  {
    what: 'an impossible day',
    file: fileOfLines(changed(8, (text) => text.replace('"on":"2016-03-01"', '"on":"2016-02-30"'))),
    line: 8,
    says: /on: expected a day of the calendar, YYYY-MM-DD, found "2016-02-30"; /,
  },
  {
    what: 'an impossible citizen ID',
    file: fileOfLines(changed(6, (text) => text.replace(CITIZEN_ID, '99000019560229001Q'))),
    line: 6,
    says: /event\.citizenId: expected a citizen ID of 18 characters .*, found "990000\*{10}1Q"; /,
  },
  { what: 'a missing file', file: '/nowhere/ledger.ndjson', says: /expected a file that can be read, found no such file; check the path/ },
  { what: 'a directory', file: tmpdir(), says: /expected a file that can be read, found a directory; check the path/ },
  { what: 'an empty file', file: fileOf(''), says: /expected at least one event, found an empty file; / },
]

describe.each(CASES)('$what', ({ file, line, says }) => {
  test('exits 2 with file and line and counts nothing', async () => {
    const { code, stdout, stderr } = await run(['replay', file])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    const [first] = stderr.split('\n')
    expect(first).toMatch(says)
    expect(first).toMatch(new RegExp(`${file}${line === undefined ? '' : `:${line}`}: (?:[a-zA-Z.]+: )?(?:expected|the file) `))
    expect(stderr).toContain('Nothing was counted.')
  })

  test('is told in Chinese', async () => {
    const { code, stderr } = await run(['replay', file, '--lang', 'zh'])
    expect(code).toBe(2)
    expect(stderr.split('\n')[0]).toMatch(/：\p{Script=Han}.*；\p{Script=Han}/u)
  })
})

describe('--keep-going', () => {
  const GAP = fileOfLines(without(8))

  test('counts the rest, lists what was left out and still exits 2', () => {
    const { code, stdout, stderr } = hearthfold(['replay', GAP, '--keep-going'])
    expect(code).toBe(2)
    // Without the three persons of the household that has a gap.
    expect(stdout).toContain('4 persons in 3 households; 2 villages')
    expect(stderr).toContain('left out household/exited: 6 events')
    expect(stderr).toContain(
      'Left out: 6 events of 1 stream, and the lines named above (of a file that cannot be read on, all that follows). The rest was counted.',
    )
  })

  test('gives what was left out, and why, in the JSON document', () => {
    const { code, stdout } = hearthfold(['replay', GAP, '--keep-going', '--json'])
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({
      year: 2019,
      leftOut: [{ stream: 'household/exited', events: 6 }],
      problems: [{ file: GAP, line: 8, code: 'gap', stream: 'household/exited' }],
    })
  })

  test('counts what other files hold where one cannot be read', () => {
    const { code, stdout, stderr } = hearthfold(['replay', fileOfLines(LINES), '/nowhere/else.ndjson', '--keep-going'])
    expect(code).toBe(2)
    expect(stdout).toContain('7 persons in 4 households')
    expect(stderr).toContain('/nowhere/else.ndjson: expected a file that can be read')
  })
})

test('of many problems the first twenty are told, and how many more there are', () => {
  const { stderr } = hearthfold(['replay', fileOfLines(Array.from({ length: 50 }, () => 'hello'))])
  expect(stderr.split('\n').filter((line) => line.includes(': expected'))).toHaveLength(20)
  expect(stderr).toContain('… and 30 more')
})

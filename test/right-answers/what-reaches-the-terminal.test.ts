import { type RecordedHousehold, writeLine } from '@hearthfold/core'
import { hasHidden, maskIds, readJson, visible } from '@hearthfold/core/checking'
import { isCitizenId, yuan } from '@hearthfold/core/facts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileOf, run } from '../e2e/command.ts'

const NASTY = '王\u001B[2J\u202E五\u200B\u0007\u2066'
const STREAM = 'household/990000100200000000'

/** A household under a code of 18 digits, whose head has a name that would clear the screen and turn the line around. */
const events: RecordedHousehold[] = [
  ['2015-01-01', { type: 'settled', village: 'village/吴集\u202E' }],
  ['2015-01-01', { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1956-02-29', name: NASTY }],
  ['2016-03-01', { type: 'identified', basis: { kind: 'legacy', source: `册\u001B]0;x\u0007` } }],
].map(
  ([on, event], at) =>
    ({
      stream: STREAM,
      id: `990000100200000000~${at + 1}`,
      version: at + 1,
      on,
      recordedAt: '2019-01-01T00:00:00.000Z',
      actor: 'a',
      schema: 1,
      event,
    }) as RecordedHousehold,
)
const file = fileOf(`${events.map(writeLine).join('\n')}\n`)
const plain = (text: string) => !hasHidden(text.replaceAll(/[\n\t]/g, ''))

describe('a name with control characters or marks of direction', () => {
  test.each([
    [['explain', STREAM, file]],
    [['determine', file]],
    [['replay', file]],
    [['data-quality', file]],
    [['due', file, '--on', '2019-06-01']],
    [['explain', 'household/\u001B[31mno', file]],
    [['explain', STREAM, '/no\u202Ewhere']],
    [['no\u001B[2Jcommand']],
  ])('is written out, in reports, JSON and complaints: %j', async (args) => {
    for (const lang of ['zh', 'en']) {
      for (const more of [[], ['--json']]) {
        const { stdout, stderr } = await run(['--lang', lang, ...args, ...more])
        expect(plain(stdout)).toBe(true)
        expect(plain(stderr)).toBe(true)
        if (more.length > 0 && stdout !== '') expect(readJson(stdout)).toHaveProperty('value')
      }
    }
  })

  test('shows every character that nobody sees and leaves all others', () => {
    expect(visible(NASTY)).toBe('王‹U+001B›[2J‹U+202E›五‹U+200B›‹U+0007›‹U+2066›')
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(hasHidden(visible(text))).toBe(false)))
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('王', 'a', '·', '𠮷', ' ', '1') }), (text) => void expect(visible(text)).toBe(text)),
    )
  })
})

describe('the code of a household', () => {
  test('of 12 to 18 digits is not masked as if it were the ID of a person, in text and in JSON', async () => {
    for (const more of [[], ['--json']]) expect((await run(['explain', STREAM, file, ...more])).stdout).toContain(STREAM)
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 15n, max: 10n ** 18n - 1n }), (code) => {
        fc.pre(!isCitizenId(String(code)))
        for (const text of [`household/${code}`, `{"stream":"household/${code}"}`, `证据 ${code}~12、${code}~3`])
          expect(maskIds(text)).toBe(text)
      }),
    )
  })

  test('that checks as an ID is the name of a household all the same, and any number of a person is masked', () => {
    for (const text of ['household/11010519491231002X', '110105194912310021~3']) expect(maskIds(text)).toBe(text)
    expect(maskIds('110105194912310021')).toBe('110105***********1')
  })
})

describe('money', () => {
  test('is said to the fen, and a share says that it is rounded', async () => {
    expect([yuan(1_040_000 / 3), yuan(321_800), yuan(-5), yuan(-0.2), yuan(900_719_925_474_099_1)]).toEqual([
      '3,466.67',
      '3,218.00',
      '-0.05',
      '0.00',
      '90,071,992,547,409.91',
    ])
  })
})

test('a listing with very many faults is told in full', async () => {
  const rows = Array.from({ length: 80_000 }, (_, at) => `${at},w,2019-13-01,head,male,1956-02-29`)
  const { code, stderr } = await run([
    'import',
    fileOf(`household,village,on,relation,sex,born\n${rows.join('\n')}\n`, 'many.csv'),
    '--ledger',
    await ledger(),
  ])
  expect(code).toBe(2)
  expect(stderr.split('\n').length).toBeGreaterThan(80_000)
})

async function ledger(): Promise<string> {
  const path = fileOf('', 'to-be.db').replace('to-be', 'made')
  expect(await run(['init', '--ledger', path])).toMatchObject({ code: 0 })
  return path
}

test('the help names the pack that is taken where none is given', async () => {
  for (const command of ['explain', 'notice', 'due', 'determine']) {
    const { stdout } = await run([command, '--help'])
    expect(stdout, command).toContain('--pack')
    expect(stdout.replaceAll(/\s+/g, ' '), command).not.toContain('else the shipped one for 2014')
  }
})

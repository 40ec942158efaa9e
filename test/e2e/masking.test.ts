import { type Command, type Day, type HouseholdEvent, type Instant, stamp, writeLine } from '@hearthfold/core'
import { checkCharacter } from '@hearthfold/core/facts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOf, fileOfLines, run } from './command.ts'
import { runs } from '../config/runs.ts'

const fullWidth = (text: string) => text.replaceAll(/[0-9X]/g, (character) => String.fromCodePoint(character.codePointAt(0)! + 0xfee0))

const written = fc.constantFrom<((text: string) => string)[]>(
  (text) => text,
  fullWidth,
  (text) => text.replaceAll(/(.{6})(?=.)/g, '$1 '),
  (text) => fullWidth(text.replaceAll(/(.{3})(?=.)/g, '$1 ')),
  (text) => text.replaceAll(/(.{4})(?=.)/g, '$1-'),
)

/** A household and the ledger of it: there is an ID, or a phone, in every field that takes free words. */
function ledger(citizenId: string, said: string): { stream: string; lines: string[] } {
  const stream = 'household/zl-00026'
  const households: readonly (readonly [Day, HouseholdEvent])[] = [
    ['2015-01-01', { type: 'settled', village: 'village/1' }],
    [
      '2015-01-01',
      {
        type: 'member-joined',
        member: said,
        by: 'listing',
        relation: 'head',
        sex: 'male',
        born: '1949-12-31',
        name: `王德${said}`,
        citizenId,
        health: [],
      },
    ],
    ['2015-01-02', { type: 'identified', basis: { kind: 'legacy', source: `register ${said}` } }],
    ['2015-01-03', { type: 'helper-assigned', person: said, role: 'helper', level: 'village' }],
    ['2015-01-03', { type: 'helper-assigned', person: said, role: 'responsible', level: 'township' }],
    ['2019-10-08', { type: 'income-stated', incomeYear: 2019, wage: 300_000, business: 0, property: 0, transfer: 0, expenses: 0 }],
    ['2019-11-20', { type: 'exited', basis: { kind: 'ruling', authority: `county ${said}`, reason: `case ${said}` } }],
    ['2019-11-21', { type: 'visited', by: said, purpose: 'regular' }],
    ['2019-11-22', { type: 'aided', measure: 'finance', line: 'sector', provider: { kind: 'bank', id: said }, amount: 1_000_000 }],
    ['2019-11-23', { type: 'points-awarded', points: 3, committee: said, reason: `for ${said}` }],
    ['2019-11-24', { type: 'points-spent', points: 1, goods: `soap ${said}` }],
    ['2020-03-01', { type: 'housing-graded', grade: 'C' }],
    [
      '2020-06-30',
      { type: 'clue-raised', channel: 'self-report', source: `call ${said}`, kind: 'illness', hit: { register: said, item: said } },
    ],
  ]
  const origin = { kind: 'inspection', source: `city ${said}` } as const
  const items: readonly (readonly [Day, Command['event']])[] = [
    [
      '2020-05-01',
      {
        type: 'item-opened',
        problem: 'unsafe-house',
        subject: stream as 'household/1',
        origin,
        owner: said,
        target: `repair ${said}`,
        deadline: '2020-06-29',
      },
    ],
    ['2020-05-02', { type: 'measure-taken', by: said, measure: `roof ${said}` }],
  ]
  const villages: readonly (readonly [Day, Command['event']])[] = [
    ['2015-01-01', { type: 'village-listed', name: `吴集${said}`, areaHectares: 250, arableMu: 3000, partyBranches: 2, partyMembers: 40 }],
  ]
  const streams = { 'village/1': villages, [stream]: households, 'rectification/1': items }
  const lines = Object.entries(streams).flatMap(([name, events]) =>
    events.flatMap(([on, event], at) => {
      const envelope = { after: at, id: () => `zl-00026.${name.length}${at}`, recordedAt: `${on}T08:00:00.000Z` as Instant, actor: said }
      return stamp([{ stream: name, on, event } as Command], envelope).map(writeLine)
    }),
  )
  return { stream, lines }
}

const digitsOf = (text: string) => text.normalize('NFKC').replaceAll(/\D/g, '')

test('no command prints an ID or a phone of anybody, for people or for programs, whatever the ledger holds and wherever', async () => {
  // Of a man: the seventeenth digit is odd.
  const ids = fc
    .stringMatching(/^[1-9]{2}[13579]$/)
    .map((order) => `11010519491231${order}`)
    .map((first17) => first17 + checkCharacter(first17))
  const phones = fc.stringMatching(/^[1-9]{9}$/).map((rest) => `13${rest}`)
  await fc.assert(
    fc.asyncProperty(ids, ids, phones, fc.boolean(), written, fc.constantFrom('zh', 'en'), async (own, id, phone, isPhone, write, lang) => {
      const { stream, lines } = ledger(own, write(isPhone ? phone : id))
      const file = fileOfLines(lines)
      const hits = fileOf(
        `citizenId,on,register,item,source,kind\n${id},2020-06-30,${write(id)},${write(phone)},office ${write(id)},illness\n`,
        'hits.csv',
      )
      const commands = [
        ['replay', file, '--on', '2020-07-01'],
        ['explain', stream, file, '--on', '2020-07-01'],
        ['timeline', stream, file, '--question', 'exit-ready', '--from', '2019-01-01', '--to', '2020-07-01'],
        ['what-if', file, '--under', 'cn-2021-2025', '--on', '2020-07-01'],
        ['due', file, '--on', '2020-07-01'],
        ['due', file, '--on', '2020-07-01', '--by', 'officer'],
        ['calendar', file, '--from', '2020-01-01', '--to', '2020-07-01'],
        ['calendar', file, '--from', '2020-01-01', '--to', '2020-07-01', '--lapses'],
        ['lookback', file, '--on', '2020-07-01'],
        ['ledger', file, '--on', '2020-07-01'],
        ['ledger', file, '--on', '2020-07-01', '--csv'],
        ['ledger', file, '--on', '2020-07-01', '--like', 'rectification/1'],
        ['clues', file, '--on', '2020-07-01', '--hits', hits],
        ['data-quality', file, '--on', '2020-07-01'],
        ['motivation', file],
        ['motivation', file, '--household', stream],
        ['replay', file, '--village', write(phone)],
      ]
      for (const command of commands) {
        for (const json of command.includes('--csv') ? [[]] : [[], ['--json']]) {
          const { code, stdout, stderr } = await run([...command, ...json, '--lang', lang])
          const output = digitsOf(stdout + stderr)
          const about = `${command.filter((part) => part !== file).join(' ')} ${json}: ${code} ${stdout}${stderr}`
          for (const secret of [id.slice(0, 17), own.slice(0, 17), phone]) expect(output.includes(secret), about).toBe(false)
          expect(`${stdout}${stderr}`.normalize('NFKC'), about).not.toContain(id.slice(6, 17))
        }
      }
    }),
    { numRuns: runs(5) },
  )
})

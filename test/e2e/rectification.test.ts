import { describe, expect, test } from 'vitest'
import { CASEWORK } from './casework-ledger.ts'
import { fileOfLines, hearthfold, run } from './command.ts'

const LEDGER = fileOfLines(CASEWORK)
const ledger = (...args: string[]) => run(['rectification', LEDGER, '--on', '2020-07-01', ...args])

describe('ledger', () => {
  test('lists what is overdue first, then what is due, with counts by owner, and exits 1', () => {
    const { code, stdout, stderr } = hearthfold(['ledger', LEDGER, '--on', '2020-07-01'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(/Overdue: 1\n.*\n.*\nrectification\/1 +the house is +household\/mistaken +cadre-7 +2020-06-29 +open, 2 days/)
    expect(stdout).toMatch(/Due within 30 days: 1\n.*\n.*\nrectification\/2 /)
    expect(stdout).toContain('Struck off: 1\n')
    expect(stdout).toMatch(/owner +overdue +due +open +struck off\n.*\ncadre-7 +1 +0 +0 +1\ncadre-8 +0 +1 +0 +0/)
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true)
  })

  test('says the same in Chinese, and exits 0 on a day on which nothing is overdue', async () => {
    expect((await ledger('--lang', 'zh')).stdout).toContain('逾期：1\n')
    const { code, stdout } = await run(['ledger', LEDGER, '--on', '2020-06-29', '--lang', 'zh', '--within', '10'])
    expect(code).toBe(0)
    expect(stdout).toContain('2020-06-29 整改台账：共 3 项')
    expect(stdout).toContain('未到期：1\n')
  })

  test('as JSON has the lists and the owners', async () => {
    expect(JSON.parse((await ledger('--json')).stdout)).toMatchObject({
      overdue: [{ stream: 'rectification/1', measures: [{ event: { measure: 'the roof was renewed' } }] }],
      due: [{ stream: 'rectification/2' }],
      open: [],
      closed: [{ stream: 'rectification/3', standing: 'closed' }],
      owners: [
        { owner: 'cadre-7', overdue: 1, closed: 1 },
        { owner: 'cadre-8', due: 1 },
      ],
    })
  })

  test('as CSV has an item a row, and no cell that a spreadsheet would take for a formula', async () => {
    const { stdout } = await ledger('--csv')
    expect(stdout.split('\r\n')).toEqual([
      '\uFEFFitem,problem,subject,origin,source,owner,target,opened,deadline,standing,since,daysLate,measures,verifiedBy,verified,evidence,reopened',
      "rectification/1,unsafe-house,household/mistaken,inspection,'=city inspection,cadre-7,a house of grade A or B,2020-05-01,2020-06-29,open,2020-05-01,2,2020-05-10 the roof was renewed,,,,0",
      "rectification/2,unsafe-house,household/sound,inspection,'=city inspection,cadre-8,a house of grade A or B,2020-06-01,2020-07-31,open,2020-06-01,0,,,,,0",
      "rectification/3,unsafe-house,household/sound,inspection,'=city inspection,cadre-7,a house of grade A or B,2020-04-01,2020-05-31,closed,2020-04-21,0,,cadre-9,solved,graded A,0",
      '',
    ])
  })

  test('finds who else has the problem of an item, and what would be opened for them', async () => {
    const { code, stdout } = await ledger('--like', '1')
    expect(code).toBe(1)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'The problem of rectification/1 (the house is unsafe) on 2020-07-01: 1 other household has it; of 1 evidence is missing household/unsafe: no item yet',
    )
    expect(JSON.parse((await ledger('--like', 'rectification/1', '--json')).stdout)).toMatchObject({
      found: [{ household: 'household/unsafe', items: [] }],
      undetermined: ['household/omitted'],
      open: [
        {
          stream: 'rectification/unsafe-house/household/unsafe',
          event: { type: 'item-opened', deadline: '2020-07-31', origin: { like: 'rectification/1' } },
        },
      ],
    })
    expect((await ledger('--like', '9')).stderr).toContain('--like: expected an item of the ledger, found rectification/9')
    expect(await ledger('--like', '1', '--pack', 'cn-2014-2020')).toMatchObject({ code: 2, stdout: '' })
  })

  test('counts nothing from items whose history could never have been', async () => {
    const unlawful = fileOfLines(
      CASEWORK.map((line) => line.replace('"by":"cadre-9","outcome":"solved"', '"by":"cadre-7","outcome":"solved"')),
    )
    const { code, stdout, stderr } = await run(['ledger', unlawful])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('cadre-7 owns or owned the item and cannot verify it')
  })
})

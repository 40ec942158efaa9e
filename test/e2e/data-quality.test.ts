import { describe, expect, test } from 'vitest'
import { CASEWORK } from './casework-ledger.ts'
import { fileOfLines, hearthfold, run } from './command.ts'

const LEDGER = fileOfLines(CASEWORK)
const quality = (...args: string[]) => run(['data-quality', LEDGER, '--on', '2020-07-01', ...args])

describe('data-quality', () => {
  test('says by question how many households, which, and what to do, with names masked, and exits 1', () => {
    const { code, stdout, stderr } = hearthfold(['data-quality', LEDGER, '--on', '2020-07-01'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain('Data quality of 4 households on 2020-07-01\n')
    expect(stdout).toContain('the house is unsafe (unsafe-house): 2 households, unknown of 1\n')
    expect(stdout).toContain('  household/mistaken (吴集) 王*\n  household/unsafe (油坊) 赵*\n')
    expect(stdout).not.toMatch(/王二|张有福|\d{17}/)
  })

  test('of one village, in Chinese', async () => {
    const { stdout } = await quality('--village', '油坊', '--lang', 'zh')
    expect(stdout).toContain('2020-07-01 油坊 2 户数据质量')
    expect(stdout).toContain('住房不安全（unsafe-house）：1 户，不详 1 户')
    expect(stdout).not.toContain('household/mistaken')
  })

  test('as JSON has the counts of every question, also of those that found nothing', async () => {
    const found = JSON.parse((await quality('--json')).stdout) as {
      questions: { question: string; count: number; unknown: number; households: { household: string; head: string }[] }[]
    }
    const of = (question: string) => found.questions.find((one) => one.question === question)!
    expect(of('unsafe-house')).toMatchObject({
      count: 2,
      unknown: 1,
      households: [{ household: 'household/mistaken', village: '吴集', head: '王*' }, {}],
    })
    expect(of('drop-out-of-school-age')).toMatchObject({ count: 0, unknown: 0, households: [] })
    expect(JSON.stringify(found)).not.toMatch(/王二|\d{17}/)
  })

  test('asks nothing of a household that has ended', async () => {
    const last = CASEWORK.filter((line) => line.includes('"stream":"household/unsafe"'))
      .map((line) => JSON.parse(line) as { version: number })
      .at(-1)!
    const ended = JSON.stringify({
      ...last,
      id: 'unsafe-ended',
      version: last.version + 1,
      on: '2020-07-01',
      recordedAt: '2020-07-01T08:00:00.000Z',
      event: { type: 'decreased', by: 'moved-out' },
    })
    const { stdout, stderr } = await run(['data-quality', fileOfLines([...CASEWORK, ended]), '--on', '2020-07-01'])
    expect(stderr).toBe('')
    expect(stdout).toContain('Data quality of 3 households on 2020-07-01\n')
    expect(stdout).not.toContain('household/unsafe (')
  })

  test('exits 0 where nothing was found', async () => {
    const sound = fileOfLines(
      CASEWORK.filter(
        (line) => /"(village\/wuji|household\/sound)","id"/.test(line) && !line.includes('"identified"') && !line.includes('"exited"'),
      ).map((line, at) => renumbered(line, at)),
    )
    const { code, stdout } = await run(['data-quality', sound, '--on', '2020-07-01'])
    expect(stdout).toContain('Nothing was found.')
    expect(code).toBe(0)
  })
})

/** The village is one line; what is left of the household is numbered anew. */
function renumbered(line: string, at: number): string {
  return at === 0 ? line : line.replace(/"version":\d+/, `"version":${at}`)
}

test.each([
  [['--on', 'today'], /^--on: expected a day of the calendar/],
  [['--village', '北京'], /^--village: expected a village of the ledger, found 北京; give one of: 吴集, 油坊/],
])('data-quality %j exits 2 and says what was expected', async (args, message) => {
  const { code, stdout, stderr } = await quality(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
})

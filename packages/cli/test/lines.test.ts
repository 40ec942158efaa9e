import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FileProblem, linesOf } from '../src/source/lines.ts'
import { runs } from '../../../test/config/runs.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearthfold-lines-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** All lines of a file with such a content, each at its number, and what was wrong with the file. */
async function read(content: string | Uint8Array) {
  const file = join(folder, 'ledger.ndjson')
  await writeFile(file, content)
  const lines: string[] = []
  let problem: FileProblem | undefined
  let open = false
  for await (const some of linesOf(file)) {
    if ('code' in some) {
      problem = some
      continue
    }
    expect(some.from).toBe(lines.length + 1)
    lines.push(...some.lines)
    open = some.open
  }
  return { lines, open, problem }
}

// Lines around the sizes at which a block or a slice of one ends, of characters that take one byte, three or four.
const line = fc
  .tuple(
    fc.constantFrom('a', '户', '𠮷'),
    fc.oneof({ weight: 6, arbitrary: fc.nat(300) }, { weight: 1, arbitrary: fc.integer({ min: 20_000, max: 70_000 }) }),
  )
  .map(([character, length]) => character.repeat(length))

test('lines come back as they were written, wherever blocks of the file end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 60 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (lines, end, ended) => {
        const content = ended ? lines.map((one) => one + end).join('') : `${lines.join(end)}${end}!`
        const expected = ended ? lines : [...lines, '!']
        expect(await read(content)).toEqual({ lines: expected, open: !ended, problem: undefined })
      },
    ),
    { numRuns: runs(60) },
  )
}, 60_000)

test('a byte order mark is no part of the first line, and is one of any other', async () => {
  expect((await read('\ufeffa\n\ufeffb\n')).lines).toEqual(['a', '\ufeffb'])
})

test('empty lines are lines', async () => {
  expect((await read('\n\na\n\r\n')).lines).toEqual(['', '', 'a', ''])
})

test.each([
  ['a byte that is no UTF-8', Buffer.from([0x61, 0x0a, 0x62, 0x0a, 0xff, 0x0a, 0x63])],
  ['a character cut off', Buffer.from([0x61, 0x0a, 0x62, 0x0a, 0xe6, 0x88, 0x0a])],
  ['a NUL', Buffer.from('a\nb\nc\0\nd\n')],
])('%s is found at its line', async (_, content) => {
  expect((await read(content)).problem).toEqual({ code: 'not-text', line: 3 })
})

test('trouble far into a file is found at its line', async () => {
  const before = `${'x'.repeat(99)}\n`.repeat(30_000)
  const { lines, problem } = await read(Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0x0a])]))
  expect(problem).toEqual({ code: 'not-text', line: 30_001 })
  expect(lines.length).toBeLessThanOrEqual(30_000)
})

test('a line too long to be an event ends the reading', async () => {
  const { lines, problem } = await read(`a\n${'x'.repeat(1 << 20)}\nb\n`)
  expect(lines).toEqual(['a'])
  expect(problem).toEqual({ code: 'line-too-long', line: 2, limit: 1 << 20 })
})

test('a file that is empty, is a folder or is not there is a problem, not an exception', async () => {
  expect((await read('')).problem).toEqual({ code: 'empty' })
  for (const path of [folder, join(folder, 'nowhere')]) {
    for await (const some of linesOf(path)) expect(some).toMatchObject({ code: 'unreadable' })
  }
})

test('one may stop reading at any time', async () => {
  await read('a\n'.repeat(2_000_000))
  for await (const some of linesOf(join(folder, 'ledger.ndjson'))) {
    expect(some).toMatchObject({ from: 1 })
    break
  }
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Recorded, writeLine } from '@hearthfold/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replayFiles, type ReplayOptions } from '../src/source/replay.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearthfold-replay-'))
})
afterAll(() => rm(folder, { recursive: true }))

function event(household: number, version: number, recordedAt: `${number}-${number}-${number}` = '2015-01-02'): Recorded {
  const said = version === 1 ? ({ type: 'settled', village: 'village/1' } as const) : ({ type: 'housing-graded', grade: 'A' } as const)
  const envelope = { id: `e${household}.${version}`, version, on: '2015-01-01', actor: 'clerk', schema: 1 } as const
  return { stream: `household/${household}`, ...envelope, recordedAt: `${recordedAt}T08:00:00.000Z`, event: said }
}

const listed: Recorded = {
  stream: 'village/1',
  id: 'v1',
  version: 1,
  on: '2015-01-01',
  recordedAt: '2015-01-02T08:00:00.000Z',
  actor: 'clerk',
  schema: 1,
  event: { type: 'village-registered', year: 2014 },
}

async function replay(files: readonly (readonly (Recorded | string)[])[], options?: ReplayOptions) {
  const names = files.map((_, at) => join(folder, `${at}.ndjson`))
  for (const [at, lines] of files.entries()) {
    await writeFile(names[at]!, lines.map((line) => (typeof line === 'string' ? line : writeLine(line))).join('\n'))
  }
  const { households, villages, problems, ...ledger } = await replayFiles(names, options)
  const versions = [...households, ...villages].map(([stream, { version }]) => [stream, version])
  return {
    ...ledger,
    states: Object.fromEntries(versions) as unknown,
    problems: problems.map(({ file, ...problem }) => ({ ...problem, file: names.indexOf(file) })),
  }
}

test('a stream goes on from one file to the next', async () => {
  const { states, problems, leftOut, newest } = await replay([[listed, event(1, 1), event(2, 1)], [event(1, 2)]])
  expect({ states, problems, leftOut: [...leftOut], newest }).toEqual({
    states: { 'village/1': 1, 'household/1': 2, 'household/2': 1 },
    problems: [],
    leftOut: [],
    newest: '2015-01-01',
  })
})

test.each([
  ['gap', [event(1, 1), event(2, 1), event(2, 3), event(2, 4)], { code: 'gap', line: 3, stream: 'household/2', expected: 2, found: 3 }],
  [
    'duplicate',
    [event(1, 1), event(2, 1), event(2, 1), event(2, 2)],
    { code: 'duplicate', line: 3, stream: 'household/2', expected: 2, found: 1 },
  ],
  [
    'recorded-earlier',
    [event(1, 1), event(2, 1), event(2, 2, '2015-01-01'), event(2, 3)],
    { code: 'recorded-earlier', line: 3, stream: 'household/2', previous: '2015-01-02T08:00:00.000Z', found: '2015-01-01T08:00:00.000Z' },
  ],
  ['misfit', [event(1, 1), event(2, 1), writeLine(event(2, 2)).replace('"A"', '"E"'), event(2, 3)], { code: 'misfit', line: 3 }],
  ['not-json', [event(1, 1), event(2, 1), writeLine(event(2, 2)).slice(0, -1), event(2, 3)], { code: 'not-json', line: 3 }],
])('after a %s nothing of the stream is counted, and it is complained of once', async (_, lines, problem) => {
  const { states, problems, leftOut } = await replay([lines])
  expect(states).toEqual({ 'household/1': 1 })
  expect([...leftOut]).toEqual([['household/2', 3]])
  expect(problems).toEqual([expect.objectContaining({ file: 0, ...problem })])
})

test('a last line cut off is told apart from one that is no JSON; one that only lacks its line end is whole', async () => {
  const { problems, states } = await replay([[event(1, 1), writeLine(event(2, 1)).slice(0, -9)], [event(3, 1)]])
  expect(problems).toEqual([expect.objectContaining({ code: 'truncated', file: 0, line: 2 })])
  expect(states).toEqual({ 'household/1': 1, 'household/3': 1 })
})

test('what was not known yet is not folded, but checked', async () => {
  const known = '2016-01-01T00:00:00.000Z'
  const later = [event(1, 1), event(1, 2, '2017-01-01'), event(2, 1, '2017-01-01')]
  expect((await replay([later], { known })).states).toEqual({ 'household/1': 1 })
  const { problems, leftOut } = await replay([[...later, event(1, 4, '2017-01-01')]], { known })
  expect(problems).toMatchObject([{ code: 'gap', expected: 3, found: 4 }])
  expect([...leftOut]).toEqual([['household/1', 3]])
})

test('one household may be folded alone, with the villages; the others are checked', async () => {
  const { states, problems } = await replay([[listed, event(1, 1), event(2, 1), event(2, 3)]], { only: 'household/1' })
  expect(states).toEqual({ 'village/1': 1, 'household/1': 1 })
  expect(problems).toMatchObject([{ code: 'gap', stream: 'household/2' }])
})

test('a file of another kind does not fill the memory with its problems', async () => {
  const { problems, furtherProblems } = await replay([Array.from({ length: 1500 }, () => 'no event')])
  expect([problems.length, furtherProblems]).toEqual([1000, 500])
})

test('the progress of all files together is told, up to their size', async () => {
  const told: number[][] = []
  await replay([[event(1, 1)], [event(2, 1)]], { onProgress: (...progress) => told.push(progress) })
  const size = writeLine(event(1, 1)).length
  expect(told).toEqual([
    [size, 2 * size],
    [2 * size, 2 * size],
  ])
})

test('a household whose acts cannot follow one another is a problem, and counts for nothing', async () => {
  const act: Recorded = {
    ...(event(1, 3) as Extract<Recorded, { stream: `household/${string}` }>),
    event: { type: 'exited', basis: { kind: 'legacy', source: 'paper register' } },
  }
  const head = { type: 'member-joined', member: 'm1', by: 'listing', relation: 'head', sex: 'male', born: '1960-01-01' } as const
  const { states, problems, leftOut } = await replay([[event(1, 1), { ...event(1, 2), event: head } as Recorded, act, event(2, 1)]])
  expect(problems).toMatchObject([{ code: 'unlawful', stream: 'household/1', refusal: { code: 'never-identified', act: 'exited' } }])
  expect(states).toEqual({ 'household/2': 1 })
  expect([...leftOut]).toEqual([['household/1', 3]])
})

test('the newest day is that of a stream that was kept', async () => {
  const future = { ...event(1, 2), on: '2097-10-06' } as Recorded
  const { newest } = await replay([[event(1, 1), future, '{"stream":"household/1","bad":1}', event(2, 1)]])
  expect(newest).toBe('2015-01-01')
})

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLine, type Recorded, writeLine } from '@hearthfold/core'
import { afterAll, describe, expect, test } from 'vitest'
import { fileOf, fileOfLines, run } from '../e2e/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearthfold-people-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HIS = '990000195003010012'
const HERS = '990000195208150027'
let ledgers = 0

async function newLedger(...households: string[]): Promise<string> {
  const path = join(folder, String(ledgers++), 'hearthfold.db')
  mkdirSync(join(path, '..'))
  expect((await run(['init', '--ledger', path])).code).toBe(0)
  for (const household of households) await record(path, { id: `made-${household}`, commands: founding(`household/${household}`) })
  return path
}

const joined = (stream: string, member: string, more: object) => ({
  stream,
  on: '2015-01-01',
  event: { type: 'member-joined', member, by: 'listing', ...more },
})
const head = { relation: 'head', sex: 'male', born: '1950-03-01' }
const wife = { relation: 'spouse', sex: 'female', born: '1952-08-15' }

function founding(stream: string) {
  return [
    { stream, on: '2015-01-01', event: { type: 'settled', village: 'village/wuji' } },
    joined(stream, 'm1', head),
    joined(stream, 'm2', wife),
  ]
}

async function record(path: string, request: object, ...more: string[]) {
  return run(['record', fileOf(JSON.stringify(request), 'request.json'), '--ledger', path, ...more])
}

async function exported(path: string): Promise<Recorded[]> {
  const { stdout } = await run(['export', '--ledger', path])
  return stdout.split('\n').flatMap((line) => {
    if (line === '') return []
    const read = readLine(line)
    if (!read.ok) throw new Error(line)
    return [read.value]
  })
}

describe('a request about many households', () => {
  const helper = (stream: string, type: 'helper-assigned' | 'helper-ended', person: string) => ({
    stream,
    on: '2019-06-01',
    event: { type, person, role: 'helper', ...(type === 'helper-assigned' ? { level: 'village' } : {}) },
  })
  const households = ['a', 'b', 'c', 'd']

  async function helped(): Promise<string> {
    const path = await newLedger(...households)
    await record(path, { id: 'c1', commands: households.map((name) => helper(`household/${name}`, 'helper-assigned', 'c1')) })
    await record(path, { id: 'early', commands: [helper('household/b', 'helper-ended', 'c1')] })
    await record(path, {
      id: 'gone',
      commands: [{ stream: 'household/d', on: '2019-06-01', event: { type: 'decreased', by: 'moved-out' } }],
    })
    return path
  }
  const handOver = households.flatMap((name) => [
    helper(`household/${name}`, 'helper-ended', 'c1'),
    helper(`household/${name}`, 'helper-assigned', 'c2'),
  ])
  const handedOver = { id: 'over', commands: handOver.map((one) => ({ ...one, on: '2019-06-02' })) }

  test('names everyone who is refused, and records nothing', async () => {
    const path = await helped()
    const before = (await exported(path)).length
    const { code, stderr } = await record(path, handedOver)
    expect(code).toBe(1)
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => /household\/\w+/.exec(line)?.[0]),
    ).toEqual(['household/b', 'household/d'])
    expect(await exported(path)).toHaveLength(before)
  })

  test('records the rest if it asks so: of no household a half, and asked again the same', async () => {
    const path = await helped()
    const rest = { ...handedOver, ifRefused: 'rest' }
    const first = await record(path, rest, '--json')
    expect(first.code).toBe(1)
    const { leftOut, recorded } = JSON.parse(first.stdout) as { leftOut: { stream: string; at: number }[]; recorded: { stream: string }[] }
    expect(leftOut.map(({ at, stream }) => [at, stream])).toEqual([
      [3, 'household/b'],
      [7, 'household/d'],
    ])
    expect(recorded.map(({ stream }) => stream)).toEqual(['household/a', 'household/a', 'household/c', 'household/c'])
    await record(path, { id: 'late', commands: [helper('household/b', 'helper-assigned', 'c1')] })
    const again = await record(path, rest, '--json')
    expect(JSON.parse(again.stdout)).toMatchObject({ again: true, recorded })
    expect((await exported(path)).filter(({ id }) => id.startsWith('over.'))).toHaveLength(4)
  })
})

describe('a person whom the ledger has elsewhere', () => {
  test('is refused with the household, and if they died, with the day', async () => {
    const path = await newLedger('001', '009')
    await record(path, {
      id: 'ids',
      commands: [{ stream: 'household/001', on: '2015-01-01', event: { type: 'member-described', member: 'm2', citizenId: HERS } }],
    })
    const join = {
      id: 'join',
      commands: [
        {
          stream: 'household/009',
          on: '2019-10-01',
          event: { type: 'member-joined', member: 'm5', by: 'move', ...wife, relation: 'other', citizenId: HERS },
        },
      ],
    }
    const living = await record(path, join)
    expect(living).toMatchObject({ code: 1, stderr: expect.stringContaining('m2 of household/001') })
    await record(path, {
      id: 'died',
      commands: [{ stream: 'household/001', on: '2019-03-10', event: { type: 'member-left', member: 'm2', by: 'death' } }],
    })
    const dead = await record(path, join)
    expect(dead).toMatchObject({ code: 1, stderr: expect.stringMatching(/m2 of household\/001.*2019-03-10/) })
    expect((await exported(path)).some(({ id }) => id.startsWith('join.'))).toBe(false)
  })

  test('is told to be still wrong there when one household puts them right', async () => {
    const path = await newLedger('001', '002')
    await record(path, {
      id: 'wed',
      change: {
        change: 'move',
        by: 'marriage',
        on: '2018-05-01',
        household: 'household/001',
        into: 'household/002',
        going: { m2: 'other' },
      },
    })
    const put = {
      id: 'right',
      commands: [
        {
          stream: 'household/001',
          on: '2015-01-01',
          event: { type: 'corrected', replaces: 'made-001.3', statement: joined('', 'm2', { ...wife, born: '1954-08-15' }).event },
        },
      ],
    }
    const done = await record(path, put, '--json')
    expect(done.code).toBe(0)
    expect(JSON.parse(done.stdout).differing).toEqual([{ household: 'household/002', member: '001.m2', fields: ['born'] }])
    const there = (await exported(path)).find(
      ({ stream, event }) => stream === 'household/002' && event.type === 'member-joined' && event.member === '001.m2',
    )!
    const also = {
      id: 'right-there',
      commands: [
        {
          stream: 'household/002',
          on: '2018-05-01',
          event: { type: 'corrected', replaces: there.id, statement: { ...there.event, born: '1954-08-15' } },
        },
      ],
    }
    expect(JSON.parse((await record(path, also, '--json')).stdout).differing).toBeUndefined()
  })
})

describe('what one commit recorded in error', () => {
  test('is undone by its id, and asked again it is the same', async () => {
    const path = await newLedger('001', '003')
    await record(path, {
      id: 'm',
      change: { change: 'merge', on: '2019-05-01', household: 'household/001', into: 'household/003', going: { m1: 'other', m2: 'other' } },
    })
    const undo = {
      id: 'u',
      change: { change: 'undo', on: '2019-06-10', household: 'household/001', into: 'household/003', commit: 'm', because: 'meant 002' },
    }
    expect(await record(path, undo)).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse((await record(path, undo, '--json')).stdout).again).toBe(true)
    expect(JSON.parse((await run(['show', '001', '--ledger', path, '--json'])).stdout)).toMatchObject({ standing: 'unregistered' })
  })
})

describe('histories that are imported', () => {
  /** The export of three households after a move, a split and a merger. */
  async function changed(): Promise<Recorded[]> {
    const path = await newLedger('001', '002', '003')
    await record(path, {
      id: 'move',
      change: {
        change: 'move',
        by: 'marriage',
        on: '2018-05-01',
        household: 'household/001',
        into: 'household/002',
        going: { m2: 'other' },
      },
    })
    await record(path, {
      id: 'split',
      change: { change: 'split', on: '2018-06-01', household: 'household/002', into: 'household/002b', going: { m2: 'head' } },
    })
    await record(path, {
      id: 'merge',
      change: { change: 'merge', on: '2018-07-01', household: 'household/003', into: 'household/002', going: { m1: 'other', m2: 'other' } },
    })
    return exported(path)
  }

  function numbered(events: readonly Recorded[]): string[] {
    const versions = new Map<string, number>()
    return events.map((one) => {
      const version = (versions.get(one.stream) ?? 0) + 1
      versions.set(one.stream, version)
      return writeLine({ ...one, version })
    })
  }

  async function importing(events: readonly Recorded[], path?: string) {
    const into = path ?? (await newLedger())
    return run(['import', fileOfLines(numbered(events)), '--ledger', into, '--batch', `b${ledgers++}`])
  }

  const isOf = (stream: string, type: string, other?: string) => (one: Recorded) =>
    one.stream === stream && one.event.type === type && (other === undefined || ('household' in one.event && one.event.household === other))

  test('are taken with both halves of every change', async () => {
    const { code, stderr } = await importing(await changed())
    expect({ code, households: stderr.match(/household\//g) }).toEqual({ code: 0, households: null })
  })

  test.each([
    ['who left is nowhere', isOf('household/002', 'member-joined', 'household/001')],
    ['who joined never left', isOf('household/001', 'member-left', 'household/002')],
    ['who split off is not said to have', isOf('household/002b', 'split-from')],
    ['who became one with another did not', isOf('household/003', 'merged-into')],
  ])('are refused with both households if %s', async (_, isGone) => {
    const events = await changed()
    const gone = events.find(isGone)!
    const { code, stderr } = await importing(events.filter((one) => one !== gone))
    expect(code).toBe(2)
    expect(stderr.match(/household\/00\w+/g)?.length).toBeGreaterThanOrEqual(2)
  })

  test('name the households that are nowhere, and are held against them when those are in the ledger', async () => {
    const events = await changed()
    const [first, rest] = [
      events.filter(({ stream }) => stream === 'household/001'),
      events.filter(({ stream }) => stream !== 'household/001'),
    ]
    const path = await newLedger()
    const told = await importing(first, path)
    expect(told).toMatchObject({ code: 0, stderr: expect.stringContaining('household/002') })
    const refused = await importing(
      rest.filter((one) => !isOf('household/002', 'member-joined', 'household/001')(one)),
      path,
    )
    expect(refused.code).not.toBe(0)
    const { code, stderr } = await importing(rest, path)
    expect({ code, households: stderr.match(/household\//g) }).toEqual({ code: 0, households: null })
  })

  test('let nobody be registered again who died in another household of the ledger', async () => {
    const path = await newLedger('001')
    await record(path, {
      id: 'ids',
      commands: [{ stream: 'household/001', on: '2015-01-01', event: { type: 'member-described', member: 'm1', citizenId: HIS } }],
    })
    await record(path, {
      id: 'head',
      change: {
        change: 'succession',
        on: '2019-03-10',
        household: 'household/001',
        leaves: { member: 'm1', by: 'death' },
        staying: { m2: 'head' },
      },
    })
    const other = await newLedger('009')
    await record(other, {
      id: 'ids',
      commands: [{ stream: 'household/009', on: '2015-01-01', event: { type: 'member-described', member: 'm1', citizenId: HIS } }],
    })
    const { stdout } = await run(['export', '--ledger', other, '--personal', '--reason', 'test'])
    const file = fileOfLines(stdout.trim().split('\n'))
    expect(await run(['import', file, '--ledger', path, '--batch', 'other'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('household/009'),
    })
  })
})

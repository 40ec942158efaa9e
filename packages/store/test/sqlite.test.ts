import { createHmac } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { stamp, type Store } from '@hearthfold/core'
import { openProblemText, openSqlite } from '@hearthfold/store/sqlite'
import { contract } from '@hearthfold/store/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const digestKey = Buffer.alloc(32, 7)

function storeOf(opened: ReturnType<typeof openSqlite>): Store {
  if (!opened.ok) throw new Error(openProblemText(opened.problem).en)
  return opened.value.store
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-sqlite-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the sqlite driver', () => {
  for (const { sentence, hold } of contract) {
    test(sentence, () =>
      hold(async (opening) => {
        const open = () => storeOf(openSqlite(join(folder, 'ledger.db'), { digestKey, ...opening }))
        const store = open()
        return { store, again: async () => open(), dispose: () => store.close() }
      }),
    )
  }
})

const visited = (id: string, count: number) => ({
  id,
  actor: 'office',
  accepted: Array.from({ length: count }, () => ({
    stream: 'household/a' as const,
    on: '2019-12-01' as const,
    event: { type: 'visited' as const, by: 'cadre', purpose: 'regular' as const },
  })),
  expected: 'any' as const,
  claims: 'none' as const,
})

describe('what somebody does to the file behind our back', () => {
  async function tamper(statement: string) {
    const path = join(folder, 'ledger.db')
    const store = storeOf(openSqlite(path, { digestKey }))
    await store.commit(visited('1', 5))
    const database = new DatabaseSync(path)
    database.exec(statement)
    database.close()
    const broken = await store.verify()
    await store.close()
    return broken
  }
  const at = (version: number, because: string) => ({ stream: 'household/a', version, because })

  test('a changed byte is found at its event', async () => {
    expect(await tamper(`UPDATE events SET line = replace(line, 'cadre', 'kadre') WHERE version = 3`)).toEqual(at(3, 'changed'))
  })
  test('an event that is missing within a stream is found', async () => {
    expect(await tamper('DELETE FROM events WHERE version = 3')).toEqual(at(3, 'missing'))
  })
  test('what an event is found by is held to what it says', async () => {
    for (const [column, value] of [
      ['stream', 'household/b'],
      ['recorded_at', '9998-01-01T00:00:00.000Z'],
      ['division', '22'],
      ['moved_to', '22'],
      ['commit_id', 'other'],
      ['commit_id', null],
      ['events', null],
    ] as const) {
      const set = `UPDATE events SET ${column} = ${value === null ? 'NULL' : `'${value}'`} ${column === 'stream' ? '' : 'WHERE version = 1'}`
      expect(await tamper(set), set).toEqual({
        stream: column === 'stream' ? 'household/b' : 'household/a',
        version: 1,
        because: 'mislaid',
      })
      rmSync(join(folder, 'ledger.db'))
    }
  })
  test('an end that was cut off in the midst of a commit is found', async () => {
    expect(await tamper('DELETE FROM events WHERE version > 3')).toEqual({ position: '4', because: 'cut-off' })
  })
})

test('of a person who was released or forgotten no byte of their digest is left in the files, also while the ledger is open', async () => {
  const persons = Array.from({ length: 300 }, (_, at) => String(110101190001010015n + BigInt(at)))
  const isLeft = (person: string) => {
    const digest = createHmac('sha256', digestKey).update(person).digest()
    return readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(digest))
  }
  const store = storeOf(openSqlite(join(folder, 'ledger.db'), { digestKey }))
  const [released, forgotten, kept] = [persons.slice(0, 100), persons.slice(100, 200), persons.slice(200)]
  await store.commit({ ...visited('1', 1), claims: { take: persons, release: [] } })
  await store.commit({ ...visited('2', 1), claims: { take: [], release: released } })
  expect(persons.every(isLeft)).toBe(true)
  expect(await store.forget(forgotten)).toBe(100)
  expect([...released, ...forgotten].filter(isLeft)).toEqual([])
  expect(kept.every(isLeft)).toBe(true)
  await store.close()
})

test('an import that fails while it is being read lets others record', async () => {
  const divisionOf = () => {
    throw new Error('no such village')
  }
  const store = storeOf(openSqlite(join(folder, 'ledger.db'), { digestKey, divisionOf }))
  const on = '2019-12-01' as const
  const settled = { stream: 'household/b' as const, on, event: { type: 'settled' as const, village: 'village/nowhere' as const } }
  // More than are put down at a time.
  const events = stamp([settled, ...visited('2', 600).accepted.map((one) => ({ ...one, stream: 'household/b' as const }))], {
    after: 0,
    id: (version) => `e-${version}`,
    recordedAt: '2015-03-01T01:00:00.000Z',
    actor: 'archive',
  })
  expect(await store.import({ name: '2015', source: 'archive', events })).toEqual({
    ok: false,
    problem: { code: 'storage-failed', reason: 'no such village' },
  })
  expect(await store.commit(visited('1', 1))).toHaveProperty('value.recorded')
  await store.close()
})

describe('a file that is no ledger', () => {
  test('is refused as unreadable where it is no database', () => {
    const path = join(folder, 'notes.txt')
    writeFileSync(path, 'these are notes, and nothing else, of more than a hundred characters '.repeat(20))
    const opened = openSqlite(path, { digestKey })
    expect(opened).toMatchObject({ ok: false, problem: { code: 'unreadable', path } })
  })
  test('is refused as that of another application, and left as it is', () => {
    const path = join(folder, 'other.db')
    const other = new DatabaseSync(path)
    other.exec('CREATE TABLE notes (text TEXT)')
    other.close()
    expect(openSqlite(path, { digestKey })).toEqual({ ok: false, problem: { code: 'other-application', path } })
    const after = new DatabaseSync(path)
    expect(after.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'notes' }])
    after.close()
  })
  test('is refused where a newer version of this software made it', async () => {
    const path = join(folder, 'ledger.db')
    await storeOf(openSqlite(path, { digestKey })).close()
    const newer = new DatabaseSync(path)
    newer.exec('PRAGMA user_version = 99')
    newer.close()
    const opened = openSqlite(path, { digestKey })
    expect(opened).toMatchObject({ ok: false, problem: { code: 'newer-schema', path, found: 99 } })
    expect(!opened.ok && openProblemText(opened.problem).en).toContain('upgrade the software')
  })
  test('in a folder that is not there is refused with its path', () => {
    const path = join(folder, 'nowhere', 'ledger.db')
    expect(openSqlite(path, { digestKey })).toMatchObject({ ok: false, problem: { code: 'unreadable', path } })
  })
})

describe('the key of a ledger', () => {
  const other = Buffer.alloc(32, 8)
  test('is the one that it was made with: with another it is not opened, and nobody is taken twice', async () => {
    const path = join(folder, 'ledger.db')
    await storeOf(openSqlite(path, { digestKey })).close()
    const opened = openSqlite(path, { digestKey: other })
    expect(opened).toEqual({ ok: false, problem: { code: 'other-key', path } })
    expect(!opened.ok && openProblemText(opened.problem)).toEqual({
      zh: expect.stringContaining('请给出该台账的密钥文件'),
      en: expect.stringContaining('give the key-ring of this ledger'),
    })
    const store = storeOf(openSqlite(path, { digestKey }))
    expect(await store.commit(visited('1', 1))).toHaveProperty('value.recorded')
    await store.close()
  })
  test('is not needed to read, and without it nothing is recorded, nobody forgotten and no ledger made', async () => {
    const path = join(folder, 'ledger.db')
    expect(openSqlite(path, { digestKey: undefined })).toMatchObject({ ok: false, problem: { code: 'no-ledger', path } })
    const store = storeOf(openSqlite(path, { digestKey }))
    await store.commit(visited('1', 2))
    const reading = storeOf(openSqlite(path, { digestKey: undefined }))
    expect(await reading.readAll(undefined, 10)).toEqual(await store.readAll(undefined, 10))
    const scoped = reading.within({ actor: 'clerk', divisions: ['11'], roles: ['record', 'import'] })
    for (const one of [reading, scoped]) {
      await expect(one.commit(visited('2', 1))).rejects.toThrow('without its key')
      await expect(one.import({ name: '2015', source: 'archive', events: [] })).rejects.toThrow('without its key')
      await expect(one.forget([])).rejects.toThrow('without its key')
    }
    await reading.close()
    await store.close()
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Store } from '@hearthfold/core'
import { openProblemText, openSqlite } from '@hearthfold/store/sqlite'
import { contract } from '@hearthfold/store/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const digestKey = Buffer.alloc(32, 7)

function storeOf(opened: ReturnType<typeof openSqlite>): Store {
  if ('problem' in opened) throw new Error(openProblemText(opened.problem).en)
  return opened.store
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
    for (const [column, value] of [['stream', 'household/b'], ['recorded_at', '9998-01-01T00:00:00.000Z'], ['division', '22'], ['moved_to', '22'], ['commit_id', 'other'], ['commit_id', null], ['digest', null]] as const) {
      const set = `UPDATE events SET ${column} = ${value === null ? 'NULL' : `'${value}'`} ${column === 'stream' ? '' : 'WHERE version = 1'}`
      expect(await tamper(set), set).toEqual({ stream: column === 'stream' ? 'household/b' : 'household/a', version: 1, because: 'mislaid' })
      rmSync(join(folder, 'ledger.db'))
    }
  })
  test('an end that was cut off in the midst of a commit is found', async () => {
    expect(await tamper('DELETE FROM events WHERE version > 3')).toEqual({ position: '4', because: 'cut-off' })
  })
})

describe('a file that is no ledger', () => {
  test('is refused as unreadable where it is no database', () => {
    const path = join(folder, 'notes.txt')
    writeFileSync(path, 'these are notes, and nothing else, of more than a hundred characters '.repeat(20))
    const opened = openSqlite(path, { digestKey })
    expect(opened).toMatchObject({ problem: { code: 'unreadable', path } })
  })
  test('is refused as that of another application, and left as it is', () => {
    const path = join(folder, 'other.db')
    const other = new DatabaseSync(path)
    other.exec('CREATE TABLE notes (text TEXT)')
    other.close()
    expect(openSqlite(path, { digestKey })).toEqual({ problem: { code: 'other-application', path } })
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
    expect(opened).toEqual({ problem: { code: 'newer-schema', path, expected: 1, found: 99 } })
    expect('problem' in opened && openProblemText(opened.problem).en).toContain('upgrade the software')
  })
  test('in a folder that is not there is refused with its path', () => {
    const path = join(folder, 'nowhere', 'ledger.db')
    expect(openSqlite(path, { digestKey })).toMatchObject({ problem: { code: 'unreadable', path } })
  })
})

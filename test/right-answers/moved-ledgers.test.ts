import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openProblemText, openSqlite } from '@hearthfold/store/sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { named } from '../../packages/store/src/drivers/sqlite/backup.ts'
import { digestKey, scanned, storeAt, visits } from './sqlite-ledgers.ts'

const home = process.cwd()
let folder = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'hearthfold-moved-')))
})
afterEach(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true })
})

test('a ledger that was named from a folder stays the same one when the process goes to another folder, where one of that name is', async () => {
  for (const name of ['a', 'b']) mkdirSync(join(folder, name))
  const b = storeAt(join(folder, 'b', 'ledger.db'))
  await b.commit(visits('b', 'household/b', 2))
  await b.close()
  process.chdir(join(folder, 'a'))
  const store = storeAt('ledger.db')
  await store.commit(visits('a', 'household/a'))
  process.chdir(join(folder, 'b'))
  expect((await scanned(store)).map(({ stream }) => stream)).toEqual(['household/a'])
  expect(await store.verify()).toBeUndefined()
  expect(await store.readAll(undefined, 10)).toHaveLength(1)
  await store.close()
})

test('whoever has a ledger open that is deleted, moved or replaced is told so at the next question and at the next record', async () => {
  for (const [name, happen] of [
    ['deleted', (path: string) => rmSync(path)],
    ['moved', (path: string) => renameSync(path, `${path}.old`)],
    ['replaced', replace],
  ] as const) {
    const path = join(folder, `${name}.db`)
    const store = storeAt(path)
    await store.commit(visits('1'))
    const waiting = store.after('1', new AbortController().signal)
    const told = waiting.catch((error: unknown) => error)
    happen(path)
    expect(await store.commit(visits('2'))).toEqual({ ok: false, problem: { code: 'ledger-gone', path } })
    await expect(store.read('household/1'), name).rejects.toMatchObject({ trouble: { code: 'ledger-gone' } })
    await expect(store.readAll(undefined, 10), name).rejects.toMatchObject({ trouble: { code: 'ledger-gone' } })
    await expect(scanned(store), name).rejects.toMatchObject({ trouble: { code: 'ledger-gone' } })
    await expect(store.verify(), name).rejects.toMatchObject({ trouble: { code: 'ledger-gone' } })
    expect(await told).toMatchObject({ name: 'LedgerError', trouble: { code: 'ledger-gone', path } })
    await store.close()
  }
})

test('a file of several names is refused under each, since records would be lost, and a symbolic link is followed', async () => {
  const path = join(folder, 'ledger.db')
  const store = storeAt(path)
  await store.commit(visits('1'))
  await store.close()
  symlinkSync(path, join(folder, 'link.db'))
  const linked = storeAt(join(folder, 'link.db'))
  expect(await linked.commit(visits('2'))).toHaveProperty('value.recorded')
  await linked.close()
  linkSync(path, join(folder, 'second.db'))
  for (const name of ['ledger.db', 'second.db']) {
    const opened = openSqlite(join(folder, name), { digestKey })
    expect(opened).toEqual({ ok: false, problem: { code: 'several-names', path: join(folder, name), names: 2 } })
    expect(!opened.ok && openProblemText(opened.problem).zh).toContain('硬链接')
  }
  rmSync(join(folder, 'second.db'))
  const alone = storeAt(path)
  expect((await alone.read('household/1')).events).toHaveLength(2)
  await alone.close()
})

test('where a file system knows no second names a finished copy is named nevertheless, and never over a file that is there', async () => {
  const [from, to] = [join(folder, 'unfinished'), join(folder, 'copy.db')]
  for (const code of ['EPERM', 'ENOTSUP', 'EOPNOTSUPP']) {
    const refusing = () => Promise.reject(Object.assign(new Error(code), { code }))
    writeFileSync(from, `a copy under ${code}`)
    await named(from, to, refusing)
    expect(readFileSync(to, 'utf8')).toBe(`a copy under ${code}`)
    writeFileSync(from, 'another copy')
    await expect(named(from, to, refusing)).rejects.toMatchObject({ code: 'EEXIST' })
    expect(readFileSync(to, 'utf8')).toBe(`a copy under ${code}`)
    rmSync(to)
  }
  await expect(named(from, to, () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })))).rejects.toMatchObject({
    code: 'ENOSPC',
  })
  expect(existsSync(to)).toBe(false)
})

function replace(path: string): void {
  writeFileSync(`${path}.new`, readFileSync(path))
  renameSync(`${path}.new`, path)
}

test('a second close is quiet', async () => {
  const store = storeAt(join(folder, 'ledger.db'))
  await store.close()
  expect(await store.close()).toBeUndefined()
})

test('a ledger whose tables are not those of a ledger is refused, and its file is let go of', () => {
  const path = join(folder, 'ledger.db')
  void storeAt(path).close()
  const bytes = readFileSync(path)
  const at = bytes.indexOf('recorded_at TEXT')
  bytes[at] = 'R'.charCodeAt(0) ^ 1
  writeFileSync(path, bytes)
  for (let round = 0; round < 3; round++)
    expect(openSqlite(path, { digestKey })).toMatchObject({ ok: false, problem: { code: 'damaged', path } })
})

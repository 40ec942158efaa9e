import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getuid } from 'node:process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../packages/store/src/drivers/sqlite/database.ts'
import { linesOf, nodeArgs, storeAt } from './children.ts'
import { commitOf } from './writer.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-disk-'))
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true })
})

const COMMITS = 50
const hasStrace = spawnSync('strace', ['-V']).status === 0

test(`every acknowledged commit is synced to the disk: ${hasStrace ? 'counted by strace' : 'by the pragmas alone, since strace is not installed'}`, async () => {
  const path = join(folder, 'ledger.db')
  if (!hasStrace) {
    const opened = openDatabase(path, Buffer.alloc(32, 7))
    if (!opened.ok) throw new Error(opened.problem.code)
    const pragma = (name: string) => Object.values(opened.value.file.database.prepare(`PRAGMA ${name}`).get()!)[0]
    expect([pragma('journal_mode'), pragma('synchronous')]).toEqual(['wal', 2])
    opened.value.file.database.close()
    console.warn('strace is not installed: syncs were not counted, only the pragmas looked at')
    return
  }
  const trace = join(folder, 'trace')
  await storeAt(path).close()
  const args = [
    '-f',
    '-e',
    'trace=fsync,fdatasync,write',
    '-e',
    'write=none',
    '-s',
    '24',
    '-o',
    trace,
    process.execPath,
    ...nodeArgs('writer.ts', [path, 'c', '0', String(COMMITS), '5']),
  ]
  expect((await linesOf('strace', args)).filter((line) => line.startsWith('kept'))).toHaveLength(COMMITS)
  // Between what is said of one commit and of the next there is at least one sync.
  let synced = 0
  let acknowledged = 0
  for (const line of readFileSync(trace, 'utf8').split('\n')) {
    if (/\bf(data)?sync\(/.test(line)) synced++
    if (!/write\(1, "kept /.test(line)) continue
    expect(synced, `commit ${acknowledged} was synced before it was acknowledged`).toBeGreaterThan(0)
    acknowledged++
    synced = 0
  }
  expect(acknowledged).toBe(COMMITS)
})

test('a folder in which an ordinary user may not write is a clear refusal, and the ledger is as it was', async () => {
  const path = join(folder, 'ledger.db')
  const before = storeAt(path)
  for (let at = 0; at < 5; at++) await before.commit(commitOf(`c-${at}`, 'household/0'))
  await before.close()
  const bytes = readFileSync(path)
  chmodSync(path, 0o444)
  chmodSync(folder, 0o555)
  // Whoever runs the tests as root asks as nobody.
  const asUser = getuid?.() === 0 ? { uid: 65534, gid: 65534, cwd: '/' } : {}
  const [said] = await linesOf(process.execPath, nodeArgs('asks-to-record.ts', [path]), asUser)
  expect(said).toMatch(/^ledger-read-only: .*ledger\.db: the ledger or its folder cannot be written to, and nothing was changed/)
  const [missing] = await linesOf(process.execPath, nodeArgs('asks-to-record.ts', [join(folder, 'new.db')]), asUser)
  expect(missing).toMatch(/^unreadable: .*new\.db: expected the file of a ledger, but it cannot be opened \(.+\)/)
  chmodSync(folder, 0o755)
  chmodSync(path, 0o644)
  expect(existsSync(join(folder, 'new.db'))).toBe(false)
  expect(readFileSync(path).equals(bytes)).toBe(true)
  const after = storeAt(path)
  expect((await after.read('household/0')).events).toHaveLength(15)
  expect(await after.verify()).toBeUndefined()
  expect((await after.commit(commitOf('c-5', 'household/0'))).ok).toBe(true)
  await after.close()
})

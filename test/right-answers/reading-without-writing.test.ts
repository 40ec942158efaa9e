import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getuid } from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { storeRefusalText } from '@hearthfold/core/store'
import { backupSqlite, openSqlite } from '@hearthfold/store/sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestKey, scanned, storeAt, visits } from './sqlite-ledgers.ts'

const root = join(import.meta.dirname, '../..')

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-reading-'))
  path = join(folder, 'ledger.db')
})
afterEach(() => {
  spawnSync('chmod', ['-R', 'u+w', folder])
  rmSync(folder, { recursive: true })
})

/** A process of its own that has taken the write lock of the ledger. */
function lockHeld(): DatabaseSync {
  const other = new DatabaseSync(path)
  other.exec('BEGIN IMMEDIATE')
  return other
}

test('while somebody else writes, a ledger is opened, read, scanned and verified, and nobody waits', async () => {
  const before = storeAt(path)
  await before.commit(visits('1', 'household/1', 3))
  await before.close()
  const other = lockHeld()
  for (const key of [digestKey, undefined]) {
    const store = storeAt(path, { digestKey: key, patience: 0 })
    expect((await store.read('household/1')).events).toHaveLength(3)
    expect(await store.readAll(undefined, 10)).toHaveLength(3)
    expect(await scanned(store)).toHaveLength(1)
    expect(await store.verify()).toBeUndefined()
    // Time cannot be settled meanwhile: what is answered says as of when it is.
    expect((await store.read('household/1', { known: '2020-01-01T00:00:00.000Z' })).known).toBe('0001-01-01T00:00:00.000Z')
    await store.close()
  }
  other.close()
})

test('who has to wait for others that write lets the process go on, is told that they are busy, and succeeds once they are done', async () => {
  const store = storeAt(path, { patience: 300 })
  await store.commit(visits('1'))
  const other = lockHeld()
  let turns = 0
  const ticking = setInterval(() => turns++, 5)
  const refused = await store.commit(visits('2'))
  expect(refused).toEqual({ ok: false, problem: { code: 'ledger-busy', seconds: 0.3 } })
  expect(!refused.ok && storeRefusalText(refused.problem, 'zh')).toMatch(/其他进程仍在写入台账/)
  expect(await store.import({ name: '2015', source: 'archive', events: [] })).toEqual({
    ok: false,
    problem: { code: 'ledger-busy', seconds: 0.3 },
  })
  await expect(store.forget(['110101190001010015'])).rejects.toMatchObject({ name: 'LedgerError', trouble: { code: 'ledger-busy' } })
  clearInterval(ticking)
  expect(turns).toBeGreaterThan(50)
  const waiting = store.commit(visits('3'))
  await sleep(50)
  other.exec('ROLLBACK')
  expect(await waiting).toHaveProperty('value.recorded')
  other.close()
  await store.close()
})

test('a ledger and its copy can be shown, explained and verified where nothing may be written, and recording there is refused in words', async () => {
  const hearthfold = (as: object, ...args: string[]) =>
    spawnSync(
      process.execPath,
      ['--conditions=@hearthfold/source', '--disable-warning=ExperimentalWarning', join(root, 'packages/cli/src/bin.ts'), ...args],
      { encoding: 'utf8', ...as },
    )
  const place = join(folder, 'medium')
  mkdirSync(place)
  const ledger = join(place, 'ledger.db')
  expect(hearthfold({}, 'init', '--ledger', ledger).status).toBe(0)
  for (const [name, stream] of [
    ['first', 'household/1'],
    ['second', 'household/2'],
  ] as const) {
    writeFileSync(
      join(place, `${name}.json`),
      JSON.stringify({ id: name, commands: [{ stream, on: '2019-01-01', event: { type: 'settled', village: 'village/1' } }] }),
    )
  }
  expect(hearthfold({}, 'record', join(place, 'first.json'), '--ledger', ledger).status).toBe(0)
  expect(await backupSqlite(ledger, join(place, 'copy.db'))).toHaveProperty('bytes')
  for (const name of readdirSync(place)) chmodSync(join(place, name), 0o444)
  chmodSync(place, 0o555)
  chmodSync(folder, 0o755)
  // Whoever runs the tests as root asks as nobody.
  const nobody = getuid?.() === 0 ? { uid: 65534, gid: 65534, cwd: '/' } : { cwd: '/' }
  for (const one of [ledger, join(place, 'copy.db')]) {
    const given = ['--ledger', one, '--keys', `${join(place, 'ledger')}.db.keys`]
    for (const args of [['show', '1'], ['verify'], ['export']]) {
      const done = hearthfold(nobody, ...args, ...given)
      expect(done.status, `${args.join(' ')}: ${done.stderr}`).toBe(0)
    }
    const explained = hearthfold(nobody, 'explain', '1', '--question', 'eligible', '--on', '2019-12-01', '--ledger', one)
    expect(explained.status, explained.stderr).toBeLessThan(2)
    const recorded = hearthfold(nobody, 'record', join(place, 'second.json'), '--lang', 'en', ...given)
    expect(recorded.stderr).toContain('cannot be written to, and nothing was changed')
  }
  expect(readdirSync(place).filter((name) => /-wal$|-shm$/.test(name))).toEqual([])
}, 120_000)

test('a ledger that nobody could write to and that is written to nevertheless is told, and not read by half', async () => {
  const before = storeAt(path)
  await before.commit(visits('1'))
  await before.close()
  if (getuid?.() === 0) return expect(statSync(path).nlink).toBe(1)
  chmodSync(path, 0o444)
  chmodSync(folder, 0o555)
  const store = storeAt(path)
  expect((await store.read('household/1')).events).toHaveLength(1)
  chmodSync(folder, 0o755)
  chmodSync(path, 0o644)
  const other = storeAt(path)
  await other.commit(visits('2'))
  await expect(store.read('household/1')).rejects.toMatchObject({ trouble: { code: 'ledger-gone', path } })
  await other.close()
  await store.close()
})

test('while all streams are gone through, the log beside the ledger is folded into it, however long that takes', async () => {
  const store = storeAt(path)
  for (let at = 0; at < 1200; at++) await store.commit(visits(`c-${at}`, `household/${at % 600}`))
  const other = storeAt(path)
  let passed = 0
  let most = 0
  for await (const { events } of store.scan()) {
    expect(events).toHaveLength(2)
    passed++
    if (passed !== 3) continue
    for (let at = 0; at < 1500; at++) {
      await other.commit(visits(`d-${at}`, `household/z-${at % 10}`, 8))
      most = Math.max(most, statSync(`${path}-wal`).size)
    }
  }
  expect(passed).toBe(600)
  expect(most).toBeLessThan(24 * 2 ** 20)
  await other.close()
  await store.close()
}, 120_000)

test('while tables are made anew others record, and what they recorded is in the tables', async () => {
  const projection = {
    name: 'counted',
    version: 1,
    tables: { counted: { columns: { events: 'integer' as const } } },
    apply: (household: { version: number }) => ({ counted: [{ events: household.version }] }),
  }
  const store = storeAt(path, { patience: 0 })
  for (let at = 0; at < 400; at++) await store.commit(visits(`c-${at}`, `household/${at}`))
  const other = storeAt(path)
  const rebuilding = store.rebuild(projection)
  let recorded = 0
  for (; recorded < 20; recorded++)
    expect(await other.commit(visits(`d-${recorded}`, `household/${recorded < 10 ? 0 : `new-${recorded}`}`))).toHaveProperty(
      'value.recorded',
    )
  const households = await rebuilding
  const rows = await store.rows(projection, 'counted')
  expect(households).toBe(rows.length)
  const caught = (await store.checkpoint('counted')).position
  expect(Number(caught)).toBeGreaterThanOrEqual(400)
  expect(rows.reduce((sum, row) => sum + Number(row['events']), 0)).toBe(Number(caught))
  await other.close()
  await store.close()
})

test('going through a large ledger leaves the process its turns', async () => {
  const store = storeAt(path)
  for (let at = 0; at < 40; at++) await store.commit(visits(`c-${at}`, `household/${at}`, 250))
  let longest = 0
  let last = performance.now()
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  let turns = 0
  const counting = setInterval(() => turns++, 1)
  await store.verify()
  const verified = turns
  for await (const one of store.scan()) expect(one.events).toHaveLength(250)
  clearInterval(ticking)
  clearInterval(counting)
  expect(verified).toBeGreaterThan(10)
  expect(turns).toBeGreaterThan(verified + 5)
  await store.close()
})

test('a ledger that is opened twice at once by many is made once', async () => {
  const opened = Array.from({ length: 4 }, () => openSqlite(path, { digestKey }))
  expect(opened.filter((one) => !one.ok)).toEqual([])
  for (const one of opened) if (one.ok) await one.value.store.close()
})

import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type KeyRing, memoryKeyRing } from '@hearthfold/store'
import { fileKeyRing, keyFileProblemText } from '@hearthfold/store/keys'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder = ''
let path = ''
const opened: KeyRing[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-keys-'))
  path = join(folder, 'ledger.db.keys')
})
afterEach(async () => {
  for (const keys of opened.splice(0)) await keys.close()
  rmSync(folder, { recursive: true })
})

function ring(make = false): KeyRing {
  const found = fileKeyRing(path, { make })
  if (!found.ok) throw new Error(keyFileProblemText(found.problem).en)
  opened.push(found.value)
  return found.value
}

/** Whatever anybody finds in the files of the ring: the file itself, its journal, its log. */
function onDisk(): Buffer {
  return Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))))
}

for (const [kind, make] of [
  ['in memory', memoryKeyRing],
  ['in a file', () => ring(true)],
] as const) {
  describe(`a ring ${kind}`, () => {
    test('gives a subject the same key under each of its names, and others another', async () => {
      const keys = make()
      const [wang, li] = await keys.keysFor([['id 1', 'member a m1'], ['member a m2']])
      expect(await keys.keysFor([['member a m1'], ['id 2', 'member a m2'], ['id 2']])).toEqual([wang, li, li])
      expect(wang!.key).not.toEqual(li!.key)
      expect(wang!.key).toHaveLength(32)
      expect(wang!.id.startsWith(`${keys.name}.`)).toBe(true)
    })
    test('gives the key of the surest name that has one', async () => {
      const keys = make()
      const [byId, byMember] = await keys.keysFor([['id 1'], ['member a m1']])
      expect(
        await keys.keysFor([
          ['id 1', 'member a m1'],
          ['id 9', 'member a m1'],
        ]),
      ).toEqual([byId, byMember])
      // A name keeps the key that it has.
      expect(await keys.keysFor([['member a m1']])).toEqual([byMember])
    })
    test('gives one key to one subject that is asked for twice at once', async () => {
      const keys = make()
      const [one, same] = await keys.keysFor([['id 1'], ['id 1']])
      expect(same).toEqual(one)
    })
    test('tells a key that was erased from one that it never had, and makes a new one for who was erased', async () => {
      const keys = make()
      const [wang, li] = await keys.keysFor([['id 1', 'member a m1'], ['id 2']])
      expect(await keys.erase([wang!.id, 'unheard-of'])).toBe(1)
      expect(await keys.erase([wang!.id])).toBe(0)
      expect(await keys.find([wang!.id, li!.id, 'unheard-of'])).toEqual(
        new Map<string, unknown>([
          [wang!.id, 'erased'],
          [li!.id, li!.key],
          ['unheard-of', 'unknown'],
        ]),
      )
      const [anew] = await keys.keysFor([['member a m1']])
      expect(anew!.id).not.toBe(wang!.id)
      expect(anew!.key).not.toEqual(wang!.key)
    })
  })
}

describe('a ring in a file', () => {
  test('is the same for whoever opens it next', async () => {
    const first = ring(true)
    const [wang] = await first.keysFor([['id 1']])
    await first.close()
    opened.pop()
    const next = ring()
    expect(next.name).toBe(first.name)
    expect(next.digestKey).toEqual(first.digestKey)
    expect(next.digestKey).toHaveLength(32)
    expect(await next.keysFor([['id 1']])).toEqual([wang])
  })
  test('is shared: what one makes the other finds, and what one erases the other never uses again', async () => {
    const [one, other] = [ring(true), ring()]
    const [wang] = await one.keysFor([['id 1']])
    expect(await other.keysFor([['id 1']])).toEqual([wang])
    expect((await other.find([wang!.id])).get(wang!.id)).toEqual(wang!.key)
    await one.erase([wang!.id])
    expect((await other.find([wang!.id])).get(wang!.id)).toBe('erased')
    const [anew] = await other.keysFor([['id 1']])
    expect(anew!.id).not.toBe(wang!.id)
    expect(await one.keysFor([['id 1']])).toEqual([anew])
  })
  test('holds no byte of an erased key any more, in no file beside it', async () => {
    const keys = ring(true)
    // Enough for pages to be split and moved, in no order.
    const subjects = Array.from({ length: 600 }, (_, at) => [`member household/${(at * 7919) % 600} m1`, `id ${at}`])
    const all = []
    for (let at = 0; at < subjects.length; at += 100) all.push(...(await keys.keysFor(subjects.slice(at, at + 100))))
    const isErased = (at: number) => at % 3 === 0
    const erased = all.filter((_, at) => isErased(at))
    expect(erased.every(({ key }) => onDisk().includes(Buffer.from(key)))).toBe(true)
    for (let at = 0; at < erased.length; at += 100) expect(await keys.erase(erased.slice(at, at + 100).map(({ id }) => id))).toBe(100)
    const bytes = onDisk()
    expect(erased.filter(({ key }) => bytes.includes(Buffer.from(key)))).toEqual([])
    for (const [at, [name]] of subjects.entries())
      if (isErased(at) && bytes.includes(name!)) throw new Error(`the name of an erased subject is there: ${name}`)
    expect(all.every(({ key }, at) => isErased(at) || bytes.includes(Buffer.from(key)))).toBe(true)
  })
  test('that was not cleaned up after an erasure is when it is opened next', async () => {
    const keys = ring(true)
    const [wang] = await keys.keysFor([['id 1']])
    const stopped = new DatabaseSync(path)
    stopped.exec("PRAGMA secure_delete = OFF; DELETE FROM keys WHERE id LIKE '%'; UPDATE ring SET uncleaned = 1")
    stopped.close()
    expect(onDisk().includes(Buffer.from(wang!.key))).toBe(true)
    ring()
    expect(onDisk().includes(Buffer.from(wang!.key))).toBe(false)
  })
  test('can be read by nobody but its owner', async () => {
    await ring(true).keysFor([['id 1']])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    chmodSync(path, 0o644)
    ring()
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })
  test('is only made where somebody begins a ledger: a lost one is told, and none is put in its place', () => {
    const found = fileKeyRing(path)
    expect(found).toEqual({ ok: false, problem: { code: 'no-ring', path } })
    expect(!found.ok && keyFileProblemText(found.problem).en).toContain('restore it from its backup')
    expect(existsSync(path)).toBe(false)
    // One that somebody was making when they were stopped.
    writeFileSync(path, '')
    expect(fileKeyRing(path)).toEqual({ ok: false, problem: { code: 'no-ring', path } })
    expect(fileKeyRing(path, { make: true })).toHaveProperty('value.name')
  })
  test('is no other file, and none of a newer version', async () => {
    writeFileSync(path, 'these are notes, and nothing else, of more than a hundred characters '.repeat(20))
    expect(fileKeyRing(path)).toMatchObject({ ok: false, problem: { code: 'unreadable-ring', path } })
    rmSync(path)
    const other = new DatabaseSync(path)
    other.exec('CREATE TABLE notes (text TEXT)')
    other.close()
    expect(fileKeyRing(path, { make: true })).toEqual({ ok: false, problem: { code: 'not-a-ring', path } })
    rmSync(path)
    ring(true)
    const newer = new DatabaseSync(path)
    newer.exec('PRAGMA user_version = 99')
    newer.close()
    expect(fileKeyRing(path)).toEqual({ ok: false, problem: { code: 'newer-ring', path, expected: 2, found: 99 } })
    expect(fileKeyRing(join(folder, 'nowhere', 'keys'), { make: true })).toMatchObject({ ok: false, problem: { code: 'unreadable-ring' } })
  })
})

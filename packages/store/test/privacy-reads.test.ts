import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@hearthfold/core'
import { fileReadLog, privateStore, type ReadEntry } from '@hearthfold/store'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { A, all, awarded, B, joined, privateLedger, settled, WANG } from './people.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-reads-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a log of reads', () => {
  const at: Instant = '2020-05-01T08:00:00.000Z'
  const by = { actor: 'inspector', why: 'complaint 12' }
  async function filled() {
    const { keys, bare, add } = privateLedger()
    await add([settled(A), joined(A, 'm1', WANG), joined(A, 'm2', { name: 'Li' }), awarded(A, 'swept'), settled(B)])
    return { keys, bare }
  }
  test('names who read what of whom and why, in every way of reading, before it is handed out', async () => {
    const { keys, bare } = await filled()
    const entries: ReadEntry[] = []
    const store = privateStore(bare, { keys, log: { to: { read: async (more) => void entries.push(...more) }, ...by, clock: () => at } })
    const entry = { ...by, at, stream: A, members: ['m1', 'm2'], fields: ['name', 'citizenId', 'reason'] }
    await store.read(A)
    expect(entries).toEqual([entry])
    await store.readAll(undefined, 10)
    expect(entries).toEqual([entry, entry])
    for await (const _ of store.scan()) expect(entries).toHaveLength(3)
    expect(entries[2]).toEqual(entry)
    await store.read(B)
    expect(entries).toHaveLength(3)
    await store.within({ actor: 'village/1 cadre', divisions: [''], roles: [] }).read(A)
    expect(entries[3]).toEqual({ ...entry, actor: 'village/1 cadre' })
  })
  test('that fails withholds what would be read', async () => {
    const { keys, bare } = await filled()
    const store = privateStore(bare, { keys, log: { to: fileReadLog(join(folder, 'nowhere', 'reads')), ...by } })
    await expect(store.read(A)).rejects.toMatchObject({ problem: { code: 'not-logged' } })
    await expect(all(store)).rejects.toMatchObject({ problem: { code: 'not-logged' } })
    await expect(store.read(B)).resolves.toMatchObject({ events: [{ stream: B }] })
  })
  test('in a file has a line for each stream, which only its owner can read', async () => {
    const { keys, bare } = await filled()
    const path = join(folder, 'reads.ndjson')
    const store = privateStore(bare, { keys, log: { to: fileReadLog(path), ...by, clock: () => at } })
    await store.read(A)
    await store.read(A, { from: 2, most: 1 })
    const lines = readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toEqual([
      { ...by, at, stream: A, members: ['m1', 'm2'], fields: ['name', 'citizenId', 'reason'] },
      { ...by, at, stream: A, members: ['m1'], fields: ['name', 'citizenId'] },
    ])
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })
})

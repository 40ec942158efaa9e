import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { HouseholdId, Instant, Store } from '@hearthfold/core'
import type { Link } from '@hearthfold/core/store'
import { checkHistory, checkProof, type Proof, prove, seal, sealing, verifyLedger } from '@hearthfold/store'
import { memoryStore } from '@hearthfold/store/memory'
import { openSqlite } from '@hearthfold/store/sqlite'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grow, rootOf, leafHash, type Block } from '../src/sealing/tree.ts'
import { runs } from '../../../test/config/runs.ts'

const digestKey = Buffer.alloc(32, 7)
const clock = () => '2020-01-01T09:00:00.000Z' as Instant

/** The definition of RFC 6962, section 2.1, word by word. */
function definition(leaves: readonly Uint8Array[]): Buffer {
  const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  if (leaves.length === 0) return sha256()
  if (leaves.length === 1) return sha256(Buffer.from([0]), leaves[0]!)
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return sha256(Buffer.from([1]), definition(leaves.slice(0, k)), definition(leaves.slice(k)))
}

const leafBytes = ({ stream, version, hash }: Link) => Buffer.concat([Buffer.from(JSON.stringify([stream, version])), hash])

test('the tree has the roots that transparency logs publish for their test', () => {
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  const blocks: Block[] = []
  for (const [index, leaf] of leaves.entries()) {
    grow(blocks, { level: 0, index, hash: leafHash(Buffer.from(leaf, 'hex')) })
    expect(rootOf(blocks).toString('hex')).toBe(roots[index])
    expect(definition(leaves.slice(0, index + 1).map((hex) => Buffer.from(hex, 'hex'))).toString('hex')).toBe(roots[index])
  }
  expect(rootOf([]).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

const visits = (id: string, stream: HouseholdId, count: number) => ({
  id,
  actor: 'office',
  accepted: Array.from({ length: count }, () => ({
    stream,
    on: '2019-12-01' as const,
    event: { type: 'visited' as const, by: 'cadre', purpose: 'regular' as const },
  })),
  expected: 'any' as const,
  claims: 'none' as const,
})

/** Commits of so many events to streams in turn; sealed after some of them. */
const courses = fc.array(fc.record({ count: fc.integer({ min: 1, max: 25 }), stream: fc.nat(4), isSealed: fc.boolean() }), {
  minLength: 1,
  maxLength: 12,
})

async function run(store: Store, course: readonly { count: number; stream: number; isSealed: boolean }[], from = 0): Promise<void> {
  for (const [at, { count, stream, isSealed }] of course.entries()) {
    await store.commit(visits(`commit-${from + at}`, `household/${stream}`, count))
    if (isSealed) await seal(store, clock)
  }
}

test('every seal is the root of the tree over all links so far, however often was sealed', async () => {
  const property = fc.asyncProperty(courses, async (course) => {
    const store = memoryStore({ digestKey })
    await run(store, course)
    const newest = await seal(store, clock)
    expect(await seal(store, clock)).toEqual(newest)
    const links = await store.links(undefined, 10_000)
    expect(newest).toMatchObject({ size: links.length, position: links.at(-1)!.position })
    for (const { size, root } of await store.seals()) expect(definition(links.slice(0, size).map(leafBytes)).toString('hex')).toBe(root)
    expect(await verifyLedger(store)).toBeUndefined()
  })
  await fc.assert(property, { numRuns: runs(50) })
})

function flipped(text: string, pick: number): string {
  const at = pick % text.length
  const bits = (Number.parseInt(text[at]!, 16) ^ (1 << (pick % 4))).toString(16)
  return text.slice(0, at) + bits + text.slice(at + 1)
}

test('what is no proof at all proves nothing', () => {
  const seal = { size: 1, root: '0'.repeat(64) }
  for (const odd of [undefined, null, 'proof', {}, { stream: 'household/1', version: 1, hash: seal.root, index: 0, size: 1, path: [1] }]) {
    expect(checkProof(odd as never, seal)).toBe(false)
  }
})

test('the history of every stream is proven against the newest seal, and no proof holds with a bit of it flipped', async () => {
  const property = fc.asyncProperty(courses, fc.nat(), async (course, pick) => {
    const store = memoryStore({ digestKey })
    await run(store, course)
    await seal(store, clock)
    // What comes later is in no seal, and changes no proof.
    await store.commit(visits('later', 'household/0', 3))
    for (const stream of new Set(course.map(({ stream }): HouseholdId => `household/${stream}`))) {
      const done = await prove(store, stream)
      if (!done.ok) throw new Error(done.problem.code)
      const {
        value: { proof, seal },
      } = done
      const events = (await store.read(stream)).events
      expect(checkProof(proof, seal)).toBe(true)
      expect(checkHistory(events, proof, seal)).toBe(true)
      const wrong: Proof[] = [
        { ...proof, hash: flipped(proof.hash, pick) },
        { ...proof, version: proof.version + 1 },
        { ...proof, stream: 'household/9' },
        { ...proof, index: proof.index + 1 },
        { ...proof, index: proof.index - 1 },
        { ...proof, size: proof.size + 1 },
        { ...proof, path: [...proof.path, proof.hash] },
        ...proof.path.map((one, at) => ({ ...proof, path: proof.path.with(at, flipped(one, pick)) })),
        ...proof.path.map((_, at) => ({ ...proof, path: proof.path.toSpliced(at, 1) })),
      ]
      for (const one of wrong) expect(checkProof(one, seal)).toBe(false)
      expect(checkProof(proof, { ...seal, root: flipped(seal.root, pick) })).toBe(false)
      const at = pick % proof.version
      const changed = events.map((one, index) => (index === at ? { ...one, actor: 'somebody else' } : one))
      expect(checkHistory(changed, proof, seal)).toBe(false)
      expect(checkHistory(events.slice(0, proof.version - 1), proof, seal)).toBe(false)
    }
  })
  await fc.assert(property, { numRuns: runs(50) })
})

test('what was sealed before is not read again, but for the last sixteen events at most', async () => {
  const store = memoryStore({ digestKey })
  await store.commit(visits('1', 'household/a', 40))
  await seal(store, clock)
  await store.commit(visits('2', 'household/a', 1))
  const asked: (string | undefined)[] = []
  const watched = {
    ...store,
    links(after: string | undefined, most: number) {
      asked.push(after)
      return store.links(after, most)
    },
  }
  expect(await seal(watched, clock)).toMatchObject({ size: 41 })
  expect(asked).toEqual(['32', '41'])
})

test('nothing is proven of a stream that was not sealed', async () => {
  const store = memoryStore({ digestKey })
  const notSealed = { ok: false, problem: { code: 'not-sealed', stream: 'household/a' } }
  expect(await seal(store, clock)).toBeUndefined()
  expect(await prove(store, 'household/a')).toEqual(notSealed)
  await store.commit(visits('1', 'household/b', 1))
  await seal(store, clock)
  await store.commit(visits('2', 'household/a', 1))
  expect(await prove(store, 'household/a')).toEqual(notSealed)
})

test('sealing goes on with what comes, and seals the rest when it is stopped', async () => {
  const store = memoryStore({ digestKey })
  const stop = new AbortController()
  const ended = sealing(store, clock, stop.signal, 1)
  await store.commit(visits('1', 'household/a', 20))
  while ((await store.seals()).at(-1)?.size !== 20) await new Promise((resolve) => setTimeout(resolve, 1))
  await store.commit(visits('2', 'household/a', 1))
  stop.abort()
  await ended
  expect((await store.seals()).at(-1)?.size).toBe(21)
})

describe('what somebody does to a sealed ledger behind our back', () => {
  const hashes = (lines: readonly string[]) => {
    let before: Uint8Array = Buffer.alloc(32)
    return lines.map((line) => (before = createHash('sha256').update(before).update(line).digest()))
  }

  /** Three streams of twenty events each, sealed after each; then something is done to the tables. */
  async function tampered(does: (database: DatabaseSync) => void) {
    const folder = mkdtempSync(join(tmpdir(), 'hearthfold-sealing-'))
    const path = join(folder, 'ledger.db')
    const opened = openSqlite(path, { digestKey, clock })
    if (!opened.ok) throw new Error(opened.problem.code)
    const {
      value: { store },
    } = opened
    for (const name of ['a', 'b', 'c'] as const) {
      await store.commit(visits(name, `household/${name}`, 20))
      await seal(store, clock)
    }
    const seals = await store.seals()
    expect(await verifyLedger(store, seals)).toBeUndefined()
    const database = new DatabaseSync(path)
    does(database)
    database.close()
    const [broken, published] = [await verifyLedger(store), await verifyLedger(store, seals)]
    const proven = await prove(store, 'household/b')
    await store.close()
    rmSync(folder, { recursive: true })
    return { broken, published, proven: proven.ok ? 'proven' : proven.problem.code, seals }
  }

  /** Says of every stream but one that it is what it now says, chains and all. */
  function rewrite(database: DatabaseSync, stream: string): void {
    const rows = database.prepare('SELECT position, line FROM events WHERE stream = ? ORDER BY version').all(stream)
    const lines = rows.map((row, at) => (at >= 5 ? String(row['line']).replace('cadre', 'kadre') : String(row['line'])))
    const update = database.prepare('UPDATE events SET line = ?, hash = ? WHERE position = ?')
    for (const [at, hash] of hashes(lines).entries()) update.run(lines[at]!, hash, rows[at]!['position']!)
  }
  /** Gives the events their places anew, one after the other. */
  const closeGaps = (database: DatabaseSync) => {
    for (const [at, row] of database.prepare('SELECT position FROM events ORDER BY position').all().entries()) {
      database.prepare('UPDATE events SET position = ? WHERE position = ?').run(at + 1, row['position']!)
    }
  }

  test('a changed byte is found by the hashes of its stream', async () => {
    const { broken } = await tampered((database) =>
      database.exec(`UPDATE events SET line = replace(line, 'cadre', 'kadre') WHERE position = 25`),
    )
    expect(broken).toEqual({ stream: 'household/b', version: 5, because: 'changed' })
  })
  test('a stream that was rewritten with hashes that hold is found by the first seal over it, to sixteen events', async () => {
    const { broken, proven, seals } = await tampered((database) => rewrite(database, 'household/b'))
    expect(broken).toEqual({ seal: seals[1], after: '16', because: 'rewritten' })
    expect(proven).toBe('broken-seal')
  })
  test('a stream that is gone is found by the gap that it leaves', async () => {
    const { broken } = await tampered((database) => database.exec(`DELETE FROM events WHERE stream = 'household/b'`))
    expect(broken).toEqual({ position: '21', because: 'missing' })
  })
  test('a stream that is gone without a gap is found by a seal', async () => {
    const { broken, seals } = await tampered((database) => {
      database.exec(`DELETE FROM events WHERE stream = 'household/b'`)
      closeGaps(database)
    })
    expect(broken).toEqual({ seal: seals[1], after: '16', because: 'rewritten' })
  })
  test('an end that was cut off by whole commits is found by a seal', async () => {
    const { broken, seals } = await tampered((database) => database.exec(`DELETE FROM events WHERE stream = 'household/c'`))
    expect(broken).toEqual({ seal: seals[2], after: '32', because: 'cut-off' })
  })
  test('where the seals are gone, too, a root that was published tells', async () => {
    const { broken, published, seals } = await tampered((database) => {
      rewrite(database, 'household/a')
      database.exec('DELETE FROM seals; DELETE FROM seal_nodes')
    })
    expect(broken).toBeUndefined()
    expect(published).toEqual({ seal: expect.objectContaining({ size: 20, root: seals[0]!.root }), after: undefined, because: 'rewritten' })
  })
})

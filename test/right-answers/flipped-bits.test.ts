import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type HouseholdId, stamp, type Store } from '@hearthfold/core'
import { openProblemText, openSqlite } from '@hearthfold/store/sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestKey, storeAt, visits } from './sqlite-ledgers.ts'

const HOUSEHOLDS = Array.from({ length: 12 }, (_, at): HouseholdId => `household/${at}`)
const PERSONS = HOUSEHOLDS.map((_, at) => String(110101190001010015n + BigInt(at)))

/** Every how many bits one is flipped; HEARTHFOLD_FLIPS=1 for every one. */
const STRIDE = Number(process.env['HEARTHFOLD_FLIPS'] ?? 397)

let folder = ''
let path = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-flips-'))
  path = join(folder, 'ledger.db')
})
afterAll(() => rmSync(folder, { recursive: true }))

const clock = () => '2020-01-01T00:00:00.000Z' as const

const options = { digestKey, clock, patience: 0 }

const commits = HOUSEHOLDS.slice(0, 10).map((stream, at) =>
  visits(`c-${at}`, stream, 1 + (at % 2), { claims: { take: [PERSONS[at]!], release: [] } }),
)

/** A ledger with something of everything that one holds, in pages so small that there are many. */
async function makeLedger(): Promise<Buffer> {
  const store = storeAt(path, options)
  for (const commit of commits) await store.commit(commit)
  const imported = stamp(visits('', HOUSEHOLDS[10]!, 2).accepted, {
    after: 0,
    id: (version) => `e-${version}`,
    recordedAt: '2015-01-01T00:00:00.000Z',
    actor: 'archive',
  })
  await store.import({
    name: '2015',
    source: 'archive',
    events: imported,
    packs: [],
    persons: [{ person: PERSONS[10]!, stream: HOUSEHOLDS[10]! }],
  })
  await store.settle('2019-12-31T00:00:00.000Z')
  await store.keepCheckpoint(
    'reader',
    { position: '3', parked: { position: '4', reason: 'a reason' } },
    { position: undefined, parked: undefined },
  )
  for (const stream of HOUSEHOLDS.slice(0, 6))
    await store.keepSnapshot(stream, { version: 1, shape: 'a shape', bytes: Buffer.alloc(300, 1) })
  await store.keepSeal({ size: 4, position: '4', root: 'a root', sealedAt: clock() }, [
    { level: 2, index: 0, hash: Buffer.alloc(32, 2), position: '4' },
  ])
  await store.close()
  const database = new DatabaseSync(path)
  database.exec(
    "PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM; DELETE FROM snapshots WHERE stream > 'household/2'; PRAGMA journal_mode = WAL",
  )
  expect(Number(database.prepare('PRAGMA freelist_count').get()!['freelist_count'])).toBeGreaterThan(1)
  database.close()
  return readFileSync(path)
}

/** What a ledger says when it is asked whatever it can be asked. */
async function answersOf(store: Store): Promise<string> {
  const said: unknown[] = [
    await store.readAll(undefined, 1000),
    await store.links(undefined, 1000),
    await store.batches(),
    await store.checkpoint('reader'),
    await store.seals(),
    await store.sealNodes(2, 0, 9),
  ]
  for await (const one of store.scan()) said.push(one)
  for (const stream of HOUSEHOLDS)
    said.push(await store.read(stream), await store.read(stream, { known: '2016-01-01T00:00:00.000Z' }), await store.snapshot(stream))
  for (const commit of commits) said.push(await store.commit(commit))
  said.push(await store.commit(visits('late', HOUSEHOLDS[11]!, 1, { expected: { [HOUSEHOLDS[11]!]: 0 } })))
  for (const [at, stream] of HOUSEHOLDS.entries())
    said.push(
      await store.commit(visits(`n-${at}`, stream, 1, { expected: { [stream]: 0 }, claims: { take: [PERSONS[at]!], release: [] } })),
    )
  said.push(await store.commit(visits('taken', HOUSEHOLDS[11]!, 1, { claims: { take: [PERSONS[3]!], release: [] } })))
  return JSON.stringify(said)
}

async function withBit(ledger: Buffer, bit: number): Promise<'refused' | 'found' | string> {
  const flipped = Buffer.from(ledger)
  flipped[bit >> 3]! ^= 1 << (bit & 7)
  for (const more of ['-wal', '-shm']) rmSync(path + more, { force: true })
  writeFileSync(path, flipped)
  const found = openSqlite(path, options)
  if (!found.ok) {
    // Which a file that was left open after an earlier refusal would make of it.
    expect(openProblemText(found.problem).en).not.toContain('I/O')
    return 'refused'
  }
  const {
    value: { store },
  } = found
  try {
    return (await store.verify()) ? 'found' : await answersOf(store)
  } finally {
    await store.close()
  }
}

test('a flipped bit anywhere in the file of a ledger is refused at open, found by verify, or changes no answer', async () => {
  const ledger = await makeLedger()
  const whole = await withBit(ledger, ledger.length * 8)
  expect(whole).toContain('cadre')
  const bits = ledger.length * 8
  const counts = { refused: 0, found: 0, harmless: 0 }
  const wrong: number[] = []
  for (let bit = 0; bit < bits; bit += STRIDE) {
    const outcome = await withBit(ledger, bit)
    if (outcome === 'refused' || outcome === 'found') counts[outcome]++
    else if (outcome === whole) counts.harmless++
    else wrong.push(bit)
  }
  console.log(`${Math.ceil(bits / STRIDE)} of ${bits} bits of ${ledger.length} bytes flipped: ${JSON.stringify(counts)}`)
  expect(wrong).toEqual([])
  expect(counts.found).toBeGreaterThan(counts.harmless / 10)
}, 3_600_000)

/** Takes entries from the only page of an index by one bit: the page then says that it has fewer. */
function loseEntries(index: string): void {
  const database = new DatabaseSync(path)
  const root = Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(index)!['rootpage'])
  database.close()
  const bytes = readFileSync(path)
  const low = (root - 1) * 4096 + 4
  expect(bytes[low]! & 16).toBe(16)
  bytes[low]! ^= 16
  writeFileSync(path, bytes)
}

for (const index of ['events_by_stream', 'events_by_commit']) {
  test(`where entries are lost from ${index} nothing is kept a second time, and verify says that the file is damaged`, async () => {
    for (const more of ['', '-wal', '-shm']) rmSync(path + more, { force: true })
    const households = Array.from({ length: 30 }, (_, at): HouseholdId => `household/${at}`)
    const made = storeAt(path, options)
    for (const [at, stream] of households.entries()) await made.commit(visits(`c-${at}`, stream, 1))
    await made.close()
    loseEntries(index)
    const store = storeAt(path, options)
    const refused = { ok: false, problem: { code: 'ledger-damaged', path } }
    for (const [at, stream] of households.entries()) {
      expect(await store.commit(visits(`again-${at}`, stream, 1, { expected: { [stream]: 0 } }))).toEqual(refused)
      const retried = await store.commit(visits(`c-${at}`, stream, 1))
      expect(retried.ok ? retried.value.again : retried).toEqual(retried.ok ? true : refused)
    }
    expect(await store.import({ name: '2015', source: 'archive', events: [] })).toEqual(refused)
    expect(await store.verify()).toEqual({ part: 'file', because: 'damaged' })
    await store.close()
  })
}

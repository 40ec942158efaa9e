import { createHmac } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { stamp } from '@hearthfold/core'
import { openSqlite } from '@hearthfold/store/sqlite'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestKey, storeAt, visits } from './sqlite-ledgers.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-digests-'))
  path = join(folder, 'ledger.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const personOf = (at: number) => String(110101190001010015n + BigInt(at))
const digestOf = (at: number) => createHmac('sha256', digestKey).update(personOf(at)).digest()
const bytesOf = () => Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))))

const act = fc.oneof(
  fc.record({ kind: fc.constant('take' as const), first: fc.nat(400), count: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('release' as const), first: fc.nat(400), count: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('forget' as const), first: fc.nat(400), count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('import' as const), first: fc.nat(400), count: fc.integer({ min: 1, max: 40 }) }),
)

test('in whichever order persons are taken, released and forgotten, no byte of a digest of the forgotten is left in the file or its log', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
      for (const file of readdirSync(folder)) rmSync(join(folder, file))
      const store = storeAt(path)
      const taken = new Set<number>()
      let at = 0
      for (const { kind, first, count } of [...acts, { kind: 'forget' as const, first: 0, count: 200 }]) {
        const some = Array.from({ length: count }, (_, index) => first + index)
        const id = `c-${at++}`
        if (kind === 'take') {
          const free = some.filter((one) => !taken.has(one))
          await store.commit(visits(id, 'household/1', 1, { claims: { take: free.map(personOf), release: [] } }))
          for (const one of free) taken.add(one)
        } else if (kind === 'release') {
          await store.commit(visits(id, 'household/1', 1, { claims: { take: [], release: some.map(personOf) } }))
          for (const one of some) taken.delete(one)
        } else if (kind === 'import') {
          const free = some.filter((one) => !taken.has(one))
          const stream = `household/${id}` as const
          const events = stamp(visits(id, stream).accepted, {
            after: 0,
            id: (version) => `${id}-${version}`,
            recordedAt: '2015-01-01T00:00:00.000Z',
            actor: 'archive',
          })
          await store.import({ name: id, source: 'archive', events, persons: free.map((one) => ({ person: personOf(one), stream })) })
          for (const one of free) taken.add(one)
        } else {
          await store.forget(some.map(personOf))
          for (const one of some) taken.delete(one)
          const bytes = bytesOf()
          for (const one of some) expect(bytes.includes(digestOf(one)), `person ${one} was forgotten`).toBe(false)
        }
      }
      const bytes = bytesOf()
      for (const one of taken) expect(bytes.includes(digestOf(one)), `person ${one} is taken`).toBe(true)
      expect(await store.verify()).toBeUndefined()
      await store.close()
    }),
    { numRuns: Number(process.env['HEARTHFOLD_ROUNDS'] ?? 12) },
  )
}, 240_000)

test('where somebody is reading, what was forgotten leaves the log with what is recorded next', async () => {
  const store = storeAt(path)
  await store.commit(visits('1', 'household/1', 1, { claims: { take: [personOf(1)], release: [] } }))
  const reader = new DatabaseSync(path)
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM events').get()
  expect(await store.forget([personOf(1)])).toBe(1)
  expect(bytesOf().includes(digestOf(1))).toBe(true)
  reader.close()
  await store.commit(visits('2'))
  expect(bytesOf().includes(digestOf(1))).toBe(false)
  await store.close()
})

test('on a full disk a forgetting that was done is told as done, and the next one who records still waits for others', async () => {
  const opened = openSqlite(path, { digestKey, mostPages: 60, patience: 200 })
  if (!opened.ok) throw new Error(opened.problem.code)
  const {
    value: { store },
  } = opened
  await store.commit(visits('1', 'household/1', 1, { claims: { take: [personOf(1), personOf(2)], release: [] } }))
  for (let at = 0; (await store.commit(visits(`c-${at}`, 'household/1', 20))).ok; at++);
  expect(await store.forget([personOf(1)])).toBe(1)
  const other = new DatabaseSync(path)
  other.exec('BEGIN IMMEDIATE')
  const began = performance.now()
  expect(await store.commit(visits('late'))).toEqual({ ok: false, problem: { code: 'ledger-busy', seconds: 0.2 } })
  expect(performance.now() - began).toBeGreaterThan(150)
  other.close()
  await store.close()
})

/** The numbers up to a thousand, in an order in which they are spread. */
const spread = (step: number) => Array.from({ length: 1000 }, (_, at) => (at * step + 7) % 1000)

/** Orders in which a page came to keep the bytes of a digest that had gone to another page: who is taken so many at a time, and who is forgotten how. */
for (const [taking, gone, forgetting] of [
  [1000, spread(389).slice(0, 500), 50],
  [10, spread(7), 100],
] as const) {
  test(`of a thousand persons who were taken ${taking} at a time, and of whom ${gone.length} were forgotten ${forgetting} at a time, no digest is left at any moment`, async () => {
    const store = storeAt(path)
    const all = Array.from({ length: 1000 }, (_, at) => at)
    for (let at = 0; at < all.length; at += taking) {
      await store.commit(
        visits(`c-${at}`, `household/${at}`, 1, { claims: { take: all.slice(at, at + taking).map(personOf), release: [] } }),
      )
    }
    for (let at = 0; at < gone.length; at += forgetting) {
      await store.forget(gone.slice(at, at + forgetting).map(personOf))
      const bytes = bytesOf()
      expect(gone.slice(0, at + forgetting).filter((one) => bytes.includes(digestOf(one)))).toEqual([])
    }
    await store.close()
  })
}

import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@hearthfold/core'
import { verifyLedger } from '@hearthfold/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeArgs, storeAt } from './children.ts'
import { BATCH, counted, householdOf, personOf } from './keeper.ts'
import { ROUNDS as MANY } from './killing.ts'

/** Fewer than a writer is killed: each goes through the whole ledger. */
const ROUNDS = Math.ceil(MANY * 0.6)

let folder = ''
let path = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-keeping-'))
  path = join(folder, 'ledger.db')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What is killed in the midst of, in turn. */
const DOINGS = ['importing', 'rebuilding', 'sealing', 'forgetting'] as const

/** Runs a keeper until it has begun the same thing so often, and kills it a moment later; the lines that it wrote in full. */
function killedWhile(doing: (typeof DOINGS)[number], first: number, times: number): Promise<string[][]> {
  const child = spawn(process.execPath, nodeArgs('keeper.ts', [path, String(first)]), { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  let killing = false
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more
    if (killing || text.split(`${doing} `).length <= times) return
    killing = true
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 40)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () =>
      resolve(
        text
          .split('\n')
          .slice(0, -1)
          .map((line) => line.split(' ')),
      ),
    )
  })
}

/** What was acknowledged so far. */
interface Acknowledged {
  readonly imported: Set<number>
  readonly forgotten: Set<number>
  readonly roots: Map<number, string>
}

const isLeft = (bytes: Buffer, person: string) => bytes.includes(createHmac('sha256', Buffer.alloc(32, 7)).update(person).digest())

async function expectWhole(store: Store, { imported, forgotten, roots }: Acknowledged): Promise<void> {
  expect(await store.verify()).toBeUndefined()
  const published = [...roots].map(([size, root]) => ({ size, root }))
  expect(await verifyLedger(store, published)).toBeUndefined()
  const seals = new Map((await store.seals()).map(({ size, root }) => [size, root]))
  for (const [size, root] of roots) expect(seals.get(size), `the seal over ${size}`).toBe(root)
  // A batch is there with all of it or not at all, and is there if that was acknowledged.
  const batches = (await store.batches()).map(({ name }) => Number(name.slice('batch-'.length)))
  for (const batch of imported) expect(batches, `batch ${batch}`).toContain(batch)
  const sizes = new Map<string, number>()
  for await (const { stream, events } of store.scan()) sizes.set(stream, events.length)
  expect(sizes.size).toBe(batches.length * BATCH.households)
  for (const batch of batches) for (let at = 0; at < BATCH.households; at++) expect(sizes.get(householdOf(batch, at))).toBe(BATCH.events)
  // The table is as it was before it was made anew or as it is after: never a part of it.
  const { position } = await store.checkpoint(counted.name)
  const rows = await store.rows(counted, 'counted')
  expect(rows.reduce((sum, row) => sum + Number(row['events']), 0)).toBe(Number(position ?? 0))
  const bytes = Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))))
  for (const batch of batches) {
    const half = BATCH.households / 2
    const left = Array.from({ length: BATCH.households }, (_, at) => isLeft(bytes, personOf(batch, at)))
    expect(left.slice(half), `who stays of batch ${batch}`).toEqual(Array.from({ length: half }, () => true))
    if (forgotten.has(batch))
      expect(left.slice(0, half), `who was forgotten of batch ${batch}`).toEqual(Array.from({ length: half }, () => false))
  }
}

test(`a keeper killed ${ROUNDS} times in the midst of importing, rebuilding, sealing and erasing loses nothing that was acknowledged, and nothing is half there`, async () => {
  const acknowledged: Acknowledged = { imported: new Set(), forgotten: new Set(), roots: new Map() }
  let next = 0
  for (let round = 0; round < ROUNDS; round++) {
    const doing = DOINGS[round % DOINGS.length]!
    for (const [what, first = '', second = ''] of await killedWhile(doing, next, 1 + (Math.floor(round / DOINGS.length) % 2))) {
      const number = Number(first)
      expect(what).not.toMatch(/failed|busy|damaged/)
      if (what === 'importing') next = number + 1
      if (what === 'imported') acknowledged.imported.add(number)
      if (what === 'forgotten') acknowledged.forgotten.add(number)
      if (what === 'sealed') acknowledged.roots.set(number, second)
    }
    const store = storeAt(path)
    await expectWhole(store, acknowledged)
    await store.close()
  }
  expect(acknowledged.imported.size).toBeGreaterThan(ROUNDS / 4)
  expect(acknowledged.roots.size).toBeGreaterThan(0)
  expect(acknowledged.forgotten.size).toBeGreaterThan(0)
})

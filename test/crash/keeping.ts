import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '@hearthfold/core'
import { verifyLedger } from '@hearthfold/store'
import pg from 'pg'
import { expect } from 'vitest'
import { nodeArgs, storeOf } from './children.ts'
import { BATCH, counted, householdOf, personOf } from './keeper.ts'

/** What is killed in the midst of, in turn. */
const DOINGS = ['importing', 'rebuilding', 'sealing', 'forgetting'] as const

/** A keeper, and what it has said so far in full lines, each by its words. */
interface Keeping {
  readonly process: ChildProcess
  readonly lines: () => string[][]
  readonly ended: Promise<void>
}

function startKeeper(target: string, first: number): Keeping {
  const child = spawn(process.execPath, nodeArgs('keeper.ts', [target, String(first)]), { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (more: string) => (text += more))
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => resolve())
  })
  const lines = () =>
    text
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split(' '))
  return { process: child, lines, ended }
}

/** Waits until a keeper has said a word so often. */
async function said(keeping: Keeping, word: string, times: number): Promise<void> {
  while (sayings(keeping, word) < times) {
    if (keeping.process.exitCode !== null) throw new Error(`the keeper ended: ${keeping.lines().at(-1)?.join(' ') ?? 'it said nothing'}`)
    await sleep(1)
  }
}

/** What was acknowledged so far. */
interface Acknowledged {
  readonly imported: Set<number>
  readonly forgotten: Set<number>
  /** By how much was sealed. */
  readonly roots: Map<number, string>
}

/** Whether the digest of a person is left in a ledger, by all that can be found of one. */
export type Left = (person: string) => boolean

export function digestOf(person: string): Buffer {
  return createHmac('sha256', Buffer.alloc(32, 7)).update(person).digest()
}

/** What is left in a ledger in PostgreSQL, by the rows that it has. */
export async function isLeftIn(connectionString: string): Promise<Left> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<{ digest: string }>(`SELECT encode(digest, 'hex') AS digest FROM hearthfold.claims`)
  await client.end()
  const digests = new Set(rows.map(({ digest }) => digest))
  return (person) => digests.has(digestOf(person).toString('hex'))
}

async function expectWhole(store: Store, { imported, forgotten, roots }: Acknowledged, isLeft: Left): Promise<void> {
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
  const rows = position === undefined ? [] : await store.rows(counted, 'counted')
  const covered = await store.readAll(undefined, 1_000_000)
  const until = position === undefined ? 0 : covered.findIndex((one) => one.position === position) + 1
  expect(rows.reduce((sum, row) => sum + Number(row['events']), 0)).toBe(until)
  const half = BATCH.households / 2
  for (const batch of batches) {
    const left = Array.from({ length: BATCH.households }, (_, at) => isLeft(personOf(batch, at)))
    expect(left.slice(half), `who stays of batch ${batch}`).toEqual(Array.from({ length: half }, () => true))
    // Nobody is forgotten by half.
    expect(new Set(left.slice(0, half)).size, `who was forgotten of batch ${batch}`).toBe(1)
    if (forgotten.has(batch)) expect(left[0], `who was forgotten of batch ${batch}`).toBe(false)
  }
}

export interface Struck {
  readonly rounds: number
  /** What the keeper is told to keep, and what is looked at afterwards where that is reached in another way. */
  readonly target: string
  readonly looked?: string
  readonly isLeft: () => Left | Promise<Left>
}

function nothingYet(): Acknowledged {
  return { imported: new Set(), forgotten: new Set(), roots: new Map() }
}

/** Notes what a keeper said that it had done; where the next one is to begin, so that it asks again for what was not completed. */
function noted({ imported, forgotten, roots }: Acknowledged, lines: readonly string[][]): number {
  let next = 0
  for (const [what, first = '', second = '', third = ''] of lines) {
    const number = Number(first)
    if (what === 'importing') next = number
    if (what === 'imported') imported.add(number)
    if (what === 'forgotten') forgotten.add(number)
    if (what === 'sealed') roots.set(Number(second), third)
  }
  return next
}

async function lookedAt({ target, looked = target, isLeft }: Struck, acknowledged: Acknowledged): Promise<void> {
  const store = await storeOf(looked)
  await expectWhole(store, acknowledged, await isLeft())
  await store.close()
}

const sayings = (keeping: Keeping, word: string) => keeping.lines().filter(([first]) => first === word).length

/**
 * Kills a keeper in the midst of importing, rebuilding, sealing and erasing, in turn. Each time what was acknowledged is there, and nothing by
 * half; the next one asks again for what was under way, and the last one completes it.
 */
export async function killKeepers(struck: Struck): Promise<void> {
  const acknowledged = nothingYet()
  let next = 0
  for (let round = 0; round <= struck.rounds; round++) {
    const keeping = startKeeper(struck.target, next)
    const isLast = round === struck.rounds
    const times = isLast ? 1 : 1 + (Math.floor(round / DOINGS.length) % 2)
    try {
      await said(keeping, isLast ? 'forgotten' : DOINGS[round % DOINGS.length]!, times)
      await sleep(Math.random() * 40)
    } finally {
      keeping.process.kill('SIGKILL')
    }
    await keeping.ended
    next = noted(acknowledged, keeping.lines())
    await lookedAt(struck, acknowledged)
  }
  expect(Math.min(acknowledged.imported.size, acknowledged.roots.size, acknowledged.forgotten.size)).toBeGreaterThan(0)
}

/** Lets something befall what a keeper works on, in the midst of each thing that it does, in turn; it goes on, and completes it. */
export async function whileOneKeeps(struck: Struck, befalls: () => Promise<void>): Promise<void> {
  const keeping = startKeeper(struck.target, 0)
  try {
    for (let round = 0; round < struck.rounds; round++) {
      const doing = DOINGS[round % DOINGS.length]!
      await said(keeping, doing, sayings(keeping, doing) + 1)
      await sleep(Math.random() * 20)
      await befalls()
    }
    // What it was about then, and all that follows, once more.
    await said(keeping, 'forgotten', sayings(keeping, 'forgotten') + 2)
  } finally {
    keeping.process.kill('SIGKILL')
  }
  await keeping.ended
  const acknowledged = nothingYet()
  noted(acknowledged, keeping.lines())
  await lookedAt(struck, acknowledged)
}

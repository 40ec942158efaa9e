import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@hearthfold/core'
import { openSqlite } from '@hearthfold/store/sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeArgs, storeAt } from './children.ts'
import { commitOf, EVENTS } from './writer.ts'

const ROUNDS = Number(process.env['HEARTHFOLD_ROUNDS'] ?? 20)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-crash-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a writer; resolves with the lines it wrote in full once it has ended. `killAfter`: lines after which it is killed. */
function writer(args: readonly string[], killAfter = Infinity): Promise<string[]> {
  const child = spawn(process.execPath, nodeArgs('writer.ts', args), { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  let killing = false
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more
    if (killing || text.split('\n').length <= killAfter) return
    killing = true
    // Somewhere within one of the commits that follow.
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 5)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => resolve(text.split('\n').slice(0, -1)))
  })
}

async function eventsOf(store: Store) {
  const events = []
  for await (const one of store.scan()) events.push(...one.events)
  return events
}

test(`a writer killed ${ROUNDS} times loses no acknowledged commit, keeps none by half and none twice`, async () => {
  const path = join(folder, 'killed.db')
  const acknowledged = new Set<string>()
  let next = 0
  for (let round = 0; round < ROUNDS; round++) {
    const lines = await writer([path, 'c', String(next), '100000', '5'], 3 + (round % 7) * 5)
    for (const line of lines) acknowledged.add(line.split(' ')[1]!)
    // The one that was under way when the writer was killed is asked for again in the next round.
    next = Math.max(...[...acknowledged].map((id) => Number(id.slice(2)))) + 1
    const store = storeAt(path)
    expect(await store.verify()).toBeUndefined()
    const perCommit = new Map<string, number>()
    for (const { id } of await eventsOf(store)) {
      const commit = id.slice(0, id.lastIndexOf('.'))
      perCommit.set(commit, (perCommit.get(commit) ?? 0) + 1)
    }
    for (const id of acknowledged) expect(perCommit.get(id), `${id} was acknowledged`).toBe(EVENTS)
    for (const [id, events] of perCommit) expect(events, `${id} is whole`).toBe(EVENTS)
    expect(perCommit.size - acknowledged.size).toBeLessThanOrEqual(round + 1)
    const retried = await store.commit(commitOf('c-0', 'household/0'))
    expect('recorded' in retried && retried.again).toBe(true)
    await store.close()
  }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS)
})

test('a full disk is a refusal with its reason, and the ledger stays whole', async () => {
  const path = join(folder, 'full.db')
  const opened = openSqlite(path, { digestKey: Buffer.alloc(32, 7), mostPages: 60 })
  if ('problem' in opened) throw new Error(opened.problem.code)
  const { store } = opened
  let kept = 0
  let refused
  while (!refused) {
    const done = await store.commit(commitOf(`c-${kept}`, 'household/0'))
    if ('refused' in done) refused = done.refused
    else kept++
  }
  expect(refused).toEqual({ code: 'storage-failed', reason: 'database or disk is full' })
  expect(kept).toBeGreaterThan(10)
  expect((await store.read('household/0')).events).toHaveLength(kept * EVENTS)
  expect(await store.verify()).toBeUndefined()
  await store.close()
})

import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '@hearthfold/core'
import { expect } from 'vitest'
import { commitOf, sizeOf } from './writer.ts'

/** How many times somebody is killed. */
export const ROUNDS = Number(process.env['HEARTHFOLD_ROUNDS'] ?? 20)

/** A process that writes, and what it has said so far in full lines. */
export interface Writing {
  readonly process: ChildProcess
  readonly lines: () => string[]
  readonly ended: Promise<string[]>
}

/** Starts a writer. `heard` is told of what it has written so far. */
export function startWriter(args: readonly string[], heard: (lines: number, child: ChildProcess) => void = () => undefined): Writing {
  const script = join(import.meta.dirname, 'writer.ts')
  const child = spawn(process.execPath, ['--conditions=@hearthfold/source', script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  const lines = () => text.split('\n').slice(0, -1)
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more
    heard(lines().length, child)
  })
  const ended = new Promise<string[]>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => resolve(lines()))
  })
  return { process: child, lines, ended }
}

/** Runs a writer until it ends, or has written so many lines and is killed. */
export function writer(args: readonly string[], killAfter = Infinity): Promise<string[]> {
  let killing = false
  return startWriter(args, (lines, child) => {
    if (killing || lines < killAfter) return
    killing = true
    // Somewhere within one of the commits that follow.
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 5)
  }).ended
}

export async function eventsOf(store: Store) {
  const events = []
  for await (const one of store.scan()) events.push(...one.events)
  return events
}

/** The ids of the commits that were acknowledged, in lines that a writer wrote. */
export function acknowledgedIn(lines: readonly string[]): string[] {
  return lines.filter((line) => line.startsWith('kept ')).map((line) => line.split(' ')[1]!)
}

/**
 * Holds a ledger to what was acknowledged: its hashes hold, every commit that was acknowledged is there, none is there by
 * half or twice, and of others only as many as may have been under way.
 */
export async function expectWhole(store: Store, acknowledged: ReadonlySet<string>, underWay: number): Promise<void> {
  expect(await store.verify()).toBeUndefined()
  const perCommit = new Map<string, number>()
  for (const { id } of await eventsOf(store)) {
    const commit = id.slice(0, id.lastIndexOf('.'))
    perCommit.set(commit, (perCommit.get(commit) ?? 0) + 1)
  }
  for (const id of acknowledged) expect(perCommit.get(id), `${id} was acknowledged`).toBe(sizeOf(id))
  for (const [id, events] of perCommit) expect(events, `${id} is whole`).toBe(sizeOf(id))
  expect(perCommit.size - acknowledged.size).toBeLessThanOrEqual(underWay)
}

/**
 * Kills a writer again and again; each time the next one asks again for the commit that was under way.
 *
 * @param target what a writer is told to write to
 */
export async function killWriters(target: string, open: () => Store | Promise<Store>): Promise<void> {
  const acknowledged = new Set<string>()
  let next = 0
  for (let round = 0; round < ROUNDS; round++) {
    const lines = await writer([target, 'c', String(next), '100000', '5'], 3 + (round % 7) * 5)
    for (const id of acknowledgedIn(lines)) acknowledged.add(id)
    next = Math.max(...[...acknowledged].map((id) => Number(id.slice(2)))) + 1
    const store = await open()
    await expectWhole(store, acknowledged, round + 1)
    const retried = await store.commit(commitOf('c-0', 'household/0', sizeOf('c-0')))
    expect(retried.ok && retried.value.again).toBe(true)
    await store.close()
  }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS)
}

/**
 * Lets two write while something befalls what they write to, again and again; they go on, and what was acknowledged is there.
 *
 * @param befalls is told of what has been acknowledged so far
 */
export async function whileTwoWrite(
  target: string,
  open: () => Promise<Store>,
  befalls: (acknowledged: () => string[]) => Promise<void>,
): Promise<void> {
  await (await open()).close()
  const writers = ['a', 'b'].map((name) => startWriter([target, name, '0', '1000000', '4', '10']))
  const acknowledged = () => writers.flatMap(({ lines }) => acknowledgedIn(lines()))
  try {
    // Each has opened the ledger before it happens for the first time.
    while (writers.some(({ lines }) => lines().length === 0)) await sleep(10)
    for (let round = 0; round < ROUNDS; round++) {
      const before = acknowledged().length
      while (acknowledged().length < before + 5 + (round % 5) * 4) {
        for (const { process } of writers) expect(process.exitCode).toBeNull()
        await sleep(2)
      }
      await sleep(Math.random() * 5)
      await befalls(acknowledged)
    }
  } finally {
    for (const { process } of writers) process.kill('SIGKILL')
  }
  await Promise.all(writers.map(({ ended }) => ended))
  const store = await open()
  await expectWhole(store, new Set(acknowledged()), writers.length)
  await store.close()
}

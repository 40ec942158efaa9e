import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linesOf, nodeArgs, storeAt } from './children.ts'
import type { Attempt } from './rival.ts'
import { EVENTS } from './writer.ts'

const WRITERS = 16
const STREAMS = 8
/** In all; HEARTHFOLD_COMMITS=10000 for a long run. */
const COMMITS = Number(process.env['HEARTHFOLD_COMMITS'] ?? 320)
/** Each with as many writers: in a long run every writer is a process of its own. */
const PROCESSES = COMMITS >= 10_000 ? WRITERS : 4

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearthfold-rivals-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test(`${WRITERS} writers in ${PROCESSES} processes that make ${COMMITS} commits to ${STREAMS} streams at once leave the history that their answers tell`, async () => {
  const path = join(folder, 'shared.db')
  await storeAt(path).close()
  const each = Math.ceil(COMMITS / WRITERS)
  const names = Array.from({ length: PROCESSES }, (_, process) =>
    Array.from({ length: WRITERS / PROCESSES }, (_, at) => `w${process}.${at}`),
  )
  const said = await Promise.all(
    names.map((some) => linesOf(process.execPath, nodeArgs('rival.ts', [path, String(each), String(STREAMS), ...some]))),
  )
  const attempts = said.flat().map((line) => JSON.parse(line) as Attempt)
  expect(attempts.filter(({ failed }) => failed !== undefined)).toEqual([])

  // The model: a stream is the kept attempts put one after the other, each where the one before it ended.
  const model = new Map<string, { id: string; version: number }[]>()
  const kept = attempts.filter((attempt) => attempt.kept !== undefined).toSorted((one, other) => one.expected - other.expected)
  for (const { id, stream, expected, kept: versions } of kept) {
    const history = model.get(stream) ?? []
    model.set(stream, history)
    expect(history.length, `${id} was kept after version ${expected} of ${stream}`).toBe(expected)
    expect(versions).toEqual(Array.from({ length: EVENTS }, (_, at) => expected + at + 1))
    history.push(...versions!.map((version, at) => ({ id: `${id}.${at + 1}`, version })))
  }
  expect(new Set(kept.map(({ id }) => id)).size).toBe(each * WRITERS)
  expect(kept).toHaveLength(each * WRITERS)

  const store = storeAt(path)
  for await (const { stream, events } of store.scan()) {
    expect(events.map(({ id, version }) => ({ id, version }))).toEqual(model.get(stream))
    model.delete(stream)
  }
  expect(model.size).toBe(0)
  expect(await store.verify()).toBeUndefined()
  await store.close()

  // A conflict says a version that the stream had, which was another; and each attempt was answered once.
  const conflicts = attempts.filter(({ actual }) => actual !== undefined)
  for (const { expected, actual } of conflicts) {
    expect(actual).toBeGreaterThan(expected)
    expect(actual! % EVENTS).toBe(0)
  }
  const answered = conflicts.map(({ id, expected }) => `${id} ${expected}`)
  expect(new Set(answered).size).toBe(answered.length)
  expect(conflicts.length).toBeGreaterThan(0)
  console.log(`${kept.length} commits kept, ${conflicts.length} conflicts`)
})

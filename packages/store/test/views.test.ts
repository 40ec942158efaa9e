import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant, Recorded, Store, Stream } from '@hearthfold/core'
import { memoryStore } from '@hearthfold/store/memory'
import { openSqlite } from '@hearthfold/store/sqlite'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const digestKey = Buffer.alloc(32, 7)
const WRITERS = 3
const STREAMS: Stream[] = ['household/a', 'household/b', 'household/c']

/** What a writer or reader does: its clock jumps, then it records or asks; a slow one turns to others before. */
const step = fc.record({
  who: fc.nat(WRITERS - 1),
  jump: fc.integer({ min: -400, max: 600 }),
  turns: fc.nat(4),
  does: fc.oneof(
    fc.record({ record: fc.subarray(STREAMS, { minLength: 1 }) }),
    fc.record({ ask: fc.nat(STREAMS.length - 1), ahead: fc.integer({ min: -800, max: 800 }) }),
    fc.record({ settle: fc.integer({ min: -800, max: 800 }) }),
  ),
})

const instant = (milliseconds: number) => new Date(Date.UTC(2020, 0, 1) + milliseconds).toISOString() as Instant
const visit = (stream: Stream) => ({
  stream: stream as 'household/a',
  on: '2019-12-01' as const,
  event: { type: 'visited' as const, by: 'cadre', purpose: 'regular' as const },
})

/** Opens one ledger for each writer, each with a clock of its own. */
async function viewsStay(
  open: (clocks: readonly (() => Instant)[]) => { stores: readonly Store[]; end: () => Promise<void> },
  numRuns: number,
) {
  const property = fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
    const now = Array.from({ length: WRITERS }, () => 10_000)
    const { stores, end } = open(now.map((_, who) => () => instant(now[who]!)))
    const views: { stream: Stream; known: Instant; events: readonly Recorded[] }[] = []
    const look = async (who: number, stream: Stream, known: Instant) => {
      const view = await stores[who]!.read(stream, { known })
      expect(view.known! <= known).toBe(true)
      expect(view.events.every(({ recordedAt }) => recordedAt <= view.known!)).toBe(true)
      views.push({ stream, known: view.known!, events: view.events })
    }
    await Promise.all(
      steps.map(async ({ who, jump, turns, does }, at) => {
        for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
        now[who]! += jump
        if ('record' in does)
          expect(
            await stores[who]!.commit({
              id: `commit-${at}`,
              actor: 'writer',
              accepted: does.record.map(visit),
              expected: 'any',
              claims: 'none',
            }),
          ).toHaveProperty('value.recorded')
        else if ('ask' in does) await look(who, STREAMS[does.ask]!, instant(now[who]! + does.ahead))
        else await stores[who]!.settle(instant(now[who]! + does.settle))
      }),
    )
    for (const store of stores) {
      for (const { stream, known, events } of views) expect(await store.read(stream, { known })).toEqual({ events, known })
    }
    for (const stream of STREAMS) {
      const recorded = (await stores[0]!.read(stream)).events.map(({ recordedAt }) => recordedAt)
      expect(recorded).toEqual(recorded.toSorted())
    }
    await end()
  })
  await fc.assert(property, { numRuns })
}

test('in memory a view as known at an instant never changes, whoever records meanwhile and by whatever clock', () =>
  viewsStay((clocks) => {
    // One process has one clock: it goes by whoever asks.
    const store = memoryStore({ digestKey, clock: clocks[0]! })
    return { stores: clocks.map(() => store), end: () => store.close() }
  }, 100))

test('in sqlite a view as known at an instant never changes, whoever records meanwhile and by whatever clock', () =>
  viewsStay((clocks) => {
    const folder = mkdtempSync(join(tmpdir(), 'hearthfold-views-'))
    const stores = clocks.map((clock) => {
      const opened = openSqlite(join(folder, 'ledger.db'), { digestKey, clock })
      if (!opened.ok) throw new Error(opened.problem.code)
      return opened.value.store
    })
    return { stores, end: () => Promise.all(stores.map((store) => store.close())).then(() => rmSync(folder, { recursive: true })) }
  }, 20))

import { type Commit, readLine, type Store, writeLine } from '@hearthfold/core'
import { lives } from '@hearthfold/core/testing'
import { memoryKeyRing, privateStore } from '@hearthfold/store'
import { memoryStore } from '@hearthfold/store/memory'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertMeetingAsync } from '../../../test/config/meeting.ts'
import { runs } from '../../../test/config/runs.ts'

const stores = {
  'a ledger': (): Store => memoryStore({ digestKey: Buffer.alloc(32, 7) }),
  'a private ledger': (): Store => {
    const keys = memoryKeyRing()
    return privateStore(memoryStore({ digestKey: keys.digestKey }), { keys })
  },
}

/** What a caller may hand over where a value belongs. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    NaN,
    -0,
    -1,
    0.5,
    '',
    '900000',
    '2019-02-30',
    new Date(0),
    7n,
    {},
    [],
    { toJSON: () => 1 },
    { toJSON: undefined },
    'x'.repeat(501),
    'a\u0000b\ud800',
  ),
  fc.anything({ maxDepth: 2, withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true, withMap: true }),
)

/** A copy with something else in one place. */
function damaged(value: unknown, pick: number, by: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(value)) as object
  const places: [Record<string, unknown>, string][] = []
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, inner] of Object.entries(node)) {
      places.push([node as Record<string, unknown>, key])
      walk(inner)
    }
  }
  walk(copy)
  const [parent, key] = places[pick % places.length]!
  parent[key] = by
  return copy
}

for (const [name, open] of Object.entries(stores)) {
  test(`whatever ${name} keeps can be read from its line, and whatever it does not keep is refused in words`, async () => {
    let [kept, refused] = [0, 0]
    await assertMeetingAsync(
      fc.asyncProperty(lives(), fc.array(fc.tuple(fc.nat(), strange), { minLength: 1, maxLength: 5 }), async ({ events }, damages) => {
        const store = open()
        for (const [at, [pick, by]] of damages.entries()) {
          const { stream, on, event } = events[pick % events.length]!
          const commit = damaged(
            { id: `c-${at}`, actor: 'office', accepted: [{ stream, on, event }], expected: 'any', claims: 'none' },
            pick,
            by,
          ) as Commit
          const done = await store.commit(commit)
          const imported = await store.import({
            name: `b-${at}`,
            source: 'archive',
            events: [damaged({ ...events[0], stream: `household/imported-${at}` }, pick, by) as never],
          })
          for (const one of [done, imported]) {
            if (!one.ok) {
              refused++
              expect(['ill-formed-commit', 'ill-formed-batch', 'out-of-order', 'recorded-later', 'person-claimed']).toContain(
                one.problem.code,
              )
            } else kept++
          }
        }
        for await (const { events: read } of store.scan())
          for (const one of read) expect(readLine(writeLine(one))).toStrictEqual({ ok: true, value: one })
      }),
      { numRuns: runs(100), met: () => Math.min(kept, refused), moreThan: 2 },
    )
  })
}

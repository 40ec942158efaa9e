import { type Recorded, writeLine } from '@hearthfold/core'
import { lives } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { internGuard, guard } from '../src/schema/guard.ts'
import { RecordedHousehold, RecordedVillage } from '../src/events/envelope.ts'
import { assertMeeting } from '../../../test/config/meeting.ts'

const isHousehold = guard(RecordedHousehold)
const isVillage = guard(RecordedVillage)

const works: Recorded = {
  stream: 'village/1',
  id: 'v1',
  version: 1,
  on: '2015-01-01',
  recordedAt: '2015-01-02T08:00:00.000Z',
  actor: 'clerk',
  schema: 1,
  event: { type: 'works-done', kind: 'road', provider: { kind: 'firm', id: 'f1' } },
}

/** Values that a field may nearly have. */
const nearly = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    2,
    2 ** 60,
    '',
    'A',
    '2019-02-29',
    '2019-02-28',
    'household/1',
    [],
    {},
    'x'.repeat(65),
    '𝄞'.repeat(64),
    '𝄞'.repeat(65),
  ),
  fc.jsonValue({ maxDepth: 1 }),
)

/** A JSON value with one node replaced, removed or added, anywhere in it. */
function damaged(value: unknown, pick: number, as: 'replaced' | 'removed' | 'added', by: unknown): unknown {
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
  if (as === 'removed' && Array.isArray(parent)) parent.splice(Number(key), 1)
  else if (as === 'removed') delete parent[key]
  else if (as === 'replaced' || Array.isArray(parent)) parent[key] = by
  else
    Object.defineProperty(parent, ['extra', '__proto__', 'constructor', 'name'][pick % 4]!, {
      value: by,
      enumerable: true,
      configurable: true,
    })
  return copy
}

test('the fast door lets in exactly what the schema lets in', () => {
  let refused = 0
  const how = fc.constantFrom('replaced', 'removed', 'added')
  assertMeeting(
    fc.property(
      lives(),
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), how, nearly), { minLength: 1, maxLength: 20 }),
      ({ events }, at, damages) => {
        const event = events[at % events.length]!
        expect(isHousehold(JSON.parse(writeLine(event)))).toBe(true)
        for (const [pick, as, by] of damages) {
          const value = damaged(event, pick, as, by)
          const expected = RecordedHousehold.safeParse(value)
          if (!expected.success) refused++
          expect(isHousehold(value), JSON.stringify(value)).toBe(expected.success)
          // What fits is handed on as it is, so the schema must not have changed it.
          if (expected.success) expect(value).toStrictEqual(expected.data)
          const other = damaged(works, pick, as, by)
          expect(isVillage(other), JSON.stringify(other)).toBe(RecordedVillage.safeParse(other).success)
        }
      },
    ),
    { met: () => refused, moreThan: 150 },
  )
})

test('adopting a value gives the same answer and leaves it equal', () => {
  const adoptsHousehold = internGuard(RecordedHousehold)
  const how = fc.constantFrom('replaced', 'removed', 'added')
  fc.assert(
    fc.property(lives(), fc.nat(), fc.nat(), how, nearly, ({ events }, at, pick, as, by) => {
      const value = damaged(events[at % events.length]!, pick, as, by)
      const before = JSON.stringify(value)
      expect(adoptsHousehold(value)).toBe(isHousehold(value))
      expect(JSON.stringify(value)).toBe(before)
    }),
  )
})

test('what is only asked about is not touched', () => {
  const frozen = Object.freeze({ ...works, event: Object.freeze({ ...works.event, provider: Object.freeze({ kind: 'firm', id: 'f1' }) }) })
  expect(isVillage(frozen)).toBe(true)
})

test('each part of a schema draws its line where zod does', () => {
  const whole = z.int().min(-2).max(3)
  const few = z.array(z.boolean()).min(1).max(2)
  const cases: [z.ZodType, unknown[]][] = [
    [whole, [-3, -2, -0, 3, 4, 1.5, NaN, Infinity, 2 ** 53, '1', null]],
    [z.int(), [2 ** 53 - 1, 2 ** 53, -(2 ** 53)]],
    [z.number(), [2 ** 53, 1.5, NaN, Infinity, '1']],
    [few, [[], [true], [true, false], [true, false, true], [1], 'a', { length: 1, 0: true }]],
    [z.string().min(2).max(2), ['a', 'ab', 'abc', '𝄞', '𝄞𝄞', 'a𝄞', '\ud834a', ['a', 'b']]],
    [z.strictObject({ a: whole.exactOptional() }), [{}, { a: 1 }, { a: undefined }, { a: 4 }, [], { b: 1 }]],
    [z.strictObject({ a: whole.optional() }), [{}, { a: 1 }, { a: undefined }, { a: 4 }]],
    [
      z.discriminatedUnion('t', [z.strictObject({ t: z.literal('a') }), z.strictObject({ t: z.enum(['b', 'c']) })]),
      [{ t: 'a' }, { t: 'c' }, { t: 'd' }, {}, []],
    ],
    [z.union([few, z.literal(['x', 1])]), [[true], 'x', 1, 'y', '1']],
  ]
  for (const [schema, values] of cases) {
    for (const value of values) expect(guard(schema)(value), String(JSON.stringify(value))).toBe(schema.safeParse(value).success)
  }
  // An array with the very keys of an object is none.
  expect(guard(z.strictObject({ a: z.int() }))(Object.assign([], { a: 1 }))).toBe(false)
})

test('nothing but an object is an event', () => {
  for (const value of [undefined, null, 0, 'settled', [], [works], () => works]) expect(isHousehold(value)).toBe(false)
})

test('a schema with a part that is not understood is refused at the first question', () => {
  const strange = [
    z.string().min(1).regex(/a/),
    z.coerce.number(),
    z.object({}),
    z.date(),
    z.string().trim(),
    z.number().multipleOf(2),
    z.email(),
  ]
  for (const schema of strange) expect(() => guard(schema)(undefined)).toThrow(/does not understand/)
})

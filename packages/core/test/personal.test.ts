import { HouseholdEvent, RectificationEvent, type Recorded, VillageEvent } from '@hearthfold/core'
import { redacted } from '@hearthfold/core/checking'
import { splitPersonal, fieldPrivacy, type Reading, mergePersonal, REDACTED } from '@hearthfold/core/store'
import { lives, statement } from '@hearthfold/core/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { HouseholdIdValue, DayValue, ItemIdValue, VillageIdValue } from '../src/events/fields.ts'
import { runs } from '../../../test/config/runs.ts'

/** Texts that have a form of their own say nobody's name: days, and streams. */
const FORMED: ReadonlySet<unknown> = new Set([DayValue, HouseholdIdValue, VillageIdValue, ItemIdValue])

/** The paths of all other texts in the shape of an event; places in a list are no part of one. */
function textsIn(schema: z.core.$ZodType, path = ''): string[] {
  if (FORMED.has(schema)) return []
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'string':
      return [path]
    case 'array':
      return textsIn(def.element, path)
    case 'optional':
      return textsIn(def.innerType, path)
    case 'union':
      return def.options.flatMap((option) => textsIn(option, path))
    case 'object':
      return Object.entries(def.shape).flatMap(([field, inner]) => textsIn(inner, path === '' ? field : `${path}.${field}`))
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
      return []
    default:
      throw new Error(`a shape that nobody reads for texts: ${def.type}`)
  }
}

type Tree = { readonly [field: string]: Reading | Tree }

function paths(tree: Tree, path = ''): [string, Reading][] {
  return Object.entries(tree).flatMap(([field, inner]) =>
    typeof inner === 'string' ? [[path + field, inner]] : paths(inner, `${path}${field}.`),
  )
}

const shapes = [...HouseholdEvent.options, ...VillageEvent.options, ...RectificationEvent.options]
const typeOf = (shape: (typeof shapes)[number]) => shape.shape.type.value
const classified = fieldPrivacy as unknown as Readonly<Record<string, Tree>>

describe('every text of every event', () => {
  test.each(shapes.map((shape) => [typeOf(shape), shape] as const))('of %s is read in one way, and nothing else is', (type, shape) => {
    // What a correction states is read as what it stands for.
    const found = textsIn(shape).filter((path) => type !== 'corrected' || !path.startsWith('statement.'))
    expect(new Set(found)).toEqual(new Set(paths(classified[type] ?? {}).map(([path]) => path)))
  })
  test('has a type of event that there is', () => {
    expect(Object.keys(fieldPrivacy).filter((type) => shapes.every((shape) => typeOf(shape) !== type))).toEqual([])
  })
  test('that is taken out does not stand in a list, where nothing would take it out', () => {
    const lists = ['basis.reasons', 'found.evidence', 'carried.stopped']
    const taken = Object.values(classified).flatMap((tree) =>
      paths(tree).flatMap(([path, reading]) => (reading === 'personal' || reading === 'text' ? path : [])),
    )
    expect(taken.filter((path) => lists.some((list) => path.startsWith(list)))).toEqual([])
  })
})

test('what is taken apart is together what it was, and what is left is valid and says nothing of it', () => {
  const corrected = fc.record({ type: fc.constant('corrected' as const), replaces: fc.constant('e1'), statement })
  fc.assert(
    fc.property(fc.oneof(statement, corrected), (whole) => {
      const { event, taken } = splitPersonal(whole, () => REDACTED)
      expect(mergePersonal(event, { ...taken.personal, ...taken.text })).toEqual(whole)
      // Some that are drawn name nothing yet and are not valid themselves.
      expect(HouseholdEvent.safeParse(event).success).toBe(HouseholdEvent.safeParse(whole).success)
      const left = splitPersonal(event, () => REDACTED).taken
      expect(left.personal).toBeUndefined()
      expect(new Set(Object.values(left.text ?? {}))).toEqual(new Set(left.text ? [REDACTED] : []))
    }),
  )
})

describe('an export that is redacted', () => {
  const joined = {
    type: 'member-joined',
    member: 'm1',
    by: 'listing',
    relation: 'head',
    sex: 'male',
    born: '1949-12-31',
    name: '王小明',
    citizenId: '11010519491231001X',
  } as const
  const recorded: Recorded = {
    stream: 'household/1',
    id: 'e1',
    version: 1,
    on: '2019-01-01',
    recordedAt: '2019-01-02T00:00:00.000Z',
    actor: 'office',
    schema: 1,
    event: { type: 'corrected', replaces: 'e0', statement: joined },
    private: { personal: { key: 'k', box: 'b' } },
  }
  test('has no names, no IDs and nothing enciphered, also in what a correction states', () => {
    const { name: _name, citizenId: _id, ...shown } = joined
    const { private: _private, ...envelope } = recorded
    expect(redacted(recorded)).toEqual({ ...envelope, event: { ...recorded.event, statement: shown } })
  })
  test('shows of a free text that there was one, and leaves what was withheld before', () => {
    const event = { type: 'revoked', withdraws: 'e0', because: 'Wang told us' } as const
    expect(redacted({ ...recorded, event } as Recorded).event).toEqual({ ...event, because: REDACTED })
    const withheld = { ...event, because: `${REDACTED}a1B_-234` }
    const kept = { text: { key: 'k', box: 'AAAA' } }
    expect(redacted({ ...recorded, event: withheld, private: kept } as Recorded).event).toEqual(withheld)
    // Of what no store has taken apart, a text that merely looks withheld is somebody's: a phone, a name.
    for (const because of [`${REDACTED}13800138`, `${REDACTED}Wang`, REDACTED])
      expect(redacted({ ...recorded, event: { ...event, because } } as Recorded).event).toEqual({ ...event, because: REDACTED })
  })
  test('of a whole life is one that can be read again', () => {
    fc.assert(
      fc.property(lives({ wishes: 20 }), ({ events }) => {
        for (const one of events) expect(HouseholdEvent.safeParse(redacted(one).event).success).toBe(true)
      }),
      { numRuns: runs(20) },
    )
  })
})

import * as z from 'zod'
import type { Command } from '../command/command.ts'
import { ageOn, type Day, incomeYearEndedBy, type MonthDay, plusMonths, yearOf } from '../values/day.ts'
import { HouseholdEvent } from '../events/household.ts'
import { RectificationEvent } from '../events/rectification.ts'
import { Amount, DayValue, SignedAmount, Year } from '../events/fields.ts'
import { VillageEvent } from '../events/village.ts'
import type { Household } from '../household/household.ts'
import { membersOn, type MemberView } from '../household/member.ts'
import type { ExpectedValue } from '../schema/expected.ts'
import { type Misfit, show } from '../schema/issue.ts'
import { yuan } from '../values/money.ts'

// What the shape of an event allows and nobody can mean: a year that has not begun, an amount that no household has, a birth of
// somebody who is grown up. Looked at when something is recorded or imported, and not in the shapes of events: what was recorded
// before somebody looked is read for ever.

/**
 * The greatest number that an event may hold; of an amount, 9,000,000.00 yuan in fen. The amounts of ten million events then add up
 * exactly.
 */
export const MOST = 900_000_000

/** Until so many months after the birth a child joins as newborn: natural changes are entered once a year at the latest. */
const NEWBORN_MONTHS = 12

/** Nobody younger marries. */
export const MARRYING_AGE = 16

/** What a place in an event holds. A plan is a day that may lie ahead. */
type Kind = 'amount' | 'number' | 'year' | 'income-year' | 'day'

/** A place in an event; `*` stands for each entry of a list. */
interface Leaf {
  readonly path: readonly string[]
  readonly kind: Kind
}

/** Days that are plans: until when something is to run, by when something is to be done. All others are past. */
const PLANS = new Set(['until', 'deadline'])

/** What is said of other things than of the household: what a pack determined, and who is born when (see `identity.ts`). */
const ELSEWHERE = new Set(['basis', 'born'])

let leaves: ReadonlyMap<string, readonly Leaf[]> | undefined

/** Of an event of this type. Read out of the schemas at the first question: to load the package is not to walk them. */
function leavesOfType(type: string): readonly Leaf[] {
  leaves ??= new Map(
    [...HouseholdEvent.options, ...VillageEvent.options, ...RectificationEvent.options].map(({ shape }) => [
      shape.type.value,
      leavesOf(shape),
    ]),
  )
  return leaves.get(type) ?? []
}

function leavesOf(shape: Readonly<Record<string, z.core.$ZodType>>): Leaf[] {
  return Object.entries(shape).flatMap(([key, schema]) => (ELSEWHERE.has(key) ? [] : leavesWithin(schema, [key])))
}

function leavesWithin(schema: z.core.$ZodType, path: readonly string[]): Leaf[] {
  if (schema instanceof z.ZodExactOptional) return leavesWithin(schema.unwrap(), path)
  const name = path.at(-1)!
  const leaf = (kind: Kind): Leaf[] => [{ path, kind }]
  if (schema === Amount || schema === SignedAmount) return leaf('amount')
  if (schema === Year) return leaf(name === 'incomeYear' ? 'income-year' : 'year')
  if (schema === DayValue) return PLANS.has(name) ? [] : leaf('day')
  if (schema instanceof z.ZodNumber) return leaf('number')
  if (schema instanceof z.ZodArray) return leavesWithin(schema.element, [...path, '*'])
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape).flatMap(([key, inner]) => leavesWithin(inner, [...path, key]))
}

/**
 * What in a command nobody can mean.
 *
 * @param household as it is before, where it is one of a household
 * @param incomeYearEnds the last day of an income year, where a pack says it; else any that has begun under some pack is taken
 */
export function implausible(
  { on, event }: Command,
  { household, incomeYearEnds }: { readonly household?: Household | undefined; readonly incomeYearEnds?: MonthDay | undefined } = {},
): Misfit[] {
  const statement = event.type === 'corrected' ? event.statement : event
  const path = event.type === 'corrected' ? 'event.statement' : 'event'
  const within = leavesOfType(statement.type).flatMap((leaf) =>
    placesOf(statement, leaf.path).flatMap(([place, value]): Misfit[] => {
      const expected = expectedOf(leaf.kind, value, on, incomeYearEnds)
      return expected === undefined ? [] : [{ path: [path, ...place].join('.'), expected, found: show(value) }]
    }),
  )
  return [...within, ...ofPeople(statement as HouseholdEvent, path, on, household)]
}

/** The values at a place of an event, each with where it is. What is left out is none. */
function placesOf(value: unknown, [key, ...rest]: readonly string[]): (readonly [readonly string[], unknown])[] {
  if (key === undefined) return [[[], value]]
  if (typeof value !== 'object' || value === null) return []
  const inner =
    key === '*' ? Object.entries(value) : Object.hasOwn(value, key) ? [[key, (value as Record<string, unknown>)[key]] as const] : []
  return inner.flatMap(([at, one]) => placesOf(one, rest).map(([place, found]) => [[at, ...place], found] as const))
}

/** What a value should be; undefined where it is plausible. */
function expectedOf(kind: Kind, value: unknown, on: Day, incomeYearEnds: MonthDay | undefined): ExpectedValue | undefined {
  switch (kind) {
    case 'amount':
      return Math.abs(value as number) <= MOST ? undefined : { code: 'amount-up-to', yuan: yuan(MOST), fen: MOST }
    case 'number':
      return Math.abs(value as number) <= MOST ? undefined : { code: 'at-most', most: String(MOST), of: 'none' }
    case 'year':
      return (value as number) <= yearOf(on) ? undefined : { code: 'year-not-after', year: yearOf(on) }
    case 'income-year': {
      const running = incomeYearEnds === undefined ? yearOf(on) + 1 : incomeYearEndedBy(on, incomeYearEnds) + 1
      return (value as number) <= running ? undefined : { code: 'income-year-begun', on, latest: running }
    }
    case 'day':
      return (value as Day) <= on ? undefined : { code: 'day-not-after', day: on }
  }
}

/** What cannot be of who is born, and of who marries. */
function ofPeople(statement: HouseholdEvent, path: string, on: Day, household: Household | undefined): Misfit[] {
  switch (statement.type) {
    case 'member-joined':
      return [
        ...(statement.by === 'birth' ? newborn(statement.born, on, path) : []),
        // Children who come along when somebody marries within the ledger come with that change: see `tooYoungToMarry`.
        ...(statement.by === 'marriage' && statement.household === undefined && isTooYoung(statement.born, on)
          ? [
              {
                path: `${path}.by`,
                expected: { code: 'no-marriage' as const, age: MARRYING_AGE, instead: 'move' as const },
                found: show(statement.by),
              },
            ]
          : []),
      ]
    case 'member-described': {
      const joined = household?.members
        .find(({ id }) => id === statement.member)
        ?.timeline.findLast(({ from, event }) => event.type === 'member-joined' && from <= on)
      const wasBorn = joined?.event.type === 'member-joined' && joined.event.by === 'birth'
      return wasBorn && statement.born !== undefined ? newborn(statement.born, joined.from, path) : []
    }
    case 'member-left': {
      const { member, by } = statement
      if (by !== 'marriage' || statement.household !== undefined || !household) return []
      const one = membersOn(household, on).find(({ id }) => id === member)
      return one && isTooYoung(one.born, on)
        ? [{ path: `${path}.by`, expected: { code: 'no-marriage' as const, age: MARRYING_AGE, instead: 'move' as const }, found: show(by) }]
        : []
    }
    default:
      return []
  }
}

/** That a day of birth lies before those of the newborn; one after the day is refused by the laws of members. */
function newborn(born: Day, on: Day, path: string): Misfit[] {
  const first = plusMonths(on, -NEWBORN_MONTHS)
  return born >= first ? [] : [{ path: `${path}.born`, expected: { code: 'day-of-newborn', first, on }, found: show(born) }]
}

function isTooYoung(born: Day, on: Day): boolean {
  return ageOn(born, on) < MARRYING_AGE
}

/** Whether a change by marriage has nobody who can marry among those who go. */
export function tooYoungToMarry(going: readonly MemberView[], on: Day): boolean {
  return going.length > 0 && going.every(({ born }) => isTooYoung(born, on))
}

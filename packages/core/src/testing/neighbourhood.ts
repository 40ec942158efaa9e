import fc from 'fast-check'
import { type Day, plusDays } from '../values/day.ts'
import { decide } from '../decide/decide.ts'
import type { Statement } from '../events/household.ts'
import type { HouseholdId } from '../events/fields.ts'
import { copyOf, type Household } from '../household/household.ts'
import { decideLife } from '../household-changes/decide-change.ts'
import { type Book, openBook } from './book.ts'
import { changeOf, pastActs } from './changes.ts'
import { lawsFor } from './procedures.ts'
import { memberJoined } from './statements.ts'
import { commandOf, type Wish, wish } from './wishes.ts'

/** Several households as a ledger would have come to know them, which have to do with each other. */
export type Neighbourhood = Pick<Book, 'events' | 'decisions'>

/** A wish of one household; a change concerns the other, too. */
interface Wished {
  readonly wish: Wish
  readonly who: number
  readonly other: number
  readonly isChange: boolean
}

const wished: fc.Arbitrary<Wished> = fc.record({ wish, who: fc.nat(), other: fc.nat(), isChange: fc.boolean() })

const FOUNDED: Day = '2015-01-01'

/**
 * Lives of several households that split and merge, marry into each other and move, made by commands alone. No citizen ID is
 * taken that is held.
 */
export function neighbourhoods({
  households = 3,
  wishes = 60,
}: { households?: number; wishes?: number } = {}): fc.Arbitrary<Neighbourhood> {
  const founders = fc.record({ people: fc.array(memberJoined, { minLength: 1, maxLength: 4 }), past: fc.nat(100) })
  const founded = fc.array(founders, { minLength: households, maxLength: households })
  return fc.tuple(founded, fc.array(wished, { maxLength: wishes, size: 'max' })).map(([founded, wishes]) => {
    const book = openBook()
    for (const [at, { people, past }] of founded.entries()) {
      const stream: HouseholdId = `household/${at + 1}`
      const listed = people.map((joined, order): Statement => ({ ...joined, by: 'listing', ...(order === 0 ? { relation: 'head' } : {}) }))
      for (const event of [{ type: 'settled', village: 'village/1' } as const, ...listed, ...pastActs(past)]) {
        book.keep(decide({ stream, on: FOUNDED, event }, book.states), FOUNDED)
      }
    }
    let today = FOUNDED
    for (const one of wishes) {
      today = plusDays(today, one.wish.wait)
      grant(one, book, today)
    }
    return { events: book.events, decisions: book.decisions }
  })
}

function grant({ wish, who, other, isChange }: Wished, book: Book, today: Day): void {
  const on = plusDays(today, -wish.late)
  const known = Object.values(book.states)
  const household = pickOf(known, who)
  if (isChange || wish.as === 'change') {
    const others = known.filter((one) => one !== household)
    const change = changeOf(wish.change, household, pickOf(others, other), `household/${known.length + 1}`, on)
    book.keep(decideLife(change, book.states), today)
    return
  }
  const wanted = commandOf(wish, copyOf(household), on)
  if (wanted) book.keep(decide({ stream: household.stream, ...wanted }, book.states, lawsFor(wanted.event)), today)
}

function pickOf(households: readonly Household[], pick: number): Household {
  return households[pick % households.length]!
}

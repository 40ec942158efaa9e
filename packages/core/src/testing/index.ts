import fc from 'fast-check'
import type { HouseholdCommand } from '../command/command.ts'
import { type Day, plusDays } from '../values/day.ts'
import { decide } from '../decide/decide.ts'
import type { StatementOf } from '../events/household.ts'
import type { HouseholdId } from '../events/fields.ts'
import { copyOf } from '../household/household.ts'
import type { LifeChange } from '../household-changes/change.ts'
import { decideLife } from '../household-changes/decide-change.ts'
import type { RecordedHousehold } from '../events/envelope.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { type Book, founding, openBook } from './book.ts'
import { changeOf, foundNeighbour, splitOff } from './changes.ts'
import { lawsFor } from './procedures.ts'
import { memberJoined } from './statements.ts'
import { commandOf, type Wish, wish } from './wishes.ts'

export { type Neighbourhood, neighbourhoods } from './neighbourhood.ts'
export { lawsFor, procedureEvent, procedures, withIds } from './procedures.ts'
export { changeOf, type ChangeWish, changeWish } from './changes.ts'
export { statement } from './statements.ts'
export { commandOf, type Wish, wish } from './wishes.ts'

/** One household as a ledger would have come to know it: what was accepted, and what was asked for in vain. */
export interface Life {
  readonly stream: HouseholdId
  readonly events: readonly RecordedHousehold[]
  readonly refused: readonly { readonly wanted: HouseholdCommand | LifeChange; readonly refusal: Refusal }[]
}

/**
 * Lives of households, each made by commands alone: wishes in random order go through `decide` and `decideLife`, and what they
 * accept is stamped and folded. Late evidence, corrections of corrections, splits, merges and refusals are all among them.
 *
 * @param wishes the greatest number of wishes in a life
 * @param alone nothing happens that concerns another household: every event can be decided on by itself
 */
export function lives({
  stream = 'household/1',
  wishes = 80,
  alone = false,
}: { stream?: HouseholdId; wishes?: number; alone?: boolean } = {}): fc.Arbitrary<Life> {
  const begins = fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: alone ? 0 : 1, arbitrary: fc.nat(100) })
  return fc.tuple(memberJoined, begins, fc.array(wish, { maxLength: wishes, size: 'max' })).map(([first, begins, wishes]) => {
    const own = alone ? wishes.filter(({ as }) => as !== 'change') : wishes
    return live(stream, { ...first, by: 'listing', relation: 'head' }, begins, own)
  })
}

const FOUNDED: Day = '2015-01-01'

/** `begins`: the household splits off another, which was what this says; undefined where the ledger lists it first. */
function live(stream: HouseholdId, head: StatementOf<'member-joined'>, begins: number | undefined, wishes: readonly Wish[]): Life {
  const book = openBook()
  const household = book.household(stream)
  const refused: { wanted: HouseholdCommand | LifeChange; refusal: Refusal }[] = []
  const note = (wanted: HouseholdCommand | LifeChange, problem: ReturnType<Book['keep']>) => {
    if (problem !== undefined && problem !== 'claimed') refused.push({ wanted, refusal: problem })
  }
  if (begins === undefined) book.keep(founding(stream, FOUNDED, [{ type: 'settled', village: 'village/1' }, head]), FOUNDED)
  else splitOff(book, stream, head, begins, FOUNDED)
  let today = FOUNDED
  for (const wish of wishes) {
    today = plusDays(today, wish.wait)
    const on = plusDays(today, -wish.late)
    if (wish.as === 'change') {
      const name = `${stream}-${household.version}` as const
      const change = changeOf(wish.change, household, foundNeighbour(book, name, wish.pick, FOUNDED), `${name}-s`, on)
      note(change, book.keep(decideLife(change, book.states), today))
      continue
    }
    const wanted = commandOf(wish, copyOf(household), on)
    if (!wanted) continue
    const command = { stream, ...wanted }
    note(command, book.keep(decide(command, { [stream]: household }, lawsFor(command.event)), today))
  }
  return { stream, events: book.events.filter((recorded) => recorded.stream === stream), refused }
}
export type { Laws } from '../command/laws.ts'
export type { HouseholdEvent } from '../events/household.ts'
export type { HouseholdId } from '../events/fields.ts'
export type { ProcedureEvent } from '../events/procedure.ts'
export type { LifeChange } from '../household-changes/change.ts'
export type { Household } from '../household/household.ts'
export type { Day } from '../values/day.ts'

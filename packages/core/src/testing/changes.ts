import fc from 'fast-check'
import type { Day } from '../values/day.ts'
import type { Statement } from '../events/household.ts'
import type { HouseholdId } from '../events/fields.ts'
import { type Household, timelinesOf } from '../household/household.ts'
import { isPaired } from '../laws/paired-events.ts'
import type { LifeChange, LifeChangeOf, Relations } from '../household-changes/change.ts'
import { decideLife } from '../household-changes/decide-change.ts'
import { membersOn } from '../household/member.ts'
import { Relation } from '../values/person.ts'
import type { Entry } from '../household/timeline.ts'
import { type Book, founding } from './book.ts'

/** Something that may happen to a whole household. Who it happens to, `pick` says. */
export interface ChangeWish {
  readonly kind: 'succession' | 'split' | 'merge' | 'marry' | 'take-in' | 'move-out' | 'move-in' | 'undo'
  readonly pick: number
}

export const changeWish: fc.Arbitrary<ChangeWish> = fc.record({
  // A merge ends a household: were it as frequent as the rest, no life would be long.
  kind: fc.oneof(
    // A move needs somebody who goes and somebody who stays: it is wished for more often than it comes true.
    { weight: 4, arbitrary: fc.constantFrom('succession', 'split', 'take-in', 'move-out', 'move-in', 'move-out', 'move-in', 'undo') },
    { weight: 1, arbitrary: fc.constantFrom('merge', 'marry') },
  ),
  pick: fc.nat(10_000),
})

/** The change that a wish comes to in a household: with another one, or with a new one of the name `fresh`. */
export function changeOf({ kind, pick }: ChangeWish, household: Household, other: Household, fresh: HouseholdId, on: Day): LifeChange {
  switch (kind) {
    case 'succession':
      return succession(pick, household, on)
    case 'split':
      return split(pick, household, fresh, on)
    case 'merge':
      return merge(pick, household, other, on)
    case 'marry':
      return { ...merge(pick, household, other, on), by: 'marriage' }
    case 'undo':
      return undo(pick, household, on) ?? succession(pick, household, on)
    case 'take-in':
      return merge(pick, other, household, on)
    case 'move-out':
      return move(pick, household, other, on)
    case 'move-in':
      return move(pick, other, household, on)
  }
}

function succession(pick: number, household: Household, on: Day): LifeChange {
  const people = idsOn(household, on)
  const head = headOf(household, on)
  const next = people[pick % people.length] ?? 'nobody'
  const leaves = pick % 3 === 0 && head !== undefined
  const staying = related(
    people.filter((id) => !leaves || id !== head),
    next,
    pick,
  )
  return { change: 'succession', on, household: household.stream, staying, ...(leaves ? { leaves: { member: head, by: 'death' } } : {}) }
}

function split(pick: number, household: Household, into: HouseholdId, on: Day): LifeChange {
  const people = idsOn(household, on)
  const going = people.filter((_, at) => (pick >> at) % 2 === 1)
  return {
    change: 'split',
    on,
    household: household.stream,
    into,
    going: related(going, going[0], pick),
    ...stayingOf(household, going, pick, on),
  }
}

/** Undoes a change with another household, if there was one. */
function undo(pick: number, household: Household, on: Day): LifeChange | undefined {
  const halves = (timelinesOf(household).flat() as Entry<Statement>[]).filter(({ event }) => isPaired(event))
  const half = halves[pick % halves.length]
  if (!half) return undefined
  const commit = half.id.slice(0, half.id.lastIndexOf('.'))
  const other = 'household' in half.event ? half.event.household : undefined
  return {
    change: 'undo',
    on,
    household: household.stream,
    ...(other === undefined ? {} : { into: other }),
    commit,
    because: 'recorded in error',
  }
}

function merge(pick: number, household: Household, into: Household, on: Day): LifeChangeOf<'merge'> {
  return { change: 'merge', on, household: household.stream, into: into.stream, going: related(idsOn(household, on), undefined, pick) }
}

function move(pick: number, household: Household, into: Household, on: Day): LifeChange {
  const people = idsOn(household, on)
  const going = [people[pick % people.length] ?? 'nobody']
  const by = pick % 2 === 0 ? 'marriage' : 'move'
  return {
    change: 'move',
    by,
    on,
    household: household.stream,
    into: into.stream,
    going: related(going, undefined, pick),
    ...stayingOf(household, going, pick, on),
  }
}

function stayingOf(household: Household, going: readonly string[], pick: number, on: Day): { staying?: Relations } {
  const head = headOf(household, on)
  if (head === undefined || !going.includes(head)) return {}
  const staying = idsOn(household, on).filter((id) => !going.includes(id))
  return { staying: related(staying, staying[0], pick) }
}

function related(people: readonly string[], head: string | undefined, pick: number): Relations {
  const relations = Relation.options.filter((relation) => relation !== 'head')
  return Object.fromEntries(people.map((id, at) => [id, id === head ? 'head' : relations[(pick + at) % relations.length]!]))
}

function idsOn(household: Household, on: Day): string[] {
  return membersOn(household, on).map(({ id }) => id)
}

function headOf(household: Household, on: Day): string | undefined {
  return membersOn(household, on).find(({ relation }) => relation === 'head')?.id
}

const ACTS: readonly (readonly Statement['type'][])[] = [
  [],
  ['identified'],
  ['identified', 'exited'],
  ['flagged-edge'],
  ['identified', 'exited', 'flagged-monitored'],
]

/** What a household was to the programme before the ledger began: one of the things that it can be. */
export function pastActs(pick: number): Statement[] {
  return ACTS[pick % ACTS.length]!.map((type) => ({ type, basis: { kind: 'legacy', source: 'paper register' } }) as Statement)
}

/**
 * Records a household of two, of any standing, that others can have to do with. Its people have no citizen IDs: one cannot be
 * taken for another's.
 */
export function foundNeighbour(book: Book, stream: HouseholdId, pick: number, on: Day, people = ['m1', 'm9']): Household {
  const person = { type: 'member-joined', by: 'listing', sex: 'female', born: '1961-07-01' } as const
  const statements: Statement[] = [
    { type: 'settled', village: 'village/2' },
    ...people.map((member, at) => ({ ...person, member, relation: at === 0 ? 'head' : 'other' }) as const),
    ...pastActs(pick),
  ]
  book.keep(founding(stream, on, statements), on)
  return book.household(stream)
}

/** Records a household that splits off one that there was; `first` is its head. */
export function splitOff(
  book: Book,
  stream: HouseholdId,
  first: Extract<Statement, { type: 'member-joined' }>,
  pick: number,
  on: Day,
): void {
  const mother = foundNeighbour(book, `${stream}-m`, pick, on, ['n1', 'n2'])
  book.keep(founding(mother.stream, on, [{ ...first, relation: 'child' }]), on)
  book.keep(decideLife({ change: 'split', on, household: mother.stream, into: stream, going: { [first.member]: 'head' } }, book.states), on)
}

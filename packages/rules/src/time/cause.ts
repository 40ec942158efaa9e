import { type Day, type Household, lazyViewOn, plusDays, type Statement } from '@hearthfold/core'
import { incomeYearEndedBy } from '@hearthfold/core/days'
import { type Calendar, copyOf, type Entry, factNamed, type FactValue, timelinesOf } from '@hearthfold/core/facts'
import type { LeafReason } from '../evaluate/determination.ts'
import { compare } from '../evaluate/comparison.ts'
import type { AppliedParameter } from '../evaluate/parameters.ts'
import { decode, encode, slotOf } from '../evaluate/slot.ts'
import type { Truth } from '../evaluate/truth.ts'
import type { Pack } from '../pack/pack.ts'
import { parameterOfLeaf } from './leaf-change.ts'

/** Why a leaf has another outcome than on the day before. */
export type Cause =
  /** Something holds from that day on: the ids of the events that say so. */
  | { readonly kind: 'evidence'; readonly events: readonly string[] }
  /** Another value of a parameter applies. */
  | {
      readonly kind: 'parameter'
      readonly name: string
      readonly before: AppliedParameter | undefined
      readonly after: AppliedParameter | undefined
    }
  /** Another income year is judged, since it has ended. */
  | { readonly kind: 'income-year'; readonly from: number; readonly to: number }
  /** A day has passed: somebody is a year older, something is one more day ago. */
  | { readonly kind: 'time' }

/** A household under a pack. */
export interface Watched {
  readonly household: Household
  readonly pack: Pack
}

/** A leaf on two days that follow one another, under one pack. */
export interface TurnedLeaf {
  readonly before: LeafReason
  readonly after: LeafReason
}

type Change = 'evidence' | 'parameter' | 'clock'

/** The fewest changes first: what one alone does is not put down to two. */
const SETS: readonly (readonly Change[])[][] = [
  [['evidence'], ['parameter'], ['clock']],
  [
    ['evidence', 'parameter'],
    ['evidence', 'clock'],
    ['parameter', 'clock'],
  ],
  [['evidence', 'parameter', 'clock']],
]

/**
 * The causes of the turn of a leaf from the day before to `on`, told by trying: of what changed in between, the least that
 * makes the leaf what it is. Where either of two would do, both are causes.
 */
export function causesOf({ before, after }: TurnedLeaf, watched: Watched, on: Day): Cause[] {
  const outcomeWith = (changes: readonly Change[]): Truth => {
    const value = valueWith(changes, after.fact, watched, on)
    return compare(after.operator, value, changes.includes('parameter') ? after.against : before.against)
  }
  const enough = SETS.map((sets) => sets.filter((changes) => outcomeWith(changes) === after.outcome)).find((sets) => sets.length > 0) ?? []
  const changes = new Set(enough.flat())
  const causes: Cause[] = []
  if (changes.has('evidence')) causes.push({ kind: 'evidence', events: decisive(after, watched, on) })
  if (isOfIncomeYear(changes, after, watched, on)) causes.push({ kind: 'income-year', ...yearsAround(on, watched.pack) })
  else if (changes.has('clock')) causes.push({ kind: 'time' })
  if (changes.has('parameter'))
    causes.push({ kind: 'parameter', name: parameterOfLeaf(after)!, before: before.parameter, after: after.parameter })
  return causes
}

/** The value of a fact where only some of the changes came about: the evidence a day earlier, or the day without it. */
function valueWith(changes: readonly Change[], fact: string, { household, pack }: Watched, on: Day): FactValue | undefined {
  const dayBefore = plusDays(on, -1)
  const entries = entriesFrom(on, household)
  const day = changes.includes('clock') ? on : dayBefore
  if (changes.includes('evidence'))
    return valueOf(fact, changes.includes('clock') ? household : shifted(household, entries, dayBefore), pack, day)
  return valueOf(fact, without(household, entries), pack, day)
}

/** The value of a fact as the pack declares it; undefined where it is missing. */
function valueOf(name: string, household: Household, pack: Pack, on: Day): FactValue | undefined {
  const slot = slotOf(name, pack.facts[name]!)
  return decode(slot, encode(slot, factNamed(name)?.value(lazyViewOn(household, on), pack)))
}

type Entries = readonly Entry<Statement>[]

function entriesFrom(on: Day, household: Household): Entries {
  return timelinesOf(household).flatMap((timeline) => timeline.filter(({ from }) => from === on) as Entries)
}

/**
 * Of all that holds from a day, the events without any of which the leaf, or at least its fact, would be another; all of a
 * kind that supplies the fact, where each has others beside it.
 */
function decisive({ fact, operator, against, outcome, value }: LeafReason, { household, pack }: Watched, on: Day): string[] {
  const entries = entriesFrom(on, household)
  const valueLess = (entry: Entry<Statement>) => valueOf(fact, without(household, [entry]), pack, on)
  const suppliedBy = factNamed(fact)?.suppliedBy ?? []
  const turning = entries.filter((entry) => compare(operator, valueLess(entry), against) !== outcome)
  const moving = entries.filter((entry) => valueLess(entry) !== value)
  const supplying = entries.filter(({ event }) => suppliedBy.includes(event.type))
  return ([turning, moving, supplying].find((some) => some.length > 0) ?? entries).map(({ id }) => id)
}

/** The household as if some entries were not there. */
function without(household: Household, entries: Entries): Household {
  return replaced(household, entries, () => [])
}

/** The household as if some entries of one day held from another. */
function shifted(household: Household, entries: Entries, from: Day): Household {
  return replaced(household, entries, (entry) => [{ ...entry, from }])
}

function replaced(household: Household, entries: Entries, by: (entry: Entry<unknown>) => Entry<unknown>[]): Household {
  if (entries.length === 0) return household
  const chosen = new Set<Entry<unknown>>(entries)
  const copy = copyOf(household)
  for (const timeline of timelinesOf(copy)) {
    timeline.splice(0, timeline.length, ...timeline.flatMap((entry) => (chosen.has(entry) ? by(entry) : [entry])))
  }
  return copy
}

/** Whether what changed did so since an income year has ended: a fact asks which has, or a parameter is that of its end. */
function isOfIncomeYear(changes: ReadonlySet<Change>, leaf: LeafReason, watched: Watched, on: Day): boolean {
  const { from, to } = yearsAround(on, watched.pack)
  if (from === to) return false
  const parameter = changes.has('parameter') ? watched.pack.parameters[parameterOfLeaf(leaf)!] : undefined
  return parameter?.at === 'income-year-end' || (changes.has('clock') && asksForIncomeYear(leaf.fact, watched, on))
}

function asksForIncomeYear(name: string, { household, pack }: Watched, on: Day): boolean {
  let isAsked = false
  const calendar: Calendar = {
    ...(pack.incomeOfChangedHousehold && { incomeOfChangedHousehold: pack.incomeOfChangedHousehold }),
    get incomeYearEnds() {
      isAsked = true
      return pack.incomeYearEnds
    },
  }
  factNamed(name)?.value(lazyViewOn(household, on), calendar)
  return isAsked
}

function yearsAround(on: Day, { incomeYearEnds }: Pack): { from: number; to: number } {
  return { from: incomeYearEndedBy(plusDays(on, -1), incomeYearEnds), to: incomeYearEndedBy(on, incomeYearEnds) }
}

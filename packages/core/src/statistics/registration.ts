import { type Day, plusDays } from '../values/day.ts'
import type { MemberEvent } from '../events/membership.ts'
import type { Household, StatusAct } from '../household/household.ts'
import { peopleOn } from '../household/member.ts'
import { BEFORE_ANY_ACT, follow, isClosing, type Standing } from '../household/status.ts'
import type { Entry } from '../household/timeline.ts'

/** One span in which a household was registered as poor. Persons are counted on the day of the act. */
export interface Registration {
  readonly act: Entry<StatusAct>
  readonly persons: number
  /** The act that ended it; undefined while it lasts. */
  readonly ended: { readonly act: Entry<StatusAct>; readonly persons: number } | undefined
}

/** A change of persons within a registered household that no act made: birth, death, coming, going. */
export interface NaturalChange {
  readonly on: Day
  readonly by: 'birth' | 'arrival' | 'death' | 'departure' | 'merge' | 'split'
}

/**
 * An act and the persons it concerned, counted on its day; of the end of a household on the day before, unless that began what it
 * was only on that day.
 */
export interface CountedAct {
  readonly act: Entry<StatusAct>
  /** What the household was when the act was taken. */
  readonly before: Standing
  /** What it is since. */
  readonly after: Standing
  readonly persons: number
  /** Whether the household bore a flag when the act was taken, and whether it bears one since. */
  readonly flag: { readonly before: boolean; readonly after: boolean }
}

/** The lawful acts of a household up to a day, with the persons that each concerned. */
export function actsUntil(household: Household, on: Day): CountedAct[] {
  const counted: CountedAct[] = []
  let status = BEFORE_ANY_ACT
  for (const act of household.acts) {
    if (act.from > on) break
    const next = follow(status, act)
    if (!('standing' in next)) continue
    const onEve = isClosing(act) && status.since?.from !== act.from
    const persons = peopleOn(household.members, onEve ? plusDays(act.from, -1) : act.from)
    const flag = { before: status.flag !== 'none', after: next.flag !== 'none' }
    counted.push({ act, before: status.standing, after: next.standing, persons, flag })
    status = next
  }
  return counted
}

/** The spans of registration that acts make. */
export function registrationsOf(acts: readonly CountedAct[]): Registration[] {
  const spans: Registration[] = []
  for (const counted of acts) {
    const open = spans.at(-1)
    const { act, persons, before, after } = counted
    if (before === after) continue
    if (after === 'registered') spans.push({ act, persons, ended: undefined })
    else if (open && before === 'registered') spans[spans.length - 1] = { ...open, ended: { act, persons } }
  }
  return spans
}

/**
 * The natural changes within a registration up to a day: after the day it began, since that day's persons were counted
 * with it; and up to the day it ended, or the day before the household did.
 */
export function naturalChanges(household: Household, { act, ended }: Registration, on: Day): NaturalChange[] {
  const last = lastDay(ended?.act, on)
  const changes: NaturalChange[] = []
  for (const { timeline } of household.members) {
    for (const { from, event } of timeline) {
      if (from <= act.from || from > last || event.type === 'member-described') continue
      changes.push({ on: from, by: nameOf(event) })
    }
  }
  return changes
}

function nameOf({ type, by }: Exclude<MemberEvent, { type: 'member-described' }>): NaturalChange['by'] {
  if (by === 'birth' || by === 'death' || by === 'merge') return by
  // Who comes by a split is there when the registration of their household begins; who goes by one leaves another.
  if (type === 'member-left') return by === 'split' ? 'split' : 'departure'
  return 'arrival'
}

function lastDay(ended: Entry<StatusAct> | undefined, on: Day): Day {
  if (!ended) return on
  return isClosing(ended) ? plusDays(ended.from, -1) : ended.from
}

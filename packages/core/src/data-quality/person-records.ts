import type { Day } from '../values/day.ts'
import { assertDay } from '../calendar/not-a-day.ts'
import type { HouseholdId } from '../events/fields.ts'
import type { Household } from '../household/household.ts'
import { citizenIdOf, deadOf, leftBy } from '../household/late-end.ts'
import { membersOn } from '../household/member.ts'
import type { Held } from './persons-twice.ts'
import { isClosing, isEnded, statusOn } from '../household/status.ts'

// What the records of several households say of one person.

/** A person who belonged to two households at once. */
export interface Overlap {
  readonly one: Held
  readonly other: Held
  /** The first day in both, and the first that is not; undefined if it lasts. */
  readonly from: Day
  readonly until: Day | undefined
  /** The day on which they died in one of the two, if that is when they were in both no more. */
  readonly died: Day | undefined
}

interface Span extends Held {
  readonly from: Day
  readonly until: Day | undefined
  readonly died: Day | undefined
}

/**
 * Persons, by their citizen IDs, who belonged to two households on the same days, or to one after they died in another. Nobody can be
 * taken twice at the end of what is recorded; days in the past are recorded one household at a time.
 */
export function overlaps(households: Iterable<Household>): Overlap[] {
  const spans = new Map<string, Span[]>()
  for (const household of households) {
    for (const { citizenId, ...span } of spansOf(household)) {
      const known = spans.get(citizenId)
      if (known) known.push(span)
      else spans.set(citizenId, [span])
    }
  }
  return [...spans.values()].flatMap((own) => own.flatMap((one, at) => own.slice(at + 1).flatMap((other) => overlapOf(one, other) ?? [])))
}

function spansOf(household: Household): (Span & { readonly citizenId: string })[] {
  const end = household.acts.find(isClosing)?.from
  const dead = deadOf(household)
  return household.members.flatMap((member) => {
    const citizenId = citizenIdOf(member)
    if (citizenId === undefined) return []
    const held = { stream: household.stream, member: member.id, citizenId }
    const spans: (Span & { readonly citizenId: string })[] = []
    for (const { from, event } of member.timeline) {
      const open = spans.at(-1)
      if (event.type === 'member-joined') spans.push({ ...held, from, until: undefined, died: undefined })
      else if (event.type === 'member-left' && open?.until === undefined && open)
        spans[spans.length - 1] = { ...open, until: from, died: event.by === 'death' ? from : undefined }
    }
    const died = dead.find((one) => one.member === member.id)?.on
    return spans.map((span) => (span.until === undefined && end !== undefined ? { ...span, until: end, died } : span))
  })
}

function overlapOf(one: Span, other: Span): Overlap | undefined {
  // After a death a person is nowhere.
  const ends = (span: Span) => (span.died === undefined ? span.until : undefined)
  const from = one.from > other.from ? one.from : other.from
  const until = [ends(one), ends(other)].reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined)
  if (until !== undefined && until <= from) return undefined
  const died = one.died ?? other.died
  // Of one household and one id it is the same person who came back.
  if (one.stream === other.stream && one.member === other.member) return undefined
  return { one: placeOf(one), other: placeOf(other), from, until, died }
}

function placeOf({ stream, member }: Span): Held {
  return { stream, member }
}

/**
 * Members of households who are likely one person: of the same name, sex and day of birth, and no two citizen IDs say otherwise. Names
 * are known only to those who have the keys of a private ledger.
 */
export function likelyDoubles(households: Iterable<Household>, on: Day): (readonly Held[])[] {
  assertDay('on', on)
  const alike = new Map<string, (Held & { readonly citizenId: string | undefined })[]>()
  for (const household of households) {
    if (isEnded(statusOn(household.acts, on).standing)) continue
    for (const { id, name, sex, born, citizenId } of membersOn(household, on)) {
      if (name === undefined) continue
      const key = JSON.stringify([name, sex, born])
      const place = { stream: household.stream, member: id, citizenId }
      const places = alike.get(key)
      if (places) places.push(place)
      else alike.set(key, [place])
    }
  }
  return [...alike.values()].flatMap((places) => {
    const ids = new Set(places.flatMap(({ citizenId }) => citizenId ?? []))
    const unknown = places.filter(({ citizenId }) => citizenId === undefined)
    // Those with IDs of their own are different persons; one without may be any of them.
    if (places.length < 2 || (unknown.length === 0 && ids.size === places.length) || (unknown.length === 0 && ids.size === 1)) return []
    return [places.map(({ stream, member }) => ({ stream, member }))]
  })
}

/** A measure that was given for somebody after they had died or left, or to a household after it had ended. */
export interface LateAid {
  readonly stream: HouseholdId
  /** The event that gave it. */
  readonly grant: string
  readonly member: string | undefined
  readonly on: Day
  /** The day on which they had left or died, or the household had ended. */
  readonly since: Day
  readonly died: boolean
}

/** What was given after the end of who it was for: the end was reported late, and the aid stays recorded. */
export function aidAfterEnd(household: Household): LateAid[] {
  const end = household.acts.find(isClosing)
  return household.aid.flatMap(({ id, from, event }): LateAid[] => {
    const late = { stream: household.stream, grant: id, member: event.member, on: from }
    const person = household.members.find((one) => one.id === event.member)
    const left = person && leftBy(person, from)
    if (left && left.from < from) return [{ ...late, since: left.from, died: left.event.by === 'death' }]
    if (end && end.from < from) return [{ ...late, since: end.from, died: end.event.type === 'decreased' && end.event.by === 'death' }]
    return []
  })
}

import type { Day } from '../values/day.ts'
import type { Statement } from '../events/household.ts'
import type { MemberEvent } from '../events/membership.ts'
import { type Household, type Member, timelinesOf } from './household.ts'
import type { Folded, RecordedHousehold } from '../events/envelope.ts'
import { type Entry, place, take, type Timeline } from './timeline.ts'

/**
 * Which reducer this is. Households that were folded by another are not gone on with: whoever changes what an event does to a household, or
 * what a household is, adds one.
 */
export const REDUCER = 2

/**
 * What one recorded event does to a household. Changes the household it is handed: bulk replay hands it a private
 * one, `advance` hands it an immer draft. It refuses nothing: what was accepted once always folds.
 */
export function evolve(household: Household, recorded: Folded<RecordedHousehold>): void {
  household.version = recorded.version
  household.recordedAt = recorded.recordedAt
  const { event, id, on } = recorded
  if (event.type === 'corrected') {
    const corrected = withdraw(household, event.replaces, id)
    if (corrected) noteMove(household, event.replaces, id, corrected.from, on)
    enter(household, on, corrected?.rank ?? recorded.version, id, event.statement)
  } else if (event.type === 'revoked') {
    withdraw(household, event.withdraws, id)
  } else {
    enter(household, on, recorded.version, id, event)
  }
}

function withdraw(household: Household, id: string, by: string): Entry<unknown> | undefined {
  household.withdrawn[id] = by
  for (const timeline of timelinesOf(household)) {
    const entry = take(timeline, id)
    if (entry) return entry
  }
  return undefined
}

/** Notes the day that a chain of corrections took something from, while it stands on another one. */
function noteMove(household: Writable, replaced: string, id: string, from: Day, on: Day): void {
  const moved = Object.hasOwn(household.redated, replaced) ? household.redated[replaced] : undefined
  const was = moved ?? from
  if (was === on && moved === undefined) return
  const { [replaced]: _, ...others } = household.redated
  household.redated = was === on ? others : { ...others, [id]: was }
}

/** A household while an event enters it. */
type Writable = { -readonly [Key in keyof Household]: Household[Key] }

/** A timeline with one more entry: the same, unless it is the empty one that all households share. */
function placed<Event>(timeline: Timeline<Event>, entry: Entry<Event>): Timeline<Event> {
  if (timeline.length === 0) return [entry]
  place(timeline, entry)
  return timeline
}

function enter(household: Writable, from: Day, rank: number, id: string, event: Statement): void {
  const entry = <Event>(event: Event): Entry<Event> => ({ from, rank, id, event })
  switch (event.type) {
    case 'settled':
      household.residence = placed(household.residence, entry(event))
      return
    case 'member-joined':
    case 'member-described':
    case 'member-left':
      return enterMember(household.members, entry(event))
    case 'income-stated':
      household.income = placed(household.income, entry(event))
      return
    case 'spending-stated':
      household.spending = placed(household.spending, entry(event))
      return
    case 'living-assessed':
      household.living = placed(household.living, entry(event))
      return
    case 'housing-graded':
      household.housing = placed(household.housing, entry(event))
      return
    case 'water-assessed':
      household.water = placed(household.water, entry(event))
      return
    case 'registers-compared':
      household.registers = placed(household.registers, entry(event))
      return
    case 'causes-assessed':
      household.causes = placed(household.causes, entry(event))
      return
    case 'shock-reported':
      household.shocks = placed(household.shocks, entry(event))
      return
    case 'risks-assessed':
      household.risks = placed(household.risks, entry(event))
      return
    case 'identified':
    case 're-identified':
    case 'removed':
    case 'decreased':
    case 'exited':
    case 'flagged-edge':
    case 'flagged-monitored':
    case 'flag-cleared':
    case 'split-from':
    case 'merged-into':
    case 'merged-from':
    case 'elimination-rolled-back':
      household.acts = placed(household.acts, entry(event))
      return
    case 'aided':
      household.aid = placed(household.aid, entry(event))
      return
    case 'measure-ended':
      household.aidEnded = placed(household.aidEnded, entry(event))
      return
    case 'helper-assigned':
    case 'helper-ended':
      household.helpers = placed(household.helpers, entry(event))
      return
    case 'visited':
      household.visits = placed(household.visits, entry(event))
      return
    case 'points-awarded':
    case 'points-spent':
      household.points = placed(household.points, entry(event))
      return
    case 'procedure-begun':
    case 'step-taken':
    case 'objection-raised':
    case 'objection-resolved':
    case 'procedure-ended':
      household.proceedings = placed(household.proceedings, entry(event))
      return
    case 'clue-raised':
    case 'clue-resolved':
      household.clues = placed(household.clues, entry(event))
      return
    case 'need-stated':
    case 'need-matched':
    case 'need-closed':
      household.needs = placed(household.needs, entry(event))
      return
  }
}

function enterMember(members: Member[], entry: Entry<MemberEvent>): void {
  const id = entry.event.member
  for (const member of members) if (member.id === id) return place(member.timeline, entry)
  // Of most members nothing more is ever said. A list made with its entry has room for one; pushed onto, for seventeen.
  members.push({ id, timeline: [entry] })
}

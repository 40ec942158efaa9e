import type { Day } from './day.ts'
import type { Statement } from './events/household.ts'
import type { MemberEvent } from './events/membership.ts'
import { type Household, type Member, timelinesOf } from './household.ts'
import type { RecordedHousehold } from './recorded.ts'
import { type Entry, place, take } from './timeline.ts'

/**
 * What one recorded event does to a household. Changes the household it is handed: bulk replay hands it a private
 * one, `advance` hands it an immer draft. It refuses nothing: what was accepted once always folds.
 */
export function evolve(household: Household, recorded: RecordedHousehold): void {
  household.version = recorded.version
  household.recordedAt = recorded.recordedAt
  const { event, id, on } = recorded
  if (event.type === 'corrected') {
    const corrected = withdraw(household, event.replaces, id)
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

function enter(household: Household, from: Day, rank: number, id: string, event: Statement): void {
  const entry = <Event>(event: Event): Entry<Event> => ({ from, rank, id, event })
  switch (event.type) {
    case 'settled':
      return place(household.residence, entry(event))
    case 'member-joined':
    case 'member-described':
    case 'member-left':
      return enterMember(household.members, entry(event))
    case 'income-stated':
      return place(household.income, entry(event))
    case 'spending-stated':
      return place(household.spending, entry(event))
    case 'living-assessed':
      return place(household.living, entry(event))
    case 'housing-graded':
      return place(household.housing, entry(event))
    case 'water-assessed':
      return place(household.water, entry(event))
    case 'registers-compared':
      return place(household.registers, entry(event))
    case 'causes-assessed':
      return place(household.causes, entry(event))
    case 'shock-reported':
      return place(household.shocks, entry(event))
    case 'risks-assessed':
      return place(household.risks, entry(event))
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
      return place(household.acts, entry(event))
    case 'aided':
      return place(household.aid, entry(event))
    case 'measure-ended':
      return place(household.aidEnded, entry(event))
    case 'helper-assigned':
    case 'helper-ended':
      return place(household.helpers, entry(event))
    case 'visited':
      return place(household.visits, entry(event))
    case 'points-awarded':
    case 'points-spent':
      return place(household.points, entry(event))
    case 'procedure-begun':
    case 'step-taken':
    case 'objection-raised':
    case 'objection-resolved':
    case 'procedure-ended':
      return place(household.proceedings, entry(event))
    case 'clue-raised':
    case 'clue-resolved':
      return place(household.clues, entry(event))
  }
}

function enterMember(members: Member[], entry: Entry<MemberEvent>): void {
  const id = entry.event.member
  for (const member of members) if (member.id === id) return place(member.timeline, entry)
  // Of most members nothing more is ever said. A list made with its entry has room for one; pushed onto, for seventeen.
  members.push({ id, timeline: [entry] })
}

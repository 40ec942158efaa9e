import type { RecordedHousehold } from '@hearthfold/core'
import type { MemberEvent } from '../../../packages/core/src/events/membership.ts'

/** The latest values of a household, and nothing else: no order, no history, no correction, no provenance. */
export interface Latest {
  version: number
  village: string
  /** The last that was said of each. */
  members: MemberEvent[]
  incomes: number
  income: object | undefined
  spendings: number
  living: object | undefined
  housing: string
  water: object | undefined
  registers: object | undefined
  causes: object | undefined
  risks: object | undefined
  shocks: number
  standing: string
  edge: boolean
  monitored: boolean
  acts: number
  aided: number
  ended: number
  helpers: number
  visits: number
}

/** What somebody in a hurry would write: a switch that overwrites fields in place. */
export function foldByHand(events: readonly RecordedHousehold[]): Latest {
  const latest: Latest = {
    version: 0,
    village: '',
    members: [],
    incomes: 0,
    income: undefined,
    spendings: 0,
    living: undefined,
    housing: '',
    water: undefined,
    registers: undefined,
    causes: undefined,
    risks: undefined,
    shocks: 0,
    standing: 'unregistered',
    edge: false,
    monitored: false,
    acts: 0,
    aided: 0,
    ended: 0,
    helpers: 0,
    visits: 0,
  }
  for (const { event, version } of events) {
    latest.version = version
    switch (event.type) {
      case 'settled':
        latest.village = event.village
        break
      case 'member-joined':
        latest.members.push(event)
        break
      case 'member-described': {
        const at = placeOf(event.member, latest.members)
        if (at >= 0) latest.members[at] = { ...latest.members[at], ...event } as MemberEvent
        break
      }
      case 'member-left': {
        const at = placeOf(event.member, latest.members)
        if (at >= 0) latest.members.splice(at, 1)
        break
      }
      case 'income-stated':
        latest.incomes++
        latest.income = event
        break
      case 'spending-stated':
        latest.spendings++
        break
      case 'living-assessed':
        latest.living = event
        break
      case 'housing-graded':
        latest.housing = event.grade
        break
      case 'water-assessed':
        latest.water = event
        break
      case 'registers-compared':
        latest.registers = event
        break
      case 'causes-assessed':
        latest.causes = event
        break
      case 'risks-assessed':
        latest.risks = event
        break
      case 'shock-reported':
        latest.shocks++
        break
      case 'identified':
      case 're-identified':
        latest.acts++
        latest.standing = 'registered'
        latest.edge = false
        break
      case 'exited':
        latest.acts++
        latest.standing = 'exited'
        break
      case 'removed':
      case 'decreased':
        latest.acts++
        latest.standing = event.type
        break
      case 'flagged-edge':
        latest.acts++
        latest.edge = true
        break
      case 'flagged-monitored':
        latest.acts++
        latest.monitored = true
        break
      case 'flag-cleared':
        latest.acts++
        latest.edge = latest.monitored = false
        break
      case 'aided':
        latest.aided++
        break
      case 'measure-ended':
        latest.ended++
        break
      case 'helper-assigned':
        latest.helpers++
        break
      case 'helper-ended':
        latest.helpers--
        break
      case 'visited':
        latest.visits++
        break
    }
  }
  return latest
}

/** A household is small: looking through a list takes less time than making a Map. */
function placeOf(member: string, members: readonly MemberEvent[]): number {
  for (let at = 0; at < members.length; at++) if (members[at]!.member === member) return at
  return -1
}

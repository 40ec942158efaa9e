import type { Day } from './day.ts'
import type { StatementOf } from './events/household.ts'
import type { HouseholdId } from './events/values.ts'
import type { Household, StatusAct } from './household.ts'
import { type MemberView, membersOn } from './member.ts'
import { type Status, statusOn } from './status.ts'
import { type Entry, latest, until } from './timeline.ts'

/**
 * A household as it stood on one day: the values then in force, each with the event that supplied it.
 * What is undefined was not known to the ledger.
 */
export interface HouseholdView {
  readonly stream: HouseholdId
  readonly version: number
  readonly on: Day
  readonly status: Status
  /** The first registration as poor, on that day or before. */
  readonly registered: Entry<StatusAct> | undefined
  readonly residence: Entry<StatementOf<'settled'>> | undefined
  readonly members: readonly MemberView[]
  /** Of each income year, the newest statement. */
  readonly incomes: readonly Entry<StatementOf<'income-stated'>>[]
  /** Of each income year, the newest statement. */
  readonly spendings: readonly Entry<StatementOf<'spending-stated'>>[]
  readonly living: Entry<StatementOf<'living-assessed'>> | undefined
  readonly housing: Entry<StatementOf<'housing-graded'>> | undefined
  readonly water: Entry<StatementOf<'water-assessed'>> | undefined
  readonly registers: Entry<StatementOf<'registers-compared'>> | undefined
  readonly causes: Entry<StatementOf<'causes-assessed'>> | undefined
  readonly risks: Entry<StatementOf<'risks-assessed'>> | undefined
  readonly shocks: readonly Entry<StatementOf<'shock-reported'>>[]
  readonly aid: readonly Entry<StatementOf<'aided'>>[]
  readonly aidEnded: readonly Entry<StatementOf<'measure-ended'>>[]
  /** Helpers and responsible officials assigned and not ended. */
  readonly helpers: readonly Entry<StatementOf<'helper-assigned'>>[]
  readonly visits: readonly Entry<StatementOf<'visited'>>[]
  /** Which correction or revocation took the place of which event. */
  readonly withdrawn: Household['withdrawn']
}

/** The household as it stood on a day. As known when: that was chosen when it was folded. */
export function viewOn(household: Household, on: Day): HouseholdView {
  return {
    stream: household.stream,
    version: household.version,
    on,
    status: statusOn(household.acts, on),
    registered: household.acts.find((act) => act.from <= on && act.event.type === 'identified'),
    residence: latest(household.residence, on),
    members: membersOn(household, on),
    incomes: newestOfEachYear(until(household.income, on)),
    spendings: newestOfEachYear(until(household.spending, on)),
    living: latest(household.living, on),
    housing: latest(household.housing, on),
    water: latest(household.water, on),
    registers: latest(household.registers, on),
    causes: latest(household.causes, on),
    risks: latest(household.risks, on),
    shocks: until(household.shocks, on),
    aid: until(household.aid, on),
    aidEnded: until(household.aidEnded, on),
    helpers: inForce(until(household.helpers, on)),
    visits: until(household.visits, on),
    withdrawn: household.withdrawn,
  }
}

function newestOfEachYear<Event extends { incomeYear: number }>(statements: readonly Entry<Event>[]): readonly Entry<Event>[] {
  return statements.filter(
    (one, at) => !statements.some((other, later) => later > at && other.event.incomeYear === one.event.incomeYear),
  )
}

function inForce(changes: readonly Household['helpers'][number][]): HouseholdView['helpers'] {
  const assigned: Entry<StatementOf<'helper-assigned'>>[] = []
  for (const { event, ...entry } of changes) {
    const at = assigned.findIndex((one) => one.event.person === event.person && one.event.role === event.role)
    if (at >= 0) assigned.splice(at, 1)
    if (event.type === 'helper-assigned') assigned.push({ ...entry, event })
  }
  return assigned
}

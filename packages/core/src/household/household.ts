import type { Day } from '../values/day.ts'
import type { HouseholdId } from '../events/fields.ts'
import type { StatementOf } from '../events/household.ts'
import type { MemberEvent } from '../events/membership.ts'
import type { ProcedureEvent } from '../events/procedure.ts'
import type { Instant } from '../values/instant.ts'
import type { Timeline } from './timeline.ts'

/** A person of the household: everything said about them, in one timeline. */
export interface Member {
  readonly id: string
  readonly timeline: Timeline<MemberEvent>
}

/** The acts that decide what a household is to the programme. */
export type StatusAct = StatementOf<
  | 'identified'
  | 're-identified'
  | 'removed'
  | 'decreased'
  | 'exited'
  | 'flagged-edge'
  | 'flagged-monitored'
  | 'flag-cleared'
  | 'split-from'
  | 'merged-into'
  | 'merged-from'
  | 'elimination-rolled-back'
>

/**
 * A folded household: not values but timelines, so that one fold answers every day. `viewOn` gives the values of a
 * day. As known at an instant K is a fold of the prefix recorded by K; a folded household cannot go back in K.
 */
export interface Household {
  readonly stream: HouseholdId
  /** Version of the last event folded; 0 where there is none. */
  version: number
  /** When the last event was recorded. */
  recordedAt: Instant | undefined
  readonly residence: Timeline<StatementOf<'settled'>>
  readonly members: Member[]
  readonly income: Timeline<StatementOf<'income-stated'>>
  readonly spending: Timeline<StatementOf<'spending-stated'>>
  readonly living: Timeline<StatementOf<'living-assessed'>>
  readonly housing: Timeline<StatementOf<'housing-graded'>>
  readonly water: Timeline<StatementOf<'water-assessed'>>
  readonly registers: Timeline<StatementOf<'registers-compared'>>
  readonly causes: Timeline<StatementOf<'causes-assessed'>>
  readonly shocks: Timeline<StatementOf<'shock-reported'>>
  readonly risks: Timeline<StatementOf<'risks-assessed'>>
  readonly acts: Timeline<StatusAct>
  readonly aid: Timeline<StatementOf<'aided'>>
  readonly aidEnded: Timeline<StatementOf<'measure-ended'>>
  readonly helpers: Timeline<StatementOf<'helper-assigned' | 'helper-ended'>>
  readonly visits: Timeline<StatementOf<'visited'>>
  readonly points: Timeline<StatementOf<'points-awarded' | 'points-spent'>>
  readonly proceedings: Timeline<ProcedureEvent>
  readonly clues: Timeline<StatementOf<'clue-raised' | 'clue-resolved'>>
  readonly needs: Timeline<StatementOf<'need-stated' | 'need-matched' | 'need-closed'>>
  /** Events that count for nothing any more, each with the correction or revocation that took its place. */
  readonly withdrawn: Record<string, string>
  /** Of corrections that stand on another day than what they first corrected: the day that it was of. */
  readonly redated: Readonly<Record<string, Day>>
}

/**
 * What every timeline of every household is until something is entered in it: of most households most things are never said, and
 * a ledger in memory is smaller by all of those.
 */
const NOTHING = Object.freeze([]) as unknown as never[]

/** Hardly anything is ever moved: all households share what says so. */
const NOWHERE: Household['redated'] = Object.freeze({})

/** A household of which nothing is recorded yet. */
export function newHousehold(stream: HouseholdId): Household {
  return {
    stream,
    version: 0,
    recordedAt: undefined,
    residence: NOTHING,
    members: [],
    income: NOTHING,
    spending: NOTHING,
    living: NOTHING,
    housing: NOTHING,
    water: NOTHING,
    registers: NOTHING,
    causes: NOTHING,
    shocks: NOTHING,
    risks: NOTHING,
    acts: NOTHING,
    aid: NOTHING,
    aidEnded: NOTHING,
    helpers: NOTHING,
    visits: NOTHING,
    points: NOTHING,
    proceedings: NOTHING,
    clues: NOTHING,
    needs: NOTHING,
    withdrawn: {},
    redated: NOWHERE,
  }
}

/** Every timeline of a household, those of its members included: where an event of any kind may stand. */
export function timelinesOf(household: Household): Timeline<unknown>[] {
  return [
    household.residence,
    ...household.members.map((member) => member.timeline),
    household.income,
    household.spending,
    household.living,
    household.housing,
    household.water,
    household.registers,
    household.causes,
    household.shocks,
    household.risks,
    household.acts,
    household.aid,
    household.aidEnded,
    household.helpers,
    household.visits,
    household.points,
    household.proceedings,
    household.clues,
    household.needs,
  ] as Timeline<unknown>[]
}

/** Whether nothing that was recorded of a household stands: it was never recorded, or all of it in error. */
export function isBlank(household: Household): boolean {
  return timelinesOf(household).every((timeline) => timeline.length === 0)
}

/** The id under which what an event said stands now: its own, or that of the newest of its corrections. */
export function newestOf({ withdrawn }: Pick<Household, 'withdrawn'>, id: string): string {
  let newest = id
  while (Object.hasOwn(withdrawn, newest)) newest = withdrawn[newest]!
  return newest
}

/** A copy that can be changed without changing the household. Entries are shared: nothing ever changes one. */
export function copyOf(household: Household): Household {
  return {
    ...household,
    residence: [...household.residence],
    members: household.members.map(({ id, timeline }) => ({ id, timeline: [...timeline] })),
    income: [...household.income],
    spending: [...household.spending],
    living: [...household.living],
    housing: [...household.housing],
    water: [...household.water],
    registers: [...household.registers],
    causes: [...household.causes],
    shocks: [...household.shocks],
    risks: [...household.risks],
    acts: [...household.acts],
    aid: [...household.aid],
    aidEnded: [...household.aidEnded],
    helpers: [...household.helpers],
    visits: [...household.visits],
    points: [...household.points],
    proceedings: [...household.proceedings],
    clues: [...household.clues],
    needs: [...household.needs],
    withdrawn: { ...household.withdrawn },
  }
}

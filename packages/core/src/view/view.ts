import { assertDay } from '../calendar/not-a-day.ts'
import { type ClueView, cluesOn } from '../household/clue.ts'
import { type Coming, comingsOf } from '../household/composition.ts'
import type { Day } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import type { HouseholdId } from '../events/fields.ts'
import { type Household, newHousehold, type StatusAct } from '../household/household.ts'
import { type MemberView, membersOn, type Traits, traitsOn } from '../household/member.ts'
import { dutiesFromExit } from '../duties/exit-duties.ts'
import { helperPostOn } from '../duties/helper-post.ts'
import { isEnded, isInheriting, type Status, statusOn } from '../household/status.ts'
import { type Entry, latest, until } from '../household/timeline.ts'

/**
 * A household as it stood on one day: the values then in force, each with the event that supplied it.
 * What is undefined was not known to the ledger.
 */
export interface HouseholdView {
  readonly stream: HouseholdId
  readonly version: number
  readonly on: Day
  readonly status: Status
  /** The acts by that day. */
  readonly acts: readonly Entry<StatusAct>[]
  /** The act by which the household first became registered as poor, or took over that it was; on that day or before. */
  readonly registered: Entry<StatusAct> | undefined
  readonly residence: Entry<StatementOf<'settled'>> | undefined
  readonly members: readonly MemberView[]
  /** Everybody who came or left by that day, in order. */
  readonly comings: readonly Coming[]
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
  /** Since when nobody holds a post that is owed after an exit; left out where somebody does, or none is owed. */
  readonly vacant: Vacant
  readonly visits: readonly Entry<StatementOf<'visited'>>[]
  /** Every clue raised by that day, and how it stands. */
  readonly clues: readonly ClueView[]
  /** Which correction or revocation took the place of which event. */
  readonly withdrawn: Household['withdrawn']
}

/** The household as it stood on a day. As known when: that was chosen when it was folded. */
export function viewOn(household: Household, on: Day): HouseholdView {
  const view = lazyViewOn(household, on)
  return {
    stream: view.stream,
    version: view.version,
    on,
    status: view.status,
    acts: view.acts,
    registered: view.registered,
    residence: view.residence,
    members: view.members,
    comings: view.comings,
    incomes: view.incomes,
    spendings: view.spendings,
    living: view.living,
    housing: view.housing,
    water: view.water,
    registers: view.registers,
    causes: view.causes,
    risks: view.risks,
    shocks: view.shocks,
    aid: view.aid,
    aidEnded: view.aidEnded,
    helpers: view.helpers,
    vacant: view.vacant,
    visits: view.visits,
    clues: view.clues,
    withdrawn: view.withdrawn,
  }
}

/**
 * The same view, but each of its values is looked up when it is first asked for: for deriving a few facts of very many
 * households. It is worth nothing once the household has been changed.
 */
export function lazyViewOn(household: Household, on: Day): HouseholdView {
  assertDay('on', on)
  return new LazyView(household, on)
}

/** What is true of each member of a view, in their order. A lazy view can tell without saying who they are and by what evidence. */
export function traitsIn(view: HouseholdView): readonly Traits[] {
  return view instanceof LazyView ? view.traits : view.members
}

/** The one definition of every value of a view. What is looked up and not there is looked up again: that takes no time. */
class LazyView implements HouseholdView {
  /** One that is always there: were there a moment without any view, the machine would forget how to read them fast. */
  static readonly example = new LazyView(newHousehold('household/example'), '2020-01-01')

  readonly on: Day
  readonly #household: Household
  #status: Status | undefined
  #acts: HouseholdView['acts'] | undefined
  #registered: HouseholdView['registered']
  #members: readonly MemberView[] | undefined
  #traits: readonly Traits[] | undefined
  #comings: readonly Coming[] | undefined
  #incomes: HouseholdView['incomes'] | undefined
  #spendings: HouseholdView['spendings'] | undefined
  #living: HouseholdView['living']
  #housing: HouseholdView['housing']
  #water: HouseholdView['water']
  #registers: HouseholdView['registers']
  #causes: HouseholdView['causes']
  #risks: HouseholdView['risks']
  #shocks: HouseholdView['shocks'] | undefined
  #aid: HouseholdView['aid'] | undefined
  #aidEnded: HouseholdView['aidEnded'] | undefined
  #helpers: HouseholdView['helpers'] | undefined
  #vacant: Vacant | undefined
  #visits: HouseholdView['visits'] | undefined
  #clues: HouseholdView['clues'] | undefined

  constructor(household: Household, on: Day) {
    this.#household = household
    this.on = on
  }

  get stream() {
    return this.#household.stream
  }
  get version() {
    return this.#household.version
  }
  get status() {
    return (this.#status ??= statusOn(this.#household.acts, this.on))
  }
  get acts() {
    return (this.#acts ??= until(this.#household.acts, this.on))
  }
  get registered() {
    return (this.#registered ??= this.acts.find(makesRegistered))
  }
  get residence() {
    return latest(this.#household.residence, this.on)
  }
  get members() {
    return (this.#members ??= membersOn(this.#household, this.on))
  }
  get traits() {
    return (this.#traits ??= isEnded(this.status.standing) ? [] : traitsOn(this.#household.members, this.on))
  }
  get comings() {
    return (this.#comings ??= comingsOf(this.#household.members, this.on))
  }
  get incomes() {
    return (this.#incomes ??= newestOfEachYear(until(this.#household.income, this.on)))
  }
  get spendings() {
    return (this.#spendings ??= newestOfEachYear(until(this.#household.spending, this.on)))
  }
  get living() {
    return (this.#living ??= latest(this.#household.living, this.on))
  }
  get housing() {
    return (this.#housing ??= latest(this.#household.housing, this.on))
  }
  get water() {
    return (this.#water ??= latest(this.#household.water, this.on))
  }
  get registers() {
    return (this.#registers ??= latest(this.#household.registers, this.on))
  }
  get causes() {
    return (this.#causes ??= latest(this.#household.causes, this.on))
  }
  get risks() {
    return (this.#risks ??= latest(this.#household.risks, this.on))
  }
  get shocks() {
    return (this.#shocks ??= until(this.#household.shocks, this.on))
  }
  get aid() {
    return (this.#aid ??= until(this.#household.aid, this.on))
  }
  get aidEnded() {
    return (this.#aidEnded ??= until(this.#household.aidEnded, this.on))
  }
  get helpers() {
    return (this.#helpers ??= inForce(until(this.#household.helpers, this.on)))
  }
  get vacant() {
    return (this.#vacant ??= vacantOn(this.#household, this.on))
  }
  get visits() {
    return (this.#visits ??= until(this.#household.visits, this.on))
  }
  get clues() {
    return (this.#clues ??= cluesOn(this.#household, this.on))
  }
  get withdrawn() {
    return this.#household.withdrawn
  }
}

/** Since when a post is vacant. */
export interface Vacant {
  readonly helper?: Day
  readonly responsible?: Day
}

function vacantOn(household: Household, on: Day): Vacant {
  const owed = dutiesFromExit(household.acts, on)
  if (!owed) return {}
  const [helper, responsible] = (['helper', 'responsible'] as const).map((role) => helperPostOn(household, role, owed, on).vacantSince)
  return { ...(helper && { helper }), ...(responsible && { responsible }) }
}

/** Whether by this act a household became one that was ever registered as poor. */
export function makesRegistered({ event }: Entry<StatusAct>): boolean {
  return event.type === 'identified' || (isInheriting(event) && event.standing !== 'unregistered')
}

/** Nearly always each year was stated once and in its turn: then all of the statements stand, and none is copied. */
function newestOfEachYear<Event extends { incomeYear: number }>(statements: readonly Entry<Event>[]): readonly Entry<Event>[] {
  const inTurn = statements.every((one, at) => at === 0 || one.event.incomeYear > statements[at - 1]!.event.incomeYear)
  if (inTurn) return statements
  return statements.filter((one, at) => !statements.some((other, later) => later > at && other.event.incomeYear === one.event.incomeYear))
}

function inForce(changes: readonly Household['helpers'][number][]): HouseholdView['helpers'] {
  const assigned: Entry<StatementOf<'helper-assigned'>>[] = []
  for (const change of changes) {
    const { person, role } = change.event
    const at = assigned.findIndex(({ event }) => event.person === person && event.role === role)
    if (at >= 0) assigned.splice(at, 1)
    if (isAssignment(change)) assigned.push(change)
  }
  return assigned
}

function isAssignment(change: Household['helpers'][number]): change is Entry<StatementOf<'helper-assigned'>> {
  return change.event.type === 'helper-assigned'
}

import {
  type Day,
  fold,
  type Household,
  plusDays,
  type RecordedHousehold,
  type Statistics,
  statistics,
  type StatementOf,
  viewOn,
} from '@hearthfold/core'
import { plusMonths, yearOf } from '@hearthfold/core/days'
import { deadOf, type Entry, isGrounded, timelinesOf } from '@hearthfold/core/facts'
import { expect } from 'vitest'
import { determine, obligations } from '../../src/index.ts'
import { PILLARS } from '../../src/pack/obligation.ts'
import { END, FOUNDED, type World } from './world.ts'

// What must hold of every village whatever happens in it, one function each. `checkAll` is asked after every command.

/**
 * No exit without a determination of readiness. One that rests on a determination rests on this: that the law, asked of the
 * household as it was known when the act was recorded, on the day of the act, answers that it is ready; and that every step of the
 * procedure was passed before. The others are counted apart, as resting on an older register or a ruling.
 */
function noExitWithoutReadiness(world: World): void {
  for (const household of touched(world)) {
    for (const act of exitsOf(household)) {
      const { basis } = act.event
      if (basis.kind !== 'determination') continue
      const known = fold(household.stream, eventsOf(household, world).slice(0, basis.version))
      const answer = determine(known, { on: act.from, pack: world.pack, question: 'exit-ready' })
      expect(answer?.outcome, `${household.stream} was ready to exit on ${act.from}`).toBe(true)
      expect(basis).toMatchObject({ question: 'exit-ready', outcome: true, on: act.from, pack: { hash: world.pack.hash } })
      const passed = household.proceedings.flatMap(({ from, event }) =>
        event.type === 'step-taken' && event.outcome === 'passed' && from <= act.from ? event.step : [],
      )
      const needed = world.pack.procedures['exit']!.steps.filter(({ optional }) => !optional).map(({ name }) => name)
      expect(passed, `${household.stream} went through the procedure`).toEqual(expect.arrayContaining(needed))
    }
  }
}

function basesAreCountedApart(world: World): void {
  const { bases } = figuresOn(world.today, world)
  const counted = { determination: 0, legacy: 0, ruling: 0 }
  for (const { acts } of world.households.values()) {
    for (const { from, event } of acts) if (from <= world.today && isGrounded(event)) counted[event.basis.kind]++
  }
  expect(bases).toEqual(counted)
}

/** Counts add up: every month ends with the stock that it began with and what came and went, households and persons. */
function countsAddUp(world: World): void {
  // Years before everything that the last command speaks of are as they were, and are looked at again in the end.
  const first = world.last.reduce((earliest, { on }) => (on < earliest ? on : earliest), world.today)
  balancesFrom(yearOf(first), world)
}

function balancesFrom(first: number, world: World): void {
  for (let year = first; year <= yearOf(world.today); year++) {
    const last: Day = `${year as 2018}-12-31`
    const { startOfYear, monthly } = figuresOn(last < world.today ? last : world.today, world)
    let stock = startOfYear
    for (const month of monthly) {
      const { identified, returned, readmitted, inherited, exited, removed, decreased, merged, naturalChange, remaining } = month
      const came = (of: 'households' | 'persons') => identified[of] + returned[of] + readmitted[of] + inherited[of]
      const went = (of: 'households' | 'persons') => exited[of] + removed[of] + decreased[of] + merged[of]
      const households = stock.households + came('households') - went('households')
      const persons = stock.persons + came('persons') - went('persons') + naturalChange.net
      if (remaining.households !== households || remaining.persons !== persons)
        expect(remaining, month.month).toEqual({ households, persons })
      stock = remaining
    }
  }
}

/**
 * Nobody in two households. Who lives where today is told twice: by the views, and by reading in order what was recorded and still
 * stands. The citizen IDs of all who live anywhere are different, and are those that are taken.
 */
function nobodyInTwoHouseholds(world: World): void {
  for (const household of touched(world)) {
    const living = viewOn(household, world.today).members.map(({ id }) => id)
    expect(living.toSorted(), household.stream).toEqual(livingBy(eventsOf(household, world), world.today))
  }
  const all = [...world.households.values()]
  for (const on of [world.today, '9999-12-31'] as const) {
    const ids = all.flatMap((household) => viewOn(household, on).members.flatMap(({ citizenId }) => citizenId ?? []))
    expect(new Set(ids).size, `different citizen IDs on ${on}`).toBe(ids.length)
    const dead = all.flatMap((household) => deadOf(household).flatMap(({ citizenId }) => citizenId ?? []))
    // The dead stay held, so that nobody registers them again.
    if (on > world.today) expect([...new Set([...ids, ...dead])].toSorted()).toEqual([...world.held].toSorted())
  }
}

/**
 * Nobody gets lost or doubled on the way: as many as came from a household left it on that day for this one; or it became one with
 * this one, and then all came who were there.
 */
function nobodyGetsLost(world: World): void {
  const whereTo = touched(world).flatMap(({ acts }) =>
    acts.flatMap(({ event }) => (event.type === 'merged-into' ? world.households.get(event.household)! : [])),
  )
  for (const household of new Set([...touched(world), ...whereTo])) {
    const peopleOf = ({ members }: Household) => members.flatMap(({ timeline }) => timeline)
    for (const { from: day, event } of peopleOf(household)) {
      if (event.type !== 'member-joined' || event.household === undefined) continue
      const origin = world.households.get(event.household)!
      const came = peopleOf(household).filter(
        (one) => one.from === day && one.event.type === 'member-joined' && one.event.household === origin.stream,
      )
      const becameOne = origin.acts.some(
        (act) => act.from === day && act.event.type === 'merged-into' && act.event.household === household.stream,
      )
      const all = becameOne
        ? livingBy(
            eventsOf(origin, world).filter((one) => one.event.type !== 'merged-into'),
            day,
          )
        : []
      const left = [
        ...all,
        ...peopleOf(origin).filter(
          (one) => one.from === day && one.event.type === 'member-left' && one.event.household === household.stream,
        ),
      ]
      expect(came.length, `those who came from ${origin.stream} to ${household.stream} on ${day}`).toBe(left.length)
    }
  }
}

/** Nothing recorded is lost: every event stands in the household, or it was withdrawn and says by which other; and nothing else stands. */
function nothingIsLost(world: World): void {
  for (const household of touched(world)) {
    const standing = (timelinesOf(household).flat() as Entry<unknown>[]).map(({ id }) => id)
    const withdrawn = Object.keys(household.withdrawn)
    const recorded = eventsOf(household, world)
    const revoking = recorded.flatMap(({ id, event }) => (event.type === 'revoked' ? id : []))
    expect([...standing, ...withdrawn, ...revoking].toSorted(), household.stream).toEqual(recorded.map(({ id }) => id).toSorted())
    const ids = new Set(recorded.map(({ id }) => id))
    for (const by of Object.values(household.withdrawn)) if (!ids.has(by)) expect([...ids]).toContain(by)
  }
}

/**
 * Obligations never lapse: from the day of an exit no day is without an obligation of each pillar, until the household is removed
 * or no more; and what is owed to people goes on in the household that they split off with or merge into.
 */
function obligationsNeverLapse(world: World): void {
  for (const household of touched(world)) {
    for (const on of daysOf(household, world.today)) {
      const pillars = new Set(obligations(household, { on, pack: world.pack }).map(({ pillar }) => pillar))
      if (isOwed(household, on) && pillars.size < PILLARS.length) expect([...pillars], `${household.stream} on ${on}`).toEqual(PILLARS)
    }
  }
  for (const { stream, on, event } of world.last) {
    const [from, to] =
      event.type === 'split-from'
        ? [world.households.get(event.household), world.households.get(stream)]
        : event.type === 'merged-into'
          ? [world.households.get(stream), world.households.get(event.household)]
          : []
    if (!from || !to || !isOwed(from, plusDays(on, -1)) || wasRemoved(from, on)) continue
    const pillars = new Set(obligations(to, { on, pack: world.pack }).map(({ pillar }) => pillar))
    if (pillars.size < PILLARS.length)
      expect([...pillars], `what was owed to ${from.stream} is owed to ${to.stream} on ${on}`).toEqual(PILLARS)
  }
}

/** A view at an instant never changes, whatever is recorded later. */
function viewsAtAnInstantStay(world: World): void {
  const { seen } = world
  // One of each age; at the end of a life all are looked at again.
  const some = [1, 4, 16, 64, 256].flatMap((ago) => seen[seen.length - ago] ?? [])
  for (const one of some) checkSeen(world, one)
}

function checkSeen(world: World, { stream, known, on, view }: World['seen'][number]): void {
  const again = fold(stream, eventsOf(world.households.get(stream)!, world), { known })
  const now = JSON.stringify(viewOn(again, on))
  if (now !== view) expect(now, `${stream} on ${on} as known at ${known}`).toBe(view)
}

/** What is folded event by event is what all events fold into. */
function foldsAgree(world: World): void {
  for (const household of touched(world)) {
    const folded = fold(household.stream, eventsOf(household, world))
    if (JSON.stringify(folded) !== JSON.stringify(household)) expect(folded).toEqual(household)
  }
}

const invariants = [
  noExitWithoutReadiness,
  basesAreCountedApart,
  countsAddUp,
  nobodyInTwoHouseholds,
  nobodyGetsLost,
  nothingIsLost,
  obligationsNeverLapse,
  viewsAtAnInstantStay,
  foldsAgree,
]

/** Everything that must hold after a command. What was not touched is as it was, and was checked then. */
export function checkAll(world: World): void {
  for (const holds of invariants) holds(world)
}

/** What must hold when all is over, and would take too long to ask after each command. */
export function checkInTheEnd(world: World): void {
  balancesFrom(FOUNDED, world)
  for (const one of world.seen) checkSeen(world, one)
}

function touched({ households, touched }: World): Household[] {
  return [...touched].map((stream) => households.get(stream)!)
}

function eventsOf({ stream }: Household, { events }: World): readonly RecordedHousehold[] {
  return events.get(stream) ?? []
}

/** The figures of a day; those of one state of the world are asked for more than once. */
function figuresOn(on: Day, { households, figures, recorded }: World): Statistics {
  const key = `${recorded} ${on}`
  const known = figures.get(key)
  if (known) return known
  if (figures.size > 20) figures.clear()
  const made = statistics(households.values(), [], on)
  figures.set(key, made)
  return made
}

function exitsOf({ acts }: Household): Entry<StatementOf<'exited'>>[] {
  return acts.flatMap((act) => (act.event.type === 'exited' ? [{ ...act, event: act.event }] : []))
}

/** Who lives in a household on a day, by the plain reading of what was recorded and still stands, day by day. */
function livingBy(events: readonly RecordedHousehold[], day: Day): string[] {
  const stands = new Map<string, { on: Day; event: RecordedHousehold['event'] }>()
  for (const { id, on, event } of events) {
    if (event.type === 'revoked') stands.delete(event.withdraws)
    else if (event.type === 'corrected') {
      // It takes the place of the one that it corrects, so that of one day the order stays.
      const entries = [...stands].map(([was, said]) =>
        was === event.replaces ? ([id, { on, event: event.statement }] as const) : ([was, said] as const),
      )
      stands.clear()
      for (const [key, said] of entries) stands.set(key, said)
    } else stands.set(id, { on, event })
  }
  const living = new Set<string>()
  const inOrder = [...stands.values()].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).filter(({ on }) => on <= day)
  for (const { event } of inOrder) {
    if (event.type === 'member-joined') living.add(event.member)
    if (event.type === 'member-left') living.delete(event.member)
  }
  const hasEnded = inOrder.some(({ event }) => event.type === 'decreased' || event.type === 'merged-into')
  return hasEnded ? [] : [...living].toSorted()
}

/** Whether a household exited by a day, or took over what was owed to another, and was not removed nor ended since. */
function isOwed({ acts }: Household, day: Day): boolean {
  let owed = false
  for (const { from, event } of acts) {
    if (from > day) break
    const takesOver =
      (event.type === 'split-from' || event.type === 'merged-from') && (event.standing === 'exited' || event.owedSince !== undefined)
    if (event.type === 'exited' || takesOver) owed = true
    if (event.type === 'removed' || event.type === 'decreased' || event.type === 'merged-into') owed = false
  }
  return owed
}

function wasRemoved({ acts }: Household, on: Day): boolean {
  return acts.some(({ from, event }) => from === on && event.type === 'removed')
}

/** The days on which something changed, and the first of every month, as long as the law is in force. */
function daysOf({ acts }: Household, today: Day): Day[] {
  const [first] = acts
  const days = acts.flatMap(({ from }) => [from, plusDays(from, 1)])
  for (let day = first?.from ?? today; day < today; day = plusMonths(day, 1)) days.push(day)
  return [...new Set([...days, today])].filter((day) => day <= END && day <= today)
}

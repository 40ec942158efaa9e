import {
  type Day,
  type Decision,
  decideLife,
  evolve,
  type Household,
  type HouseholdCommand,
  type HouseholdId,
  type Instant,
  type LifeChange,
  newHousehold,
  plusDays,
  type RecordedHousehold,
  type Refusal,
  stamp,
  type Statistics,
  viewOn,
} from '@hearthfold/core'
import type { Claims } from '@hearthfold/core/store'
import { cn2014to2020 } from '../../packs/index.ts'
import { loadPack, type Pack, type Submission, submit } from '../../src/index.ts'

/** A village in which everything may happen, as a ledger comes to know it, and what it was seen to be on the way. */
export interface World {
  readonly pack: Pack
  /** Every household by stream, folded event by event. */
  readonly households: Map<HouseholdId, Household>
  /** The events of every household, and how many there are of all. */
  readonly events: Map<HouseholdId, RecordedHousehold[]>
  recorded: number
  today: Day
  /** The households that the last command recorded something of, and what it recorded. */
  touched: ReadonlySet<HouseholdId>
  last: readonly RecordedHousehold[]
  /** The citizen IDs that are taken, as a store would keep them. */
  readonly held: Set<string>
  /** Households as they were seen at an instant, of a day. */
  readonly seen: Seen[]
  /** Figures that were counted, by how much was recorded and the day. */
  readonly figures: Map<string, Statistics>
  /** How often what was recorded, and how often it was refused with which code. */
  readonly tally: Map<string, number>
}

/** A household as it was seen. */
export interface Seen {
  readonly stream: HouseholdId
  readonly known: Instant
  readonly on: Day
  readonly view: string
}

const loaded = loadPack(cn2014to2020)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))

export const LAW: Pack = loaded.value

/** The last day on which the law of this world is in force. */
export const END: Day = LAW.inForce.to ?? '2020-12-31'

/** The year in which the world begins. */
export const FOUNDED = 2018

export function newWorld(tally: World['tally']): World {
  const today = `${FOUNDED as 2018}-12-08` as const
  return {
    pack: LAW,
    households: new Map(),
    events: new Map(),
    recorded: 0,
    today,
    touched: new Set(),
    last: [],
    held: new Set(),
    seen: [],
    figures: new Map(),
    tally,
  }
}

/** Lets days pass, while the law is in force. */
export function wait(world: World, until: Day): void {
  if (until > world.today && until <= END) world.today = until
}

export function household(world: World, stream: HouseholdId): Household {
  const known = world.households.get(stream)
  if (known) return known
  const fresh = newHousehold(stream)
  world.households.set(stream, fresh)
  return fresh
}

/** The household that a number falls on, seldom one that has ended; undefined where there is none yet. */
export function pickOf(world: World, pick: number): Household | undefined {
  const all = [...world.households.values()]
  const open = all.filter(({ acts }) => !acts.some(({ event }) => event.type === 'decreased' || event.type === 'merged-into'))
  const some = pick % 10 === 0 || open.length === 0 ? all : open
  return some[pick % some.length]
}

/** Asks for something to be recorded under the law, and records it where it is accepted. */
export function ask(world: World, { stream }: Household, on: Day, event: Submission['event']): Refusal | undefined {
  return keep(world, submit(world.pack, household(world, stream), { stream, on, event }), event.type)
}

/** Lets something happen to whole households. */
export function happen(world: World, change: LifeChange): Refusal | undefined {
  return keep(world, decideLife(change, Object.fromEntries(world.households)), change.change)
}

function keep(world: World, decision: Decision<HouseholdCommand>, what: string): Refusal | undefined {
  if (!decision.ok) {
    count(world, decision.problem.code)
    return decision.problem
  }
  if (!claim(world, decision.value.claims)) {
    count(world, 'claimed')
    return undefined
  }
  const versionOf = (stream: string) => household(world, stream as HouseholdId).version
  const id = (version: number, stream: string) => `${stream.slice('household/'.length)}.${version}`
  const recorded = stamp(decision.value.accepted, { after: versionOf, id, recordedAt: nextInstant(world), actor: 'clerk' })
  for (const one of recorded) {
    evolve(household(world, one.stream), one)
    const events = world.events.get(one.stream)
    if (events) events.push(one)
    else world.events.set(one.stream, [one])
  }
  world.recorded += recorded.length
  world.last = [...world.last, ...recorded]
  world.touched = new Set([...world.touched, ...recorded.map(({ stream }) => stream)])
  count(world, what)
  return undefined
}

/** What a store does in the same commit: nobody is taken who is held. */
function claim({ held }: World, { take, release }: Claims): boolean {
  if (take.some((person) => held.has(person) && !release.includes(person))) return false
  for (const person of release) held.delete(person)
  for (const person of take) held.add(person)
  return true
}

/** Every command has an instant of its own, so nothing is ever added to what was known at one. */
function nextInstant({ today, recorded }: World): Instant {
  const seconds = recorded
  const time = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.trunc(part)).padStart(2, '0'))
  return `${today}T${time.join(':')}.000Z`
}

function count({ tally }: World, what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1)
}

/** Notes what a household is seen to be, as known now: of today, and of a day long ago. */
export function look(world: World, stream: HouseholdId): void {
  const seen = household(world, stream)
  const known = seen.recordedAt
  if (known === undefined) return
  for (const on of [world.today, plusDays(world.today, -200)])
    world.seen.push({ stream, known, on, view: JSON.stringify(viewOn(seen, on)) })
}

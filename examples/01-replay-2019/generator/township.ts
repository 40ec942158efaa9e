import {
  type Command,
  type Decision,
  decide,
  evolve,
  evolveVillage,
  type Household,
  type HouseholdId,
  type Instant,
  newHousehold,
  newVillage,
  type Procedures,
  type Recorded,
  refusalText,
  stamp,
  type Village,
  type VillageEvent,
} from '@hearthfold/core'
import { type Pack, proceduresOf, submit } from '@hearthfold/rules'
import { aid, aidStudents, strikeWithIllness } from './aid.ts'
import { takeCare } from './care-taking.ts'
import { type Chance, chance } from './chance.ts'
import { house } from './housing.ts'
import { isFollowed, life } from './life.ts'
import { registry } from './people.ts'
import { goThrough } from './procedure.ts'
import { type HouseholdPlan, plan } from './plan.ts'
import type { Script, Step } from './script.ts'
import { AID } from './targets.ts'
import { type VillagePlan, villages } from './villages.ts'

/** The seed of the township that the example replays. */
export const SEED = 2019

/**
 * Makes the township's ledger, stream by stream: first the villages, then the households. Everything goes through
 * `submit` and `decide`; what they refuse ends the run, since then the generator aims wrongly.
 *
 * @param isMeant which households are recorded; all are planned, so each is the same whoever else is
 */
export function* township(pack: Pack, seed: number = SEED, isMeant: (plan: HouseholdPlan) => boolean = () => true): Generator<Recorded[]> {
  const luck = chance(seed)
  const places = villages(luck)
  const procedures = proceduresOf(pack)
  for (const [at, place] of places.entries()) yield recordVillage(place, procedures, at)

  const homes = plan(places, luck, registry(luck))
  const claimed = new Set<string>()
  for (const { script, plan: home } of scripts(homes, procedures, luck)) {
    if (isMeant(home)) yield recordHousehold(`household/zl-${String(home.number).padStart(5, '0')}`, script, pack, claimed)
  }
}

/** The whole township is planned before anything is recorded: the measures are shared out among all. */
function scripts(homes: readonly HouseholdPlan[], procedures: Procedures, luck: Chance): { plan: HouseholdPlan; script: Script }[] {
  const poor = homes.filter(({ registered }) => registered !== undefined)
  strikeWithIllness(poor, luck)
  const all = homes.map((home) => ({ plan: home, script: life(home, procedures, luck) }))
  const cases = all.filter(({ plan: { registered } }) => registered !== undefined)
  aid(cases, luck)
  aidStudents(cases, luck)
  takeCare(cases, luck)
  const early = luck.shuffle(cases.filter(({ plan: { registered } }) => registered! < 2019))
  const rehabilitated = new Set(early.slice(0, AID.houseRehabilitations))
  for (const one of all) if (isFollowed(one.plan)) house(one.script, one.plan, rehabilitated.has(one), luck)
  return all
}

function recordVillage({ id, script }: VillagePlan, procedures: Procedures, number: number): Recorded[] {
  const village: Village = newVillage(id)
  const ids = new Map<string, string>()
  const recorded: Recorded[] = []
  const steps = script.flatMap((step): VillageStep[] => [...before(step, procedures, number), step])
  for (const { on, event, name } of steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const said = typeof event === 'function' ? event((of) => ids.get(of) ?? `nothing named ${of}`) : event
    const decision: Decision = decide({ stream: id, on, event: said }, { [id]: village }, { procedures })
    for (const one of stamp(acceptedOf(decision), stampFor(village, on))) {
      evolveVillage(village, one as Extract<Recorded, { stream: typeof id }>)
      recorded.push(one)
      if (name !== undefined) ids.set(name, one.id)
    }
  }
  return recorded
}

interface VillageStep {
  readonly on: VillagePlan['script'][number]['on']
  readonly name?: string
  readonly event: VillageEvent | ((idOf: (name: string) => string) => VillageEvent)
}

/** The procedure that an act of a village goes through, where it does. */
function before({ on, event }: VillagePlan['script'][number], { named, pack }: Procedures, number: number): VillageStep[] {
  if (event.type !== 'village-delisted' || event.basis !== undefined) return []
  return goThrough('village-delisting', named['village-delisting']!, on, number, pack)
}

function recordHousehold(stream: HouseholdId, script: Script, pack: Pack, claimed: Set<string>): Recorded[] {
  const household: Household = newHousehold(stream)
  const ids = new Map<string, string>()
  const recorded: Recorded[] = []
  for (const step of script.steps()) {
    const decision = submit(pack, household, { stream, on: step.on, event: eventOf(step, ids) })
    claim(decision, claimed)
    for (const one of stamp(acceptedOf(decision), stampFor(household, step.recorded))) {
      evolve(household, one)
      recorded.push(one)
      if (step.name !== undefined) ids.set(step.name, one.id)
    }
  }
  return recorded
}

function eventOf({ event }: Step, ids: ReadonlyMap<string, string>) {
  return typeof event === 'function' ? event((name) => ids.get(name) ?? `nothing named ${name}`) : event
}

/** A person belongs to one open household: this ledger lets nobody be taken twice. */
function claim(decision: Decision, claimed: Set<string>): void {
  if (!decision.ok) return
  for (const person of decision.value.claims.release) claimed.delete(person)
  for (const person of decision.value.claims.take) {
    if (claimed.has(person)) throw new Error(`${person} would belong to two households`)
    claimed.add(person)
  }
}

function acceptedOf<Asked extends Command>(decision: Decision<Asked>): readonly Asked[] {
  if (!decision.ok) throw new Error(refusalText(decision.problem, 'en'))
  return decision.value.accepted
}

function stampFor({ stream, version }: { stream: string; version: number }, recorded: Step['recorded']) {
  const short = stream.slice(stream.indexOf('/') + 1)
  // From nine in the morning, China time, an entry a minute: the clock of a stream never runs back.
  const minute = String(version % 60).padStart(2, '0')
  const recordedAt: Instant = `${recorded}T0${1 + Math.floor(version / 60)}:${minute}:00.000Z`
  return { after: version, id: (next: number) => `${short}.${next}`, recordedAt, actor: 'township-office' }
}

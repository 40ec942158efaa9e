import type { Day } from '@hearthfold/core'
import type { Chance } from './chance.ts'
import { between } from './calendar.ts'
import { type Child, type Comings, family, NO_COMINGS } from './family.ts'
import type { Person, Registry } from './people.ts'
import {
  AID,
  CHANGES,
  EARLIER_EXITS,
  EDGE_2019,
  EXITED_2019,
  EXITED_EARLIER,
  IDENTIFIED_2019,
  POPULATION,
  REGISTERED,
  REMAINING,
} from './targets.ts'
import type { VillagePlan } from './villages.ts'

/** One household of the township and what is to become of it. */
export interface HouseholdPlan {
  readonly number: number
  readonly village: VillagePlan
  readonly people: Person[]
  /** Year of registration as poor, if ever. */
  readonly registered: number | undefined
  /** Year of exit, if ever. */
  readonly exited: number | undefined
  /** Found as an edge household in 2019. */
  readonly edge: boolean
  /** Of an ordinary household: why its low income makes it neither poor nor edge, or why its income is unknown. */
  readonly quirk: 'town-housing' | 'vehicle' | 'absent' | 'ended' | undefined
  /** A child of this household was first recorded with a birth in the next year, and corrected much later. */
  readonly misdated: Person | undefined
}

type Sketch = Pick<HouseholdPlan, 'registered' | 'exited' | 'edge' | 'quirk'> & { readonly size: number }

const ORDINARY: Omit<Sketch, 'size'> = { registered: undefined, exited: undefined, edge: false, quirk: undefined }

/** All households of the township; 63,000 persons at the end of 2019. */
export function plan(villages: readonly VillagePlan[], chance: Chance, registry: Registry): HouseholdPlan[] {
  const poor = sketchRegistered(chance)
  const edge = sizes(EDGE_2019).map((size) => ({ ...ORDINARY, edge: true, size }))
  const settled = [...poor, ...edge]
  const rest = POPULATION - settled.reduce((sum, { size }) => sum + size, 0)
  const sketches = chance.shuffle([...settled, ...sketchOrdinary(rest, chance)])

  const comings = comingsOf(sketches, chance)
  const children = childrenOf(sketches, comings, chance)
  const poorVillages = villages.filter((village) => village.poor)
  const misdated = sketches.find(
    (sketch) => sketch.registered === 2015 && sketch.exited === 2019 && sketch.size >= 4 && !comings.has(sketch),
  )
  return sketches.map((sketch, at) => {
    const early: Comings = sketch === misdated ? { born: '2015-08-20' } : NO_COMINGS
    const young = children.get(sketch) ?? []
    const people = family(sketch.size, young, comings.get(sketch) ?? early, chance, registry)
    return {
      ...sketch,
      number: at + 1,
      village: sketch.registered !== undefined && chance.in100(35) ? chance.pick(poorVillages) : chance.pick(villages),
      people,
      misdated: sketch === misdated ? people.at(-1) : undefined,
    }
  })
}

/** The sizes of a table, one entry a household. */
function sizes(table: Readonly<Record<number, number>>): number[] {
  return Object.entries(table).flatMap(([size, count]) => Array.from({ length: count }, () => Number(size)))
}

function sketchRegistered(chance: Chance): Sketch[] {
  const exitYears = chance.shuffle(sizes(EARLIER_EXITS))
  const stay = [
    ...chance.shuffle(sizes(EXITED_EARLIER)).map((size, at) => ({ ...ORDINARY, size, exited: exitYears[at] })),
    ...sizes(EXITED_2019).map((size) => ({ ...ORDINARY, size, exited: 2019 })),
    ...Array.from({ length: REMAINING }, () => ({ ...ORDINARY, size: 1 })),
  ]
  // The late registrations go to those that exit late or stay: nobody exits in the year of registration.
  const late = sizes(REGISTERED).toSorted((a, b) => b - a)
  const canBeLate = chance.shuffle(stay.filter(({ exited }) => exited === undefined || exited === 2019))
  const registered = new Map(canBeLate.map((sketch, at) => [sketch, late[at]!]))
  return [
    ...stay.map((sketch) => ({ ...sketch, registered: registered.get(sketch) ?? 2015 })),
    ...sizes(IDENTIFIED_2019).map((size) => ({ ...ORDINARY, size, registered: 2019 })),
  ]
}

const ORDINARY_SIZES = [1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 6]

function sketchOrdinary(persons: number, chance: Chance): Sketch[] {
  const sketches: Sketch[] = []
  for (let left = persons; left > 0;) {
    const size = Math.min(left, chance.pick(ORDINARY_SIZES))
    left -= size
    const at = sketches.length
    const quirk = at < 60 ? 'vehicle' : at < 80 ? 'town-housing' : at < 105 ? 'absent' : undefined
    sketches.push({ ...ORDINARY, size, quirk })
  }
  // Ten old people living alone die in these years; they are not among the persons of the end of 2019.
  return [...sketches, ...Array.from({ length: 10 }, () => ({ ...ORDINARY, size: 1, quirk: 'ended' as const }))]
}

/** Room for children in a household of a size: two adults, in a larger one their parents too. */
const CHILDREN = [0, 0, 0, 1, 2, 2, 2, 3]

function childrenOf(sketches: readonly Sketch[], comings: Map<Sketch, Comings>, chance: Chance): Map<Sketch, Child[]> {
  const students: Child[] = [
    ...Array.from({ length: AID.primaryStudents }, () => 'primary' as const),
    ...Array.from({ length: AID.secondaryStudents }, () => 'secondary' as const),
  ]
  const places = sketches.flatMap((sketch) =>
    isPoor(sketch) ? Array.from({ length: placesFor(sketch, comings.get(sketch)) }, () => sketch) : [],
  )
  const children = new Map<Sketch, Child[]>()
  chance.shuffle(places).forEach((sketch, at) => {
    const child = students[at] ?? (chance.in100(60) ? 'grown' : 'preschool')
    children.set(sketch, [...(children.get(sketch) ?? []), child])
  })
  for (const sketch of sketches) {
    if (isPoor(sketch)) continue
    children.set(
      sketch,
      Array.from({ length: placesFor(sketch, comings.get(sketch)) }, () =>
        chance.pick(['primary', 'secondary', 'preschool', 'grown'] as const),
      ),
    )
  }
  return children
}

/** Registered before 2019: the households whose students, patients and workers the report counts. */
function isPoor({ registered }: Sketch): boolean {
  return registered !== undefined && registered < 2019
}

/** Places for children, less one for somebody who is born or marries in. */
function placesFor({ size }: Sketch, { born, marriedIn }: Comings = NO_COMINGS): number {
  return Math.max(0, CHILDREN[size]! - (born || marriedIn ? 1 : 0))
}

/** The natural changes: exactly the targets among those that exit, a sprinkling among ordinary households. */
function comingsOf(sketches: readonly Sketch[], chance: Chance): Map<Sketch, Comings> {
  const comings = new Map<Sketch, Comings>()
  const { births, arrivals, deaths, departures } = CHANGES
  const exiting = chance.shuffle(sketches.filter(({ exited, size }) => exited !== undefined && size >= 3))
  exiting.slice(0, births + arrivals + deaths + departures).forEach((sketch, at) => {
    const on = changeDay(sketch, chance)
    if (at < births) comings.set(sketch, { born: on })
    else if (at < births + arrivals) comings.set(sketch, { marriedIn: on })
    else if (at < births + arrivals + deaths) comings.set(sketch, { died: on })
    else comings.set(sketch, { marriedOut: on })
  })
  for (const sketch of sketches) {
    if (sketch.registered !== undefined || sketch.edge || sketch.quirk !== undefined || sketch.size < 3) continue
    const born = between(chance.int(2015, 2019), '01-05', '08-28', chance)
    if (chance.in100(9)) comings.set(sketch, { born })
    else if (chance.in100(7)) comings.set(sketch, { died: born })
  }
  return comings
}

/** A day in January to August of a year after that of registration, not after that of exit. */
function changeDay({ registered, exited }: Sketch, chance: Chance): Day {
  return between(chance.int(registered! + 1, exited!), '01-05', '08-28', chance)
}

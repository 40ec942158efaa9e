import { type Day, plusMonths } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import type { Wanted } from './wanted.ts'

type Joined = StatementOf<'member-joined'>

/** What is said of a person of whom everything is known that a fact may ask. */
type Known = Required<Pick<Joined, 'born' | 'health' | 'labour' | 'learning' | 'medicalCover'>>
type Person = Pick<Joined, 'born'> & Partial<Known>

/** The members of a household with the wanted numbers of people of each kind: the fewest, grown-ups first. */
export function familyFor(wanted: Wanted): Joined[] {
  const kinds = kindsOn(wanted.on)
  const able = wanted.count('ableMembers') ?? 1
  const pupils = wanted.count('primaryPupils') ?? 0
  const juniors = wanted.count('juniorPupils') ?? 0
  const unable = times(wanted.count('healthyAdultsMarkedUnable') ?? 0, kinds.markedUnable)
  const elders: Person[] = []
  const others: Person[] = [
    ...times(able, kinds.worker),
    ...times(pupils, () => kinds.learner(9, 'primary')),
    ...times(juniors, () => kinds.learner(13, 'junior-secondary')),
    ...times((wanted.count('students') ?? 0) - pupils - juniors, () => kinds.learner(17, 'senior-secondary')),
    ...times(wanted.count('dropOuts') ?? 0, kinds.dropOut),
    ...unknownPerson(wanted, kinds.elder()),
  ]
  // No household is of children alone.
  if (able + unable.length === 0) elders.push(kinds.elder())

  // Illness and want of insurance fall on whoever is there, and on elders where that is too few.
  const uninsuredIll = wanted.count('uninsuredIll')
  const ill = wanted.count('illMembers') ?? uninsuredIll ?? 0
  const wellUninsured = Math.max(0, (wanted.count('uninsured') ?? uninsuredIll ?? 0) - (uninsuredIll ?? 0))
  const sick = [...elders, ...others].slice(0, ill)
  while (sick.length < ill) sick.push(added(elders, kinds.elder()))
  const well = [...elders, ...others, ...unable].filter((person) => !sick.includes(person))
  while (well.length < wellUninsured) well.push(added(elders, kinds.elder()))
  for (const person of sick) person.health = ['chronic-illness']
  for (const person of [...sick.slice(0, uninsuredIll ?? 0), ...well.slice(0, wellUninsured)]) person.medicalCover = []

  const everybody = [...elders, ...unable, ...others]
  const isGrownUp = ({ born }: Person) => born <= plusMonths(wanted.on, -12 * 18)
  const ordered = [...everybody.filter(isGrownUp), ...everybody.filter((person) => !isGrownUp(person))]
  const heads = wanted.count('heads') ?? 1
  return ordered.map((person, at) => joined(person, at, at < heads))
}

/** The family with as many elders more as make it this large. They count for nothing but as members. */
export function grown(family: readonly Joined[], size: number, on: Day): Joined[] {
  const elder = kindsOn(on).elder()
  return [...family, ...times(size - family.length, () => elder).map((person, at) => joined(person, family.length + at, false))]
}

function joined(person: Person, at: number, isHead: boolean): Joined {
  const sex = at % 2 === 0 ? 'male' : 'female'
  return { type: 'member-joined', member: `m${at + 1}`, by: 'listing', relation: isHead ? 'head' : 'other', sex, ...person }
}

function kindsOn(on: Day) {
  const born = (age: number) => plusMonths(on, -12 * age)
  const known = (age: number, more: Pick<Known, 'labour' | 'learning'>): Known => ({
    born: born(age),
    health: [],
    medicalCover: ['basic'],
    ...more,
  })
  return {
    worker: () => known(40, { labour: 'ordinary', learning: { education: 'junior-secondary' } }),
    markedUnable: () => known(35, { labour: 'none', learning: { education: 'junior-secondary' } }),
    elder: () => known(70, { labour: 'none', learning: { education: 'primary' } }),
    dropOut: () => known(10, { labour: 'none', learning: { education: 'none' } }),
    learner: (age: number, grade: 'primary' | 'junior-secondary' | 'senior-secondary') =>
      known(age, { labour: 'none', learning: { grade } }),
    bornAgo: born,
  }
}

/** One person more, of whom it is not known what the facts that are to be missing ask; nobody where none asks of people. */
function unknownPerson(wanted: Wanted, elder: Known): Person[] {
  const { bornAgo } = kindsOn(wanted.on)
  const isUnable = wanted.leavesOut('healthyAdultsMarkedUnable', 'ableMembers')
  const leftOut: Record<Exclude<keyof Known, 'born'>, boolean> = {
    labour: isUnable || wanted.leavesOut('ableMembers'),
    learning: wanted.leavesOut('students', 'primaryPupils', 'juniorPupils', 'dropOuts'),
    health: wanted.leavesOut('illMembers', 'uninsuredIll'),
    medicalCover: wanted.leavesOut('uninsured', 'uninsuredIll'),
  }
  if (!Object.values(leftOut).includes(true)) return []
  const isChild = wanted.leavesOut('dropOuts')
  const born = isChild ? bornAgo(10) : isUnable ? bornAgo(45) : elder.born
  const said = Object.entries({ ...elder, born }).filter(([trait]) => trait === 'born' || !leftOut[trait as keyof typeof leftOut])
  return [Object.fromEntries(said) as Person]
}

function times<Made>(count: number, make: () => Made): Made[] {
  return Array.from({ length: Math.max(0, count) }, make)
}

function added<Item>(list: Item[], item: Item): Item {
  list.push(item)
  return item
}

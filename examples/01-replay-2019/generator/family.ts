import type { Day } from '@hearthfold/core'
import type { Chance } from './chance.ts'
import { day } from './calendar.ts'
import type { Person, Registry } from './people.ts'

/** What a child of a registered household is in 2019; it decides the year of birth. */
export type Child = 'primary' | 'secondary' | 'preschool' | 'grown'

/** Persons who come to a family or leave it while it is followed. */
export interface Comings {
  readonly born?: Day
  readonly marriedIn?: Day
  readonly died?: Day
  readonly marriedOut?: Day
}

export const NO_COMINGS: Comings = {}

/** The first day of the ledger, on which all who live here are listed. */
export const LISTED: Day = '2015-01-01'

const BIRTH_YEARS: Readonly<Record<Child, readonly [number, number]>> = {
  primary: [2008, 2011],
  secondary: [2002, 2005],
  preschool: [2014, 2014],
  grown: [1994, 1999],
}

/**
 * A family of `size` persons at the end, with the children asked for. Those who come in the time are among the `size`,
 * those who leave are not. The head is the same throughout.
 */
export function family(size: number, children: readonly Child[], comings: Comings, chance: Chance, registry: Registry): Person[] {
  const people: Person[] = []
  const add = (
    relation: Person['relation'],
    sex: Person['sex'],
    born: Day,
    joined: Person['joined'] = { on: LISTED, by: 'listing' },
    left?: Person['left'],
  ) => {
    people.push({
      id: `m${people.length + 1}`,
      relation,
      sex,
      born,
      name: registry.name(),
      citizenId: registry.citizenId(born, sex),
      joined,
      ...(left ? { left } : {}),
      chronic: false,
    })
  }
  const anySex = () => (chance.in100(52) ? 'male' : 'female')
  const coming = (comings.born ? 1 : 0) + (comings.marriedIn ? 1 : 0)
  let open = size - children.length - coming

  const headSex = chance.in100(size === 1 ? 60 : 82) ? 'male' : 'female'
  const headBorn = chance.int(...headYears(size, children))
  add('head', headSex, day(headBorn, chance))
  open--
  if (open > 0) {
    add('spouse', headSex === 'male' ? 'female' : 'male', day(headBorn + chance.int(-3, 4), chance))
    open--
  }
  for (; open > 0; open--) add('parent', open % 2 === 0 ? 'male' : 'female', day(headBorn - chance.int(21, 27), chance))
  for (const child of children) add('child', anySex(), day(chance.int(...BIRTH_YEARS[child]), chance))

  const { born, marriedIn, died, marriedOut } = comings
  if (born) add(children.length > 0 || size <= 3 ? 'child' : 'grandchild', anySex(), born, { on: born, by: 'birth' })
  if (marriedIn) add('child-in-law', 'female', day(chance.int(1990, 1996), chance), { on: marriedIn, by: 'marriage' })
  if (died) add('parent', anySex(), day(chance.int(1930, 1942), chance), undefined, { on: died, by: 'death' })
  if (marriedOut) add('child', 'female', day(chance.int(1990, 1995), chance), undefined, { on: marriedOut, by: 'marriage' })
  return people
}

function headYears(size: number, children: readonly Child[]): [number, number] {
  if (size === 1) return [1935, 1956]
  if (size === 2 && children.length === 0) return [1948, 1962]
  return children.includes('grown') ? [1966, 1972] : [1971, 1980]
}

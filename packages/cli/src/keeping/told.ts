import {
  type Household,
  type HouseholdId,
  isHouseholdId,
  type Language,
  lazyViewOn,
  type Store,
  type Stream,
  type VillageId,
} from '@hearthfold/core'
import { isEnded } from '@hearthfold/core/facts'
import { SAYS } from '../words/keeping.ts'

// What is worth knowing of what was recorded or imported, though it is no fault that a machine can see.

/** After whatever is recorded. */
const END = '9999-12-31'

/** What there is to tell, list by list; lists of nothing are left out. */
export interface Told {
  /** Villages in which households live and which no event lists. */
  readonly villagesUnlisted?: readonly VillageId[]
  readonly withoutHead?: readonly HouseholdId[]
  readonly withoutMembers?: readonly HouseholdId[]
  /** Households whose codes look like those of others that the ledger has. */
  readonly alike?: readonly (readonly [HouseholdId, HouseholdId])[]
}

/** What is known of the streams that households belong with. */
export interface Saying {
  /** Whether something else says more of a stream: then nothing is told of it yet. */
  readonly isSaid: (stream: Stream) => boolean
  /** Whether it was said just now where a household lives: else its code and village were told then. */
  readonly isSettled?: (stream: HouseholdId) => boolean
}

/** What there is to tell of households as they are at the end of what is recorded. */
export async function toldOf(store: Store, households: Iterable<Household>, { isSaid, isSettled = () => true }: Saying): Promise<Told> {
  const villages = new Set<VillageId>()
  const withoutHead: HouseholdId[] = []
  const withoutMembers: HouseholdId[] = []
  const alike: (readonly [HouseholdId, HouseholdId])[] = []
  for (const household of households) {
    const { stream } = household
    const { members, residence, status } = lazyViewOn(household, END)
    if (isSettled(stream)) {
      for (const other of await looksLike(store, stream)) alike.push([stream, other])
      if (residence) villages.add(residence.event.village)
    }
    if (isEnded(status.standing) || isSaid(stream) || household.residence.length === 0) continue
    if (members.length === 0) withoutMembers.push(stream)
    else if (!members.some(({ relation }) => relation === 'head')) withoutHead.push(stream)
  }
  const villagesUnlisted: VillageId[] = []
  for (const village of villages) if (!isSaid(village) && !(await isKept(store, village))) villagesUnlisted.push(village)
  const all = { villagesUnlisted, withoutHead, withoutMembers, alike }
  return Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0))
}

/** The same in words, a line each. */
export function toldLines({ villagesUnlisted, withoutHead, withoutMembers, alike }: Told, language: Language): string[] {
  return [
    ...(villagesUnlisted ? [SAYS.villagesUnlisted(villagesUnlisted)] : []),
    ...(withoutHead ? [SAYS.headless(withoutHead)] : []),
    ...(withoutMembers ? [SAYS.memberless(withoutMembers)] : []),
    ...(alike ? [SAYS.alike(alike.map(([one, other]) => SAYS.pair(one, other)[language]))] : []),
  ].map((text) => text[language])
}

async function looksLike(store: Store, stream: HouseholdId): Promise<HouseholdId[]> {
  const found: HouseholdId[] = []
  for (const other of otherSpellings(stream)) if (await isKept(store, other)) found.push(other)
  return found
}

async function isKept(store: Store, stream: Stream): Promise<boolean> {
  return (await store.read(stream, { most: 1 })).events.length > 0
}

/** How many digits a code may be filled up to. */
const WIDEST = 6

/**
 * How else the code of a household may have been written: of a short number with other zeros before it, in half-width characters, in
 * capitals or small letters.
 */
function otherSpellings(stream: HouseholdId): HouseholdId[] {
  const code = stream.slice('household/'.length)
  const plain = code.normalize('NFKC')
  const number = plain.replace(/^0+(?=\d)/, '')
  const spellings = /^\d{1,6}$/.test(plain) ? Array.from({ length: WIDEST }, (_, width) => number.padStart(width + 1, '0')) : []
  return [...new Set([plain, plain.toLowerCase(), plain.toUpperCase(), ...spellings])]
    .filter((one) => one !== code)
    .map((one) => `household/${one}`)
    .filter(isHouseholdId)
}

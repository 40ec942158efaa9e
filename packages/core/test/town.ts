import {
  type Day,
  decide,
  decideLife,
  evolve,
  type Household,
  type HouseholdCommand,
  type HouseholdEvent,
  type HouseholdId,
  type Laws,
  type LifeChange,
  newHousehold,
  type RecordedHousehold,
  type Refusal,
  refusalText,
  stamp,
} from '@hearthfold/core'
import { type Claims, eventIdOf } from '@hearthfold/core/store'
import { HEAD } from './ledger.ts'

/** Several households, written change by change. */
export interface Town {
  household(stream: HouseholdId): Household
  events(stream: HouseholdId): readonly RecordedHousehold[]
  /** Records an event of one household and returns its id; fails the test where it is refused. */
  record(stream: HouseholdId, on: Day, event: HouseholdEvent): string
  /** What happens to households beyond one event, in a commit of an id; the claims. Fails the test if it is refused. */
  change(change: LifeChange, commit?: string): Claims
  /** The refusals; they fail the test where it is accepted. */
  refusal(stream: HouseholdId, on: Day, event: HouseholdEvent): Refusal
  refusalOf(change: LifeChange): Refusal
}

export function town(laws: Laws = {}): Town {
  const households = new Map<string, Household>()
  const books = new Map<string, RecordedHousehold[]>()
  const household = (stream: HouseholdId) => {
    if (!households.has(stream)) households.set(stream, newHousehold(stream))
    return households.get(stream)!
  }
  const keep = (accepted: readonly HouseholdCommand[], commit?: string) => {
    let place = 0
    const after = (stream: string) => household(stream as HouseholdId).version
    const id = (version: number, stream: string) =>
      commit === undefined ? `${stream.slice('household/'.length)}.${version}` : eventIdOf(commit, ++place)
    const recorded = stamp(accepted, { after, id, recordedAt: '2015-01-01T00:00:00.000Z', actor: 'clerk' })
    for (const one of recorded) {
      evolve(household(one.stream), one)
      books.set(one.stream, [...(books.get(one.stream) ?? []), one])
    }
    return recorded.at(-1)!.id
  }
  const ask = (stream: HouseholdId, on: Day, event: HouseholdEvent) => decide({ stream, on, event }, Object.fromEntries(households), laws)
  return {
    household,
    events: (stream) => books.get(stream) ?? [],
    record(stream, on, event) {
      const decision = ask(stream, on, event)
      if (!decision.ok) throw new Error(refusalText(decision.problem, 'en'))
      return keep(decision.value.accepted)
    },
    change(change, commit) {
      const decision = decideLife(change, Object.fromEntries(households))
      if (!decision.ok) throw new Error(refusalText(decision.problem, 'en'))
      keep(decision.value.accepted, commit)
      return decision.value.claims
    },
    refusal(stream, on, event) {
      const decision = ask(stream, on, event)
      if (!decision.ok) return decision.problem
      throw new Error(`accepted: ${JSON.stringify(event)}`)
    },
    refusalOf(change) {
      const decision = decideLife(change, Object.fromEntries(households))
      if (!decision.ok) return decision.problem
      throw new Error(`accepted: ${JSON.stringify(change)}`)
    },
  }
}

/** Citizen IDs under a division code that was never assigned. */
export const GRANDFATHER = '990000194001010014'
export const SON = '990000196503030030'

/** A town with one household of four persons since 1 January 2015: `grandfather` is head, `son`, `wife` and `child`. */
export function familyTown(stream: HouseholdId = 'household/1'): Town {
  const made = town()
  const day = '2015-01-01'
  made.record(stream, day, { type: 'settled', village: 'village/1' })
  for (const event of [
    { ...HEAD, member: 'grandfather', born: '1940-01-01', citizenId: GRANDFATHER, name: '王德', labour: 'lost' },
    { ...HEAD, member: 'son', relation: 'child', born: '1965-03-03', citizenId: SON, health: ['chronic-illness'], medicalCover: ['basic'] },
    {
      ...HEAD,
      member: 'wife',
      relation: 'child-in-law',
      sex: 'female',
      born: '1967-04-04',
      labour: 'skilled',
      learning: { education: 'primary' },
    },
    { ...HEAD, member: 'child', relation: 'grandchild', born: '2008-06-15', learning: { grade: 'primary' } },
  ] as const) {
    made.record(stream, day, event as HouseholdEvent)
  }
  return made
}

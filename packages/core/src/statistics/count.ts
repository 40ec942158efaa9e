import type { NaturalChange } from './registration.ts'

/** Households, and their persons counted on the day of the act. */
export interface Count {
  households: number
  persons: number
}

/**
 * The acts that are counted, by the names under which reports give them. Removed and decreased are those that were
 * registered until then, and inherited those that are from then on, so that every stock is the one before with what came and
 * went.
 */
export interface ActCounts {
  readonly identified: Count
  readonly returned: Count
  /** Registered again because the exit was a mis-exit (错退): no return to poverty. */
  readonly readmitted: Count
  readonly exited: Count
  readonly removed: Count
  readonly decreased: Count
  readonly edge: Count
  readonly monitored: Count
  readonly cleared: Count
  /** Registered since they split off a registered household, or since one became one with them. */
  readonly inherited: Count
  /** Registered until they became one with another household. */
  readonly merged: Count
  /** Eliminations taken back. */
  readonly rolledBack: Count
  /** Flags taken over of another household by a split or a merger. */
  readonly flagInherited: Count
  /**
   * Flags that ended with the standing under which they were borne, and were not cleared: by a registration, a removal or the end of the
   * household. Of households: flagged = before + edge + monitored + rolledBack + flagInherited − cleared − flagEnded.
   */
  readonly flagEnded: Count
}

/**
 * Persons who came and went by themselves in registered households; `mergedIn` came with a household that became one with theirs,
 * `splitOff` are in one of their own now. `net` = births + arrivals + mergedIn − deaths − departures − splitOff.
 */
export interface NaturalChangeCount {
  births: number
  arrivals: number
  deaths: number
  departures: number
  mergedIn: number
  splitOff: number
  net: number
}

const CHANGES = {
  birth: 'births',
  arrival: 'arrivals',
  death: 'deaths',
  departure: 'departures',
  merge: 'mergedIn',
  split: 'splitOff',
} as const

/** Says of each thing whether it is met for the first time. */
export function firsts(): (what: string) => boolean {
  const met = new Set<string>()
  return (what) => !met.has(what) && met.add(what) !== undefined
}

export function none(): Count {
  return { households: 0, persons: 0 }
}

export function noActs(): ActCounts {
  return {
    identified: none(),
    returned: none(),
    readmitted: none(),
    exited: none(),
    removed: none(),
    decreased: none(),
    edge: none(),
    monitored: none(),
    cleared: none(),
    inherited: none(),
    merged: none(),
    rolledBack: none(),
    flagInherited: none(),
    flagEnded: none(),
  }
}

export function noChange(): NaturalChangeCount {
  return { births: 0, arrivals: 0, deaths: 0, departures: 0, mergedIn: 0, splitOff: 0, net: 0 }
}

export function add(count: Count, persons: number): void {
  count.households++
  count.persons += persons
}

export function note(count: NaturalChangeCount, { by }: NaturalChange): void {
  count[CHANGES[by]]++
  count.net += by === 'birth' || by === 'arrival' || by === 'merge' ? 1 : -1
}

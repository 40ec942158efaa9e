import type { Commit, Day, EventStore, HouseholdCommand, HouseholdId, Instant, Store, Stream, VillageId } from '@hearthfold/core'
import type { Checkpoint, KeptPack, Projection } from '@hearthfold/core/store'
import type { Clock } from '../clock.ts'

/** A store that was opened for one test. `again` opens another one on the same ledger; undefined where that is not possible. */
export interface Opened<Ledger extends EventStore = Store> {
  readonly store: Ledger
  readonly again: (() => Promise<Ledger>) | undefined
  /** Closes what was opened and takes it away. */
  readonly dispose: () => Promise<void>
}

/** How a test wants a ledger opened. */
export interface Opening {
  readonly clock: Clock
  /** Projections kept in the transaction of each commit. */
  readonly inline?: readonly Projection[]
  readonly divisionOf?: (village: VillageId) => string
}

/** Opens a new, empty ledger whose clock a test sets. */
export type OpenStore<Ledger extends EventStore = Store> = (opening: Opening) => Promise<Opened<Ledger>>

/** A sentence that a driver holds. */
export interface Holds<Ledger extends EventStore = Store> {
  readonly sentence: string
  readonly hold: (open: OpenStore<Ledger>) => Promise<void>
}

/** A clock that a test moves. */
export class TestClock {
  now: Instant = '2020-01-01T08:00:00.000Z'
  readonly read: Clock = () => this.now
}

type Claim<Ledger extends EventStore> = (opened: Opened<Ledger>, clock: TestClock) => Promise<void>

/** One thing that a driver has to hold that has all ports. */
export function holds(sentence: string, claim: Claim<Store>, more: Omit<Opening, 'clock'> = {}): Holds {
  return held(sentence, claim, more)
}

const ofEvents = new Set<unknown>()

/** One thing that every driver has to hold: it asks for events and for nothing else. */
export function eventsHold(sentence: string, claim: Claim<EventStore>, more: Omit<Opening, 'clock'> = {}): Holds<EventStore> {
  const one = held(sentence, claim, more)
  ofEvents.add(one)
  return one
}

/** Whether a sentence is of events alone. */
export function isOfEvents(one: Holds): one is Holds<EventStore> {
  return ofEvents.has(one)
}

function held<Ledger extends EventStore>(sentence: string, claim: Claim<Ledger>, more: Omit<Opening, 'clock'>): Holds<Ledger> {
  return {
    sentence,
    async hold(open) {
      const clock = new TestClock()
      const opened = await open({ clock: clock.read, ...more })
      try {
        await claim(opened, clock)
      } finally {
        await opened.dispose()
      }
    },
  }
}

/** How far a reader is who has read nothing yet. */
export const UNREAD: Checkpoint = { position: undefined, parked: undefined }

/** A pack, as far as a ledger is concerned. */
export const PACK: KeptPack = { hash: '85701fce0ebcf683390f485fd824b83e032de9c3fb3dd58a7dab7e4f1da7fda6', bytes: '{"id":"cn"}' }

/** A citizen ID that no person has. */
export const PERSON = '110101190001010015'

export const DAY: Day = '2019-12-01'

/** Somebody called on a household: an event of which any number can follow each other. */
export function visit(stream: HouseholdId, by = 'cadre-1'): HouseholdCommand {
  return { stream, on: DAY, event: { type: 'visited', by, purpose: 'regular' } }
}

/** A commit of visits to a household. */
export function visits(id: string, stream: Stream, count = 1, more: Partial<Commit> = {}): Commit {
  const accepted = Array.from({ length: count }, (_, at) => visit(stream as HouseholdId, `cadre-${at + 1}`))
  return { id, actor: 'office', accepted, expected: 'any', claims: 'none', ...more }
}

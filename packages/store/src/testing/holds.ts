import type { Commit, Day, HouseholdCommand, HouseholdId, Instant, Store, Stream, VillageId } from '@hearthfold/core'
import type { Checkpoint, KeptPack, Projection } from '@hearthfold/core/store'
import type { Clock } from '../clock.ts'

/** A store that was opened for one test. `again` opens another one on the same ledger; undefined where that is not possible. */
export interface Opened {
  readonly store: Store
  readonly again: (() => Promise<Store>) | undefined
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
export type OpenStore = (opening: Opening) => Promise<Opened>

export interface Holds {
  readonly sentence: string
  readonly hold: (open: OpenStore) => Promise<void>
}

/** A clock that a test moves. */
export class TestClock {
  now: Instant = '2020-01-01T08:00:00.000Z'
  readonly read: Clock = () => this.now
}

/** One thing that a driver has to hold. */
export function holds(
  sentence: string,
  claim: (opened: Opened, clock: TestClock) => Promise<void>,
  more: Omit<Opening, 'clock'> = {},
): Holds {
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

import * as z from 'zod'
import { HouseholdEvent } from './household.ts'
import { RectificationEvent } from './rectification.ts'
import { DayValue, HouseholdIdValue, Id, InstantValue, ItemIdValue, VillageIdValue } from './fields.ts'
import { VillageEvent } from './village.ts'
import type { Instant } from '../values/instant.ts'

/**
 * The version of the shapes in `events/`. Older shapes are brought up to it where lines are read. Whoever raises it adds a migration to each
 * driver, be it one that says no more than `-- Lines of shape N.`: then earlier software refuses a ledger that has lines of it.
 */
export const SCHEMA = 1

/** A part of an event that only who has its key reads: the name of the key, and bytes in base64url. */
const Enciphered = z.strictObject({ key: Id, box: z.string().min(1) })
export type Enciphered = z.infer<typeof Enciphered>

/** What was taken out of an event before it was kept: who somebody is, and free texts, each under a key of its own. */
const Private = z.strictObject({ personal: Enciphered.exactOptional(), text: Enciphered.exactOptional() })
export type Private = z.infer<typeof Private>

const envelope = {
  /** Unique in the ledger. */
  id: Id,
  /** 1 for the first event of its stream, without gaps. */
  version: z.int().min(1),
  /** The valid day: from when what the event says is true. */
  on: DayValue,
  /** When the ledger learned it. Never decreases within a stream. */
  recordedAt: InstantValue,
  /** Who recorded it. */
  actor: Id,
  /** The event or request that led to this one. */
  cause: Id.exactOptional(),
  schema: z.literal(SCHEMA),
}

/** An event of a household as the ledger keeps it. */
export const RecordedHousehold = z.strictObject({
  stream: HouseholdIdValue,
  ...envelope,
  event: HouseholdEvent,
  private: Private.exactOptional(),
})
export type RecordedHousehold = z.infer<typeof RecordedHousehold>

/** An event of a village as the ledger keeps it. */
export const RecordedVillage = z.strictObject({
  stream: VillageIdValue,
  ...envelope,
  event: VillageEvent,
  private: Private.exactOptional(),
})
export type RecordedVillage = z.infer<typeof RecordedVillage>

/** An event of an item of the rectification ledger as the ledger keeps it. */
export const RecordedItem = z.strictObject({
  stream: ItemIdValue,
  ...envelope,
  event: RectificationEvent,
  private: Private.exactOptional(),
})
export type RecordedItem = z.infer<typeof RecordedItem>

export type Recorded = RecordedHousehold | RecordedVillage | RecordedItem

/** What folding reads of an event. An event that is only tried out has no more than this, and the `recordedAt` of its stream so far. */
export type Folded<Any extends Recorded> = Pick<Any, 'id' | 'version' | 'on' | 'event'> & { readonly recordedAt: Instant | undefined }

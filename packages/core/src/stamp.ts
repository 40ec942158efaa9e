import type { Command, HouseholdCommand } from './command.ts'
import type { Instant } from './instant.ts'
import { type Recorded, type RecordedHousehold, SCHEMA } from './recorded.ts'

/** What a ledger adds to accepted events. The pure packages make neither ids nor clocks, so it is handed in. */
export interface Stamp {
  /** Version of the stream before these events. */
  readonly after: number
  /** The id of the event that gets this version. Unique in the ledger. */
  readonly id: (version: number) => string
  readonly recordedAt: Instant
  readonly actor: string
  readonly cause?: string
}

/** Accepted events of one stream as the ledger keeps them, in their envelopes. */
export function stamp(accepted: readonly HouseholdCommand[], stamp: Stamp): RecordedHousehold[]
export function stamp(accepted: readonly Command[], stamp: Stamp): Recorded[]
export function stamp(accepted: readonly Command[], { after, id, recordedAt, actor, cause }: Stamp): Recorded[] {
  return accepted.map(({ stream, on, event }, at) => {
    const version = after + at + 1
    const envelope = { id: id(version), version, on, recordedAt, actor, ...(cause === undefined ? {} : { cause }), schema: SCHEMA }
    return { stream, ...envelope, event } as Recorded
  })
}

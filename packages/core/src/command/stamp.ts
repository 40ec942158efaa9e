import { assertInstant } from '../calendar/not-a-day.ts'
import type { Command, HouseholdCommand } from './command.ts'
import type { Instant } from '../values/instant.ts'
import { type Private, type Recorded, type RecordedHousehold, SCHEMA } from '../events/envelope.ts'

/** What a ledger adds to accepted events. The pure packages make neither ids nor clocks, so it is handed in. */
export interface Stamp {
  /** Version of the stream before these events; where they are of several streams, that of each. */
  readonly after: number | ((stream: string) => number)
  /** The id of the event that gets this version of its stream. Unique in the ledger. */
  readonly id: (version: number, stream: string) => string
  readonly recordedAt: Instant
  readonly actor: string
  readonly cause?: string
}

/** What is to be recorded; what is private in it may stand apart already. */
export type Accepted<Any extends Command = Command> = Any & { readonly private?: Private }

/** Accepted events as the ledger keeps them, in their envelopes: each the next of its stream. */
export function stamp(accepted: readonly Accepted<HouseholdCommand>[], stamp: Stamp): RecordedHousehold[]
export function stamp(accepted: readonly Accepted[], stamp: Stamp): Recorded[]
export function stamp(accepted: readonly Accepted[], { after, id, recordedAt, actor, cause }: Stamp): Recorded[] {
  assertInstant('recordedAt', recordedAt)
  const versions = new Map<string, number>()
  return accepted.map(({ stream, on, event, private: apart }) => {
    const version = (versions.get(stream) ?? (typeof after === 'number' ? after : after(stream))) + 1
    versions.set(stream, version)
    const envelope = { id: id(version, stream), version, on, recordedAt, actor, ...(cause === undefined ? {} : { cause }), schema: SCHEMA }
    return { stream, ...envelope, event, ...(apart === undefined ? {} : { private: apart }) } as Recorded
  })
}

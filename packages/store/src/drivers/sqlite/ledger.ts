import type { KeyObject } from 'node:crypto'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Instant, Recorded, Stream } from '@hearthfold/core'
import type { Checkpoint, Position, Projection } from '@hearthfold/core/store'
import type { Clock } from '../../clock.ts'
import type { DivisionOf } from '../../division.ts'
import { EMPTY_STREAM, type End, type StoredEvent, keptAfter } from '../../stored-event.ts'
import { isLogEmptied, type LedgerFile } from './database.ts'
import { isBusy, told } from './failure.ts'
import type { Identity } from './identity.ts'
import type { Statements } from './statements.ts'

/** One open file. */
export interface Ledger {
  readonly file: LedgerFile
  readonly identity: Identity
  readonly database: DatabaseSync
  readonly sql: Statements
  /** Statements about tables that projections have. */
  readonly prepared: Map<string, StatementSync>
  readonly digestKey: KeyObject
  readonly clock: Clock
  readonly inline: readonly Projection[]
  readonly divisionOf: DivisionOf
  /** For how long others that are writing are waited for, in milliseconds. */
  readonly patience: number
  /** `log`: pages from before something was deleted are still in the log. */
  readonly owed: { log: boolean }
  /** While this process moves an import over: resolves once that is done. */
  readonly moving: { done: Promise<void> | undefined }
}

/** The longest pause between two attempts, in milliseconds. Nobody is woken: who asks often is not passed over for long. */
const PAUSE = 12

/**
 * Does something at once, or as soon as others that are writing let it: until then the process goes on with what else it does. From
 * its beginning to its end nothing is awaited, so that what others ask of the same connection does not come between.
 */
export async function patiently<Result>({ file, identity, patience }: Ledger, work: () => Result): Promise<Result> {
  const until = performance.now() + patience
  for (;;) {
    try {
      identity.demandThere()
      return work()
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw told(error, file.path, patience)
    }
    await sleep(1 + Math.random() * PAUSE)
  }
}

/** All of it or nothing; nothing also where the result is a refusal. */
export async function atomically<Done>(ledger: Ledger, work: () => Done): Promise<Done> {
  while (ledger.moving.done) await ledger.moving.done
  return patiently(ledger, () => {
    ledger.sql.begin.run()
    try {
      return ended(ledger, work())
    } catch (error) {
      throw undone(ledger, error)
    }
  })
}

/**
 * The same of work with pauses in which the process does other things: on a connection that nobody else uses. Who records in this process waits
 * until it is done, however long it takes; who does so in another one as for anybody.
 */
export async function steadily<Done>(ledger: Ledger, work: () => Promise<Done>): Promise<Done> {
  const { moving, sql } = ledger
  // Whoever is first after it comes next: nothing is awaited until they have said so.
  while (moving.done) await moving.done
  let done: () => void = () => undefined
  moving.done = new Promise((resolve) => (done = resolve))
  try {
    await patiently(ledger, () => sql.begin.run())
    try {
      return ended(ledger, await work())
    } catch (error) {
      throw undone(ledger, error)
    }
  } finally {
    moving.done = undefined
    done()
  }
}

function ended<Done>({ database, sql, owed }: Ledger, result: Done): Done {
  const isRefused = typeof result === 'object' && result !== null && 'ok' in result && !result.ok
  ;(isRefused ? sql.undone : sql.done).run()
  if (owed.log && !isRefused) owed.log = !isLogEmptied(database)
  return result
}

function undone({ database, sql, file, patience }: Ledger, error: unknown): unknown {
  if (database.isTransaction) sql.undone.run()
  return told(error, file.path, patience)
}

export function endOf({ sql }: Ledger, stream: Stream): End {
  const row = sql.end.get(stream)
  if (!row) return EMPTY_STREAM
  return {
    version: Number(row['version']),
    recordedAt: row['recorded_at'] as Instant,
    hash: row['hash'] as Uint8Array,
    present: row['present'] as string,
  }
}

/** Events as they are kept after the ends of their streams, which are moved on. */
export function kept(ledger: Ledger, events: readonly Recorded[], ends: Map<Stream, End>): Generator<StoredEvent> {
  return keptAfter(events, ends, ledger.divisionOf, (stream) => endOf(ledger, stream))
}

/** What is put down of the division that a stream belongs to after an event: null where it stays. */
export function movedTo({ division, present }: StoredEvent): string | null {
  return present === division ? null : present
}

/** Adds the events of a commit to their streams, the first with what it says of the commit; answers with the last place. */
export function add(ledger: Ledger, events: readonly StoredEvent[], id: string): number {
  let last = 0
  for (const one of events) {
    const { stream, version, recordedAt, division, hash, line } = one
    const ofCommit = last === 0 ? ([id, events.length] as const) : ([null, null] as const)
    last = Number(ledger.sql.add.run(stream, version, recordedAt, division, movedTo(one), ...ofCommit, hash, line).lastInsertRowid)
  }
  return last
}

/** A place as it is stored, and as it is told. */
export const PLACE = /^(0|[1-9]\d{0,14})$/
export const placeOf = (position: Position | undefined): number => Number(position ?? 0)
export const positionOf = (place: unknown): Position => String(place)

/** How far a reader is, as it is kept. */
export function checkpointOf({ sql }: Ledger, reader: string): Checkpoint {
  const row = sql.checkpoint.get(reader)
  const at = (place: unknown) => (place === null || place === undefined ? undefined : positionOf(place))
  const parked = at(row?.['parked'])
  return {
    position: at(row?.['position']),
    parked: parked === undefined ? undefined : { position: parked, reason: String(row!['reason']) },
  }
}

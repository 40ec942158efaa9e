import type { KeyObject } from 'node:crypto'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { type Instant, type Position, type Projection, type Recorded, type Stream, writeLine } from '@hearthfold/core'
import type { Clock } from '../../clock.ts'
import { chained, UNBEGUN } from '../../digest.ts'
import { type DivisionOf, NOWHERE, placed } from '../../division.ts'
import { ProjectionError } from '../../projections/tables.ts'
import type { Statements } from './statements.ts'

/** One open file. */
export interface Ledger {
  readonly path: string
  readonly database: DatabaseSync
  readonly sql: Statements
  /** Statements about tables that projections have. */
  readonly prepared: Map<string, StatementSync>
  readonly digestKey: KeyObject
  readonly clock: Clock
  readonly inline: readonly Projection[]
  readonly divisionOf: DivisionOf
}

/** All of it or nothing; nothing also where the result is a refusal. */
export function atomically<Result>({ database, sql }: Ledger, work: () => Result): Result {
  sql.begin.run()
  try {
    const result = work()
    const isRefused = typeof result === 'object' && result !== null && 'refused' in result
    ;(isRefused ? sql.undone : sql.done).run()
    return result
  } catch (error) {
    if (database.isTransaction) sql.undone.run()
    throw error
  }
}

/** What stood in the way of a transaction, as a refusal. */
export function failure(error: unknown) {
  const { message } = error as Error
  if (error instanceof ProjectionError) return { code: 'projection-failed' as const, projection: error.projection, reason: message }
  return { code: 'storage-failed' as const, reason: message }
}

/** Where a stream ends. */
export interface End {
  readonly version: number
  readonly recordedAt: Instant | undefined
  readonly hash: Uint8Array
  /** The division that it belongs to. */
  readonly present: string
}

const BEGINNING: End = { version: 0, recordedAt: undefined, hash: UNBEGUN, present: NOWHERE }

export function endOf({ sql }: Ledger, stream: Stream): End {
  const row = sql.end.get(stream)
  if (!row) return BEGINNING
  return { version: Number(row['version']), recordedAt: row['recorded_at'] as Instant, hash: row['hash'] as Uint8Array, present: row['present'] as string }
}

/** Adds events to their streams, the first with what it says of its commit. Moves the ends on; answers with the last place. */
export function add(ledger: Ledger, events: readonly Recorded[], ends: Map<Stream, End>, commit: readonly [id: string, digest: Uint8Array] | undefined): number {
  const { sql, divisionOf } = ledger
  const presentOf = (stream: Stream) => (ends.get(stream) ?? endOf(ledger, stream)).present
  let last = 0
  for (const [at, recorded] of events.entries()) {
    const { stream, version, recordedAt } = recorded
    const end = ends.get(stream) ?? BEGINNING
    const line = writeLine(recorded)
    const hash = chained(end.hash, line)
    const { division, present } = placed(recorded, end.present, divisionOf, presentOf)
    const [id, digest, count] = at === 0 && commit ? [...commit, events.length] : [null, null, null]
    const moved = present === division ? null : present
    last = Number(sql.add.run(stream, version, recordedAt, division, moved, id, digest, count, hash, line).lastInsertRowid)
    ends.set(stream, { version, recordedAt, hash, present })
  }
  return last
}

/** A place as it is stored, and as it is told. */
export const placeOf = (position: Position | undefined): number => Number(position ?? 0)
export const positionOf = (place: unknown): Position => String(place)

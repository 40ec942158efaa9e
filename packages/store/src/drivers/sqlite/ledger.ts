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

/** Changes claims so that what is deleted or moved away is overwritten: no digest stays in a free cell. All else is quicker without. */
export function overwriting<Result>({ database }: Ledger, work: () => Result): Result {
  database.exec('PRAGMA secure_delete = ON')
  try {
    return work()
  } finally {
    database.exec('PRAGMA secure_delete = OFF')
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

/** An event as it is put into the tables. */
interface Kept {
  readonly stream: Stream
  readonly version: number
  readonly recordedAt: Instant
  readonly division: string
  /** The division that its stream belongs to from then on; null where it stays. */
  readonly moved: string | null
  readonly hash: Uint8Array
  readonly line: string
}

/** Events with their lines, hashes and divisions. Moves the ends on; a stream that has none there has no events yet. */
export function* keptAfter(ledger: Ledger, events: readonly Recorded[], ends: Map<Stream, End>): Generator<Kept> {
  const presentOf = (stream: Stream) => (ends.get(stream) ?? endOf(ledger, stream)).present
  for (const recorded of events) {
    const { stream, version, recordedAt } = recorded
    const end = ends.get(stream) ?? BEGINNING
    const line = writeLine(recorded)
    const hash = chained(end.hash, line)
    const { division, present } = placed(recorded, end.present, ledger.divisionOf, presentOf)
    ends.set(stream, { version, recordedAt, hash, present })
    yield { stream, version, recordedAt, division, moved: present === division ? null : present, hash, line }
  }
}

/** Adds the events of a commit to their streams, the first with what it says of the commit; answers with the last place. */
export function add(ledger: Ledger, events: readonly Recorded[], ends: Map<Stream, End>, id: string, digest: Uint8Array): number {
  let last = 0
  for (const { stream, version, recordedAt, division, moved, hash, line } of keptAfter(ledger, events, ends)) {
    const ofCommit = last === 0 ? ([id, digest, events.length] as const) : ([null, null, null] as const)
    last = Number(ledger.sql.add.run(stream, version, recordedAt, division, moved, ...ofCommit, hash, line).lastInsertRowid)
  }
  return last
}

/** A place as it is stored, and as it is told. */
export const placeOf = (position: Position | undefined): number => Number(position ?? 0)
export const positionOf = (place: unknown): Position => String(place)

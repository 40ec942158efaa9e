import type { SQLInputValue } from 'node:sqlite'
import type { Stream } from '@hearthfold/core'
import { type Broken, eventIdOf, type LedgerPart } from '@hearthfold/core/store'
import { chained, EMPTY_CHAIN } from '../../digest.ts'
import { NO_DIVISION } from '../../division.ts'
import { type KeptBeside, indexMismatch } from '../../index-columns.ts'
import { LedgerError } from '../../trouble.ts'
import { type Ledger, patiently, positionOf } from './ledger.ts'
import { CHECKED, CHECKED_SINCE, checkOf, versionOf } from './migrations.ts'
import { type Row, paged } from './pages.ts'
import { tablesAsMade } from './tables.ts'

/**
 * Goes through the file of a ledger, every stream, its hashes, and what is kept beside its lines: the first place at which they do not hold. An end that
 * was cut off a stream leaves a gap in the global order, whose places follow each other one by one; commits that were cut off its very end
 * leave none, and only a seal tells.
 */
export async function verify(ledger: Ledger): Promise<Broken | undefined> {
  try {
    // First that each index finds what its table holds: what is read after it is read by either.
    return (await brokenFile(ledger)) ?? (await brokenBeside(ledger)) ?? (await brokenLedger(ledger))
  } catch (error) {
    if (error instanceof LedgerError && error.trouble.code === 'ledger-damaged') return damaged('file')
    throw error
  }
}

function damaged(part: LedgerPart): Broken {
  return { part, because: 'damaged' }
}

async function brokenFile(ledger: Ledger): Promise<Broken | undefined> {
  const said = await patiently(ledger, () => Object.values(ledger.database.prepare('PRAGMA integrity_check(1)').get()!)[0])
  if (said !== 'ok') return damaged('file')
  return (await patiently(ledger, () => tablesAsMade(ledger))) ? undefined : damaged('tables')
}

/** The tables beside the events; those of a version that has no checks are believed. */
async function brokenBeside(ledger: Ledger): Promise<Broken | undefined> {
  if ((await patiently(ledger, () => versionOf(ledger.database))) < CHECKED_SINCE) return undefined
  for (const [table, key] of Object.entries(CHECKED)) {
    const keys = key.join(', ')
    const first = ledger.database.prepare(`SELECT * FROM ${table} ORDER BY ${keys} LIMIT ?`)
    const next = ledger.database.prepare(
      `SELECT * FROM ${table} WHERE (${keys}) > (${key.map(() => '?').join(', ')}) ORDER BY ${keys} LIMIT ?`,
    )
    const ask = (before: readonly SQLInputValue[], most: number) => (before.length === 0 ? first.all(most) : next.all(...before, most))
    for await (const page of paged(ledger, ask, [], (row) => key.map((column) => row[column]!))) {
      for (const { row_check: check, ...row } of page) if (checkOf(...Object.values(row)) !== check) return damaged(table as LedgerPart)
    }
  }
  return undefined
}

async function brokenLedger(ledger: Ledger): Promise<Broken | undefined> {
  // Events that come while this goes on do not count.
  const counts = await patiently(ledger, () => ledger.sql.counts.get()!)
  return (await brokenChain(ledger, Number(counts['events']))) ?? (await brokenOrder(ledger, counts))
}

async function brokenChain(ledger: Ledger, until: number): Promise<Broken | undefined> {
  const { database, divisionOf } = ledger
  let stream: unknown
  let hash: Uint8Array = EMPTY_CHAIN
  let version = 0
  let present = NO_DIVISION
  const then = database.prepare(
    'SELECT coalesce(moved_to, division) AS present FROM events WHERE stream = ? AND position < ? ORDER BY version DESC LIMIT 1',
  )
  const walk = database.prepare(
    'SELECT position, stream, version, recorded_at, division, moved_to, commit_id, events, line, hash FROM events WHERE (stream, version) > (?, ?) AND position <= ? ORDER BY stream, version LIMIT ?',
  )
  const ask = ([from, after]: readonly SQLInputValue[], most: number) => walk.all(from!, after!, until, most)
  for await (const page of paged(ledger, ask, ['', 0], (row) => [row['stream']!, row['version']!])) {
    for (const row of page) {
      if (row['stream'] !== stream) {
        stream = row['stream']
        hash = EMPTY_CHAIN
        version = 0
        present = NO_DIVISION
      }
      version++
      if (row['version'] !== version) return { stream: stream as Stream, version, because: 'missing' }
      const { line, hash: kept } = row
      if (typeof line !== 'string' || !(kept instanceof Uint8Array) || !chained(hash, line).equals(kept))
        return { stream: stream as Stream, version, because: 'changed' }
      const beside = besideOf(row)
      const presentOf = (other: Stream) => String(then.get(other, row['position'] as number)?.['present'] ?? NO_DIVISION)
      if (isHalf(row) || indexMismatch(line, beside, present, divisionOf, presentOf))
        return { stream: stream as Stream, version, because: 'mislaid' }
      hash = kept
      present = beside.present
    }
  }
  return undefined
}

function besideOf(row: Row): KeptBeside {
  const division = row['division'] as string
  const [version, recordedAt] = [Number(row['version']), row['recorded_at'] as string]
  const present = (row['moved_to'] as string | null) ?? division
  return {
    stream: row['stream'] as string,
    version,
    recordedAt,
    commitId: (row['commit_id'] as string | null) ?? undefined,
    division,
    present,
  }
}

/** Whether an event says a part of what the first of a commit says of it, or says it as nobody does. */
function isHalf({ commit_id: id, events }: Row): boolean {
  return (
    (id === null) !== (events === null) || (id !== null && typeof id !== 'string') || (events !== null && !Number.isSafeInteger(events))
  )
}

async function brokenOrder(ledger: Ledger, counts: Row): Promise<Broken | undefined> {
  let position = 0
  /** The commit that the events are of until its last: of it the first says its id, and how many there are. */
  let commit: { readonly id: string; readonly first: number; readonly last: number } | undefined
  /** The streams that the batches before the next commit begin: they bring streams from their first event on. */
  let begun = new Set<unknown>()
  let streams = 0
  let ofBatches = 0
  const walk = ledger.database.prepare(
    `SELECT position, stream, version, commit_id, events, CASE WHEN commit_id IS NULL THEN json_extract(line, '$.id') END AS id
     FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`,
  )
  for await (const page of paged(
    ledger,
    ([after], most) => walk.all(after!, counts['events']!, most),
    [0],
    (row) => [row['position']!],
  )) {
    for (const row of page) {
      position++
      if (row['position'] !== position) return { position: positionOf(position), because: 'missing' }
      const isWithin = commit !== undefined && position <= commit.last
      if (row['commit_id'] === null) {
        if (
          isWithin ? row['id'] !== eventIdOf(commit!.id, position - commit!.first + 1) : row['version'] !== 1 && !begun.has(row['stream'])
        )
          return { position: positionOf(position), because: 'missing' }
        if (isWithin) continue
        ofBatches++
        if (row['version'] === 1) streams++
        begun.add(row['stream'])
        continue
      }
      begun = new Set()
      // A commit that says more than it has takes those of the next.
      if (isWithin) return { position: positionOf(commit!.first), because: 'missing' }
      commit = { id: String(row['commit_id']), first: position, last: position + Number(row['events']) - 1 }
    }
  }
  if (commit && commit.last > position) return { position: positionOf(position + 1), because: 'cut-off' }
  // Each commit says how many events it has, and batches say it together.
  if (counts['told'] !== position) return { position: positionOf(position + 1), because: 'cut-off' }
  return counts['batched'] === ofBatches && counts['begun'] === streams ? undefined : damaged('batches')
}

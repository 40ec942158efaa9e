import type { KeyObject } from 'node:crypto'
import type { Commit, Recorded, Stream, Result } from '@hearthfold/core'
import type { Batch, BatchView, Committed, ImportRefusal, Projection, Scope } from '@hearthfold/core/store'
import { type Clock, justAfter, latestOf } from '../../clock.ts'
import { claimOf } from '../../digest.ts'
import { type DivisionOf, notEntitled, outOfScope, roleMissing } from '../../division.ts'
import { batchMisfits, readingOf, readMisfits, settledProblem } from '../../batch-input.ts'
import { ProjectionError, projectionRefusal } from '../../projections/tables.ts'
import { admittedCommit, claimsOf, envelop, expectedOf, streamsOf } from '../../commit-input.ts'
import { answerAgain, type Earlier } from '../../retries.ts'
import { chainedOn, endOf, keepAll, keepPacks, type Kept, type Ledger, recordedOf, sees, wake } from './ledger.ts'
import { following } from './tables.ts'

/** What recording needs beside the ledger. */
export interface Recording {
  readonly digestKey: KeyObject
  readonly clock: Clock
  readonly inline: readonly Projection[]
  readonly divisionOf: DivisionOf
}

export function commit(ledger: Ledger, recording: Recording, scope: Scope | undefined, given: Commit): Committed {
  const commit = admittedCommit(given)
  if (!commit.ok) return { ok: false, problem: { code: 'ill-formed-commit', misfits: commit.problem } }
  const asked = commit.value
  const { digestKey, clock, inline, divisionOf } = recording
  const barred = notEntitled(scope, asked)
  if (barred) return { ok: false, problem: barred }
  const underId = ledger.commits.get(asked.id) ?? []
  const again = answerAgain(
    asked,
    underId.filter(([first]) => sees(ledger, scope, first!)).map((all) => earlierOf(ledger, scope, all)),
  )
  if (again) return again
  const versions = new Map<Stream, number>()
  let recordedAt = latestOf(clock(), justAfter(ledger.horizon))
  for (const stream of streamsOf(asked)) {
    const last = endOf(ledger, stream)
    versions.set(stream, last?.version ?? 0)
    recordedAt = latestOf(recordedAt, last?.recordedAt)
  }
  const recorded = envelop(asked, versions, recordedAt)
  const kept = placedOn(ledger, recorded, divisionOf)
  if ('problem' in kept) return kept
  const beyond = outOfScope(scope, kept)
  if (beyond) return { ok: false, problem: beyond }
  for (const [stream, actual] of versions) {
    const expected = expectedOf(asked, stream)
    if (expected !== undefined && expected !== actual) return { ok: false, problem: { code: 'conflict', stream, expected, actual } }
  }
  if (recorded.some(({ stream, id }) => ledger.imported.get(stream)?.has(id) || (underId.length > 0 && hasId(ledger, stream, id))))
    return { ok: false, problem: { code: 'commit-id-reused', id: asked.id } }
  const { take, release } = claimsOf(asked)
  const [taken, released] = [take, release].map((persons) => persons.map((person) => claimOf(person, digestKey).toString('hex'))) as [
    string[],
    string[],
  ]
  const own = new Set(versions.keys())
  // Of others nobody is released.
  const free = new Set(released.filter((claim) => [...own].some((stream) => ledger.claims.get(claim)?.has(stream))))
  const place = taken.findIndex((claim, at) => (ledger.claims.has(claim) && !free.has(claim)) || taken.indexOf(claim) < at)
  if (place >= 0) return { ok: false, problem: { code: 'person-claimed', at: place } }
  const follow = followed(ledger, inline, kept)
  if (typeof follow !== 'function') return follow
  for (const claim of free) ledger.claims.delete(claim)
  for (const claim of taken) ledger.claims.set(claim, own)
  keepPacks(ledger, asked.packs)
  keepAll(ledger, kept)
  ledger.commits.set(asked.id, [...underId, kept])
  follow()
  wake(ledger)
  return { ok: true, value: { recorded, position: String(kept.at(-1)!.position), again: false } }
}

export async function importBatch(
  ledger: Ledger,
  recording: Recording,
  scope: Scope | undefined,
  batch: Batch,
): Promise<Result<BatchView, ImportRefusal>> {
  const misfits = batchMisfits(batch)
  if (misfits.length > 0) return { ok: false, problem: { code: 'ill-formed-batch', misfits } }
  const barred = roleMissing(scope, 'import')
  if (barred) return { ok: false, problem: barred }
  const { name, source, events, packs } = batch
  const importedAt = recording.clock()
  const reading = readingOf(importedAt)
  const all: Recorded[] = []
  for await (const given of events) {
    const next = reading.next(given)
    if (!next.ok) return next
    all.push(next.value)
  }
  const amiss = readMisfits(scope, batch, reading)
  if (amiss) return { ok: false, problem: amiss }
  // From here on nothing waits: nobody records in between.
  const kept = placedOn(ledger, all, recording.divisionOf)
  if ('problem' in kept) return kept
  const beyond = outOfScope(scope, kept)
  if (beyond) return { ok: false, problem: beyond }
  if (ledger.batches.some((one) => one.name === name)) return { ok: false, problem: { code: 'batch-exists', name } }
  const streams = [...reading.streams]
  const begun = streams.find((stream) => ledger.streams.has(stream))
  if (begun !== undefined) return { ok: false, problem: { code: 'stream-not-empty', stream: begun } }
  const settled = settledProblem(reading, ledger.horizon)
  if (settled) return { ok: false, problem: settled }
  const persons = (batch.persons ?? []).map(({ person, stream }) => [claimOf(person, recording.digestKey).toString('hex'), stream] as const)
  const before = new Set(ledger.claims.keys())
  const at = persons.findIndex(([claim]) => before.size === before.add(claim).size)
  if (at >= 0) return { ok: false, problem: { code: 'person-claimed', at } }
  const follow = followed(ledger, recording.inline, kept)
  if (typeof follow !== 'function') return follow
  for (const [claim, stream] of persons) ledger.claims.set(claim, new Set([stream]))
  keepPacks(ledger, packs)
  keepAll(ledger, kept)
  for (const stream of streams) ledger.imported.set(stream, new Set())
  for (const { stream, id } of all) ledger.imported.get(stream)!.add(id)
  follow()
  const imported = { name, source, importedAt, streams: streams.length, events: reading.events }
  ledger.batches.push(imported)
  wake(ledger)
  return { ok: true, value: imported }
}

function earlierOf(ledger: Ledger, scope: Scope | undefined, all: readonly Kept[]): Earlier {
  return {
    recorded: all.filter((kept) => sees(ledger, scope, kept)).map(recordedOf),
    size: all.length,
    position: String(all.at(-1)!.position),
  }
}

/** Whether a stream has an event of an id: one that came with it from elsewhere, by a commit of the same id. */
function hasId(ledger: Ledger, stream: Stream, id: string): boolean {
  return (ledger.streams.get(stream) ?? []).some((kept) => recordedOf(kept).id === id)
}

/** Where the application cannot place a village, or an event is none, nothing of it is kept. */
function placedOn(ledger: Ledger, events: readonly Recorded[], divisionOf: DivisionOf) {
  try {
    return chainedOn(ledger, events, divisionOf)
  } catch (error) {
    return { ok: false, problem: { code: 'storage-failed', reason: (error as Error).message } } as const
  }
}

function followed(ledger: Ledger, inline: readonly Projection[], kept: readonly Kept[]) {
  try {
    return following(ledger, inline, kept)
  } catch (error) {
    if (!(error instanceof ProjectionError)) throw error
    return { ok: false, problem: projectionRefusal(error) } as const
  }
}
